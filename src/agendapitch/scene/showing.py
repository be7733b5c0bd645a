"""What each slide shows, in words, for the notes of a beat that became several slides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from agendapitch.scene.model import ChartShape, Group, PictureShape, Scene, Shape, Slide, Stroke, TableShape, TextShape
from agendapitch.story.model import OnSlide
from agendapitch.typography.binding import unbind

_FURNITURE = ("title", "footer", "slide number")
_SMALL_PRINT = ("source", "credit")  # names of texts that the notes carry by themselves


def on_slides(scene: Scene) -> tuple[OnSlide, ...]:
    """Return for each slide its headline, the words below it, and a description of all that it shows."""
    return tuple(_on(slide) for slide in scene.slides)


def _on(slide: Slide) -> OnSlide:
    texts = tuple(_texts(slide))
    drawn = list(_drawn(slide))
    told = _words(" ".join(drawn))
    rest = "; ".join(text.removesuffix(".") for text in texts if not _words(text) <= told)
    said = " ".join(_sentence(text) for text in (*drawn, rest) if text)
    return OnSlide(unbind(slide.title), texts, said or "One sentence in large type, no picture.")


def _texts(slide: Slide) -> Iterator[str]:
    """Yield the words below the headline; shapes of one number (`service 1`, `now 1`) belong together."""
    for _, shapes in groupby(slide.shapes, key=_number):
        groups = [texts for shape in shapes if (texts := list(_words_in(shape)))]
        if len(groups) > 1:
            first, *others = [text for texts in groups for text in texts]
            yield f"{first.removesuffix('.')}: {', '.join(others)}"
        else:
            yield from (text for texts in groups for text in texts)


def _number(shape: Shape) -> str:
    last = shape.name.rpartition(" ")[2]
    return last if last.isdigit() else shape.name


def _words_in(shape: Shape) -> Iterator[str]:
    match shape:
        case TextShape(role=role, name=name) if role not in _FURNITURE and not name.startswith(_SMALL_PRINT):
            yield from (unbind(paragraph.text) for paragraph in shape.paragraphs if paragraph.text.strip())
        case TableShape():
            yield from (unbind(": ".join(cell.text for cell in row if cell.text)) for row in shape.rows[1:])
        case _:
            pass


def _drawn(slide: Slide) -> Iterator[str]:
    marks = [unbind(shape.alt) for shape in slide.shapes if isinstance(shape, Stroke) and shape.alt]
    for shape in slide.shapes:
        match shape:
            case PictureShape(alt=alt) if alt:
                yield f"A photograph: {unbind(alt)}"
            case ChartShape() | TableShape():
                yield unbind(shape.alt)
            case Group(name=name, alt=alt) if alt and name != "slot marker":
                yield unbind(alt)
            case _:
                pass
    yield "; ".join(mark.removesuffix(".") for mark in marks)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
