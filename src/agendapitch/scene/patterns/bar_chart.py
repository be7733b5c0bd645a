"""A bar chart (design 7 and 8): two to eight bars from one edge, one of them highlighted, each with its value."""

from __future__ import annotations

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
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY_BOLD, SMALL
from agendapitch.scene.unit_line import put_unit
from agendapitch.script.model import Chart, Evidence
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset(["chart"])

LEFT, WIDE = 48.0, 864.0
TOP, BOTTOM = 138.0, 470.0
TAIL: Points = 14  # under the bars, so that six of them start at 146 and end at 449
PITCH: Points = 96  # at most, from bar to bar
BARS_AT: Points = 222  # from the frame's edge; further right where names are long
FURTHEST: Points = 372  # the names of bars never take more
NAME_GAP: Points = 12
LABEL_GAP: Points = 8
LONGEST = 520.0  # a bar


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the chart, its unit over the bars."""
    chart = chart_in(content)
    sheet.pattern = "bar chart"
    sheet.headline(title)
    foot = sheet.foot(source_of(content), lowest=BOTTOM)
    # Where names wrap depends on the bars' pitch, which is a little less under a unit.
    edge = _edge(sheet, chart, (foot - TAIL - TOP) / len(chart.categories) - 4)
    below = put_unit(sheet, said_of(chart), left=LEFT + edge)
    sheet.add(_shape(sheet, title, chart, top=TOP + below, foot=foot, edge=edge))
    sheet.source(source_of(content))


def specimens() -> tuple[Evidence, ...]:
    """Return one chart with its unit in words."""
    names = ("Chasing a report", "Paying", "Booking", "Reporting", "Asking a question", "Everything else")
    return (specimen("bar", names, ("Calls", (34, 18, 15, 14, 12, 7)), unit="% of calls, 2026"),)


def _shape(sheet: Sheet, title: str, chart: Chart, *, top: Points, foot: Points, edge: Points) -> ChartShape:
    one, unit, lit = chart.series[0], unit_of(chart), lit_category(chart)
    pitch = min(PITCH, (foot - TAIL - top) / len(chart.categories))
    labels = _labels(chart, unit, lit)
    maximum, minimum = _scale(sheet, chart, labels, lit=lit, room=WIDE - edge)
    return ChartShape(
        name="chart", box=Box(LEFT, top, WIDE, foot - top), kind="bar", categories=chart.categories,
        series=(ChartSeries(one.name or "Number", one.values, "data", () if lit is None else (lit,), labels),),
        plot=(edge / WIDE, 0.0, 1 - edge / WIDE, pitch * len(chart.categories) / (foot - top)),
        maximum=maximum, minimum=minimum, alt=told(title, chart),
    )


def _labels(chart: Chart, unit: Unit, lit: int | None) -> tuple[str, ...]:
    telling = 0 if lit is None else lit
    return tuple(unit.label(text, telling=at == telling) for at, text in enumerate(chart.series[0].written))


def _edge(sheet: Sheet, chart: Chart, pitch: Points) -> Points:
    """Return where the bars start in the frame: as far left as the names, wrapped in their pitch, let them."""
    lines = max(1, int(pitch // 25))
    for edge in range(int(BARS_AT), int(FURTHEST), 10):
        # A twentieth is left over: other programs measure a little differently.
        room = (edge - NAME_GAP) * 0.95
        if all(sheet.height(name, room, SMALL, size=20) <= 25 * lines for name in chart.categories):
            return float(edge)
    return FURTHEST


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
            [LONGEST * room / (WIDE - BARS_AT)]
            + [(room - after) * most / value for value, after in zip(values, wide, strict=True) if value > 0]
        )
        return most * room / max(length, 1), 0.0
    most = max(*values, 0.0)
    right, left = (max([after for value, after in zip(values, wide, strict=True) if (value < 0) is below], default=0.0)
                   for below in (False, True))
    scale = max(room - right - left, 1) / (most - least)
    return most + right / scale, least - left / scale
