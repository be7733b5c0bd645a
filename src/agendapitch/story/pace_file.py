"""The file beside a script that keeps its rehearsals: `council.pace`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.errors import UnreadableFile
from agendapitch.script.files import stem
from agendapitch.story.pace import Practised, Rehearsal
from agendapitch.workspace import Workspace

VERSION = 1
LIMIT = 2_000_000  # bytes
KEPT = 20  # rehearsals; the oldest go first
_DAY = 86_400  # seconds; nothing in a rehearsal is longer


def pace_path(script: Path) -> Path:
    """Return where the rehearsals of a script are kept."""
    return script.with_name(f"{stem(script)}.pace")


def read_rehearsals(workspace: Workspace, path: Path) -> Outcome[tuple[Rehearsal, ...]]:
    """Return the rehearsals in a file, the oldest first; none, with a finding, where it is not such a file."""
    if not workspace.exists(path):
        return Outcome(())
    try:
        return Outcome(parse_rehearsals(workspace.read(path, limit=LIMIT)))
    except (UnreadableFile, ValueError):
        return Outcome((), (_unreadable(path),))


def parse_rehearsals(data: bytes) -> tuple[Rehearsal, ...]:
    """Return the rehearsals that a file holds; raise `ValueError` where it is damaged or of another kind."""
    try:
        document = json.loads(data)
        if document["version"] != VERSION:
            raise ValueError("another version")
        return tuple(_rehearsal(entry) for entry in document["rehearsals"])
    except (KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise ValueError("not a record of rehearsals") from error


def rehearsals_text(rehearsals: Sequence[Rehearsal]) -> str:
    """Return the file's text, a line for each slide, so that people can read it, too."""
    entries = ",\n".join(_entry(rehearsal) for rehearsal in rehearsals[-KEPT:])
    return f'{{"version": {VERSION}, "rehearsals": [\n{entries}\n]}}\n'


def _entry(rehearsal: Rehearsal) -> str:
    slides = ",\n".join(f"   {_json(_slide(slide))}" for slide in rehearsal.slides)
    return f' {{"when": {_json(rehearsal.when)}, "slides": [\n{slides}],\n  "keys": {_json(rehearsal.events)}}}'


def _slide(slide: Practised) -> dict[str, Any]:
    return {
        "slide": slide.beat,
        "title": slide.title,
        "presenter": slide.presenter,
        "words": slide.words,
        "words a minute planned": slide.pace,
        "planned": slide.planned,
        "took": slide.took,
        "whole": slide.whole,
    }


def _rehearsal(entry: dict[str, Any]) -> Rehearsal:
    keys = tuple((_bounded(moment), str(key)) for moment, key in entry.get("keys", []))
    return Rehearsal(str(entry["when"]), tuple(_practised(slide) for slide in entry.get("slides", [])), keys)


def _practised(entry: dict[str, Any]) -> Practised:
    return Practised(
        beat=str(entry["slide"]),
        title=str(entry["title"]),
        presenter=str(entry["presenter"]),
        words=round(_bounded(entry["words"])),
        pace=max(1, round(_bounded(entry["words a minute planned"]))),
        planned=round(_bounded(entry["planned"])),
        took=_bounded(entry["took"]),
        whole=entry["whole"] is True,
    )


def _bounded(number: Any) -> float:
    """Return a number of a file; raise `ValueError` when it cannot be a count or a time."""
    if isinstance(number, bool) or not isinstance(number, (int, float)) or not 0 <= number <= _DAY:
        raise ValueError("not a number of a rehearsal")
    return float(number)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _unreadable(path: Path) -> Diagnostic:
    return Diagnostic(
        rule="STO06",
        name="rehearsals-unreadable",
        level=Level.THINK,
        message=f"{path.name} holds no rehearsals that can be read, so the usual pace is reckoned with.",
        hint="Delete it, or rehearse again: the old file is then kept under another name.",
    )
