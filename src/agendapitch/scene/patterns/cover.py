"""The cover (design 7): the item on the agenda, and the slot as opening slats."""

from __future__ import annotations

from agendapitch.scene.model import Box, Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.slats import cover_slats
from agendapitch.scene.type import SMALL, STATEMENT, TITLE
from agendapitch.story.model import Cover
from agendapitch.units import Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

FOOT_TOP: Points = 478
# Under the item's number: up to 12 slats cover it, more are narrower than the number. It belongs to the
# layout, whose own text would stand dark on dark without it.
PLATE = Box(869.8, 164, 90.2, 100)


def draw(sheet: Sheet, title: str, cover: Cover) -> None:
    """Lay out the cover."""
    sheet.pattern, sheet.background = "cover", "stage"
    sheet.numbered = False
    meeting, presenter = _meeting(cover), ", ".join(part for part in (cover.presenter, cover.job) if part)
    stacked = sheet.width(meeting, SMALL, size=20) + sheet.width(presenter, SMALL, size=20) > 864 - 24
    sheet.add(cover_slats(min(sheet.minutes, 20)))
    if cover.item:
        sheet.panel("item plate", PLATE, "slat", fixed=True)
    headline = sheet.text("headline", title, Box(48, 290, 790, 104 if stacked else 132), TITLE, colour="onstage",
                          ground="stage", role="title")
    if cover.item:
        sheet.text("item label", "Item", Box(882, 166, 70, 25), SMALL, colour="onslat", ground="slat")
        sheet.text("item number", cover.item, Box(881, 192, 78, 64), TITLE.sized(60, 48, 40, 32, 26, 20),
                   colour="onslat", ground="slat")
    if cover.council:
        below = 290 + len(headline.paragraphs[0].lines) * headline.leading + 8
        slot = Box(48, round(below, 2), 790, 40)
        sheet.text("subtitle", cover.council, slot, STATEMENT.sized(30, 28, 26, 24, 22, 20), colour="onstagem",
                   ground="stage")
    if meeting:
        top = 450 if stacked else FOOT_TOP
        width = 864 if stacked or not presenter else sheet.width(meeting, SMALL, size=20) + 6
        sheet.text("meeting", meeting, Box(48, top, min(width, 864), 25), SMALL, colour="onstage", ground="stage")
    if presenter:
        width = 864 if stacked else sheet.width(presenter, SMALL, size=20) + 6
        sheet.text("presenter", presenter, Box(912 - width, FOOT_TOP, width, 25), SMALL, colour="onstagem",
                   ground="stage", align="left" if stacked else "right")


def specimens() -> tuple[Cover, ...]:
    """Return a cover with everything on it."""
    return (Cover("Title", "Council", "Meeting", "Date", "1", "Presenter", "Job"),)


def _meeting(cover: Cover) -> tuple[Run, ...]:
    date = cover.date.replace(" ", "\u00a0")
    if not cover.meeting:
        return (Run(date),) if date else ()
    return (Run(cover.meeting, bold=True), Run(f" \u00a0 {date}")) if date else (Run(cover.meeting, bold=True),)
