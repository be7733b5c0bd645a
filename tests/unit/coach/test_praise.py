"""Praise is true, short, and says something worth knowing."""

from __future__ import annotations

import pytest

from agendapitch.coach.praise import praise
from tests.conftest import MemoryWorkspace
from tests.unit.coach.advice import PATH, PLAIN, advice_on, laid_over, talk_of


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


def _praise_in_this_run(piece: str) -> str:
    text = laid_over(piece)
    talk, _ = talk_of(MemoryWorkspace({str(PATH): text}))
    return praise(talk.script, talk.story, advice_on(text))


@pytest.mark.parametrize("ask", ["Note the progress made to date", "Agree the strategy and approve the budget"])
def test_no_decision_is_praised_that_a_finding_speaks_against(ask: str) -> None:
    assert "one decision" not in _praise_in_this_run(f"ask: {ask}")


def test_seven_groups_are_not_praised_where_they_are_too_many() -> None:
    groups = ("Residents", "Councillors", "Staff", "Firms", "Pupils", "Carers", "Tenants")
    gains = ", ".join(f"{{{who}: 1 answer}}" for who in groups)
    assert "groups who gain" not in _praise_in_this_run(f"benefits: [{gains}]")


@pytest.mark.parametrize(("opening", "is_one"), [
    ("{title: Background, say: Our ICT architecture has grown since 2009.}", False),
    ("{title: The estate grew by a third in ten years, say: It has 40 servers.}", False),
    ("{title: One missed bin took 7 contacts and 19 days, say: She rang us four times.}", True),
])  # fmt: skip
def test_a_story_has_somebody_in_it(opening: str, is_one: bool) -> None:
    assert ("open with a story" in _praise_in_this_run(f"opening: {opening}")) is is_one
