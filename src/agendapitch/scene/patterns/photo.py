"""A statement beside a photograph (design 7): a true story, people, or one picture as evidence.

On a template's page the statement is in the title's place, and the photograph fills the room under it.
"""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.house.page import FLOOD
from agendapitch.records import replace
from agendapitch.scene.framing import CENTRE
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.slats import photo_shutters, photo_slats
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, DISPLAY
from agendapitch.script.model import Evidence, Image, Opening, People, Proof, Text
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points

MOST = 1
DRAWS = frozenset({"image"})
DRAWS_IN_POINTS = frozenset({"image"})

PHOTO = Box(400, 0, 560, 540)
CLEAR = (0.68, 0.5)  # the slats cover the left of the photograph: what it shows stands right of its middle
WIDTH: Points = 340
TOP: Points = 92
BOTTOM: Points = 452  # of a statement alone; a line under it may go further
LOWEST: Points = 486
GAP: Points = 24
STATEMENT = DISPLAY.sized(56, 53, 50, 47, 44, 41, 38, 35, 32, 30, 28, 26, 24)
POINT = BODY.sized(24, 22, 20)
LINE = BODY.sized(32, 30, 28, 26, 24, 22, 20)  # on a template's panel
CREDIT = Box(48, 474, 340, 17.5)


def draw(sheet: Sheet, title: str, content: Opening | People | Evidence) -> None:
    """Lay out the statement, which is the slide's title; without a photograph the slats stand in for it."""
    sheet.pattern = "photo"
    shown = content.points[0] if isinstance(content, Evidence) else content
    if not sheet.page.is_ours:
        _draw_in_room(sheet, title, shown)
        return
    sheet.background = sheet.left = sheet.right = "stage"
    sheet.marked = False
    photo = sheet.shelf.place(shown.image, PHOTO, at=CLEAR) if shown.image else None
    credit = source_of(shown if photo else replace(shown, image=None))
    lowest = sheet.source_slot(credit, CREDIT).y - 12 if credit else LOWEST
    _draw_statement(sheet, title, words(shown.point) if isinstance(shown, Opening) else "", lowest)
    if photo:
        sheet.add(photo, photo_shutters())
    else:
        sheet.add(photo_slats())
    sheet.source(credit, colour="onstagem", ground="stage", slot=CREDIT)


def specimens() -> tuple[Opening, ...]:
    """Return a statement with a line under it and a credited photograph."""
    span = Span("", 1, 1, 1, 1)
    return (Opening(span=span, point=Text("A quiet line under it", span),
                    image=Image(span=span, file=Text("photo.jpg", span), credit=Text("Photographer", span))),)


def _draw_in_room(sheet: Sheet, title: str, shown: Opening | People | Proof) -> None:
    """Lay out a template's page: the photograph, beside a panel where there is a line to go with it."""
    page, point = sheet.page, words(shown.point) if isinstance(shown, Opening) else ""
    edge = PHOTO.x if point else 0
    box = page.panel(Box(edge, 0, SLIDE_WIDTH - edge, SLIDE_HEIGHT))
    credit = source_of(shown)
    slot = Box(page.x(48), page.source.y, page.wide(edge - 96), page.source.h) if point else page.source
    if credit and not point:
        box = replace(box, h=round(sheet.source_slot(credit, slot).y - 8 - box.y, 2))
    photo = sheet.shelf.place(shown.image, box, at=CENTRE) if shown.image else None
    if photo is None:  # the statement fills the room, and another title stands over it
        sheet.flood("stage")
        source = source_of(replace(shown, image=None))
        box = replace(FLOOD, h=FLOOD.h - 40) if source else FLOOD
        kicker = title if point else "To begin with" if isinstance(shown, Opening) else "In one sentence"
        sheet.statement(point or title, box, DISPLAY, kicker=kicker, surface="stage")
        sheet.source(source, colour="onstagem", ground="stage")
        return
    if point:
        sheet.panel("ground", page.panel(Box(0, 0, edge, SLIDE_HEIGHT)), "stage")
    sheet.headline(title)
    if point:
        lowest = (sheet.source_slot(credit, slot).y if credit else page.body.y + page.body.h) - 12
        sheet.text("point", point, Box(slot.x, page.body.y + 8, slot.w, round(lowest - page.body.y - 8, 2)), LINE,
                   colour="onstage", ground="stage", try_smaller=True)
    sheet.add(photo)
    sheet.source(credit, slot=slot, colour="onstagem" if point else "muted", ground="stage" if point else "paper")


def _draw_statement(sheet: Sheet, title: str, point: str, lowest: Points) -> None:
    size = sheet.common_size([(point, Box(48, TOP, WIDTH, 150))], POINT)
    under = sheet.height(point, WIDTH, POINT, size=size) + GAP if point else 0
    slot = Box(48, TOP, WIDTH, (lowest - under if point else min(BOTTOM, lowest)) - TOP)
    statement = sheet.text("headline", title, slot, STATEMENT, colour="onstage", ground="stage", role="title",
                           try_smaller=True)
    if point:
        below = round(TOP + len(statement.paragraphs[0].lines) * statement.leading + GAP, 2)
        sheet.text("point", point, Box(48, below, WIDTH, round(lowest - below, 2)), POINT, size=size,
                   colour="onstagem", ground="stage")
