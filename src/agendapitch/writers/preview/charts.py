"""The drawing of a native chart: bars, columns and lines where PowerPoint puts them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from agendapitch.scene.model import Box, ChartSeries, ChartShape, Panel, Rule
from agendapitch.units import Points
from agendapitch.writers.preview.marks import Mark, Words

MIDDLE = 0.35  # of the type size: from the middle of a figure down to its baseline


def chart_marks(chart: ChartShape) -> Iterator[Mark]:
    """Yield the marks of a chart, back to front."""
    x, y, w, h = chart.plot
    plot = Box(chart.box.x + x * chart.box.w, chart.box.y + y * chart.box.h, w * chart.box.w, h * chart.box.h)
    match chart.kind:
        case "bar" | "stacked bar":
            yield from _bars(chart, plot)
        case "column":
            yield from _columns(chart, plot)
        case "line":
            yield from _lines(chart, plot)


def _bars(chart: ChartShape, plot: Box) -> Iterator[Mark]:
    for at, category in enumerate(chart.categories):
        pitch = plot.h / len(chart.categories)
        middle = plot.y + pitch * (at + 0.5)
        base = middle + MIDDLE * chart.category_size
        yield Words(category, plot.x - 8, base, chart.category_size, "ink", align="right")
        end = plot.x
        for part, (series, place) in enumerate(_places(chart, pitch)):
            value = series.values[at]
            if value is None:
                continue
            start = end if chart.kind == "stacked bar" else plot.x
            end = start + plot.w * value / chart.maximum
            top, high = plot.y + pitch * at + place.y, place.h
            yield Panel(name=f"bar {part}", box=Box(start, top, end - start, high), fill=_fill(series, at))
            yield from _bar_label(chart, series, at, Box(start, top, end - start, high))


def _bar_label(chart: ChartShape, series: ChartSeries, at: int, bar: Box) -> Iterator[Mark]:
    label = series.labels[at] if series.labels else ""
    if not label:
        return
    high = at in series.highlights
    size = chart.highlight_size if high else chart.label_size
    y = bar.y + bar.h / 2 + MIDDLE * size
    if chart.kind == "stacked bar":
        yield Words(label, bar.x + bar.w / 2, y, size, series.label_colour, bold=True, align="centre")
    else:
        yield Words(label, bar.x + bar.w + 8, y, size, "strong" if high else series.label_colour, bold=True)


def _columns(chart: ChartShape, plot: Box) -> Iterator[Mark]:
    pitch = plot.w / len(chart.categories)
    for at, category in enumerate(chart.categories):
        for series, place in _places(chart, pitch):
            value = series.values[at]
            if value is None:
                continue
            high = plot.h * value / chart.maximum
            box = Box(plot.x + pitch * at + place.y, plot.y + plot.h - high, place.h, high)
            yield Panel(name="column", box=box, fill=_fill(series, at))
            label = series.labels[at] if series.labels else ""
            strong = at in series.highlights
            size = chart.highlight_size if strong else chart.label_size
            colour = "strong" if strong else series.label_colour
            yield Words(label, box.x + box.w / 2, box.y - 6, size, colour, bold=True, align="centre")
        base = plot.y + plot.h + 8 + chart.category_size
        yield Words(category, plot.x + pitch * (at + 0.5), base, chart.category_size, "ink", align="centre")


def _lines(chart: ChartShape, plot: Box) -> Iterator[Mark]:
    pitch = plot.w / len(chart.categories)
    scale = plot.h / (chart.maximum - chart.minimum)
    foot = plot.y + plot.h
    yield Rule(name="baseline", x1=plot.x, y1=foot, x2=plot.x + plot.w, y2=foot, colour="line", width=1)
    for series in chart.series:
        points = [
            (plot.x + pitch * (at + 0.5), plot.y + plot.h - (value - chart.minimum) * scale, at)
            for at, value in enumerate(series.values) if value is not None
        ]
        for (x1, y1, _), (x2, y2, _) in pairwise(points):
            yield Rule(name="line", x1=x1, y1=y1, x2=x2, y2=y2, colour=series.colour, width=series.width)
        for x, y, at in points:
            if at in series.highlights:
                yield Panel(name="marker", box=Box(x - 8, y - 8, 16, 16), shape="ellipse", fill=series.colour)
            if series.labels and series.labels[at]:
                label = series.labels[at]
                yield Words(label, x, y - 14, chart.label_size, series.label_colour, bold=True, align="centre")
    for at, category in enumerate(chart.categories):
        base = plot.y + plot.h + 8 + chart.category_size
        yield Words(category, plot.x + pitch * (at + 0.5), base, chart.category_size, "muted", align="centre")


def _places(chart: ChartShape, pitch: Points) -> list[tuple[ChartSeries, Box]]:
    """Return where each series' bar stands inside its category's pitch: offset as y, thickness as h."""
    side_by_side = 1 if chart.kind == "stacked bar" else len(chart.series)
    overlap = chart.overlap / 100
    thick = pitch / (side_by_side - overlap * (side_by_side - 1) + chart.gap / 100)
    return [
        (series, Box(0, thick * (chart.gap / 200 + (0 if side_by_side == 1 else at * (1 - overlap))), 0, thick))
        for at, series in enumerate(chart.series)
    ]


def _fill(series: ChartSeries, at: int) -> str:
    return "hi" if at in series.highlights else series.colour
