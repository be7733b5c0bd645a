"""Papers as PDF: cue cards and the script, in black on white, set by Typst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from agendapitch.story.headlines import plain
from agendapitch.story.model import NoteLine
from agendapitch.story.notes import NotePage
from agendapitch.writers.papers import fitting
from agendapitch.writers.papers.fitting import FittedCard
from agendapitch.writers.papers.sheet import About, joined, words_for
from agendapitch.writers.papers.signing import signed
from agendapitch.writers.typesetting import quoted, typeset

_CARDS = f"""\
#set page(paper: "a4", margin: (x: (210mm - {2 * fitting.WIDTH}pt) / 2, y: (297mm - {4 * fitting.HEIGHT}pt) / 2))
#set text(font: "Arimo", size: {fitting.LARGE}pt, lang: "en", region: "GB", hyphenate: false,
  top-edge: "baseline", bottom-edge: "baseline")
#let cut = 0.5pt + luma(150)
#let row(height, size, body, weight: "regular", fill: black) = block(
  width: 100%, height: height * 1pt, spacing: 0pt,
  place(left + top, dy: (height - (height - size * 0.72) / 2) * 1pt,
    text(size: size * 1pt, weight: weight, fill: fill, body)))
#let skip(body) = box(fill: black, inset: (x: 5pt), outset: (top: 11pt, bottom: 4pt), radius: 2pt,
  text(weight: "bold", fill: white, body))
#let card(body) = block(width: {fitting.WIDTH}pt, height: {fitting.HEIGHT}pt, breakable: false, spacing: 0pt,
  inset: (x: {fitting.SIDE}pt, y: {fitting.TOP}pt), body)
"""
_SCRIPT = """\
#set page(paper: "a4", margin: (x: 23mm, top: 20mm, bottom: 17mm), header-ascent: 7mm, footer-descent: 6mm)
#set text(font: "Arimo", size: 16pt, lang: "en", region: "GB", hyphenate: false, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(leading: 0.5em, spacing: 0.5em + 3pt)
#show heading: set text(size: 19pt, weight: "bold")
#show heading: set block(above: 0pt, below: 14pt)
#show heading: set par(leading: 0.25em)
#let small(body) = text(size: 11pt, fill: luma(60), body)
#let cue(body) = block(fill: luma(228), inset: (x: 7pt, y: 3pt), outset: (y: 0pt), radius: 2pt, above: 9pt,
  below: 9pt, text(weight: "bold", size: 14pt, tracking: 0.3pt, body))
#let part(above, body, ..look) = block(width: 100%, breakable: false, above: above, ..look, body)
#let ahead(body) = part(13pt, body, stroke: (top: 1.5pt + black), inset: (top: 8pt))
#let short(body) = part(11pt, body, stroke: (left: 3pt + luma(150)), inset: (left: 12pt, y: 1pt))
#let below(body) = part(11pt, stroke: (top: 0.5pt + luma(120)), inset: (top: 7pt), {
  set text(size: 11pt, fill: luma(60))
  set par(leading: 0.4em, spacing: 0.6em)
  body
})
"""


def cards_pdf(cards: Sequence[FittedCard], about: About) -> bytes:
    """Return the cards, eight to an A4 sheet, numbered along the rows, with lines to cut along."""
    each = fitting.ACROSS * fitting.DOWN
    sheets = [cards[at : at + each] for at in range(0, len(cards), each)]
    pages = "#pagebreak()\n".join(_sheet(sheet) for sheet in sheets)
    return _signed(_about(about) + _CARDS + pages)


def script_pdf(pages: Sequence[NotePage], titles: Sequence[str], about: About) -> bytes:
    """Return the script, 16 point with room between the lines, a new page for each slide."""
    setting = (
        f"#set page(header: small[#{quoted(about.title)}], footer: context small(grid(columns: (1fr, auto), "
        f"column-gutter: 12pt, [#{quoted(about.meeting)}], "
        "[Page #counter(page).display() of #counter(page).final().first()])))\n"
    )
    spoken = sum(not page.beat.backup for page in pages)
    slides = [_slide(page, plain(title), at + 1, spoken) for at, (page, title) in enumerate(
        zip(pages, titles, strict=True))]
    return _signed(_about(about) + _SCRIPT + setting + "#pagebreak()\n".join(slides))


def _signed(source: str) -> bytes:
    made = typeset(source, {}, form="pdf")
    assert isinstance(made, bytes)
    return signed(made)


def _about(about: About) -> str:
    day = about.iso_date.split("-")
    date = f"datetime(year: {int(day[0])}, month: {int(day[1])}, day: {int(day[2])})" if len(day) == 3 else "none"
    return f"#set document(title: {quoted(about.title)}, author: {quoted(about.author)}, date: {date})\n"


# --- cards ----------------------------------------------------------------------------------------


def _sheet(cards: Sequence[FittedCard]) -> str:
    cells = "".join(f"card[{''.join(_card(card))}], " for card in cards)
    return (
        f"#grid(columns: {fitting.ACROSS}, rows: {fitting.HEIGHT}pt, stroke: (paint: luma(150), thickness: 0.5pt, "
        f'dash: "dashed"), {cells})\n'
    )


def _card(fitted: FittedCard) -> Iterator[str]:
    card = fitted.card
    about = f'#text(size: {fitting.SMALL}pt, weight: "regular")[#{quoted(fitted.about)}]'
    head = f"#{quoted(card.when)}#h({fitting.AFTER_CLOCK}pt){about}"
    yield _row(fitting.LARGE_LINE, fitting.LARGE, f"{head}#h(1fr)#{quoted(str(card.number))}", bold=True)
    for at, line in enumerate(fitted.title):
        height = fitting.SMALL_LINE if at else fitting.TITLE_LINE
        yield _row(height, fitting.SMALL, f"#{quoted(line)}", bold=True)
    for prompt in fitted.prompts:
        yield f"#v({fitting.GAP}pt)"
        for at, line in enumerate(prompt.lines):
            if prompt.cue:
                yield _row(fitting.SMALL_LINE, fitting.SMALL, f"#h(12pt)#{quoted(line)}", bold=True)
            else:
                dot = "#box(width: 12pt)[–]" if at == 0 else "#h(12pt)"
                yield _row(fitting.LARGE_LINE, fitting.LARGE, f"{dot}#{quoted(line)}")
    mark = f"#skip[#{quoted(card.if_short)}]" if card.skip else f"*#{quoted(card.if_short)}*"
    yield f"#v({fitted.left}pt)"
    yield _row(fitting.FOOT_LINE, fitting.SMALL, f"#{quoted(fitted.next)}")
    yield _row(fitting.FOOT_LINE, fitting.SMALL, mark if card.if_short else "")


def _row(height: float, size: float, body: str, *, bold: bool = False) -> str:
    weight = "bold" if bold else "regular"
    return f'#row({height}, {size}, block(width: {fitting.INNER}pt)[{body}], weight: "{weight}")'


# --- script ---------------------------------------------------------------------------------------


def _slide(page: NotePage, title: str, number: int, spoken: int) -> str:
    place = f"Slide {number} of {spoken}" if number <= spoken else f"Slide {number}"
    parts = [
        f'#block(below: 9pt)[*#{quoted(page.head.text)}*#h(1fr)#text(size: 11pt)[{place}]]',
        f"#heading(level: 1)[#{quoted(title)}]",
        *(_line(line) for line in words_for(page, title)),
    ]
    if page.ahead:
        parts.append(f"#ahead[{_lines(page.ahead)}]")
    parts += [f"#short[{_lines(block)}]" for block in _blocks(joined(page.short))]
    if page.below:
        parts.append(f"#below[{_lines(page.below)}]")
    return "\n\n".join(parts) + "\n"


def _blocks(lines: Sequence[NoteLine]) -> Iterator[list[NoteLine]]:
    """Yield the lines between blank ones."""
    block: list[NoteLine] = []
    for line in (*lines, NoteLine("")):
        if line.text:
            block.append(line)
        elif block:
            yield block
            block = []


def _lines(lines: Sequence[NoteLine]) -> str:
    return "\n\n".join(f"*#{quoted(line.text)}*" if line.cue else f"#{quoted(line.text)}" for line in lines)


def _line(line: NoteLine) -> str:
    return f"#cue[#{quoted(line.text)}]" if line.cue else f"#{quoted(line.text)}"
