"""A scene in the points of a template's own slide: its shorter side may be more or less than our 540."""

from __future__ import annotations

from typing import assert_never

from agendapitch.records import replace
from agendapitch.scene.model import (
    Cell,
    ChartShape,
    Group,
    Panel,
    Paragraph,
    PictureShape,
    Rule,
    Scene,
    Shape,
    Stroke,
    TableShape,
    TextShape,
)
from agendapitch.units import Box


def scaled(scene: Scene, factor: float) -> Scene:
    """Return the scene with every length and size of type times `factor`."""
    return replace(scene, slides=tuple(
        replace(slide, shapes=tuple(_shape(shape, factor) for shape in slide.shapes)) for slide in scene.slides
    ))  # fmt: skip


def _shape(shape: Shape, by: float) -> Shape:
    match shape:
        case TextShape():
            return replace(
                shape, box=_box(shape.box, by), slot=_box(shape.slot, by), size=shape.size * by,
                safe_size=shape.safe_size * by, leading=shape.leading * by, tracking=shape.tracking * by,
                paragraphs=tuple(_paragraph(each, by) for each in shape.paragraphs),
            )  # fmt: skip
        case Panel() | Rule() | Stroke():
            return _drawn(shape, by)
        case Group():
            return replace(shape, shapes=tuple(_drawn(each, by) for each in shape.shapes))
        case PictureShape():
            return replace(shape, box=_box(shape.box, by))
        case ChartShape():
            return replace(
                shape, box=_box(shape.box, by), label_size=shape.label_size * by,
                highlight_size=shape.highlight_size * by, category_size=shape.category_size * by,
                series=tuple(replace(each, width=each.width * by) for each in shape.series),
            )  # fmt: skip
        case TableShape():
            return replace(
                shape, box=_box(shape.box, by), widths=tuple(width * by for width in shape.widths),
                heights=tuple(height * by for height in shape.heights),
                rows=tuple(tuple(_cell(cell, by) for cell in row) for row in shape.rows),
            )  # fmt: skip
        case _:
            assert_never(shape)


def _paragraph(paragraph: Paragraph, by: float) -> Paragraph:
    return replace(paragraph, size=paragraph.size * by, leading=paragraph.leading * by,
                   space_before=paragraph.space_before * by)


def _cell(cell: Cell, by: float) -> Cell:
    return replace(cell, size=cell.size * by, before=cell.before * by, after=cell.after * by)


def _drawn(shape: Panel | Rule | Stroke, by: float) -> Panel | Rule | Stroke:
    match shape:
        case Rule():
            return replace(shape, x1=shape.x1 * by, y1=shape.y1 * by, x2=shape.x2 * by, y2=shape.y2 * by,
                           width=shape.width * by)
        case Panel():
            return replace(shape, box=_box(shape.box, by), radius=shape.radius * by,
                           line_width=shape.line_width * by)
        case Stroke():
            paths = tuple(tuple((x * by, y * by) for x, y in path) for path in shape.paths)
            return replace(shape, box=_box(shape.box, by), paths=paths, width=shape.width * by)


def _box(box: Box, factor: float) -> Box:
    return Box(box.x * factor, box.y * factor, box.w * factor, box.h * factor)
