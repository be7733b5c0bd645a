"""Two to four changes (design 7): each service, how it is now, and how it will be, in rows across the edge."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
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

TOP: Points = 184
LEFT, RIGHT = (48.0, 370.0), (540.0, 372.0)  # the edge of each column, and its width
WHEN: Points = 26  # the height of a row's own date
NOW = BODY.sized(24, 22, 20)
LARGEST = {2: 36, 3: 28, 4: 26}  # rows of one slide: the size of what will be
SIZES = (36, 34, 32, 30, 28, 26, 24, 22)


def draw(sheet: Sheet, title: str, changes: Changes) -> None:
    """Lay out now on paper and next on the accent panel, a row for each service."""
    points, source = changes.points, source_of(changes)
    sheet.pattern, sheet.right = f"changes {len(points)}", "accent"
    sheet.panel("future panel", grid.bleed(492, grid.PANEL_TOP), "accent", fixed=True)
    sheet.headline(title)
    if not points:
        return
    slot = Box(48, sheet.page.source.y, 420, sheet.page.source.h)
    bottom = sheet.source_slot(source, slot).y - 2 if source else 484
    pitch = min(130.0, (bottom - TOP) / len(points))
    date = _common_date(points)
    sheet.text("now label", "Now", Box(48, 150, 300, 25), SMALL_BOLD, colour="muted", ground="paper")
    sheet.text("next label", from_when(date) or "Next", Box(540, 150, 372, 25), SMALL_BOLD, colour="onaccentm",
               ground="accent")
    _draw_rules(sheet, len(points), pitch)
    _draw_rows(sheet, points, pitch, dated=not date)
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


def _draw_rules(sheet: Sheet, count: int, pitch: Points) -> None:
    sheet.rule("rule now 1", (48, TOP), (468, TOP), "ink", width=1.5, fixed=True)
    sheet.rule("rule next 1", (540, TOP), (912, TOP), "onaccent", width=1.5, fixed=True)
    for number in range(2, count + 1):
        y = round(TOP + pitch * (number - 1), 2)
        sheet.rule(f"rule now {number}", (48, y), (468, y), "line")
        sheet.rule(f"rule next {number}", (540, y), (912, y), "accentline")


def _draw_rows(sheet: Sheet, points: Sequence[Change], pitch: Points, *, dated: bool) -> None:
    rows = [Box(0, TOP + pitch * at, 0, pitch) for at in range(len(points))]
    names = [sheet.height(words(change.service), LEFT[1], SMALL_BOLD, size=20) for change in points]
    now = [(words(change.from_), Box(LEFT[0], 0, LEFT[1], pitch - 8 - name - (1 if name else 0)))
           for change, name in zip(points, names, strict=True)]
    largest = LARGEST.get(len(points), SIZES[-1])
    style = LEAD.sized(*(size for size in SIZES if size <= largest))
    dates = [from_when(words(change.when)) if dated else "" for change in points]
    later = [(words(change.to), Box(RIGHT[0], 0, RIGHT[1], pitch - 8 - (WHEN if date else 0)))
             for change, date in zip(points, dates, strict=True)]
    now_size, size = sheet.common_size(now, NOW), sheet.common_size(later, style)
    for number, (change, row, name) in enumerate(zip(points, rows, names, strict=True), start=1):
        _draw_now(sheet, number, change, row, size=now_size, name=name)
        _draw_next(sheet, number, change, row, style, size=size, date=dates[number - 1])


def _draw_now(sheet: Sheet, number: int, change: Change, row: Box, *, size: Points, name: Points) -> None:
    """Put the service and how it is now in the middle of its row."""
    text = words(change.from_)
    room = row.h - 8 - name - 1
    height = min(sheet.height(text, LEFT[1], NOW, size=size), room) if text else 0
    top = row.y + (row.h - name - (height + 1 if text else 0)) / 2
    if change.service:
        sheet.text(f"service {number}", words(change.service), Box(LEFT[0], round(top, 2), LEFT[1], name), SMALL_BOLD,
                   colour="ink", ground="paper")
    if text:
        sheet.text(f"now {number}", text, Box(LEFT[0], round(top + name + 1, 2), LEFT[1], height), NOW, size=size,
                   colour="muted", ground="paper")


def _draw_next(sheet: Sheet, number: int, change: Change, row: Box, style: Style, *, size: Points, date: str) -> None:
    """Put how it will be in the middle of its row, and its date under it where the dates differ."""
    text, below = words(change.to), WHEN if date else 0
    room = row.h - 8 - below
    height = min(sheet.height(text, RIGHT[1], style, size=size), room) if text else 0
    top = row.y + (row.h - height - below) / 2
    if text:
        sheet.arrow(f"arrow {number}", 428, round(row.y + row.h / 2, 2), 38, "ink")
        slot = Box(RIGHT[0], round(top, 2), RIGHT[1], height) if date else Box(RIGHT[0], row.y + 4, RIGHT[1], room)
        sheet.text(f"next {number}", text, slot, style, size=size, colour="onaccent", ground="accent",
                   anchor="top" if date else "middle")
    if date:
        sheet.text(f"when {number}", date, Box(RIGHT[0], round(top + height + 1, 2), RIGHT[1], 25), SMALL,
                   colour="onaccentm", ground="accent")
