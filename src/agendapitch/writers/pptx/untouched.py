"""The short way to see that nobody has touched a deck: its parts still have the checksums they were written with.

Every run of `make` over an older deck asks this. The zip's own directory lists the checksums, so nothing is
inflated but one small part, and neither `zipfile` nor an XML parser is loaded.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable

from agendapitch.digests import sha256
from agendapitch.records import dataclass
from agendapitch.writers.pptx.document import CUSTOM_PROPERTIES, DIGEST_PROPERTY, PARTS_PROPERTY
from agendapitch.writers.pptx.package import CENTRAL, END, LOCAL


@dataclass(frozen=True, slots=True)
class Entry:
    """A part in a zip: its checksum, whether it is deflated, its packed size, where its header lies."""

    checksum: int
    deflated: bool
    size: int
    offset: int


def digest_if_untouched(data: bytes) -> str | None:
    """Return the digest kept in a deck that is exactly as we wrote it, or None for any other file."""
    try:
        entries = _directory(data)
        properties = _read(data, entries.pop(CUSTOM_PROPERTIES))
    except (struct.error, KeyError, ValueError, zlib.error):
        return None
    parts = ((name, entry.checksum) for name, entry in entries.items())
    if _property(properties, PARTS_PROPERTY) != parts_digest(parts):
        return None
    return _property(properties, DIGEST_PROPERTY)


def parts_digest(parts: Iterable[tuple[str, int]]) -> str:
    """Return the digest of parts by name and checksum."""
    return sha256("\n".join(f"{name} {checksum}" for name, checksum in parts).encode()).hexdigest()


def _directory(data: bytes) -> dict[str, Entry]:
    """Return the parts of a zip that ends without a comment; raise ValueError or struct.error for anything else."""
    mark, _, _, _, count, _, at, _ = END.unpack_from(data, max(len(data) - END.size, 0))
    entries = {}
    for _ in range(count):
        start, _, _, _, method, _, _, crc, size, _, named, extra, told, _, _, _, offset = CENTRAL.unpack_from(data, at)
        if (mark, start) != (b"PK\x05\x06", b"PK\x01\x02"):
            raise ValueError("no zip of ours")
        name = data[at + CENTRAL.size : at + CENTRAL.size + named].decode()
        entries[name] = Entry(crc, method == 8, size, offset)
        at += CENTRAL.size + named + extra + told
    return entries


def _read(data: bytes, entry: Entry) -> str:
    *_, named, extra = LOCAL.unpack_from(data, entry.offset)
    start = entry.offset + LOCAL.size + named + extra
    packed = data[start : start + entry.size]
    # The part holds a few hundred characters; a bomb stops here.
    return (zlib.decompressobj(-15).decompress(packed, 10_000) if entry.deflated else packed).decode()


def _property(xml: str, name: str) -> str | None:
    """Return the value of a custom property in the words in which we write it."""
    _, found, rest = xml.partition(f'name="{name}"><vt:lpwstr>')
    return rest.partition("<")[0] if found else None
