"""The line over a chart that says in which unit it counts."""

from __future__ import annotations

from agendapitch.scene.sheet import Sheet
from agendapitch.scene.type import SMALL
from agendapitch.units import Box, Points

TOP: Points = 132


def put_unit(sheet: Sheet, words: str, *, left: Points) -> Points:
    """Put the unit's line, from `left` to the margin, and return how far it pushes the chart down: 0 without one."""
    if not words:
        return 0
    high = sheet.height(words, 912 - left, SMALL, size=20)
    sheet.text("unit", words, Box(left, TOP, 912 - left, high), SMALL, colour="muted", ground="paper")
    return high + 1
