"""Two to four changes (design 7): each service, how it is now, and how it will be, in rows across the edge."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass, replace
from agendapitch.scene import grid
from agendapitch.scene.lines import from_when, words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, LEAD, SMALL, SMALL_BOLD, Style
from agendapitch.script.model import Change, Changes, Text
from agendapitch.units import Box, Points

MOST = 4
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

LABEL: Points = 12  # from the top of the panel to the labels over the rows
ROWS: Points = 34  # from there to the rows
EDGE: Points = 492  # of the panel
WHEN: Points = 26  # the height of a row's own date
NOW = BODY.sized(24, 22, 20)
LARGEST = {2: 36, 3: 28, 4: 26}  # rows of one slide: the size of what will be
AIR_NOW: Points = 20  # so much of it beside them, for smaller words
AIR = {2: 28, 3: 14, 4: 8}  # and what stays free over and under it together
SIZES = (36, 34, 32, 30, 28, 26, 24, 22)


@dataclass(frozen=True, slots=True)
class Columns:
    """The first row's place in the columns of now and next."""

    now: Box
    next: Box

    def row(self, at: int) -> Columns:
        """Return the places of a later row."""
        y = self.now.y + self.now.h * at
        return Columns(replace(self.now, y=y), replace(self.next, y=y))


def draw(sheet: Sheet, title: str, changes: Changes) -> None:
    """Lay out now on paper and next on the accent panel, a row for each service."""
    points, source, page = changes.points, source_of(changes), sheet.page
    sheet.pattern, sheet.right = f"changes {len(points)}", "accent"
    panel = page.panel(grid.bleed(EDGE, grid.PANEL_TOP))
    sheet.panel("future panel", panel, "accent", fixed=True)
    sheet.headline(title)
    if not points:
        return
    slot = Box(page.x(48), page.source.y, page.wide(420), page.source.h)
    bottom = sheet.source_slot(source, slot).y - 2 if source else page.y(484)
    top, left = panel.y + LABEL, panel.x + page.inset(48)
    pitch = min(130.0, (bottom - top - ROWS) / len(points))
    columns = Columns(Box(page.x(48), top + ROWS, page.wide(370), pitch),
                      Box(left, top + ROWS, round(page.right - left, 2), pitch))
    date = _common_date(points)
    sheet.text("now label", "Now", Box(page.x(48), top, page.wide(300), 25), SMALL_BOLD, colour="muted", ground="paper")
    sheet.text("next label", from_when(date) or "Next", replace(columns.next, y=top, h=25), SMALL_BOLD,
               colour="onaccentm", ground="accent")
    _draw_rules(sheet, len(points), columns)
    _draw_rows(sheet, points, columns, dated=not date)
    sheet.source(source, slot=slot)


def specimens() -> tuple[Changes, ...]:
    """Return two to four changes."""
    span = Span("", 1, 1, 1, 1)
    changes = [Change(span=span, service=Text("Missed bins", span), from_=Text("Ring us and wait", span),
                      to=Text("Tell us once", span), when=Text(month, span), source=Text("Who found it", span))
               for month in ("January", "February", "March", "April")]
    return tuple(Changes(span=span, points=tuple(changes[:count])) for count in range(2, MOST + 1))


def _common_date(points: Sequence[Change]) -> str:
    dates = {words(change.when) for change in points}
    return dates.pop() if len(dates) == 1 else ""


def _draw_rules(sheet: Sheet, count: int, columns: Columns) -> None:
    now, later, end = columns.now, columns.next, sheet.page.x(468)
    sheet.rule("rule now 1", (now.x, now.y), (end, now.y), "ink", width=1.5, fixed=True)
    sheet.rule("rule next 1", (later.x, now.y), (later.x + later.w, now.y), "onaccent", width=1.5, fixed=True)
    for number in range(2, count + 1):
        y = round(now.y + now.h * (number - 1), 2)
        sheet.rule(f"rule now {number}", (now.x, y), (end, y), "line")
        sheet.rule(f"rule next {number}", (later.x, y), (later.x + later.w, y), "accentline")


def _draw_rows(sheet: Sheet, points: Sequence[Change], columns: Columns, *, dated: bool) -> None:
    pitch = columns.now.h
    names = [sheet.height(words(change.service), columns.now.w, SMALL_BOLD, size=20) for change in points]
    air = max(AIR.get(len(points), 8), 0 if sheet.page.is_ours else 16)
    above = min(air, AIR_NOW) if sheet.page.is_ours else 8
    now = [(words(change.from_), replace(columns.now, h=pitch - above - name - (1 if name else 0)))
           for change, name in zip(points, names, strict=True)]
    largest = LARGEST.get(len(points), SIZES[-1])
    style = LEAD.sized(*(size for size in SIZES if size <= largest))
    dates = [from_when(words(change.when)) if dated else "" for change in points]
    later = [(words(change.to), replace(columns.next, h=pitch - air - (WHEN if date else 0)))
             for change, date in zip(points, dates, strict=True)]
    now_size, size = sheet.common_size(now, NOW), min(sheet.common_size(later, style), sheet.largest)
    sheet.list_size = size
    for at, (change, name) in enumerate(zip(points, names, strict=True)):
        row = columns.row(at)
        _draw_now(sheet, at + 1, change, row.now, size=now_size, name=name)
        _draw_next(sheet, at + 1, change, row.next, style, size=size, date=dates[at])


def _draw_now(sheet: Sheet, number: int, change: Change, row: Box, *, size: Points, name: Points) -> None:
    """Put the service and how it is now in the middle of its row."""
    text = words(change.from_)
    room = row.h - 8 - name - 1
    height = min(sheet.height(text, row.w, NOW, size=size), room) if text else 0
    top = row.y + (row.h - name - (height + 1 if text else 0)) / 2
    if change.service:
        sheet.text(f"service {number}", words(change.service), Box(row.x, round(top, 2), row.w, name), SMALL_BOLD,
                   colour="ink", ground="paper")
    if text:
        sheet.text(f"now {number}", text, Box(row.x, round(top + name + 1, 2), row.w, height), NOW, size=size,
                   colour="muted", ground="paper")


def _draw_next(sheet: Sheet, number: int, change: Change, row: Box, style: Style, *, size: Points, date: str) -> None:
    """Put how it will be in the middle of its row, and its date under it where the dates differ."""
    text, below = words(change.to), WHEN if date else 0
    room = row.h - 8 - below
    height = min(sheet.height(text, row.w, style, size=size), room) if text else 0
    top = row.y + (row.h - height - below) / 2
    if text:
        page = sheet.page
        sheet.arrow(f"arrow {number}", page.x(428), round(row.y + row.h / 2, 2), page.wide(38), "ink")
        slot = replace(row, y=round(top, 2), h=height) if date else replace(row, y=row.y + 4, h=room)
        sheet.text(f"next {number}", text, slot, style, size=size, colour="onaccent", ground="accent",
                   anchor="top" if date else "middle")
    if date:
        sheet.text(f"when {number}", date, replace(row, y=round(top + height + 1, 2), h=25), SMALL,
                   colour="onaccentm", ground="accent")
