"""Costs and savings (design 7): both totals drawn to one scale, what they are made of in quiet words beside them.

Sums that cannot be read, or that stand alone, are a list: the amounts in bold, what each is for beside it.
"""

from __future__ import annotations

from decimal import Decimal

from agendapitch.diagnostics import Span
from agendapitch.house.colours import contrast
from agendapitch.house.model import House
from agendapitch.records import dataclass
from agendapitch.scene.charting import legible
from agendapitch.scene.fitting import SAFE, runs_of
from agendapitch.scene.lines import money_terms, words
from agendapitch.scene.model import Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.sums import Sum, added, read_sum, written
from agendapitch.scene.type import BODY, FIGURE, LEAD, SMALL, SMALL_BOLD
from agendapitch.script.model import Amount, Money, Text
from agendapitch.units import Box, Points

MOST = 200  # amounts are never divided by number, which would tear a sum apart, but where they do not fit
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

LEFT, WIDE = 48.0, 864.0
TOP: Points = 148
FOOT: Points = 472
LABEL: Points = 25
LONGEST, LONGEST_BESIDE_PARTS = 720.0, 480.0  # the longer bar
THICKEST: Points = 88
PARTS_AT: Points = 568
INSET: Points = 18  # of a value inside its bar, and from a bar to the value beside it
STOP = ".\u00a0 "  # a wider blank after each of the terms
SHORT_TERM = 28
SPENT, SAVED = "We spend", "We get back, every year"
COST = FIGURE.sized(56, 48, 40, 34, 28)
SAVING = FIGURE.sized(76, 68, 56, 48, 40, 34, 28)
BESIDE: Points = 48  # a cost beside its bar
LEAST_CONTRAST = 4.5
APART: Points = 20  # between what is spent and what comes back, where rows are as high as ROOMY
ROOMY: Points = 28
AIR: Points = 6  # between the words of a list and its rules, over and under them together
LIST_AMOUNT = LEAD.sized(28, 26, 24, 22, 20)
LIST_WORDS = BODY.sized(24, 22, 20)


@dataclass(frozen=True, slots=True)
class Side:
    """What is spent, or what comes back: its total and its parts."""

    name: str
    label: str
    total: Sum | None
    parts: tuple[Amount, ...]


def draw(sheet: Sheet, title: str, money: Money) -> None:
    """Lay out the money: two bars to one scale, else a list; then the terms."""
    sheet.headline(title)
    source = source_of(money)
    left, wide, foot = sheet.page.x(LEFT), sheet.page.wide(WIDE), sheet.page.y(FOOT)
    foot = min(foot, sheet.source_slot(source).y - 10) if source else foot
    terms = _terms(money, title)
    high = sheet.height(terms, wide, SMALL, size=20) if terms else 0.0
    foot_of_sums = foot - (high + 16 if terms else 0)
    sides = _sides(money)
    if not (_can_be_drawn(sides) and _draw_bars(sheet, sides, foot=foot_of_sums)):
        _draw_list(sheet, sides, foot=foot_of_sums)
    if terms:
        sheet.text("terms", terms, Box(left, round(foot - high, 2), wide, high), SMALL, colour="ink", ground="paper")
    sheet.source(source)


def specimens() -> tuple[Money, ...]:
    """Return both layouts: bars with parts beside them, and a list."""
    span = Span("", 1, 1, 1, 1)

    def amount(sum_: str, what: str) -> Amount:
        return Amount(span=span, amount=Text(sum_, span), what=Text(what, span))

    saved = (amount("£95,000", "agency fees"), amount("£70,000", "visits we no longer repeat"))
    hours = tuple(amount(f"{at} hours", "a week at the counter") for at in range(1, 7))
    spent = (amount("£150,000", "two officers"), amount("£90,000", "a stock of lifts"))
    return tuple(
        Money(span=span, spend=spend, save=save, pays_back=Text("18 months", span), source=Text("Business case", span))
        for spend, save in ((spent, saved), (hours[:3], hours[3:]))
    )


def _sides(money: Money) -> tuple[Side, ...]:
    sides = (("cost", SPENT, money.spend), ("saving", SAVED, money.save))
    return tuple(
        Side(name, label, added([read_sum(words(part.amount)) for part in parts]), parts)
        for name, label, parts in sides if parts
    )


def _can_be_drawn(sides: tuple[Side, ...]) -> bool:
    totals = [side.total for side in sides if side.total]
    return len(totals) == 2 and totals[0].currency == totals[1].currency and all(each.value > 0 for each in totals)


def _terms(money: Money, title: str) -> tuple[Run, ...]:
    """Return the money in one line, unless the headline says it already, and its terms by their names."""
    runs: list[Run] = []
    line = words(money.line)
    if line and line.rstrip(".").casefold() != title.rstrip(".").casefold():
        runs += [*runs_of(line.rstrip(".")), Run(STOP)]
    for name, text in money_terms(money):
        said = text.rstrip(".")
        said = said.replace(" ", "\u00a0") if len(said) <= SHORT_TERM else said  # a short term stays in one piece
        runs += [Run(f"{name}:\u00a0", bold=True), *runs_of(said), Run(STOP)]
    if runs:
        runs[-1] = Run(".")
    return tuple(runs)


def _draw_bars(sheet: Sheet, sides: tuple[Side, ...], *, foot: Points) -> bool:
    """Put both bars; False, and nothing drawn, where their parts leave no room."""
    split = any(len(side.parts) > 1 for side in sides)
    texts = [[_part(part) for part in side.parts] if split else [] for side in sides]
    gap, page = 20.0, sheet.page
    first, x, wide = page.y(TOP), page.x(PARTS_AT), page.wide(WIDE + LEFT - PARTS_AT)
    each = (foot - first - gap) / 2
    thick = min(THICKEST, each - LABEL - 5)
    heights = [
        sum(sheet.height(text, wide, SMALL, size=20) for text in side) + 6 * (len(side) - 1)
        for side in texts
    ]
    if thick < 48 or max(heights) > LABEL + 5 + thick + gap / 2:
        return False
    sheet.pattern = "costs"
    most = max(side.total.value for side in sides if side.total)
    longest = _longest(sheet, sides[0], most, split=split)
    pitch = LABEL + 5 + thick + gap
    for at, side in enumerate(sides):
        top = first + pitch * at
        _draw_side(sheet, side, top=top, thick=thick, longest=longest, most=most, split=split)
        y = top
        for number, text in enumerate(texts[at], start=1):
            high = sheet.height(text, wide, SMALL, size=20)
            sheet.text(f"{side.name} part {number}", text, Box(x, round(y, 2), wide, high), SMALL, colour="ink",
                       ground="paper")
            y += high + 6
    return True


def _longest(sheet: Sheet, cost: Side, most: Decimal, *, split: bool) -> Points:
    """Return how long the longer bar is: shorter where the cost cannot be read in its own, and stands beside it."""
    longest = sheet.page.wide(LONGEST_BESIDE_PARTS if split else LONGEST)
    if cost.total is None or _is_legible(sheet.house, legible(sheet.house, "data"), "data"):
        return longest
    room = _end(sheet, split=split) - sheet.page.x(LEFT) - INSET
    beside = room - sheet.width(_value(cost), COST, size=BESIDE) / SAFE
    return min(longest, max(beside, 0) / float(cost.total.value / most))


def _end(sheet: Sheet, *, split: bool) -> Points:
    return sheet.page.x(PARTS_AT) - 24 if split else sheet.page.x(LEFT) + sheet.page.wide(WIDE)


def _value(side: Side) -> str:
    return words(side.parts[0].amount) if len(side.parts) == 1 or not side.total else written(side.total)


def _draw_side(
    sheet: Sheet, side: Side, *, top: Points, thick: Points, longest: Points, most: Decimal, split: bool
) -> None:
    assert side.total is not None
    left, end = sheet.page.x(LEFT), _end(sheet, split=split)
    label_wide = sheet.page.wide(LONGEST_BESIDE_PARTS if split else WIDE)
    what = "" if split else words(side.parts[0].what)
    label: list[Run] = [Run(side.label, bold=True, colour="muted")]
    if what:
        label += [Run(": ", bold=True, colour="muted"), *runs_of(what)]
    sheet.text(f"label {side.name}", label, Box(left, top, label_wide, LABEL), SMALL, colour="ink",
               ground="paper")
    wide = max(float(side.total.value / most) * longest, 6.0)
    saving = side.name == "saving"
    fill = sheet.telling if saving else "data"
    bar = Box(left, round(top + LABEL + 5, 2), round(wide, 2), round(thick, 2))
    sheet.panel(f"{side.name} bar", bar, fill)
    value = _value(side)
    style = SAVING if saving else COST
    sizes = [size for size in style.ladder if size * 1.05 <= thick] or [style.ladder[-1]]
    text = sheet.width(value, style, size=min(sizes[0], COST.ladder[0])) / SAFE
    start = left + wide + INSET
    inside = "onaccent" if fill == "accent" else legible(sheet.house, fill)
    # Words are read better on paper than on the grey of a cost: they stand in it only where there is no other room.
    fits_in, fits_beside = text + 2 * INSET <= wide, start + text <= end
    held = saving or not fits_beside if fits_in else not fits_beside and wide - 2 * INSET >= end - start
    if held and _is_legible(sheet.house, inside, fill):
        place, ground, colour = Box(left + INSET, bar.y, wide - 2 * INSET, thick), fill, inside
    else:
        place, ground, colour = Box(round(start, 2), bar.y, round(end - start, 2), thick), "paper", "ink"
    size = next((each for each in sizes if sheet.width(value, style, size=each) <= SAFE * place.w), sizes[-1])
    sheet.text(f"{side.name} value", value, place, style, size=size, role="free", colour=colour, ground=ground,
               anchor="middle")


def _is_legible(house: House, token: str, ground: str) -> bool:
    return contrast(house.tokens[token], house.tokens[ground]) >= LEAST_CONTRAST


def _part(part: Amount) -> tuple[Run, ...]:
    what = words(part.what)
    return (Run(words(part.amount), bold=True), *((Run(" "), *runs_of(what)) if what else ()))


def _draw_list(sheet: Sheet, sides: tuple[Side, ...], *, foot: Points) -> None:
    """Put the amounts one under the other, those that are spent first, between hairlines."""
    sheet.pattern = "costs list"
    rows = [(side, at, part) for side in sides for at, part in enumerate(side.parts)]
    label = LABEL + 8
    left, wide, y = sheet.page.x(LEFT), sheet.page.wide(WIDE), sheet.page.y(TOP)
    gap = APART if foot - y - (label + APART) * len(sides) >= ROOMY * len(rows) else 8.0
    pitch = min(52.0, (foot - y - label * len(sides) - gap * (len(sides) - 1)) / max(len(rows), 1))
    amounts = [words(part.amount) for _, _, part in rows]
    high = pitch - (0 if sheet.page.is_ours else AIR)
    size = sheet.common_size([(text, Box(0, 0, 260, high)) for text in amounts], LIST_AMOUNT)
    edge = min(max((sheet.width(text, LIST_AMOUNT, size=size) for text in amounts if text), default=0.0), 260) + 36
    slots = [(words(part.what), Box(0, 0, wide - (edge if words(part.amount) else 0), high)) for _, _, part in rows]
    words_size = sheet.common_size(slots, LIST_WORDS)
    for number, (side, at, part) in enumerate(rows, start=1):
        if at == 0:
            y += gap if number > 1 else 0
            sheet.text(f"label {side.name}", side.label, Box(left, round(y, 2), 500, LABEL), SMALL_BOLD, colour="muted",
                       ground="paper")
            y += label
        sheet.rule(f"rule {number}", (left, round(y, 2)), (left + wide, round(y, 2)), "ink" if at == 0 else "line",
                   width=1.5 if at == 0 else 0.75)
        amount, what = words(part.amount), words(part.what)
        if amount:
            sheet.text(f"amount {number}", amount, Box(left, round(y, 2), edge - 24 if what else wide, pitch),
                       LIST_AMOUNT, size=size, colour="strong" if side.name == "saving" else "ink", ground="paper",
                       anchor="middle")
        if what:
            x = left + edge if amount else left
            sheet.text(f"what {number}", what, Box(round(x, 2), round(y, 2), left + wide - x, pitch), LIST_WORDS,
                       size=words_size, colour="ink", ground="paper", anchor="middle")
        y += pitch
