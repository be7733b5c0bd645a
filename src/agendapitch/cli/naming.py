"""What decks and papers are called, and where they go."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from agendapitch.errors import WrongUse
from agendapitch.script.files import stem
from agendapitch.writers.saving import PAPERS


def deck_path(script: Path, output: Path | None, *, slot: int | None = None, meeting: str | None = None) -> Path:
    """Return where a script's deck goes: `council.pptx` beside it, `council-5-minutes.pptx`, or as `-o` says.

    `slot` (minutes) and `meeting` are given when they differ from the script's own.
    """
    if output is not None and names_a_deck(output):
        return output
    return (output or script.parent) / (_marked(script, slot, meeting) + ".pptx")


def paper_path(
    script: Path, output: Path | None, *, kind: str, slot: int | None = None, meeting: str | None = None
) -> Path:
    """Return where a paper goes: `council-cards.pdf` beside its script, `council-5-minutes-cards.pdf`, or as `-o` says.

    `slot` (minutes) and `meeting` are given when they differ from the script's own.
    """
    if output is not None and not output.is_dir() and output.suffix:
        if output.suffix.casefold() in PAPERS:
            return output
        raise WrongUse(f"{output} ends in {output.suffix}, but this is printed as a .pdf or a .docx.")
    return (output or script.parent) / f"{_marked(script, slot, meeting)}-{kind}.pdf"


def _marked(script: Path, slot: int | None, meeting: str | None) -> str:
    marks = [plain_name(meeting)] if meeting else []
    if slot:
        marks.append("1-minute" if slot == 1 else f"{slot}-minutes")
    return "-".join([stem(script), *marks])


def names_a_deck(output: Path) -> bool:
    """Return whether `-o` names a deck, not a folder; raise `WrongUse` for another kind of file."""
    if output.is_dir():
        return False
    if output.suffix.casefold() == ".pptx":
        return True
    if output.suffix and output.suffix[1:].isalpha() and not output.exists():
        raise WrongUse(f"{output} ends in {output.suffix}, but decks end in .pptx. For a folder, make it first.")
    if output.exists():
        raise WrongUse(f"{output} is neither a folder nor a deck (.pptx), so nothing is written there.")
    return False


def plain_name(name: str) -> str:
    """Return a name as part of a file's name: `management team` becomes `management-team`."""
    letters = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return "-".join(letters.split())[:60] or "meeting"


def refuse_doubles(scripts: Sequence[Path], output: Path | None) -> tuple[Path, ...]:
    """Return the scripts, each once; raise `WrongUse` when two of them would write one deck."""
    once = tuple({os.path.normcase(script.absolute()): script for script in scripts}.values())
    if output is not None and len(once) > 1 and names_a_deck(output):
        raise WrongUse(f"{len(once)} scripts cannot all become {output}. With several, -o names a folder.")
    taken: dict[str, Path] = {}
    for script in once:
        # Capitals do not tell files apart on Windows and macOS, where these decks may end up.
        deck = os.path.realpath(deck_path(script, output)).casefold()
        if deck in taken:
            raise WrongUse(
                f"{taken[deck]} and {script} would both become {deck_path(script, output).name}. "
                f"Make them one at a time, each with its own -o."
            )
        taken[deck] = script
    return once
