"""The source line of a slide: where its facts come from, and who owns its picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agendapitch.scene.exhibits import Shown
from agendapitch.script.model import Image, Point, Text
from agendapitch.story.content import field_names
from agendapitch.story.model import Agenda, Cover


def source_of(content: Shown | Point) -> str:
    """Return the sources of a content and of its points, each once, and its pictures' credits; "" for none."""
    if isinstance(content, (Cover, Agenda)):
        return ""
    points = list(_with_points(content))
    sources = list(dict.fromkeys(each for point in points for each in _source(point)))
    owners = list(dict.fromkeys(each for point in points for each in _credit(point)))
    told = [f"Source: {'; '.join(sources)}"] if sources else []
    shown = [f"Picture: {', '.join(owners)}"] if owners else []
    return ". ".join([*told, *shown])


def _source(point: object) -> Iterator[str]:
    source = getattr(point, "source", None)
    if isinstance(source, Text):
        yield source.text.rstrip(".")


def _credit(point: object) -> Iterator[str]:
    image = getattr(point, "image", None)
    if isinstance(image, Image) and image.credit:
        yield image.credit.text


def _with_points(content: Any) -> Iterator[object]:
    """Yield a content and all points in it, however deep."""
    yield content
    for name in field_names(content.__class__):
        value = getattr(content, name)
        if isinstance(value, Point):
            yield from _with_points(value)
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Point):
                    yield from _with_points(item)
