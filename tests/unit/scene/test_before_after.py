"""Columns: before and after, and a few values that each deserve a column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agendapitch.scene.exhibits import parts_of
from agendapitch.scene.model import ChartShape
from agendapitch.script.model import Text
from tests.unit.scene.charts import chart
from tests.unit.scene.drawing import SPAN, Drawn, slot_of

TITLE = "Trust doubles when people hear what happened next"
TRUST = {"Heard nothing": "31", "Never contacted us": "44", "Heard back": "62"}
WARDS = {ward: {"2024": "36", "2026": "14"} for ward in ("Harbour", "Castle", "Eastgate", "Moorside")}


def columns(drawn: Drawn) -> ChartShape:
    shape = drawn.shape("chart")
    assert isinstance(shape, ChartShape) and shape.kind == "column"
    return shape


def test_three_columns_stand_where_the_design_says_beside_their_meaning() -> None:
    drawn = Drawn(chart("before and after", TRUST, unit="% of residents who trust the council"), TITLE)
    shape = columns(drawn)
    assert shape.box.x == pytest.approx(24, abs=0.5)
    assert shape.box.y + shape.plot[3] * shape.box.h == pytest.approx(430)
    assert (shape.series[0].highlights, shape.highlight_size, shape.label_size) == ((2,), 48, 28)
    meaning = drawn.texts["meaning"]
    assert meaning.text.replace("\u00a0", " ") == "of residents who trust the council"
    assert slot_of(meaning)[0] == 640 and meaning.anchor == "bottom"
    assert not drawn.faults


def test_after_is_highlighted_although_before_was_more() -> None:
    drawn = Drawn(chart("bar", {"Last year": "29", "This year": "13"}, unit="weeks"), TITLE)
    assert columns(drawn).series[0].highlights == (1,)
    assert columns(drawn).series[0].labels == ("29", "13\u00a0weeks")
    assert "meaning" not in drawn.texts


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_two_series_are_named_by_flags_over_the_first_pair(count: int) -> None:
    drawn = Drawn(chart("before and after", dict(list(WARDS.items())[:count]), unit="weeks on average"), TITLE)
    assert (drawn.texts["series 1"].text, drawn.texts["series 2"].text) == ("2024", "2026")
    before, after = columns(drawn).series
    assert (before.highlights, after.highlights) == ((), tuple(range(count)))
    assert not drawn.faults


def test_long_values_are_set_smaller_so_that_none_wraps() -> None:
    sums = {str(at): f"£{at}50,000" for at in range(1, 6)}
    shape = columns(Drawn(chart("before and after", sums, unit="pounds for each household"), TITLE))
    assert shape.label_size <= 24 and shape.highlight_size <= 24


def test_one_statement_of_the_author_stands_beside_the_columns() -> None:
    evidence = chart("before and after", TRUST, unit="% of residents")
    said = "Nobody had asked them before"
    proof = replace(evidence.points[0], points=(Text(said, SPAN),))
    (part,) = parts_of(replace(evidence, points=(proof,)))
    drawn = Drawn(part, TITLE)
    assert drawn.texts["meaning"].text.replace("\u00a0", " ") == f"of residents\n{said}"
    assert not drawn.faults


def test_unit_of_two_columns_follows_the_value_of_the_last() -> None:
    drawn = Drawn(chart("bar", {"Last year": "29", "This year": "13"}, unit="weeks from form to ramp"), TITLE)
    shape, meaning = columns(drawn), drawn.texts["meaning"]
    assert meaning.text.replace("\u00a0", " ") == "weeks from form to ramp" and "unit" not in drawn.texts
    assert shape.box.x + shape.plot[2] * shape.box.w < meaning.box.x < 540
    assert meaning.box.y + meaning.box.h == pytest.approx(shape.box.y + shape.plot[3] * shape.box.h, abs=1)
    assert not drawn.faults
