"""Lines: named where they end, pushed apart, and one moment marked quietly."""

from __future__ import annotations

from itertools import pairwise

import pytest

from agendapitch.house.model import House
from agendapitch.scene.model import ChartShape, Rule
from agendapitch.scene.patterns.line_chart import FIRST, LAST
from agendapitch.scene.spreading import spread
from tests.pages import TEMPLATES
from tests.unit.scene.charts import RIVER, chart
from tests.unit.scene.drawing import Drawn

TITLE = "We already measure 14 streams, every 15 minutes, and tell nobody"
CALLS = {
    year: {"calls asking what happened": asked, "new reports": new}
    for year, asked, new in (("2021", "88,000", "60,000"), ("2023", "112,000", "59,000"), ("2025", "141,000", "58,000"))
}


def lines(drawn: Drawn) -> ChartShape:
    shape = drawn.shape("chart")
    assert isinstance(shape, ChartShape)
    return shape


def test_last_values_stand_at_the_ends_with_the_names_of_their_lines() -> None:
    drawn = Drawn(chart("line", CALLS), TITLE)
    assert drawn.texts["end value 1"].text == "141,000"
    assert drawn.texts["end name 1"].text == "calls asking what happened"
    assert (drawn.texts["end value 1"].size, drawn.texts["end value 2"].size) == (34, 20)
    assert drawn.texts["end value 1"].box.x == 696
    assert not drawn.faults


def test_named_series_is_the_highlighted_one() -> None:
    first, second = lines(Drawn(chart("line", CALLS, highlight="new reports"), TITLE)).series
    assert (first.colour, first.width, second.colour, second.width) == ("data", 4, "hi", 6)
    assert second.labels[0] == "60,000" and not any(first.labels)


def test_mark_has_its_words_beside_a_hairline_over_its_point() -> None:
    drawn = Drawn(chart("line", RIVER, unit="cm at the bridge", mark=("1:30am", "First alert")), TITLE)
    rule = drawn.shape("mark rule")
    assert isinstance(rule, Rule) and rule.x1 == rule.x2 == pytest.approx(FIRST + (LAST - FIRST) / 2)
    assert drawn.texts["mark"].text == "First alert"
    assert lines(drawn).series[0].labels[3] == "96"
    assert "At 1:30am: First alert." in lines(drawn).alt
    assert not drawn.faults


@pytest.mark.parametrize("template", [None, *TEMPLATES.values()])
def test_hairline_of_a_mark_at_the_highest_point_goes_on_under_its_words(template: House | None) -> None:
    snow = dict(zip(("Dec", "Jan", "Feb", "March", "April"), ("3", "9", "12", "4", "3"), strict=True))
    drawn = Drawn(chart("line", snow, mark=("Feb", "Three weeks of snow")), TITLE, template=template)
    rule, words = drawn.shape("mark rule"), drawn.texts["mark"]
    assert isinstance(rule, Rule)
    assert max(rule.y1, rule.y2) >= words.box.y + words.box.h
    assert not drawn.faults


def test_mark_at_no_point_still_keeps_its_words() -> None:
    drawn = Drawn(chart("line", RIVER, mark=("4am", "The first call")), TITLE)
    assert drawn.texts["mark"].text == "4am: The first call"


def test_twelve_long_names_are_thinned_and_the_first_is_kept() -> None:
    months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December")
    drawn = Drawn(chart("line", dict.fromkeys(months, "3")), TITLE)
    assert not lines(drawn).names_shown
    named = [shape for name, shape in drawn.texts.items() if name.startswith("category")]
    assert named[0].text == "January"
    assert all(left.box.x + left.box.w < right.box.x for left, right in pairwise(named))
    assert not drawn.faults


def test_three_lines_that_end_together_are_told_apart() -> None:
    data = {year: {"Harbour": "30", "Castle": "29", "Eastgate": "30"} for year in ("2025", "2026")}
    drawn = Drawn(chart("line", data), TITLE)
    tops = sorted(drawn.texts[f"end value {number}"].box.y for number in (1, 2, 3))
    assert all(lower - upper >= 50 for upper, lower in pairwise(tops))
    assert not drawn.faults


def test_labels_are_pushed_apart_no_further_than_they_must() -> None:
    assert spread([10, 100], [20, 20], gap=5, low=0, high=200) == (10, 100)
    assert spread([10, 12], [20, 20], gap=5, low=0, high=200) == (10, 35)
    assert spread([190, 195], [20, 20], gap=5, low=0, high=200) == (155, 180)
    assert spread([50, 10], [20, 20], gap=5, low=0, high=200) == (50, 10)
