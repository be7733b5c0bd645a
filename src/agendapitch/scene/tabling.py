"""Native tables (design 9): widths from what the columns hold, numbers at the right, rules and no fills."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.scene.fitting import measure, runs_of
from agendapitch.scene.model import Cell, Run, TableShape
from agendapitch.scene.sheet import Overflow, Sheet
from agendapitch.scene.type import SMALL, SMALL_BOLD
from agendapitch.typography.breaking import Piece, break_lines, line_width, widest_piece
from agendapitch.units import Box, Points

LEADING = 1.25
HEADER: Points = 38
ROW: Points = 50
PADDING: Points = 8  # at least, over and under the lines of a row together
GAP: Points = 24  # between columns: the margins of the cells on both sides
AFTER: Points = 12  # the margin at a cell's right; the last column has none, so that it ends with the rules
MOST_LETTERS = 8  # in a figure: "12 weeks", "£2.9 million"
_FIGURES = "0123456789.,%£€$-−–+()/ \u00a0"


@dataclass(frozen=True, slots=True)
class Grid:
    """The words of a table: a header and rows.

    The row `bold` is set apart (a recommended one, a total), in the token `colour`; `total` rules it off.
    `row_height` is how high rows are where there is room, `sizes` the type sizes to try.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bold: int | None = None
    colour: str = "ink"
    total: bool = False
    row_height: Points = ROW
    sizes: tuple[Points, ...] = (20,)


def put_table(sheet: Sheet, grid: Grid, place: Box, *, alt: str) -> TableShape:
    """Put a table in `place` and return it; note an overflow where its rows need more height.

    The type is the largest at which no more lines are needed than at the smallest.
    """
    columns = [_column(sheet, grid, at) for at in range(len(grid.header))]
    smallest = _set(grid, columns, place, size=grid.sizes[-1], alt=alt)
    least = _lines(smallest)
    larger = (_set(grid, columns, place, size=size, alt=alt) for size in grid.sizes[:-1])
    fitting = larger if smallest.box.h <= place.h + 1 else ()  # where the smallest has no room no other has
    table = next((each for each in fitting if _lines(each) <= least and each.box.h <= place.h + 1), smallest)
    if len(grid.header) > 2 and sum(_least(columns, grid.sizes[-1])) > place.w + 1:
        sheet.overflows.append(Overflow("columns", 1, is_title=False))
    if (over := table.box.h - place.h) > 1:
        words = sum(len(text.split()) for row in grid.rows for text in row)
        sheet.overflows.append(Overflow("table", max(1, round(words * over / table.box.h)), is_title=False))
    sheet.add(table)
    return table


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column holds, the header first: runs and their measured pieces; its margins; whether it is set right."""

    runs: tuple[tuple[Run, ...], ...]
    pieces: tuple[tuple[Piece, ...], ...]
    before: Points
    after: Points
    right: bool

    @property
    def edges(self) -> Points:
        """Return the width that holds no words, with a little more so that no rounding breaks a line."""
        return self.before + self.after + 2


def _column(sheet: Sheet, grid: Grid, at: int) -> _Column:
    """Return column `at`, measured once for all sizes."""
    runs = tuple([runs_of(row[at]) for row in (grid.header, *grid.rows)])
    pieces = tuple([
        measure(each, sheet.house, SMALL_BOLD if at == 0 or number == 0 or _is_lit(grid, number) else SMALL)
        for number, each in enumerate(runs)
    ])
    before, after = _margins(at, len(grid.header))
    return _Column(runs, pieces, before, after, right=at > 0 and _are_figures([row[at] for row in grid.rows]))


def _is_lit(grid: Grid, number: int) -> bool:
    """Return whether row `number`, counted from the header, which is 0, is the one that is set apart."""
    return grid.bold is not None and number == grid.bold + 1


def _set(grid: Grid, columns: Sequence[_Column], place: Box, *, size: Points, alt: str) -> TableShape:
    widths = _widths(columns, place.w, size)
    rows = tuple([
        tuple([_cell(grid, column, width, at=at, number=number, size=size)
               for at, (column, width) in enumerate(zip(columns, widths, strict=True))])
        for number in range(1 + len(grid.rows))
    ])
    needed = [LEADING * size * max(max((len(cell.lines) for cell in row), default=1), 1) for row in rows]
    heights = _heights(needed, place.h, row_height=grid.row_height, line=LEADING * size)
    return TableShape(
        name="table", box=Box(place.x, place.y, sum(widths), round(sum(heights), 2)), widths=tuple(widths),
        heights=tuple(heights), rows=rows, total=grid.total, alt=alt,
    )


def _cell(grid: Grid, column: _Column, width: Points, *, at: int, number: int, size: Points) -> Cell:
    """Return the cell of column `at` in row `number`, counted from the header, which is 0."""
    lit = _is_lit(grid, number)
    lines = break_lines(column.pieces[number], width=width - column.before - column.after, size=size)
    return Cell(
        text="".join([run.text for run in column.runs[number]]), lines=tuple([line.text for line in lines]),
        bold=number == 0 or lit or at == 0, colour="muted" if number == 0 else grid.colour if lit else "ink",
        align="right" if column.right else "left", size=size, before=column.before, after=column.after,
    )


def _margins(at: int, count: int) -> tuple[Points, Points]:
    return 0 if at == 0 else GAP - AFTER, 0 if at == count - 1 else AFTER


def _lines(table: TableShape) -> int:
    return sum(max(len(cell.lines) for cell in row) for row in table.rows)


def _are_figures(texts: Sequence[str]) -> bool:
    """Return whether a column's cells are figures, with a short word for their unit at most."""
    written = [text.strip() for text in texts if text.strip() not in ("", "–", "-")]
    return bool(written) and all(
        any(each.isdigit() for each in text) and sum(each not in _FIGURES for each in text) <= MOST_LETTERS
        for text in written
    )


def _heights(needed: Sequence[Points], room: Points, *, row_height: Points, line: Points) -> list[Points]:
    """Return the heights of header and rows: the design's where there is room, never less than their lines."""
    least = [max(HEADER, lines + PADDING) if at == 0 else lines + PADDING for at, lines in enumerate(needed)]
    wanted = [
        low if at == 0 else max(low, row_height, lines + (row_height - line) / 2)
        for at, (low, lines) in enumerate(zip(least, needed, strict=True))
    ]
    spare, give = sum(wanted) - room, sum(wanted) - sum(least)
    part = min(1.0, max(spare, 0.0) / give) if give else 0.0
    return [round(want - (want - low) * part, 2) for want, low in zip(wanted, least, strict=True)]


def _widths(columns: Sequence[_Column], wide: Points, size: Points) -> list[Points]:
    """Return the columns' widths: what their longest line takes, then what is left over in equal parts.

    Where that is too much the widest columns wrap first; none gets less than its longest word.
    """
    natural = [max([line_width(pieces, size=size) for pieces in column.pieces]) + column.edges for column in columns]
    least = _least(columns, size)
    if (spare := wide - sum(natural)) >= 0:
        return [round(width + spare / len(natural), 2) for width in natural]
    return [round(width, 2) for width in _shrunk(natural, least, wide)]


def _least(columns: Sequence[_Column], size: Points) -> list[Points]:
    return [max([widest_piece(pieces, size=size) for pieces in column.pieces]) + column.edges for column in columns]


def _shrunk(natural: Sequence[Points], least: Sequence[Points], wide: Points) -> list[Points]:
    if sum(least) >= wide:
        return [width * wide / sum(least) for width in least]
    low, high = 0.0, max(natural)
    for _ in range(24):  # halving: to less than a ten-thousandth of a point
        cap = (low + high) / 2
        total = sum([max(word, min(width, cap)) for width, word in zip(natural, least, strict=True)])
        low, high = (cap, high) if total <= wide else (low, cap)
    return [max(word, min(width, low)) for width, word in zip(natural, least, strict=True)]
