"""Pictures on disk: each says that we drew it, and nothing that does not say so is ever replaced."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from pathlib import Path
from zlib import crc32

from agendapitch.errors import CannotWrite, DeckNotOurs
from agendapitch.workspace import Workspace

MARK = b"drawn by agendapitch"
LIMIT = 200_000_000  # bytes of a picture that is there already
_PNG_HEAD = 8 + 25  # the signature and the first chunk, which gives the size


def save_pictures(workspace: Workspace, files: Mapping[Path, bytes]) -> None:
    """Write pictures by their path, all or none.

    Raise `DeckNotOurs` when one of them would replace a file that we did not draw, `CannotWrite` when one cannot be
    written.
    """
    for path in files:
        if path.is_dir():
            raise CannotWrite(f"{path} is a folder. Use -o to draw somewhere else.")
        if workspace.exists(path) and MARK not in workspace.read(path, limit=LIMIT):
            raise DeckNotOurs(f"{path} was not drawn by agendapitch, so it is left as it is. "
                              "Use -o to draw somewhere else.")
    for path, data in files.items():
        try:
            workspace.replace(path, marked(data))
        except PermissionError:
            raise CannotWrite(f"{path} could not be written: another program holds it.") from None


def remove_older(workspace: Workspace, last: Path) -> None:
    """Remove our own pictures of slides after the `last` (`07.png`), which an earlier and longer deck left there."""
    for number in count(int(last.stem) + 1):
        older = last.with_name(f"{number:02d}{last.suffix}")
        if not workspace.exists(older) or MARK not in workspace.read(older, limit=LIMIT):
            return
        workspace.remove(older)


def marked(data: bytes) -> bytes:
    """Return a PNG, SVG or PDF that says, where nobody sees it, who drew it."""
    if data.startswith(b"\x89PNG"):
        told = b"tEXtSoftware\0" + MARK
        chunk = (len(told) - 4).to_bytes(4, "big") + told + crc32(told).to_bytes(4, "big")
        return data[:_PNG_HEAD] + chunk + data[_PNG_HEAD:]
    if data.startswith(b"%PDF"):
        return data.rstrip() + b"\n% " + MARK + b"\n%%EOF\n"  # a comment, and the end of the file again
    return data + b"\n<!-- " + MARK + b" -->\n"
