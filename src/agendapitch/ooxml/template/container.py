"""A template comes in as bytes and its parts go out; what is no PowerPoint file is refused, and told what it is."""

from __future__ import annotations

import io
import re
import stat
import zlib
from collections.abc import Sequence
from zipfile import BadZipFile, ZipFile, ZipInfo

from agendapitch.errors import DamagedHouse

FILE_LIMIT = 150_000_000  # bytes of a template; with photographs and films some reach 100 MB
WHOLE_LIMIT = 400_000_000  # bytes, unpacked
PART_LIMIT = 120_000_000
MOST_PARTS = 10_000
STEEPEST = 300  # bytes unpacked for one packed; slides of many like shapes reach 60
SMALL = 1_000_000  # bytes; a small part may be as steep as it likes
CONTENT_TYPES = "[Content_Types].xml"

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (  # names of streams in old Office files, and what a file that holds one is
    ("EncryptedPackage", "is protected with a password. Open it in PowerPoint, take the password off under "
     "File › Info › Protect Presentation, and save it again."),
    ("PowerPoint Document", "is a presentation of PowerPoint 97 to 2003. Save it in PowerPoint as .potx first."),
    ("WordDocument", "is an old Word document, not a PowerPoint template."),
    ("Workbook", "is an old Excel workbook, not a PowerPoint template."),
)  # fmt: skip
_BEGINNINGS = (
    (b"%PDF", "is a PDF, not a PowerPoint template. Ask for the .potx or .pptx that it was made from."),
    (b"\x89PNG", "is a picture, not a PowerPoint template."),
    (b"\xff\xd8\xff", "is a picture, not a PowerPoint template."),
    (b"<", "is a web page or other text, not a PowerPoint template. Perhaps a sign-in page was downloaded instead."),
)
_MARKS = (  # members of a zip, and what a file that holds one is
    ("word/", "is a Word document, not a PowerPoint template."),
    ("xl/", "is an Excel workbook, not a PowerPoint template."),
    ("visio/", "is a Visio drawing, not a PowerPoint template."),
    ("Index/", "is a Keynote presentation. Export it from Keynote as PowerPoint first."),
    ("theme/", "is an Office theme without layouts. Ask for the .potx template."),
)


def read_container(data: bytes, *, name: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """Return the parts of a template by name, and the names that stood twice in it (the first is kept).

    Raise `DamagedHouse` with one sentence for what is encrypted, old, foreign, cut off, or not safe to unpack.
    """
    if not data.startswith(b"PK"):
        raise DamagedHouse(f"{name} {_kind_of(data)}")
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_unsafe(entries, name)
            _refuse_foreign(archive, entries, name)
            return _read(archive, entries, name)
    except (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError, zlib.error):
        raise DamagedHouse(
            f"{name} is damaged or cut off, so it cannot be unpacked. Copy or download it again."
        ) from None


def _kind_of(data: bytes) -> str:
    if not data.strip(b"\0 \r\n\t"):
        return "is empty. Copy or download it again."
    if data.startswith(_OLD_OFFICE):
        held = (said for stream, said in _STREAMS if stream.encode("utf-16-le") in data)
        return next(held, "is an old or protected Office file. Save it in PowerPoint as .pptx or .potx first.")
    told = (said for start, said in _BEGINNINGS if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(start))
    return next(told, "is not a PowerPoint file.")


def _refuse_unsafe(entries: Sequence[ZipInfo], name: str) -> None:
    if len(entries) > MOST_PARTS:
        raise DamagedHouse(f"{name} holds {len(entries)} parts, and more than {MOST_PARTS} are refused.")
    if sum(entry.file_size for entry in entries) > WHOLE_LIMIT:
        raise DamagedHouse(f"{name} unpacks to more than {WHOLE_LIMIT // 1_000_000} MB, so it is refused.")
    for entry in entries:
        if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG):
            raise DamagedHouse(f"{name} holds a link, “{entry.filename}”, so it is refused.")
        if entry.flag_bits & 1:
            raise DamagedHouse(f"{name} is a zip protected with a password. Ask for it without one.")
        if re.search(r"(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0", entry.orig_filename):
            raise DamagedHouse(f"{name} holds a part that points outside of it, “{entry.filename}”, so it is refused.")
        if entry.file_size > PART_LIMIT or (
            entry.file_size > SMALL and entry.file_size > STEEPEST * max(1, entry.compress_size)
        ):
            raise DamagedHouse(f"“{entry.filename}” in {name} unpacks to far more than it seems, so it is refused.")


def _refuse_foreign(archive: ZipFile, entries: Sequence[ZipInfo], name: str) -> None:
    names = [entry.filename for entry in entries]
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        raise DamagedHouse(f"{name} is an OpenDocument file. Save it in LibreOffice as PowerPoint .pptx first.")
    if any(each.startswith("ppt/") for each in names) and CONTENT_TYPES in names:
        return
    for mark, said in _MARKS:
        if any(each.startswith(mark) for each in names):
            raise DamagedHouse(f"{name} {said}")
    if CONTENT_TYPES not in names:
        raise DamagedHouse(f"{name} is a zip, but no PowerPoint file.")


def _read(archive: ZipFile, entries: Sequence[ZipInfo], name: str) -> tuple[dict[str, bytes], tuple[str, ...]]:
    parts: dict[str, bytes] = {}
    twice: list[str] = []
    left = WHOLE_LIMIT
    for entry in entries:
        if entry.filename in parts:
            twice.append(entry.filename)
            continue
        with archive.open(entry) as file:  # what an entry says of its size need not be true
            data = file.read(min(PART_LIMIT, left) + 1)
        left -= len(data)
        if len(data) > PART_LIMIT or left < 0:
            raise DamagedHouse(f"“{entry.filename}” in {name} unpacks to far more than it says, so it is refused.")
        parts[entry.filename] = data
    return parts, tuple(twice)
