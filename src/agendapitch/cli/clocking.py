"""The running order, printed as a table, as CSV for a spreadsheet, or as JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from agendapitch.cli.findings import Sources, columns, finding_text, in_order
from agendapitch.cli.screen import paint, show, tell, width
from agendapitch.diagnostics import Diagnostic
from agendapitch.pipeline import Talk, Wishes, plan_talk
from agendapitch.records import dataclass
from agendapitch.story.report import clock_report, clock_table
from agendapitch.units import clock
from agendapitch.workspace import Workspace

TITLE_WIDTH = 44  # columns of a title in the table
PRIORITY_WIDTH = 6


@dataclass(frozen=True, slots=True)
class Timed:
    """A talk whose running order is to be shown."""

    path: Path
    talk: Talk
    findings: tuple[Diagnostic, ...]
    workspace: Workspace


def timed_talk(path: Path, *, meeting: str | None) -> Timed | None:
    """Return the talk of a script, or None after telling why it cannot be read."""
    workspace = Workspace()
    planned = plan_talk(path, workspace, Wishes(meeting=meeting))
    if planned.value is not None and not planned.stopped:
        return Timed(path, planned.value, planned.findings, workspace)
    sources = Sources(workspace, path)
    for finding in in_order(planned.findings):
        tell(finding_text(finding, sources, width=width(sys.stderr)) + "\n")
    return None


def show_table(timed: Timed, slots: Sequence[int]) -> None:
    """Print one line for each part: its title and priority, and for each slot when it starts and how long it takes.

    What each slot leaves out follows, with its seconds.
    """
    table = clock_table(timed.talk.script, timed.workspace, slots=slots, rehearsals=timed.talk.rehearsals)
    heads = "".join(f"{_minutes(slot['minutes']):>15}" for slot in table["slots"])
    show(paint(f"{'':{TITLE_WIDTH + PRIORITY_WIDTH}}{heads}", "bold"))
    for row in table["rows"]:
        cells = "".join(f"{_cell(at):>15}" for at in row["at"])
        show(f"{_padded(row['title'])}{row['priority']:{PRIORITY_WIDTH}}{cells}")
    for words, key in (("you say", "seconds"), ("you have", "budget")):
        times = "".join(f"{clock(slot[key]):>15}" for slot in table["slots"])
        show(paint(f"{words:>{TITLE_WIDTH + PRIORITY_WIDTH}}{times}", "bold"))
    for line in (*_over(table["slots"]), *_left_out(table["slots"])):
        show(line)


def show_csv(timed: Timed, slots: Sequence[int]) -> None:
    """Print a row for each part, with its start and its seconds in each slot; empty where it is left out."""
    import csv

    table = clock_table(timed.talk.script, timed.workspace, slots=slots, rehearsals=timed.talk.rehearsals)
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    times = [f"{what} at {slot['minutes']}" for slot in table["slots"] for what in ("starts", "seconds")]
    writer.writerow(["section", "title", "priority", *times])
    for row in table["rows"]:
        cells = [at[what] if at else "" for at in row["at"] for what in ("starts", "seconds")]
        writer.writerow([_harmless(row["section"]), _harmless(row["title"]), row["priority"], *cells])
    show(sheet.getvalue().rstrip("\n"))


def show_json(timed: Timed, slots: Sequence[int]) -> None:
    """Print the report once for each slot, in a list under `slots`."""
    report = clock_report(timed.talk.script, timed.workspace, name=str(timed.path), findings=timed.findings,
                          slots=slots, rehearsals=timed.talk.rehearsals)
    show(json.dumps(report, ensure_ascii=False, indent=2))


def _cell(at: dict[str, Any] | None) -> str:
    return f"{clock(at['starts'])} {at['seconds']:>4} s" if at else "-"


def _over(slots: Sequence[dict[str, Any]]) -> Iterator[str]:
    for slot in slots:
        if slot["seconds"] > slot["budget"]:
            over, minutes = clock(slot["seconds"] - slot["budget"]), slot["minutes"]
            yield f"In {_minutes(minutes)} you would be {over} over: see agendapitch check --slot {minutes}."


def _left_out(slots: Sequence[dict[str, Any]]) -> Iterator[str]:
    for slot in slots:
        if slot["left_out"]:
            yield f"\nIn {_minutes(slot['minutes'])} this is left out:"
        for item in slot["left_out"]:
            yield f"  {_padded(item['title'])}{clock(item['seconds']):>5}  {item['why']}".rstrip()


def _minutes(minutes: int) -> str:
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _padded(title: str) -> str:
    """Return a title in its column, cut where it is longer."""
    while columns(title) > TITLE_WIDTH - 1:
        title = title[:-2].rstrip() + "…"
    return title + " " * (TITLE_WIDTH - columns(title))


def _harmless(text: str) -> str:
    """Return text that a spreadsheet shows as it is: one that begins like a formula would be computed."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
