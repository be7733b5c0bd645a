"""Who runs a service: said once, with a reason, and compared with staying as we are."""

from __future__ import annotations

import pytest

from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


@pytest.mark.parametrize(
    "piece",
    [
        "changes: ['Sundays: closed -> open 11am to 3pm, run by the Friends']",
        "changes: [{service: Sundays, from: Closed, to: 'Open, run by the Friends of Holm Library'}]",
        "changes: [{service: Sundays, from: Closed, to: Open, why: Volunteers offered}]",
        "changes: [{service: Sundays, from: Closed, to: Open, say: A social enterprise would do it.}]",
    ],
)
def test_who_runs_it_may_be_said_in_other_words(piece: str) -> None:
    assert "DEL01" not in _rules(piece)


def test_a_talk_about_information_is_not_asked_who_runs_it() -> None:
    piece = "changes: [{service: Warnings, from: A phone call, to: Everyone sees the level}]"
    assert "DEL01" in _rules(piece)
    assert "DEL01" not in _rules(f"storyline: open up what we know\n{piece}")


def test_the_short_form_needs_no_reason_and_a_spoken_reason_is_one() -> None:
    long = "service: Sundays, from: Closed, to: Open, delivery: the Friends"
    assert "DEL02" in _rules(f"changes: [{{{long}}}]")
    assert "DEL02" not in _rules(f"changes: [{{{long}, say: Because they asked.}}]")
    assert "DEL02" not in _rules("changes: ['Sundays: closed -> open, run by the Friends']")


def test_one_way_for_all_is_one_finding_not_four() -> None:
    each = "{{service: {}, from: Ring us, to: One answer, delivery: in-house}}"
    script = laid_over(f"changes: [{', '.join(each.format(name) for name in ('Bins', 'Parks', 'Streets'))}]")
    found = [finding for finding in advice_on(script) if finding.rule in ("DEL02", "DEL03")]
    assert [finding.rule for finding in found] == ["DEL03"]
    assert words_at(script, found[0].span) == "in-house"


@pytest.mark.parametrize("stay", ["Stay as we are", "Do nothing", "Carry on as now", "No change",
                                  "The current contract", "Business as usual", "Keep the three depots"])
def test_staying_has_many_names(stay: str) -> None:
    choices = f"[{{{stay}: [£3 million]}}, {{Contractor: [£1 million]}}, {{Shared service: [£2 million]}}]"
    assert "DEL04" not in _rules(f"options: {{compare by: [Cost], choices: {choices}, source: Appendix A}}")


def test_staying_and_one_more_are_two() -> None:
    choices = "[{Stay as we are: [£3 million]}, {Contractor: [£1 million]}]"
    script = laid_over(f"options: {{compare by: [Cost], choices: {choices}, source: Appendix A}}")
    (found,) = (each for each in advice_on(script) if each.rule == "DEL04")
    assert found.message == "2 options stand here."


def test_renewing_a_contract_is_to_stay_and_else_the_first_option_is_pointed_at() -> None:
    choices = "[{%s: ['9']}, {Two: ['8']}, {Three: ['7']}]"
    options = f"options: {{compare by: [Cost], choices: {choices}, source: 'Bids, May 2027'}}"
    assert "DEL04" not in rules_in(advice_on(laid_over(options % "Renew the contract")))
    script = laid_over(options % "Do it all")
    (found,) = (each for each in advice_on(script) if each.rule == "DEL04")
    assert words_at(script, found.span) == "Do it all"
