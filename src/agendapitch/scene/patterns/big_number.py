"""A big number (design 7): one figure, what it counts, and what it means."""

from __future__ import annotations

import re

from agendapitch.diagnostics import Span
from agendapitch.house.page import Page
from agendapitch.scene import grid
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, LEAD, NUMBER, Style
from agendapitch.script.model import Evidence, Proof, Text
from agendapitch.units import Box, Points

MOST = 2
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = frozenset({"figure"})

BASELINE: Points = 422
WIDEST: Points = 560
SPARE: Points = 16  # of the number's box, so that a wider typeface does not break it
LEAST: Points = 272  # for the column beside it
TOP: Points = 150
UNIT = Style("sans", True, (40, 36, 32, 28, 26, 24), 1.1, -0.02)
MEANING = BODY.sized(24, 22, 20)
TAIL, WITH_TAILS = 0.21, ",;()Qgjpqy"  # so much of the size hangs under the baseline, with air over a source
SHIFT = 0.3465  # of the size: from the middle of a line down to its baseline, in Arial

_NUMBER = re.compile(r"\S*\d\S*(?: (?:in|out of) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b)?")


def draw(sheet: Sheet, title: str, evidence: Evidence) -> None:
    """Lay out the number at the left; on its baseline ends the column with its unit and its meaning."""
    proof = evidence.points[0]
    number, unit = number_and_unit(words(proof.figure))
    meaning = [text.text for text in proof.points]
    sheet.pattern = "big number"
    sheet.headline(title)
    page, source = sheet.page, source_of(evidence)
    widest = min(page.wide(WIDEST), page.body.w - LEAST) if unit or meaning else page.body.w - SPARE
    lowest = sheet.source_slot(source).y - 1 if source else page.y(grid.BODY_BOTTOM)
    tail = TAIL if set(number) & set(WITH_TAILS) else 0.0
    size = next((size for size in NUMBER.ladder if sheet.width(number, NUMBER, size=size) <= widest
                 and _top(page, size) >= page.body.y and _top(page, size) + NUMBER.leading_at(size) <= lowest
                 and page.y(BASELINE) + tail * size <= lowest), 0)
    if size:
        right = _draw_number(sheet, number, size)
        if unit or meaning:
            left = _beside(page, right)
            _draw_column(sheet, unit, meaning, Box(left, page.y(TOP), page.right - left, 0))
    else:
        _draw_words(sheet, words(proof.figure), meaning, lowest=lowest)
    sheet.source(source)


def number_and_unit(figure: str) -> tuple[str, str]:
    """Return a figure's number and the words after it: "14" and "hours", "1 in 3" and "fewer", "about £80" and ""."""
    found = _NUMBER.search(figure)
    if not found:
        return figure, ""
    return figure[: found.end()].rstrip(",;:"), figure[found.end() :].strip()


def specimens() -> tuple[Evidence, ...]:
    """Return a number with everything beside it."""
    span = Span("", 1, 1, 1, 1)
    meaning = Text("What the number means for the people who use the service", span)
    proof = Proof(span=span, figure=Text("41 hours a week", span), points=(meaning, meaning),
                  source=Text("Who counted, and when", span))
    return (Evidence(span=span, points=(proof,)),)


def _draw_number(sheet: Sheet, number: str, size: Points) -> Points:
    """Put the number on the baseline, and return the right edge of its box."""
    leading, width = NUMBER.leading_at(size), sheet.width(number, NUMBER, size=size)
    # The first figure's white space is pulled out into the margin, so that its ink stands on it.
    left = sheet.page.x(48) - 0.03 * size
    slot = Box(round(left, 2), round(_top(sheet.page, size), 2), round(width + SPARE, 2), leading)
    sheet.text("number", number.replace(" ", "\u00a0"), slot, NUMBER, size=size, colour="hi", ground="paper")
    return left + width + SPARE


def _top(page: Page, size: Points) -> Points:
    """Return where the box of a number begins whose figures stand on the baseline."""
    return page.y(BASELINE) - NUMBER.leading_at(size) / 2 - SHIFT * size


def _beside(page: Page, right: Points) -> Points:
    """Return where the column beside a number begins that ends at `right`: on our grid; a template has none."""
    if not page.is_ours:
        return round(right + 8, 2)
    return next(grid.column(n) for n in range(3, 9) if grid.column(n) >= right + 8)


def _draw_column(sheet: Sheet, unit: str, meaning: list[str], slot: Box) -> None:
    """Put unit and meaning in a column whose last line stands on the baseline."""
    texts, baseline = [runs_of(text) for text in meaning], sheet.page.y(BASELINE)
    room = baseline - slot.y
    size = sheet.common_size([(text, Box(slot.x, 0, slot.w, room / 2 / len(texts))) for text in texts], MEANING)
    heights = [sheet.height(text, slot.w, MEANING, size=size) for text in texts]
    most = room - 8 * (len(texts) - 1) - (UNIT.leading_at(UNIT.ladder[-1]) + 6 if unit else 0)
    if sum(heights) > most:  # what is over is noted, and the slide divided
        heights = [most / len(texts)] * len(texts)
    foot = MEANING if meaning else UNIT
    foot_size = size if meaning else UNIT.ladder[0]
    bottom = baseline + foot.leading_at(foot_size) / 2 - SHIFT * foot_size
    top = bottom - sum(heights) - 8 * max(0, len(heights) - 1)
    if unit:
        lowest = top - 6 if meaning else bottom
        sheet.text("unit", unit, Box(slot.x, slot.y, slot.w, round(lowest - slot.y, 2)), UNIT, colour="ink",
                   ground="paper", anchor="bottom")
    for number, (text, height) in enumerate(zip(texts, heights, strict=True), start=1):
        sheet.text(f"meaning {number}", text, Box(slot.x, round(top, 2), slot.w, round(height, 2)), MEANING, size=size,
                   colour="ink", ground="paper")
        top += height + 8


def _draw_words(sheet: Sheet, figure: str, meaning: list[str], *, lowest: Points) -> None:
    """Put a figure that is too long for a big number as large words, and its meaning under it."""
    page = sheet.page
    style = LEAD.sized(96, 80, 68, 56, 48, 40, 36, 32, 28, 26, 24, 22)
    slot = Box(page.x(48), page.y(TOP), page.body.w, page.high(150))
    words_shape = sheet.text("number", figure, slot, style, colour="hi", ground="paper", try_smaller=True)
    top = slot.y + len(words_shape.paragraphs[0].lines) * words_shape.leading + 16
    for number, text in enumerate(meaning, start=1):
        room = Box(slot.x, round(top, 2), page.wide(716), round(min(62, lowest - top), 2))
        shape = sheet.text(f"meaning {number}", text, room, MEANING, colour="ink", ground="paper")
        top += len(shape.paragraphs[0].lines) * shape.leading + 8
