"""`make --for-each`: one script, a table, a deck for each row; a summary, and the rows that failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agendapitch.cli.making import Order
from agendapitch.cli.progress import Progress
from agendapitch.cli.screen import paint, show, tell
from agendapitch.errors import CannotWrite, WrongUse
from agendapitch.many.making import Made, Run, lock_templates, make_each, plan_run, rows_in_order
from agendapitch.many.spreading import usual_jobs
from agendapitch.units import many
from agendapitch.workspace import Workspace, typed

if TYPE_CHECKING:
    from concurrent.futures import Executor

SHOWN = 10  # rows that failed, before "and 12 more"


def make_for_each(scripts: Sequence[Path], table: Path, order: Order, *, jobs: int | None) -> int:
    """Return 0 when every row has its deck, 1 when some do not."""
    if len(scripts) != 1:
        raise WrongUse("--for-each takes one script.")
    if order.output is None or order.output.suffix:
        raise WrongUse(f"Say in which folder the decks go: agendapitch make {typed(scripts[0])} --for-each "
                       f"{typed(table)} -o decks")
    run = plan_run(Workspace(), scripts[0], table, order.output, wishes=order.wishes, keep_old=order.keep_old)
    if run.unused and not order.quiet:
        tell(f"{table.name}: no blank of the script is called {', '.join(run.unused)}, so that is not used.")
    _lock(run, order)
    made = _make(run, jobs or usual_jobs(len(run.rows)))
    if order.as_json:
        _show_json(made)
    elif not order.quiet:
        _show_summary(run, made)
    if not order.as_json:
        _say_lost(made, tell if order.quiet else show)
    _tell_failures(table, made)
    return int(any(each.trouble for each in made))


def _lock(run: Run, order: Order) -> None:
    """Write the lock before the first deck, so that all are made with the same."""
    try:
        locked = lock_templates(run)
    except CannotWrite as error:
        tell(str(error))
        return
    if locked and not order.quiet:
        tell(f"Made with {' and '.join(map(str, locked))}; agendapitch.lock keeps it so.")


def _make(run: Run, jobs: int) -> list[Made]:
    made: list[Made] = []
    with Progress(len(run.rows)) as progress, _processes(jobs) as executor:
        for each in make_each(run, executor=executor, jobs=jobs):
            progress.at(each.deck.name)
            made.append(each)
    return rows_in_order(made)


def _processes(jobs: int) -> AbstractContextManager[Executor | None]:
    if jobs == 1:
        return nullcontext()
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs)


def _show_summary(run: Run, made: Sequence[Made]) -> None:
    new, left = (sum(not each.trouble and each.new is state for each in made) for state in (True, False))
    as_before = f", {left} as they were" if left else ""
    show(f"{paint(str(run.folder), 'bold')}  {many(new, 'deck')} made{as_before}")
    for message, count in Counter(each for one in made for each in one.to_fix if each not in one.lost).most_common(3):
        show(f"  To fix in {count}: {message}")


def _say_lost(made: Sequence[Made], say: Callable[[str], None]) -> None:
    for message, count in Counter(each for one in made for each in one.lost).most_common():
        say(f"  In {many(count, 'deck')}: {message}")


def _tell_failures(table: Path, made: Sequence[Made]) -> None:
    failed = [each for each in made if each.trouble]
    if failed:
        tell(f"\n{len(failed)} of {many(len(made), 'row')} {'has' if len(failed) == 1 else 'have'} no deck:")
    for each in failed[:SHOWN]:
        tell(f"  {paint(f'{table.name}:{each.row.line}', 'bold')}  {each.row.name}: {each.trouble}")
    if len(failed) > SHOWN:
        tell(f"  and {len(failed) - SHOWN} more; --format json names all of them.")


def _show_json(made: Sequence[Made]) -> None:
    import json

    rows: list[dict[str, Any]] = [
        {"line": each.row.line, "deck": None if each.trouble else str(each.deck), "made": each.new,
         "to_fix": list(each.to_fix), "lost": list(each.lost), "trouble": each.trouble}
        for each in made
    ]  # fmt: skip
    show(json.dumps({"version": 1, "rows": rows}, ensure_ascii=False, indent=2))
