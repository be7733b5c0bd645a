"""What a slide shows, in sentences, for people who cannot see it."""

from __future__ import annotations

from agendapitch.script.model import Change, Chart, Image, Point, Quote, Table
from agendapitch.story.content import lines_of, points_of, shown_texts, side_of
from agendapitch.story.headlines import plain
from agendapitch.story.model import Agenda, Content, Cover

_CHARTS = {
    "bar": "A bar chart",
    "line": "A line chart",
    "stacked bar": "A chart of stacked bars",
    "before and after": "A chart of before and after",
    "share": "A bar in parts",
}


def describe(content: Content, *, title: str) -> str:
    """Return what a beat's slide shows: its pictures, charts, tables and quotations, or the words in large type."""
    match content:
        case Cover():
            return " ".join([*_drawn(content), "The title, the meeting, the date and the presenter."])
        case Agenda():
            return _sentence("The parts of the talk: " + ", ".join(part.name for part in content.parts))
    sentences: list[str] = []
    for part in (content, *points_of(content)):
        sentences += _drawn(part)
    if sentences:
        return " ".join(sentences)
    groups = [side_of(content, point) + _point(point) for point in points_of(content)]
    own = map(_ended, lines_of(content))
    texts = [plain(text) for text in (*groups, *own) if text and plain(text) != _ended(plain(title))]
    return _sentence("; ".join(texts)) if texts else "One sentence in large type, no picture."


def _point(point: Point) -> str:
    texts = [_ended(text) for text in shown_texts(point)]
    if isinstance(point, Change) and point.service and (point.from_ or point.to):
        named = (("today, ", point.from_), ("then, ", point.to))
        moves = [f"{label}{_ended(text.text)}" for label, text in named if text]
        rest = [_ended(text.text) for text in (point.delivery, point.why, point.when) if text]
        return f"{point.service}: {'; '.join([*moves, *rest])}"
    return f"{texts[0]}: {', '.join(texts[1:])}" if len(texts) > 1 else "".join(texts)


def _ended(text: str) -> str:
    return text.removesuffix(".")


def _drawn(part: object) -> list[str]:
    found = (getattr(part, name, None) for name in ("image", "chart", "table", "quote"))
    return [text for text in map(_one, found) if text]


def _one(thing: object) -> str:
    match thing:
        case Image(shows=shows, decoration=False) if shows:
            return _sentence(f"A photograph: {shows}")
        case Chart():
            return describe_chart(thing)
        case Table():
            return describe_table(thing)
        case Quote(words=words, who=who) if words:
            return f"A quotation{f' from {who}' if who else ''}: “{words}”"
        case _:
            return ""


def describe_chart(chart: Chart) -> str:
    """Return a chart's kind, unit and values in a few sentences."""
    unit = f", {chart.unit}" if chart.unit else ""
    sentences = [f"{_CHARTS.get(chart.kind, 'A chart')}{unit}."]
    for series in chart.series:
        values = "; ".join(f"{name}, {value}" for name, value in zip(chart.categories, series.written, strict=False))
        name = f"{series.name}: " if series.name and len(chart.series) > 1 else ""
        sentences.append(f"{name}{values}.")
    if chart.highlight:
        sentences.append(f"{chart.highlight} stands out.")
    if chart.mark_label:
        sentences.append(f"A mark at {chart.mark_at}: {chart.mark_label}.")
    return " ".join(sentences)


def describe_table(table: Table) -> str:
    """Return a table's size and columns in a sentence."""
    columns = ", ".join(column.text for column in table.columns)
    rows = f"{len(table.rows)} row{'s' if len(table.rows) != 1 else ''}"
    return f"A table of {rows}, with the columns {columns}."


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."
