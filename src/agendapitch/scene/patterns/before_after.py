"""Columns (design 7 and 8): before and after, or two to five values that deserve the room of a bar chart each."""

from __future__ import annotations

from agendapitch.scene import grid
from agendapitch.scene.charting import (
    chart_in,
    index_of,
    largest_of,
    lit_category,
    lit_series,
    said_of,
    specimen,
    told,
    unit_of,
)
from agendapitch.scene.model import ChartSeries, ChartShape
from agendapitch.scene.sheet import Overflow, Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, BODY_BOLD, SMALL, SMALL_BOLD
from agendapitch.scene.unit_line import put_unit
from agendapitch.script.model import Chart, Evidence
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset(["chart"])

BOTTOM: Points = 470
PAIR, NARROW, WIDE = 460.0, 570.0, 888.0  # one or two columns beside what is said, more of them, and alone
NAMES_ROOM: Points = 40  # under the columns, which stand on 430 where names and source take one line
LINE: Points = 25
FATTEST = (170.0, 110.0)  # a column of one series, and one of two
FATTEST_OF_TWO: Points = 200
CLOSEST = 0.84  # of the pitch, for all its columns
LABEL_OVER: Points = 8
LEAST_HIGH: Points = 50  # the highest column
MOST_OF_THE_HEIGHT = 0.3  # for the telling value
MEANING = Box(640, 150, 272, 280)
VALUE_SIZES = (28, 24, 22, 20)
TELLING_SIZES = (48, 40, 34, 28, 24, 22, 20)
NAME_DOWN: Points = 8  # from the top of the chart to the name of the first series


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the columns, what they are called, and what they mean."""
    chart = chart_in(content)
    sheet.pattern = "before and after" if len(chart.series) == 2 else "columns"
    sheet.headline(title)
    page, points = sheet.page, [point.text for point in content.points[0].points]
    pair = len(chart.series) == 1 and len(chart.categories) <= 2  # what it means reads on beside its last value
    # The meaning stands over the columns where other words, or the columns, leave it no room beside them.
    over = (pair and bool(points)) or not _fits(sheet, chart, page.wide(PAIR if pair else NARROW))
    below = put_unit(sheet, said_of(chart), left=page.x(48)) if over else 0
    said = [text for text in ("" if over else _meaning(chart), *points) if text]
    foot = sheet.foot(source_of(content), lowest=page.y(BOTTOM))
    wide = page.wide((PAIR if pair else NARROW) if said else WIDE)
    if not _fits(sheet, chart, wide):
        sheet.overflows.append(Overflow("chart", 1, is_title=False))
    shape = _shape(sheet, title, chart, wide=wide, top=page.body.y + below, foot=foot)
    sheet.add(shape)
    if len(chart.series) == 2:
        _name_series(sheet, chart, shape)
    if said:
        left = round(shape.box.x + wide + 8, 2) if pair else page.x(MEANING.x)
        top = page.y(MEANING.y)
        place = Box(left, top, page.x(grid.RIGHT) - left, foot - NAMES_ROOM - top)
        style = BODY.sized(24, 22, 20)
        if len(said) == 1:
            sheet.text("meaning", said[0], place, style, colour="ink", ground="paper", anchor="bottom")
        else:
            sheet.paragraphs("meaning", said, place, style, colour="ink", ground="paper", anchor="bottom", space=12)
    sheet.source(source_of(content))


def specimens() -> tuple[Evidence, ...]:
    """Return columns of one series, and of two."""
    said = "% of residents who trust the council to act on what they say"
    replies = ("Heard nothing", "Never contacted us", "Heard back")
    wards = ("Harbour", "Castle", "Eastgate")
    return (
        specimen("before and after", replies, ("Trust", (31, 44, 62)), unit=said),
        specimen("before and after", wards, ("2024", (36, 33, 31)), ("2026", (14, 13, 12)), unit="weeks on average"),
    )


def _shape(sheet: Sheet, title: str, chart: Chart, *, wide: Points, top: Points, foot: Points) -> ChartShape:
    count, per = len(chart.categories), len(chart.series)
    pitch, share = _pitch(sheet, chart, wide)
    lines = max(round(sheet.height(name, (pitch - 6) * 0.96, SMALL, size=20) / LINE) for name in chart.categories)
    ground = foot - NAMES_ROOM - LINE * (min(lines, 4) - 1)
    room = min(wide / 5, pitch / per - 2)  # LibreOffice wraps a label that is wider than a fifth of its chart
    series = tuple(_series(chart, at) for at in range(per))
    largest = tuple(size for size in TELLING_SIZES if size <= MOST_OF_THE_HEIGHT * (ground - top)) or (20,)
    sizes = [
        _size(sheet, [label for one in series for at, label in enumerate(one.labels)
                      if (at in one.highlights) == telling], ladder, room)
        for ladder, telling in ((VALUE_SIZES, False), (largest if per == 1 else VALUE_SIZES, True))
    ]
    over = sizes[1] + 24 + (2 * LINE + 12 if per == 2 else 0)
    height = foot - top
    if ground - top - over < LEAST_HIGH:
        sheet.overflows.append(Overflow("chart", 1, is_title=False))
    left = sheet.page.x(48) - pitch * (1 - per * share) / 2  # so that the first column stands on the margin
    return ChartShape(
        name="chart", box=Box(round(left, 2), top, wide, height), kind="column", categories=chart.categories,
        series=series, plot=(0.0, 0.0, pitch * count / wide, (ground - top) / height),
        maximum=largest_of(chart) * (ground - top) / (ground - top - over),
        gap=round((1 / share - per) * 100), label_size=sizes[0], highlight_size=sizes[1], alt=told(title, chart),
    )


def _pitch(sheet: Sheet, chart: Chart, wide: Points) -> tuple[Points, float]:
    """Return how far it is from category to category, and the share of it that one column takes.

    Half a gap hangs over the margin at the left; where the margin is small the columns stand closer.
    """
    count, per = len(chart.categories), len(chart.series)
    share = 1 / 1.34 if per == 1 else 1 / 2.5
    pitch = min(wide / count, (FATTEST_OF_TWO if count == 2 and per == 1 else FATTEST[per - 1]) / share)
    margin = sheet.page.body.x - sheet.page.edge.x
    if pitch * (1 - per * share) / 2 > margin:
        share = min(max(share, (1 - 2 * margin / pitch) / per), CLOSEST / per)
        pitch = min(pitch, 2 * margin / (1 - per * share))
    return pitch, share


def _fits(sheet: Sheet, chart: Chart, wide: Points) -> bool:
    """Return whether the columns have room for their names, of four lines at most, and values beside each other."""
    pitch, share = _pitch(sheet, chart, wide)
    values = [_series(chart, at).labels for at in range(len(chart.series))]
    return all(
        sheet.height(name, (pitch - 6) * 0.96, SMALL, size=20) <= 4 * LINE
        and all(sheet.width(word, SMALL, size=20) <= pitch - 6 for word in name.split())
        for name in chart.categories
    ) and all(
        sum(sheet.width(label, BODY_BOLD, size=20) for label in labels) <= len(labels) * _label_room(pitch, share)
        for labels in zip(*values, strict=True)
    )


def _label_room(pitch: Points, share: float) -> Points:
    """Return how wide a value over a column may be: it may hang over a little, as the gaps let it."""
    return min(pitch - 2, share * pitch + LABEL_OVER)


def _series(chart: Chart, at: int) -> ChartSeries:
    """Return one series: the telling column of one series is highlighted, of two the telling series."""
    one, unit = chart.series[at], unit_of(chart)
    if len(chart.series) == 1:
        lit: tuple[int, ...] = tuple(index for index in (_telling(chart),) if index is not None)
    else:
        named, category = lit_series(chart), index_of(chart.highlight, chart.categories)
        lit = () if at != (1 if named is None else named) else tuple(range(len(chart.categories)))
        lit = (category,) if category is not None and lit else lit
    labels = tuple(
        unit.label(text, telling=len(chart.series) == 1 and index in lit) for index, text in enumerate(one.written)
    )
    return ChartSeries(one.name or "Number", one.values, "data", lit, labels)


def _meaning(chart: Chart) -> str:
    """Return what the columns mean. It follows the value of the highlighted one: "62%" "of residents …"."""
    said = said_of(chart)
    if len(chart.series) == 1 and unit_of(chart).line:
        said = said.removeprefix(unit_of(chart).line)
        return chart.unit.removeprefix("%").strip() + said
    return said


def _telling(chart: Chart) -> int | None:
    """Return the highlighted column: of a before and after, the last."""
    if index_of(chart.highlight, chart.categories) is None and len(chart.categories) == 2:
        return 1
    return lit_category(chart)


def _size(sheet: Sheet, labels: list[str], ladder: tuple[int, ...], room: Points) -> Points:
    """Return the largest size at which all these labels stay in their column."""
    return next(
        (float(size) for size in ladder
         if all(sheet.width(label, BODY_BOLD, size=size) <= room for label in labels)), float(ladder[-1]),
    )


def _name_series(sheet: Sheet, chart: Chart, shape: ChartShape) -> None:
    """Name the two series over the first pair: flags on the middle of their columns, one under the other."""
    pitch = shape.plot[2] * shape.box.w / len(chart.categories)
    column = pitch / (2 + shape.gap / 100)
    body = sheet.page.body
    ground = shape.box.y + shape.plot[3] * shape.box.h
    for at, one in enumerate(chart.series):
        value = one.values[0] or 0
        x = round(shape.box.x + pitch / 2 + column * (at - 0.5), 2)
        size = shape.highlight_size if 0 in shape.series[at].highlights else shape.label_size
        under = ground - value / shape.maximum * (ground - shape.box.y) - size - 14
        top = shape.box.y + NAME_DOWN + (LINE + 2) * at
        sheet.rule(f"series rule {at + 1}", (x, top + 2), (x, round(max(under, top + LINE), 2)), "muted")
        place = Box(x + 8, top, body.x + body.w - 8 - x, LINE)
        sheet.text(f"series {at + 1}", one.name, place, SMALL_BOLD, role="free",
                   colour="strong" if shape.series[at].highlights else "ink", ground="paper")
