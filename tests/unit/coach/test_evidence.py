"""Evidence: which numbers want a source, which amounts are none, and which headlines are sentences."""

from __future__ import annotations

import pytest

from agendapitch.coach.figures import figures_in
from agendapitch.coach.headlines import has_a_verb
from agendapitch.diagnostics import Span
from agendapitch.script.model import Text
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("We took 13,000 calls and 412 letters", ["13,000", "412"]),
        ("£26,000 a quarter, £5 each, £2.4 million in all", ["£26,000", "£5", "£2.4 million"]),
        ("34% of them, or 12 per cent", ["34%", "12 per cent"]),
        ("In 2026, on 14 October 2026, at 10:30 or 10.30am", []),
        ("14 people, 3 schools, 12 weeks", []),
        ("Section 106, paragraph 123, the 305 bus and route 411", []),
        ("Ring 101 or 111, in room 214, by 2025/26", ["111"]),
        ("The A1079, the B2015 and item 7.10", []),
    ],
)
def test_sums_shares_and_large_counts_want_a_source_and_years_and_names_do_not(words: str, numbers: list[str]) -> None:
    text = Text(words, Span("pitch.yaml", 1, 1, 1, len(words) + 1))
    assert [match.words for match in figures_in(text)] == numbers


@pytest.mark.parametrize(
    "piece",
    [
        "evidence: ['We took 13,000 calls (contact log, May 2026)']",
        "evidence: [{title: We took thousands of calls, say: We took 13000 calls.}]",
        "evidence: [{title: She rang twice, quote: {words: I rang 120 times., who: A resident}}]",
        "benefits: [{who: The budget, get: '£26,000 a quarter', source: 'Finance, July 2026'}]",
        "changes: [{service: Rails, from: A grant form for an £80 rail, to: Lent, delivery: charity, why: They do}]",
    ],
)
def test_a_source_on_the_slide_is_enough_and_spoken_or_quoted_numbers_need_none(piece: str) -> None:
    assert "EVD01" not in _rules(piece)


def test_a_slide_is_asked_once_at_its_first_number() -> None:
    script = laid_over("evidence: [{title: 'We took 13,000 calls', points: ['4,100 of them twice', '£5 each']}]")
    (found,) = (each for each in advice_on(script) if each.rule == "EVD01")
    assert words_at(script, found.span) == "13,000"


def test_a_chart_without_a_source_is_asked_where_it_comes_from() -> None:
    chart = "chart: {kind: bar, data: {Chasing: '52', Bins: '31'}}"
    assert "EVD01" in _rules(f"evidence: [{{title: Half of you chase us, {chart}}}]")


@pytest.mark.parametrize(
    "get",
    ["many fewer letters, from 61 to 12", "an answer as soon as they ring", "to know how many are on the list",
     "a day that the many who work can use"],
)  # fmt: skip
def test_amounts_with_a_number_and_words_that_only_look_vague_pass(get: str) -> None:
    assert "EVD02" not in _rules(f"benefits: [{{Residents: '{get}'}}]")


def test_vague_words_may_be_spoken() -> None:
    assert "EVD02" not in _rules("benefits: {points: [{Residents: 19 days down to 2}], say: It is a significant gain.}")


@pytest.mark.parametrize(
    "title",
    [
        "40% of calls are people chasing an answer",
        "Calls went up by 300%, from 20 to 80",
        "Up 30% to 412 visits",
        "A cut of 30 per cent, 6 out of 20 rounds",
        "Council tax goes up by 2.99%",
        "Turnout fell by 4%",
    ],
)
def test_shares_and_changes_of_something_known_pass(title: str) -> None:
    assert "EVD03" not in _rules(f"evidence: [{{title: '{title}', source: 'Log, May 2026'}}]")


@pytest.mark.parametrize(
    ("title", "marked"),
    [("Calls went up by 300% between 2019 and 2020", "300%"), ("We saw 12 per cent fewer visits", "12 per cent")],
)
def test_a_change_in_per_cent_is_pointed_at(title: str, marked: str) -> None:
    script = laid_over(f"evidence: [{{title: '{title}', source: 'Log, May 2026'}}]")
    (found,) = (each for each in advice_on(script) if each.rule == "EVD03")
    assert words_at(script, found.span) == marked


@pytest.mark.parametrize(
    "title",
    [
        "Four in ten calls are people chasing an answer",
        "28 of the 31 weeks are spent waiting for us",
        "We already measure 14 streams, every 15 minutes, and tell nobody",
        "Volunteers run three of our libraries",
        "Each visit costs nine pounds",
        "Half of our parks flood",
        "Gresham cut the wait from 29 weeks to 13",
        "It's the second call that hurts",
        "Rents have doubled in ten years",
        "Fewer children walk to school each winter",
        "Two wards account for half the calls",
        "Bus use halves after six o'clock",
        "Every tenth call is about the same bin",
    ],
)
def test_headlines_with_a_verb_are_sentences(title: str) -> None:
    assert has_a_verb(title)


@pytest.mark.parametrize(
    "title",
    ["Call volumes by type", "Statistics", "Repair costs by ward", "Missed bins in Holm", "Library visits per head",
     "Breakdown of enquiries", "Budget for 2026 to 2027", "Three hundred visits", "Housing need",
     "Total spend on agency staff", "Repeat calls and complaints"],
)  # fmt: skip
def test_labels_are_none(title: str) -> None:
    assert not has_a_verb(title)


def test_where_money_comes_from_is_not_asked_twice() -> None:
    money = "money: {spend: '£16,000 a year', from: Library fund}"
    (found,) = (each for each in advice_on(laid_over(money)) if each.rule == "EVD01")
    assert found.message == "What is “£16,000” based on?"
