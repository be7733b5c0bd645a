"""The contract of a deck template: what must hold before one council hands it to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from agendapitch.blanks import fill_blanks
from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.errors import PitchError
from agendapitch.packs.contents import Files, folder_contents
from agendapitch.packs.filling import Filled, asked_for, examples, pitch_text
from agendapitch.packs.model import HOUSE_FILE, PACK_FILE, PITCHES, STORYLINES, Pack
from agendapitch.packs.reading import read_pack
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.records import dataclass, replace
from agendapitch.story.dressing import packs_of, storyline_names
from agendapitch.story.storylines import columns_off, storyline_from
from agendapitch.textfile import tidy
from agendapitch.workspace import Workspace
from agendapitch.writers.pptx.templates import template_house

SLOTS = (5, 10, 20)  # minutes
_TRIAL = """\
title: A trial
council: The next council
template: {0.name}
meeting: Cabinet, 3 November 2026, 10 minutes
purpose: People are better off
ask: Agree
"""


def check_pack(workspace: Workspace, folder: Path) -> Outcome[Pack | None]:
    """Return the template in a folder and everything that keeps it from being handed on.

    Raise `DamagedPack` or `UnreadableFile` where its files break a limit, are links or lie outside.
    """
    files = folder_contents(workspace, folder)
    read = read_pack(workspace, folder)
    pack = read.value
    if pack is None:
        return read
    base = packs_of(pack, workspace, script=folder.parent / PACK_FILE).findings
    needed = [*(replace(each, span=_top_of(pack, PACK_FILE)) for each in base), *_style(workspace, pack, files)]
    findings = [*read.findings, *needed]
    findings += _whole(pack, files)
    findings += _unknown_storyline(pack, workspace)
    for name in pack.storylines:
        findings += _storyline(workspace, pack, name)
    if keeps(needed):  # without its base and its look no deck can be tried
        findings += _lent(workspace, pack)
        for name in pack.pitches:
            findings += _pitch(workspace, pack, name)
    return Outcome(pack, tuple(_once(findings)))


def _whole(pack: Pack, files: Files) -> Iterator[Diagnostic]:
    """Yield what is missing for somebody who has never seen this template."""
    if "README.md" not in files:
        yield Diagnostic(
            rule="PAC08", name="template-without-page", level=Level.FIX, span=_top_of(pack, PACK_FILE),
            message="There is no README.md.", hint="Write one page: for whom it is, and what to change first.",
        )  # fmt: skip
    if not (pack.pitches or pack.storylines):
        yield Diagnostic(
            rule="PAC09", name="template-without-content", level=Level.FIX, span=_top_of(pack, PACK_FILE),
            message="There is neither a starter script nor a storyline in it.",
            hint=f"Put a pitch script into {PITCHES}/, with blanks such as <council>.",
        )  # fmt: skip


def _style(workspace: Workspace, pack: Pack, files: Files) -> Iterator[Diagnostic]:
    """Yield what keeps decks from being made in the look of the PowerPoint template."""
    if not pack.style:
        return
    if HOUSE_FILE in files:
        yield Diagnostic(
            rule="PAC17", name="template-with-two-looks", level=Level.FIX, span=_top_of(pack, HOUSE_FILE),
            message=f"Decks are made in the look of {pack.style}, so what is in {HOUSE_FILE} is not used.",
            hint="Take out one of the two.",
        )  # fmt: skip
    try:
        template_house(workspace, pack.folder / pack.style, pack.layouts)
    except PitchError as error:
        yield Diagnostic(
            rule="PAC16", name="style-not-usable", level=Level.STOP, span=_top_of(pack, PACK_FILE),
            message=str(error), hint="`agendapitch style check FILE` says more of a PowerPoint template.",
        )  # fmt: skip


def _unknown_storyline(pack: Pack, workspace: Workspace) -> Iterator[Diagnostic]:
    names = storyline_names(packs_of(pack, workspace, script=pack.folder.parent / PACK_FILE).value)
    if pack.storyline and pack.storyline.casefold() not in names:
        yield Diagnostic(
            rule="PAC12", name="template-storyline-unknown", level=Level.STOP, span=_top_of(pack, PACK_FILE),
            message=f"There is no storyline “{pack.storyline}”.", hint=f"Those known here: {', '.join(names)}.",
        )  # fmt: skip


def _storyline(workspace: Workspace, pack: Pack, name: str) -> Iterator[Diagnostic]:
    path = pack.folder / STORYLINES / f"{name}.yaml"
    yield from storyline_from(workspace, path, file=path.as_posix()).findings
    for sentence in columns_off(workspace, path):
        yield Diagnostic(
            rule="PAC10", name="storyline-does-not-add-up", level=Level.STOP, message=sentence,
            span=_top_of(pack, f"{STORYLINES}/{name}.yaml"),
            hint="Change the seconds until slides, pauses and reserve fill the slot.",
        )  # fmt: skip


def _lent(workspace: Workspace, pack: Pack) -> Iterator[Diagnostic]:
    """Yield what is wrong with what it lends to a script that has no look and no words of its own."""
    path = pack.folder / "trial.yaml"
    trial = Filled(path, _TRIAL.format(pack))
    for finding in draft_deck(path, trial, Wishes()).findings:
        if finding.level is not Level.THINK and finding.span and finding.span.file != path.name:
            yield finding


def _pitch(workspace: Workspace, pack: Pack, name: str) -> Iterator[Diagnostic]:
    """Yield what is found in a starter script with its blanks filled by their examples, at 5, 10 and 20 minutes."""
    text = pitch_text(workspace, pack, name)
    blanks = asked_for(pack, text)
    file = f"{PITCHES}/{name}.yaml"
    for blank in blanks:
        if not (blank.ask and blank.example):
            yield Diagnostic(
                rule="PAC11", name="blank-not-declared", level=Level.STOP, span=_top_of(pack, file),
                message=f"Nobody asks for the blank <{blank.name}>, or there is no example for it.",
                hint=f"Declare it under `blanks` in {PACK_FILE}, with `ask` and `example`.",
            )  # fmt: skip
    # The script is checked as it will lie beside somebody's pictures: at the top of the template.
    path = pack.folder / f"{name}.yaml"
    filled = Filled(path, fill_blanks(text, examples(blanks)))
    places = _Places(f"{pack.folder.as_posix()}/{file}", tidy(text).split("\n"), filled.text.split("\n"))
    found = (finding for slot in SLOTS for finding in draft_deck(path, filled, Wishes(slot=slot)).findings)
    for finding in found:
        if finding.level is not Level.THINK:
            span = finding.span
            yield replace(finding, span=places.written(span)) if span and span.file == path.name else finding


def _once(findings: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield each finding once, whatever the slides were on which it was found."""
    seen: set[tuple[object, ...]] = set()
    for finding in findings:
        key = (finding.rule, finding.message, finding.hint, finding.span)
        if key not in seen:
            seen.add(key)
            yield finding


@dataclass(frozen=True, slots=True)
class _Places:
    """A starter script's own lines, and its lines with the blanks filled."""

    file: str
    own: list[str]
    filled: list[str]

    def written(self, span: Span) -> Span:
        """Return the place in the starter script itself: the whole line where a filled blank has moved its words."""
        at = span.line - 1
        if at >= len(self.own) or self.own[at] == self.filled[at]:
            return replace(span, file=self.file)
        line = self.own[at]
        return Span(self.file, span.line, len(line) - len(line.lstrip()) + 1, span.line, len(line) + 1)


def _top_of(pack: Pack, file: str) -> Span:
    return Span(f"{pack.folder.as_posix()}/{file}", 1, 1, 1, 1)


def keeps(findings: Sequence[Diagnostic]) -> bool:
    """Return whether a template may be handed on: nothing in it stops a deck, and nothing is to fix."""
    return not any(finding.level is not Level.THINK for finding in findings)
