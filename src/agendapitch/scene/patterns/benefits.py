"""Benefits (design 7): who gains, and what. One or two stand in columns, three in rows, four in cells."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.house.page import Page
from agendapitch.records import dataclass, replace
from agendapitch.scene import grid
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, BODY_BOLD, FIGURE, LEAD, SMALL_BOLD, Style
from agendapitch.script.model import Benefit, Benefits, Text
from agendapitch.units import Box, Points

MOST = 4
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = frozenset({"figure"})

DETAIL = BODY.sized(24, 22, 20)
COLUMN_LEAD = LEAD.sized(32, 30, 28, 26, 24, 22)
COLUMN_FIGURE = FIGURE.sized(92, 80, 68, 56, 48, 40, 34, 28, 24)
ALONE_LEAD = LEAD.sized(48, 44, 40, 36, 34, 32, 30, 28, 26, 24, 22)
ALONE_FIGURE = FIGURE.sized(160, 140, 120, 104, 92, 80, 68, 56, 48, 40, 34, 28)
ALONE_DETAIL = BODY.sized(36, 34, 32, 30, 28, 26, 24, 22, 20)
BAND_LEAD = LEAD.sized(34, 32, 30, 28, 26, 24, 22)
ROW_LEAD = LEAD.sized(28, 26, 24, 22)
TWO_LINES = 60  # of detail at its largest
WHO: Points = 180  # the least room for who gains, in rows
LOW: Points = 300  # the body of a page where rows need all of it
HIGH_CELL = 174
CELL_FIGURE = LEAD.sized(36, 34, 32, 30, 28, 26, 24, 22, 20)


@dataclass(frozen=True, slots=True)
class Gain:
    """Who gains, the figure that leads, and what they gain; each may be empty."""

    who: str
    figure: str
    text: str


def draw(sheet: Sheet, title: str, benefits: Benefits) -> None:
    """Lay out one to four benefits; a benefit's figure leads."""
    gains, source = [gain_of(benefit) for benefit in benefits.points], source_of(benefits)
    sheet.pattern = f"benefits {len(gains)}"
    bottom = sheet.source_slot(source).y - 8 if source else sheet.page.y(grid.BODY_BOTTOM)
    match len(gains):
        case 0:
            sheet.headline(title)
        case 1:
            sheet.headline(title)
            _draw_alone(sheet, gains[0], bottom)
        case 2:
            sheet.headline(title)
            _draw_columns(sheet, gains, bottom)
        case 3:
            _draw_rows(sheet, title, gains, bottom)
        case _:
            _draw_cells(sheet, title, gains, bottom)
    sheet.source(source)


def gain_of(benefit: Benefit) -> Gain:
    """Return a benefit's words. What begins with its figure goes on after it: "14 hours" and "a week back"."""
    figure, text = words(benefit.figure), words(benefit.get)
    rest = text[len(figure) :]
    if figure and text.casefold().startswith(figure.casefold()) and (not rest or rest[0] in " ,;:"):
        text = rest.lstrip(" ,;:")
    return Gain(words(benefit.who), figure, text)


def specimens() -> tuple[Benefits, ...]:
    """Return one to four benefits with everything beside them."""
    span = Span("", 1, 1, 1, 1)
    benefit = Benefit(span=span, who=Text("Residents", span), get=Text("A gain in a few words", span),
                      figure=Text("14 hours", span), source=Text("Who found it, and when", span))
    return tuple(Benefits(span=span, points=(benefit,) * count) for count in range(1, MOST + 1))


# --- one or two: columns ------------------------------------------------------------------------


def _draw_alone(sheet: Sheet, gain: Gain, bottom: Points) -> None:
    page = sheet.page
    left, top, wide = page.x(48), page.y(168), page.wide(716)
    _audience(sheet, 1, gain, Box(left, top, wide, 25))
    if not gain.figure:
        top += 36
        sheet.text("benefit 1", gain.text, Box(left, top, page.wide(790), bottom - top), ALONE_LEAD, colour="ink",
                   ground="paper", try_smaller=True)
        return
    high = 170 if page.is_ours else bottom - top - 118  # its words follow
    top = _figure(sheet, 1, gain, Box(left, top + 28, page.body.w, high), ALONE_FIGURE, size=0)
    if gain.text:
        sheet.text("benefit 1", gain.text, Box(left, top, wide, bottom - top), ALONE_DETAIL, colour="ink",
                   ground="paper", try_smaller=True)


def _draw_columns(sheet: Sheet, gains: Sequence[Gain], bottom: Points) -> None:
    page = sheet.page
    lefts, who = (page.x(48), page.x(492)), page.y(168)
    lead, wide = who + 40, page.wide(372)
    figure_wide, end = (420, 430) if page.is_ours else (page.wide(396), bottom)
    figures = [(gain.figure, Box(0, 0, figure_wide, 100)) for gain in gains if gain.figure]
    figure_size = sheet.common_size(figures, COLUMN_FIGURE)
    top = _under(who + 28, figure_size) if figures else 312
    details = [(gain.text, Box(0, 0, page.wide(346), bottom - top)) for gain in gains if gain.figure]
    leads = [(gain.text, Box(0, 0, wide, bottom - lead)) for gain in gains if not gain.figure]
    detail_size, lead_size = sheet.common_size(details, DETAIL), sheet.common_size(leads, COLUMN_LEAD)
    sheet.rule("rule", (page.x(468), who + 4), (page.x(468), end), "line", fixed=True)
    for number, (gain, left) in enumerate(zip(gains, lefts, strict=True), start=1):
        _audience(sheet, number, gain, Box(left, who, wide, 25))
        if not gain.figure:
            sheet.text(f"benefit {number}", gain.text, Box(left, lead, wide, bottom - lead), COLUMN_LEAD,
                       size=lead_size, colour="ink", ground="paper")
            continue
        _figure(sheet, number, gain, Box(left, who + 28, figure_wide, 100), COLUMN_FIGURE, size=figure_size)
        if gain.text:
            sheet.text(f"benefit {number}", gain.text, Box(left, top, page.wide(346), bottom - top), DETAIL,
                       size=detail_size, colour="ink", ground="paper")


def _figure(sheet: Sheet, number: int, gain: Gain, slot: Box, style: Style, *, size: Points) -> Points:
    """Put a large figure, the first one coloured, and return where the text under it begins."""
    size = size or next((each for each in style.ladder if sheet.width(gain.figure, style, size=each) <= 0.98 * slot.w
                         and style.leading_at(each) <= slot.h), style.ladder[-1])
    # A large figure's white space is pulled out into the margin, so that its ink stands on it.
    slot = Box(round(slot.x - 0.03 * size, 2), slot.y, slot.w, style.leading_at(size))
    sheet.text(f"figure {number}", gain.figure, slot, style, size=size, colour="hi" if number == 1 else "ink",
               ground="paper")
    return _under(slot.y, size)


def _under(top: Points, size: Points) -> Points:
    return round(top + FIGURE.leading_at(size) + 20, 2)


# --- three: rows --------------------------------------------------------------------------------


def _draw_rows(sheet: Sheet, title: str, gains: Sequence[Gain], bottom: Points) -> None:
    page = sheet.page
    named, first = any(gain.who for gain in gains), page.top(grid.PANEL_TOP)
    left = max(page.x(270), page.x(48) + WHO) if named else page.x(48)
    width = round(page.right - left, 2)
    detail_size = sheet.common_size([(_detail(gain), Box(0, 0, width, TWO_LINES)) for gain in gains], DETAIL)
    if page.body.h < LOW:
        detail_size = DETAIL.ladder[-1]
    details = [min(sheet.height(_detail(gain), width, DETAIL, size=detail_size), TWO_LINES) for gain in gains]
    band_size = sheet.common_size([(_lead(gains[0]), Box(0, 0, width, 100))], BAND_LEAD)
    band_lead = min(sheet.height(_lead(gains[0]), width, BAND_LEAD, size=band_size), 100)
    band = max(page.high(118.0), band_lead + 4 + details[0] + page.high(40))
    pitch = (bottom - first - band) / 2
    air = 16 if page.is_ours else 24
    row_leads = [(_lead(gain), Box(0, 0, width, pitch - air - detail))
                 for gain, detail in zip(gains[1:], details[1:], strict=True)]
    row_size = sheet.common_size(row_leads, ROW_LEAD)
    sheet.panel("band", replace(page.panel(grid.bleed(0, grid.PANEL_TOP)), h=round(band, 2)), "accent")
    sheet.headline(title)
    edge = first + band
    _row(sheet, 1, gains[0], Box(left, first - 2, width, band), BAND_LEAD, size=band_size, detail_size=detail_size)
    _row(sheet, 2, gains[1], Box(left, edge, width, pitch), ROW_LEAD, size=row_size, detail_size=detail_size)
    y = round(edge + pitch, 2)
    sheet.rule("rule", (page.x(48), y), (page.right, y), "line")
    _row(sheet, 3, gains[2], Box(left, edge + pitch, width, pitch), ROW_LEAD, size=row_size, detail_size=detail_size)


def _row(
    sheet: Sheet, number: int, gain: Gain, row: Box, style: Style, *, size: Points, detail_size: Points
) -> None:
    """Put one benefit in the middle of its row: who on the left, on one baseline with the words that lead."""
    strong, quiet, ground = ("onaccent", "onaccentm", "accent") if number == 1 else ("ink", "muted", "paper")
    detail = min(sheet.height(_detail(gain), row.w, DETAIL, size=detail_size), TWO_LINES)
    room = row.h - 12 - (detail + 4 if detail else 0)
    lead = min(sheet.height(_lead(gain), row.w, style, size=size), room)
    top = row.y + (row.h - lead - (detail + 4 if detail else 0)) / 2
    if gain.who:
        who = BODY_BOLD if number == 1 else SMALL_BOLD
        left, width = sheet.page.x(48), _who_width(sheet.page, row)
        who_size = 0 if sheet.page.is_ours else _on_one_line(sheet, gain.who, width, who)
        at = top + _baseline(style, size) - _baseline(who, who_size or who.ladder[0])
        slot = Box(left, round(at, 2), width, round(row.y + row.h - 6 - at, 2))
        sheet.text(f"audience {number}", gain.who, slot, who, size=who_size, colour=strong, ground=ground)
    name = f"figure {number}" if gain.figure else f"benefit {number}"
    sheet.text(name, _lead(gain), Box(row.x, round(top, 2), row.w, round(lead + 0.01, 2)), style, size=size,
               colour=strong, ground=ground)
    if detail:
        sheet.text(f"benefit {number}", gain.text, Box(row.x, round(top + lead + 3, 2), row.w, detail), DETAIL,
                   size=detail_size, colour=quiet, ground=ground)


def _who_width(page: Page, row: Box) -> Points:
    return 204 if page.is_ours else round(row.x - page.x(48) - 12, 2)


def _on_one_line(sheet: Sheet, who: str, width: Points, style: Style) -> Points:
    """Return the largest size at which a name takes one line, else the smallest."""
    return next((size for size in style.ladder if sheet.height(who, width, style, size=size) <= style.leading_at(size)),
                style.ladder[-1])


def _lead(gain: Gain) -> str:
    return gain.figure or gain.text


def _detail(gain: Gain) -> str:
    return gain.text if gain.figure else ""


def _baseline(style: Style, size: Points) -> Points:
    return style.leading_at(size) / 2 + 0.3465 * size  # Arial: design 14.3


# --- four: cells --------------------------------------------------------------------------------


def _draw_cells(sheet: Sheet, title: str, gains: Sequence[Gain], bottom: Points) -> None:
    page = sheet.page
    first, wide = page.top(grid.PANEL_TOP), page.wide(384)
    height = (bottom - first) / 2
    inset = 24 if height >= HIGH_CELL else 18  # a source line takes its room from the cells' edges
    label = 30 if any(gain.who for gain in gains) else 0
    room = height - inset - label - (inset / 2 if page.is_ours else 14)
    highest = 43 if page.is_ours else min(43, room - 52)  # two lines follow
    top, middle = first + inset, first + height
    sheet.panel("first cell", replace(page.panel(Box(0, grid.PANEL_TOP, 480, 0)), h=height), "accent")
    sheet.headline(title)
    figures = [(gain.figure, Box(0, 0, wide, highest)) for gain in gains if gain.figure]
    figure_size = sheet.common_size(figures, CELL_FIGURE)
    under = round(CELL_FIGURE.leading_at(figure_size) + 2, 2)
    leads, details = ([gain.text for gain in gains if bool(gain.figure) is led] for led in (False, True))
    lead_style, lead_size = _cell_lead(sheet, leads, Box(0, 0, wide, room))
    detail_size = sheet.common_size([(text, Box(0, 0, wide, room - under)) for text in details], DETAIL)
    corners = [(x, y) for y in (top, middle + inset) for x in (page.x(48), page.x(516))]
    for number, (gain, (x, y)) in enumerate(zip(gains, corners, strict=True), start=1):
        colour, ground = ("onaccent", "accent") if number == 1 else ("ink", "paper")
        _audience(sheet, number, gain, Box(x, y, wide, 25), colour="onaccentm" if number == 1 else "muted",
                  ground=ground)
        slot = Box(x, y + label, wide, room)
        if gain.figure:
            sheet.text(f"figure {number}", gain.figure, Box(x, slot.y, wide, under), CELL_FIGURE, size=figure_size,
                       colour=colour, ground=ground)
            slot = Box(x, slot.y + under, wide, room - under)
        style, size = (DETAIL, detail_size) if gain.figure else (lead_style, lead_size)
        if gain.text:
            sheet.text(f"benefit {number}", gain.text, slot, style, size=size, colour=colour, ground=ground)
    sheet.rule("rule 1", (page.x(48), middle), (page.right, middle), "line")
    sheet.rule("rule 2", (page.x(480), middle), (page.x(480), bottom), "line")


def _cell_lead(sheet: Sheet, texts: Sequence[str], cell: Box) -> tuple[Style, Points]:
    """Return style and size of the benefits: two lines where all of them fit, else three smaller ones."""
    large, small = LEAD.sized(32, 30, 28), LEAD.sized(28, 26, 24, 22)
    size = sheet.common_size([(text, replace(cell, h=76)) for text in texts], large)
    two_lines = 2 * large.leading_at(size) + 0.5
    if all(sheet.height(text, cell.w, large, size=size) <= two_lines for text in texts):
        return large, size
    return small, sheet.common_size([(text, cell) for text in texts], small)


def _audience(
    sheet: Sheet, number: int, gain: Gain, slot: Box, *, colour: str = "muted", ground: str = "paper"
) -> None:
    if gain.who:
        sheet.text(f"audience {number}", gain.who, slot, SMALL_BOLD, colour=colour, ground=ground)
