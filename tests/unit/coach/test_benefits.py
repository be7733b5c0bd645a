"""Benefits: who gains, and what is a gain."""

from __future__ import annotations

import pytest

from tests.unit.coach.advice import advice_on, laid_over, rules_in


def _rules(benefits: str, audience: str = "") -> set[str]:
    more = f"\naudience: [{audience}]" if audience else ""
    return rules_in(advice_on(laid_over(f"benefits: [{benefits}]{more}")))


@pytest.mark.parametrize(
    "gain",
    ["The new system has a dashboard", "It is fully responsive", "Our app offers alerts", "a chatbot and a blog"],
)
def test_a_thing_that_has_something_is_a_feature(gain: str) -> None:
    assert "BEN02" in _rules(f"Residents: {gain}")


@pytest.mark.parametrize(
    "gain",
    ["an answer in 2 days", "it is quicker to ring", "the service has a name they know", "a warm place to go"],
)
def test_what_people_get_is_no_feature(gain: str) -> None:
    assert "BEN02" not in _rules(f"Residents: '{gain}'")


@pytest.mark.parametrize(
    ("audience", "who"),
    [
        ("Chief executive: wants fewer complaints", "The council"),
        ("Director of Finance: needs £310", "The budget"),
        ("Director of Place: has a consultation in trouble", "Director of Place"),
        ("Cabinet member for Climate: has to save", "Councillors"),
        ("Ward walkers: love dogs", "Dog walkers"),
    ],
)
def test_a_benefit_for_the_room_or_the_council_is_enough(audience: str, who: str) -> None:
    assert "BEN04" not in _rules(f"{who}: 2 days back", audience)


def test_nothing_for_the_room_is_noticed() -> None:
    assert "BEN04" in _rules("Dog walkers: 4 more bins", "Chief executive: wants fewer complaints")


def test_benefits_that_may_be_dropped_are_not_counted() -> None:
    four = "{Residents: 2 days}, {Staff: 14 hours}, {Councillors: 1 call}, {Schools: 3 visits}"
    assert "BEN05" in _rules(f"{four}, {{The budget: £5}}")
    assert "BEN05" not in _rules(f"{four}, {{who: The budget, get: £5, priority: could}}")


@pytest.mark.parametrize("who", ["Friends of Holm Library", "Tenants", "Anyone who rings", "Local shops"])
def test_people_outside_the_council_are_known_by_many_names(who: str) -> None:
    assert "BEN07" not in _rules(f"{who}: 2 days back")


@pytest.mark.parametrize("who", ["The budget", "Customer Services", "Managers", "Corporate Management Team"])
def test_teams_of_the_council_are_inside(who: str) -> None:
    assert "BEN07" in _rules(f"{who}: 2 days back")


@pytest.mark.parametrize("gain", ["half the calls", "two visits fewer", "19 days to 2"])
def test_a_number_in_words_is_a_number(gain: str) -> None:
    assert "BEN08" not in _rules(f"Residents: {gain}")


def test_a_name_in_the_sentence_is_seen() -> None:
    (found,) = (each for each in advice_on(laid_over("benefits: Residents have a warm room")) if each.rule == "BEN03")
    assert found.message == "“Residents” stands in the sentence, and not in front of it."
