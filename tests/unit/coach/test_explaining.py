"""The pages of rules, and of the findings of other steps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import agendapitch
from agendapitch.coach import elsewhere
from agendapitch.coach.explaining import all_names, explained, page_of, rules_page, table_of_rules
from agendapitch.coach.rulebook import all_rules
from agendapitch.script.pages import PAGES, Page
from agendapitch.script.reading import read_script
from tests.conftest import MemoryWorkspace
from tests.unit.coach.advice import PATH, findings_in, laid_over

SOURCE = Path(agendapitch.__file__).parent
REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "rules.md"


def _said() -> dict[str, str]:
    """Return what is printed for each bad example."""
    laid = {rule.code: laid_over(page_of(rule).bad) for rule in all_rules()}
    laid |= {page.code: laid_over(page.bad) for page in elsewhere.PAGES if page.bad}
    findings = {code: findings_in(text) for code, text in laid.items()}
    for page in PAGES:
        if page.bad:
            findings[page.code] = read_script(MemoryWorkspace({str(PATH): page.bad}), PATH).findings
    found = {code: [each for each in some if each.rule == code] for code, some in findings.items()}
    return {code: f"{each[0].message} {each[0].hint}".strip() for code, each in found.items() if each}


def test_reference_page_is_that_of_the_rules(request: pytest.FixtureRequest) -> None:
    page = rules_page(_said())
    if request.config.getoption("--accept"):
        REFERENCE.write_text(page, encoding="utf-8", newline="\n")
    assert REFERENCE.read_text(encoding="utf-8") == page, "run pytest --accept"


def test_a_page_says_how_often_it_is_right_and_when_to_let_it_be() -> None:
    assert "A fair colleague would accept 95% of its findings." in (explained("PUR02") or "")
    for page in (*PAGES, *elsewhere.PAGES):
        assert "Let it be when: " in (explained(page.code) or ""), page.code


@pytest.mark.parametrize("name", ["PUR02", "pur02", "purpose-is-technology", "Purpose is technology"])
def test_a_rule_is_explained_by_code_or_name(name: str) -> None:
    page = explained(name) or ""
    assert page.startswith("PUR02  purpose-is-technology  (fix)")
    assert "\n    purpose: Launch a new website for residents." in page
    assert "PUR02: your reason" in page


def test_findings_of_other_steps_are_explained_too() -> None:
    assert (explained("KEY01") or "").startswith("KEY01")
    assert (explained("too-much-text") or "").startswith("FIT01")
    assert explained("no such thing") is None


def test_every_finding_of_every_step_has_a_page() -> None:
    files = [file for folder in ("story", "scene", "house", "packs") for file in (SOURCE / folder).rglob("*.py")]
    files += [SOURCE / "coach" / "silencing.py", SOURCE / "contract.py"]
    written = {code for file in files for code in re.findall(r'"([A-Z]{3}\d\d)"', file.read_text(encoding="utf-8"))}
    paged = {page.code for page in (*elsewhere.PAGES, *PAGES)} | {rule.code for rule in all_rules()}
    assert written - paged == set()
    assert {page.code for page in elsewhere.PAGES} - written == set()


@pytest.mark.parametrize("page", [page for page in elsewhere.PAGES if page.bad], ids=lambda page: page.code)
def test_examples_of_other_steps_are_what_they_say(page: Page) -> None:
    assert page.code in {finding.rule for finding in findings_in(laid_over(page.bad))}
    assert page.code not in {finding.rule for finding in findings_in(laid_over(page.good))}


def test_names_are_never_used_twice() -> None:
    assert len(set(all_names())) == len(all_names())


def test_the_table_has_a_line_for_each_rule() -> None:
    assert table_of_rules().count("\n  ") == len(all_rules())
