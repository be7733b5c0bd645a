"""A line chart (design 7 and 8): up to three lines, named where they end, and one moment marked quietly."""

from __future__ import annotations

from agendapitch.records import dataclass, replace
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
from agendapitch.scene.sheet import Overflow, Sheet
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
FIRST, LAST = 110.0, 660.0  # the first and last point of our page
NAMES_ROOM: Points = 40  # under zero, which is at 430 over a source of one line
ENDS_AT, ENDS_WIDE = 696.0, 216.0
END_MIDDLE: Points = 16  # of a value, below its top
END_VALUE = LEAD.sized(34, 32, 30, 28, 26, 24, 22)
VALUE_ROOM: Points = 44  # over a point, for its value
CLEAR: Points = 10  # between a value and the words of the mark
MARK_WIDE: Points = 240
HEADROOM = 1.1  # the scale over the largest value
MOST_OVER = 0.6  # of the height, for the words of a mark


@dataclass(frozen=True, slots=True)
class Scale:
    """Where points lie on the slide."""

    count: int
    first: Points
    last: Points
    top: Points
    ground: Points
    minimum: float
    maximum: float

    def x(self, at: float) -> Points:
        """Return how far right category `at` lies."""
        return self.first + (self.last - self.first) * at / (self.count - 1)

    def y(self, value: float) -> Points:
        """Return how far down a value lies."""
        return self.ground - (self.ground - self.top) * (value - self.minimum) / (self.maximum - self.minimum)


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the lines, their ends, the unit and the mark."""
    chart = chart_in(content)
    sheet.pattern = "line chart"
    sheet.headline(title)
    lit, page = _lit(chart), sheet.page
    below = put_unit(sheet, unit_of(chart).line, left=page.x(48))
    ground = sheet.foot(source_of(content), lowest=page.y(FRAME.y + FRAME.h)) - NAMES_ROOM
    scale = _scale(sheet, chart, lit, top=page.body.y + below, ground=ground)
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


def _scale(sheet: Sheet, chart: Chart, lit: int, *, top: Points, ground: Points) -> Scale:
    most, least = largest_of(chart), smallest_of(chart)
    headroom = HEADROOM
    if chart.mark_label:
        headroom = 1.25  # the words of the mark stand over the lines where they can
    scale = Scale(
        len(chart.categories), sheet.page.x(FIRST), sheet.page.x(LAST), top, ground, min(0.0, least * 1.1),
        max(most * headroom, 0.0) or 1.0,
    )
    mark = _mark(sheet, chart, scale, lit)
    if mark is None or not mark.over or mark.point - top >= mark.room:
        return scale
    # The words would stand beside the value: the lines move down.
    share = min(mark.room / (ground - top), MOST_OVER)
    return replace(scale, maximum=(mark.value - scale.minimum * share) / (1 - share))


def _shape(sheet: Sheet, title: str, chart: Chart, scale: Scale, lit: int) -> ChartShape:
    box = Box(sheet.page.x(FRAME.x), scale.top, sheet.page.wide(FRAME.w), scale.ground + NAMES_ROOM - scale.top)
    return ChartShape(
        name="chart", box=box, kind="line", categories=chart.categories,
        series=tuple(_series(chart, at, lit=at == lit) for at in range(len(chart.series))),
        plot=((scale.first - box.x) / box.w, 0.0, (scale.last - scale.first) / box.w, (scale.ground - box.y) / box.h),
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
    steps = [step for step in range(1, last + 1) if (scale.last - scale.first) / last * step >= widest]
    return next((step for step in steps if last % step == 0), steps[0] if steps else last)


def _draw_names(sheet: Sheet, chart: Chart, scale: Scale) -> None:
    """Name every second point or fewer under the line, where there is no room for all."""
    step = _step(sheet, chart, scale)
    if step == 1:
        return
    page = sheet.page
    lowest, highest = page.x(48) - (24 if page.is_ours else 0), page.x(FRAME.x + FRAME.w)
    for at in range(0, scale.count, step):
        wide = sheet.width(chart.categories[at], SMALL, size=20) + 4
        left = max(lowest, min(scale.x(at) - wide / 2, highest - wide))
        place = Box(round(left, 2), scale.ground + 7, round(wide, 2), 25)
        sheet.text(f"category {at + 1}", chart.categories[at], place, SMALL, role="free", colour="muted",
                   ground="paper")


def _draw_ends(sheet: Sheet, chart: Chart, scale: Scale, lit: int) -> None:
    """Name each line where it ends, its last value first, pushed apart where they would touch."""
    unit, ends = unit_of(chart), []
    left, wide = sheet.page.x(ENDS_AT), sheet.page.wide(ENDS_WIDE)
    for at, one in enumerate(chart.series):
        last = next((index for index in range(scale.count - 1, -1, -1) if one.values[index] is not None), None)
        if last is None:
            continue
        value = unit.label(one.written[last], telling=at == lit)
        style = END_VALUE if at == lit else BODY_BOLD.sized(20)
        size = sheet.common_size([(value, Box(0, 0, wide, 41))], style)
        high = sheet.height(value, wide, style, size=size)
        name = one.name if len(chart.series) > 1 or one.name else ""
        below = sheet.height(name, wide, SMALL, size=20) if name else 0.0
        ends.append((at, value, name, style, size, high, below, scale.y(one.values[last] or 0) - END_MIDDLE))
    tops = spread([end[-1] for end in ends], [end[5] + end[6] for end in ends], gap=10, high=scale.ground + 2,
                  low=sheet.page.body.y if sheet.page.is_ours else scale.top)  # under the unit, which may be long
    if any(top + end[5] + end[6] > scale.ground + NAMES_ROOM for end, top in zip(ends, tops, strict=True)):
        sheet.overflows.append(Overflow("chart", 1, is_title=False))
    # From the top down, as they are read.
    for (at, value, name, style, size, high, below, _), top in sorted(
        zip(ends, tops, strict=True), key=lambda end: end[1]
    ):
        colour = "strong" if at == lit else "ink"
        sheet.text(f"end value {at + 1}", value, Box(left, top, wide, high), style, size=size, role="free",
                   colour=colour, ground="paper")
        if name:
            sheet.text(f"end name {at + 1}", name, Box(left, top + high, wide, below), SMALL, role="free",
                       colour="ink", ground="paper")


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a mark, how high they are, and where they stand beside and over the point at (x, point)."""

    words: str
    high: Points
    wide: Points
    x: Points
    point: Points
    value: float
    left: bool
    over: bool

    @property
    def start(self) -> Points:
        """Return the left edge of the words."""
        return self.x - self.wide - 10 if self.left else self.x + 10

    @property
    def room(self) -> Points:
        """Return how much room they need over the point, the point's value under them."""
        return 2 + self.high + CLEAR + VALUE_ROOM


def _mark(sheet: Sheet, chart: Chart, scale: Scale, lit: int) -> Mark | None:
    """Return the mark where the lines leave most room round its point; None where it has no words or no point."""
    at = index_of(chart.mark_at, chart.categories) if chart.mark_label else None
    value = chart.series[lit].values[at] if at is not None else None
    if at is None or value is None:
        return None
    named = _step(sheet, chart, scale) == 1
    words = chart.mark_label if named else f"{chart.mark_at}: {chart.mark_label}"
    page, x = sheet.page, scale.x(at)
    beside = max(x - page.x(FRAME.x), page.x(FRAME.x + FRAME.w) - x) - 10
    wide = MARK_WIDE if beside >= MARK_WIDE else page.wide(MARK_WIDE)
    left, over = _roomiest(sheet, chart, scale, x, wide)
    return Mark(words, sheet.height(words, wide, SMALL, size=20), wide, x, scale.y(value), value, left, over)


def _draw_mark(sheet: Sheet, chart: Chart, scale: Scale, lit: int) -> None:
    """Put the mark's words beside a hairline to its point."""
    if not chart.mark_label:
        return
    mark = _mark(sheet, chart, scale, lit)
    if mark is None:
        words = ": ".join(part for part in (chart.mark_at, chart.mark_label) if part)
        place = Box(sheet.page.x(60), scale.top + 6, sheet.page.wide(MARK_WIDE * 2), 50)
        sheet.text("mark", words, place, SMALL, colour="muted", ground="paper", role="free")
        return
    highest, lowest = _clear(chart, scale, mark.start, mark.wide)
    if mark.over:
        top = (scale.top + highest - mark.high) / 2
        top = max(scale.top + 2, min(top, mark.point - VALUE_ROOM - CLEAR - mark.high))
        ends = (top, max(mark.point - VALUE_ROOM, top + 4))
    else:
        top = min(scale.ground - mark.high - 4, max((scale.ground + lowest - mark.high) / 2, mark.point + 20))
        ends = (mark.point + 14, top + mark.high)
    sheet.rule("mark rule", (mark.x, round(ends[0], 2)), (mark.x, round(ends[1], 2)), "muted")
    sheet.text("mark", mark.words, Box(mark.start, round(top, 2), mark.wide, mark.high), SMALL, colour="muted",
               ground="paper", role="free", align="right" if mark.left else "left")


def _roomiest(sheet: Sheet, chart: Chart, scale: Scale, x: Points, wide: Points) -> tuple[bool, bool]:
    """Return whether the mark's words stand best left of `x`, and whether over the lines."""
    rooms = []
    right = sheet.page.x(FRAME.x + FRAME.w)
    for left in (True, False):
        start = x - wide - 10 if left else x + 10
        if sheet.page.x(FRAME.x) <= start and start + wide <= right:
            highest, lowest = _clear(chart, scale, start, wide)
            rooms += [(highest - scale.top, left, True), (scale.ground - lowest, left, False)]
    _, left, over = max(rooms, default=(0.0, x > (scale.first + scale.last) / 2, True))
    return left, over


def _clear(chart: Chart, scale: Scale, start: Points, wide: Points) -> tuple[Points, Points]:
    """Return between which heights the lines run beside the mark's words."""
    heights = []
    for one in chart.series:
        for step in range(13):
            place = (start + wide * step / 12 - scale.first) / (scale.last - scale.first) * (scale.count - 1)
            before = min(max(int(place), 0), scale.count - 2)
            here, then = one.values[before], one.values[before + 1]
            if here is not None and then is not None and 0 <= place <= scale.count - 1:
                heights.append(scale.y(here + (then - here) * (place - before)))
    return min(heights, default=scale.ground), max(heights, default=scale.top)
