"""The script as a Word document: real headings and styles, a new page for each slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendapitch.story.headlines import plain
from agendapitch.story.model import NoteLine
from agendapitch.story.notes import NotePage
from agendapitch.writers.papers.sheet import About, joined, words_for
from agendapitch.writers.papers.word import paragraph, run, style, word_file

_WIDTH = 9300  # of the text, in twentieths of a point: A4 less 23 mm on either side
_KEEP = "<w:keepNext/><w:keepLines/>"


def _border(side: str, width: int, colour: str, space: int) -> str:
    return (
        f'<w:pBdr><w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour}"/></w:pBdr>'
    )  # fmt: skip


def _spacing(before: int, after: int, line: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="atLeast"/>'


_STYLES = (
    style("Normal", paragraph="<w:keepLines/>" + _spacing(0, 60, 480), text='<w:sz w:val="32"/>'),
    style("Clock", paragraph=f'{_KEEP}<w:tabs><w:tab w:val="right" w:pos="{_WIDTH}"/></w:tabs>{_spacing(0, 120, 400)}',
          text="<w:b/>"),
    style("Heading1", paragraph=f'{_KEEP}{_spacing(0, 240, 460)}<w:outlineLvl w:val="0"/>',
          text='<w:b/><w:sz w:val="38"/>', heading=True),
    style("Cue", paragraph=f'{_KEEP}<w:shd w:val="clear" w:color="auto" w:fill="E4E4E4"/>{_spacing(120, 120, 400)}',
          text='<w:b/><w:sz w:val="28"/>'),
    style("Next", paragraph=f"{_KEEP}{_border('top', 12, '000000', 6)}{_spacing(300, 60, 480)}", text="<w:b/>"),
    style("Short", paragraph=f'<w:keepLines/>{_border("left", 24, "969696", 10)}{_spacing(0, 0, 480)}'
          '<w:ind w:left="240"/>'),
    style("Below", paragraph=f"<w:keepLines/>{_spacing(0, 60, 300)}",
          text='<w:color w:val="3C3C3C"/><w:sz w:val="22"/>'),
    style("BelowFirst", based_on="Below",
          paragraph=f"<w:keepLines/>{_border('top', 4, '787878', 6)}{_spacing(300, 60, 300)}"),
    style("Edge", paragraph=f'<w:tabs><w:tab w:val="right" w:pos="{_WIDTH}"/></w:tabs>{_spacing(0, 0, 280)}',
          text='<w:color w:val="3C3C3C"/><w:sz w:val="22"/>'),
)  # fmt: skip
_TAB = "<w:r><w:tab/></w:r>"
_SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1304" w:bottom="1134" w:left="1304" '
    'w:header="567" w:footer="510" w:gutter="0"/></w:sectPr>'
)


def script_word(pages: Sequence[NotePage], titles: Sequence[str], about: About) -> bytes:
    """Return the script, 16 point with room between the lines, a new page for each slide."""
    spoken = sum(not page.beat.backup for page in pages)
    body = "".join(
        part
        for number, (page, title) in enumerate(zip(pages, titles, strict=True), 1)
        for part in _slide(page, plain(title), number, spoken)
    )
    number = f"{run('Page ')}{_field('PAGE')}{run(' of ')}{_field('NUMPAGES')}"
    return word_file(
        body + _SECTION, about, styles=_STYLES, header=paragraph(run(about.title), style="Edge"),
        footer=paragraph(run(about.meeting) + _TAB + number, style="Edge"),
    )  # fmt: skip


def _slide(page: NotePage, title: str, number: int, spoken: int) -> Iterator[str]:
    place = f"Slide {number} of {spoken}" if number <= spoken else f"Slide {number}"
    new_page = "<w:pageBreakBefore/>" if number > 1 else ""
    yield paragraph(run(page.head.text) + _TAB + run(place, size=11), style="Clock", look=new_page)
    yield paragraph(run(title), style="Heading1")
    for line in words_for(page, title):
        yield _line(line, style="Cue" if line.cue else "")
    for line in page.ahead:
        yield _line(line, style="Next" if line.cue else "")
    short = joined(page.short)
    for before, line in zip((NoteLine("x"), *short), short, strict=False):
        if line.text:
            gap = "" if before.text else '<w:spacing w:before="280"/>'
            yield paragraph(run(line.text, bold=line.cue), style="Short", look=gap)
    for at, line in enumerate(page.below):
        yield _line(line, style="Below" if at else "BelowFirst")


def _line(line: NoteLine, *, style: str) -> str:
    return paragraph(run(line.text), style=style)


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
