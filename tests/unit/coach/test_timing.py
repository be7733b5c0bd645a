"""The clock as a colleague: too long, too full, too short, and nothing to drop."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.pipeline import Wishes, draft_deck
from tests.conftest import MemoryWorkspace
from tests.unit.coach.advice import PATH, advice_on, laid_over, rules_in


def demo(minutes: int, slot: int = 10) -> str:
    meeting = f"meeting: {{name: Cabinet, date: 3 November 2026, slot: {slot} minutes}}\n"
    return laid_over(f"{meeting}benefits: {{points: [{{Families: a warm place}}], say: (demo {minutes} minutes)}}")


def test_only_the_low_end_of_the_estimate_counts() -> None:
    assert {"TIM01", "TIM02"} & rules_in(advice_on(demo(8))) == {"TIM01"}
    assert {"TIM01", "TIM02"} & rules_in(advice_on(demo(7))) == {"TIM02"}
    assert not {"TIM01", "TIM02"} & rules_in(advice_on(demo(3)))


def test_what_to_cut_is_named() -> None:
    (found,) = (each for each in advice_on(demo(9)) if each.rule == "TIM01")
    assert "9:" in found.message or "1" in found.message
    assert found.hint.startswith(("Mark these as could", "Make it shorter"))


@pytest.mark.parametrize(("minutes", "rules"), [(8, {"TIM01"}), (7, {"TIM02"})])
def test_too_long_is_said_once_and_not_by_the_plan_as_well(minutes: int, rules: set[str]) -> None:
    drafted = draft_deck(PATH, MemoryWorkspace({str(PATH): demo(minutes)}), Wishes())
    assert {"TIM01", "TIM02", "STO01"} & rules_in(drafted.findings) == rules


def test_who_lets_the_coach_off_still_hears_it_from_the_plan() -> None:
    script = f"{demo(8)}\ncoach: {{let me off: [{{TIM01: we are promised more}}]}}"
    drafted = draft_deck(Path(PATH), MemoryWorkspace({str(PATH): script}), Wishes())
    assert {"TIM01", "TIM02", "STO01"} & rules_in(drafted.findings) == {"STO01"}


def test_a_demo_may_stay_on_the_screen() -> None:
    assert "TIM04" not in rules_in(advice_on(demo(3)))


def test_five_minutes_need_nothing_to_drop() -> None:
    said = "benefits: {points: [{Families: a warm place}], say: We answer.}"
    short = "meeting: {name: Cabinet, date: 3 November 2026, slot: 5 minutes}"
    assert "TIM06" in rules_in(advice_on(laid_over(said)))
    assert "TIM06" not in rules_in(advice_on(laid_over(f"{said}\n{short}")))


def test_a_part_marked_should_is_something_to_drop() -> None:
    said = "benefits: {points: [{Families: a warm place}], say: We answer., priority: should}"
    assert "TIM06" not in rules_in(advice_on(laid_over(said)))


def test_musts_that_do_not_fit_five_minutes_are_told() -> None:
    words = "word " * 700
    said = f"opening: {{title: She waited all winter long, say: '{words}', priority: must}}\n" \
           "benefits: {points: [{Families: a warm place}], say: We answer., priority: should}"
    (found,) = (each for each in advice_on(laid_over(said)) if each.rule == "TIM06")
    assert "five minutes" in found.message


def test_without_any_words_the_missing_words_are_the_only_thing_to_say() -> None:
    assert {"TIM05", "TIM03", "TIM06"} & rules_in(advice_on(laid_over("title: Open the library"))) == {"TIM05"}


def test_sums_that_are_read_aloud_add_up() -> None:
    long = "benefits: {points: [{Residents: an answer in 2 days}], say: (demo 11 minutes)}"
    (found,) = (each for each in advice_on(laid_over(long)) if each.rule == "TIM01")
    assert found.message.endswith("; a slot of 10:00 leaves 9:00 for it.")


def test_time_left_is_of_the_time_to_speak() -> None:
    short = "benefits: {points: [{Families: a warm place to go}], say: On Sundays it will be warm.}"
    (found,) = (each for each in advice_on(laid_over(short)) if each.rule == "TIM03")
    assert found.message.endswith(" of 9:00.")
