"""A bar chart (design 7 and 8): two to eight bars from one edge, one of them highlighted, each with its value."""

from __future__ import annotations

from itertools import pairwise

from agendapitch.scene.charting import (
    Unit,
    chart_in,
    largest_of,
    lit_category,
    said_of,
    smallest_of,
    specimen,
    told,
    unit_of,
)
from agendapitch.scene.model import ChartSeries, ChartShape
from agendapitch.scene.sheet import Overflow, Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY_BOLD, SMALL
from agendapitch.scene.unit_line import put_unit
from agendapitch.script.model import Chart, Evidence
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset(["chart"])

BOTTOM: Points = 470
TAIL: Points = 14  # under the bars, so that six of them start at 146 and end at 449
PITCH: Points = 96  # at most, from bar to bar
BARS_AT: Points = 222  # from the frame's edge; further right where names are long
FURTHEST: Points = 372  # the names of bars take no more while they may wrap
MOST_OF_A_PAGE = 0.5  # and never more than that
LINE: Points = 25
LEAST_PITCH: Points = 30  # for a name of one line, and a highlighted value
NAME_GAP: Points = 12
LABEL_GAP: Points = 8
NAME_CLEAR: Points = 24  # between a name and the value at the end of a bar that points to it
LONGEST, BESIDE_NAMES = 520.0, 642.0  # a bar, and the room for it and its value beside short names


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the chart, its unit over the bars."""
    chart = chart_in(content)
    sheet.pattern = "bar chart"
    sheet.headline(title)
    body, foot = sheet.page.body, sheet.foot(source_of(content), lowest=sheet.page.y(BOTTOM))
    # Where names wrap depends on the bars' pitch, which is a little less under a unit.
    edge = _edge(sheet, chart, (foot - TAIL - body.y) / len(chart.categories) - 4)
    below = put_unit(sheet, said_of(chart), left=body.x + edge)
    sheet.add(_shape(sheet, title, chart, top=body.y + below, foot=foot, edge=edge))
    sheet.source(source_of(content))


def specimens() -> tuple[Evidence, ...]:
    """Return one chart with its unit in words."""
    names = ("Chasing a report", "Paying", "Booking", "Reporting", "Asking a question", "Everything else")
    return (specimen("bar", names, ("Calls", (34, 18, 15, 14, 12, 7)), unit="% of calls, 2026"),)


def _shape(sheet: Sheet, title: str, chart: Chart, *, top: Points, foot: Points, edge: Points) -> ChartShape:
    one, unit, lit = chart.series[0], unit_of(chart), lit_category(chart)
    left, wide = sheet.page.body.x, sheet.page.body.w
    pitch = min(PITCH, (foot - TAIL - top) / len(chart.categories))
    if pitch < LEAST_PITCH:
        sheet.overflows.append(Overflow("chart", 1, is_title=False))
    labels = _labels(chart, unit, lit)
    maximum, minimum = _scale(sheet, chart, labels, lit=lit, room=wide - edge)
    return ChartShape(
        name="chart", box=Box(left, top, wide, foot - top), kind="bar", categories=chart.categories,
        series=(ChartSeries(one.name or "Number", one.values, "data", () if lit is None else (lit,), labels),),
        plot=(edge / wide, 0.0, 1 - edge / wide, pitch * len(chart.categories) / (foot - top)),
        maximum=maximum, minimum=minimum, alt=told(title, chart),
    )


def _labels(chart: Chart, unit: Unit, lit: int | None) -> tuple[str, ...]:
    telling = 0 if lit is None else lit
    return tuple(unit.label(text, telling=at == telling) for at, text in enumerate(chart.series[0].written))


def _edge(sheet: Sheet, chart: Chart, pitch: Points) -> Points:
    """Return where the bars start in the frame: as far left as the names, wrapped in their pitch, let them."""
    half = sheet.page.body.w * MOST_OF_A_PAGE
    furthest = min(FURTHEST, half)
    edges = range(int(sheet.page.wide(BARS_AT)), int(furthest), 10)
    # A twentieth is left over: other programs measure a little differently.
    heights = [[sheet.height(name, (edge - NAME_GAP) * 0.95, SMALL, size=20) for name in chart.categories]
               for edge in edges]
    most = LINE * max(1, int(pitch // LINE))
    for edge, high in zip(edges, heights, strict=True):
        if max(high) <= most:
            return float(edge)
    for edge, high in zip(edges, heights, strict=True):  # a long name between short ones may take of their pitch
        if all((one + other) / 2 <= pitch for one, other in pairwise(high)):
            return float(edge)
    for edge in range(int(furthest), int(half) + 1, 10):
        if max(sheet.height(name, (edge - NAME_GAP) * 0.95, SMALL, size=20) for name in chart.categories) <= most:
            return float(edge)
    sheet.overflows.append(Overflow("chart", 1, is_title=False))
    return furthest


def _scale(
    sheet: Sheet, chart: Chart, labels: tuple[str, ...], *, lit: int | None, room: Points
) -> tuple[float, float]:
    """Return the ends of the value axis: bars as long as their labels, and the design, let them be."""
    most, least = largest_of(chart), smallest_of(chart)
    wide = [
        sheet.width(label, BODY_BOLD, size=28 if at == lit else 20) + LABEL_GAP for at, label in enumerate(labels)
    ]
    values = [value or 0.0 for value in chart.series[0].values]
    if least >= 0:
        length = min(
            [LONGEST * room / BESIDE_NAMES]
            + [(room - after) * most / value for value, after in zip(values, wide, strict=True) if value > 0]
        )
        return most * room / max(length, 1), 0.0
    most = max(*values, 0.0)
    right, left = (max([after for value, after in zip(values, wide, strict=True) if (value < 0) is below], default=0.0)
                   for below in (False, True))
    left += NAME_CLEAR  # so that nobody reads the value as a part of the name
    scale = max(room - right - left, 1) / (most - least)
    return most + right / scale, least - left / scale
