"""Inspecting a finished slide: nothing overlaps, leaves its box or the slide, or is too faint to read.

Every slide of every deck is inspected, so this is a loop where it can be one. A fault here is ours, never the author's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendapitch.house.colours import contrast
from agendapitch.house.model import House
from agendapitch.scene.model import ChartShape, PictureShape, Slide, TableShape, TextShape
from agendapitch.units import Box

LEAST_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
LARGE, LEAST_IF_LARGE = 24.0, 3.0  # of a template's own titles, which are its makers' choice
LEAST_SIZE = 20.0
SMALL_PRINT = {"subtitle": 18.0, "source": 14.0, "footer": 12.0, "slide number": 12.0}
SLACK = 1.0  # points: rules and boxes that touch do not overlap


def inspect_slide(slide: Slide, house: House) -> tuple[str, ...]:
    """Return a sentence for each fault of a slide; an empty tuple when it is sound."""
    texts = [shape for shape in slide.shapes if isinstance(shape, TextShape)]
    inks = [inked(shape) for shape in texts]
    return (
        *_titles(texts), *_overlaps(slide, texts, inks), *_leaving(texts, inks, house), *_too_small(texts),
        *_faint(texts, house), *_same_names(slide),
    )


def inked(shape: TextShape) -> Box:
    """Return the rectangle that a text's lines really cover inside its box."""
    box, height = shape.box, 0.0
    for paragraph in shape.paragraphs:
        height += paragraph.space_before + len(paragraph.lines) * (paragraph.leading or shape.leading)
    if shape.anchor == "top":
        return Box(box.x, box.y, box.w, height)
    above = box.h - height
    return Box(box.x, box.y + (above / 2 if shape.anchor == "middle" else above), box.w, height)


def _titles(texts: Sequence[TextShape]) -> Iterator[str]:
    titles = [shape for shape in texts if shape.role == "title"]
    if len(titles) != 1 or not titles[0].text.strip():
        yield f"has {len(titles)} titles instead of one with words in it"


def _overlaps(slide: Slide, texts: Sequence[TextShape], inks: Sequence[Box]) -> Iterator[str]:
    exhibits = [shape for shape in slide.shapes if isinstance(shape, ChartShape | TableShape)]
    charts = {shape.name for shape in exhibits if isinstance(shape, ChartShape)}
    free = {shape.name for shape in texts if shape.role == "free"}  # stands in its chart's frame, beside what it names
    places = [*zip([shape.name for shape in texts], inks, strict=True), *((each.name, each.box) for each in exhibits)]
    places.sort(key=lambda place: place[1].y)
    for at, (name, box) in enumerate(places, start=1):
        bottom, right = box.y + box.h - SLACK, box.x + box.w - SLACK
        for other, other_box in places[at:]:
            if other_box.y > bottom:
                break  # this one and all that follow begin below it
            if other_box.x < right and _overlap(box, other_box):
                pair = {name, other}
                if not (charts & pair and free & pair):
                    yield f"“{name}” overlaps “{other}”"
    for shape in slide.shapes:
        if isinstance(shape, PictureShape):
            for name, box in places:
                if _overlap(box, shape.box) and not name.startswith("item"):  # the item's number has its plate
                    yield f"“{name}” lies on the picture “{shape.name}”"


def _leaving(texts: Sequence[TextShape], inks: Sequence[Box], house: House) -> Iterator[str]:
    wide, high = house.size
    for shape, ink in zip(texts, inks, strict=True):
        if ink.h > shape.box.h + SLACK:
            yield f"“{shape.name}” needs {ink.h:.0f} points and has {shape.box.h:.0f}"
        if ink.x < 0 or ink.y < 0 or ink.x + ink.w > wide + SLACK or ink.y + ink.h > high:
            yield f"“{shape.name}” leaves the slide"


def _too_small(texts: Sequence[TextShape]) -> Iterator[str]:
    for shape in texts:
        sizes = [shape.size, *[paragraph.size for paragraph in shape.paragraphs if paragraph.size]]
        if min(sizes) < SMALL_PRINT.get(shape.name, LEAST_SIZE):
            yield f"“{shape.name}” is set in {min(sizes):g} points"


def _faint(texts: Sequence[TextShape], house: House) -> Iterator[str]:
    for shape in texts:
        ground = shape.fill or shape.ground
        for colour in {run.colour or text.colour or shape.colour: 0 for text in shape.paragraphs for run in text.runs}:
            ratio = contrast(house.tokens[colour], house.tokens[ground])
            is_theirs = bool(house.pages) and shape.role == "title" and shape.size >= LARGE
            if ratio < (LEAST_IF_LARGE if is_theirs else LEAST_CONTRAST):
                yield f"“{shape.name}” is {colour} on {ground}: {ratio:.1f} to 1"


def _same_names(slide: Slide) -> Iterator[str]:
    names = [shape.name for shape in slide.shapes]
    if len(set(names)) < len(names):
        yield from (f"two shapes are called “{name}”" for name in dict.fromkeys(names) if names.count(name) > 1)


def _overlap(first: Box, second: Box) -> bool:
    wide = min(first.x + first.w, second.x + second.w) - max(first.x, second.x)
    if wide <= SLACK:
        return False
    return min(first.y + first.h, second.y + second.h) - max(first.y, second.y) > SLACK
