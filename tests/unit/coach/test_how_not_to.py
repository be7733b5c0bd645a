"""The talk that this project exists to prevent: everything about it is found, each thing at its words."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.pipeline import Wishes, draft_deck
from tests.conftest import MemoryWorkspace
from tests.unit.coach.advice import PATH, words_at

TEXT = (Path(__file__).parents[2] / "cases" / "how-not-to.yaml").read_text(encoding="utf-8")
TOP = {"PPL01"}  # what is missing points at the script's title


@pytest.fixture(scope="module")
def findings() -> tuple[Diagnostic, ...]:
    return draft_deck(PATH, MemoryWorkspace({str(PATH): TEXT}), Wishes()).findings


def test_at_least_forty_things_stop_the_deck_or_are_to_fix(findings: tuple[Diagnostic, ...]) -> None:
    grave = [each for each in findings if each.level is not Level.THINK]
    assert len(grave) >= 40, Counter(each.rule for each in grave)


def test_each_is_at_its_words(findings: tuple[Diagnostic, ...]) -> None:
    for each in findings:
        assert each.span is not None, each
        assert words_at(TEXT, each.span).strip(), each
    grave = [each for each in findings if each.level is not Level.THINK]
    assert {each.rule for each in grave if each.span and each.span.line == 2} <= TOP | {"PUR04", "PUR07"}


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("KEY01", "how it works"),
        ("PUR02", "blog"),
        ("PUR04", "Digital Transformation"),
        ("PUR06", "push out"),
        ("PUR07", "new website"),
        ("ASK02", "Note"),
        ("TEC01", "Log in"),
        ("TEC04", "CMS"),
        ("ACC01", "IMG_2041.JPG"),
        ("ACC04", "As you can see"),
        ("ACC04", "the red bars"),
        ("ACC05", "https://intranet.grimsdyke.gov.uk/blog/help/page1"),
        ("ACC06", "Statistics"),
        ("DEN04", "Introduction"),
        ("INC01", "the elderly"),
        ("INC01", "the disabled"),
        ("INC02", "chairman"),
        ("MTG01", "21 April 2027"),
        ("PLN01", "leverage"),
        ("PLN01", "in order to"),
    ],
)
def test_the_words_in_question(findings: tuple[Diagnostic, ...], rule: str, words: str) -> None:
    assert words in [words_at(TEXT, each.span) for each in findings if each.rule == rule]


def test_a_section_that_nobody_knows_hides_neither_the_rest_nor_its_own_words(findings: tuple[Diagnostic, ...]) -> None:
    unknown = next(each.span for each in findings if each.rule == "KEY01")
    assert unknown is not None
    assert {each.rule for each in findings if each.span and unknown.line < each.span.line <= unknown.line + 2} >= {
        "TEC01", "ACC05"}
    assert len({each.rule for each in findings if each.span and each.span.line > unknown.line + 2}) > 5


def test_findings_are_short_enough_to_be_read_aloud(findings: tuple[Diagnostic, ...]) -> None:
    assert [each.rule for each in findings if len(each.message.split()) > 25] == []
