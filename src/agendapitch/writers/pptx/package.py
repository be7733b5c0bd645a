"""The package: parts, their types and relationships, and the zip round them.

The zip is framed here rather than by `zipfile`, because the static parts of a house arrive already
deflated, and because every byte must be the same on any day: fixed dates, fixed order.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias

from agendapitch.writers.pptx.markup import HEAD, R

Packed: TypeAlias = tuple[bytes, int, int]
"""A part ready for the zip: deflated bytes, CRC-32 and length of what they hold. Equal lengths mean stored."""

_DOS_DATE = 0x21  # 1 January 1980, the first day a zip can name
_UTF8_NAMES = 0x800
LOCAL = struct.Struct("<4sHHHHHIIIHH")
CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
END = struct.Struct("<4sHHHHIIH")


def deflated(data: bytes, *, level: int = 3) -> Packed:
    """Return a part deflated, or as it is where that is no longer.

    Level 3 is for what changes with each deck: it takes two thirds of the time of 6, and a deck of 240 KB grows by
    4 KB. The static parts are baked with 9. Parts are small: half the usual window packs them as well in less than
    half the time, most of which is the clearing of zlib's tables.
    """
    packer = zlib.compressobj(level, zlib.DEFLATED, -14, 7)
    packed = packer.compress(data) + packer.flush()
    return (packed, zlib.crc32(data), len(data)) if len(packed) < len(data) else stored(data)


def unpacked(packed: Packed) -> bytes:
    """Return a part as it was before `deflated` or `stored`."""
    data, _, length = packed
    return data if len(data) == length else zlib.decompress(data, -zlib.MAX_WBITS)


@lru_cache(maxsize=1024)  # slide 3 refers to its notes in the same words in every deck
def related(targets: tuple[tuple[str, str], ...]) -> Packed:
    """Return a relationships part, deflated."""
    return deflated(relationships(targets))


def stored(data: bytes) -> Packed:
    """Return a part as it is: pictures and workbooks are compressed already."""
    return data, zlib.crc32(data), len(data)


def zipped(parts: Mapping[str, Packed]) -> bytes:
    """Return a zip of the parts in their order."""
    body: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, (data, crc, length) in parts.items():
        method = 0 if len(data) == length else 8
        encoded = name.encode()
        common = (20, _UTF8_NAMES, method, 0, _DOS_DATE, crc, len(data), length, len(encoded), 0)
        directory += (CENTRAL.pack(b"PK\x01\x02", 20, *common, 0, 0, 0, 0, at), encoded)
        body += (LOCAL.pack(b"PK\x03\x04", *common), encoded, data)
        at += LOCAL.size + len(encoded) + len(data)
    listing = b"".join(directory)
    end = END.pack(b"PK\x05\x06", 0, 0, len(parts), len(parts), len(listing), at, 0)
    return b"".join((*body, listing, end))


def relationships(targets: Iterable[tuple[str, str]]) -> bytes:
    """Return a relationships part: rId1, rId2, ... for each (type, target); a type is the last step of its URI."""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind if "/" in kind else f"{R}/{kind}"}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}'
        "</Relationships>"
    ).encode()


def rels_name(part: str) -> str:
    """Return the name of the relationships part of a part."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


_TYPES = {
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "ppt/presentation.xml": "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
}
_FOLDER_TYPES = {
    "ppt": "application/vnd.openxmlformats-officedocument.presentationml.{name}+xml",
    "ppt/theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "ppt/slides": "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
    "ppt/slideLayouts": "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml",
    "ppt/slideMasters": "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml",
    "ppt/notesSlides": "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml",
    "ppt/notesMasters": "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml",
    "ppt/charts": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
}
_DEFAULTS = {
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@lru_cache(maxsize=64)  # decks of the same slides hold parts of the same names
def packed_types(names: tuple[str, ...], told: tuple[tuple[str, str], ...] = ()) -> Packed:
    """Return `[Content_Types].xml` for parts of these names, deflated; `told` gives the types of unusual ones."""
    return deflated(content_types(names, dict(told)))


def content_types(names: Iterable[str], told: Mapping[str, str]) -> bytes:
    """Return `[Content_Types].xml` for parts of these names."""
    overrides, extensions = [], {"rels", "xml"}
    for name in names:
        folder, _, file = name.rpartition("/")
        stem, _, extension = file.rpartition(".")
        if name not in told:
            extensions.add(extension)
        if extension == "xml" or name in told:
            kind = told.get(name) or _TYPES.get(name) or _FOLDER_TYPES[folder].format(name=stem)
            overrides.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
    used = ((end, kind) for end, kind in _DEFAULTS.items() if end in extensions)
    defaults = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in used]
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'{"".join(defaults)}{"".join(overrides)}</Types>'
    ).encode()
