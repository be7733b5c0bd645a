"""The running order of the example scripts at 5, 10 and 20 minutes, as tables that people can read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from agendapitch.story.notes import write_notes
from agendapitch.story.planning import plan_story
from agendapitch.story.report import SLOTS, clock_table
from agendapitch.units import clock
from agendapitch.workspace import Workspace
from tests.unit.story.telling import example

EXAMPLES = ("first", "council", "adaptations", "flood-data")
TITLE = 64


@pytest.mark.parametrize("name", EXAMPLES)
def test_running_order_of_an_example(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"story/{name}.clock.txt", table(clock_table(example(name), Workspace())))


@pytest.mark.parametrize(("name", "slot"), [("council", 10), ("council", 5), ("adaptations", 10), ("first", 20)])
def test_notes_of_an_example(name: str, slot: int, golden: Callable[[str, str], None]) -> None:
    story = plan_story(example(name), Workspace(), slot=slot).value
    slides = write_notes(story, [beat.key for beat in story.beats])
    pages = ["\n".join(f"[{line.text}]" if line.cue else line.text for line in lines) for lines in slides]
    golden(f"story/{name}-{slot}.notes.txt", "\n\n\n".join(pages) + "\n")


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("slot", SLOTS)
def test_each_example_fits_each_slot(name: str, slot: int) -> None:
    outcome = plan_story(example(name), Workspace(), slot=slot)
    assert outcome.value.seconds <= outcome.value.budget
    assert not [finding for finding in outcome.findings if finding.rule == "STO01"]


def table(data: dict[str, Any]) -> str:
    """Return the table of `clock_table` as text: one row for each beat, then the sums and what is left out."""
    lines = [_row("", [f"{slot['minutes']} minutes" for slot in data["slots"]], "")]
    lines += [_row(_short(row["title"]), map(_moment, row["at"]), row["priority"]) for row in data["rows"]]
    lines.append("")
    lines.append(_row("estimate", [clock(slot["seconds"]) for slot in data["slots"]], ""))
    lines.append(_row("likely", ["{} to {}".format(*map(clock, slot["range"])) for slot in data["slots"]], ""))
    lines.append(_row("budget", [clock(slot["budget"]) for slot in data["slots"]], ""))
    for slot in data["slots"]:
        lines += ["", f"Left out of {slot['minutes']} minutes:"]
        lines += [f"  {clock(item['seconds'])}  {item['section']}: {_short(item['title'])} ({item['why']})"
                  for item in slot["left_out"]] or ["  nothing"]  # fmt: skip
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _row(title: str, cells: Any, priority: str) -> str:
    return f"{title:<{TITLE}}  " + "  ".join(f"{cell:<14}" for cell in cells) + f"  {priority}"


def _moment(at: dict[str, int] | None) -> str:
    return f"{clock(at['starts']):>5}  {at['seconds']:>3} s" if at else "   -"


def _short(title: str) -> str:
    return title if len(title) <= TITLE else title[: TITLE - 1] + "…"
