"""The line over a chart that says in which unit it counts."""

from __future__ import annotations

from agendapitch.scene.sheet import Sheet
from agendapitch.scene.type import SMALL
from agendapitch.units import Box, Points

TOP: Points = 132
GAP: Points = 7  # under the words


def put_unit(sheet: Sheet, words: str, *, left: Points) -> Points:
    """Put the unit's line, from `left` to the margin, and return how far it pushes the chart down: 0 without one."""
    if not words:
        return 0
    body = sheet.page.body
    top, wide = TOP if sheet.page.is_ours else body.y, round(body.x + body.w - left, 2)
    high = sheet.height(words, wide, SMALL, size=20)
    sheet.text("unit", words, Box(left, top, wide, high), SMALL, colour="muted", ground="paper")
    return round(top + high + GAP - body.y, 2)
