"""Options as a table (design 9): the choices by the tests they must pass, the recommended one on a band of accent."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import words
from agendapitch.scene.model import Panel, TableShape
from agendapitch.scene.recommending import recommended_of, unmatched
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.tabling import Grid, put_table
from agendapitch.scene.telling import told_briefly
from agendapitch.scene.type import BODY_BOLD
from agendapitch.script.model import Choice, Options, Text
from agendapitch.units import Box, Points

MOST = 6
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 142
BOTTOM: Points = 486
TICK: Points = 22
TICK_GAP: Points = 12  # from the tick to the words, and to the band's end


def draw(sheet: Sheet, title: str, options: Options) -> None:
    """Lay out the table; behind the recommended row a band runs from edge to edge, with a tick in the margin."""
    source, said = source_of(options), unmatched(options)
    sheet.pattern = "options"
    sheet.headline(title)
    page = sheet.page
    top, bottom = page.y(TOP), sheet.source_slot(source).y - 6 if source else page.y(BOTTOM)
    if said:
        bottom -= 34
    chosen = recommended_of(options)
    # Where the margin is too small for a tick the table leaves it room at the right.
    beside = page.body.x - page.edge.x < TICK + 2 * TICK_GAP and chosen is not None
    right = page.edge.x + page.edge.w - 2 * TICK_GAP - TICK if beside else page.x(912)
    place = Box(page.x(48), top, right - page.x(48), bottom - top)
    table = put_table(sheet, _grid(options, chosen), place, alt=_told(title, options))
    if chosen is not None:
        x = place.x + place.w + TICK_GAP if beside else place.x - TICK_GAP - TICK
        _draw_band(sheet, table, chosen, words(options.points[chosen].choice), tick_at=x)
    if said:
        sheet.text("recommended", f"Recommended: {said}", Box(page.x(48), bottom + 4, page.wide(864), 30), BODY_BOLD,
                   colour="strong", ground="paper")
    sheet.source(source)


def specimens() -> tuple[Options, ...]:
    """Return three choices by three tests, one of them recommended in words of its own."""
    span = Span("", 1, 1, 1, 1)

    def texts(*written: str) -> tuple[Text, ...]:
        return tuple(Text(text, span) for text in written)

    choices = (
        Choice(span=span, choice=Text("Stay as we are", span), cells=texts("31", "£2.9 million", "No change")),
        Choice(span=span, choice=Text("One council team", span), cells=texts("14", "£2.6 million", "We fix it")),
        Choice(span=span, choice=Text("Social enterprise", span), cells=texts("12", "£2.5 million", "We can end it")),
    )
    tests = texts("Weeks to finish", "Cost over 3 years", "If it goes wrong")
    return (Options(span=span, compare_by=tests, points=choices, recommended=Text("the quickest", span)),)


def _grid(options: Options, chosen: int | None) -> Grid:
    tests = max((len(choice.cells) for choice in options.points), default=0)
    wide = max(tests, len(options.compare_by))
    # A screen reader says "blank" for an empty cell, and a reader wonders what was forgotten (A24).
    header = ("Option", *(words(options.compare_by[at]) if at < len(options.compare_by) else "–" for at in range(wide)))
    rows = tuple(
        (words(choice.choice), *(choice.cells[at].text if at < len(choice.cells) else "–" for at in range(wide)))
        for choice in options.points
    )
    return Grid(header, rows, bold=chosen, colour="onaccent", row_height=64, sizes=(24, 22, 20))


def _draw_band(sheet: Sheet, table: TableShape, chosen: int, choice: str, *, tick_at: Points) -> None:
    top = table.box.y + sum(table.heights[: chosen + 1])
    high = table.heights[chosen + 1]
    # Under the table and first of all: what lies behind is drawn before.
    edge = sheet.page.edge
    band = Box(edge.x, round(top, 2), edge.w, high)
    sheet.shapes.insert(0, Panel(name="chosen band", box=band, fill="accent"))
    sheet.tick("tick", (tick_at, round(top + (high - TICK) / 2, 2)), TICK, "onaccent", alt=f"Recommended: {choice}")


def _told(title: str, options: Options) -> str:
    tests = ", ".join(test.text for test in options.compare_by)
    choices = ", ".join(words(choice.choice) for choice in options.points)
    chosen = recommended_of(options)
    advice = "" if chosen is None else f"Recommended: {words(options.points[chosen].choice)}"
    return told_briefly(title, advice, f"A table of the choices {choices}{f' by {tests}' if tests else ''}")
