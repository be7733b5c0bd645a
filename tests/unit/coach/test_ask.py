"""The ask: one decision with a verb, whole, and at the end."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


@pytest.mark.parametrize(
    "decision",
    [
        "Agree a trial",
        "Recommend to Cabinet that stream levels are open to everyone",
        "Please open the pool on Sundays",
        "That Cabinet approves the scheme",
        "We ask you to release £900",
        "Note the report and approve option 3",
        "Extend the licence for Mill Lane market",
        "Refer the petition to Council",
        "Say yes to one summer",
        "Waive the charge for Scouts",
        "May we start on 4 October?",
    ],
)
def test_a_verb_that_decides_makes_an_ask(decision: str) -> None:
    assert "ASK02" not in _rules(f"ask: {decision}")


@pytest.mark.parametrize(
    ("decision", "weak"),
    [
        ("Note the progress made to date", "Note"),
        ("Consider the report back from the fund", "Consider"),
        ("Give us a steer on the options", "Give us a steer"),
        ("Be aware of the agreed programme", "Be aware"),
        ("Support the direction of travel", "Support the direction"),
    ],
)
def test_a_verb_that_asks_for_nothing_is_pointed_at(decision: str, weak: str) -> None:
    script = laid_over(f"ask: {decision}")
    (found,) = (each for each in advice_on(script) if each.rule == "ASK02")
    assert (words_at(script, found.span), found.level) == (weak, Level.FIX)


def test_an_ask_without_a_known_verb_is_only_worth_a_thought() -> None:
    (found,) = (each for each in advice_on(laid_over("ask: A better bus shelter")) if each.rule == "ASK02")
    assert found.level is Level.THINK


def test_recommendations_without_a_decision_do_not_stop_the_deck() -> None:
    findings = advice_on(laid_over("ask: {recommendations: [That the team agrees a trial.]}"))
    assert [each.level for each in findings if each.rule == "ASK01"] == [Level.FIX]


def test_four_recommendations_are_one_ask_and_five_are_worth_a_thought() -> None:
    four = [f"That the team agrees part {number}." for number in range(4)]
    assert "ASK03" not in _rules(f"ask: {{decision: Agree a trial, recommendations: {four}}}")
    (found,) = (each for each in advice_on(laid_over(f"ask: {{decision: Agree, recommendations: {[*four, 'That.']}}}"))
                if each.rule == "ASK03")
    assert found.level is Level.THINK


@pytest.mark.parametrize(
    "ask",
    [
        "Agree a trial at no cost, led by Jo Amis, by 10 January 2027",
        "Agree a trial within existing budgets, led by the branch manager, from May 2027",
        "{decision: Agree a trial, money: £900, by: today, who: Jo Amis}",
        "{decision: Agree a trial, say: It costs nine hundred pounds. Jo Amis leads it. We start on Monday.}",
        "{decision: Agree a 12-week trial led by officers, money: none}",
    ],
)
def test_money_date_and_owner_may_stand_anywhere_in_the_ask(ask: str) -> None:
    assert "ASK04" not in _rules(f"ask: {ask}")


def test_each_gap_is_named() -> None:
    (found,) = (each for each in advice_on(laid_over("ask: Agree a trial of warm rooms")) if each.rule == "ASK04")
    assert found.message == "They will ask what it costs, by when and who acts."


def test_next_steps_and_a_last_line_may_follow_the_ask() -> None:
    order = "running order: [purpose, benefits, changes, people, ask, next steps, closing]"
    assert "ASK05" not in _rules(f"{order}\nclosing: Warm on Sundays")


def test_backup_slides_are_not_after_the_ask() -> None:
    assert "ASK05" not in _rules("questions: [{ask: Why now?, answer: The lease ends.}]\n"
                                 "extra slides: [{title: Sundays elsewhere, points: [a], backup: yes}]")


def test_what_follows_is_pointed_at_in_the_running_order() -> None:
    script = laid_over("running order: [purpose, benefits, ask, people]")
    (found,) = (each for each in advice_on(script) if each.rule == "ASK05")
    assert words_at(script, found.span) == "people"


@pytest.mark.parametrize(("ask", "number"), [
    ("Approve £50,000 from 1 April 2028 led by Kim, agree the rota and appoint a chair", 3),
    ("Agree the strategy and approve the budget", 2),
    ("Endorse the plan, release £9,000 by May 2027, and note the risks", 2),
])  # fmt: skip
def test_decisions_in_one_sentence_are_counted(ask: str, number: int) -> None:
    found = [each for each in advice_on(laid_over(f'ask: "{ask}"')) if each.rule == "ASK03"]
    assert [each.message for each in found] == [f"You ask for {number} things in one sentence."]


@pytest.mark.parametrize("ask", [
    "Approve £240,000 to cut the wait, and a staff-led social enterprise to do the work",
    "Lend the hall to volunteers and let them run it", "Agree the lease and authorise the director to sign it",
    "Approve £900 to appoint a warden and fund the lamps", "Approve the budget to fund the roof",
])  # fmt: skip
def test_what_a_decision_is_for_is_part_of_it(ask: str) -> None:
    assert "ASK03" not in rules_in(advice_on(laid_over(f'ask: "{ask}"')))
