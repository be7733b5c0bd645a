"""Bars: from one edge, the telling one in the accent, values and unit as the author wrote them."""

from __future__ import annotations

import pytest

from agendapitch.scene.charting import chart_in, unit_of
from agendapitch.scene.choosing import choose
from agendapitch.scene.model import ChartShape
from agendapitch.scene.type import BODY_BOLD, SMALL
from tests.unit.scene.charts import CALLS, chart
from tests.unit.scene.drawing import Drawn

TITLE = "One call in three chases an answer we never gave"


def bars(drawn: Drawn) -> ChartShape:
    shape = drawn.shape("chart")
    assert isinstance(shape, ChartShape)
    return shape


def test_six_bars_stand_where_the_design_says() -> None:
    drawn = Drawn(chart("bar", CALLS, unit="%"), TITLE)
    shape = bars(drawn)
    assert (shape.box.x, shape.box.y, shape.box.w, shape.box.h) == (48, 138, 864, 332)
    assert shape.box.x + shape.plot[0] * shape.box.w == pytest.approx(270)
    longest = shape.plot[2] * shape.box.w * 34 / shape.maximum
    assert longest == pytest.approx(520, abs=1)
    assert not drawn.faults


@pytest.mark.parametrize(("highlight", "lit"), [("", (0,)), ("paying", (1,)), ("Nothing of the kind", (0,))])
def test_named_bar_is_highlighted_else_the_largest(highlight: str, lit: tuple[int, ...]) -> None:
    assert bars(Drawn(chart("bar", CALLS, highlight=highlight), TITLE)).series[0].highlights == lit


@pytest.mark.parametrize(("unit", "labels", "line"), [
    ("%", ("40%", "20%", "10%"), ""),
    ("£", ("£40", "£20", "£10"), ""),
    ("£ million", ("£40\u00a0million", "£20\u00a0million", "£10\u00a0million"), ""),
    ("weeks", ("40\u00a0weeks", "20", "10"), ""),
    ("calls, April to June", ("40", "20", "10"), "Calls, April to June"),
    ("% of calls", ("40%", "20%", "10%"), "% of calls"),
])
def test_unit_stands_at_the_values_or_on_a_line(unit: str, labels: tuple[str, ...], line: str) -> None:
    drawn = Drawn(chart("bar", {"A": "40", "B": "20", "C": "10"}, unit=unit), TITLE)
    assert bars(drawn).series[0].labels == labels
    assert (drawn.texts["unit"].text if line else "") == line
    assert ("unit" in drawn.texts) == bool(line)
    assert not drawn.faults


def test_unit_that_the_author_wrote_at_the_values_is_not_repeated() -> None:
    assert bars(Drawn(chart("bar", CALLS, unit="%"), TITLE)).series[0].labels[0] == "34%"


def test_bars_begin_further_right_where_names_are_long() -> None:
    long = {f"{at} people waiting for a builder": str(at) for at in range(1, 9)}
    assert bars(Drawn(chart("bar", long), TITLE)).plot[0] > 0.3


def test_label_of_the_longest_bar_ends_on_the_slide() -> None:
    shape = bars(Drawn(chart("bar", {"A": "£1,234,567 million", "B": "1", "C": "2"}), TITLE))
    assert shape.plot[2] * shape.box.w * (1 - 1_234_567 / shape.maximum) > 200


def test_values_below_zero_have_room_on_their_side() -> None:
    shape = bars(Drawn(chart("bar", {"A": "12", "B": "-4", "C": "-9"}), TITLE))
    assert shape.minimum < -9 and shape.maximum > 12


def test_value_below_zero_keeps_clear_of_the_name_that_it_points_to() -> None:
    drawn = Drawn(chart("bar", {"Harbour": "-12", "Castle": "-4", "Eastgate": "-9"}, unit="£ million"), TITLE)
    shape = bars(drawn)
    label = drawn.sheet.width(shape.series[0].labels[0], BODY_BOLD, size=20)
    end = shape.plot[2] * shape.box.w * (-12 - shape.minimum) / (shape.maximum - shape.minimum)
    assert end - label >= 24


def test_alternative_text_is_the_headline_and_the_values() -> None:
    alt = bars(Drawn(chart("bar", {"A": "4", "B": "", "C": "2"}, unit="weeks"), TITLE)).alt
    assert alt == f"{TITLE}. A 4, B no figure, C 2 (weeks)."


def test_mark_of_a_bar_is_said_in_words() -> None:
    drawn = Drawn(chart("bar", {"A": "4", "B": "3", "C": "2"}, mark=("B", "New rounds began")), TITLE)
    assert drawn.texts["unit"].text == "B: New rounds began"
    assert bars(drawn).series[0].highlights == (1,)


@pytest.mark.parametrize(("kind", "data", "pattern"), [
    ("bar", {str(at): "1" for at in range(8)}, "bar_chart"),
    ("bar", {str(at): "1" for at in range(9)}, "table"),
    ("bar", {"Before": "29", "After": "13"}, "before_after"),
    ("bar", {"Before": "-2", "After": "13"}, "bar_chart"),
    ("bar", {"A name that is far too long to stand beside a bar at all": "1", "B": "2", "C": "3"}, "table"),
    ("line", {str(at): "1" for at in range(12)}, "line_chart"),
    ("line", {str(at): "1" for at in range(13)}, "table"),
    ("line", {"Only one": "1"}, "table"),
    ("share", {str(at): "1" for at in range(4)}, "stacked_bar"),
    ("share", {str(at): "1" for at in range(5)}, "bar_chart"),
    ("before and after", {str(at): "1" for at in range(5)}, "before_after"),
    ("before and after", {str(at): "1" for at in range(6)}, "bar_chart"),
    ("stacked bar", {str(at): {"a": "1", "b": "2"} for at in range(5)}, "table"),
    ("bar", {str(at): {"a": "1", "b": "2"} for at in range(4)}, "before_after"),
    ("bar", {str(at): {"a": "1", "b": "2", "c": "3"} for at in range(4)}, "table"),
])
def test_chart_is_drawn_as_what_its_numbers_can_be(kind: str, data: dict[str, str], pattern: str) -> None:
    assert choose(chart(kind, data)) == pattern


LONG_SOURCE = "Contact centre log, April to June 2026, 13,000 calls, of which 412 were listened to " * 2


@pytest.mark.parametrize("kind", ["bar", "line", "share", "before and after", "stacked bar"])
def test_every_chart_ends_over_a_source_of_two_lines_and_starts_under_a_long_unit(kind: str) -> None:
    given: dict[str, str] | dict[str, dict[str, str]] = {"A": "4", "B": "3", "C": "2"}
    if kind == "stacked bar":
        given = {"Now": {"A": "4", "B": "3"}, "Next": {"A": "1", "B": "2"}}
    unit = "calls a week on average in the wards where the new crews had started before the first of April " * 2
    drawn = Drawn(chart(kind, given, unit=unit, source=LONG_SOURCE), TITLE)
    assert not drawn.faults and not drawn.overflowing


def test_minus_stands_before_the_currency() -> None:
    loss = chart_in(chart("bar", {"Loss": "-8", "Gain": "3", "Rest": "1"}, unit="£ million"))
    assert unit_of(loss).label("-8") == "−£8\u00a0million"
    assert unit_of(chart_in(chart("bar", {"A": "-8", "B": "3", "C": "1"}, unit="%"))).label("-8") == "−8%"


def test_seven_bars_with_long_names_stay_a_chart_and_each_name_has_one_line() -> None:
    names = ("Planning, building control and land charges", "Waste, recycling and street cleansing", "Housing repairs",
             "Council tax and benefits", "Parking permits", "Registrars", "Libraries")
    drawn = Drawn(chart("bar", {name: str(9 - at) for at, name in enumerate(names)}, unit="avoidable contacts"), TITLE)
    assert not drawn.overflowing and not drawn.faults
    shape = bars(drawn)
    longest = drawn.sheet.width(names[0], SMALL, size=20)
    assert longest < shape.plot[0] * shape.box.w <= 0.5 * shape.box.w
