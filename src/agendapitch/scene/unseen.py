"""What a content says that none of its sheets shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any, cast

from agendapitch.scene.model import ChartShape, TableShape, TextShape
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import Ask, Chart, Image, Point, Purpose, Text
from agendapitch.story.model import Content
from agendapitch.typography.binding import unbind

# The notes carry these (`story/notes.py`), or the tool alone reads them.
_IN_THE_NOTES = frozenset([
    "say", "say_in_5", "priority", "notes", "source", "story", "personal_data", "licence", "agreed_to_be_named",
    "recommendations", "title",
])  # fmt: skip


def unseen_texts(content: Content, sheets: Iterable[Sheet]) -> tuple[Text, ...]:
    """Return the texts of a content with a word that stands on none of its sheets, in the author's order."""
    seen = {word for sheet in sheets for text in _shown(sheet) for word in _words(text)}
    return tuple(text for text in _texts(content) if not seen.issuperset(_words(text.text)))


def _shown(sheet: Sheet) -> Iterator[str]:
    for shape in sheet.shapes:
        match shape:
            case TextShape():
                yield shape.text
            case TableShape():
                yield from (cell.text for row in shape.rows for cell in row)
            case ChartShape():
                yield " ".join(shape.categories)
            case _:
                pass


def _texts(value: object) -> Iterator[Text]:
    """Yield the texts that are meant to stand on a slide; pictures and charts are shown or reported by themselves."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Point) or (hasattr(value, "__dataclass_fields__") and not isinstance(value, (Image, Chart))):
        for field in fields(cast("Any", value)):
            is_kicker = field.name == "title" and isinstance(value, (Ask, Purpose))
            if is_kicker or field.name not in _IN_THE_NOTES:
                yield from _texts(getattr(value, field.name))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", unbind(text).casefold()))
