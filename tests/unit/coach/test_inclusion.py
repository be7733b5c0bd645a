"""Words about people, and people who are not online: what counts, and what is innocent."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


@pytest.mark.parametrize(
    "words",
    [
        "a step beside the disabled parking bay",
        "the blind side of the lorry",
        "special educational needs",
        "the poor condition of the road",
        "victims of crime are rung back",
        "older people get a lift",
    ],
)
def test_words_about_things_are_no_words_about_people(words: str) -> None:
    assert "INC01" not in rules_in(advice_on(laid_over(f"benefits: [{{Residents: {words}}}]")))


def test_what_people_prefer_is_offered() -> None:
    script = laid_over("benefits: [{Residents: the elderly get a lift}]")
    (found,) = (each for each in advice_on(script) if each.rule == "INC01")
    assert (words_at(script, found.span), found.hint) == ("the elderly", "Use “older people”.")


def test_a_word_that_many_use_of_themselves_is_worth_a_look() -> None:
    found = advice_on(laid_over("benefits: [{Residents: pensioners get a lift}]"))
    assert [each.level for each in found if each.rule == "INC01"] == [Level.THINK]


def test_somebody_s_own_words_are_theirs() -> None:
    quote = "evidence: [{title: She told us so, quote: {words: I speak for the elderly, who: Mrs Hale}}]"
    assert "INC01" not in rules_in(advice_on(laid_over(quote)))


@pytest.mark.parametrize("words", ["the Chairman of the bench opened it", "we ask everybody"])
def test_a_title_in_use_passes(words: str) -> None:
    assert "INC02" not in rules_in(advice_on(laid_over(f"closing: {{line: Come, say: {words}}}")))


def test_the_blind_spot_of_a_lorry_is_one() -> None:
    said = "closing: {line: Come, say: Cyclists vanish in the blind spot of a lorry.}"
    assert "INC03" not in rules_in(advice_on(laid_over(said)))


@pytest.mark.parametrize("way", ["or ring us by phone", "or come to the counter", "or write by letter"])
def test_one_other_way_in_is_enough_wherever_it_is(way: str) -> None:
    said = f"benefits: [{{Residents: an answer online}}]\nclosing: {{line: Come, say: 'Write to us, {way}.'}}"
    assert "INC04" not in rules_in(advice_on(laid_over(said)))


@pytest.mark.parametrize("words", ["not an app", "an answer for people who are not online", "the planning portal"])
def test_what_is_denied_or_has_that_name_sends_nobody_online(words: str) -> None:
    assert "INC04" not in rules_in(advice_on(laid_over(f"benefits: [{{Residents: {words}}}]")))


@pytest.mark.parametrize("words", [
    "The disabled bay is free", "The blind bend was cut back", "The poor drainage on Fen Lane", "The blind is down",
    "The homeless team found eleven", "The elderly gentleman", "The mentally ill patients' ward",
    "The hard-to-reach valves", "The valve is hard to reach", "The poor and cold house",
    "Gypsies and Travellers stop here",
])  # fmt: skip
def test_a_noun_that_follows_makes_it_no_name_for_people(words: str) -> None:
    assert "INC01" not in rules_in(advice_on(laid_over(f'closing: {{line: Come, say: "{words}."}}')))


@pytest.mark.parametrize("words", ["a lift for the disabled", "the elderly wait longest", "the poor, again",
                                   "the homeless in Holm", "the elderly and the blind", "hard-to-reach families"])
def test_people_are_more_than_one_quality(words: str) -> None:
    found = advice_on(laid_over(f'closing: {{line: Come, say: "We see {words}."}}'))
    assert Level.FIX in {each.level for each in found if each.rule == "INC01"}


def test_the_sign_on_a_door_is_worth_a_look() -> None:
    found = advice_on(laid_over('closing: {line: Come, say: "The disabled toilet is locked."}'))
    assert [each.level for each in found if each.rule == "INC01"] == [Level.THINK]


@pytest.mark.parametrize("words", ["has fallen on deaf ears", "is falling on deaf ears", "fell on deaf ears"])
def test_deaf_ears_in_every_tense(words: str) -> None:
    assert "INC03" in rules_in(advice_on(laid_over(f'closing: {{line: Come, say: "It {words}."}}')))


def test_crazy_golf_is_a_game() -> None:
    assert "INC03" not in rules_in(advice_on(laid_over('closing: {line: Come, say: "The crazy golf is open."}')))


def test_a_web_of_paths_sends_nobody_online() -> None:
    said = "evidence: [{title: The web of paths has no lights, source: 'Walk, May 2026'}]"
    assert "INC04" not in rules_in(advice_on(laid_over(said)))
