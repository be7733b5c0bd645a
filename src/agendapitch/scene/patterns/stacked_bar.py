"""Stacked bars (design 8): up to four parts, named by flags over the first bar; a share is one such bar."""

from __future__ import annotations

from agendapitch.scene.charting import (
    chart_in,
    index_of,
    legible,
    lit_series,
    said_of,
    specimen,
    told,
    total_of,
    unit_of,
)
from agendapitch.scene.model import ChartSeries, ChartShape
from agendapitch.scene.sheet import Overflow, Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.spreading import spread
from agendapitch.scene.type import BODY_BOLD, SMALL, SMALL_BOLD
from agendapitch.scene.unit_line import put_unit
from agendapitch.script.model import Chart, Evidence
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset(["chart"])

BOTTOM: Points = 470
TOTAL_GAP: Points = 10
NAME_GAP: Points = 12
LINE: Points = 25
SHARE, SHARE_ALONE = 0.62, 0.94  # of the pitch from bar to bar, for the bar
THICKEST, THICKEST_ALONE = 96.0, 150.0
LEAST_THICK: Points = 25  # for a value inside
VALUE, VALUE_ALONE = 24.0, 36.0  # type sizes inside the parts
NAMES_WIDEST: Points = 220
TOTAL = BODY_BOLD.sized(28, 26, 24, 22, 20)
NEUTRALS = ("ink", "muted", "data")  # the parts that are not highlighted; each is told apart from paper by 3 to 1


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out the bars, the names of their parts over the first, and the sum of each at its end."""
    chart = chart_in(content)
    sheet.pattern = "stacked bar"
    sheet.headline(title)
    body = sheet.page.body
    below = put_unit(sheet, said_of(chart), left=body.x)
    foot = sheet.foot(source_of(content), lowest=sheet.page.y(BOTTOM))
    bars = _Bars(sheet, title, chart, top=body.y + below, foot=foot)
    bars.draw_names(sheet)  # before the chart: they stand above it, and are read so
    sheet.add(bars.shape)
    bars.draw_small_values(sheet)
    bars.draw_totals(sheet)
    sheet.source(source_of(content))


def specimens() -> tuple[Evidence, ...]:
    """Return two bars of three parts, with a unit in words."""
    parts = (("Waiting for an assessment", (11, 2)), ("Waiting for a builder", (9, 5)), ("The work itself", (3, 3)))
    return (specimen("stacked bar", ("Now", "Proposed"), *parts, unit="weeks on average, 2026"),)


class _Bars:
    """Where the bars of one chart and the words around them stand."""

    def __init__(self, sheet: Sheet, title: str, chart: Chart, *, top: Points, foot: Points) -> None:
        self.chart, self.unit = chart, unit_of(chart)
        self.left, self.right = sheet.page.body.x, sheet.page.body.x + sheet.page.body.w
        self.names = [one.name for one in chart.series]
        self.totals = [total_of(chart, at) for at in range(len(chart.categories))] if len(chart.categories) > 1 else []
        self.edge = self._edge(sheet)
        sums = [sheet.width(self.unit.label(total, telling=True), TOTAL, size=28) for total in self.totals if total]
        self.wide = self.right - (max(sums) / 0.98 + TOTAL_GAP if sums else 0) - self.edge
        self.most = max(sum(one.values[at] or 0 for one in chart.series) for at in range(len(chart.categories))) or 1.0
        self.flags = self._flags(sheet)
        self.top = top + max(high for _, _, high in self.flags) + 14
        count = len(chart.categories)
        self.size, thickest = (VALUE_ALONE, THICKEST_ALONE) if count == 1 else (VALUE, THICKEST)
        share = SHARE_ALONE if count == 1 else SHARE
        small = {at for at in range(count) for part in range(len(self.names)) if not self._inside(sheet, at, part)}
        under = LINE / 2 if count - 1 in small else 0
        self.pitch = min(thickest / share, (foot - under - self.top) / (count - (1 - share) / 2))
        between = self.pitch * (1 - share) if not small or count == 1 else max(self.pitch * (1 - share), LINE + 3)
        self.thick = self.pitch - between
        if self.thick < LEAST_THICK:
            sheet.overflows.append(Overflow("chart", 1, is_title=False))
        self.shape = self._shape(sheet, title)

    def x(self, at: int, part: int) -> Points:
        """Return where a part of bar `at` starts."""
        before = sum(one.values[at] or 0 for one in self.chart.series[:part])
        return self.edge + self.wide * before / self.most

    def label(self, at: int, part: int) -> str:
        """Return the value of a part of bar `at`."""
        one = self.chart.series[part]
        alone = not any(self.totals) and at == 0 and part == (lit_series(self.chart) or 0)
        return self.unit.label(one.written[at], telling=alone) if one.values[at] else ""

    def draw_names(self, sheet: Sheet) -> None:
        """Put each part's name over the first bar, on a hairline that stands on the part's left edge."""
        bottom = self.top - 14
        for part, (left, width, high) in enumerate(self.flags):
            if not self.names[part]:
                continue
            foot = self.x(0, part) + 1.5
            sheet.rule(f"part rule {part + 1}", (left, round(bottom - high + 3, 2)), (left, bottom), "muted")
            sheet.rule(f"part foot {part + 1}", (left, bottom), (round(foot, 2), self.top), "muted")
            colour = "strong" if self.shape.series[part].colour == "hi" else "ink"
            sheet.text(f"part {part + 1}", self.names[part], Box(left + 8, bottom - high, width, high), SMALL_BOLD,
                       role="free", colour=colour, ground="paper")

    def draw_small_values(self, sheet: Sheet) -> None:
        """Put the values that are wider than their part under the bar."""
        for at in range(len(self.chart.categories)):
            labels = [self.label(at, part) for part in range(len(self.names))]
            small = [part for part, label in enumerate(labels) if label and not self._inside(sheet, at, part)]
            widths = [sheet.width(labels[part], BODY_BOLD, size=20) + 2 for part in small]
            wanted = [self.x(at, part) + 1.5 for part in small]
            lefts = spread(wanted, widths, gap=10, low=self.edge, high=self.right)
            y = self.top + self.pitch * at + self.thick + 2
            for part, left, width in zip(small, lefts, widths, strict=True):
                sheet.text(f"value {at + 1}.{part + 1}", labels[part], Box(left, round(y, 2), width, LINE),
                           SMALL_BOLD, role="free", colour="ink", ground="paper")

    def draw_totals(self, sheet: Sheet) -> None:
        """Put the sum of each bar at its end; with its unit, where that is one word."""
        lit = index_of(self.chart.highlight, self.chart.categories)
        for at, total in enumerate(self.totals):
            if not total:
                continue
            end = self.x(at, len(self.names))
            words = self.unit.label(total, telling=True)
            high = 35.0 if self.thick >= 35 else LINE
            y = self.top + self.pitch * at + (self.thick - high) / 2
            left = round(end + TOTAL_GAP, 2)
            sheet.text(f"total {at + 1}", words, Box(left, round(y, 2), round(self.right - left, 2), high),
                       TOTAL, role="free", colour="strong" if at == lit else "ink",
                       ground="paper")

    def _edge(self, sheet: Sheet) -> Points:
        if not any(self.chart.categories):
            return self.left
        widest = max(sheet.width(name, SMALL, size=20) for name in self.chart.categories)
        return self.left + min(widest * 1.05 + NAME_GAP, sheet.page.wide(NAMES_WIDEST))

    def _flags(self, sheet: Sheet) -> list[tuple[Points, Points, Points]]:
        """Return left edge, width and height of each part's name, as near to its part as its neighbours allow."""
        count = len(self.names)
        wanted = [self.x(0, part) + 1.5 for part in range(count)]
        room = (self.right - self.edge) / count - 24
        words = [max((sheet.width(word, SMALL_BOLD, size=20) for word in name.split()), default=0)
                 for name in self.names]
        needed = [min(max(word, min(sheet.width(name, SMALL_BOLD, size=20) / 2 + 20, room)), room + 24) + 4
                  for word, name in zip(words, self.names, strict=True)]
        lefts = spread(wanted, [need + 8 for need in needed], gap=12, low=self.edge + 1.5, high=self.right)
        flags = []
        for part, left in enumerate(lefts):
            end = lefts[part + 1] - 12 if part + 1 < count else self.right
            width = round(min(end - left - 8, 240), 2)
            flags.append((left, width, sheet.height(self.names[part], width, SMALL_BOLD, size=20)))
        return flags

    def _inside(self, sheet: Sheet, at: int, part: int) -> bool:
        wide = self.wide * (self.chart.series[part].values[at] or 0) / self.most
        return sheet.width(self.label(at, part), BODY_BOLD, size=self.size) + 8 <= wide

    def _shape(self, sheet: Sheet, title: str) -> ChartShape:
        count = len(self.chart.categories)
        colours = _colours(self.chart)
        half = (self.pitch - self.thick) / 2
        # The plot holds half a gap over the first bar and under the last one.
        box = Box(self.left, round(self.top - half, 2), round(self.edge + self.wide - self.left, 2),
                  round(self.pitch * count, 2))
        series = tuple(
            ChartSeries(
                one.name or "Number", one.values, colours[part],
                labels=tuple(self.label(at, part) if self._inside(sheet, at, part) else "" for at in range(count)),
                label_colour=legible(sheet.house, colours[part]),
            )
            for part, one in enumerate(self.chart.series)
        )
        return ChartShape(
            name="chart", box=box, kind="stacked bar", categories=self.chart.categories, series=series,
            plot=((self.edge - self.left) / box.w, 0.0, 1 - (self.edge - self.left) / box.w, 1.0), maximum=self.most,
            names_shown=any(self.chart.categories), gap=round(half * 2 / self.thick * 100),
            label_size=self.size, highlight_size=self.size,
            alt=told(title, self.chart),
        )


def _colours(chart: Chart) -> tuple[str, ...]:
    """Return a token for each part: the highlighted one, else the largest of the first bar, in the accent."""
    firsts = [one.values[0] or 0 for one in chart.series]
    named = lit_series(chart)
    lit = firsts.index(max(firsts)) if named is None else named
    neutral = iter(NEUTRALS)
    return tuple("hi" if part == lit else next(neutral) for part in range(len(chart.series)))

