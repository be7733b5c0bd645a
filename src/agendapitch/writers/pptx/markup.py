"""The XML that every part shares: namespaces, escaping, stable GUIDs, boxes in EMU."""

from __future__ import annotations

import re
from functools import lru_cache

from agendapitch.digests import sha1
from agendapitch.units import EMU_PER_POINT, Box, Emu, Points

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
NAMESPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'

_TENTH = EMU_PER_POINT // 10

# Characters that XML cannot hold at all are dropped; a tab or a break inside text becomes a space.
_ESCAPES: dict[int, str | None] = {**dict.fromkeys([*range(32), 0xFFFE, 0xFFFF]), **dict.fromkeys((9, 10, 11, 13), " ")}
_ESCAPES |= {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_SPECIAL = re.compile("[" + re.escape("".join(map(chr, _ESCAPES))) + "]")  # few texts hold any


@lru_cache(maxsize=2048)  # most are names of shapes, the same on every slide
def escape(text: str) -> str:
    """Return text as it may stand in an element or an attribute."""
    return text.translate(_ESCAPES) if _SPECIAL.search(text) else text


def encode(xml: str) -> bytes:
    """Return a part's bytes; half a surrogate pair, which UTF-8 cannot hold, becomes a question mark."""
    return (HEAD + xml).encode("utf-8", "replace")


def guid(*key: str) -> str:
    """Return a GUID in braces that is the same for the same key, on any machine and any day."""
    digest = sha1("/".join(("agendapitch", *key)).encode("utf-8", "replace"), usedforsecurity=False).hexdigest().upper()
    return f"{{{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-A{digest[17:20]}-{digest[20:32]}}}"


def frame_of(box: Box) -> tuple[int, int, int, int]:
    """Return a box's x, y, width and height in EMU, to a tenth of a point."""
    return placed(box.x), placed(box.y), placed(box.w), placed(box.h)


@lru_cache(maxsize=4096)  # the edges of a house style's grid come again on every slide
def placed(length: Points) -> Emu:
    """Return where an edge stands in EMU, to a tenth of a point.

    LibreOffice moves edges by up to 0.043 points when it saves; from tenths the way back is known (`lines.py`).
    """
    return round(length * 10) * _TENTH


def transform(frame: tuple[int, int, int, int], *, tag: str = "a:xfrm", attributes: str = "") -> str:
    """Return the element that places a shape."""
    x, y, w, h = frame
    return f'<{tag}{attributes}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}>'


def non_visual(number: int | str, name: str, alt: str | None) -> str:
    """Return a shape's id and name, and what a screen reader says; with `alt` "" it is skipped as decorative.

    `None` is for shapes that speak for themselves because they hold text.
    """
    start = f'<p:cNvPr id="{number}" name="{escape(name)}"'
    if alt is None:
        return f"{start}/>"
    if alt:
        return f'{start} descr="{escape(alt)}"/>'
    return f'{start} descr="">{_DECORATIVE}</p:cNvPr>'


_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)

TREE_START = (
    '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
TREE_END = "</p:spTree>"


def background(colour: str) -> str:
    """Return a slide's or layout's plain background; PowerPoint wants the empty effect list."""
    return f"<p:bg><p:bgPr><a:solidFill>{colour}</a:solidFill><a:effectLst/></p:bgPr></p:bg>"
