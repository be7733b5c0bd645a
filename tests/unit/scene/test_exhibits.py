"""What a section carries beside its words has a slide of its own, and nothing else has an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.packs.filling import Filled
from agendapitch.pipeline import Wishes, draft_deck

SCRIPT = """\
title: Keep the pool open
council: Ashcombe Vale District Council
meeting: Leadership Team, 3 November 2026, item 4, 10 minutes
purpose: Families can swim in winter
ask: Agree a 12-week trial from 10 January 2027
"""
NEEDED = {"benefits": "benefits:\n  - Families: a warm pool\n", "people": "people:\n  - Jo Amis: has a rota\n"}
CARRIED = {"figure": "figure: £240,000", "chart": "chart: {kind: bar, data: {Heating: 120, Staff: 90, Water: 40}}"}


def slides(section: str, *lines: str) -> list[tuple[str, str]]:
    """Return pattern and title of each slide of a section with these lines."""
    others = "".join(text for name, text in NEEDED.items() if name != section)
    body = "".join(f"  {line}\n" for line in lines)
    path = Path("pool.yaml")
    drafted = draft_deck(path, Filled(path, f"{SCRIPT}{others}{section}:\n{body}"), Wishes()).value
    assert drafted
    return [(slide.pattern, slide.title) for slide in drafted.scene.slides if slide.beat == section]


@pytest.mark.parametrize("carried", CARRIED)
@pytest.mark.parametrize(
    "section",
    ["opening", "benefits", "changes", "loop", "assets", "options", "money", "people", "risks", "next steps"],
)
def test_a_section_with_a_figure_or_a_chart_alone_has_that_slide_alone(section: str, carried: str) -> None:
    shown = slides(section, CARRIED[carried], "source: Finance, May 2026")
    assert len(shown) == 1
    pattern, title = shown[0]
    assert pattern == "big number" if carried == "figure" else pattern.startswith("bar chart")
    assert not any(words in title for words in ("1 of", "Nought", "The option"))


def test_words_beside_a_figure_keep_their_slide() -> None:
    for section, line, pattern in (
        ("money", "line: The gauges are there", "points 1"),
        ("money", "from: The flood budget", "points 1"),
        ("opening", "title: The pool was cold", "photo"),
        ("loop", "again: every Friday", "points 1"),
    ):
        shown = slides(section, line, CARRIED["figure"])
        assert [each for each, _ in shown] == [pattern, "big number"]
