"""Deck templates as zip files: packed to the same bytes each time, unpacked with care."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from agendapitch.errors import DamagedPack, TooLarge
from agendapitch.packs.contents import (
    FILE_LIMIT,
    MOST_FILES,
    WHOLE_LIMIT,
    Files,
    check_names,
    is_left_out,
    too_large,
)
from agendapitch.packs.model import PACK_FILE
from agendapitch.workspace import Workspace

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_ENTRIES = 2 * MOST_FILES  # folders and what is left out count here
STEEPEST = 200  # bytes unpacked for one packed; text seldom reaches 20
SMALL = 100_000  # bytes; a small file of one letter may be as steep as it likes
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


def zipped(files: Files) -> bytes:
    """Return a zip of a template. Nothing is compressed, so the bytes are the same on every machine."""
    from zipfile import ZIP_STORED, ZipFile, ZipInfo

    made = BytesIO()
    with ZipFile(made, "w", ZIP_STORED) as archive:
        for name in sorted(files):
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system = 3  # Unix, wherever it is made
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return made.getvalue()


def zip_contents(workspace: Workspace, path: Path) -> Files:
    """Return the files of a template in a zip, which may hold them in one folder.

    Raise `DamagedPack` for a zip that is damaged, encrypted or too large, or that holds links or paths outside.
    """
    from zipfile import BadZipFile, ZipFile
    from zlib import error as ZlibError  # noqa: N812 - the module has no better name for it

    try:
        data = workspace.read(path, limit=WHOLE_LIMIT)
    except TooLarge:
        raise too_large(path.name) from None
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _without_folder(dict(_read(archive)))
    except (BadZipFile, NotImplementedError, ZlibError, EOFError, ValueError, RuntimeError, LookupError):
        raise DamagedPack(f"{path.name} is damaged, or no zip file.") from None


def _read(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise DamagedPack(f"The template holds {len(entries)} entries; the limit is {MOST_FILES} files.")
    # `orig_filename` is what was written; `filename` has lost what a zero and a backslash would tell.
    check_names(entry.orig_filename.rstrip("/") for entry in entries if not entry.is_dir())
    check_names({entry.orig_filename.rstrip("/") for entry in entries if entry.is_dir()})
    for entry in entries:
        _check(entry)
    left = WHOLE_LIMIT
    for entry in entries:
        if entry.is_dir() or is_left_out(entry.filename):
            continue
        limit = min(FILE_LIMIT, left)
        with archive.open(entry) as file:  # what an entry says of its size need not be true
            data = file.read(limit + 1)
        if len(data) > limit:
            raise too_large(entry.filename)
        left -= len(data)
        yield entry.filename, data


def _check(entry: ZipInfo) -> None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise DamagedPack(f"The template holds a link, “{entry.filename}”, so it is refused.")
    if entry.flag_bits & 0x1:
        raise DamagedPack("The template is encrypted. Ask for it without a password: it holds no secrets.")
    if entry.file_size > min(FILE_LIMIT, WHOLE_LIMIT):
        raise too_large(entry.filename)
    if entry.file_size > SMALL and entry.file_size > STEEPEST * max(1, entry.compress_size):
        raise DamagedPack(f"“{entry.filename}” unpacks to more than {STEEPEST} times its size, so it is refused.")


def _without_folder(files: dict[str, bytes]) -> Files:
    """Return files by their paths from the folder that holds pack.yaml: the top, or the only folder there."""
    if PACK_FILE in files:
        return files
    tops = {name.split("/")[0] for name in files}
    top = f"{next(iter(tops))}/" if len(tops) == 1 else ""
    if not top or f"{top}{PACK_FILE}" not in files:
        raise DamagedPack(f"There is no deck template in this zip: it holds no {PACK_FILE} at its top.")
    return {name.removeprefix(top): data for name, data in files.items()}
