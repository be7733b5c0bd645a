"""The order of the talk: the author's running order, else the storyline, else the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.records import dataclass
from agendapitch.script import vocabulary
from agendapitch.script.model import Script, Text
from agendapitch.story.beats import Draft
from agendapitch.story.storylines import Storyline, Target

# Seconds for a section that the storyline does not tell: what comparable parts of the seven storylines take.
_USUAL: dict[str, Target] = {
    "opening": Target(25, 45, 60),
    "purpose": Target(40, 45, 60),
    "today": Target(20, 30, 45),
    "evidence": Target(30, 45, 80),
    "benefits": Target(30, 50, 80),
    "changes": Target(35, 45, 80),
    "loop": Target(20, 40, 75),
    "assets": Target(20, 40, 80),
    "options": Target(45, 60, 100),
    "money": Target(30, 45, 90),
    "people": Target(35, 55, 95),
    "risks": Target(15, 35, 80),
    "ask": Target(50, 55, 80),
    "next steps": Target(15, 35, 40),
    "closing": Target(10, 15, 20),
    "extra slides": Target(20, 40, 60),
}


UNNAMED = "not in the running order"
NOT_HERE = "left out of this meeting"


@dataclass(frozen=True, slots=True)
class Placed:
    """A drafted beat in its place. `told` says whether the storyline has a part for it."""

    draft: Draft
    target: Target
    told: bool


@dataclass(frozen=True, slots=True)
class Order:
    """Beats in the order of the talk, and those that the author leaves out, each with the reason."""

    beats: tuple[Placed, ...]
    left: tuple[tuple[Placed, str], ...]
    findings: tuple[Diagnostic, ...] = ()


def order_beats(drafts: Mapping[str, tuple[Draft, ...]], script: Script, storyline: Storyline) -> Order:
    """Return the spoken beats in the order they are told; backup is not among them."""
    spoken = {key: tuple(draft for draft in beats if not draft.backup) for key, beats in drafts.items()}
    placed = {key: _placed(beats, storyline) for key, beats in spoken.items() if beats}
    findings: tuple[Diagnostic, ...] = ()
    if script.running_order:
        sections, findings = _named(script.running_order, placed)
    else:
        sections = _told(placed, script, storyline)
    unwanted = sections_left_out(script)
    said = [key for key in sections if key not in unwanted]
    beats = [beat for key in said for beat in placed[key] if not _follows(beat.draft, placed)]
    told = _with_followers(beats, {key: value for key, value in placed.items() if key not in unwanted})
    kept = {beat.draft.key for beat in told}
    left = [
        (beat, NOT_HERE if key in unwanted or not script.running_order else UNNAMED)
        for key, each in placed.items()
        for beat in each
        if beat.draft.key not in kept
    ]
    backup = [_placed(drafts[key], storyline) for key in drafts if key in unwanted]
    left += [(beat, NOT_HERE) for beats in backup for beat in beats if beat.draft.backup]
    return Order(tuple(told), tuple(left), findings)


def section_named(name: str) -> str:
    """Return the key of the section that an author calls by any of its names, or an empty string.

    Today and tomorrow are told together, by either name.
    """
    key = vocabulary.section_named(name)
    return "today" if key == "tomorrow" else key or ""


def sections_left_out(script: Script) -> set[str]:
    """Return the keys of the sections that are left out of this meeting."""
    return {section_named(text.text) for text in script.leave_out}


def _placed(drafts: tuple[Draft, ...], storyline: Storyline) -> tuple[Placed, ...]:
    """Give each beat of a section its part of the storyline: with fewer beats than parts, the longest parts."""
    section = drafts[0].section
    parts = [place for place in storyline.places if place.section == section]
    longest = sorted(range(len(parts)), key=lambda at: -parts[at].target.at_10)[: len(drafts)]
    chosen = [parts[at].target for at in sorted(longest)]
    usual = _USUAL.get("today" if section == "tomorrow" else section, _USUAL["extra slides"])
    return tuple(
        Placed(draft, chosen[at], told=True) if at < len(chosen) else Placed(draft, usual, told=False)
        for at, draft in enumerate(drafts)
    )


def _named(wanted: Iterable[Text], placed: Mapping[str, object]) -> tuple[list[str], tuple[Diagnostic, ...]]:
    sections: list[str] = []
    findings: list[Diagnostic] = []
    for text in wanted:
        key = section_named(text.text)  # a name that is no section's was a *stop* when the script was read
        if key in placed and key not in sections:
            sections.append(key)
        elif key not in placed and key != "questions":
            findings.append(_missing(text))
    return sections, tuple(findings)


def _missing(text: Text) -> Diagnostic:
    return Diagnostic(
        rule="STO03",
        name="running-order-names-nothing",
        level=Level.THINK,
        message=f"`{text.text}` is in the running order, but the script has no such section.",
        hint="Write the section, or take its name out.",
        span=text.span,
        section="running order",
    )


def _told(placed: Mapping[str, tuple[Placed, ...]], script: Script, storyline: Storyline) -> list[str]:
    """Return sections in the storyline's order when the script names one, else in the order of the file.

    A section that the storyline does not tell follows the section it follows in the file.
    """
    written = [section_named(key) for key in script.order]
    in_file = [key for key in dict.fromkeys(written) if key in placed]
    in_file += [key for key in placed if key not in in_file]
    if script.storyline is None:
        return in_file
    told = [key for key in dict.fromkeys(_main_places(placed, storyline)) if key in placed]
    for at, key in enumerate(in_file):
        if key not in told:
            before = in_file[at - 1] if at else None
            told.insert(told.index(before) + 1 if before else 0, key)
    return told


def _main_places(placed: Mapping[str, tuple[Placed, ...]], storyline: Storyline) -> Iterable[str]:
    """Yield sections as the storyline tells them; one that it tells twice stands where its longest part is."""
    for place in storyline.places:
        beats = placed.get(place.section)
        if beats and place.target == beats[0].target:
            yield place.section


def _follows(draft: Draft, placed: Mapping[str, object]) -> bool:
    return bool(draft.after) and section_named(draft.after) in placed and section_named(draft.after) != draft.section


def _with_followers(beats: list[Placed], placed: Mapping[str, tuple[Placed, ...]]) -> list[Placed]:
    """Put extra slides after the last beat of the section that they name."""
    result = list(beats)
    for extra in placed.get("extra slides", ()):
        if not _follows(extra.draft, placed):
            continue
        section = section_named(extra.draft.after)
        keys = {beat.draft.key for beat in placed[section]}
        at = max((at for at, beat in enumerate(result) if beat.draft.key in keys), default=-1)
        while at >= 0 and at + 1 < len(result) and _follows(result[at + 1].draft, placed):
            at += 1
        if at >= 0:
            result.insert(at + 1, extra)
    return result
