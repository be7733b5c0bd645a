"""Decks and papers on disk: written beside and renamed, and never over somebody's work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import count, islice
from pathlib import Path

from agendapitch.errors import CannotWrite, DeckNotOurs, UnreadableFile
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace

DECK_LIMIT = 500_000_000  # bytes of a deck that is there already; a council's own may hold films
PAPERS = (".pdf", ".docx")
TRIES = 20  # other names to try while decks are open in PowerPoint


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a deck or a paper lies. `kept` is where the old one went, `instead_of` the one open in a program."""

    deck: Path
    kept: Path | None = None
    instead_of: Path | None = None


def save_deck(workspace: Workspace, path: Path, data: bytes) -> Saved:
    """Return where the deck lies now; papers (.pdf, .docx) are kept as carefully.

    Raise `DeckNotOurs` when `path` holds one that we did not write or that was edited since, and
    `CannotWrite` when it cannot be written. In both cases what was there is untouched.
    """
    try:
        old = _there(workspace, path)
    except UnreadableFile:  # held so fast that it cannot even be read, so nobody can say whose it is
        return _put_beside(workspace, path, data)
    if old is not None and old != data and (why := _somebodys(old, path)):
        raise DeckNotOurs(
            f"{path.name} {why}, so it is left as it is. "
            f"Use -o to write somewhere else, or --force to replace it (the old one is then kept beside it)."
        )
    return _put(workspace, path, data, old=old)


def save_deck_keeping_the_old(workspace: Workspace, path: Path, data: bytes) -> Saved:
    """Return where the deck lies now; what somebody made or edited is kept as `council (kept 1).pptx`."""
    try:
        old = _there(workspace, path)
    except UnreadableFile:
        return _put_beside(workspace, path, data)
    if old is None or old == data or not _somebodys(old, path):
        return _put(workspace, path, data, old=old)
    kept = next(name for name in _numbered(path, "kept") if workspace.add(name, old))
    saved = _put(workspace, path, data, old=old)
    return Saved(saved.deck, kept=kept, instead_of=saved.instead_of)


def _there(workspace: Workspace, path: Path) -> bytes | None:
    if path.is_dir():
        raise CannotWrite(f"{path} is a folder. Use -o to give another name.")
    return workspace.read(path, limit=DECK_LIMIT) if workspace.exists(path) else None


def _somebodys(data: bytes, path: Path) -> str:
    """Return what makes a file somebody's work, or "" when it is as we wrote it."""
    if path.suffix.casefold() in PAPERS:
        from agendapitch.writers.papers.signing import is_as_written

        return "" if is_as_written(data) else "was not made by agendapitch, or has been changed since"
    from agendapitch.writers.pptx.fingerprint import fingerprint, written_fingerprint

    written = written_fingerprint(data)
    if written is None:
        return "was not made by agendapitch"
    return "" if fingerprint(data) == written else "has been edited since agendapitch made it"


def _put(workspace: Workspace, path: Path, data: bytes, *, old: bytes | None) -> Saved:
    if old is not None and _is_open(path):
        return _put_beside(workspace, path, data)
    try:
        workspace.replace(path, data)
        return Saved(path)
    except PermissionError:
        return _put_beside(workspace, path, data)


def _is_open(path: Path) -> bool:
    """Return whether PowerPoint, Word or LibreOffice holds a file; each leaves one beside it while it does.

    Word's has the first two letters of a longer name cut off.
    """
    return any(path.with_name(name).exists() for name in (
        f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#"))


def _put_beside(workspace: Workspace, path: Path, data: bytes) -> Saved:
    """Return where the deck went instead: `council (new).pptx`, or the next number that is free or ours."""
    for name in islice(_numbered(path, "new"), TRIES):
        with suppress(PermissionError, UnreadableFile):
            old = _there(workspace, name)
            if old is None or (not _is_open(name) and (old == data or not _somebodys(old, name))):
                workspace.replace(name, data)
                return Saved(name, instead_of=path)
    raise CannotWrite(f"{path} could not be written: another program holds it. Close it there and try again.")


def _numbered(path: Path, word: str) -> Iterator[Path]:
    """Yield `council (kept 1).pptx`, `council (kept 2).pptx` and so on; the first new one has no number."""
    for number in count(1):
        mark = word if word == "new" and number == 1 else f"{word} {number}"
        yield path.with_name(f"{path.stem} ({mark}){path.suffix}")
