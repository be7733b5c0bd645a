"""Cue cards as a Word document: a table whose cells are the cards, so that anybody can change a word on one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendapitch.units import Points
from agendapitch.writers.papers import fitting
from agendapitch.writers.papers.fitting import FittedCard, Prompt
from agendapitch.writers.papers.sheet import About
from agendapitch.writers.papers.word import paragraph, run, style, twips, word_file

_PAGE_WIDTH, _PAGE_HEIGHT = 595.3, 841.9
_RIM = (_PAGE_HEIGHT - fitting.DOWN * fitting.HEIGHT) / 2
_BELOW = _RIM - 4  # Word wants a paragraph after a table; it must not need a page of its own
_INDENT = 12.0
_STYLES = (style("Normal", text='<w:sz w:val="32"/>', paragraph='<w:spacing w:before="0" w:after="0"/>'),)
_CUT = "".join(
    f'<w:{side} w:val="dashed" w:sz="4" w:space="0" w:color="969696"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def cards_word(cards: Sequence[FittedCard], about: About) -> bytes:
    """Return the cards, eight to an A4 sheet, numbered along the rows, with lines to cut along."""
    rows = "".join(_row(cards[at : at + fitting.ACROSS]) for at in range(0, len(cards), fitting.ACROSS))
    width = twips(fitting.WIDTH)
    margins = (("top", fitting.TOP), ("left", fitting.SIDE), ("bottom", 0.0), ("right", fitting.SIDE))
    inside = "".join(f'<w:{side} w:w="{twips(length)}" w:type="dxa"/>' for side, length in margins)
    table = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width * fitting.ACROSS}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_CUT}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{inside}</w:tblCellMar>'
        f'</w:tblPr><w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * fitting.ACROSS}</w:tblGrid>{rows}</w:tbl>'
    )
    end = paragraph("", look='<w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>')
    return word_file(table + end + _section(), about, styles=_STYLES)


def _section() -> str:
    side = twips((_PAGE_WIDTH - fitting.ACROSS * fitting.WIDTH) / 2)
    return (
        f'<w:sectPr><w:pgSz w:w="{twips(_PAGE_WIDTH)}" w:h="{twips(_PAGE_HEIGHT)}"/>'
        f'<w:pgMar w:top="{twips(_RIM)}" w:right="{side}" w:bottom="{twips(_BELOW)}" w:left="{side}" '
        'w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>'
    )


def _row(cards: Sequence[FittedCard]) -> str:
    cells = ["".join(_card(card)) for card in cards]
    cells += [paragraph("")] * (fitting.ACROSS - len(cells))
    width = f'<w:tcPr><w:tcW w:w="{twips(fitting.WIDTH)}" w:type="dxa"/></w:tcPr>'
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{twips(fitting.HEIGHT)}" w:hRule="exact"/></w:trPr>'
        f"{''.join(f'<w:tc>{width}{cell}</w:tc>' for cell in cells)}</w:tr>"
    )


def _card(fitted: FittedCard) -> Iterator[str]:
    card, small = fitted.card, fitting.SMALL
    number = f'<w:r><w:tab/></w:r>{run(str(card.number), bold=True)}'
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{twips(fitting.INNER)}"/></w:tabs>'
    yield _line(run(card.when, bold=True) + run(f"  {fitted.about}", size=small) + number, fitting.LARGE_LINE, tab=tab)
    for at, line in enumerate(fitted.title):
        yield _line(run(line, size=small, bold=True), fitting.SMALL_LINE if at else fitting.TITLE_LINE)
    for prompt in fitted.prompts:
        yield _prompt(prompt)
    yield _line(run(fitted.next, size=small), fitting.FOOT_LINE, before=fitted.left)
    if card.skip:
        yield _line(run(f"\u00a0{card.if_short}\u00a0", size=small, bold=True, on_black=True), fitting.FOOT_LINE)
    elif card.if_short:
        yield _line(run(card.if_short, size=small, bold=True), fitting.FOOT_LINE)


def _prompt(prompt: Prompt) -> str:
    size = fitting.SMALL if prompt.cue else None
    height = fitting.SMALL_LINE if prompt.cue else fitting.LARGE_LINE
    lines = "<w:r><w:br/></w:r>".join(run(line, size=size, bold=prompt.cue) for line in prompt.lines)
    dot = "" if prompt.cue else f"{run('–')}<w:r><w:tab/></w:r>"
    hanging = "" if prompt.cue else f' w:hanging="{twips(_INDENT)}"'
    indent = f'<w:ind w:left="{twips(_INDENT)}"{hanging}/>'
    return _line(dot + lines, height, before=fitting.GAP, indent=indent)


def _line(content: str, height: Points, *, before: Points = 0, tab: str = "", indent: str = "") -> str:
    """Return a paragraph whose lines are exactly so high."""
    spacing = f'<w:spacing w:before="{twips(before)}" w:line="{twips(height)}" w:lineRule="exact"/>'
    return paragraph(content, look=tab + spacing + indent)
