"""The drawing of a slide as Typst markup: every line of text where the scene broke it, every shape where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import assert_never

from agendapitch.house.model import House
from agendapitch.house.page import Page
from agendapitch.house.typefaces import is_serif
from agendapitch.records import replace
from agendapitch.scene.model import (
    BULLET_EMS,
    Cell,
    ChartShape,
    Group,
    Panel,
    Paragraph,
    PictureShape,
    Rule,
    Run,
    Shape,
    Slide,
    Stroke,
    TableShape,
    TextShape,
)
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.typography.metrics import face
from agendapitch.units import Box, Points
from agendapitch.writers.pptx.text import settled
from agendapitch.writers.preview.behind import NOTHING, Behind
from agendapitch.writers.preview.charts import chart_marks
from agendapitch.writers.preview.marks import Mark, Words
from agendapitch.writers.typesetting import quoted

# What neither has (arrows, signs of arithmetic) comes from a third; no other font is ever asked.
FONTS = {"sans": '("Arimo", "Pitch Signs")', "voice": '("Gelasio", "Arimo", "Pitch Signs")'}
_HYPHENS = str.maketrans("\u2010\u2011", "--")  # two that these fonts draw as the one on the keyboard
# Measured in LibreOffice's rendering of our decks, by the line height in sizes (1.2 is 100 %, where it begins to
# reckon otherwise): how much of its height a line takes, and how many sizes above its foot its baseline stands.
NATURAL = 1.2
TIGHT_LINE = 0.993
FEET = ((1.037, 0.201), (1.111, 0.221), (1.147, 0.2265), (1.199, 0.2335), (NATURAL, 0.201), (1.25, 0.2055), (1.3, 0.21))

LINE = 2000  # points, as long as any
CELL_LEADING = 1.2  # sizes from line to line in a table
CELL_MIDDLE = 0.3465  # sizes from the middle of a line down to its baseline (design 14.3)

PREAMBLE = """\
#set text(top-edge: "baseline", bottom-edge: "baseline", hyphenate: false, kerning: true)
#let at(x, y, body) = place(top + left, dx: x * 1pt, dy: y * 1pt, body)
"""


def drawing(
    slides: tuple[Slide, ...], house: House, pictures: Mapping[str, PreparedPicture], behind: Behind = NOTHING
) -> str:
    """Return a Typst document with a page for each slide, `behind` which a template's own layouts are drawn.

    Pictures are read as `<key>.jpg` or `.png`.
    """
    wide, high = house.size
    page = f"#set page(width: {wide:g}pt, height: {high:g}pt, margin: 0pt)\n"
    pages = "\n#pagebreak()\n".join(_page(slide, house, pictures, behind) for slide in slides)
    return page + PREAMBLE + behind.definitions + pages


def picture_name(key: str, picture: PreparedPicture) -> str:
    """Return the file name under which a drawing reads a picture."""
    return f"{key}.{'png' if picture.media_type.endswith('png') else 'jpg'}"


def _page(slide: Slide, house: House, pictures: Mapping[str, PreparedPicture], behind: Behind) -> str:
    pen = _Pen(house, pictures, house.pages.get(slide.layout))
    ground = f"#set page(fill: {pen.colour(slide.background)})"
    return "\n".join([ground, behind.commands.get(slide.layout, ""),
                      *(mark for shape in slide.shapes for mark in pen.draw(shape))])


class _Pen:
    """Turns shapes into markup in a house's colours and faces; on a page of a template its titles are set as there."""

    def __init__(self, house: House, pictures: Mapping[str, PreparedPicture], page: Page | None) -> None:
        self._house = house
        self._pictures = pictures
        self._sans_is_serif = bool(house.pages) and is_serif(house.sans)
        self._shouts = bool(page and page.heading and page.heading.capitals)

    def colour(self, token: str) -> str:
        return f'rgb("#{self._house.tokens[token]}")' if token else "none"

    def draw(self, shape: Shape) -> Iterator[str]:
        match shape:
            case TextShape():
                yield from self._text(shape)
            case Panel():
                yield self._panel(shape)
            case Rule():
                yield self._line(((shape.x1, shape.y1), (shape.x2, shape.y2)), shape.colour, shape.width)
            case Stroke():
                yield from self._stroke(shape)
            case PictureShape():
                yield self._picture(shape)
            case ChartShape():
                yield from (self._mark(mark) for mark in chart_marks(shape))
            case TableShape():
                yield from self._table(shape)
            case Group():
                for part in shape.shapes:
                    yield from self.draw(part)
            case _:
                assert_never(shape)

    def _text(self, shape: TextShape) -> Iterator[str]:
        shape = settled(shape)
        if shape.fill:
            yield self._panel(Panel(name="", box=shape.box, fill=shape.fill))
        rows = [row for paragraph in shape.paragraphs for row in _rows(shape, paragraph)]
        height = sum(step for *_, step in rows)
        top = shape.box.y + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[shape.anchor] * (shape.box.h - height)
        begun: Paragraph | None = None
        for paragraph, runs, size, step in rows:
            top += step
            baseline = top - size * foot(shape.leading / shape.size)
            if paragraph.bullet and paragraph is not begun:
                yield self._words(shape, replace(paragraph, bullet=False), (Run("•"),), size, baseline)
            begun = paragraph
            yield self._words(shape, paragraph, runs, size, baseline)

    def _words(self, shape: TextShape, paragraph: Paragraph, runs: tuple[Run, ...], size: Points, y: Points) -> str:
        set_runs = "".join(self._run(shape, paragraph, run, size) for run in runs)
        align, x = {  # a face that is wider here than there must not break the line again
            "left": ("left", shape.box.x + paragraph.bullet * BULLET_EMS * size),
            "centre": ("center", shape.box.x + shape.box.w / 2 - LINE / 2),
            "right": ("right", shape.box.x + shape.box.w - LINE),
        }[shape.align]
        set_runs = set_runs if shape.align == "left" else f"#align({align})[{set_runs}]"
        return f"#at({x}, {y:.2f})[#box(width: {LINE}pt)[{set_runs}]]"

    def _run(self, shape: TextShape, paragraph: Paragraph, run: Run, size: Points) -> str:
        is_voice = shape.face == "voice"
        italic = run.emphasis and is_voice and self._house.voice_is_serif
        serif = self._house.voice_is_serif if is_voice else self._sans_is_serif
        bold = (shape.bold if paragraph.bold is None else paragraph.bold) or run.bold or (run.emphasis and not italic)
        words = run.text.upper() if self._shouts and shape.role == "title" else run.text
        closer = self._closer(words, self._house.voice if is_voice else self._house.sans, bold=bold, serif=serif) * size
        look = [
            f"font: {FONTS['voice' if serif else 'sans']}", f"size: {size}pt",
            f"tracking: {shape.tracking * size / shape.size - closer:.3f}pt",
            f"fill: {self.colour(run.colour or paragraph.colour or shape.colour)}",
        ]
        look += ['weight: "bold"'] if bold else []
        look += ['style: "italic"'] if italic else []
        return f"#text({', '.join(look)})[#{_set(words)}]"

    def _closer(self, words: str, font: str, *, bold: bool, serif: bool) -> float:
        """Return how much closer the letters of a wider stand-in are set, in sizes: a line then ends where it should.

        Only a template's typefaces have stand-ins that are not as wide as they are.
        """
        measured, times = self._house.widths.get(font, ("", 1.0))
        if not measured or not words:
            return 0.0
        drawn = face("Georgia" if serif else "Arial", bold=bold and not serif).width(words, 1)
        return max(0.0, drawn - face(measured, bold=bold, times=times).width(words, 1)) / len(words)

    def _panel(self, panel: Panel) -> str:
        kind = "ellipse" if panel.shape == "ellipse" else "rect"
        look = [f"width: {panel.box.w}pt", f"height: {panel.box.h}pt", f"fill: {self.colour(panel.fill)}"]
        look += [f"stroke: {panel.line_width}pt + {self.colour(panel.line)}"] if panel.line else ["stroke: none"]
        look += [f"radius: {panel.radius}pt"] if panel.shape == "rounded" else []
        return f"#at({panel.box.x}, {panel.box.y})[#{kind}({', '.join(look)})]"

    def _line(self, points: tuple[tuple[Points, Points], ...], token: str, width: Points) -> str:
        (x1, y1), (x2, y2) = points
        stroke = f"stroke: {width}pt + {self.colour(token)}"
        return f"#at({x1}, {y1})[#line(start: (0pt, 0pt), end: ({x2 - x1}pt, {y2 - y1}pt), {stroke})]"

    def _stroke(self, stroke: Stroke) -> Iterator[str]:
        ends = 'cap: "butt", join: "miter"' if stroke.square else 'cap: "round", join: "round"'
        pen = f"(paint: {self.colour(stroke.colour)}, thickness: {stroke.width}pt, {ends})"
        for path in stroke.paths:
            steps = [f"curve.move(({path[0][0]}pt, {path[0][1]}pt))"]
            steps += [f"curve.line(({x}pt, {y}pt))" for x, y in path[1:]]
            steps += ["curve.close()"] if stroke.closed or stroke.filled else []
            fill = self.colour(stroke.colour) if stroke.filled else "none"
            look = f"fill: {fill}, stroke: {pen if stroke.width else 'none'}"
            yield f"#at({stroke.box.x}, {stroke.box.y})[#curve({look}, {', '.join(steps)})]"

    def _picture(self, picture: PictureShape) -> str:
        name = picture_name(picture.picture, self._pictures[picture.picture])
        left, top, right, bottom = picture.crop
        box = picture.box
        wide, high = box.w / (1 - left - right), box.h / (1 - top - bottom)
        image = f'image({quoted(name)}, width: {wide:.2f}pt, height: {high:.2f}pt, fit: "stretch")'
        inner = f"#place(top + left, dx: {-left * wide:.2f}pt, dy: {-top * high:.2f}pt, {image})"
        return f"#at({box.x}, {box.y})[#block(width: {box.w}pt, height: {box.h}pt, clip: true)[{inner}]]"

    def _table(self, table: TableShape) -> Iterator[str]:
        y = table.box.y
        for number, (row, height) in enumerate(zip(table.rows, table.heights, strict=True)):
            x = table.box.x
            for cell, width in zip(row, table.widths, strict=True):
                yield from (self._mark(mark) for mark in _cell_marks(cell, Box(x, y, width, height)))
                x += width
            y += height
            thick = number == 0 or (table.total and number == len(table.rows) - 2)
            if number < len(table.rows) - 1:
                yield self._line(((table.box.x, y), (x, y)), "ink" if thick else "line", 1.5 if thick else 0.75)

    def _mark(self, mark: Mark) -> str:
        match mark:
            case Words():
                weight = '"bold"' if mark.bold else '"regular"'
                closer = self._closer(mark.text, self._house.sans, bold=mark.bold, serif=False) * mark.size
                look = f"size: {mark.size}pt, weight: {weight}, fill: {self.colour(mark.colour)}"
                look += f", tracking: {-closer:.3f}pt" if closer else ""
                text = f"#text(font: {FONTS['sans']}, {look})"
                align = {"left": "left", "centre": "center", "right": "right"}[mark.align]
                shift = {"left": 0.0, "centre": 1000.0, "right": 2000.0}[mark.align]
                body = f"#box(width: 2000pt)[#align({align})[{text}[#{_set(mark.text)}]]]"
                return f"#at({mark.x - shift:.2f}, {mark.y:.2f})[{body}]"
            case Panel():
                return self._panel(mark)
            case Rule():
                return self._line(((mark.x1, mark.y1), (mark.x2, mark.y2)), mark.colour, mark.width)
            case _:
                assert_never(mark)


def line_height(leading: Points, size: Points) -> Points:
    """Return how high a line of that leading is drawn."""
    return leading if leading / size >= NATURAL else TIGHT_LINE * leading


def foot(ratio: float) -> float:
    """Return how many type sizes the baseline stands above the foot of its line, by the leading in sizes."""
    ratio = min(max(ratio, FEET[0][0]), FEET[-1][0])
    (low, start), (high, end) = next(pair for pair in pairwise(FEET) if ratio <= pair[1][0])
    return start + (end - start) * (ratio - low) / (high - low)


def _rows(shape: TextShape, paragraph: Paragraph) -> Iterator[tuple[Paragraph, tuple[Run, ...], Points, Points]]:
    """Yield a paragraph's lines: their runs, type size, and how far each line's foot is below the one before."""
    size, leading = paragraph.size or shape.size, paragraph.leading or shape.leading
    rest = list(paragraph.runs)
    for number, line in enumerate(paragraph.lines):
        runs, rest = _cut(rest, len(line))
        yield paragraph, runs, size, line_height(leading, size) + (paragraph.space_before if number == 0 else 0)


def _cut(runs: list[Run], length: int) -> tuple[tuple[Run, ...], list[Run]]:
    """Return the runs of the next line of `length` characters, and those that are left without the blank between."""
    line: list[Run] = []
    while runs and length > 0:
        run, *runs = runs
        line.append(replace(run, text=run.text[:length]))
        if len(run.text) > length:
            runs.insert(0, replace(run, text=run.text[length:]))
        length -= len(line[-1].text)
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.removeprefix(" "))
    return tuple(line), [run for run in runs if run.text]


def _cell_marks(cell: Cell, box: Box) -> Iterator[Words]:
    lines = cell.lines or (cell.text,)
    step = CELL_LEADING * cell.size
    y = box.y + box.h / 2 - step * (len(lines) - 1) / 2 + CELL_MIDDLE * cell.size
    start, end = box.x + cell.before, box.x + box.w - cell.after
    x = {"left": start, "centre": (start + end) / 2, "right": end}[cell.align]
    for number, line in enumerate(lines):
        yield Words(line, x, y + step * number, cell.size, cell.colour, bold=cell.bold, align=cell.align)


def _set(text: str) -> str:
    return quoted(text.translate(_HYPHENS))
