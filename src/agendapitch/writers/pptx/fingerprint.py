"""Whether a person has edited a deck since it was written.

A digest over the texts, notes, order of slides, pictures, positions and sizes (to a point) is kept in the
document's custom properties. It is taken from the scene when the deck is written and from the file when the deck
is about to be overwritten; both ways give the same lines, so saving without a change is no edit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import assert_never
from zlib import crc32

from agendapitch.digests import sha256
from agendapitch.house.model import Layout, Place
from agendapitch.scene.model import (
    ChartShape,
    Group,
    Panel,
    PictureShape,
    Rule,
    Scene,
    Shape,
    Stroke,
    TableShape,
    TextShape,
)
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.story.model import NoteLine
from agendapitch.units import Box
from agendapitch.writers.pptx.lines import Frame, chart_line, picture_line, place, table_line, text_line
from agendapitch.writers.pptx.markup import escape, frame_of, placed
from agendapitch.writers.pptx.recurring import Recurring
from agendapitch.writers.pptx.shapes import bounds, box_of
from agendapitch.writers.pptx.text import settled
from agendapitch.writers.pptx.untouched import digest_if_untouched


def fingerprint(data: bytes) -> str:
    """Return the digest of a deck as it is now; raise `UnreadableFile` when it is no PowerPoint deck."""
    if kept := digest_if_untouched(data):
        return kept
    from agendapitch.writers.pptx.rereading import deck_lines

    return _digest(deck_lines(data))


def written_fingerprint(data: bytes) -> str | None:
    """Return the digest that was kept when the deck was written, or None for a deck that is not ours."""
    if kept := digest_if_untouched(data):
        return kept
    from agendapitch.writers.pptx.rereading import kept_digest

    return kept_digest(data)


def fingerprint_of(
    scene: Scene, notes: Sequence[Sequence[NoteLine]], pictures: Mapping[str, PreparedPicture],
    layouts: Mapping[str, Layout],
) -> str:
    """Return the digest of a deck that is about to be written on these layouts."""
    checksums = {key: crc32(picture.data) for key, picture in pictures.items()}
    return _digest(scene_lines(scene, notes, checksums, layouts))


def _digest(lines: Iterable[str]) -> str:
    return sha256("\n".join(lines).encode("utf-8", "replace")).hexdigest()


def scene_lines(
    scene: Scene, notes: Sequence[Sequence[NoteLine]], checksums: Mapping[str, int], layouts: Mapping[str, Layout]
) -> Iterator[str]:
    """Yield the lines of a scene; `checksums` holds the CRC-32 of each picture."""
    for slide, lines in zip(scene.slides, notes, strict=True):
        yield "slide"
        places = layouts[slide.layout or slide.pattern].places
        for shape in slide.shapes:
            yield from _shape_lines(shape, checksums, places)
        yield text_line((0, 0, 0, 0), (_plain(line.text) for line in lines))


def _shape_lines(shape: Shape, checksums: Mapping[str, int], places: Mapping[str, Place]) -> Iterator[str]:
    match shape:
        case TextShape():
            yield text_line(_own_frame(shape, places.get(shape.name)), (
                _plain("".join(run.text for run in paragraph.runs if not run.field)) for paragraph in shape.paragraphs
            ))
        case Panel(fixed=True) | Rule(fixed=True):
            return
        case Panel() | Rule() | Stroke():
            yield text_line(frame_of(box_of(shape)), ())
        case Group():
            yield f"group {place(frame_of(bounds(shape)))}"
            yield from _MEMBERS.get(shape.shapes, (), partial(_member_lines, shape))
        case PictureShape():
            yield picture_line(frame_of(shape.box), checksums[shape.picture], shape.crop)
        case TableShape():
            box = Box(shape.box.x, shape.box.y, 0, 0)
            x, y, _, _ = frame_of(box)
            cells = (_plain(cell.text) for row in shape.rows for cell in row)
            yield table_line((x, y, sum(map(placed, shape.widths)), 0), cells)
        case ChartShape():
            names = [_plain(word) for series in shape.series for word in (series.name, *shape.categories)]
            values = (value for series in shape.series for value in series.values if value is not None)
            yield chart_line(frame_of(shape.box), names, values)
        case _:
            assert_never(shape)


_MEMBERS: Recurring[list[str]] = Recurring()


def _member_lines(group: Group) -> list[str]:
    return [text_line(frame_of(box_of(member)), ()) for member in group.shapes]


def _own_frame(shape: TextShape, place: Place | None) -> Frame:
    """Return where a text will be found: a template's placeholder, which it fills, also holds its insets."""
    frame = frame_of(settled(shape).box)
    return place.outer if place and place.outer[2] and frame == place.frame else frame


def _plain(text: str) -> str:
    """Return text as it will be read back: without what XML cannot hold."""
    if text.isprintable():
        return text
    return (
        escape(text).replace("&quot;", '"').replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
    )
