"""What every chart shares: which numbers a slide can draw, how labels and units read, and what is told in words."""

from __future__ import annotations

from math import fsum

from agendapitch.diagnostics import Span
from agendapitch.house.colours import contrast
from agendapitch.house.model import House
from agendapitch.records import dataclass, replace
from agendapitch.scene.telling import LONGEST, told_briefly
from agendapitch.script.model import Chart, Evidence, Proof, Series, Table, Text
from agendapitch.typography.binding import MINUS

MOST_CATEGORY = 48  # characters; a longer name of a bar is read in a table, not beside a bar
MOST_CATEGORY_OF_MANY = 44  # where bars are too thin for a name of two lines
MOST_POINT = 20  # of the name of a point on a line
MOST_UNIT_WORD = 12
SHORTEST_BAR = 25  # times as long: beside such a bar the parts of another cannot be seen
NONE = "–"  # where there is no figure
INSIDE = ("paper", "ink", "stage", "onstage")  # what words inside a bar may be set in
_CURRENCIES = ("£", "€", "$")
_SCALES = ("m", "k", "bn", "million", "billion", "thousand")


def as_drawn(chart: Chart) -> Chart | None:
    """Return a chart in the kind that can be drawn, or None when its numbers belong in a table.

    One bar whose parts were written as categories (`share`) is turned; more than four parts are bars.
    """
    if not chart.categories or not chart.series or max(map(len, chart.categories)) > MOST_CATEGORY:
        return None
    match chart.kind:
        case "line":
            short = max(map(len, chart.categories)) <= MOST_POINT
            return chart if short and len(chart.series) <= 3 and 2 <= len(chart.categories) <= 12 else None
        case "stacked bar" | "share":
            return _stacked(chart)
        case _:
            return _bars(chart)


def table_of(chart: Chart) -> Table:
    """Return the numbers of a chart as a table: a row for each category, a column for each series."""
    # No cell of a header is empty: a screen reader would say "blank" (A24).
    unit = chart.unit[:1].upper() + chart.unit[1:] if " " in chart.unit else chart.unit
    parts = tuple(Text(one.name or unit or "Number", chart.span) for one in chart.series)
    named = any(one.name for one in chart.series)
    head = (Text((named and unit) or "Item", chart.span), *parts)
    rows = tuple(
        (Text(category, chart.span), *(Text(one.written[at] or NONE, chart.span) for one in chart.series))
        for at, category in enumerate(chart.categories)
    )
    return Table(span=chart.span, columns=head, rows=rows)


@dataclass(frozen=True, slots=True)
class Unit:
    """How a unit is shown: marks round each value, a word after the telling one, or a line over the chart."""

    before: str = ""
    after: str = ""
    word: str = ""
    line: str = ""

    def label(self, written: str, *, telling: bool = False) -> str:
        """Return a value with its unit; a `telling` value takes the word too. "" for no value."""
        if not written:
            return ""
        before = "" if written.startswith(self.before) else self.before
        after = "" if written.endswith(self.after) else self.after
        if written[0] in f"-{MINUS}":  # the minus stands before the currency
            before, written = f"{MINUS}{before}", written[1:]
        word = f"\u00a0{self.word}" if telling and self.word and not written.endswith(self.word) else ""
        return f"{before}{written}{after}{word}"


def unit_of(chart: Chart) -> Unit:
    """Return how a chart's unit reads: `%` and `£m` at every value, `weeks` at one, a phrase on a line."""
    words = chart.unit.strip()
    if words.startswith(_CURRENCIES):
        rest = words[1:].strip()
        if rest in _SCALES:
            return Unit(before=words[0], after=rest if len(rest) <= 2 else f"\u00a0{rest}")
        return Unit(before=words[0], line=words if rest else "")
    if words.startswith("%"):
        return Unit(after="%", line=words if len(words) > 1 else "")
    if len(words) <= 2 and words:
        return Unit(after=words if not words.isalpha() else f"\u00a0{words}")
    if words.isalpha() and len(words) <= MOST_UNIT_WORD:
        return Unit(word=words)
    return Unit(line=words[:1].upper() + words[1:])


def said_of(chart: Chart) -> str:
    """Return the words that stand with a chart: its unit's line, and its mark where no line is drawn for it."""
    mark = ": ".join(part for part in (chart.mark_at, chart.mark_label) if part) if chart.kind != "line" else ""
    return ". ".join(part for part in (unit_of(chart).line, mark) if part)


def told(title: str, chart: Chart) -> str:
    """Return the alternative text of a chart: the headline, then its values, or where each series starts and ends."""
    unit = unit_of(chart)
    measured = f" ({unit.word or unit.line})" if unit.word or unit.line else ""
    mark = f"At {chart.mark_at}: {chart.mark_label}" if chart.mark_label else ""
    values, ends = [], []
    for one in chart.series:
        name = f"{one.name}: " if len(chart.series) > 1 else ""
        said = [
            f"{category} {unit.label(written) or 'no figure'}"
            for category, written in zip(chart.categories, one.written, strict=True)
        ]
        values.append(name + ", ".join(said))
        ends.append(f"{name}{said[0]} to {said[-1]}")
    whole = ". ".join(part for part in (title.rstrip("."), "; ".join(values) + measured, mark) if part) + "."
    return whole if len(whole) <= LONGEST else told_briefly(title, "; ".join(ends) + measured, mark)


def lit_category(chart: Chart) -> int | None:
    """Return which category is highlighted: the one that was named, else the largest where one is."""
    for name in (chart.highlight, chart.mark_at):
        if (at := index_of(name, chart.categories)) is not None:
            return at
    values = [value for value in chart.series[0].values if value is not None]
    most = max(values, default=0)
    return chart.series[0].values.index(most) if values.count(most) == 1 and most > 0 else None


def lit_series(chart: Chart) -> int | None:
    """Return which series is highlighted, where one was named."""
    return index_of(chart.highlight, tuple(one.name for one in chart.series))


def index_of(name: str, names: tuple[str, ...]) -> int | None:
    """Return where a name stands among others, whatever its capitals; None where it does not."""
    folded = [" ".join(each.split()).casefold() for each in names]
    wanted = " ".join(name.split()).casefold()
    return folded.index(wanted) if wanted and wanted in folded else None


def largest_of(chart: Chart) -> float:
    """Return the largest value of a chart, and never less than a sliver."""
    return max((value for one in chart.series for value in one.values if value is not None), default=1) or 1


def smallest_of(chart: Chart) -> float:
    """Return the smallest value of a chart, 0 where all are above it: bars start at zero."""
    return min((value for one in chart.series for value in one.values if value is not None), default=0)


def total_of(chart: Chart, at: int) -> str:
    """Return the sum of a stacked bar's parts as it would be written, "" for parts of a hundred."""
    if "%" in chart.unit or any("%" in one.written[at] for one in chart.series):
        return ""
    total = round(fsum(one.values[at] or 0 for one in chart.series), 6)
    return f"{int(total):,}" if total == int(total) else f"{total:,}"


def _stacked(chart: Chart) -> Chart | None:
    if len(chart.series) == 1 and len(chart.categories) > 1:
        only = chart.series[0]
        parts = tuple(
            Series(name, (value,), (written,))
            for name, value, written in zip(chart.categories, only.values, only.written, strict=True)
        )
        turned = replace(chart, categories=(only.name,), series=parts)
        return turned if len(parts) <= 4 and _all_positive(turned) else _bars(replace(chart, kind="bar"))
    sums = [fsum(one.values[at] or 0 for one in chart.series) for at in range(len(chart.categories))]
    fits = len(chart.series) <= 4 and len(chart.categories) <= 4 and _all_positive(chart)
    return chart if fits and min(sums) * SHORTEST_BAR >= max(sums) else None


def _bars(chart: Chart) -> Chart | None:
    count = len(chart.categories)
    if len(chart.series) == 2:
        fits = count <= 4 and smallest_of(chart) >= 0
        return replace(chart, kind="before and after") if fits else None
    if len(chart.series) > 2 or count > 8:
        return None
    if count > 6 and max(map(len, chart.categories)) > MOST_CATEGORY_OF_MANY:
        return None
    # Two bars are too thin for a slide, and columns stand only on zero.
    upright = (chart.kind == "before and after" and count <= 5) or count == 2
    return replace(chart, kind="before and after" if upright and smallest_of(chart) >= 0 else "bar")


def _all_positive(chart: Chart) -> bool:
    return all(value is None or value >= 0 for one in chart.series for value in one.values)


def legible(house: House, token: str) -> str:
    """Return the token in which words are read best on an area of another."""
    return max(INSIDE, key=lambda text: contrast(house.tokens[text], house.tokens[token]))


def chart_in(content: Evidence) -> Chart:
    """Return the chart of a piece of evidence in the kind that its pattern draws."""
    chart = content.points[0].chart
    drawn = as_drawn(chart) if chart else None
    assert drawn is not None, "choosing gives chart patterns only charts that can be drawn"
    return drawn


def specimen(kind: str, categories: tuple[str, ...], *series: tuple[str, tuple[float, ...]], unit: str = "%",
             highlight: str = "") -> Evidence:
    """Return evidence with one chart, for the specimen of a pattern."""
    span = Span("", 1, 1, 1, 1)
    drawn = tuple(Series(name, values, tuple(f"{value:g}" for value in values)) for name, values in series)
    chart = Chart(span=span, kind=kind, categories=categories, series=drawn, unit=unit, highlight=highlight)
    source = Text("Residents’ survey, autumn 2026, 1,104 replies", span)
    return Evidence(span=span, points=(Proof(span=span, chart=chart, source=source),))
