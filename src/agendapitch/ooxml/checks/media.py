"""Pictures: the kind their name says, whole from the first byte to the last."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from agendapitch.ooxml.checks.opening import Package, extension

PNG = b"\x89PNG\r\n\x1a\n"


def pictures(package: Package) -> Iterator[str]:
    """Yield pictures that are damaged, that are not what their name says, or that PowerPoint often repairs."""
    for part, data in package.parts.items():
        if extension(part) in ("emf", "wmf", "bmp", "tif", "tiff"):
            yield f"{part}: only PNG, JPEG, GIF and SVG pictures open everywhere."
        whole = {"png": _png, "jpg": _jpeg, "jpeg": _jpeg, "gif": _gif}.get(extension(part))
        if whole is not None and not whole(data):
            yield f"{part} is damaged, or not the kind of picture that its name says."


def _png(data: bytes) -> bool:
    """Return whether every chunk has its checksum, the pixels unpack, and the end is there."""
    if not data.startswith(PNG):
        return False
    place, pixels = len(PNG), b""
    while place + 12 <= len(data):
        length, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + length]
        if zlib.crc32(kind + body) != int.from_bytes(data[place + 8 + length : place + 12 + length], "big"):
            return False
        if kind == b"IDAT":
            pixels += body
        if kind == b"IEND":
            return _unpacks(pixels)
        place += 12 + length
    return False


def _unpacks(pixels: bytes) -> bool:
    try:
        return bool(zlib.decompress(pixels))
    except zlib.error:
        return False


def _jpeg(data: bytes) -> bool:
    """Return whether the segments lead to a frame and a scan, and the end is there (ITU-T T.81, annex B)."""
    place, framed = 2, False
    while data.startswith(b"\xff\xd8\xff") and place + 4 <= len(data) and data[place] == 0xFF:
        marker, length = data[place + 1], int.from_bytes(data[place + 2 : place + 4], "big")
        framed = framed or (0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC))
        if marker == 0xDA:
            return framed and data.rstrip(b"\0").endswith(b"\xff\xd9")
        place += 2 + length
    return False


def _gif(data: bytes) -> bool:
    return data.startswith((b"GIF87a", b"GIF89a")) and data.rstrip(b"\0").endswith(b";")


CHECKS = (pictures,)
