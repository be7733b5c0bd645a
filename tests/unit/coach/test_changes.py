"""Changes: both sides of each, no kit, and a day to look again."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


def _change(from_: str, to: str, more: str = "delivery: in-house, why: our crews") -> str:
    return f"changes: [{{service: Bins, from: '{from_}', to: '{to}', {more}}}]"


def test_the_short_form_with_an_arrow_has_both_sides() -> None:
    assert "CHG01" not in _rules("changes: ['Sundays: closed -> open 11am to 3pm, run by the Friends']")


def test_what_is_missing_is_what_is_asked_for() -> None:
    for piece, asked in (("from: Ring and wait", "what will it be like?"), ("to: We answer", "what is it like today?")):
        script = laid_over(f"changes: [{{service: Bins, {piece}, delivery: in-house, why: our crews}}]")
        (found,) = (each for each in advice_on(script) if each.rule == "CHG01")
        assert found.message == f"Bins: {asked}"
        assert words_at(script, found.span).startswith("service: Bins")


@pytest.mark.parametrize(
    ("from_", "to"),
    [
        ("An answer within 19 days of asking us", "An answer within 2 days of asking us"),
        ("Closed on Sundays", "Open on Sundays"),
        ("Three quotes for every job", "One team, agreed prices, one visit to plan it"),
    ],
)
def test_another_number_and_a_few_words_are_a_difference(from_: str, to: str) -> None:
    assert "CHG02" not in _rules(_change(from_, to))


@pytest.mark.parametrize("to", ["Residents tell us once, on a website or by phone", "A person who answers, not an app",
                                "Carers use one app instead of four forms"])
def test_kit_with_people_in_it_or_denied_is_no_kit(to: str) -> None:
    assert "CHG03" not in _rules(_change("Ring and wait", to))


def test_kit_is_named_where_it_stands() -> None:
    script = laid_over(_change("Ring and wait", "A chatbot at all hours"))
    (found,) = (each for each in advice_on(script) if each.rule == "CHG03")
    assert (words_at(script, found.span), found.level) == ("chatbot", Level.THINK)


_ONCE = "ask: Approve £900, led by Jo Amis, by May\nnext steps: [{1 March 2027: We order}, {1 May 2027: We open}]"


@pytest.mark.parametrize("piece", [
    "loop: [{Listen: We hear}, {Change: We change}]",
    "closing: {line: One summer, say: We come back in May and tell you what happened.}",
    "changes: [{service: Bins, from: a, to: b, delivery: in-house, why: c, say: Every two weeks we change the round.}]",
])  # fmt: skip
def test_a_loop_or_a_promise_anywhere_near_the_end_is_a_second_look(piece: str) -> None:
    assert "CHG04" in _rules(_ONCE)
    assert "CHG04" not in _rules(f"{_ONCE}\n{piece}")


@pytest.mark.parametrize("what", [
    "We look at what grew, and at who is still waiting", "Amara Obi reports on who called and who stayed",
    "We ask the visitors what to change", "We measure the wait again", "Kim Doe brings the results to this committee",
    "We tell you whether people still ring twice", "Cabinet hears how it went", "Scrutiny checks what happened",
])  # fmt: skip
def test_a_second_look_has_many_names(what: str) -> None:
    steps = f'next steps: [{{1 March 2027: Jo opens}}, {{1 May 2027: "{what}"}}]'
    assert "CHG04" not in rules_in(advice_on(laid_over(steps)))
