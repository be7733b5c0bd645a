"""The source line of a slide: where its facts come from, and who owns its picture."""

from __future__ import annotations

from dataclasses import fields

from agendapitch.scene.exhibits import Shown
from agendapitch.script.model import Image, Point, Text
from agendapitch.story.model import Agenda, Cover


def source_of(content: Shown | Point) -> str:
    """Return the sources of a content and of its points, each once, and its pictures' credits; "" for none."""
    if isinstance(content, (Cover, Agenda)):
        return ""
    sources = list(dict.fromkeys(_sources(content)))
    owners = list(dict.fromkeys(_credits(content)))
    told = [f"Source: {'; '.join(sources)}"] if sources else []
    shown = [f"Picture: {', '.join(owners)}"] if owners else []
    return ". ".join([*told, *shown])


def _sources(point: object) -> list[str]:
    own = getattr(point, "source", None)
    return ([own.text.rstrip(".")] if isinstance(own, Text) else []) + [
        text for item in _points(point) for text in _sources(item)
    ]


def _credits(point: object) -> list[str]:
    image = getattr(point, "image", None)
    own = [image.credit.text] if isinstance(image, Image) and image.credit else []
    return own + [text for item in _points(point) for text in _credits(item)]


def _points(point: object) -> list[Point]:
    if not hasattr(point, "__dataclass_fields__"):
        return []
    values = (getattr(point, field.name) for field in fields(point))  # type: ignore[arg-type]  # checked above
    items = (item for value in values for item in (value if isinstance(value, tuple) else (value,)))
    return [item for item in items if isinstance(item, Point)]
