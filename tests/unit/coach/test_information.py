"""Information assets: somebody to use each, nobody in them, and a form that can be worked with."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


def test_the_short_form_is_not_asked_about_people_in_it() -> None:
    assert {"INF01", "INF02"}.isdisjoint(_rules("assets: [{Gritting routes: care agencies planning visits}]"))
    assert {"INF01", "INF02"}.isdisjoint(_rules("assets:\n  - Gritting routes: care agencies planning visits"))


def test_each_asset_is_asked_about_once() -> None:
    script = laid_over("assets: [{have: Bin rounds, for: Anyone}, {have: Grit bins, for: Anyone, personal data: no}]")
    (found,) = (each for each in advice_on(script) if each.rule == "INF02")
    assert words_at(script, found.span) == "Bin rounds"


def test_yes_alone_is_worth_a_sentence_and_a_sentence_is_enough() -> None:
    asset = "have: Reports, for: Anyone, personal data: "
    (found,) = (each for each in advice_on(laid_over(f"assets: [{{{asset}'yes'}}]")) if each.rule == "INF02")
    assert found.level is Level.THINK
    assert "INF02" not in _rules(f"assets: [{{{asset}'yes, with the names taken out'}}]")


def test_other_storylines_need_no_assets() -> None:
    assert "INF03" not in _rules("storyline: means to an end")


@pytest.mark.parametrize("have", ["Scanned maps, and the table behind them", "PDFs with a CSV beside each",
                                  "Stream levels, every 15 minutes"])
def test_a_table_beside_the_picture_of_it_is_enough(have: str) -> None:
    assert "INF04" not in _rules(f"assets: [{{have: '{have}', for: Wardens, personal data: no}}]")


def test_what_can_only_be_looked_at_is_pointed_at() -> None:
    script = laid_over("assets: [{have: Twelve years of scanned plans, for: Builders, personal data: no}]")
    (found,) = (each for each in advice_on(script) if each.rule == "INF04")
    assert words_at(script, found.span) == "scanned"
