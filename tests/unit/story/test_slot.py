"""The slot as authors write it, and what is left of it for speaking."""

from __future__ import annotations

import pytest

from agendapitch.story.slot import minutes_in
from tests.unit.story.telling import story_of


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10 minutes", 10),
        ("10", 10),
        ("ten minutes", 10),
        ("7.5 minutes", 7.5),
        ("an hour", 60),
        ("half an hour", 30),
        ("1 hour", 60),
        ("to be confirmed", None),
    ],
)
def test_minutes_in_words(text: str, minutes: float | None) -> None:
    assert minutes_in(text) == minutes


@pytest.mark.parametrize(
    ("slot", "questions", "budget"),
    [
        ("10 minutes", "5 minutes afterwards", 540),
        ("5 minutes", "5 minutes afterwards", 270),
        ("3 minutes", "5 minutes afterwards", 150),  # the reserve is half a minute at least
        ("20 minutes", "10 minutes afterwards", 1080),
        ("10 minutes", "2 minutes of the slot", 456),
        ("20 minutes", "5 minutes inside the slot", 855),
    ],
)
def test_the_budget(slot: str, questions: str, budget: int) -> None:
    story = story_of(f"meeting: {{name: Cabinet, slot: {slot}, questions: {questions}}}\npurpose: Families first.\n")
    assert story.budget == budget


def test_without_a_slot_it_is_ten_minutes() -> None:
    assert story_of("purpose: Families first.\n").slot == 600


def test_the_likely_range_is_12_per_cent_either_way() -> None:
    story = story_of("purpose: Families first.\nask: Agree a trial\n")
    assert (story.seconds, story.likely) == (100, (88, 112))
