"""Today and tomorrow (design 7): what is, in grey; what could be, larger, in colour and in a person's voice."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.house.page import Page
from agendapitch.records import dataclass
from agendapitch.scene import grid
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, SMALL_BOLD, STATEMENT
from agendapitch.script.model import Future, Now, Text
from agendapitch.story.model import Tension
from agendapitch.units import SLIDE_WIDTH, Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 150
LABEL: Points = 26  # from the top of the panels
BOTTOM: Points = 464
VOICE = STATEMENT.sized(54, 50, 48, 44, 40, 36, 34, 32, 30, 28, 26, 24)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the two sides stand: the edge between their panels, and the width of each text."""

    edge: Points
    now: Points
    future: Points


BOTH = Place(406, 320, 452)
TODAY_ALONE = Place(SLIDE_WIDTH, 716, 0)
TOMORROW_ALONE = Place(322, 0, 542)  # less than half of the slide, so that a flood may follow it


def draw(sheet: Sheet, title: str, tension: Tension) -> None:
    """Lay out today on the left and tomorrow on the right; today alone has the whole width."""
    now, future = _line(tension.now), _line(tension.future)
    place = BOTH if now and future else TOMORROW_ALONE if future else TODAY_ALONE
    sheet.pattern = {BOTH: "tension", TODAY_ALONE: "tension today", TOMORROW_ALONE: "tension tomorrow"}[place]
    sheet.left, sheet.right = "tint" if place.now else "paper", "accent" if place.future else "tint"
    if place.now:
        sheet.panel("now panel", sheet.page.panel(grid.bleed(0, TOP, right=place.edge)), "tint", fixed=True)
    if place.future:
        sheet.panel("future panel", sheet.page.panel(grid.bleed(place.edge, TOP)), "accent", fixed=True)
    said, alone = (words.replace("*", "").strip(". ") for words in (title, now or future))
    if said == alone:  # the panel says it; a headline need not
        title = "How things are today" if now else "How things could be"
    sheet.headline(title)
    lowest, source, slot = sheet.page.y(BOTTOM), source_of(tension), _source_slot(sheet.page, place)
    foot = min(lowest, sheet.source_slot(source, slot).y - 4) if source else lowest
    if now:
        _now(sheet, now, place.now, foot=foot)
    if future:
        _future(sheet, future, place, foot=lowest if now else foot)
    surface = sheet.left if now else "accent"
    sheet.source(source, colour=f"on{surface}m", ground=surface, slot=slot)


def specimens() -> tuple[Tension, ...]:
    """Return both sides, and each alone."""
    span = Span("", 1, 1, 1, 1)
    source = Text("Who found it, and when", span)
    now = Now(span=span, line=Text("We publish. Residents search, phone and wait.", span), source=source)
    future = Future(span=span, line=Text("We ask, we listen, and we show what changed.", span), source=source)
    return Tension(now, future), Tension(now, None), Tension(None, future)


def _now(sheet: Sheet, now: str, width: Points, *, foot: Points) -> None:
    page = sheet.page
    left, top = page.x(48), page.top(TOP) + LABEL
    sheet.text("now label", "What is", Box(left, top, page.wide(320), 25), SMALL_BOLD, colour="ontintm", ground="tint")
    style = BODY if width == BOTH.now else BODY.sized(44, 40, 36, 32, 28, 26, 24, 22, 20)
    high = min(180 if width == BOTH.now else 230, foot - top - 34)
    sheet.text("now", now, Box(left, top + 34, page.wide(width), high), style, colour="ontint", ground="tint",
               try_smaller=True)


def _future(sheet: Sheet, future: str, place: Place, *, foot: Points) -> None:
    page = sheet.page
    (left, width), top = _future_side(page, place), page.top(TOP) + LABEL
    label = Box(left, top, page.wide(400), 25) if place.now else Box(page.x(48), top, page.wide(250), 25)
    colour, ground = ("onaccentm", "accent") if place.now else ("muted", "paper")
    sheet.text("future label", "What could be", label, SMALL_BOLD, colour=colour, ground=ground)
    under = top + (32 if place.now else 0)
    sheet.text("future", future, Box(left, under, width, foot - under), VOICE, colour="onaccent", ground="accent",
               try_smaller=True)


def _future_side(page: Page, place: Place) -> tuple[Points, Points]:
    """Return the left edge and the width of the text in tomorrow's panel."""
    left = page.x(place.edge) + page.inset(48)
    return left, round(page.x(place.edge + 48 + place.future) - left, 2)


def _source_slot(page: Page, place: Place) -> Box:
    left, width = (page.x(48), page.wide(place.now)) if place.now else _future_side(page, place)
    return Box(left, page.source.y, width, page.source.h)


def _line(side: Now | Future | None) -> str:
    return words(side.line) if side else ""
