"""Purpose: people under whatever name, and when there are none."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over


def _levels(purpose: str) -> list[Level]:
    return [each.level for each in advice_on(laid_over(f'purpose: "{purpose}"')) if each.rule == "PUR03"]


@pytest.mark.parametrize("purpose", [
    "Gypsies and Travellers have a place to stop", "Every household on Fen Lane stays dry",
    "Girls feel safe in the park", "Boys and girls get a pitch each", "Motorists reach the hospital in ten minutes",
    "Swimmers have a lane of their own",
    "Shoppers can park for an hour", "Toddlers have somewhere dry to play", "Widows hear back within a day",
    "Newcomers find a doctor in a week", "Players of all ages have a floodlit court", "Anglers keep the bank they mend",
    "Drinkers and diners share the square in peace", "Whoever lives alone gets a call", "Torrow feels safe after dark",
])  # fmt: skip
def test_people_are_known_by_many_names(purpose: str) -> None:
    assert _levels(purpose) == []


@pytest.mark.parametrize("purpose", [
    "Improve efficiency and modernise the way enquiries are handled.", "Implement the orders and letters strategy",
    "To deliver an efficient, effective service by 2028", "Increase the number of visits by 20%",
])  # fmt: skip
def test_the_council_s_own_work_has_nobody_in_it(purpose: str) -> None:
    assert _levels(purpose) == [Level.FIX]


def test_where_it_is_not_sure_it_only_asks() -> None:
    assert _levels("Fen Lane stays dry in a wet winter") == [Level.THINK]


def test_a_group_that_gains_is_known_by_any_word_of_its_name() -> None:
    gains = "benefits: [{Wheelers on the towpath: a ramp at 3 locks}]"
    assert "PUR03" not in {each.rule for each in advice_on(laid_over(f"purpose: Every wheeler has a ramp.\n{gains}"))}
