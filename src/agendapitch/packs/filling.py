"""A starter script of a template, and the answers that fill its blanks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from agendapitch.blanks import blanks_in, values_in
from agendapitch.errors import WrongUse
from agendapitch.packs.contents import FILE_LIMIT, MOST_FILES
from agendapitch.packs.model import PICTURES, PITCHES, Blank, Pack
from agendapitch.workspace import Workspace
from agendapitch.yamltext import decode

PITCH_LIMIT = 2_000_000
USUAL = (
    Blank("council", "Which council is it for?", "Ashcombe Vale District Council"),
    Blank("meeting", "Which meeting?", "Leadership Team"),
    Blank("date", "On which day? (such as 14 October 2027)", "14 October 2027"),
    Blank("slot", "How many minutes do you have? (usually 10)", "10"),
    Blank("presenter", "Who speaks? (name, job)", "Hannah Reyes, Head of Service"),
    Blank("colour", "Your council's colour? (such as #00594C)", "#00594C"),
    Blank("place", "Which town, village or district?", "Ashcombe"),
)
"""Blanks that need not be declared."""


def pitch_text(workspace: Workspace, pack: Pack, pitch: str = "") -> str:
    """Return the starter script of that name, or the only one. Raise `WrongUse` naming those there are."""
    if not pack.pitches:
        raise WrongUse(f"The deck template {pack} has no starter script.")
    name = pitch.removesuffix(".yaml") or (pack.pitches[0] if len(pack.pitches) == 1 else "")
    if name not in pack.pitches:
        missing = f"There is no starter script “{pitch}”. " if pitch else ""
        raise WrongUse(f"{missing}{pack} has: {', '.join(pack.pitches)}. Choose one with --pitch.")
    path = pack.folder / PITCHES / f"{name}.yaml"
    return decode(workspace.read(path, limit=PITCH_LIMIT), file=path.name).value


def asked_for(pack: Pack, text: str) -> tuple[Blank, ...]:
    """Return the blanks of a starter script, in their order, each with its question."""
    declared = {blank.name: blank for blank in (*USUAL, *pack.blanks)}
    return tuple(declared.get(name, Blank(name, "", "")) for name in blanks_in(text))


def examples(blanks: tuple[Blank, ...]) -> Mapping[str, str]:
    """Return the example of each blank, to fill a starter script with when it is checked."""
    return {blank.name: blank.example for blank in blanks}


def pictures_of(workspace: Workspace, pack: Pack, text: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a template that a starter script names, by their paths from the template's top."""
    there = set(workspace.files_under(pack.folder, most=MOST_FILES))
    for name in dict.fromkeys(values_in(text)):
        if name in there and name.startswith(f"{PICTURES}/"):
            yield name, workspace.read(pack.folder / name, limit=FILE_LIMIT)


class Filled(Workspace):
    """A workspace in which one script has other words than on the disk; every other file is as it is."""

    def __init__(self, path: Path, text: str = "") -> None:
        self.path = path
        self.text = text

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return the filled script, or a file's bytes."""
        return self.text.encode() if path == self.path else super().read(path, limit=limit)

    def exists(self, path: Path) -> bool:
        """Return whether there is a file at `path`."""
        return path == self.path or super().exists(path)
