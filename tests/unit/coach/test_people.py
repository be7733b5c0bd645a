"""People: somebody in the story, somebody for each step, and nobody named against their will."""

from __future__ import annotations

import pytest

from agendapitch.coach.names import is_a_name
from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


def test_a_story_told_aloud_has_somebody_in_it() -> None:
    assert "PPL01" not in _rules("people: {title: Three people have begun, say: 'Priya, Col and Margaret have begun.'}")


@pytest.mark.parametrize("what", ["Jo Amis orders the heaters", "We open", "Cabinet decides", "Jo orders the heaters",
                                  "The wardens walk their streams", "Ashcombe Library opens"])
def test_a_step_belongs_to_a_person_an_office_or_to_us(what: str) -> None:
    assert "PPL02" not in _rules(f"next steps: [{{1 March 2027: Procurement}}, {{1 May 2027: {what}}}]")


def _named(who: str, more: str = "", section: str = "") -> str:
    return f"people:\n  points:\n    - {who}: waited a year\n{more}\n{section}"


@pytest.mark.parametrize(
    "piece",
    [
        "people:\n  - Margaret Ellis, carer: waited a year",
        _named("Margaret Ellis, carer", "  agreed to be named: yes"),
        _named("Margaret Ellis, carer", "  agreed to be named: details changed"),
        _named("Hannah Reyes, manager", section="presenters: [{Hannah Reyes: manager}]"),
        _named("Margaret Ellis, leader of the council"),
        _named("Margaret Ellis, Head of Housing"),
        _named("Families"),
        _named("14 fitters and surveyors"),
        _named("Vale Together, a charity"),
        _named("Friends of Holm Library, our neighbours"),
        _named("Bell Lane, our first round"),
        _named("Councillor Ann Hale, ward member"),
        _named("Torrow Mediation, a charity"),
        _named("St Mary's church: lends its hall, and St John's").replace(": waited a year", ""),
    ],
)
def test_nobody_is_asked_who_has_agreed_or_speaks_for_an_office_or_is_a_group(piece: str) -> None:
    assert "PPL03" not in _rules(piece)


def test_a_name_is_pointed_at_and_one_that_is_unsure_is_only_worth_a_thought() -> None:
    for who, level in (("Margaret Ellis, carer", Level.FIX), ("Margaret Ellis", Level.THINK)):
        script = laid_over(_named(who))
        (found,) = (each for each in advice_on(script) if each.rule == "PPL03")
        assert (found.level, words_at(script, found.span)) == (level, who)


def test_somebody_who_has_not_agreed_is_a_finding() -> None:
    assert "PPL03" in _rules(_named("Margaret Ellis, carer", "  agreed to be named: no"))


@pytest.mark.parametrize(
    ("words", "name"),
    [("Margaret Ellis", True), ("Dr Anjali Rao", True), ("Siân Pugh", True), ("Mary O'Neill", True), ("Mair", False),
     ("Vale Together", False), ("Mill Lane", False), ("Customer Services", False), ("Occupational therapists", False),
     ("The NHS", False), ("Easter Monday", False)],
)  # fmt: skip
def test_names_of_people_are_told_from_those_of_places_and_teams(words: str, name: bool) -> None:
    assert is_a_name(words) is name
