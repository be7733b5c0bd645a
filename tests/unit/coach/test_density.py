"""Crowded slides and labels for titles: what counts, and what is let off."""

from __future__ import annotations

import pytest

from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def test_sources_and_spoken_words_are_not_on_the_screen_to_be_read() -> None:
    words = "word " * 60
    said = f"evidence: [{{title: Four in ten calls are chasing, figure: 40%, source: '{words}', say: '{words}'}}]"
    assert "DEN01" not in rules_in(advice_on(laid_over(said)))


def test_what_is_read_a_part_at_a_time_may_have_more_words() -> None:
    benefits = ", ".join(f"{{Residents of ward {ward}: an answer from a person they know}}"
                         for ward in range(1, 5))
    assert "DEN01" not in rules_in(advice_on(laid_over(f"benefits: [{benefits}]")))


def test_points_on_slides_of_their_own_are_not_too_many() -> None:
    people = ", ".join(f"{{who: Ward {ward} wardens, does: walk their street, say: They do.}}" for ward in range(6))
    assert "DEN02" not in rules_in(advice_on(laid_over(f"people: [{people}]")))


@pytest.mark.parametrize("title", ["People waited.", "Who answers?", "Nobody came to Holm"])
def test_a_short_sentence_is_no_label(title: str) -> None:
    assert "DEN04" not in rules_in(advice_on(laid_over(f"opening: {{title: '{title}'}}")))


def test_a_label_is_pointed_at() -> None:
    script = laid_over("evidence: [{title: Call volumes, figure: 40%}]")
    (found,) = (each for each in advice_on(script) if each.rule == "DEN04")
    assert words_at(script, found.span) == "Call volumes"


def test_a_slide_that_divides_a_long_talk_may_have_a_label() -> None:
    divider = "extra slides: [{title: Part two, after: benefits}]\nmeeting: {name: Cabinet, slot: %s minutes}"
    assert "DEN04" not in rules_in(advice_on(laid_over(divider % 20)))
    assert "DEN04" in rules_in(advice_on(laid_over(divider % 10)))


def test_reading_the_slide_on_purpose_is_good_for_people_who_cannot_see_it() -> None:
    words = "fourteen volunteers offered Sunday mornings until Easter because neighbours asked them politely together"
    read = f"people: {{points: [{{Friends of Holm Library: {words}}}], say: '%s Friends of Holm Library: {words}.'}}"
    assert "DEN05" in rules_in(advice_on(laid_over(read % "")))
    assert "DEN05" not in rules_in(advice_on(laid_over(read % "(read the slide)")))


def test_a_few_shared_words_are_no_reading_out() -> None:
    said = "people: {points: [{Friends of Holm Library: 14 volunteers}], say: The Friends have 14 volunteers.}"
    assert "DEN05" not in rules_in(advice_on(laid_over(said)))
