"""The loop (design 7): three to five stages on a track, and how often it goes round."""

from __future__ import annotations

from itertools import pairwise

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import words
from agendapitch.scene.model import Panel, Stroke
from agendapitch.scene.patterns import points
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, LEAD, Style
from agendapitch.script.model import Loop, Stage, Text
from agendapitch.units import Box, Points

MOST = 5
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TRACK: Points = 181  # the middle of the track's upper run
RETURN: Points = 441  # and of its lower one
LOW: Points = 300  # the body of a template's page that needs all of it
OVER_SOURCE: Points = 33  # from the middle of the lower run to the source line
CURVE: Points = 91  # the radius of the track's corners
STAGE = LEAD.sized(36, 34, 32, 30, 28, 26, 24, 22, 20)
WHAT = BODY.sized(24, 22, 20)
CADENCE = Style("sans", True, (22, 20), 28 / 22, 0.0)
WIDEST_PLATE: Points = 600
HIGHEST_PLATE: Points = 64  # two lines


def draw(sheet: Sheet, title: str, loop: Loop) -> None:
    """Lay out the stages along the upper run, the cadence on the lower one.

    A page of a template that has no room for that shows them as a list: two halves of a loop are none.
    """
    _draw_loop(sheet, title, loop)
    if not sheet.page.is_ours and any(not overflow.is_title for overflow in sheet.overflows):
        sheet.shapes.clear()
        sheet.overflows.clear()
        points.draw(sheet, title, loop)


def specimens() -> tuple[Loop, ...]:
    """Return loops of three to five stages."""
    span = Span("", 1, 1, 1, 1)
    stage = Stage(span=span, stage=Text("Listen", span), what=Text("Hear what goes wrong", span))
    return tuple(Loop(span=span, points=(stage,) * count, again=Text("every two weeks", span),
                      source=Text("Who found it, and when", span)) for count in range(3, MOST + 1))


def _draw_loop(sheet: Sheet, title: str, loop: Loop) -> None:
    count, source, page = len(loop.points), source_of(loop), sheet.page
    sheet.pattern = f"loop {count}"
    slot = Box(page.x(48), page.source.y, page.body.w, page.source.h)
    low = page.body.h < LOW
    upper, lower = (page.body.y + 20, page.body.y + page.body.h - 24) if low else (page.y(TRACK), page.y(RETURN))
    if source:  # one of two lines would reach the cadence's plate: the lower run moves up by as much
        lower = min(lower, sheet.source_slot(source, slot).y - OVER_SOURCE)
    centres = [page.x(round(80 + 800 / count * (at + 0.5), 2)) for at in range(count)]
    track = Box(page.x(58), upper, page.wide(844), round(lower - upper, 2))
    _draw_track(sheet, centres, track)
    cadence, middle = _cadence(loop), page.x(480)
    plate = min(sheet.width(cadence, CADENCE, size=22) + 48, page.wide(WIDEST_PLATE)) if cadence else 0
    high = max(48, sheet.height(cadence, plate - 36, CADENCE, size=22) + 8) if cadence else 0
    _draw_return(sheet, Box(round(middle - plate / 2, 2), lower - high / 2, round(plate, 2), high), track)
    sheet.headline(title)
    _draw_stages(sheet, loop, centres, track)
    if cadence:
        place = Box(round(middle + 18 - plate / 2, 2), lower - high / 2, round(plate - 36, 2), min(high, HIGHEST_PLATE))
        sheet.text("cadence", cadence, place, CADENCE, colour="paper", ground="ink", align="centre", anchor="middle")
    sheet.source(source, slot=slot)


def _draw_track(sheet: Sheet, centres: list[Points], track: Box) -> None:
    # PowerPoint centres a line on the edge: the boxes are inset by half of it (design 14.6).
    sheet.add(Panel(name="track", box=track, shape="rounded", radius=CURVE, fill="tint", line="ink", line_width=10))
    for number, (first, second) in enumerate(pairwise(centres), start=1):
        sheet.add(_arrowhead(f"arrowhead {number}", (first + second) / 2, track.y, rightwards=True))
    for number, centre in enumerate(centres, start=1):
        sheet.add(Panel(name=f"station {number}", box=Box(round(centre - 16.5, 2), track.y - 16.5, 33, 33),
                        shape="ellipse", fill="accent", line="ink", line_width=7))


def _draw_return(sheet: Sheet, plate: Box, track: Box) -> None:
    if plate.w:
        sheet.panel("cadence plate", plate, "ink")
    middle = track.x + track.w / 2
    out = (plate.w / 2 + track.w / 2 - CURVE - 5) / 2  # halfway from the plate to where the run begins to bend
    for side, x in (("right", middle + out), ("left", middle - out)):
        sheet.add(_arrowhead(f"arrowhead {side}", x, track.y + track.h, rightwards=False))


def _arrowhead(name: str, x: Points, y: Points, *, rightwards: bool) -> Stroke:
    corners = ((0.0, 0.0), (18.0, 14.0), (0.0, 28.0)) if rightwards else ((18.0, 0.0), (0.0, 14.0), (18.0, 28.0))
    return Stroke(name=name, box=Box(round(x - 9, 2), y - 14, 18, 28), paths=(corners,), colour="ink", closed=True,
                  filled=True)


def _draw_stages(sheet: Sheet, loop: Loop, centres: list[Points], track: Box) -> None:
    page, names = sheet.page, [words(stage.stage) for stage in loop.points]
    width = page.wide(800) / len(centres) - 12
    size = sheet.common_size([(name, Box(0, 0, width, STAGE.leading_at(36))) for name in names], STAGE)
    # A name that needs two lines even at the smallest size pushes what follows down, for all stages alike.
    height = max(page.high(42.43), *(sheet.height(name, width, STAGE, size=size) for name in names))
    first = track.y + page.high(41)
    top = first + height + 4
    bottom = track.y + track.h - (71 if page.is_ours else 40)
    whats = [(words(stage.what), Box(0, 0, width, bottom - top + 0.5)) for stage in loop.points]
    what_size = sheet.common_size(whats, WHAT)
    for number, (centre, name, (what, room)) in enumerate(zip(centres, names, whats, strict=True), start=1):
        left = round(centre - width / 2, 2)
        if name:
            sheet.text(f"stage {number}", name, Box(left, first, width, height), STAGE, size=size, colour="ink",
                       ground="tint", align="centre", anchor="bottom")
        if what:
            sheet.text(f"what {number}", what, Box(left, top, width, room.h), WHAT, size=what_size, colour="ontint",
                       ground="tint", align="centre")


def _cadence(loop: Loop) -> str:
    again = words(loop.again)
    return again if not again or again.casefold().startswith("again") else f"again {again}"
