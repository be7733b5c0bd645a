"""Points (design 7): three to five statements between rules. What has no pattern of its own falls back to it."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.house.page import Page
from agendapitch.scene.exhibits import Shown
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import Line, lines_of
from agendapitch.scene.model import BULLET_EMS, Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, TITLE, Style
from agendapitch.script.model import Ask, Extra, Text
from agendapitch.units import Box, Points

MOST = 5
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 138
BOTTOM: Points = 490
AIR: Points = 14  # over and under a statement together, at least
WIDER: tuple[tuple[Points, Points], ...] = ((20, 24), (30, 28))  # so much, where the type is larger than that
LIST = BODY.sized(28, 26, 24, 22, 20)
APART: tuple[Points, ...] = (26, 20, 16, 12)  # between the lines of a list, as much as the largest type leaves
STATEMENT = BODY.sized(40, 36, 32, 28, 26, 24, 22, 20)
HEADLINE_ALONE = Box(48, 92, 790, 372)  # where the purpose stands, which is a sentence alone, too
ALONE = Box(48, 162, 790, 300)  # one statement stands under its rule, not in the middle of the slide


def draw(sheet: Sheet, title: str, content: Shown) -> None:
    """Lay out every line of a content as a row, all at one size."""
    lines, source = lines_of(content), source_of(content)
    sheet.pattern = f"points {len(lines)}"
    if isinstance(content, Ask) and not sheet.page.is_ours:  # the decision stands whole on the slide before
        title = "The decision, continued"
    if not lines and sheet.page.is_ours:
        sheet.text("headline", title, HEADLINE_ALONE, TITLE, colour="ink", ground="paper", role="title",
                   try_smaller=True)
        sheet.source(source)
        return
    sheet.headline(title)
    if not lines:
        sheet.source(source)
        return
    if sheet.page.layout == "content":
        _fill(sheet, lines, source)
        return
    page, left, right = sheet.page, sheet.page.x(48), sheet.page.x(912)
    sheet.rule("rule 1", (left, page.y(TOP)), (right, page.y(TOP)), "ink", width=1.5, fixed=True)
    texts = [_runs(line) for line in lines]
    slots = _slots(page, len(lines), sheet.foot(source, lowest=page.y(BOTTOM)))
    # Text that just fits its row would touch the rules.
    close, *roomy = [
        sheet.common_size([(text, Box(0, 0, slot.w, slot.h - air)) for text, slot in zip(texts, slots, strict=True)],
                          STATEMENT)
        for air in (AIR, *(air for air, _ in WIDER))
    ]
    # One line in its row has air enough, for its letters are lower than its line; two need more.
    alone = all(sheet.height(text, slots[0].w, STATEMENT, size=close) < 2 * close for text in texts)
    if not alone:
        for wider, (_, most) in zip(roomy, WIDER, strict=True):
            close = max(wider, min(close, most))
    size = sheet.list_size = min(close, sheet.largest)
    for number, (text, slot) in enumerate(zip(texts, slots, strict=True), start=1):
        if number > 1:
            sheet.rule(f"rule {number}", (left, slot.y - 1), (right, slot.y - 1), "line")  # a source moves it
        sheet.text(f"point {number}", text, slot, STATEMENT, size=size, colour="ink", ground="paper",
                   anchor="top" if len(lines) == 1 else "middle")
    sheet.source(source)


def specimens() -> tuple[Extra, ...]:
    """Return none to five statements: a headline may stand alone."""
    span = Span("", 1, 1, 1, 1)
    return tuple(Extra(span=span, points=(Text("A statement", span),) * count) for count in range(MOST + 1))


def _slots(page: Page, count: int, bottom: Points) -> list[Box]:
    if count == 1:
        return [page.box(ALONE)]
    top = page.y(TOP)
    pitch = (bottom - top) / count
    return [Box(page.x(48), round(top + 1 + pitch * at, 2), page.wide(854), round(pitch - 1, 2))
            for at in range(count)]


def _fill(sheet: Sheet, lines: Sequence[Line], source: str) -> None:
    """Fill the body of a template's own layout: a list, or one statement without a bullet."""
    body = sheet.page.body
    high = sheet.foot(source, lowest=body.y + body.h) - body.y
    texts = [_runs(line) for line in lines]
    slot = Box(body.x, body.y, body.w, high)
    if len(texts) == 1:
        shape = sheet.text("points", texts[0], slot, STATEMENT, colour="ink", ground="paper")
    else:
        style = LIST.sized(*(size for size in LIST.ladder if size <= sheet.largest))
        space = next((space for space in APART if _fits(sheet, texts, slot, style, space)), APART[-1])
        shape = sheet.paragraphs("points", texts, slot, style, colour="ink", ground="paper", space=space,
                                 indent=BULLET_EMS)
    sheet.list_size = shape.size
    sheet.source(source)


def _fits(sheet: Sheet, texts: Sequence[tuple[Run, ...]], slot: Box, style: Style, space: Points) -> bool:
    size = style.ladder[0]
    wide = slot.w - BULLET_EMS * size
    return sum(sheet.height(text, wide, style, size=size) + space for text in texts) - space <= slot.h


def _runs(line: Line) -> tuple[Run, ...]:
    if not line.lead:
        return runs_of(line.text)
    if not line.text:
        return (Run(line.lead, bold=True),)
    return (Run(f"{line.lead}: ", bold=True), *runs_of(line.text))
