"""Tables: native, with a header row that screen readers know, and horizontal rules only (design 9)."""

from __future__ import annotations

from agendapitch.scene.model import Cell, TableShape
from agendapitch.units import emu
from agendapitch.writers.pptx.markup import escape, frame_of, guid, non_visual, placed, transform
from agendapitch.writers.pptx.text import Pen, spacing_of

TABLE_STYLE = guid("table style")
CELL_LEADING = 25 / 20
"""Line height of a cell's text as a multiple of its size (design 3, small)."""

_ALIGN = {"left": "", "centre": ' algn="ctr"', "right": ' algn="r"'}
_STRONG, _HAIR = 19_050, 9_525  # 1.5 and 0.75 points
_NO_LINE = "<a:noFill/>"


def write_table(table: TableShape, pen: Pen) -> str:
    """Return a table as XML."""
    last = ' lastRow="1"' if table.total else ""
    columns = "".join(f'<a:gridCol w="{placed(width)}"/>' for width in table.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{_cells(row, pen, _rule_under(index, table))}</a:tr>'
        for index, (row, height) in enumerate(zip(table.rows, table.heights, strict=True))
    )
    x, y, _, _ = frame_of(table.box)
    frame = (x, y, sum(map(placed, table.widths)), sum(map(emu, table.heights)))
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(next(pen.ids), table.name, table.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{transform(frame, tag="p:xfrm")}'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f'<a:tbl><a:tblPr firstRow="1"{last}><a:tableStyleId>{TABLE_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _rule_under(index: int, table: TableShape) -> tuple[str, int] | None:
    """Return the token and width of the rule under a row: strong under the header and over a total."""
    last = len(table.rows) - 1
    if index == last:
        return None
    return ("ink", _STRONG) if index == 0 or (table.total and index == last - 1) else ("line", _HAIR)


def _cells(row: tuple[Cell, ...], pen: Pen, rule: tuple[str, int] | None) -> str:
    line = f'<a:solidFill>{pen.palette[rule[0]]}</a:solidFill>' if rule else _NO_LINE
    width = f' w="{rule[1]}"' if rule else ""
    # Borders stand on the cells too: not every reader draws those of a table style.
    sides = "".join(f"<a:{side}>{_NO_LINE}</a:{side}>" for side in ("lnL", "lnR"))
    properties = f"{sides}<a:lnB{width}>{line}</a:lnB><a:noFill/></a:tcPr>"
    return "".join(
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{_text(cell, pen)}</a:txBody>"
        f'<a:tcPr marL="{emu(cell.before)}" marR="{emu(cell.after)}" marT="0" marB="0" anchor="ctr">{properties}</a:tc>'
        for cell in row
    )


def _text(cell: Cell, pen: Pen) -> str:
    look = (
        f'lang="{pen.language}" sz="{round(cell.size * 100)}" b="{int(cell.bold)}">'
        f"<a:solidFill>{pen.palette[cell.colour]}</a:solidFill>"
    )
    spacing = f'<a:lnSpc><a:spcPct val="{spacing_of(cell.size * CELL_LEADING, cell.size)}"/></a:lnSpc>'
    run = (
        f"<a:r><a:rPr {look}</a:rPr><a:t>{escape(cell.text)}</a:t></a:r>"
        if cell.text
        else f"<a:endParaRPr {look}</a:endParaRPr>"
    )
    return f"<a:p><a:pPr{_ALIGN[cell.align]}>{spacing}</a:pPr>{run}</a:p>"
