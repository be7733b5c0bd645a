"""What a section or a beat holds: its points, the words it shows, the words it says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from agendapitch.records import fields
from agendapitch.script.model import Ask, Chart, Image, Money, Point, Quote, Section, Table, Text
from agendapitch.story.model import Content, Tension


def points_of(content: object) -> tuple[Point, ...]:
    """Return the points of a section, in order; sums spent come before sums saved."""
    if isinstance(content, Money):
        return (*content.spend, *content.save)
    if isinstance(content, Tension):
        return tuple(line for line in (content.now, content.future) if line)
    points = getattr(content, "points", ())
    return tuple(point for point in points if isinstance(point, Point))


def joined_say(*parts: Text | str | None) -> str:
    """Return words one after the other, blanks folded."""
    return " ".join(" ".join(str(part).split()) for part in parts if part)


def texts_in(value: Any) -> Iterator[Text]:
    """Yield every text in a part of a script, however deep, in the order of the vocabulary."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    else:
        for name in field_names(value.__class__):
            if (part := getattr(value, name)) is not None:  # most fields are
                yield from texts_in(part)


@cache
def field_names(cls: type[Any]) -> tuple[str, ...]:
    """Return the names of the fields of a part of a script; none for what has none, such as a text without a place."""
    return tuple(each.name for each in getattr(cls, "__fields__", ()))


_EXHIBITS = ("figure", "chart", "table", "quote")  # what any section may show
_UNSEEN = frozenset({"say", "say_in_5", "priority", "notes", "source", "story", "agreed_to_be_named", "licence",
                     "personal_data", "title", "look_at", "credit", "after", "backup", "recommendations"})  # fmt: skip


def shown_texts(content: Content | Point) -> Iterator[str]:
    """Yield the words a slide shows below its headline, as far as the script gives them."""
    yield from _shown(content)


def lines_of(content: Content) -> tuple[str, ...]:
    """Return the words a slide shows below its headline that belong to no point; what a decision or a sum needs has
    its name before it, as in `By: today`."""
    if isinstance(content, Ask):
        named = (("", content.decision), ("Money: ", content.money), ("Who: ", content.who), ("By: ", content.by),
                 ("If not: ", content.if_not))
    elif isinstance(content, Money):
        named = (("", content.line), ("Saving: ", content.kind), ("Pays back: ", content.pays_back),
                 ("From: ", content.from_), ("Not counted: ", content.not_counted))
    else:
        in_points = {text for point in points_of(content) for text in shown_texts(point)}
        return tuple(text for text in shown_texts(content) if text not in in_points)
    own = tuple(f"{name}{text}" for name, text in named if text)
    return (*own, *shown_texts(Point(span=content.span, **{name: getattr(content, name) for name in _EXHIBITS})))


def side_of(content: Content, point: Point) -> str:
    """Return `Spend ` or `Save each year ` for a sum of money, else nothing."""
    if not isinstance(content, Money):
        return ""
    return "Spend " if point in content.spend else "Save each year "


def _shown(value: object) -> Iterator[str]:
    match value:
        case Text():
            yield value.text
        case str() if value:
            yield value
        case tuple():
            for item in value:
                yield from _shown(item)
        case Chart():
            yield from value.categories
        case Image():
            return
        case Quote() | Table() | Section() | Point() | Tension():
            for name in _seen(type(value)):  # type: ignore[arg-type] # mypy asks the instance, not the class, for a hash
                if (part := getattr(value, name)) is not None:  # most fields are
                    yield from _shown(part)
        case _:
            return


@cache
def _seen(cls: type[Any]) -> tuple[str, ...]:
    """Return the fields of a section or point that a slide shows, its own before those that any point may have."""
    shared = {field.name for field in fields(Point)}
    names = [field.name for field in fields(cls) if field.name not in _UNSEEN]
    return (*(name for name in names if name not in shared), *(name for name in names if name in shared))
