"""The workbook inside a chart: what opens under Edit Data in PowerPoint. One sheet, categories down, series across."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.scene.model import ChartShape
from agendapitch.writers.pptx.markup import HEAD, encode, escape
from agendapitch.writers.pptx.package import deflated, relationships, zipped

SHEET = "Sheet1"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPES}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPES}.styles+xml"/></Types>'
).encode()
_WORKBOOK = encode(
    f'<workbook xmlns="{_MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_STYLES = encode(
    f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)
_FIXED = {
    "[Content_Types].xml": deflated(_TYPES),
    "_rels/.rels": deflated(relationships([("officeDocument", "xl/workbook.xml")])),
    "xl/workbook.xml": deflated(_WORKBOOK),
    "xl/_rels/workbook.xml.rels": deflated(
        relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
    ),
    "xl/styles.xml": deflated(_STYLES),
}


def write_workbook(chart: ChartShape) -> bytes:
    """Return the workbook of a chart as the bytes of an .xlsx file."""
    rows = "".join(f'<row r="{number}">{cells}</row>' for number, cells in enumerate(_rows(chart), 1))
    widths = '<cols><col min="1" max="1" width="32" customWidth="1"/></cols>'
    sheet = f'<worksheet xmlns="{_MAIN}">{widths}<sheetData>{rows}</sheetData></worksheet>'
    return zipped({**_FIXED, "xl/worksheets/sheet1.xml": deflated(encode(sheet))})


def column_letter(index: int) -> str:
    """Return the letter of a column of the sheet, A for 0. Charts have a handful of series."""
    return chr(ord("A") + index)


def number(value: float) -> str:
    """Return a value as spreadsheets and charts write it: no trailing `.0`, no rounding."""
    return repr(int(value)) if value == int(value) else repr(value)


def _rows(chart: ChartShape) -> Iterator[str]:
    yield "".join(_words(series.name, 1, column) for column, series in enumerate(chart.series, 1))
    for at, category in enumerate(chart.categories):
        row = at + 2
        values = ((column, series.values[at]) for column, series in enumerate(chart.series, 1))
        yield _words(category, row, 0) + "".join(
            f'<c r="{column_letter(column)}{row}"><v>{number(value)}</v></c>'
            for column, value in values
            if value is not None
        )


def _words(text: str, row: int, column: int) -> str:
    return f'<c r="{column_letter(column)}{row}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
