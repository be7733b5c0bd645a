"""Costs and savings: two totals to one scale, their parts beside them, and the terms; or a list."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from agendapitch.house.brand import brand_house
from agendapitch.scene.dividing import in_halves
from agendapitch.scene.model import Panel
from agendapitch.scene.sums import added, read_sum, written
from agendapitch.script.model import Amount, Money
from tests.unit.scene.drawing import SPAN, Drawn, text

TITLE = "£240,000 once, £165,000 back every year"
SPEND = (("£150,000", "two technical officers for 18 months"), ("£90,000", "a stock of stairlifts we can refit"))
SAVE = (("£95,000", "agency fees we stop paying"), ("£70,000", "assessments we no longer repeat"))


def money(
    spend: Sequence[tuple[str, str]] = SPEND, save: Sequence[tuple[str, str]] = SAVE, *, line: str = "",
    pays_back: str = "", kind: str = "", from_: str = "", not_counted: str = "", source: str = "Business case",
) -> Money:
    def amounts(pairs: Sequence[tuple[str, str]]) -> tuple[Amount, ...]:
        return tuple(Amount(span=SPAN, amount=text(amount), what=text(what)) for amount, what in pairs)

    return Money(span=SPAN, spend=amounts(spend), save=amounts(save), line=text(line), pays_back=text(pays_back),
                 kind=text(kind), from_=text(from_), not_counted=text(not_counted), source=text(source))


def bar(drawn: Drawn, name: str) -> Panel:
    shape = drawn.shape(name)
    assert isinstance(shape, Panel)
    return shape


def test_two_sums_stand_where_the_design_says() -> None:
    drawn = Drawn(money([("£38,000", "")], [("£96,000", "")], line="Payback in five months."), TITLE)
    cost, saving = bar(drawn, "cost bar").box, bar(drawn, "saving bar").box
    assert (cost.x, cost.y, cost.w, cost.h) == (48, 178, 285, 88)
    assert (saving.x, saving.w, saving.h) == (48, 720, 88)
    assert drawn.texts["cost value"].slot.x == 351 and drawn.texts["cost value"].size == 56
    assert drawn.texts["saving value"].slot.x == 66 and drawn.texts["saving value"].size == 76
    assert not drawn.faults


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_totals_of_several_parts_are_drawn_to_one_scale_with_every_part_beside_them(look: str) -> None:
    drawn = Drawn(money(pays_back="18 months", kind="cash", from_="Invest to Save Reserve",
                        not_counted="about £280,000 a year in care home fees"), TITLE, look=look)
    assert bar(drawn, "saving bar").box.w / bar(drawn, "cost bar").box.w == pytest.approx(165 / 240, abs=0.001)
    assert (drawn.texts["cost value"].text, drawn.texts["saving value"].text) == ("£240,000", "£165,000")
    for words in ("two technical officers for 18 months", "£70,000 assessments", "Pays back: 18 months", "Saving: cash",
                  "From: Invest to Save Reserve", "Not counted: about £280,000 a year in care home fees"):
        assert words in drawn.words
    assert not drawn.faults


def test_line_that_is_the_headline_is_not_said_twice() -> None:
    assert "terms" not in Drawn(money(line=TITLE), TITLE).names
    assert "It is spent once." in Drawn(money(line="It is spent once"), TITLE).words


@pytest.mark.parametrize(("spend", "save"), [
    ((("£900", "keys and insurance"),), ()),
    ((), (("14 hours a week", "two people off the phones"),)),
    ((("£14,000", "two radios"),), (("14 hours a week", "two people off the phones"),)),
    ((("about £5", "tea"), ("", "a room that we have"), ("£3 or £4", "")), (("£70,000", "visits"),)),
])
def test_sums_that_cannot_be_compared_are_a_list_with_every_word(
    spend: tuple[tuple[str, str], ...], save: tuple[tuple[str, str], ...]
) -> None:
    drawn = Drawn(money(spend, save, pays_back="at once"), TITLE)
    assert drawn.slide.pattern == "costs list"
    assert all(part in drawn.words for pair in (*spend, *save) for part in pair)
    assert not drawn.faults


def test_tiny_sum_has_its_value_beside_its_bar() -> None:
    drawn = Drawn(money([("£2,000", "a shed")], [("£940,000", "the depot")]), TITLE)
    assert drawn.texts["cost value"].slot.x > bar(drawn, "cost bar").box.x + bar(drawn, "cost bar").box.w
    assert "We spend: a shed" in drawn.words
    assert not drawn.faults


def test_amounts_that_do_not_fit_are_divided_into_all_costs_and_all_savings() -> None:
    many = money([(f"£{at},000", "a part of it " * 9) for at in range(1, 8)])
    assert Drawn(many, TITLE).overflowing
    spent, saved = in_halves(many)
    assert isinstance(spent, Money) and isinstance(saved, Money)
    assert (len(spent.spend), len(spent.save), len(saved.spend), len(saved.save)) == (7, 0, 0, 2)


@pytest.mark.parametrize(("amounts", "total"), [
    (("£150,000", "£90,000"), "£240,000"), (("£1.2 million", "£0.3m"), "£1.5\u00a0million"),
    (("£28k", "£500"), "£28,500"), (("£1.25 million",), "£1.25\u00a0million"), (("£12.50", "£1"), "£13.50"),
    (("£1,234,567", "£1"), "£1,234,568"), (("€2bn", "€1bn"), "€3\u00a0billion"),
])
def test_sums_are_added_as_people_write_them(amounts: tuple[str, ...], total: str) -> None:
    found = added([read_sum(amount) for amount in amounts])
    assert found and written(found) == total


@pytest.mark.parametrize("amount", ["14 hours", "£5 a week", "£3 to £4", "about £5", "£", "", "£1.2.3", "150,000"])
def test_what_is_no_plain_sum_is_not_read(amount: str) -> None:
    assert read_sum(amount) is None
    assert added([read_sum("£1"), read_sum(amount)]) is None


def test_two_currencies_are_not_added() -> None:
    assert added([read_sum("£1"), read_sum("€1")]) is None


def test_a_value_that_would_fill_its_bar_to_the_edge_stands_beside_it() -> None:
    drawn = Drawn(money([("£1.2 million", "over three years")], [("£430,000", "")], source=""), TITLE)
    assert drawn.texts["saving value"].slot.x > bar(drawn, "saving bar").box.w + 48
    assert not drawn.overflowing and not drawn.faults


def test_what_comes_back_stands_apart_from_what_is_spent_in_a_list() -> None:
    rows = [("60 hours", "at the counter"), ("45 hours", "on the telephone")]
    drawn = Drawn(money(rows, rows, source=""), TITLE)
    spent, label = drawn.texts["what 2"].slot, drawn.texts["label saving"].slot
    assert label.y - (spent.y + spent.h) == pytest.approx(20, abs=0.1)
    assert not drawn.faults


@pytest.mark.parametrize(("colour", "fill"), [("7A1F5C", "accent"), ("FFD200", "accent"), ("F5F5F0", "hi")])
@pytest.mark.parametrize(("spend", "save"), [
    (SPEND, SAVE), ([("£1.2 million", "")], [("£430,000", "")]), ([("£38,000", "")], [("£41,000", "")]),
])  # fmt: skip
def test_both_sums_have_room_in_the_colours_of_a_council(
    spend: Sequence[tuple[str, str]], save: Sequence[tuple[str, str]], colour: str, fill: str
) -> None:
    drawn = Drawn(money(spend, save), TITLE, template=brand_house(colour).house)
    assert bar(drawn, "saving bar").fill == fill
    assert drawn.texts["cost value"].size >= 40 and drawn.texts["cost value"].ground == "paper"
    assert not drawn.overflowing and not drawn.faults
