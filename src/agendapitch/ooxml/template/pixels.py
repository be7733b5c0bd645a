"""What a picture of a template looks like from afar: a few pixels, enough to tell where text can stand on it."""

from __future__ import annotations

import io
from typing import TypeAlias

from agendapitch.ooxml.template.model import Frame

Pixel: TypeAlias = tuple[int, int, int, int]
"""Red, green, blue and how opaque, from 0 to 255."""
SCREEN = (1920, 1920)  # pixels across and down, at most, of a picture to be drawn
MOST_PIXELS = 60_000_000  # of a picture; a larger one is a mistake or an attack


def pixels_of(data: bytes, size: tuple[int, int], crop: Frame = (0, 0, 0, 0)) -> list[list[Pixel]] | None:
    """Return a picture's rows, scaled to width and height `size`; None where it cannot be opened (EMF, SVG)."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            wide, high = picture.size
            if wide * high > MOST_PIXELS:
                return None
            picture.draft("RGB", (4 * size[0], 4 * size[1]))
            whole = picture if picture.mode in ("L", "RGB", "RGBA") else picture.convert("RGBA")
            small = whole.resize(size, Image.Resampling.BOX, _kept(picture.size, crop)).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    flat = small.tobytes()
    pixels = list(zip(*(flat[band::4] for band in range(4)), strict=True))
    return [pixels[row * size[0] : (row + 1) * size[0]] for row in range(size[1])]


def drawable(data: bytes, *, opaque: float = 1.0) -> bytes | None:
    """Return a picture as a PNG of at most full screen size, faded where it is less `opaque` than 1.

    None where it cannot be opened (EMF, SVG) or is far too large.
    """
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.size[0] * picture.size[1] > MOST_PIXELS:
                return None
            picture.draft("RGB", SCREEN)
            whole = picture if picture.mode in ("L", "RGB", "RGBA") else picture.convert("RGBA")
            whole.thumbnail(SCREEN)
            if opaque < 1:
                whole = whole.convert("RGBA")
                whole.putalpha(whole.getchannel("A").point([round(level * max(0.0, opaque)) for level in range(256)]))
            made = io.BytesIO()
            whole.save(made, "PNG", compress_level=1)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return made.getvalue()


def _kept(size: tuple[int, int], crop: Frame) -> Frame:
    """Return what is not cut off of a picture, in its pixels; all of it where the cut makes no sense."""
    wide, high = size
    left, top, right, bottom = crop[0] * wide, crop[1] * high, (1 - crop[2]) * wide, (1 - crop[3]) * high
    return (left, top, right, bottom) if 0 <= left < right <= wide and 0 <= top < bottom <= high else (0, 0, wide, high)
