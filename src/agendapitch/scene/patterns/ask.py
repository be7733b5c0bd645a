"""The ask (design 7): one decision, an empty ballot box, and what it needs."""

from __future__ import annotations

from typing import TypeAlias

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import terms_of, words
from agendapitch.scene.model import Panel
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.type import BODY, BODY_BOLD, DISPLAY
from agendapitch.script.model import Ask, Text
from agendapitch.units import Box, Points

Terms: TypeAlias = tuple[tuple[str, str], ...]

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

LEFT = 132
WIDE = 780
FOOT = 481  # terms end here
RULES = (344, 304, 264)  # where the rule stands: the design's place, and higher where the terms need the room
DETAIL = BODY.sized(24, 22, 20)
# Below the display's ladder: a long decision is smaller rather than on two slides, where it could be misread.
DECISION = DISPLAY.sized(*DISPLAY.ladder, 36, 34, 32, 30, 28, 26, 24)
ROW_GAP: Points = 4  # between the rows of a template's page
RULE_AIR: Points = 12  # over and under its rule
NARROWEST = 112  # points: a column that holds "If not" and a date


def draw(sheet: Sheet, title: str, ask: Ask) -> None:
    """Lay out the ask. The decision is the slide's title; a `title` in the script replaces the kicker."""
    terms = terms_of(ask)
    sheet.pattern = f"ask {len(terms)}"
    room = sheet.flood("field")
    decision = words(ask.decision) or title
    kicker = (words(ask.title) if ask.decision else "") or "Decision wanted today"
    if not sheet.page.is_ours:
        _draw_in(room, sheet, kicker, decision, terms)
        return
    top, widths = _zone(sheet, decision, terms)
    sheet.text("headline", decision, _place(top, terms), DECISION, colour="onfield", ground="field", role="title",
               try_smaller=True)
    sheet.kicker(kicker, Box(LEFT, 44, 500, 25), colour="onfieldm", ground="field")
    _draw_ballot(sheet, 48, 90)
    if terms:
        _draw_terms(sheet, terms, top, widths)


def specimens() -> tuple[Ask, ...]:
    """Return asks with none to four terms."""
    span = Span("", 1, 1, 1, 1)
    text = Text("Agree a trial that starts in January", span)
    given: list[Text | None] = [text] * 4
    rows = [[*given[:count], *[None] * (4 - count)] for count in range(5)]
    return tuple(Ask(span=span, decision=text, money=money, who=who, by=by, if_not=if_not)
                 for money, who, by, if_not in rows)


def _draw_ballot(sheet: Sheet, x: Points, y: Points) -> None:
    # PowerPoint centres a line on the edge: the box is inset by half of it (design 14.6).
    sheet.add(Panel(name="ballot box", box=Box(x + 2.5, y + 2.5, 55, 55), line="onfield", line_width=5, fixed=True))


def _draw_in(room: Box, sheet: Sheet, kicker: str, decision: str, terms: Terms) -> None:
    """Lay out the ask on a template's page, in `room`: there is not the width for columns, so terms are rows."""
    left, wide, foot = room.x + LEFT - 48, room.w - LEFT + 48, room.y + room.h
    label = max((sheet.width(name, BODY_BOLD, size=20) for name, _ in terms), default=0) + 24
    heights = [sheet.height(detail, wide - label, DETAIL, size=20) for _, detail in terms]
    top = foot - sum(heights) - ROW_GAP * (len(terms) - 1) if terms else foot
    sheet.headline(kicker)
    _draw_ballot(sheet, room.x, room.y)
    over = 2 * RULE_AIR if terms else 0
    sheet.text("decision", decision, Box(left, room.y - 8, wide, round(top - over - room.y + 8, 2)), DECISION,
               colour="onfield", ground="field", try_smaller=True)
    if terms:
        sheet.rule("rule", (left, round(top - RULE_AIR, 2)), (room.x + room.w, round(top - RULE_AIR, 2)), "onfield",
                   width=1.5)
    for number, ((name, detail), high) in enumerate(zip(terms, heights, strict=True), start=1):
        sheet.text(f"term {number}", name, Box(left, round(top, 2), label, 25), BODY_BOLD.sized(20), colour="onfield",
                   ground="field")
        sheet.text(f"detail {number}", detail, Box(round(left + label, 2), round(top, 2), round(wide - label, 2), high),
                   DETAIL.sized(20), colour="onfield", ground="field")
        top += high + ROW_GAP


def _zone(sheet: Sheet, decision: str, terms: Terms) -> tuple[Points, list[Points]]:
    """Return where the terms begin and how wide their columns are: the first place that serves them and the decision.

    Where neither has its full room, the terms have it and the decision is set smaller: it stands on one slide.
    """
    places = [(top, widths) for top in RULES for widths in (_equal(terms), _by_length(terms))]
    roomy = [(top, widths) for top, widths in places if _fit_terms(sheet, terms, top, widths)]
    for top, widths in roomy:
        if sheet.height(decision, WIDE, DECISION, size=DISPLAY.ladder[-1]) <= _place(top, terms).h:
            return top, widths
    return (roomy or places[-1:])[0]


def _place(top: Points, terms: Terms) -> Box:
    return Box(LEFT, 80, WIDE, top - 98 if terms else 380)


def _fit_terms(sheet: Sheet, terms: Terms, top: Points, widths: list[Points]) -> bool:
    heights = [
        sheet.height(detail, width, DETAIL, size=DETAIL.ladder[-1])
        for (_, detail), width in zip(terms, widths, strict=True)
    ]
    return max(heights, default=0) <= FOOT - top - 45


def _equal(terms: Terms) -> list[Points]:
    return [(WIDE - 24 * (len(terms) - 1)) / max(len(terms), 1)] * len(terms)


def _by_length(terms: Terms) -> list[Points]:
    """Return widths that grow with the square root of what they hold: "today" needs no quarter of the slide."""
    weights = [max(len(detail), 1) ** 0.5 for _, detail in terms]
    spare = WIDE - 24 * (len(terms) - 1) - NARROWEST * len(terms)
    return [NARROWEST + spare * weight / sum(weights) for weight in weights]


def _draw_terms(sheet: Sheet, terms: Terms, top: Points, widths: list[Points]) -> None:
    sheet.rule("rule", (LEFT, top), (LEFT + WIDE, top), "onfield", width=1.5)
    lefts = [LEFT + sum(widths[:at]) + 24 * at for at in range(len(terms))]
    slots = [
        Box(round(left, 2), top + 45, round(width, 2), FOOT - top - 45)
        for left, width in zip(lefts, widths, strict=True)
    ]
    size = sheet.common_size([(detail, slot) for (_, detail), slot in zip(terms, slots, strict=True)], DETAIL)
    for number, ((label, detail), slot) in enumerate(zip(terms, slots, strict=True), start=1):
        sheet.text(f"term {number}", label, Box(slot.x, top + 14, slot.w, 30), BODY_BOLD, colour="onfield",
                   ground="field")
        sheet.text(f"detail {number}", detail, slot, DETAIL, size=size, colour="onfield", ground="field")
