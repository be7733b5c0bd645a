"""Tables: every row has a cell for every column, and merged cells stay inside the table."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from agendapitch.ooxml.checks.opening import A, Package, elements, whole

YES = ("1", "true")


def grids(package: Package) -> Iterator[str]:
    """Yield rows that do not have as many cells as the table has columns, and cells that reach outside."""
    for part, tree in package.of_kind("slide"):
        for table in elements(tree, A + "tbl"):
            columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
            rows = [row.findall(A + "tc") for row in table.findall(A + "tr")]
            for number, cells in enumerate(rows, 1):
                if len(cells) != columns:
                    yield f"{part}: row {number} of a table has {len(cells)} cells; the table has {columns} columns."
            yield from (f"{part}: {fault}" for fault in _spans(rows, columns))


def _spans(rows: list[list[etree._Element]], columns: int) -> Iterator[str]:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            wide, high = whole(cell, "gridSpan", 1), whole(cell, "rowSpan", 1)
            if column + wide > columns or row + high > len(rows):
                yield "a merged cell reaches outside its table."
                continue
            if any(covered.get("hMerge") not in YES for covered in cells[column + 1 : column + wide]):
                yield "a cell under a wide cell is not marked as merged."
            below = [r[column] for r in rows[row + 1 : row + high] if column < len(r)]
            if any(covered.get("vMerge") not in YES for covered in below):
                yield "a cell under a high cell is not marked as merged."


CHECKS = (grids,)
