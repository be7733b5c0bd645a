"""Inspecting a finished slide: nothing overlaps, leaves its box or the slide, or is too faint to read.

The tests run it on every example and on invented scripts, in every look. A fault here is ours, never the author's.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from agendapitch.house.colours import contrast
from agendapitch.house.model import House
from agendapitch.scene.model import ChartShape, PictureShape, Slide, TableShape, TextShape
from agendapitch.units import Box

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LEAST_SIZE = 20.0
SMALL_PRINT = {"source": 14.0, "footer": 12.0, "slide number": 12.0}
SLACK = 1.0  # points: rules and boxes that touch do not overlap


def inspect_slide(slide: Slide, house: House) -> tuple[str, ...]:
    """Return a sentence for each fault of a slide; an empty tuple when it is sound."""
    texts = [shape for shape in slide.shapes if isinstance(shape, TextShape)]
    return tuple(
        f"{slide.key}: {fault}"
        for fault in (
            *_titles(texts), *_overlaps(slide), *_leaving(texts, house), *_too_small(texts), *_faint(texts, house),
            *_same_names(slide),
        )
    )




def inked(shape: TextShape) -> Box:
    """Return the rectangle that a text's lines really cover inside its box."""
    height = sum(
        paragraph.space_before + len(paragraph.lines) * (paragraph.leading or shape.leading)
        for paragraph in shape.paragraphs
    )
    shift = {"top": 0.0, "middle": (shape.box.h - height) / 2, "bottom": shape.box.h - height}[shape.anchor]
    return Box(shape.box.x, shape.box.y + shift, shape.box.w, height)


def _titles(texts: list[TextShape]) -> Iterator[str]:
    titles = [shape for shape in texts if shape.role == "title"]
    if len(titles) != 1 or not titles[0].text.strip():
        yield f"has {len(titles)} titles instead of one with words in it"


def _overlaps(slide: Slide) -> Iterator[str]:
    places = [
        (shape.name, inked(shape) if isinstance(shape, TextShape) else shape.box)
        for shape in slide.shapes
        if isinstance(shape, (TextShape, ChartShape, TableShape))
    ]
    # Free text stands inside the frame of its chart, beside what it names.
    annotations = {
        frozenset((chart.name, shape.name)) for chart in slide.shapes if isinstance(chart, ChartShape)
        for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "free"
    }
    pictures = [(shape.name, shape.box) for shape in slide.shapes if isinstance(shape, PictureShape)]
    for (name, box), (other, other_box) in combinations(places, 2):
        if _overlap(box, other_box) and frozenset((name, other)) not in annotations:
            yield f"“{name}” overlaps “{other}”"
    for name, box in places:
        for other, other_box in pictures:
            if _overlap(box, other_box) and not name.startswith("item"):  # the item's number has its plate
                yield f"“{name}” lies on the picture “{other}”"


def _leaving(texts: list[TextShape], house: House) -> Iterator[str]:
    wide, high = house.size
    for shape in texts:
        ink = inked(shape)
        if ink.h > shape.box.h + SLACK:
            yield f"“{shape.name}” needs {ink.h:.0f} points and has {shape.box.h:.0f}"
        if ink.x < 0 or ink.y < 0 or ink.x + ink.w > wide + SLACK or ink.y + ink.h > high:
            yield f"“{shape.name}” leaves the slide"


def _too_small(texts: list[TextShape]) -> Iterator[str]:
    for shape in texts:
        least = SMALL_PRINT.get(shape.name, LEAST_SIZE)
        for size in (shape.size, *(paragraph.size for paragraph in shape.paragraphs if paragraph.size)):
            if size < least:
                yield f"“{shape.name}” is set in {size:g} points"


def _faint(texts: list[TextShape], house: House) -> Iterator[str]:
    for shape in texts:
        ground = house.tokens[shape.fill or shape.ground]
        colours = (run.colour or text.colour or shape.colour for text in shape.paragraphs for run in text.runs)
        for colour in dict.fromkeys(colours):
            ratio = contrast(house.tokens[colour], ground)
            if ratio < LEAST_CONTRAST:
                yield f"“{shape.name}” is {colour} on {shape.fill or shape.ground}: {ratio:.1f} to 1"


def _same_names(slide: Slide) -> Iterator[str]:
    names = [shape.name for shape in slide.shapes]
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield f"two shapes are called “{name}”"


def _overlap(first: Box, second: Box) -> bool:
    wide = min(first.x + first.w, second.x + second.w) - max(first.x, second.x)
    high = min(first.y + first.h, second.y + second.h) - max(first.y, second.y)
    return wide > SLACK and high > SLACK


