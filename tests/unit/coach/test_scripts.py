"""The coach on whole scripts: good ones, innocent ones full of words that look guilty, and the worst of all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.workspace import Workspace
from tests.decks import ROOT, SCRIPTS

INNOCENT = sorted((ROOT / "tests" / "cases" / "innocent").glob("*.yaml"))
WORST = ROOT / "tests" / "cases" / "how-not-to.yaml"


def _to_mend(path: Path) -> list[Diagnostic]:
    found = draft_deck(path, Workspace(), Wishes()).findings
    return [each for each in found if each.level is not Level.THINK]


@pytest.mark.parametrize("name", ["council", "adaptations", "flood-data", "first"])
def test_good_scripts_have_nothing_to_fix(name: str) -> None:
    assert _to_mend(SCRIPTS[name]) == []


def test_innocent_prose_has_less_than_one_fix_in_a_thousand_words() -> None:
    words = sum(len(re.findall(r"\w+", path.read_text(encoding="utf-8"))) for path in INNOCENT)
    found = [f"{path.name}: {each.rule} {each.message}" for path in INNOCENT for each in _to_mend(path)]
    assert words > 10_000
    assert len(found) < words / 1000, found


def test_the_talk_that_nobody_should_give_has_forty_things_to_mend() -> None:
    assert len(_to_mend(WORST)) >= 40


def test_every_finding_says_what_and_what_to_do() -> None:
    for path in (*INNOCENT, WORST):
        for each in draft_deck(path, Workspace(), Wishes()).findings:
            assert each.message[-1] in ".?!", each
            assert each.hint, each
            assert each.span is not None, each
            assert len(each.message) < 220, each
