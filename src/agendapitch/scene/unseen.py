"""What a content says that none of its sheets shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from agendapitch.scene.model import ChartShape, TableShape, TextShape
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import Ask, Chart, Image, Purpose, Text
from agendapitch.story.content import field_names
from agendapitch.story.model import Content
from agendapitch.typography.binding import unbind

# The notes carry these (`story/notes.py`), or the tool alone reads them.
_IN_THE_NOTES = frozenset([
    "say", "say_in_5", "priority", "notes", "source", "story", "personal_data", "licence", "agreed_to_be_named",
    "recommendations", "title", "after",
])  # fmt: skip


def unseen_texts(content: Content, sheets: Iterable[Sheet]) -> tuple[Text, ...]:
    """Return the texts of a content with a word that stands on none of its sheets, in the author's order."""
    seen = _words("\n".join([text for sheet in sheets for text in _shown(sheet)]))
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


def _texts(value: Any) -> Iterator[Text]:
    """Yield the texts that are meant to stand on a slide; pictures and charts are shown or reported by themselves."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif not isinstance(value, (Image, Chart)):
        for name in _seen(value.__class__):
            if (part := getattr(value, name)) is not None:
                yield from _texts(part)


@cache
def _seen(cls: Any) -> tuple[str, ...]:
    """Return the fields of a part of a script that stand on a slide; the title of two sections is a kicker there."""
    kicker = ("title",) if issubclass(cls, (Ask, Purpose)) else ()
    return tuple(name for name in field_names(cls) if name in kicker or name not in _IN_THE_NOTES)


@lru_cache(maxsize=256)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", unbind(text).casefold()))
