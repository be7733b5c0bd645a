"""The ask (design 7): one decision, an empty ballot box, and what it needs."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import terms_of, words
from agendapitch.scene.model import Box, Panel
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.type import BODY, BODY_BOLD, DISPLAY
from agendapitch.script.model import Ask, Text

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

LEFT = 132
WIDE = 780


def draw(sheet: Sheet, title: str, ask: Ask) -> None:
    """Lay out the ask. The decision is the slide's title; a `title` in the script replaces the kicker."""
    terms = terms_of(ask)
    sheet.pattern, sheet.background = f"ask {len(terms)}", "field"
    sheet.left = sheet.right = "field"
    sheet.text("headline", words(ask.decision) or title, Box(LEFT, 80, WIDE, 246 if terms else 380), DISPLAY,
               colour="onfield", ground="field", role="title", try_smaller=True)
    kicker = (words(ask.title) if ask.decision else "") or "Decision wanted today"
    sheet.kicker(kicker, Box(LEFT, 44, 500, 25), colour="onfieldm", ground="field")
    # PowerPoint centres a line on the edge: the box is inset by half of it (design 14.6).
    sheet.add(Panel(name="ballot box", box=Box(50.5, 92.5, 55, 55), line="onfield", line_width=5, fixed=True))
    if terms:
        _draw_terms(sheet, terms)


def specimens() -> tuple[Ask, ...]:
    """Return asks with none to four terms."""
    span = Span("", 1, 1, 1, 1)
    text = Text("Agree a trial that starts in January", span)
    given: list[Text | None] = [text] * 4
    rows = [[*given[:count], *[None] * (4 - count)] for count in range(5)]
    return tuple(Ask(span=span, decision=text, money=money, who=who, by=by, if_not=if_not)
                 for money, who, by, if_not in rows)


def _draw_terms(sheet: Sheet, terms: tuple[tuple[str, str], ...]) -> None:
    sheet.rule("rule", (LEFT, 344), (LEFT + WIDE, 344), "onfield", width=1.5, fixed=True)
    width = (WIDE - 24 * (len(terms) - 1)) / len(terms)
    slots = [Box(round(LEFT + (width + 24) * at, 2), 389, round(width, 2), 92) for at in range(len(terms))]
    style = BODY.sized(24, 22, 20)
    size = sheet.common_size([(detail, slot) for (_, detail), slot in zip(terms, slots, strict=True)], style)
    for number, ((label, detail), slot) in enumerate(zip(terms, slots, strict=True), start=1):
        sheet.text(f"term {number}", label, Box(slot.x, 358, slot.w, 30), BODY_BOLD, colour="onfield", ground="field")
        sheet.text(f"detail {number}", detail, slot, style, size=size, colour="onfield", ground="field")
