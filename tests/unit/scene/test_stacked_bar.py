"""Stacked bars: parts named over the first bar, told apart by more than colour, summed at the end."""

from __future__ import annotations

from itertools import pairwise

import pytest

from agendapitch.house.colours import contrast
from agendapitch.scene.model import ChartShape
from tests.unit.scene.charts import WAITING, chart
from tests.unit.scene.drawing import Drawn, house

TITLE = "28 of the 31 weeks are spent waiting for us"


def bars(drawn: Drawn) -> ChartShape:
    shape = drawn.shape("chart")
    assert isinstance(shape, ChartShape) and shape.kind == "stacked bar"
    return shape


def test_parts_are_named_in_order_and_bars_are_summed() -> None:
    drawn = Drawn(chart("stacked bar", WAITING, unit="weeks"), TITLE)
    names = [drawn.texts[f"part {number}"] for number in (1, 2, 3, 4)]
    assert [name.text.replace("\u00a0", " ") for name in names] == list(WAITING["Now"])
    assert all(left.box.x < right.box.x for left, right in pairwise(names))
    assert [drawn.texts[f"total {at}"].text for at in (1, 2)] == ["31\u00a0weeks", "12\u00a0weeks"]
    assert not drawn.faults


def test_part_that_was_named_is_the_highlighted_one_else_the_largest() -> None:
    named = bars(Drawn(chart("stacked bar", WAITING, highlight="Paperwork"), TITLE))
    assert [series.colour for series in named.series] == ["ink", "hi", "muted", "data"]
    assert bars(Drawn(chart("stacked bar", WAITING), TITLE)).series[0].colour == "hi"


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_every_part_is_seen_on_the_slide_and_every_value_read_on_its_part(look: str) -> None:
    tokens = house(look).tokens
    for series in bars(Drawn(chart("stacked bar", WAITING), TITLE, look=look)).series:
        assert contrast(tokens[series.colour], tokens["paper"]) >= 3
        assert contrast(tokens[series.label_colour], tokens[series.colour]) >= 4.5


def test_share_is_one_bar_of_percentages_without_a_sum() -> None:
    drawn = Drawn(chart("share", {"Staff": "91%", "Vans": "6%", "All else": "3%"}, unit="%"), TITLE)
    shape = bars(drawn)
    assert shape.categories == ("",) and not shape.names_shown
    assert "total 1" not in drawn.texts
    assert drawn.texts["value 1.3"].text == "3%"  # too narrow for its value, which stands under it
    assert not drawn.faults


def test_names_of_narrow_parts_stay_apart_and_on_the_slide() -> None:
    narrow = {"Now": {"Everything that we pay to people": "97", "Vans and their repair": "1", "Rent": "1", "Tea": "1"}}
    drawn = Drawn(chart("stacked bar", narrow), TITLE)
    assert {drawn.texts[f"part {number}"].text for number in (1, 2, 3, 4)} == set(narrow["Now"])
    assert not drawn.faults


def test_four_bars_end_over_the_source() -> None:
    years = {f"{at}/27": WAITING["Now"] for at in range(23, 27)}
    assert not Drawn(chart("stacked bar", years, unit="weeks on average"), TITLE).faults


def test_the_longest_total_ends_on_the_margin() -> None:
    drawn = Drawn(chart("stacked bar", WAITING, unit="weeks"), TITLE)
    total = drawn.texts["total 1"]
    assert total.slot.x + total.slot.w == pytest.approx(912, abs=0.1)
    assert not drawn.overflowing and not drawn.faults
