"""One change (design 7): how it is, in grey; how it will be, larger, in colour; and who runs it."""

from __future__ import annotations

import re
from dataclasses import replace

from agendapitch.diagnostics import Span
from agendapitch.scene import grid
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import from_when, words
from agendapitch.scene.model import Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, FIGURE, SMALL, SMALL_BOLD, STATEMENT
from agendapitch.script.model import Change, Changes, Text
from agendapitch.units import SLIDE_HEIGHT, Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = frozenset({"figure"})

EDGE: Points = 270  # between the bands of now and next
TEXT: Points = 196
WIDE: Points = 716
VOICE = STATEMENT.sized(44, 42, 40, 36, 34, 32, 30, 28, 26, 24)
LOUD = STATEMENT.sized(60, 56, 50, 48, 44, 42, 40, 36, 34, 32, 30, 28, 26, 24)
MEASURE = FIGURE.sized(96, 80, 68, 56, 48, 40, 34, 28, 24)
MEASURE_NOW = FIGURE.sized(56, 48, 40, 34, 28, 24)

# "19 days to 2", but not "5 to 7 days" or "11am to 3pm", which are a range and a time.
_FROM_TO = re.compile(r"(.*\d\S* [^\W\d]\S*.*?) to (\S*\d.*)|(.*?\d.*?) ?(?:→|->) ?(.*\d.*)")


def draw(sheet: Sheet, title: str, changes: Changes) -> None:
    """Lay out the bands of now and next; one alone takes the place of both."""
    change = changes.points[0]
    now, later = bool(change.from_), bool(change.to or change.delivery or change.why)
    edge = EDGE if now and later else SLIDE_HEIGHT if now else grid.PANEL_TOP
    sheet.pattern = {EDGE: "change", SLIDE_HEIGHT: "change from"}.get(edge, "change to")
    sheet.left = sheet.right = "accent" if later else "tint"
    if now:
        sheet.panel("now panel", grid.bleed(0, grid.PANEL_TOP, bottom=edge), "tint", fixed=True)
    if edge < SLIDE_HEIGHT:
        sheet.panel("future panel", grid.bleed(0, edge), "accent", fixed=True)
    sheet.headline(title)
    service = words(change.service)
    named = "" if service.casefold() in title.casefold() else service
    before, after = measures(words(change.figure)) if edge == EDGE else ("", words(change.figure))
    source = source_of(changes)
    if now:
        _draw_now(sheet, change, named, before, bottom=edge)
    if edge < SLIDE_HEIGHT:
        foot = sheet.source_slot(source).y - 8 if source else grid.BODY_BOTTOM
        _draw_next(sheet, change, "" if now else named, after, Box(TEXT, edge, WIDE, foot - edge))
    sheet.source(source, colour=f"on{sheet.left}m", ground=sheet.left)


def measures(figure: str) -> tuple[str, str]:
    """Return a figure's measure now and next: "19 days to 2" is "19 days" and "2"; another is the measure next."""
    found = _FROM_TO.fullmatch(figure)
    before, after = [part.strip() for part in found.groups() if part] if found else ("", figure)
    return before, after


def specimens() -> tuple[Changes, ...]:
    """Return a change with everything in it, then one without its now, and one without its next."""
    span = Span("", 1, 1, 1, 1)
    change = Change(
        span=span, service=Text("Missed bins", span), from_=Text("Ring us, wait, ring us again", span),
        to=Text("Tell us once", span), delivery=Text("in-house", span), why=Text("Our crews can answer", span),
        when=Text("January", span), figure=Text("19 days to 2", span), source=Text("Who found it, and when", span),
    )
    only_now = replace(change, to=None, delivery=None, why=None)
    return tuple(Changes(span=span, points=(each,)) for each in (change, replace(change, from_=None), only_now))


def _draw_now(sheet: Sheet, change: Change, service: str, measure: str, *, bottom: Points) -> None:
    sheet.text("now label", "Now", Box(48, 163, 124, 25), SMALL_BOLD, colour="ontintm", ground="tint")
    slot = Box(TEXT, 157, 430 if measure else WIDE, 85 if bottom == EDGE else 280)
    slot = _draw_service(sheet, service, slot, ground="tint")
    style = BODY if bottom == EDGE else BODY.sized(44, 40, 36, 32, 28, 26, 24, 22, 20)
    sheet.text("now", words(change.from_), slot, style, colour="ontint", ground="tint")
    if measure:
        sheet.text("measure now", measure, Box(640, 160, 272, 64), MEASURE_NOW, colour="ontintm", ground="tint",
                   align="right")


def _draw_next(sheet: Sheet, change: Change, service: str, measure: str, room: Box) -> None:
    """Put what the change leads to in the accent panel, and who runs it at its foot."""
    top = room.y + 22
    delivery = _delivery(change)
    foot = sheet.height(delivery, WIDE, SMALL, size=20) + 24 if delivery else 0
    high = min(100, room.h - foot - 33)  # over the rule above who runs it
    sheet.text("next label", from_when(words(change.when)) or "Next", Box(48, top + 11, 130, high), SMALL_BOLD,
               colour="onaccentm", ground="accent")
    bottom = room.y + room.h - (foot + 12 if foot else 8)
    slot = _draw_service(sheet, service, Box(TEXT, top, 400 if measure else WIDE, bottom - top), ground="accent")
    if text := words(change.to) or _capital(words(change.delivery)):
        sheet.text("next", text, slot, VOICE if measure else LOUD, colour="onaccent", ground="accent",
                   try_smaller=True)
    if measure:
        sheet.text("measure next", measure, Box(600, top + 4, 312, 100), MEASURE, colour="onaccent", ground="accent",
                   align="right")
    if delivery:
        _draw_delivery(sheet, change, delivery, room.y + room.h - foot)


def _draw_service(sheet: Sheet, service: str, slot: Box, *, ground: str) -> Box:
    """Put the service over the text where the headline does not name it, and return what is left of the slot."""
    if not service:
        return slot
    sheet.text("service", service, Box(slot.x, slot.y + 6, slot.w, 25), SMALL_BOLD, colour=f"on{ground}", ground=ground)
    return Box(slot.x, slot.y + 33, slot.w, slot.h - 33)


def _draw_delivery(sheet: Sheet, change: Change, delivery: tuple[Run, ...], top: Points) -> None:
    sheet.rule("rule", (48, top), (912, top), "accentline")
    label = "Who runs it" if change.delivery and change.to else "Why"
    sheet.text("delivery label", label, Box(48, top + 12, 136, 25), SMALL_BOLD, colour="onaccentm", ground="accent")
    height = sheet.height(delivery, WIDE, SMALL, size=20)
    sheet.text("delivery", delivery, Box(TEXT, top + 12, WIDE, height), SMALL, colour="onaccent", ground="accent")


def _delivery(change: Change) -> tuple[Run, ...]:
    """Return who runs it, and why. Who runs it is the change itself where nothing else is said of it."""
    who, why = _capital(words(change.delivery)) if change.to else "", words(change.why)
    if not who:
        return runs_of(why) if why else ()
    return (Run(f"{who}. ", bold=True), *runs_of(why)) if why else (Run(who, bold=True),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
