"""Next steps (design 7): stations on a track, and the last of them, the decision, in the accent panel.

A year that makes the dates too long stands over the track, where it begins, and not in every date.
"""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.house.page import Page
from agendapitch.records import dataclass, replace
from agendapitch.scene import grid
from agendapitch.scene.lines import words
from agendapitch.scene.model import Panel
from agendapitch.scene.sheet import Overflow, Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, SMALL_BOLD, Style
from agendapitch.script.model import NextSteps, Step, Text
from agendapitch.units import Box, Points

MOST = 5
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TRACK: Points = 214
ABOVE: Points = 60  # from the year down to the track
BELOW: Points = 54  # from the track down to the dates
NARROWEST: Points = 120  # a step on a template's page: its longest words and dates still have a line
BOTTOM: Points = 470
ALONE: Points = 322  # where the panel of one step begins: less than half of the slide, beside the flood of the ask
DATE = Style("sans", True, (32, 30, 28, 26, 24, 22, 20), 1.25, -0.3 / 28)
AIR: Points = 6  # between long dates, beside the gap of their columns; five steps have none to spare
SMALL_DATE: Points = 22  # a date that would be smaller takes two lines
DETAIL = BODY.sized(24, 22, 20)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the steps stand: the left edge of the panel, each step's left edge and width, and their type."""

    panel: Points
    places: tuple[tuple[Points, Points], ...]
    date: Style = DATE
    detail: Style = DETAIL


def draw(sheet: Sheet, title: str, steps: NextSteps) -> None:
    """Lay out one to five steps."""
    points, source = steps.points, source_of(steps)
    if not points:
        sheet.pattern = "points 0"
        sheet.headline(title)
        return
    sheet.pattern = f"next steps {len(points)}"
    page = sheet.page
    ours = _frame(len(points), panel=690 if page.is_ours else min(690, 48 + 864 * (len(points) - 1) / len(points)))
    frame = _moved(page, ours)
    sheet.right = "accent"
    sheet.panel("decision panel", page.panel(grid.bleed(x=ours.panel, y=grid.PANEL_TOP)), "accent", fixed=True)
    sheet.headline(title)
    _draw_track(sheet, frame)
    left = page.x(48)
    slot = Box(left, page.source.y, round(frame.panel - 24 - left, 2), page.source.h)
    beside = not source or len(points) == 1  # a step alone stands beside the source, not over it
    _draw_steps(sheet, frame, points, bottom=page.y(BOTTOM) if beside else sheet.source_slot(source, slot).y - 4)
    if len(points) > 2 and min(width for _, width in frame.places) < NARROWEST:
        sheet.overflows.append(Overflow("last step", len(words(points[-1].what).split()), False))
    sheet.source(source, slot=slot)


def specimens() -> tuple[NextSteps, ...]:
    """Return one to five steps, each in another year."""
    span = Span("", 1, 1, 1, 1)
    steps = tuple(
        Step(span=span, date=Text(f"28 September {2026 + at}", span), what=Text("What happens", span))
        for at in range(MOST)
    )
    return tuple(NextSteps(span=span, points=steps[:count]) for count in range(1, MOST + 1))


def _frame(count: int, *, panel: Points) -> Frame:
    """Return where so many steps stand; the panel of three or more begins at `panel`."""
    if count == 1:
        return Frame(ALONE, ((ALONE + 48, 864 - ALONE),), DATE.sized(56, 50, 44, 40, 36, 32, 28, 24, 20),
                     BODY.sized(40, 36, 32, 28, 26, 24, 22, 20))
    if count == 2:
        return Frame(468, ((48, 396), (492, 420)), DATE.sized(40, 36, 32, 30, 28, 26, 24, 22, 20),
                     BODY.sized(32, 30, 28, 26, 24, 22, 20))
    pitch = (panel - 48) / (count - 1)
    before = ((round(48 + pitch * at, 2), round(min(pitch - 18, 246), 2)) for at in range(count - 1))
    return Frame(panel, (*before, (panel + 24, 888 - panel)))


def _moved(page: Page, frame: Frame) -> Frame:
    """Return a frame of our page on another one: the last step stands in its panel as the first does on the slide."""
    if page.is_ours:
        return frame
    left = round(page.x(frame.panel) + page.inset(24), 2)
    before = ((page.x(x), page.wide(wide)) for x, wide in frame.places[:-1])
    places = (*before, (left, round(page.right - left, 2)))
    return replace(frame, panel=page.x(frame.panel), places=places)


def _draw_track(sheet: Sheet, frame: Frame) -> None:
    lefts, track = [left for left, _ in frame.places], sheet.page.y(TRACK)
    # To a step alone the track comes from outside the slide, where it may.
    outside = sheet.page.edge.x if sheet.page.edge.x <= 0 else sheet.page.x(48)
    start = lefts[0] + 12 if len(lefts) > 1 else outside
    sheet.rule("track", (start, track), (frame.panel, track), "ink", width=10)
    sheet.rule("track end", (frame.panel, track), (lefts[-1] + 16, track), "onaccent", width=10)
    for number, left in enumerate(lefts[:-1], start=1):
        # PowerPoint centres a line on the edge: the ring is inset by half of it (design 14.6).
        ring = Box(left + 3.5, track - 16.5, 33, 33)
        sheet.add(Panel(name=f"station {number}", box=ring, shape="ellipse", fill="ink" if number == 1 else "paper",
                        line="ink", line_width=7))
    sheet.add(Panel(name=f"station {len(lefts)}", box=Box(lefts[-1] + 5, track - 22, 44, 44), shape="ellipse",
                    fill="accent", line="onaccent", line_width=10))


def _draw_steps(sheet: Sheet, frame: Frame, steps: Sequence[Step], *, bottom: Points) -> None:
    dates = [words(step.date) for step in steps]
    years = [""] * len(steps)
    if any(sheet.width(date, frame.date, size=frame.date.ladder[0]) > width
           for date, (_, width) in zip(dates, frame.places, strict=True)):
        dates, years = _without_years(dates)
    date_size, date_high = _dates_fitted(sheet, frame, dates)
    track = sheet.page.y(TRACK)
    first = track + sheet.page.high(BELOW)
    tops = [first + date_high + 6 if date else first for date in dates]
    slots = [Box(left, top, width, bottom - top) for (left, width), top in zip(frame.places, tops, strict=True)]
    details = [words(step.what) for step in steps]
    size = min(sheet.common_size(list(zip(details, slots, strict=True)), frame.detail), date_size)  # the date leads
    for number, (date, year, detail, slot) in enumerate(zip(dates, years, details, slots, strict=True), start=1):
        last = number == len(steps)
        ink, quiet, ground = ("onaccent", "onaccentm", "accent") if last else ("ink", "muted", "paper")
        if year:
            sheet.text(f"year {number}", year, Box(slot.x, track - ABOVE, slot.w, 25), SMALL_BOLD, colour=quiet,
                       ground=ground)
        if date:
            sheet.text(f"date {number}", date, Box(slot.x, first, slot.w, date_high), frame.date, size=date_size,
                       colour=ink, ground=ground, anchor="bottom")
        if detail:
            sheet.text(f"step {number}", detail, slot, frame.detail, size=size, colour=ink, ground=ground)


def _without_years(dates: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the dates without their years, and each year at the first date in it."""
    short, years, shown = [], [], ""
    for date in dates:
        day, _, year = date.rpartition(" ")
        dated = bool(day) and len(year) == 4 and year.isdigit()
        short.append(day.rstrip(",") if dated else date)
        years.append(year if dated and year != shown else "")
        shown = year if dated else shown
    return short, years


def _dates_fitted(sheet: Sheet, frame: Frame, dates: Sequence[str]) -> tuple[Points, Points]:
    """Return the size that all dates share, and the height of the tallest: one line where that can be."""
    line = frame.date.leading_at(frame.date.ladder[0])
    air = AIR if len(dates) < MOST else 0
    for lines in (1, 2, 3):
        slots = [(date, Box(left, 0, width - air, line * lines))
                 for date, (left, width) in zip(dates, frame.places, strict=True) if date]
        size = sheet.common_size(slots, frame.date)
        tallest = max((sheet.height(date, slot.w, frame.date, size=size) for date, slot in slots), default=0)
        if tallest <= line * lines and (size >= SMALL_DATE or lines == 2):
            break
    return size, max(tallest, line)
