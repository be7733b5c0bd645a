"""Storylines: the order of a talk and the seconds each part may take, read from a deck template."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.records import dataclass
from agendapitch.script.vocabulary import TALK
from agendapitch.units import Seconds
from agendapitch.workspace import Workspace
from agendapitch.yamltext import MappingNode, Node, ScalarNode, SequenceNode, decode, plain, read_yaml

DEFAULT = "means to an end"
NAMES = (
    "means to an end",
    "spend to save",
    "who should run it",
    "open up what we know",
    "make it easier",
    "put it right",
    "decide it together",
)
LIMIT = 100_000  # bytes of a storyline; the longest of the seven has 2,400
LONGEST_PART = 1200  # seconds
_FOLDER = "starter/storylines"
_PART = ("from", "says", "at 5", "at 10", "at 20")


@dataclass(frozen=True, slots=True)
class Target:
    """The seconds a beat should take in a slot of 5, 10 and 20 minutes; 0 where it is left out."""

    at_5: Seconds
    at_10: Seconds
    at_20: Seconds


@dataclass(frozen=True, slots=True)
class Place:
    """One part of a storyline: the script's section it is told from, what it says, and its seconds."""

    section: str
    says: str
    target: Target


@dataclass(frozen=True, slots=True)
class Storyline:
    """The order of a talk."""

    name: str
    places: tuple[Place, ...]


def read_storyline(workspace: Workspace, name: str) -> Storyline:
    """Return one of the storylines in NAMES."""
    file = f"{_FOLDER}/{name.replace(' ', '-')}.yaml"
    return _bundled(workspace.deck_file(file), name)


@lru_cache(maxsize=8)
def _bundled(data: bytes, name: str) -> Storyline:
    root = read_yaml(data.decode(), file=name).value
    slides: list[dict[str, Any]] = plain(root)["slides"] if root else []
    return Storyline(name, tuple(_place(slide) for slide in slides))


def storyline_from(workspace: Workspace, path: Path, *, file: str) -> Outcome[Storyline | None]:
    """Return the storyline in a file of a deck template, None when it cannot be used; `file` is how findings call it.

    Findings: STO07 not-a-storyline (stop).
    """
    decoded = decode(workspace.read(path, limit=LIMIT), file=file)
    document = read_yaml(decoded.value, file=file)
    findings = [*decoded.findings, *document.findings]
    parts = _parts(document.value)
    if not parts:
        findings.append(_no_storyline("There is no storyline in this file.", Span(file, 1, 1, 1, 1)))
    places = [_checked(part, findings) for part in parts]
    if any(finding.level is Level.STOP for finding in findings):
        return Outcome(None, tuple(findings))
    told = tuple(place for place in places if place)
    return Outcome(Storyline(path.stem.replace("-", " "), told), tuple(findings))


def columns_off(workspace: Workspace, path: Path) -> tuple[str, ...]:
    """Return a sentence for each slot that a storyline's slides, pauses and reserve do not fill exactly."""
    root = read_yaml(workspace.read(path, limit=LIMIT).decode(errors="replace"), file=path.name).value
    parts = [_texts(part) for part in _parts(root)]
    texts = {name.text: _texts(value) for name, value in root.entries} if isinstance(root, MappingNode) else {}
    told = []
    for column, slot in (("at 5", 300), ("at 10", 600), ("at 20", 1200)):
        rows = [*parts, texts.get("pauses", {}), texts.get("reserve", {})]
        total = sum(int(row.get(column, "0")) for row in rows if row.get(column, "0").isdecimal())
        if total != slot:
            told.append(f"`{column}` adds up to {total} seconds, with pauses and reserve, instead of {slot}.")
    return tuple(told)


def _parts(root: Node | None) -> tuple[Node, ...]:
    entries = root.entries if isinstance(root, MappingNode) else ()
    slides = next((value for name, value in entries if name.text == "slides"), None)
    return slides.items if isinstance(slides, SequenceNode) else ()


def _texts(node: Node) -> dict[str, str]:
    entries = node.entries if isinstance(node, MappingNode) else ()
    return {name.text: value.text for name, value in entries if isinstance(value, ScalarNode)}


def _checked(part: Node, findings: list[Diagnostic]) -> Place | None:
    """Return one part of a stranger's storyline; None, with what is wrong with it, when it cannot be used."""
    said = _texts(part)
    missing = [name for name in _PART if name not in said]
    if missing:
        findings.append(_no_storyline(f"This part of the storyline has no `{'` and no `'.join(missing)}`.", part.span))
        return None
    seconds = [said[name] for name in _PART[2:]]
    if not all(each.isdecimal() and int(each) <= LONGEST_PART for each in seconds):
        findings.append(_no_storyline("The seconds of this part are no whole numbers up to 1,200.", part.span))
        return None
    place = _place(said)
    if place.section not in TALK:
        findings.append(_no_storyline(f"`{said['from']}` is no section of a pitch script.", part.span))
        return None
    return place


def _no_storyline(message: str, span: Span) -> Diagnostic:
    return Diagnostic(
        rule="STO07", name="not-a-storyline", level=Level.STOP, message=message, span=span, section="storyline",
        hint="Under `slides:` each part has `from` (a section), `says`, `at 5`, `at 10` and `at 20` (seconds).",
    )  # fmt: skip


def _place(slide: dict[str, Any]) -> Place:
    # `from: purpose + benefits + ask` is told from the purpose; `evidence 2` is the second of the evidence.
    section = slide["from"].split(" + ")[0].rstrip(" 0123456789")
    target = Target(int(slide["at 5"]), int(slide["at 10"]), int(slide["at 20"]))
    return Place(section, slide["says"], target)
