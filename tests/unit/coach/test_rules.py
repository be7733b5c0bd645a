"""Every rule fires on its bad example and is silent on its good one, laid over a plain good script."""

from __future__ import annotations

import pytest

from agendapitch.coach.explaining import page_of
from agendapitch.coach.rule import Rule
from agendapitch.coach.rulebook import all_rules
from agendapitch.diagnostics import Level
from tests.unit.coach.advice import PLAIN, advice_on, findings_in, laid_over, rules_in

RULES = [pytest.param(rule, id=rule.code) for rule in all_rules()]


@pytest.mark.parametrize("rule", RULES)
def test_bad_example_is_noticed(rule: Rule) -> None:
    script = laid_over(page_of(rule).bad)
    assert rule.code in rules_in(findings_in(script)), script


@pytest.mark.parametrize("rule", RULES)
def test_good_example_is_not(rule: Rule) -> None:
    script = laid_over(page_of(rule).good)
    assert rule.code not in rules_in(findings_in(script)), script


@pytest.mark.parametrize("rule", RULES)
def test_page_is_whole(rule: Rule) -> None:
    page = page_of(rule)
    assert all((page.notices, page.why, page.bad, page.good, page.ignore))


def test_plain_script_has_nothing_to_fix() -> None:
    assert [each for each in advice_on(PLAIN.read_text(encoding="utf-8")) if each.level is not Level.THINK] == []


def test_what_is_called_a_fix_is_nearly_always_right() -> None:
    assert [rule.code for rule in all_rules() if rule.level is not Level.THINK and rule.precision < 0.85] == []


def test_codes_and_names_are_the_rule_s_own() -> None:
    codes, names = [rule.code for rule in all_rules()], [rule.name for rule in all_rules()]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert all(code[:3].isalpha() and code[3:].isdigit() and len(code) == 5 for code in codes)
