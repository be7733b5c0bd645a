"""The report: what other programs read."""

from __future__ import annotations

import jsonschema

from agendapitch.diagnostics import Diagnostic, Level, Span
from agendapitch.story.report import clock_report, clock_table, document, report, report_schema, unplanned
from tests.conftest import MemoryWorkspace
from tests.unit.story.telling import SMALL, example, planned, script_of, story_of

FINDING = Diagnostic(
    rule="PUR02", name="purpose-is-technology", level=Level.FIX, message="Say it in people.", span=Span("a", 1, 2, 3, 4)
)  # fmt: skip


def test_every_report_keeps_its_published_schema() -> None:
    outcome = planned(SMALL, slot=5)
    reports = [
        report(outcome.value, [*outcome.findings, FINDING], script="pitch.yaml", deck="pitch.pptx"),
        unplanned([FINDING], script="broken.yaml"),
    ]
    jsonschema.validate(document(reports), report_schema())
    jsonschema.validate(clock_report(example("council"), MemoryWorkspace(), name="council.yaml"), report_schema())
    jsonschema.Draft202012Validator.check_schema(report_schema())


def test_a_report_tells_each_slide_of_the_deck() -> None:
    story = story_of(SMALL)
    parts = ["cover", "purpose", "benefits", "benefits", "changes", "people", "ask"]
    titles = [*"abcdefg"]
    slides = report(story, [], script="pitch.yaml", parts=parts, titles=titles)["slides"]
    assert [slide["number"] for slide in slides] == [1, 2, 3, 4, 5, 6, 7]
    assert [slide["title"] for slide in slides] == titles
    assert [slide["starts"] for slide in slides] == [0, 0, 45, 70, 95, 145, 205]
    assert sum(slide["seconds"] for slide in slides) == story.seconds
    assert [slide["priority"] for slide in slides] == ["", "must", "must", "must", "should", "must", "must"]


def test_a_finding_has_its_place() -> None:
    (entry,) = unplanned([FINDING], script="pitch.yaml")["findings"]
    assert (entry["line"], entry["column"], entry["end_line"], entry["end_column"]) == (1, 2, 3, 4)
    assert entry["level"] == "fix"


def test_the_clock_puts_slots_side_by_side() -> None:
    data = clock_table(script_of("agenda: no\n" + SMALL), MemoryWorkspace())
    assert [slot["minutes"] for slot in data["slots"]] == [5, 10, 20]
    agenda = next(row for row in data["rows"] if row["section"] == "agenda")
    assert agenda["at"] == [None, None, {"starts": 0, "seconds": 10}]
    assert [row["section"] for row in data["rows"]][:3] == ["cover", "agenda", "purpose"]
