"""The meeting: papers in time, elections, exempt matter, Welsh."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _meeting(date: str, more: str) -> str:
    return f"meeting: {{name: Cabinet, date: {date}, slot: 10 minutes, {more}}}"


def _rules(piece: str) -> set[str]:
    return rules_in(advice_on(laid_over(piece)))


@pytest.mark.parametrize(
    ("nation", "due", "late"),
    [
        ("England", "Tuesday 12 January 2027", False),  # 13, 14, 15, 18 and 19 January are clear
        ("England", "Wednesday 13 January 2027", True),
        ("Northern Ireland", "Wednesday 13 January 2027", True),
        ("Wales", "Thursday 14 January 2027", False),
        ("Scotland", "Friday 15 January 2027", True),
    ],
)
def test_the_public_has_its_clear_days(nation: str, due: str, late: bool) -> None:
    script = laid_over(f"nation: {nation}\n{_meeting('Wednesday 20 January 2027', f'public: yes, papers due: {due}')}")
    found = [each for each in advice_on(script) if each.rule == "MTG01"]
    assert [each.level for each in found] == ([Level.THINK] if late else [])


def test_officers_meetings_have_no_clear_days_but_papers_come_first() -> None:
    assert "MTG01" not in _rules(_meeting("20 January 2027", "papers due: 19 January 2027"))
    script = laid_over(_meeting("20 January 2027", "papers due: 20 January 2027"))
    (found,) = (each for each in advice_on(script) if each.rule == "MTG01")
    assert (found.level, words_at(script, found.span)) == (Level.FIX, "20 January 2027")


def test_dates_that_cannot_be_read_are_not_guessed_at() -> None:
    assert "MTG01" not in _rules(_meeting("in the spring", "papers due: when they are done"))


@pytest.mark.parametrize(
    ("date", "public", "near"),
    [("29 March 2027", "yes", True), ("28 March 2027", "yes", False), ("6 May 2027", "yes", True),
     ("7 May 2027", "yes", False), ("20 April 2027", "no", False)],
)  # fmt: skip
def test_the_run_up_is_38_days_and_only_public_meetings_count(date: str, public: str, near: bool) -> None:
    assert ("MTG02" in _rules(_meeting(date, f"public: {public}"))) is near


_PUBLIC = _meeting("20 January 2027", "public: yes, exempt appendix: 'Tender prices, Appendix C (paragraph 3)'")


@pytest.mark.parametrize(
    "say",
    [
        "The prices are in the exempt appendix.",
        "None of this is confidential.",
        "A confidential helpline answers at night.",
        "What they pay is confidential advice and a visit.",
        "The tender prices are in Appendix C.",
        "They are exempt from council tax.",
    ],
)
def test_saying_where_exempt_matter_is_does_not_tell_it(say: str) -> None:
    assert "MTG03" not in _rules(f"{_PUBLIC}\nrisks: {{points: [{{The firm leaves: we take over}}], say: '{say}'}}")


@pytest.mark.parametrize(
    ("piece", "marked"),
    [
        ("risks: {points: [{The firm leaves: we take over}], notes: This is strictly confidential.}",
         "strictly confidential"),
        ("risks: [{The firm leaves: its offer is commercially sensitive}]", "commercially sensitive"),
        ("questions: [{ask: What did they offer?, answer: The tender prices were £1.2 million.}]", "tender prices"),
        ("classification: Official-Sensitive", "Official-Sensitive"),
    ],
)  # fmt: skip
def test_exempt_matter_is_found_in_notes_and_backup_too(piece: str, marked: str) -> None:
    script = laid_over(f"{_PUBLIC}\n{piece}")
    (found,) = (each for each in advice_on(script) if each.rule == "MTG03")
    assert words_at(script, found.span) == marked
    assert "MTG03" not in _rules(f"{_PUBLIC.replace('public: yes', 'public: no')}\n{piece}")


def test_welsh_is_the_law_in_public_and_worth_a_thought_among_officers() -> None:
    for public, level in (("yes", Level.FIX), ("no", Level.THINK)):
        script = laid_over(f"nation: Wales\n{_meeting('20 January 2027', f'public: {public}')}")
        assert [each.level for each in advice_on(script) if each.rule == "MTG04"] == [level]


@pytest.mark.parametrize("piece", ["nation: Wales\nlanguages: [English, Cymraeg]", "nation: England"])
def test_welsh_is_not_asked_for_where_it_is_there_or_elsewhere(piece: str) -> None:
    assert "MTG04" not in _rules(piece)
