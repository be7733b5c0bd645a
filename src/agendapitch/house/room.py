"""Where a layout has room: the title's place, the content's, and how far panels may reach round it.

Lengths are points of a slide whose shorter side is 540.
"""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.house.sight import CELL, Sight
from agendapitch.records import dataclass
from agendapitch.units import Box, Points

MARGIN: Points = 16  # of panels round the body, at least
AIR: Points = 8  # between the title's place and the edge of panels, and over the furniture
CLEAR: Points = 6  # between panels and what the template draws under them
OUTSIDE: Points = 24  # that a body keeps from the slide's edges where the template says nothing
WIDE, HIGH = 0.4, 0.35  # of the slide, that a body should have at least
SMALLEST_TITLE: Points = 24
EASY_TITLE: Points = 28  # two lines of it, where there is room
ROOMY = 0.5  # of the slide's height, that the body then still has


@dataclass(frozen=True, slots=True)
class Room:
    """The content's place, and the edge that panels may reach to."""

    body: Box
    edge: Box


def free_body(sight: Sight, wanted: Box, slide: tuple[Points, Points], *, top: Points) -> Box:
    """Return the highest free box of the width of `wanted` below `top`, or the largest where that is too low.

    It begins no lower than `wanted` needs and reaches down to what stands there, or to the margin of the slide.
    """
    foot = max(slide[1] - OUTSIDE, min(wanted.y + wanted.h, slide[1] - 8))
    column = _highest(sight, Box(wanted.x, top, wanted.w, foot - top))
    if column and column.h >= ROOMY * 0.9 * slide[1]:
        return column
    whole = Box(OUTSIDE, top, slide[0] - 2 * OUTSIDE, foot - top)
    found = [box for box in (column, *_rectangles(sight, wanted), *_rectangles(sight, whole)) if box]
    good = [box for box in found if box.w >= WIDE * slide[0] and box.h >= HIGH * slide[1]]
    if column in good and column.w * column.h >= 0.6 * max(box.w * box.h for box in good):
        return column
    return max(good or found, key=lambda box: box.w * box.h, default=Box(wanted.x, top, wanted.w, foot - top))


def with_edge(sight: Sight, body: Box, slide: tuple[Points, Points], *, top: Points) -> Room:
    """Return a body with the edge round it: the slide's own left and right where nothing stands beside it.

    Where there is less than a margin the body gives way. `top` is where the title ends.
    """
    over = _gap(sight, body, slide, "up", limit=max(0, body.y - top - AIR))
    under = _gap(sight, body, slide, "down", limit=slide[1])
    if body.y + body.h + under < slide[1] - 0.01:  # a sliver of the slide between a panel and a line looks like a slip
        under = max(0.0, under - CLEAR)
    above, below = min(over, MARGIN), min(under, MARGIN)
    tall = Box(body.x, body.y - above, body.w, body.h + above + below)
    left, right = (_gap(sight, tall, slide, side, limit=slide[0]) for side in ("left", "right"))
    edge_left = 0.0 if left >= body.x - 0.01 else body.x - min(left, MARGIN)
    end = body.x + body.w
    edge_right = slide[0] if right >= slide[0] - end - 0.01 else end + min(right, MARGIN)
    edge = Box(edge_left, tall.y, edge_right - edge_left, tall.h)
    x, y = max(body.x, edge.x + MARGIN), max(body.y, edge.y + MARGIN)
    return Room(rounded(Box(x, y, min(end, edge_right - MARGIN) - x,
                            min(body.y + body.h, edge.y + edge.h - MARGIN) - y)), rounded(edge))


def title_place(
    sight: Sight, box: Box, slide: tuple[Points, Points], *, leading: float, anchor: str, floor: Points
) -> Box:
    """Return a title's place made high enough for two lines, into free space; `floor` is where the body ends."""
    roomy = floor - (box.y + 2 * EASY_TITLE * leading + AIR + MARGIN) >= ROOMY * slide[1]
    need = 2 * (EASY_TITLE if roomy else SMALLEST_TITLE) * leading + 0.5
    if box.h >= need:
        return box
    up = down = 0.0
    if anchor == "bottom":
        up = min(need - box.h, max(0.0, _gap(sight, box, slide, "up", limit=box.y - 12)))
    down = min(need - box.h - up, _gap(sight, box, slide, "down", limit=slide[1]))
    return rounded(Box(box.x, box.y - up, box.w, box.h + up + down))


def heart(box: Box) -> Box:
    """Return a title's place without what is only over and under its lines."""
    return Box(box.x, box.y + 0.15 * box.h, box.w, 0.7 * box.h)


def read_across(sight: Sight, box: Box, *, colour: str) -> Box:
    """Return a title's place narrowed to where its text can be read: well across most of it, or as large text."""
    for least, share in ((4.5, 0.75), (3.0, 0.5)):
        left, right = _readable(sight, box, colour, least)
        if right - left >= share * box.w:
            return box if right - left >= box.w - 2 * CELL else rounded(Box(left, box.y, right - left - 6, box.h))
    return box


def _readable(sight: Sight, box: Box, colour: str, least: float) -> tuple[Points, Points]:
    """Return from where to where a colour can be read in the middle of a box, in the longest stretch."""
    lines = heart(box)
    best, start = (box.x, box.x), box.x
    for at in range(int(box.w // CELL)):
        x = box.x + CELL * at
        if sight.ground(Box(x, lines.y, CELL, lines.h)).contrast(colour) < least:
            start = x + CELL
        elif x + CELL - start > best[1] - best[0]:
            best = (start, x + CELL)
    return best


def on_slide(box: Box, slide: tuple[Points, Points], *, margin: Points) -> Box:
    """Return what of a box lies on the slide, within a margin."""
    left, top = max(box.x, margin), max(box.y, margin)
    right, bottom = min(box.x + box.w, slide[0] - margin), min(box.y + box.h, slide[1] - margin)
    return rounded(Box(left, top, max(1.0, right - left), max(1.0, bottom - top)))


def rounded(box: Box) -> Box:
    """Return a box to a hundredth of a point."""
    return Box(*(round(length, 2) for length in (box.x, box.y, box.w, box.h)))


def _highest(sight: Sight, within: Box) -> Box | None:
    """Return the highest part of a column in which nothing stands."""
    best, start = (0.0, 0.0), None
    y, foot = within.y, within.y + within.h
    while y < foot:
        step = min(CELL - y % CELL, foot - y) or CELL
        if sight.is_free(Box(within.x, y, within.w, step)):
            start = y if start is None else start
            best = max(best, (y + step - start, start))
        else:
            start = None
        y += step
    return Box(within.x, best[1], within.w, best[0]) if best[0] > 0 else None


def _rectangles(sight: Sight, within: Box) -> Iterator[Box]:
    """Yield the largest box of free cells that ends at each row."""
    rows, columns = len(sight.standing), len(sight.standing[0])
    left, right = max(0, int(-(-within.x // CELL))), min(columns, int((within.x + within.w) // CELL))
    top, bottom = max(0, int(-(-within.y // CELL))), min(rows, int((within.y + within.h) // CELL))
    heights = [0] * (right - left + 1)
    for row in range(top, bottom):
        for at, standing in enumerate(sight.standing[row][left:right]):
            heights[at] = 0 if standing else heights[at] + 1
        best, open_at = (0, 0, 0, 0), [(-1, 0)]
        for at, height in enumerate(heights):
            start = at
            while open_at[-1][1] > height:
                start, high = open_at.pop()
                best = max(best, (high * (at - start), start, at - start, high))
            if open_at[-1][1] < height:
                open_at.append((start, height))
        if best[0]:
            _, start, count, high = best
            yield Box((left + start) * CELL, (row + 1 - high) * CELL, count * CELL, high * CELL)


def _gap(sight: Sight, box: Box, slide: tuple[Points, Points], side: str, *, limit: Points) -> Points:
    """Return how far a box can grow on one side before something stands there, or the slide ends."""
    ends = {"left": box.x, "right": slide[0] - box.x - box.w, "up": box.y, "down": slide[1] - box.y - box.h}
    most, grown = min(ends[side], limit), 0.0
    strips = {
        "left": lambda by, step: Box(box.x - by - step, box.y, step, box.h),
        "right": lambda by, step: Box(box.x + box.w + by, box.y, step, box.h),
        "up": lambda by, step: Box(box.x, box.y - by - step, box.w, step),
        "down": lambda by, step: Box(box.x, box.y + box.h + by, box.w, step),
    }
    while grown < most:
        step = min(CELL / 2, most - grown)
        if not sight.is_free(strips[side](grown, step)):
            break
        grown += step
    return max(0.0, grown)
