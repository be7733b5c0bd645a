"""Many scripts, one after another: what goes wrong with one never stops the next."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from agendapitch.cli.findings import (
    Sources,
    counted,
    finding_text,
    in_brief,
    in_order,
    not_the_authors,
    show_most_helpful,
)
from agendapitch.cli.naming import deck_path, refuse_doubles
from agendapitch.cli.progress import Progress
from agendapitch.cli.screen import paint, show, tell, width
from agendapitch.cli.summary import deck_summary, where_else
from agendapitch.cli.trouble import as_finding, report_trouble
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.errors import CannotWrite, WrongUse
from agendapitch.pipeline import Draft, Wishes, draft_deck, write_deck
from agendapitch.records import dataclass, field
from agendapitch.story.slot import slot_seconds
from agendapitch.workspace import Workspace, typed
from agendapitch.writers.saving import Saved, save_deck, save_deck_keeping_the_old

MOST_STOPS = 20  # stops told at once; a script with more has one slip that leads to the others

if TYPE_CHECKING:  # read only for scripts that name a deck template
    from agendapitch.packs.model import Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How decks are made: what was asked for, where they go, and how much is said."""

    wishes: Wishes
    output: Path | None = None
    keep_old: bool = False
    quiet: bool = False
    as_json: bool = False


@dataclass(slots=True)
class Bench:
    """What one run of `make` works with, from the first script to the last."""

    order: Order
    workspace: Workspace
    progress: Progress
    alone: bool  # one script, which is then told in full
    written: set[Path] = field(default_factory=set)
    reports: list[dict[str, Any]] = field(default_factory=list)
    turn: AbstractContextManager[object] = field(default_factory=nullcontext)  # held while a lock is written

    @property
    def speaks(self) -> bool:
        """Return whether results are printed for people."""
        return not (self.order.quiet or self.order.as_json)

    def report(
        self, script: Path, findings: Sequence[Diagnostic], *, draft: Draft | None = None, deck: Path | None = None
    ) -> None:
        """Keep what one script became, where a document is asked for."""
        if self.order.as_json:
            from agendapitch.cli.reports import report_of

            self.reports.append(report_of(script, findings, draft=draft, deck=deck))


def plain_order(arguments: Sequence[str]) -> tuple[Sequence[Path], Order] | None:
    """Return what `make SCRIPT... [-o PLACE] [-q]` asks for, None where there is more to read, or something to refuse.

    It is what people type most, and loading the library that reads flags would be a fifth of making a deck.
    """
    scripts, output, quiet = [], None, False
    words = iter(arguments)
    for word in words:
        if word in ("-q", "--quiet"):
            quiet = True
        elif word in ("-o", "--output") and (place := next(words, "-"))[:1] != "-":
            output = Path(place)
        elif word.startswith("-"):
            return None
        else:
            scripts.append(Path(word))
    return (refuse_doubles(scripts, output), Order(wishes=Wishes(), output=output, quiet=quiet)) if scripts else None


def make_all(scripts: Sequence[Path], order: Order, *, jobs: int | None = None) -> int:
    """Return the worst exit code of making a deck from each script, in several processes where that is faster."""
    if len(scripts) > 1:
        from agendapitch.many.spreading import usual_jobs

        jobs = min(jobs or usual_jobs(len(scripts)), len(scripts))
        if jobs > 1:
            from agendapitch.cli.several import make_in_processes

            return make_in_processes(scripts, order, jobs=jobs)
    return make_decks(scripts, order)


def make_decks(scripts: Sequence[Path], order: Order, *, workspace: Workspace | None = None) -> int:
    """Return the worst exit code of making a deck from each script."""
    with Progress(len(scripts)) as progress:
        bench = Bench(order, workspace or Workspace(), progress, alone=len(scripts) == 1)
        code = max([make_guarded(script, bench) for script in scripts], default=0)
    if order.as_json:
        from agendapitch.cli.reports import show_reports

        show_reports(bench.reports)
    return code


def make_guarded(script: Path, bench: Bench) -> int:
    """Return the exit code of making one deck; whatever goes wrong is told, and never stops the next."""
    bench.progress.at(script.name)
    try:
        return _make_one(script, bench)
    except Exception as error:
        bench.progress.pause()
        bench.report(script, [as_finding(error)])
        return report_trouble(error, about=str(script))


def _make_one(script: Path, bench: Bench) -> int:
    drafted = draft_deck(script, bench.workspace, bench.order.wishes)
    draft, findings = drafted.value, in_order(drafted.findings)
    if draft is None or drafted.stopped:
        bench.progress.pause()
        bench.report(script, findings, draft=draft)
        _tell_why_not(script, findings, bench)
        return 1
    saved = _save(script, draft, bench)
    with bench.turn:
        locked = _locked(script, draft, bench.workspace)
    bench.progress.pause()
    bench.report(script, findings, draft=draft, deck=saved.deck)
    lost = not_the_authors(findings)
    if bench.speaks:
        show(deck_summary(draft, saved.deck, findings=findings, asked_for=bench.order.wishes.meeting))
        if locked:
            show(f"  Made with {' and '.join(map(str, locked))}; agendapitch.lock keeps it so.")
        for line in _in_brief(script, lost, bench):
            show(f"  {line}")
        if bench.alone:
            show_most_helpful(script, [each for each in findings if each not in lost], bench.workspace)
        elif findings:
            show(f"  {counted(findings)}: agendapitch check {typed(script)}")
    elif not bench.order.as_json:
        for line in _in_brief(script, lost, bench):
            tell(line)
    if said := where_else(saved):
        tell(f"  {said}")
    return 0


def _in_brief(script: Path, findings: Sequence[Diagnostic], bench: Bench) -> list[str]:
    sources = Sources(bench.workspace, script)
    return [in_brief(finding, sources) for finding in findings]


def _save(script: Path, draft: Draft, bench: Bench) -> Saved:
    deck = deck_path(script, bench.order.output, slot=other_slot(draft, bench.order.wishes),
                     meeting=other_meeting(draft, bench.order.wishes))
    if deck in bench.written:
        raise WrongUse(f"{deck} was already made from another script in this run, so it is left as it is.")
    bench.written.add(deck)
    save = save_deck_keeping_the_old if bench.order.keep_old else save_deck
    return save(bench.workspace, deck, write_deck(draft, bench.workspace))


def _locked(script: Path, draft: Draft, workspace: Workspace) -> tuple[Pack, ...]:
    """Return the deck templates that this deck is the first to be made with; from now on they stay as they are."""
    packs = draft.talk.template.packs
    if not packs:
        return ()
    from agendapitch.packs.lock import lock_missing

    try:
        return lock_missing(workspace, script, packs)
    except CannotWrite as error:  # the script's folder may be somebody else's; the deck is there all the same
        tell(str(error))
        return ()


def other_slot(draft: Draft, wishes: Wishes) -> int | None:
    """Return the slot in minutes where it is not the script's own."""
    own = slot_seconds(draft.talk.script, minutes=None)
    return wishes.slot if wishes.slot and wishes.slot * 60 != own else None


def other_meeting(draft: Draft, wishes: Wishes) -> str | None:
    """Return the meeting that was asked for where it is not the first."""
    return draft.talk.meeting if wishes.meeting and draft.talk.meeting != draft.talk.meetings[0] else None


def _tell_why_not(script: Path, findings: Sequence[Diagnostic], bench: Bench) -> None:
    """Tell what stands in the way of a deck, and how much more there is that can wait."""
    stops = [finding for finding in findings if finding.level is Level.STOP]
    sources = Sources(bench.workspace, script)
    tell(f"{paint(str(script), 'bold')}  no deck yet: {counted(stops)}.")
    for finding in stops[:MOST_STOPS]:
        tell("\n" + finding_text(finding, sources, width=width(sys.stderr)))
    if hidden := len(stops[MOST_STOPS:]):
        tell(f"\nAnd {hidden} more like these: agendapitch check {typed(script)} --all")
    rest = [finding for finding in findings if finding.level is not Level.STOP]
    if rest:
        there = "is" if len(rest) == 1 else "are"
        tell(f"\nAfter that there {there} also {counted(rest)}: agendapitch check {typed(script)} --all")
