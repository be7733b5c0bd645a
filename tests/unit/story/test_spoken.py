"""Words as they are spoken: the table of hand-checked cases, and what holds for any text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendapitch.story.spoken import count_words, say

TABLE = Path(__file__).parents[2] / "cases" / "spoken-words.txt"
CASES = [
    tuple(line.rsplit(" = ", 1))
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#  ") and " = " in line
]


def test_the_table_holds_at_least_200_cases() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize(("written", "spoken"), CASES, ids=[written for written, _ in CASES])
def test_text_is_said_as_in_the_table(written: str, spoken: str) -> None:
    words = spoken.replace("-", " ").split()
    assert [word.lower().removesuffix("'s") for word in say(written)] == [w.lower().removesuffix("'s") for w in words]
    assert count_words(written) == len(words)


@given(st.lists(st.sampled_from(["the", "council", "don't", "Mair", "answers", "a", "people"]), max_size=30))
def test_plain_words_are_counted_as_written(words: list[str]) -> None:
    assert count_words(" ".join(words)) == len(words)


@given(st.text(max_size=200))
def test_any_text_can_be_said(text: str) -> None:
    assert all(word.strip() for word in say(text))
