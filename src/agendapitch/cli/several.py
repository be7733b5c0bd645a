"""`make --jobs`: many scripts in several processes; what each of them says comes in the order of the scripts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from multiprocessing import Lock
from pathlib import Path
from typing import Any

from agendapitch.cli.making import Bench, Order, make_guarded
from agendapitch.cli.progress import Progress
from agendapitch.cli.screen import Said, kept, say
from agendapitch.many.spreading import spread
from agendapitch.records import dataclass
from agendapitch.script.files import stem
from agendapitch.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Batch:
    """Scripts that one process makes one after another, each with its place in the run."""

    scripts: tuple[tuple[int, Path], ...]
    order: Order


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the script at a place in the run: its exit code, what was said, and its reports."""

    at: int
    code: int
    said: tuple[Said, ...]
    reports: tuple[dict[str, Any], ...]


def make_in_processes(scripts: Sequence[Path], order: Order, *, jobs: int) -> int:
    """Return the worst exit code of making a deck from each script, in so many processes."""
    code = 0
    reports: list[dict[str, Any]] = []
    with (
        Progress(len(scripts)) as progress,
        ProcessPoolExecutor(jobs, initializer=_take_turns, initargs=(Lock(),)) as executor,
    ):
        for made in _in_order(spread(make_batch, _batches(scripts, order), executor, jobs=jobs)):
            progress.at(scripts[made.at].name)
            if made.said:
                progress.pause()
            say(made.said)
            reports += made.reports
            code = max(code, made.code)
    if order.as_json:
        from agendapitch.cli.reports import show_reports

        show_reports(reports)
    return code


def make_batch(batch: Batch) -> tuple[Made, ...]:
    """Return what became of each script of a batch."""
    bench = Bench(batch.order, Workspace(), Progress(0), alone=False, turn=_turn)
    return tuple(_made(at, script, bench) for at, script in batch.scripts)


def _made(at: int, script: Path, bench: Bench) -> Made:
    bench.reports.clear()
    with kept() as said:
        code = make_guarded(script, bench)
    return Made(at, code, tuple(said), tuple(bench.reports))


def _batches(scripts: Sequence[Path], order: Order) -> list[Batch]:
    """Return the scripts, together where one may want the name of another's deck.

    `council.yaml` in five minutes becomes council-5-minutes.pptx, and so does `council-5-minutes.yaml`.
    """
    stems = {stem(script).casefold() for script in scripts}
    batches: dict[str, list[tuple[int, Path]]] = {}
    for at, script in enumerate(scripts):
        batches.setdefault(_root(stem(script).casefold(), stems), []).append((at, script))
    return [Batch(tuple(batch), order) for batch in batches.values()]


def _root(name: str, stems: set[str]) -> str:
    parts = name.split("-")
    heads = ("-".join(parts[:length]) for length in range(1, len(parts)))
    return next((head for head in heads if head in stems), name)


def _in_order(batches: Iterator[tuple[Made, ...]]) -> Iterator[Made]:
    """Yield what became of each script as soon as that is known of all before it."""
    waiting: dict[int, Made] = {}
    following = 0
    for batch in batches:
        waiting |= {made.at: made for made in batch}
        while following in waiting:
            yield waiting.pop(following)
            following += 1


_turn: AbstractContextManager[object] = nullcontext()
"""Held while agendapitch.lock is read and written: a process that did both between would lose what another wrote."""


def _take_turns(lock: AbstractContextManager[object]) -> None:
    global _turn  # noqa: PLW0603 - a process is handed its lock when it starts, and keeps it
    _turn = lock
