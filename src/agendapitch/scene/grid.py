"""The grid (design 2): margins, columns and the places that every slide shares."""

from __future__ import annotations

from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points

LEFT: Points = 48
RIGHT: Points = 912
LIVE: Points = 864
GUTTER: Points = 24
BODY_TOP: Points = 146
BODY_BOTTOM: Points = 486
PANEL_TOP: Points = 138

KICKER = Box(LEFT, 44, 500, 25)
FOOTER = Box(72, 501, 300, 15)
NUMBER = Box(LEFT, 501, 24, 15)
MARKER_RIGHT: Points = 912


def column(n: int) -> Points:
    """Return the left edge of column `n`, from 0 to 11."""
    return LEFT + 74 * n


def span(n: int) -> Points:
    """Return the width of `n` columns with the gutters between them."""
    return 74 * n - GUTTER


def bleed(x: Points = 0, y: Points = 0, right: Points = SLIDE_WIDTH, bottom: Points = SLIDE_HEIGHT) -> Box:
    """Return a box from (x, y) to (right, bottom), by default the whole slide."""
    return Box(x, y, right - x, bottom - y)
