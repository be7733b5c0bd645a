"""What a typesetter does to typed text."""

from __future__ import annotations

import pytest

from agendapitch.typography.binding import bind, curled, shortened, unbind


@pytest.mark.parametrize(("typed", "set_"), [
    ("The council's budget", "The council’s budget"),
    ("90 days' notice", "90 days’ notice"),
    ("Mrs O'Neill isn't 'it'", "Mrs O’Neill isn’t ‘it’"),
    ("the '90s and the 1990's", "the ’90s and the 1990’s"),
    ('He said "yes" (and "no")', "He said “yes” (and “no”)"),
    ('*"What"* is "19 weeks"?', "*“What”* is “19 weeks”?"),
    ("a 12\" pipe, 5'6\" deep", "a 12\" pipe, 5'6\" deep"),
    ("The postman’s “route”", "The postman’s “route”"),
    ("", ""),
])  # fmt: skip
def test_straight_quotes_become_curly_and_inches_stay(typed: str, set_: str) -> None:
    assert curled(typed) == set_
    assert curled(set_) == set_


@pytest.mark.parametrize(("typed", "set_"), [
    ("-12% and -£4,000", "−12% and −£4,000"),
    ("(-3) to -0.5", "(−3) to −0.5"),
    ("a 10-week trial, 2026-27, 5 -7 days", "a 10-week trial, 2026-27, 5 -7 days"),
])  # fmt: skip
def test_a_hyphen_before_a_figure_becomes_a_minus(typed: str, set_: str) -> None:
    assert curled(typed) == set_


def test_a_stays_with_the_word_after_it() -> None:
    assert bind("between a meal and a warm room") == "between a\u00a0meal and a\u00a0warm room"


def test_a_text_reads_the_same_whether_it_was_set_or_not() -> None:
    typed = "*What's* on in the Vale on 1 April"
    assert unbind(bind(typed)) == unbind(typed) == "What’s on in the Vale on 1 April"
    assert shortened(typed, longest=9) == "*What’s*…"
