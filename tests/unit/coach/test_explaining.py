"""The pages of rules, and of the findings of other steps."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import agendapitch
from agendapitch.coach import elsewhere
from agendapitch.coach.explaining import all_names, explained, rules_page, table_of_rules
from agendapitch.coach.rulebook import all_rules
from agendapitch.script.pages import PAGES, Page
from tests.unit.coach.advice import findings_in, laid_over

SOURCE = Path(agendapitch.__file__).parent
REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "rules.md"


def test_reference_page_is_that_of_the_rules(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        REFERENCE.write_text(rules_page(), encoding="utf-8", newline="\n")
    assert REFERENCE.read_text(encoding="utf-8") == rules_page(), "run pytest --accept"


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
