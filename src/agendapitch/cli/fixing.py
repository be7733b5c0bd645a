"""Proposing repairs of a script, showing them, and writing those that were seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agendapitch.cli.screen import paint
from agendapitch.coach.repairing.model import Repair
from agendapitch.coach.repairing.signs import with_signs
from agendapitch.errors import CannotWrite, PitchError, UnreadableFile
from agendapitch.pipeline import Wishes, plan_talk
from agendapitch.records import dataclass
from agendapitch.textfile import decode, encode_like
from agendapitch.workspace import Workspace

SCRIPT_LIMIT = 2_000_000  # bytes, as for reading a script
CONTEXT = 1  # lines around each change


@dataclass(frozen=True, slots=True)
class Proposal:
    """A script as it is (`data`, and its text) and as it could be, and what was done to it."""

    data: bytes
    before: str
    after: str
    repairs: tuple[Repair, ...]


def proposed(path: Path, workspace: Workspace) -> Proposal:
    """Return the safe repairs of a script; raise `UnreadableFile` when it cannot be read or written back as it is."""
    data = workspace.read(path, limit=SCRIPT_LIMIT)
    decoded = decode(data, file=path.name)
    if decoded.stopped:
        raise UnreadableFile(f"{path}: {decoded.findings[0].message}")
    if encode_like(decoded.value, data) is None:
        raise UnreadableFile(f"{path} is not saved as UTF-8, so it is left as it is. In Notepad choose Save as, and "
                             "under Encoding choose UTF-8.")
    signed, repairs = with_signs(decoded.value, file=path.name)
    mended = _Mended(path, encode_like(signed, data) or data)
    talk = plan_talk(path, mended, Wishes()).value
    if talk is None:
        return Proposal(data, decoded.value, signed, repairs)
    from agendapitch.coach.repairing.wording import with_plain_words

    plain, more = with_plain_words(signed, talk.script, talk.story, workspace=mended, path=path)
    return Proposal(data, decoded.value, plain, (*repairs, *more))


class _Mended(Workspace):
    """The same files, the script as it would be."""

    def __init__(self, path: Path, data: bytes) -> None:
        self._path, self._data = path, data

    def read(self, path: Path, *, limit: int) -> bytes:
        return self._data if path == self._path else super().read(path, limit=limit)


def difference(proposal: Proposal, name: str) -> Iterator[str]:
    """Yield the lines that would change, each with a minus or a plus before it, and a line around them."""
    from difflib import unified_diff

    before, after = (text.splitlines() for text in (proposal.before, proposal.after))
    for line in unified_diff(before, after, name, f"{name}, repaired", n=CONTEXT, lineterm=""):
        yield paint(line, _LOOKS[line[0]]) if line[0] in _LOOKS else line


_LOOKS = {"-": "red", "+": "green", "@": "cyan"}


def write(path: Path, proposal: Proposal, workspace: Workspace) -> None:
    """Write what was seen; raise `CannotWrite` when the file has changed since, or is held by another program."""
    data = encode_like(proposal.after, proposal.data)
    try:
        unchanged = workspace.read(path, limit=SCRIPT_LIMIT) == proposal.data
    except PitchError:
        unchanged = False
    if data is None or not unchanged:
        raise CannotWrite(f"{path} has changed while you looked at it, so nothing was written. Run it again.")
    try:
        workspace.replace(path.resolve(), data)
    except PermissionError:
        raise CannotWrite(f"{path} is held by another program. Close it there, and run this again.") from None
