"""Options as columns (design 7, delivery): two to four choices by one or two tests, the recommended in a panel."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.house.page import Page
from agendapitch.records import dataclass, replace
from agendapitch.scene.lines import words
from agendapitch.scene.model import TextShape
from agendapitch.scene.patterns import options as as_rows
from agendapitch.scene.recommending import recommended_of, unmatched
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, BODY_BOLD, LEAD, SMALL_BOLD, Style
from agendapitch.script.model import Choice, Options, Text
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points

MOST = 4
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 138
GUTTER: Points = 24
PANEL = {2: 440, 3: 320, 4: 270}  # the recommended choice's width, by the number of choices
INSETS: Points = 44  # of the words in the panel, left and right together
MODEL = (146, 60)  # top and height; the words stand on its foot
FIRST: Points = 214
RULE, SECOND = 344.0, 356.0
RULE_OF_ONE, TICK_OF_ONE = 388.0, 402.0
FOOT: Points = 464  # of the last words, over the source
CHOICE: Points = 30  # the height of "Our choice"
TICK: Points = 22
MODELS = BODY_BOLD.sized(30, 28, 26, 24, 22, 20)
CELLS = BODY.sized(24, 22, 20)
FIGURES = LEAD.sized(34, 32, 30, 28, 26, 24, 22, 20)
LONGEST_FIGURE = 14
OUR_CHOICE = "Our choice"


@dataclass(frozen=True, slots=True)
class Column:
    """One choice: where its words stand, and on what."""

    x: Points
    w: Points
    chosen: bool

    @property
    def colours(self) -> tuple[str, str, str]:
        """Return the tokens of its words, its quiet words and its ground."""
        return ("onaccent", "onaccentm", "accent") if self.chosen else ("ink", "muted", "paper")

    def slot(self, y: Points, h: Points) -> Box:
        """Return a slot of the column."""
        return Box(self.x, y, self.w, h)


@dataclass(frozen=True, slots=True)
class Test:
    """One test: its place in the choices' cells, its name, where its cells stand, and in which type.

    `sizes` are those of the other choices and of the chosen one.
    """

    at: int
    name: str
    top: Points
    bottom: Points
    style: Style
    sizes: tuple[Points, Points] = (20, 20)

    def slot(self, column: Column) -> Box:
        """Return where the cell of a column stands; the chosen one leaves room for the tick under it."""
        bottom = self.bottom - (CHOICE + 4 if column.chosen and self.at == 1 else 0)
        return column.slot(self.top, round(bottom - self.top, 2))


def draw(sheet: Sheet, title: str, options: Options) -> None:
    """Lay out the choices as columns; on a page too small for their words, as rows of a table."""
    _draw_columns(sheet, title, options)
    if not sheet.page.is_ours and (sheet.overflows or not _words_fit(sheet)):
        sheet.shapes.clear()
        sheet.overflows.clear()
        as_rows.draw(sheet, title, options)


def _draw_columns(sheet: Sheet, title: str, options: Options) -> None:
    """Put a column for each choice: its name, and how it does on each test."""
    count, chosen, source = len(options.points), recommended_of(options), source_of(options)
    sheet.pattern = f"delivery {count}" if chosen is None else f"delivery {chosen + 1} of {count}"
    columns = _columns(sheet.page, count, chosen)
    _draw_panel(sheet, columns)
    sheet.headline(title)
    place = _source_slot(sheet, columns, source)
    foot = sheet.page.y(FOOT)
    foot = min(foot, sheet.source_slot(source, place).y - 4) if source else foot
    said = unmatched(options)
    tests = _tests(sheet, options, columns, foot=foot - 34 if said else foot)
    model_sizes = [_model_size(sheet, options, columns, chosen=lit) for lit in (False, True)]
    for number, (choice, column) in enumerate(zip(options.points, columns, strict=True), start=1):
        strong, _, ground = column.colours
        sheet.text(f"model {number}", words(choice.choice), _model_slot(sheet, column), MODELS,
                   size=model_sizes[column.chosen], colour=strong, ground=ground, anchor="bottom")
        for test in tests[: len(choice.cells)]:
            _draw_cell(sheet, test, choice.cells[test.at].text, column, number=number)
        if column.chosen:
            _draw_our_choice(sheet, column, alone=len(tests) < 2, foot=foot)
    if said:
        sheet.text("recommended", f"Recommended: {said}", Box(sheet.page.x(48), foot - 30, sheet.page.wide(864), 30),
                   BODY_BOLD, colour="strong", ground="paper")
    first = columns[0].chosen
    sheet.source(source, colour="onaccentm" if first else "muted", ground="accent" if first else "paper", slot=place)


def specimens() -> tuple[Options, ...]:
    """Return two to four choices, each of them and none of them recommended."""
    span = Span("", 1, 1, 1, 1)
    names = [Text(name, span) for name in ("In-house", "Social enterprise", "Private sector", "Partnership")]
    cells = (Text("We keep control", span), Text("Costs too much", span))
    tests = (Text("The case", span), Text("The catch", span))
    source = Text("Options appraisal", span)
    return tuple(
        Options(span=span, compare_by=tests, source=source, recommended=wanted,
                points=tuple(Choice(span=span, choice=name, cells=cells) for name in names[:count]))
        for count in (2, 3, 4) for wanted in (*names[:count], Text("the quickest", span))
    )


def _columns(page: Page, count: int, chosen: int | None) -> list[Column]:
    """Return the columns; the chosen one is wider, and its panel bleeds where it is the first or the last."""
    if count not in PANEL:
        chosen = None
    x, wide = page.x(48), page.wide(864)
    if chosen is None:
        each = (wide - GUTTER * (count - 1)) / count
        return [Column(round(x + (each + GUTTER) * at, 2), round(each, 2), chosen=False) for at in range(count)]
    panel = page.wide(PANEL[count])
    each = (wide - panel - GUTTER * (count - 1)) / (count - 1)
    columns = []
    for at in range(count):
        if at == chosen:
            # A panel that bleeds at the left has the margin before its words; the others an inset of a gutter.
            columns.append(Column(round(x if at == 0 else x + GUTTER, 2), panel - INSETS, chosen=True))
            x += panel + GUTTER
        else:
            columns.append(Column(round(x, 2), round(each, 2), chosen=False))
            x += each + GUTTER
    return columns


def _panel_edges(page: Page, columns: list[Column]) -> tuple[Points, Points] | None:
    at = next((at for at, column in enumerate(columns) if column.chosen), None)
    if at is None:
        return None
    column = columns[at]
    left = page.edge.x if at == 0 else column.x - GUTTER
    right = column.x + column.w + INSETS - (0 if at == 0 else GUTTER)
    return left, page.edge.x + page.edge.w if at == len(columns) - 1 else right


def _draw_panel(sheet: Sheet, columns: list[Column]) -> None:
    edges = _panel_edges(sheet.page, columns)
    if edges is None:
        return
    left, right = edges
    tall = sheet.page.panel(Box(0, TOP, SLIDE_WIDTH, SLIDE_HEIGHT - TOP))
    sheet.panel("chosen panel", Box(left, tall.y, round(right - left, 2), tall.h), "accent", fixed=True)
    sheet.left = "accent" if left == 0 else "paper"
    sheet.right = "accent" if right == SLIDE_WIDTH else "paper"


def _source_slot(sheet: Sheet, columns: list[Column], source: str) -> Box:
    """Return the place of the source: at the left where it has room on a line, never across the panel's edge."""
    edges, page, slot = _panel_edges(sheet.page, columns), sheet.page, sheet.page.source
    if edges is None:
        return slot
    left, right = edges
    if columns[0].chosen:
        return Box(slot.x, slot.y, round(right - GUTTER - slot.x, 2), slot.h)
    before = Box(slot.x, slot.y, round(left - 12 - slot.x, 2), slot.h)
    after = Box(round(right + GUTTER, 2), slot.y, round(page.x(912) - right - GUTTER, 2), slot.h)
    return before if before.w >= after.w or sheet.source_slot(source, before).h <= before.h else after


def _tests(sheet: Sheet, options: Options, columns: list[Column], *, foot: Points) -> list[Test]:
    """Return the tests, with the type of their cells: figures are set larger and bold. Peers share a size."""
    count = max((len(choice.cells) for choice in options.points), default=0)
    tests, y = [], sheet.page.y
    for at in range(count):
        name = options.compare_by[at].text if at < len(options.compare_by) else ""
        label = max(sheet.height(name, column.w, SMALL_BOLD, size=20) for column in columns) if name else 0.0
        top = y(FIRST if at == 0 else SECOND) + (label + 2 if name else 0)
        bottom = y(RULE_OF_ONE) - 14 if count == 1 else y(RULE) - 10 if at == 0 else foot
        cells = [(choice.cells[at].text, column) for choice, column in zip(options.points, columns, strict=True)
                 if at < len(choice.cells)]
        style = FIGURES if all(_is_figure(text) for text, _ in cells) else CELLS
        test = Test(at, name, top, bottom, style)
        sizes = [sheet.common_size([(text, test.slot(column)) for text, column in cells if column.chosen == lit],
                                   style if lit else style.sized(*style.ladder[1:])) for lit in (False, True)]
        tests.append(replace(test, sizes=(min(sizes), sizes[1])))
    return tests


def _model_slot(sheet: Sheet, column: Column) -> Box:
    top, high = MODEL
    return column.slot(sheet.page.y(top), sheet.page.high(high))


def _words_fit(sheet: Sheet) -> bool:
    """Return whether no word is broken because it is wider than its column."""
    styles = {"model": MODELS, "test": SMALL_BOLD, "case": CELLS, "verdict": CELLS}
    return all(
        sheet.width(word, styles[kind], size=shape.size) <= shape.slot.w
        for shape in sheet.shapes if isinstance(shape, TextShape) and (kind := shape.name.split()[0]) in styles
        for word in shape.text.split()
    )


def _is_figure(text: str) -> bool:
    return len(text) <= LONGEST_FIGURE and any(each.isdigit() for each in text)


def _model_size(sheet: Sheet, options: Options, columns: list[Column], *, chosen: bool) -> Points:
    names = [(words(choice.choice), _model_slot(sheet, column))
             for choice, column in zip(options.points, columns, strict=True) if column.chosen == chosen]
    return sheet.common_size(names, MODELS if chosen else MODELS.sized(24, 22, 20))


def _draw_cell(sheet: Sheet, test: Test, text: str, column: Column, *, number: int) -> None:
    strong, quiet, ground = column.colours
    if test.at == 1:
        _rule(sheet, f"rule {number}", column, sheet.page.y(RULE))
    if test.name:
        top = sheet.page.y(FIRST if test.at == 0 else SECOND)
        sheet.text(f"test {test.at + 1} of {number}", test.name, column.slot(top, test.top - 2 - top), SMALL_BOLD,
                   colour=quiet, ground=ground)
    name = "case" if test.at == 0 else "verdict"
    sheet.text(f"{name} {number}", text, test.slot(column), test.style, size=test.sizes[column.chosen], colour=strong,
               ground=ground)


def _draw_our_choice(sheet: Sheet, column: Column, *, alone: bool, foot: Points) -> None:
    strong, _, ground = column.colours
    y = min(sheet.page.y(TICK_OF_ONE), foot - CHOICE) if alone else foot - CHOICE
    if alone:
        _rule(sheet, "rule of the choice", column, y - (TICK_OF_ONE - RULE_OF_ONE))
    sheet.tick("tick", (column.x + 2, y + 4), TICK, strong, width=5)
    sheet.text("our choice", OUR_CHOICE, Box(column.x + 36, y, column.w - 36, CHOICE), BODY_BOLD, colour=strong,
               ground=ground)


def _rule(sheet: Sheet, name: str, column: Column, y: Points) -> None:
    colour, width = ("onaccent", 1.5) if column.chosen else ("line", 0.75)
    sheet.rule(name, (column.x, y), (round(column.x + column.w, 2), y), colour, width=width)
