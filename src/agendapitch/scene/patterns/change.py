"""One change (design 7): how it is, in grey; how it will be, larger, in colour; and who runs it."""

from __future__ import annotations

import re

from agendapitch.diagnostics import Span
from agendapitch.records import replace
from agendapitch.scene import grid
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import from_when, words
from agendapitch.scene.model import Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, FIGURE, SMALL, SMALL_BOLD, STATEMENT, Style
from agendapitch.script.model import Change, Changes, Text
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = frozenset({"figure"})

BAND: Points = 132  # the height of now, where next follows it
TEXT: Points = 196
LABELS = (140, 160, 180, 210)  # how wide the column with the labels may be on a template's page
WHO_RUNS_IT = "Who runs it"
TWO_LINES, THREE_LINES = 50.0, 75.0  # of a label
SERVICE: Points = 33  # the line over the text where the headline does not name the service
NOW_HIGH: Points = 84  # the measure has room
VOICE = STATEMENT.sized(44, 42, 40, 36, 34, 32, 30, 28, 26, 24)
LOUD = STATEMENT.sized(60, 56, 50, 48, 44, 42, 40, 36, 34, 32, 30, 28, 26, 24)
SMALLER = (22, 20)  # on a template's page
MEASURE = FIGURE.sized(96, 80, 68, 56, 48, 40, 34, 28, 24)
MEASURE_NOW = FIGURE.sized(56, 48, 40, 34, 28, 24)

# "19 days to 2", but not "5 to 7 days" or "11am to 3pm", which are a range and a time.
_FROM_TO = re.compile(r"(.*\d\S* [^\W\d]\S*.*?) to (\S*\d.*)|(.*?\d.*?) ?(?:→|->) ?(.*\d.*)")


def draw(sheet: Sheet, title: str, changes: Changes) -> None:
    """Lay out the bands of now and next; now alone takes the place of both."""
    change, page = changes.points[0], sheet.page
    now, later = bool(change.from_), bool(change.to or change.delivery or change.why)
    both, top = now and later, page.top(grid.PANEL_TOP)
    sheet.pattern = "change" if both else "change from" if now else "change to"
    sheet.left = sheet.right = "accent" if later else "tint"
    service = words(change.service)
    named = "" if service.casefold() in title.casefold() else service
    before, after = measures(words(change.figure)) if both else ("", words(change.figure))
    text = _text_left(sheet, change)
    room = Box(text, top, round(page.right - text, 2), 0)
    # What will be has half of the slide, alone as well: more would be a flood beside those of the point and the ask.
    alone = 0 if now or not page.is_ours else BAND
    band = _band(sheet, words(change.from_), room, before, named=bool(named)) if both else alone
    edge, whole = round(top + band, 2), page.panel(grid.bleed(0, grid.PANEL_TOP))
    if now:
        sheet.panel("now panel", replace(whole, h=band) if both else whole, "tint", fixed=True)
    if later or not now:
        sheet.panel("future panel", replace(whole, y=edge, h=round(whole.y + whole.h - edge, 2)), "accent", fixed=True)
    sheet.headline(title)
    source = source_of(changes)
    if now:
        _draw_now(sheet, change, named, before, replace(room, h=band))
    if later or not now:
        foot = sheet.source_slot(source).y - 8 if source else page.y(grid.BODY_BOTTOM)
        _draw_next(sheet, change, "" if now else named, after, replace(room, y=edge, h=foot - edge))
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


def _text_left(sheet: Sheet, change: Change) -> Points:
    """Return where the texts begin, beside their labels: a date of three lines pushes them right, and a long label."""
    page, date = sheet.page, from_when(words(change.when))
    if page.is_ours:
        return TEXT if sheet.height(date, TEXT - 66, SMALL_BOLD, size=20) <= THREE_LINES else grid.column(3)
    widths = [width for width in LABELS if sheet.height(date, width - 18, SMALL_BOLD, size=20) <= TWO_LINES
              and sheet.height(WHO_RUNS_IT, width - 18, SMALL_BOLD, size=20) < TWO_LINES]
    return max(page.x(TEXT), page.x(48) + (widths or LABELS)[0])


def _band(sheet: Sheet, now: str, room: Box, measure: str, *, named: bool) -> Points:
    """Return how high the band of now is: on a low page as high as its words."""
    page, service = sheet.page, SERVICE if named else 0
    air = 19 + page.high(28)
    if page.high(BAND) > 0.9 * BAND:
        return BAND
    width = _beside(_measured_now(sheet, measure, room), room, gap=14) if measure else room.w
    size = sheet.common_size([(now, Box(0, 0, width, BAND - air - service))], BODY)
    return round(min(BAND, max(NOW_HIGH, sheet.height(now, width, BODY, size=size) + service + air)), 2)


def _measured_now(sheet: Sheet, measure: str, room: Box) -> Box:
    return _measured(sheet, measure, Box(sheet.page.x(640), room.y + 22, sheet.page.wide(272), 64), MEASURE_NOW)


def _measured(sheet: Sheet, measure: str, place: Box, style: Style) -> Box:
    """Return a measure's place at the right; on a template's page it leaves the words what it does not need."""
    if sheet.page.is_ours:
        return place
    size = sheet.common_size([(measure, place)], style)
    width = round(min(place.w, 1.03 * sheet.width(measure, style, size=size)), 2)
    return Box(round(place.x + place.w - width, 2), place.y, width, place.h)


def _beside(place: Box, room: Box, *, gap: Points) -> Points:
    """Return the width of the words beside a measure."""
    return round(place.x - gap - room.x, 2)


def _draw_now(sheet: Sheet, change: Change, service: str, measure: str, room: Box) -> None:
    """Put how it is in its band, which is all of the slide where the room has no height."""
    page, top = sheet.page, room.y + 19
    label = Box(page.x(48), top + 6, round(room.x - page.x(48) - 24, 2), 25)
    sheet.text("now label", "Now", label, SMALL_BOLD, colour="ontintm", ground="tint")
    high = room.h - 19 - page.high(28) if room.h else page.high(280)
    place = _measured_now(sheet, measure, room)
    slot = Box(room.x, top, _beside(place, room, gap=14) if measure else room.w, high)
    slot = _draw_service(sheet, service, slot, ground="tint")
    style = BODY if room.h else BODY.sized(44, 40, 36, 32, 28, 26, 24, 22, 20)
    sheet.text("now", words(change.from_), slot, style, colour="ontint", ground="tint")
    if measure:
        sheet.text("measure now", measure, place, MEASURE_NOW, colour="ontintm", ground="tint", align="right")


def _draw_next(sheet: Sheet, change: Change, service: str, measure: str, room: Box) -> None:
    """Put what the change leads to in the accent panel, and who runs it at its foot."""
    page = sheet.page
    top = room.y + page.high(22)
    delivery = _delivery(change)
    foot = sheet.height(delivery, room.w, SMALL, size=20) + page.high(24) if delivery else 0
    high = min(100, room.h - foot - page.high(33))  # over the rule above who runs it
    label = Box(page.x(48), top + page.high(11), round(room.x - page.x(48) - 18, 2), high)
    sheet.text("next label", from_when(words(change.when)) or "Next", label, SMALL_BOLD, colour="onaccentm",
               ground="accent")
    bottom = room.y + room.h - (foot + page.high(12) if foot else 8)
    high = 100 if page.is_ours else min(100, bottom - top - 4)
    place = _measured(sheet, measure, Box(page.x(600), top + 4, page.wide(312), high), MEASURE)
    width = _beside(place, room, gap=4 if page.is_ours else 14) if measure else room.w
    slot = _draw_service(sheet, service, Box(room.x, top, round(width, 2), bottom - top), ground="accent")
    if text := words(change.to) or _capital(words(change.delivery)):
        style = VOICE if measure else LOUD
        sheet.text("next", text, slot, style if page.is_ours else style.sized(*style.ladder, *SMALLER),
                   colour="onaccent", ground="accent", try_smaller=True)
    if measure:
        sheet.text("measure next", measure, place, MEASURE, colour="onaccent", ground="accent", align="right")
    if delivery:
        _draw_delivery(sheet, change, delivery, replace(room, y=room.y + room.h - foot))


def _draw_service(sheet: Sheet, service: str, slot: Box, *, ground: str) -> Box:
    """Put the service over the text where the headline does not name it, and return what is left of the slot."""
    if not service:
        return slot
    sheet.text("service", service, Box(slot.x, slot.y + 6, slot.w, 25), SMALL_BOLD, colour=f"on{ground}", ground=ground)
    return Box(slot.x, slot.y + SERVICE, slot.w, slot.h - SERVICE)


def _draw_delivery(sheet: Sheet, change: Change, delivery: tuple[Run, ...], room: Box) -> None:
    page, left, top = sheet.page, sheet.page.x(48), room.y
    sheet.rule("rule", (left, top), (page.right, top), "accentline")
    top = round(top + page.high(12), 2)
    label = WHO_RUNS_IT if change.delivery and change.to else "Why"
    sheet.text("delivery label", label, Box(left, top, round(room.x - left - 12, 2), 25), SMALL_BOLD,
               colour="onaccentm", ground="accent")
    height = sheet.height(delivery, room.w, SMALL, size=20)
    sheet.text("delivery", delivery, Box(room.x, top, room.w, height), SMALL, colour="onaccent", ground="accent")


def _delivery(change: Change) -> tuple[Run, ...]:
    """Return who runs it, and why. Who runs it is the change itself where nothing else is said of it."""
    who, why = _capital(words(change.delivery)) if change.to else "", words(change.why)
    if not who:
        return runs_of(why) if why else ()
    return (Run(f"{who}. ", bold=True), *runs_of(why)) if why else (Run(who, bold=True),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
