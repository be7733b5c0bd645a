"""Praise is true, short, and says something worth knowing."""

from __future__ import annotations

from agendapitch.coach.praise import praise
from tests.conftest import MemoryWorkspace
from tests.unit.coach.advice import PATH, PLAIN, laid_over, talk_of


def _praise(text: str) -> str:
    talk, _ = talk_of(MemoryWorkspace({str(PATH): text}))
    return praise(talk.script, talk.story)


def test_groups_the_decision_and_the_time() -> None:
    said = _praise(PLAIN.read_text(encoding="utf-8"))
    assert said.startswith("You name three groups who gain. You end with one decision. You take ")
    assert said.endswith(" of your 9:00.")


def test_two_decisions_are_not_praised_as_one() -> None:
    assert "one decision" not in _praise(laid_over("ask: [Agree a trial, Approve £900]"))


def test_an_ask_that_something_follows_is_not_the_end() -> None:
    assert "end with" not in _praise(laid_over("running order: [purpose, ask, benefits, people]"))


def test_a_talk_that_is_too_long_is_not_praised_for_its_time() -> None:
    long = "opening: {title: She rang us four times, say: (pause 900), priority: must}"
    assert "You take" not in _praise(laid_over(long))
