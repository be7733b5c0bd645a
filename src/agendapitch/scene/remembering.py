"""What a sheet depends on. Many councils get one pitch, and most slides of the next deck are those of the last.

A sheet without pictures depends on the words of its content, on the typefaces, the page and the colours of the
house, and on nothing else: furniture is put on it later.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any

from agendapitch.records import fields
from agendapitch.script.model import Closing, Image, Text
from agendapitch.story.model import Agenda, Cover

_UNDRAWN = frozenset({"span", "say", "say_in_5", "notes", "priority"})
_OF_THE_STORY = (Agenda, Closing, Cover)  # their slides say who presents, and how long it takes


def words_of(content: object) -> Hashable:
    """Return what a sheet says, without its place in a file; None where it shows a picture or tells of the whole talk.

    A picture is prepared for each deck.
    """
    if isinstance(content, _OF_THE_STORY):
        return None
    try:
        return _told(content)
    except _ShowsPictureError:
        return None


class _ShowsPictureError(Exception):
    pass


def _told(value: Any) -> Hashable:
    kind = value.__class__
    if kind is Text:
        return str(value.text)
    if kind is tuple:
        return tuple([_told(each) for each in value])
    if kind is Image:
        raise _ShowsPictureError
    names = _drawn_fields(kind)
    return (kind, *[_told(getattr(value, name)) for name in names]) if names else value


@cache
def _drawn_fields(kind: type[Any]) -> tuple[str, ...]:
    if not hasattr(kind, "__fields__"):
        return ()
    return tuple(each.name for each in fields(kind) if each.name not in _UNDRAWN)
