"""Risks (design 7): what could go wrong, what we do about it, who owns it."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, LEAD, SMALL_BOLD, Style
from agendapitch.script.model import Risk, Risks, Text
from agendapitch.units import Box, Points

MOST = 4
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 182
BOTTOM: Points = 476
GUTTER: Points = 24
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
    bottom = sheet.source_slot(source).y - 8 if source else BOTTOM
    pitch = min(220 if count == 1 else 130 if count == 2 else 110, (bottom - TOP) / count)
    columns = _columns(sheet, risks.points, high=pitch - 2 * _edge(pitch))
    for number, column in enumerate(columns, start=1):
        sheet.text(f"column {number}", column.heading, Box(column.left, 148, column.width, 25), SMALL_BOLD,
                   colour="muted", ground="paper")
    _draw_rows(sheet, columns, pitch=pitch)
    sheet.source(source)


def specimens() -> tuple[Risks, ...]:
    """Return one to four risks."""
    span = Span("", 1, 1, 1, 1)
    risk = Risk(span=span, risk=Text("A risk", span), so_we_will=Text("What we do about it", span),
                owner=Text("A. Name", span))
    return tuple(Risks(span=span, points=(risk,) * count) for count in range(1, MOST + 1))


def _draw_rows(sheet: Sheet, columns: Sequence[Column], *, pitch: Points) -> None:
    rows, edge = len(columns[0].texts), _edge(pitch)
    tops = [round(TOP + pitch * at, 2) for at in range(rows)]
    for number, top in enumerate(tops, start=1):
        sheet.rule(f"rule {number}", (48, top), (912, top), "ink" if number == 1 else "line",
                   width=1.5 if number == 1 else 0.75)
    sizes = [
        sheet.common_size([(text, Box(column.left, top + edge + column.down, column.width, pitch - 2 * edge))
                           for text, top in zip(column.texts, tops, strict=True) if text], column.style)
        for column in columns
    ]
    for number, top in enumerate(tops, start=1):
        for column, size in zip(columns, sizes, strict=True):
            if text := column.texts[number - 1]:
                slot = Box(column.left, top + edge + column.down, column.width, round(pitch - 2 * edge, 2))
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
    columns = [Column("risk", "What could go wrong", names, 48, 340 if answered else 864 - owned, lead, 0)]
    if answered:
        columns.append(Column("mitigation", "What we do about it", answers, 418, 494 - owned, body, 1))
    if any(owners):
        columns.append(Column("owner", "Who owns it", owners, 912 - owned + GUTTER, owned - GUTTER, OWNER, 1))
    return columns


def _owner_width(sheet: Sheet, owners: Sequence[str], high: Points) -> Points:
    """Return the least width that holds the owners' names: the design's, or more where a name is long."""
    for width in (124, 148, 172):
        longest = max(sheet.width(word, OWNER, size=20) for owner in owners for word in owner.split())
        if longest <= width and all(sheet.height(owner, width, OWNER, size=20) <= high for owner in owners if owner):
            return width
    return 172
