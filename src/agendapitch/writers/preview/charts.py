"""The drawing of a native chart: bars, columns and lines where PowerPoint puts them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from agendapitch.scene.model import Align, ChartSeries, ChartShape, Panel, Rule
from agendapitch.typography.breaking import break_lines, pieces_of
from agendapitch.typography.metrics import face
from agendapitch.units import Box, Points
from agendapitch.writers.preview.marks import Mark, Words

MIDDLE = 0.35  # of the type size: from the middle of a figure down to its baseline
LEADING = 1.15  # from line to line of a category's name, as a multiple of its size
STRIP: Points = 3  # of paper between the parts of a stacked bar


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
    scale = plot.w / (chart.maximum - chart.minimum)
    zero, pitch = plot.x - chart.minimum * scale, plot.h / len(chart.categories)
    ends: list[list[Points]] = []
    for at, category in enumerate(chart.categories):
        middle = plot.y + pitch * (at + 0.5)
        yield from _name(category, plot.x - 10, middle, plot.x - 10 - chart.box.x, chart, align="right")
        end = zero
        ends.append([])
        for part, (series, place) in enumerate(_places(chart, pitch)):
            value = series.values[at] or 0
            start = end if chart.kind == "stacked bar" else zero
            end = start + scale * value
            ends[-1].append(end)
            bar = Box(min(start, end), plot.y + pitch * at + place.y, abs(end - start), place.h)
            if series.values[at] is not None:
                # The strips of paper between parts are drawn on their edges.
                shown = Box(bar.x, bar.y, max(bar.w - STRIP, 0), bar.h) if chart.kind == "stacked bar" else bar
                yield Panel(name=f"bar {part}", box=shown, fill=_fill(series, at))
                yield from _bar_label(chart, series, at, bar)
    if chart.kind == "stacked bar":
        yield from _series_lines(chart, plot, ends)


def _series_lines(chart: ChartShape, plot: Box, ends: list[list[Points]]) -> Iterator[Mark]:
    pitch = plot.h / len(chart.categories)
    below = pitch / (1 + chart.gap / 100) / 2  # from the middle of a bar to its edge
    for at, (here, then) in enumerate(pairwise(ends)):
        middle = plot.y + pitch * (at + 0.5)
        for x1, x2 in zip(here, then, strict=True):
            yield Rule(name="series line", x1=x1, y1=middle + below, x2=x2, y2=middle + pitch - below, colour="muted",
                       width=0.75)


def _name(
    category: str, x: Points, middle: Points, room: Points, chart: ChartShape, *, align: Align, top: bool = False
) -> Iterator[Mark]:
    """Yield a category's name around `middle`, or under it from `top`, broken where PowerPoint breaks it."""
    if not chart.names_shown:
        return
    size = chart.category_size
    pieces = pieces_of([(category, face("Arial"))])
    lines = break_lines(pieces, width=room, size=size)
    step = LEADING * size
    first = middle + size if top else middle + MIDDLE * size - step * (len(lines) - 1) / 2
    colour = "muted" if chart.kind == "line" else "ink"
    for number, line in enumerate(lines):
        yield Words(line.text, x, first + step * number, size, colour, align=align)


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
        colour = "strong" if high else series.label_colour
        below = (series.values[at] or 0) < 0
        x = bar.x - 8 if below else bar.x + bar.w + 8
        yield Words(label, x, y, size, colour, bold=True, align="right" if below else "left")


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
        yield from _name(category, plot.x + pitch * (at + 0.5), plot.y + plot.h + 8, pitch - 8, chart, align="centre",
                         top=True)


def _lines(chart: ChartShape, plot: Box) -> Iterator[Mark]:
    pitch = plot.w / max(len(chart.categories) - 1, 1)
    scale = plot.h / (chart.maximum - chart.minimum)
    foot = plot.y + plot.h
    yield Rule(name="baseline", x1=plot.x, y1=foot, x2=plot.x + plot.w, y2=foot, colour="line", width=1)
    for series in chart.series:
        points = [
            (plot.x + pitch * at, plot.y + plot.h - (value - chart.minimum) * scale, at)
            for at, value in enumerate(series.values) if value is not None
        ]
        for (x1, y1, _), (x2, y2, _) in pairwise(points):
            yield Rule(name="line", x1=x1, y1=y1, x2=x2, y2=y2, colour=series.colour, width=series.width)
        for x, y, at in points:
            last = at == len(series.values) - 1
            wide = series.width * 3.5 - 5 if last else series.width * 2
            if last or at in series.highlights:
                yield Panel(name="marker", box=Box(x - wide / 2, y - wide / 2, wide, wide), shape="ellipse",
                            fill=series.colour)
            if series.labels and series.labels[at]:
                label = series.labels[at]
                yield Words(label, x, y - 14, chart.label_size, series.label_colour, bold=True, align="centre")
    for at, category in enumerate(chart.categories):
        yield from _name(category, plot.x + pitch * at, foot + 8, pitch, chart, align="centre", top=True)


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
