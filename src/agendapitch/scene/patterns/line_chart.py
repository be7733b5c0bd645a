"""A line chart (design 7 and 8): up to three lines, named where they end, and one moment marked quietly."""

from __future__ import annotations

from agendapitch.records import dataclass
from agendapitch.scene.charting import (
    chart_in,
    index_of,
    largest_of,
    lit_series,
    smallest_of,
    specimen,
    told,
    unit_of,
)
from agendapitch.scene.model import ChartSeries, ChartShape
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.spreading import spread
from agendapitch.scene.type import BODY_BOLD, LEAD, SMALL
from agendapitch.scene.unit_line import put_unit
from agendapitch.script.model import Chart, Evidence
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset(["chart"])

FRAME = Box(48, 138, 644, 332)
FIRST, LAST = 110.0, 660.0  # the first and last point
NAMES_ROOM: Points = 40  # under zero, which is at 430 over a source of one line
TOP: Points = 138
ENDS_AT, ENDS_WIDE = 696.0, 216.0
END_MIDDLE: Points = 16  # of a value, below its top
END_VALUE = LEAD.sized(34, 32, 30, 28, 26, 24, 22)
VALUE_ROOM: Points = 44  # over a point, for its value
CLEAR: Points = 10  # between a value and the words of the mark
MARK_WIDE: Points = 240
HEADROOM = 1.1  # the scale over the largest value


@dataclass(frozen=True, slots=True)
class Scale:
    """Where points lie on the slide."""

    count: int
    top: Points
    ground: Points
    minimum: float
    maximum: float

    def x(self, at: float) -> Points:
        """Return how far right category `at` lies."""
        return FIRST + (LAST - FIRST) * at / (self.count - 1)

    def y(self, value: float) -> Points:
        """Return how far down a value lies."""
        return self.ground - (self.ground - self.top) * (value - self.minimum) / (self.maximum - self.minimum)


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the lines, their ends, the unit and the mark."""
    chart = chart_in(content)
    sheet.pattern = "line chart"
    sheet.headline(title)
    lit = _lit(chart)
    below = put_unit(sheet, unit_of(chart).line, left=48)
    ground = sheet.foot(source_of(content), lowest=FRAME.y + FRAME.h) - NAMES_ROOM
    scale = _scale(chart, top=TOP + below, ground=ground)
    sheet.add(_shape(sheet, title, chart, scale, lit))
    _draw_names(sheet, chart, scale)
    _draw_mark(sheet, chart, scale, lit)
    _draw_ends(sheet, chart, scale, lit)
    sheet.source(source_of(content))


def specimens() -> tuple[Evidence, ...]:
    """Return two lines over five years."""
    years = ("2022", "2023", "2024", "2025", "2026")
    rising, level = ("calls asking what happened", (88, 97, 112, 127, 141)), ("new reports", (60, 62, 59, 58, 58))
    return (specimen("line", years, rising, level, unit="thousand calls a year"),)


def _lit(chart: Chart) -> int:
    found = lit_series(chart)
    return 0 if found is None else found


def _scale(chart: Chart, *, top: Points, ground: Points) -> Scale:
    most, least = largest_of(chart), smallest_of(chart)
    headroom = HEADROOM
    if chart.mark_label:
        headroom = 1.25  # the words of the mark stand over the lines where they can
    return Scale(len(chart.categories), top, ground, min(0.0, least * 1.1), max(most * headroom, 0.0) or 1.0)


def _shape(sheet: Sheet, title: str, chart: Chart, scale: Scale, lit: int) -> ChartShape:
    box = Box(FRAME.x, scale.top, FRAME.w, scale.ground + NAMES_ROOM - scale.top)
    return ChartShape(
        name="chart", box=box, kind="line", categories=chart.categories,
        series=tuple(_series(chart, at, lit=at == lit) for at in range(len(chart.series))),
        plot=((FIRST - box.x) / box.w, 0.0, (LAST - FIRST) / box.w, (scale.ground - box.y) / box.h),
        minimum=scale.minimum, maximum=scale.maximum, highlight_size=20, names_shown=_step(sheet, chart, scale) == 1,
        alt=told(title, chart),
    )


def _series(chart: Chart, at: int, *, lit: bool) -> ChartSeries:
    """Return one line. The highlighted one shows its first value, and the value that is marked."""
    one, unit = chart.series[at], unit_of(chart)
    shown = {0, *_marked(chart)} - {len(chart.categories) - 1} if lit else set()
    labels = tuple(unit.label(text) if index in shown else "" for index, text in enumerate(one.written))
    return ChartSeries(one.name or "Number", one.values, "hi" if lit else "data",
                       tuple(sorted(index for index in shown if one.values[index] is not None)), labels,
                       label_colour="strong" if lit else "ink", width=6 if lit else 4)


def _marked(chart: Chart) -> tuple[int, ...]:
    """Return the category that is marked or highlighted, where there is one."""
    found = (index_of(name, chart.categories) for name in (chart.mark_at, chart.highlight))
    return tuple(dict.fromkeys(at for at in found if at is not None))


def _step(sheet: Sheet, chart: Chart, scale: Scale) -> int:
    """Return how many points have one name under them between them: 1 where there is room for all."""
    widest = max(sheet.width(name, SMALL, size=20) for name in chart.categories) + 8
    last = scale.count - 1
    steps = [step for step in range(1, last + 1) if (LAST - FIRST) / last * step >= widest]
    return next((step for step in steps if last % step == 0), steps[0] if steps else last)


def _draw_names(sheet: Sheet, chart: Chart, scale: Scale) -> None:
    """Name every second point or fewer under the line, where there is no room for all."""
    step = _step(sheet, chart, scale)
    if step == 1:
        return
    for at in range(0, scale.count, step):
        wide = sheet.width(chart.categories[at], SMALL, size=20) + 4
        left = max(24, min(scale.x(at) - wide / 2, FRAME.x + FRAME.w - wide))
        place = Box(round(left, 2), scale.ground + 7, round(wide, 2), 25)
        sheet.text(f"category {at + 1}", chart.categories[at], place, SMALL, role="free", colour="muted",
                   ground="paper")


def _draw_ends(sheet: Sheet, chart: Chart, scale: Scale, lit: int) -> None:
    """Name each line where it ends, its last value first, pushed apart where they would touch."""
    unit, ends = unit_of(chart), []
    for at, one in enumerate(chart.series):
        last = next((index for index in range(scale.count - 1, -1, -1) if one.values[index] is not None), None)
        if last is None:
            continue
        value = unit.label(one.written[last], telling=at == lit)
        style = END_VALUE if at == lit else BODY_BOLD.sized(20)
        size = sheet.common_size([(value, Box(0, 0, ENDS_WIDE, 41))], style)
        high = sheet.height(value, ENDS_WIDE, style, size=size)
        name = one.name if len(chart.series) > 1 or one.name else ""
        below = sheet.height(name, ENDS_WIDE, SMALL, size=20) if name else 0.0
        ends.append((at, value, name, style, size, high, below, scale.y(one.values[last] or 0) - END_MIDDLE))
    tops = spread([end[-1] for end in ends], [end[5] + end[6] for end in ends], gap=10, low=TOP, high=scale.ground + 2)
    # From the top down, as they are read.
    for (at, value, name, style, size, high, below, _), top in sorted(
        zip(ends, tops, strict=True), key=lambda end: end[1]
    ):
        colour = "strong" if at == lit else "ink"
        sheet.text(f"end value {at + 1}", value, Box(ENDS_AT, top, ENDS_WIDE, high), style, size=size, role="free",
                   colour=colour, ground="paper")
        if name:
            sheet.text(f"end name {at + 1}", name, Box(ENDS_AT, top + high, ENDS_WIDE, below), SMALL, role="free",
                       colour="ink", ground="paper")


def _draw_mark(sheet: Sheet, chart: Chart, scale: Scale, lit: int) -> None:
    """Put the mark's words where the lines leave most room round its point, and a hairline to the point."""
    if not chart.mark_label:
        return
    at = index_of(chart.mark_at, chart.categories)
    value = chart.series[lit].values[at] if at is not None else None
    if at is None or value is None:
        words = ": ".join(part for part in (chart.mark_at, chart.mark_label) if part)
        sheet.text("mark", words, Box(60, scale.top + 6, MARK_WIDE * 2, 50), SMALL, colour="muted", ground="paper",
                   role="free")
        return
    named = _step(sheet, chart, scale) == 1
    words = chart.mark_label if named else f"{chart.mark_at}: {chart.mark_label}"
    x, point, high = scale.x(at), scale.y(value), sheet.height(words, MARK_WIDE, SMALL, size=20)
    left, over = _roomiest(chart, scale, x)
    start = x - MARK_WIDE - 10 if left else x + 10
    highest, lowest = _clear(chart, scale, start)
    if over:
        top = max(scale.top + 2, min((scale.top + highest - high) / 2, point - VALUE_ROOM - CLEAR - high))
        ends = (top, max(point - VALUE_ROOM, top + 4))
    else:
        top = min(scale.ground - high - 4, max((scale.ground + lowest - high) / 2, point + 20))
        ends = (point + 14, top + high)
    sheet.rule("mark rule", (x, round(ends[0], 2)), (x, round(ends[1], 2)), "muted")
    sheet.text("mark", words, Box(start, round(top, 2), MARK_WIDE, high), SMALL, colour="muted", ground="paper",
               role="free", align="right" if left else "left")


def _roomiest(chart: Chart, scale: Scale, x: Points) -> tuple[bool, bool]:
    """Return whether the mark's words stand best left of `x`, and whether over the lines."""
    rooms = []
    for left in (True, False):
        start = x - MARK_WIDE - 10 if left else x + 10
        if FRAME.x <= start and start + MARK_WIDE <= FRAME.x + FRAME.w:
            highest, lowest = _clear(chart, scale, start)
            rooms += [(highest - scale.top, left, True), (scale.ground - lowest, left, False)]
    _, left, over = max(rooms, default=(0.0, x > (FIRST + LAST) / 2, True))
    return left, over


def _clear(chart: Chart, scale: Scale, start: Points) -> tuple[Points, Points]:
    """Return between which heights the lines run beside the mark's words."""
    heights = []
    for one in chart.series:
        for step in range(13):
            place = (start + MARK_WIDE * step / 12 - FIRST) / (LAST - FIRST) * (scale.count - 1)
            before = min(max(int(place), 0), scale.count - 2)
            here, then = one.values[before], one.values[before + 1]
            if here is not None and then is not None and 0 <= place <= scale.count - 1:
                heights.append(scale.y(here + (then - here) * (place - before)))
    return min(heights, default=scale.ground), max(heights, default=scale.top)
