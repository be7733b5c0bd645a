"""Charts written as in a script, for the tests of the patterns that draw them."""

from __future__ import annotations

from agendapitch.script.model import Chart, Evidence, Proof, Series
from tests.unit.scene.drawing import SPAN, text

CALLS = {
    "Chasing a report": "34%", "Paying": "18%", "Booking": "15%", "Reporting": "14%", "Asking a question": "12%",
    "Everything else": "7%",
}
WAITING = {
    "Now": {"An assessment": "11", "Paperwork": "8", "A builder": "9", "The work itself": "3"},
    "Proposed": {"An assessment": "2", "Paperwork": "2", "A builder": "5", "The work itself": "3"},
}
RIVER = {
    "12am": "52", "12:30am": "58", "1am": "71", "1:30am": "96", "2am": "118", "2:20am": "158", "3am": "171",
}


def chart(
    kind: str, data: dict[str, str] | dict[str, dict[str, str]], *, unit: str = "", highlight: str = "",
    mark: tuple[str, str] = ("", ""), source: str = "Contact centre log, 2026",
) -> Evidence:
    """Return evidence with one chart; `data` is name: number, or name: {part: number}."""
    rows = {name: cells if isinstance(cells, dict) else {"": cells} for name, cells in data.items()}
    parts = list(next(iter(rows.values())))
    series = tuple(
        Series(part, tuple(_number(row[part]) for row in rows.values()), tuple(row[part] for row in rows.values()))
        for part in parts
    )
    drawn = Chart(span=SPAN, kind=kind, categories=tuple(rows), series=series, unit=unit, highlight=highlight,
                  mark_at=mark[0], mark_label=mark[1])
    return Evidence(span=SPAN, points=(Proof(span=SPAN, chart=drawn, source=text(source)),))


def _number(written: str) -> float | None:
    figures = "".join(each for each in written if each in "0123456789.-")
    return float(figures) if figures else None
