"""A table (design 7 and 9): up to six rows of five columns, its numbers at the right, a total set apart.

A sentence of what it means stands under a short one.
"""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.scene.charting import NONE, table_of
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.tabling import Grid, put_table
from agendapitch.scene.type import SMALL
from agendapitch.script.model import Evidence, Proof, Table, Text
from agendapitch.units import Box, Points

MOST = 6
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset(["table"])

TOP: Points = 138
BOTTOM: Points = 486
NOTE_WIDE: Points = 642
NOTE_HIGH: Points = 2 * 25 + 1
NOTE_GAP: Points = 24
_TOTALS = ("total", "all", "overall", "sum", "altogether")


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the table over the source line."""
    # Not "table": LibreOffice has a family of styles by that name, and drops the background of such a layout.
    sheet.pattern = "data table"
    sheet.headline(title)
    draw_from(sheet, TOP, title, content)


def draw_from(sheet: Sheet, top: Points, title: str, content: Evidence) -> None:
    """Lay out the table from `top` on, what it means, and its source."""
    proof, source, page = content.points[0], source_of(content), sheet.page
    table = proof.table or (table_of(proof.chart) if proof.chart else None)
    note = " ".join(words(point) for point in proof.points)
    top, bottom = page.y(top), sheet.source_slot(source).y - 6 if source else page.y(BOTTOM)
    if table:
        room = bottom - top - (NOTE_GAP + NOTE_HIGH if note else 0)
        place = Box(page.x(48), top, page.wide(864), room)
        top += put_table(sheet, _grid(table), place, alt=_told(title, table)).box.h + NOTE_GAP
    if note:
        sheet.text("note", note, Box(page.x(48), round(top, 2), page.wide(NOTE_WIDE), round(bottom - top, 2)), SMALL,
                   colour="ink", ground="paper")
    sheet.source(source)


def specimens() -> tuple[Evidence, ...]:
    """Return a table of two wards and their total."""
    span = Span("", 1, 1, 1, 1)

    def row(*cells: str) -> tuple[Text, ...]:
        return tuple(Text(cell, span) for cell in cells)

    rows = (row("Harbour", "61", "36"), row("Castle", "48", "33"), row("Total", "109", "35"))
    table = Table(span=span, columns=row("Ward", "Finished jobs", "Weeks on average"), rows=rows)
    source = Text("Case records, April 2025 to March 2026", span)
    note = (Text("What it means, in a sentence", span),)
    return (Evidence(span=span, points=(Proof(span=span, table=table, source=source, points=note),)),)


def _grid(table: Table) -> Grid:
    rows = tuple(tuple(cell.text or NONE for cell in row) for row in table.rows)
    first = rows[-1][0].split() if rows and rows[-1] else []
    total = len(rows) > 1 and bool(first) and first[0].casefold().rstrip(":") in _TOTALS
    return Grid(tuple(column.text or NONE for column in table.columns), rows, bold=len(rows) - 1 if total else None,
                total=total)


def _told(title: str, table: Table) -> str:
    columns = ", ".join(column.text for column in table.columns if column.text)
    rows = "1 row" if len(table.rows) == 1 else f"{len(table.rows)} rows"
    return f"{title.rstrip('.')}. A table with {rows}: {columns}."
