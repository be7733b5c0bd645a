"""Today and tomorrow (design 7): what is, in grey; what could be, larger, in colour and in a person's voice."""

from __future__ import annotations

from agendapitch.diagnostics import Span
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
        sheet.panel("now panel", grid.bleed(0, TOP, right=place.edge), "tint", fixed=True)
    if place.future:
        sheet.panel("future panel", grid.bleed(place.edge, TOP), "accent", fixed=True)
    said, alone = (words.replace("*", "").strip(". ") for words in (title, now or future))
    if said == alone:  # the panel says it; a headline need not
        title = "How things are today" if now else "How things could be"
    sheet.headline(title)
    if now:
        _now(sheet, now, place.now)
    if future:
        left = place.edge + 48
        at, colour, ground = (left, "onaccentm", "accent") if now else (48, "muted", "paper")
        sheet.text("future label", "What could be", Box(at, 176, 400 if now else 250, 25), SMALL_BOLD,
                   colour=colour, ground=ground)
        slot = Box(left, 208, place.future, 256) if now else Box(left, 176, place.future, 288)
        sheet.text("future", future, slot, VOICE, colour="onaccent", ground="accent",
                   try_smaller=True)
    surface = sheet.left if now else "accent"
    sheet.source(source_of(tension), colour=f"on{surface}m", ground=surface,
                 slot=Box(48 if now else place.edge + 48, sheet.page.source.y, place.now or place.future,
                          sheet.page.source.h))


def specimens() -> tuple[Tension, ...]:
    """Return both sides, and each alone."""
    span = Span("", 1, 1, 1, 1)
    source = Text("Who found it, and when", span)
    now = Now(span=span, line=Text("We publish. Residents search, phone and wait.", span), source=source)
    future = Future(span=span, line=Text("We ask, we listen, and we show what changed.", span), source=source)
    return Tension(now, future), Tension(now, None), Tension(None, future)


def _now(sheet: Sheet, now: str, width: Points) -> None:
    sheet.text("now label", "What is", Box(48, 176, 320, 25), SMALL_BOLD, colour="ontintm", ground="tint")
    style = BODY if width == BOTH.now else BODY.sized(44, 40, 36, 32, 28, 26, 24, 22, 20)
    sheet.text("now", now, Box(48, 210, width, 180 if width == BOTH.now else 230), style, colour="ontint",
               ground="tint", try_smaller=True)


def _line(side: Now | Future | None) -> str:
    return words(side.line) if side else ""
