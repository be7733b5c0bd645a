"""Charts and tables: their fields, and their numbers from the script or from a CSV file."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.script.files import read_csv
from agendapitch.script.model import CHART_KINDS, Chart, Series, Table, Text
from agendapitch.script.numbers import is_blank, number
from agendapitch.script.reader import Reader
from agendapitch.script.values import is_empty, text_of
from agendapitch.script.vocabulary import Key, closest, folded
from agendapitch.units import many
from agendapitch.yamltext import MappingNode, Node, ScalarNode, SequenceNode

CHART_KEYS = {
    "kind": "bar, line, stacked bar, before and after, or share",
    "unit": "What the numbers count, and when",
    "data": "The numbers: a name and a number on each line, or a name with several, or the name of a CSV file",
    "highlight": "The one bar or line to look at",
    "mark": "A point to mark: at, and label",
}
TABLE_KEYS = {"columns": "The headings", "rows": "A list for each row"}
MARK_KEYS = {"at": "Where", "label": "What happened there"}

_OTHER_KINDS = {
    "bars": "bar", "column": "bar", "columns": "bar", "bar chart": "bar", "lines": "line", "line chart": "line",
    "stacked": "stacked bar", "stacked bars": "stacked bar", "before after": "before and after",
    "before/after": "before and after", "shares": "share",
}  # fmt: skip

Cell = tuple[str, Span]
Row = tuple[str, dict[str, Cell]]


def read_chart(reader: Reader, node: Node, key: Key) -> Chart | None:
    """Return a chart with its numbers, or None when it has none that can be drawn."""
    fields = _fields(reader, node, CHART_KEYS, "chart", line="data")
    rows = _data(reader, fields["data"]) if "data" in fields else []
    if not rows:
        if "data" not in fields or is_empty(fields["data"]):
            reader.stop("CHA01", "chart-without-data", "This chart has no numbers.",
                        "Write `data:` and under it a name and a number on each line, or the name of a CSV file.",
                        node.span)
        return None
    categories = tuple(name for name, _ in rows)
    series = _series(reader, rows)
    names = [*categories, *(each.name for each in series)]
    mark = _mark(reader, fields.get("mark"))
    return Chart(
        span=node.span,
        kind=_kind(reader, fields.get("kind")),
        categories=categories,
        series=series,
        unit=_words(reader, fields.get("unit"), "unit"),
        highlight=_one_of(reader, fields.get("highlight"), names, "highlight"),
        mark_at=_one_of(reader, mark.get("at"), list(categories), "at"),
        mark_label=_words(reader, mark.get("label"), "label"),
    )


def read_table(reader: Reader, node: Node, key: Key) -> Table | None:
    """Return a table whose rows all have as many cells as there are columns; short rows are filled with blanks."""
    if isinstance(node, ScalarNode):
        name = text_of(node)
        cells = [[Text(cell, name.span) for cell in row] for row in read_csv(reader, name)]
        return _table(reader, node, cells[0], cells[1:]) if cells else None
    fields = _fields(reader, node, TABLE_KEYS, "table", line="rows")
    columns = _cells(reader, fields["columns"]) if "columns" in fields else []
    rows = [_row(reader, row) for row in _items(fields.get("rows"))]
    if not rows or not columns:
        reader.stop("TAB01", "table-without-rows", "This table has no " + ("rows." if columns else "columns."),
                    "Write `columns:` with the headings and `rows:` with a list for each row.", node.span)
        return None
    return _table(reader, node, columns, rows)


def read_cells(reader: Reader, node: Node, key: Key) -> tuple[Text, ...]:
    """Return how an option does on each test."""
    return tuple(_cells(reader, node))


def _table(reader: Reader, node: Node, columns: list[Text], rows: list[list[Text]]) -> Table:
    width = len(columns)
    for row in rows:
        if len(row) > width:
            reader.stop("TAB02", "row-too-long", _uneven(len(row), width),
                        "Take a cell out, or add a heading. A cell with a comma in it needs quotation marks.",
                        row[0].span)
        elif len(row) < width:
            reader.fix("TAB03", "row-too-short", _uneven(len(row), width),
                       'Add the cells that are missing; "" is an empty one.', row[0].span if row else node.span)
    even = tuple(tuple([*row, *(Text("", node.span) for _ in range(width - len(row)))][:width]) for row in rows)
    return Table(span=node.span, columns=tuple(columns), rows=even)


def _uneven(cells: int, columns: int) -> str:
    there_are = "there is 1 column" if columns == 1 else f"there are {columns} columns"
    return f"This row has {many(cells, 'cell')}, but {there_are}."


def _row(reader: Reader, node: Node) -> list[Text]:
    """Return a row's cells; `name: [cells]` is a row too."""
    match node:
        case MappingNode(entries=((name, rest),)):
            return [text_of(name), *_cells(reader, rest)]
    return _cells(reader, node)


def _cells(reader: Reader, node: Node) -> list[Text]:
    cells = []
    for item in _items(node):
        if isinstance(item, ScalarNode):
            cells.append(text_of(item))
        else:
            reader.stop("TAB04", "cell-is-a-list", "A cell holds words or a number, nothing deeper.",
                        "Write the cell in quotation marks.", item.span)
    return cells


def _items(node: Node | None) -> tuple[Node, ...]:
    if node is None or is_empty(node):
        return ()
    return node.items if isinstance(node, SequenceNode) else (node,)


def _data(reader: Reader, node: Node) -> list[Row]:
    """Return the categories in order, each with its numbers by series."""
    match node:
        case ScalarNode() if not is_empty(node):
            return _data_from_csv(reader, text_of(node))
        case SequenceNode():
            return [row for item in node.items for row in _data(reader, item)]
        case MappingNode():
            return [(text_of(name).text, _numbers(reader, name, value)) for name, value in node.entries]
    return []


def _data_from_csv(reader: Reader, name: Text) -> list[Row]:
    if not name.text.casefold().endswith((".csv", ".tsv", ".txt")):
        reader.stop("CHA02", "data-is-a-sentence", f"`{name.text}` is neither numbers nor the name of a CSV file.",
                    "Write a name and a number on each line: `Bins: 3,110`.", name.span)
        return []
    rows = read_csv(reader, name)
    return [(row[0], {title: (cell, name.span) for title, cell in zip(rows[0][1:], row[1:], strict=False)})
            for row in rows[1:]]


def _numbers(reader: Reader, name: ScalarNode, value: Node) -> dict[str, Cell]:
    match value:
        case ScalarNode():
            return {"": (text_of(value).text, value.span if value.text else name.span)}
        case MappingNode():
            return {text_of(part).text: _cell(reader, each) for part, each in value.entries}
        case SequenceNode():
            reader.stop("CHA03", "numbers-without-names", f"The numbers of `{name.text}` have no names.",
                        "Write each as `name: number`, so that the chart can say what it is.", value.span)
    return {}


def _cell(reader: Reader, node: Node) -> Cell:
    if isinstance(node, ScalarNode):
        return text_of(node).text, node.span
    reader.stop("CHA04", "not-a-number", "There should be one number here.", "Write one number, as in 3,110.",
                node.span)
    return "", node.span


def _series(reader: Reader, rows: list[Row]) -> tuple[Series, ...]:
    names = list(dict.fromkeys(name for _, cells in rows for name in cells))
    _note_gaps(reader, rows)
    return tuple(
        Series(name, tuple(_number(reader, cell) for cell in column), tuple(cell[0] if cell else "" for cell in column))
        for name in names
        if (column := [cells.get(name) for _, cells in rows])
    )


def _note_gaps(reader: Reader, rows: list[Row]) -> None:
    """Say where words such as `n/a` stand for a number: they are on no slide, and the chart has a gap there."""
    for category, cells in rows:
        for name, (said, span) in cells.items():
            if said.strip() and is_blank(said):
                place = f"`{category}`, `{name}`" if name else f"`{category}`"
                reader.think("CHA07", "gap-in-the-data", f"At {place} the data says `{said}`, so the chart has a gap "
                             "there.", "Write the number, or leave the cell empty where the gap is meant.", span)


def _number(reader: Reader, cell: Cell | None) -> float | None:
    if cell is None or is_blank(cell[0]):
        return None
    value = number(cell[0])
    if value is None:
        reader.stop("CHA04", "not-a-number", f"`{cell[0]}` is not a number that can be drawn.",
                    "Write it in figures, as in 3,110 or £8.62 or 34%. Leave it empty if it is not known.", cell[1])
    return value


def _kind(reader: Reader, node: Node | None) -> str:
    said = _words(reader, node, "kind")
    name = folded(said)
    if not name or node is None:
        return CHART_KINDS[0]
    known = name if name in CHART_KINDS else _OTHER_KINDS.get(name)
    if known:
        return known
    near = closest(name, list(CHART_KINDS))
    near = "share" if name in ("pie", "pie chart", "doughnut") else near
    reader.stop("CHA05", "unknown-chart", f"There is no kind of chart called `{said}`.",
                (f"Did you mean `{near}`? " if near else "") + f"Kinds: {', '.join(CHART_KINDS)}.",
                node.span)
    return CHART_KINDS[0]


def _mark(reader: Reader, node: Node | None) -> dict[str, Node]:
    if node is None:
        return {}
    if isinstance(node, MappingNode) and len(node.entries) == 1 and folded(node.entries[0][0].text) not in MARK_KEYS:
        return {"at": node.entries[0][0], "label": node.entries[0][1]}
    return _fields(reader, node, MARK_KEYS, "mark", line="at")


def _one_of(reader: Reader, node: Node | None, names: list[str], key: str) -> str:
    """Return the name in the data that `highlight` or `at` means; nothing, and a *fix*, when there is none."""
    said = _words(reader, node, key)
    if not said or node is None:
        return ""
    for name in names:
        if name.casefold() == said.casefold():
            return name
    near = closest(said, names)
    reader.fix("CHA06", "not-in-the-data", f"`{said}` is not a name in the data, so nothing is picked out.",
               f"Did you mean `{near}`?" if near else "Names: " + ", ".join(name for name in names[:8] if name) + ".",
               node.span)
    return ""


def _words(reader: Reader, node: Node | None, key: str) -> str:
    if node is None:
        return ""
    if isinstance(node, ScalarNode):
        return text_of(node).text
    reader.stop("KEY03", "wrong-kind-of-value", f"`{key}` is one piece of text.",
                "Write it on one line after the colon.", node.span)
    return ""


def _fields(reader: Reader, node: Node, known: dict[str, str], place: str, *, line: str) -> dict[str, Node]:
    """Return the fields of a chart, a table or a mark; anything but fields is read as the field `line`."""
    if not isinstance(node, MappingNode):
        return {line: node}
    found: dict[str, Node] = {}
    for name, value in node.entries:
        if (field := folded(name.text)) in known:
            found.setdefault(field, value)
        else:
            reader.stop("KEY01", "unknown-key", f"`{name.text}` is not a field of a {place}.",
                        _hint_for_field(field, known, place), name.span)
    return found


def _hint_for_field(field: str, known: dict[str, str], place: str) -> str:
    from agendapitch.script.unknown import LOOKS, NO_LOOKS

    near = closest(field, list(known))
    if near is None and field in LOOKS:
        return NO_LOOKS
    return (f"Did you mean `{near}`? " if near else "") + f"A {place} has: {', '.join(known)}."
