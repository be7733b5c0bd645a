"""Tables, charts and choices where a council's page is narrow or low: fewer, smaller or another form, never outside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agendapitch.diagnostics import Diagnostic
from agendapitch.scene.exhibits import Delivery, Shown
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import ChartShape, Panel, Slide, Stroke, TableShape
from agendapitch.scene.specimens import BlankShelf
from agendapitch.script.model import Change, Evidence, Proof, Table, Text
from agendapitch.story.model import Beat
from tests.conftest import MemoryWorkspace
from tests.pages import FOUR_TO_THREE, LOW, TEMPLATES, WIDE
from tests.unit.scene.charts import CALLS, chart
from tests.unit.scene.drawing import SPAN, STORY, Drawn, text
from tests.unit.scene.test_options import CHOICES, options

TITLE = "A headline that says the point in one sentence"
WARDS = {
    ward: {"2024": before, "2026": after} for ward, before, after in
    (("Harbour", "£240,000", "£110,000"), ("Castle", "£330,000", "£130,000"), ("Eastgate", "£31,000", "£12,000"),
     ("Moorside", "£50,000", "£20,000"))
}


def laid_out(content: Evidence, template: str) -> tuple[tuple[Slide, ...], tuple[Diagnostic, ...]]:
    beat = Beat(key="evidence", section="evidence", title=TITLE, content=content, priority="must")
    story = replace(STORY, beats=(beat,))
    outcome = lay_out(story, TEMPLATES[template], BlankShelf(MemoryWorkspace(), Path("council.yaml")))
    return outcome.value.slides, tuple(outcome.findings)


def table_of(slide: Slide) -> TableShape:
    return next(shape for shape in slide.shapes if isinstance(shape, TableShape))


def table(*rows: tuple[str, ...]) -> Evidence:
    head, *body = (tuple(Text(cell, SPAN) for cell in row) for row in rows)
    return Evidence(span=SPAN, points=(Proof(span=SPAN, table=Table(span=SPAN, columns=head, rows=tuple(body))),))


def test_long_name_between_short_ones_takes_two_lines_on_a_low_page() -> None:
    names = {"Chasing something already reported": "34", "Paying": "18", "Booking": "15", "Asking": "12", "Else": "7"}
    drawn = Drawn(chart("bar", names, unit="calls, April to June"), TITLE, template=LOW)
    assert not drawn.overflowing and not drawn.faults


def test_chart_without_room_is_a_table_of_its_numbers_and_that_is_told() -> None:
    bars = {f"{name}, whatever that may mean": "4" for name in CALLS}
    slides, findings = laid_out(chart("bar", bars), "low")
    assert [slide.pattern for slide in slides] == ["data table"]
    assert [row[0].text.replace("\u00a0", " ") for row in table_of(slides[0]).rows[1:]] == list(bars)
    assert [found.message for found in findings] == [f"The chart of “{TITLE}” has no room on its slide; it is a table."]


def test_what_does_not_fit_is_told_by_its_headline_and_not_by_the_name_of_a_shape() -> None:
    rows = (("Ward", "Why"), *((f"Ward {number}", "because the bridge is closed there every winter " * 4)
                               for number in range(1, 5)))  # fmt: skip
    slides, findings = laid_out(table(*rows), "low")
    assert len(slides) > 1
    assert findings[0].message == f"“{TITLE}” does not fit its slide; it continues on another one."


def test_values_that_would_lie_on_each_other_are_a_table() -> None:
    slides, _ = laid_out(chart("before and after", WARDS), "4 to 3")
    wide, _ = laid_out(chart("before and after", WARDS), "wide")
    assert (slides[0].pattern, wide[0].pattern) == ("data table", "before and after")


@pytest.mark.parametrize("template", TEMPLATES)
def test_columns_begin_at_the_margin_and_their_frame_stays_in_the_room(template: str) -> None:
    house = TEMPLATES[template]
    drawn = Drawn(chart("before and after", {"Before": "31", "After": "62", "Later": "71"}), TITLE, template=house)
    shape, page = drawn.shape("chart"), house.page()
    assert isinstance(shape, ChartShape)
    pitch = shape.plot[2] * shape.box.w / 3
    column = pitch / (1 + shape.gap / 100)
    assert shape.box.x + (pitch - column) / 2 == pytest.approx(page.body.x, abs=0.5)
    assert shape.box.x >= page.edge.x - 0.01


def test_table_with_words_wider_than_its_columns_is_two_beside_each_other() -> None:
    words = ("Ward", "Neighbourhoods", "Environmental", "Accommodation", "Administration")
    slides, _ = laid_out(table(words, ("Southampton", *words[1:])), "4 to 3")
    assert [[cell.text for cell in table_of(slide).rows[0]] for slide in slides] == [
        ["Ward", "Neighbourhoods", "Environmental"], ["Ward", "Accommodation", "Administration"],
    ]


def test_choices_without_room_beside_each_other_are_rows() -> None:
    choices = [("Stay as we are", "26 weeks", "No change"), ("One team", "14 weeks", "We mend it ourselves"),
               ("Staff-led company", "9 weeks", "We take it back in 90 days")]
    content = options(choices, tests=("Reached in", "If it fails"), recommended="Staff-led company")
    wide, low = (Drawn(content, TITLE, template=house) for house in (WIDE, LOW))
    assert wide.slide.pattern == "delivery 3 of 3"
    assert low.slide.pattern == "options"
    assert low.names.count("headline") == 1


@pytest.mark.parametrize("template", TEMPLATES)
def test_tick_stands_in_its_band_clear_of_the_words(template: str) -> None:
    drawn = Drawn(options(CHOICES[1:3]), TITLE, template=TEMPLATES[template])
    band, tick, rows = drawn.shape("chosen band"), drawn.shape("tick"), drawn.shape("table")
    assert isinstance(band, Panel) and isinstance(tick, Stroke) and isinstance(rows, TableShape)
    edge = TEMPLATES[template].page().edge
    assert (band.box.x, band.box.w) == (edge.x, edge.w)
    assert band.box.x + 12 <= tick.box.x and tick.box.x + tick.box.w <= band.box.x + band.box.w - 12
    assert tick.box.x + tick.box.w <= rows.box.x - 12 or tick.box.x >= rows.box.x + rows.box.w + 12


def test_ways_to_run_services_that_have_no_column_share_one() -> None:
    ways = ("in-house", "shared service", "social enterprise", "charity")
    content: Shown = Delivery(span=SPAN, points=tuple(
        Change(span=SPAN, service=text(f"Service {number}"), delivery=text(way)) for number, way in enumerate(ways)
    ))
    wide, narrow = (Drawn(content, TITLE, template=house) for house in (WIDE, FOUR_TO_THREE))
    assert "model 4" in wide.names and "Charity" in wide.words
    assert [narrow.texts[f"model {number}"].text.replace("\u00a0", " ") for number in (1, 2, 3)] == [
        "In-house", "Shared service", "Others",
    ]
    assert "Charity" in narrow.words
    assert not narrow.faults
