"""The purpose (design 7): one sentence about people, alone on a flood of colour."""

from __future__ import annotations

from typing import Literal

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.type import DISPLAY
from agendapitch.script.model import Purpose, Text
from agendapitch.units import Box

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

SENTENCE = Box(48, 92, 790, 372)


def draw(sheet: Sheet, title: str, purpose: Purpose) -> None:
    """Lay out the purpose. The sentence is the slide's title; a `title` in the script replaces the kicker."""
    sheet.pattern = "purpose"
    draw_on("field", sheet, title, purpose)


def draw_on(surface: Literal["field", "stage"], sheet: Sheet, title: str, purpose: Purpose) -> None:
    """Lay out the purpose on one of the two grounds that fill a slide."""
    sheet.flood(surface)
    kicker = (words(purpose.title) if purpose.point else "") or "The point"
    sheet.statement(words(purpose.point) or title, SENTENCE, DISPLAY, kicker=kicker, surface=surface)


def specimens() -> tuple[Purpose, ...]:
    """Return a purpose."""
    span = Span("", 1, 1, 1, 1)
    return (Purpose(span=span, point=Text("One sentence about people that everybody in the room remembers.", span)),)
