"""The close (design 7): one line to remember, under the slats, now open."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import words
from agendapitch.scene.model import Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.slats import close_slats
from agendapitch.scene.type import DISPLAY, SMALL
from agendapitch.script.model import Closing, Text
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

FOOT = 503  # the last line's end
KICKER = "One line to remember"
GAP: Points = 16
LINE = DISPLAY.sized(66, 60, 56, 50, 48, 44, 40, 36, 32)


def draw(sheet: Sheet, title: str, closing: Closing) -> None:
    """Lay out the close. Its line is the slide's title."""
    sheet.pattern, sheet.numbered = "close", not sheet.page.is_ours
    story = sheet.story
    who = _who(story.presenter, story.job)
    if not sheet.page.is_ours:
        _draw_on_flood(sheet, words(closing.line) or title, who)
        return
    sheet.background = "stage"
    sheet.add(close_slats())
    wide = sheet.width(story.contact, SMALL, size=20) + 12 if story.contact else 0
    stacked = bool(wide) and sheet.width(who, SMALL, size=20) + wide > 864 - 36
    room = 864 if stacked or not wide else 864 - wide - 18
    low = max(25, sheet.height((Run(story.contact),), 864, SMALL, size=20)) if stacked else 0
    high = sheet.height(who, room, SMALL, size=20) if who else 0
    top = FOOT - high - (low + 3 if stacked else 0)
    sheet.text("headline", words(closing.line) or title, Box(48, 296, 864, min(150, top - 8 - 296)), LINE,
               colour="onstage", ground="stage", role="title", try_smaller=True)
    if who:
        sheet.text("who", who, Box(48, top, room, high), SMALL, colour="onstage", ground="stage")
    if story.contact:
        slot = Box(48, FOOT - low, 864, low) if stacked else Box(912 - wide, FOOT - 25, wide, 25)
        sheet.text("contact", (Run(story.contact),), slot, SMALL, colour="onstagem", ground="stage",
                   align="left" if stacked else "right")


def specimens() -> tuple[Closing, ...]:
    """Return a close."""
    span = Span("", 1, 1, 1, 1)
    return (Closing(span=span, line=Text("People do.", span)),)


def _draw_on_flood(sheet: Sheet, line: str, who: tuple[Run, ...]) -> None:
    """Lay out the line on a template's page, with those whom to ask under it."""
    room = sheet.flood("stage")
    asked = [each for each in (who, (Run(sheet.story.contact),) if sheet.story.contact else ()) if each]
    high = sum(sheet.height(each, room.w, SMALL, size=20) for each in asked)
    sheet.headline(KICKER)
    sheet.text("statement", line, Box(room.x, room.y, room.w, room.h - (high + GAP if asked else 0)), LINE,
               colour="onstage", ground="stage", anchor="middle", try_smaller=True)
    if asked:
        sheet.paragraphs("who", asked, Box(room.x, room.y + room.h - high, room.w, high), SMALL, colour="onstage",
                         ground="stage")


def _who(presenter: str, job: str) -> tuple[Run, ...]:
    if not presenter:
        return ()
    return (Run(presenter, bold=True), Run(f" \u00a0 {job}")) if job else (Run(presenter, bold=True),)
