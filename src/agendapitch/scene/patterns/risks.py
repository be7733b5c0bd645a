"""Risks (design 7): what could go wrong, what we do about it, who owns it."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass
from agendapitch.scene.fitting import SAFE
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, LEAD, SMALL_BOLD, Style
from agendapitch.script.model import Risk, Risks, Text
from agendapitch.units import Box, Points

MOST = 4
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

HEADINGS: Points = 148  # their top
LINE: Points = 25
UNDER_HEADINGS: Points = 9
BOTTOM: Points = 476
GUTTER: Points = 24
RISK, BESIDE = 340.0, 370.0  # the first column, and where the next one starts, from its left
SHARE = 0.48  # of what the owners leave, on other pages
OWNERS = "Who owns it"
CAPITALS = 0.37  # of the size: from the middle of a line up to the top of its capitals
OWNER = BODY.sized(22, 20)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the name of its shapes, its heading, its texts, its left edge and width, and its type."""

    name: str
    heading: str
    texts: tuple[str, ...]
    left: Points
    width: Points
    style: Style
    down: Points  # from the top of a row to its text: so the capitals of all columns stand level


def draw(sheet: Sheet, title: str, risks: Risks) -> None:
    """Lay out one to four risks. A column that nobody filled is left out, and the others take its place."""
    count, source = len(risks.points), source_of(risks)
    sheet.pattern = f"risks {count}" if count else "points 0"
    sheet.headline(title)
    if not count:
        return
    bottom = sheet.source_slot(source).y - 8 if source else sheet.page.y(BOTTOM)
    top = sheet.page.y(HEADINGS) + LINE + UNDER_HEADINGS
    pitch, columns = _set(sheet, risks.points, top=top, bottom=bottom)
    headings = max(sheet.height(column.heading, column.width, SMALL_BOLD, size=20) for column in columns)
    if headings > LINE:  # then the rows have less room
        top += headings - LINE
        pitch, columns = _set(sheet, risks.points, top=top, bottom=bottom)
    for number, column in enumerate(columns, start=1):
        slot = Box(column.left, round(top - UNDER_HEADINGS - headings, 2), column.width, headings)
        sheet.text(f"column {number}", column.heading, slot, SMALL_BOLD, colour="muted", ground="paper",
                   anchor="bottom" if headings > LINE else "top")
    _draw_rows(sheet, columns, top=top, pitch=pitch)
    sheet.source(source)


def specimens() -> tuple[Risks, ...]:
    """Return one to four risks."""
    span = Span("", 1, 1, 1, 1)
    risk = Risk(span=span, risk=Text("A risk", span), so_we_will=Text("What we do about it", span),
                owner=Text("A. Name", span))
    return tuple(Risks(span=span, points=(risk,) * count) for count in range(1, MOST + 1))


def _set(sheet: Sheet, risks: Sequence[Risk], *, top: Points, bottom: Points) -> tuple[Points, list[Column]]:
    """Return the rows' height and the columns, where rows stand between `top` and `bottom`."""
    count = len(risks)
    pitch = min(220 if count == 1 else 130 if count == 2 else 110, (bottom - top) / count)
    return pitch, _columns(sheet, risks, high=pitch - 2 * _edge(pitch))


def _draw_rows(sheet: Sheet, columns: Sequence[Column], *, top: Points, pitch: Points) -> None:
    rows, edge = len(columns[0].texts), _edge(pitch)
    tops = [round(top + pitch * at, 2) for at in range(rows)]
    left, right = sheet.page.x(48), sheet.page.x(912)
    for number, y in enumerate(tops, start=1):
        sheet.rule(f"rule {number}", (left, y), (right, y), "ink" if number == 1 else "line",
                   width=1.5 if number == 1 else 0.75)
    sizes = [
        sheet.common_size([(text, Box(column.left, y + edge + column.down, column.width, pitch - 2 * edge))
                           for text, y in zip(column.texts, tops, strict=True) if text], column.style)
        for column in columns
    ]
    capitals = [column.style.leading_at(size) / 2 - CAPITALS * size
                for column, size in zip(columns, sizes, strict=True)]
    for number, y in enumerate(tops, start=1):
        for column, size, capital in zip(columns, sizes, capitals, strict=True):
            if text := column.texts[number - 1]:
                down = column.down if sheet.page.is_ours else round(max(capitals) - capital, 2)
                slot = Box(column.left, y + edge + down, column.width, round(pitch - 2 * edge, 2))
                sheet.text(f"{column.name} {number}", text, slot, column.style, size=size, colour="ink",
                           ground="paper")


def _edge(pitch: Points) -> Points:
    """Return how far text keeps from the rules over and under it; two of the smallest lines always have room."""
    return round(min(12, max(5, (pitch - 50) / 2)), 2)


def _columns(sheet: Sheet, risks: Sequence[Risk], *, high: Points) -> list[Column]:
    names = tuple(words(risk.risk) or words(risk.title) for risk in risks)
    answers = tuple(words(risk.so_we_will) for risk in risks)
    owners = tuple(words(risk.owner) for risk in risks)
    large = len(risks) <= 2
    owned = _owner_width(sheet, owners, high) + GUTTER if any(owners) else 0
    answered = any(answers)
    lead = LEAD.sized(*((40, 36) if len(risks) == 1 else ()), *((34, 32) if large else ()), 30, 28, 26, 24, 22, 20)
    body = BODY.sized(*((32, 30) if len(risks) == 1 else ()), *((28, 26) if large else ()), 24, 22, 20)
    left, wide = sheet.page.x(48), sheet.page.wide(864) - owned
    # On a narrow page what we do about it gets no less than what could go wrong.
    beside = BESIDE if sheet.page.is_ours else round(SHARE * wide, 2)
    risk = beside - (BESIDE - RISK) if answered else wide
    columns = [Column("risk", "What could go wrong", names, left, risk, lead, 0)]
    if answered:
        columns.append(Column("mitigation", "What we do about it", answers, round(left + beside, 2),
                              round(wide - beside, 2), body, 1))
    if any(owners):
        columns.append(Column("owner", OWNERS, owners, left + wide + GUTTER, owned - GUTTER, OWNER, 1))
    return columns


def _owner_width(sheet: Sheet, owners: Sequence[str], high: Points) -> Points:
    """Return the least width that holds the heading and the owners' names: the design's, or more where one is long."""
    heading = sheet.width(OWNERS, SMALL_BOLD, size=20) / SAFE
    for width in (124, 148, 172):
        longest = max(sheet.width(word, OWNER, size=20) for owner in owners for word in owner.split())
        tallest = max(sheet.height(owner, width, OWNER, size=20) for owner in owners if owner)
        if max(longest, heading) <= width and tallest <= high:
            return width
    return 172
