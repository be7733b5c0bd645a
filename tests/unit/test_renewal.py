"""What a newer template would change in a deck is told slide by slide."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.packs.filling import Filled
from agendapitch.pipeline import Draft, Wishes, draft_deck
from agendapitch.renewal import compared
from tests.unit.packs.templates import HOUSE, PACK, put

WORDS = "We have thought about this for a long time, and we have asked the people beside the river what they want. "
SCRIPT = f"""\
title: Say when the river rises
council: Ashcombe Vale District Council
template: quiet-river
storyline: river talk
meeting: Leadership Team, 3 November 2026, item 4, 5 minutes
purpose: People along the river hear what we see
benefits:
  points:
    - Residents: four hours to move a car
  say: {WORDS * 4}
  say in 5: They gain four hours.
risks:
  title: The risks
  points:
    - A number is wrong: we say when it was measured
  say: {WORDS * 8}
money:
  title: The money
  line: It costs nothing
  say: {WORDS * 8}
people:
  - The wardens of Sel Lane: have a telephone tree of 60 houses
ask: Agree a 12-week trial from 11 January 2027
"""
PARTS = ("purpose", "benefits", "risks", "money", "people", "ask")


def storyline(*parts: str, left_out: str) -> str:
    """Return a storyline with these parts, each of 45 seconds at five minutes; one of them is left out there."""
    seconds = {part: 0 if part == left_out else 45 for part in parts}
    lines = [f"  - {{from: {part}, says: x, at 5: {short}, at 10: 60, at 20: 60}}\n" for part, short in seconds.items()]
    return "slides:\n" + "".join(lines)


def drafted(folder: Path, told: str, house: str = HOUSE) -> Draft:
    put(folder / "quiet-river", pack_yaml=PACK, storylines_river_talk_yaml=told, house_house_yaml=house)
    path = folder / "talk.yaml"
    draft = draft_deck(path, Filled(path, SCRIPT), Wishes()).value
    assert draft
    return draft


@pytest.fixture
def before(tmp_path: Path) -> Draft:
    return drafted(tmp_path / "1", storyline(*PARTS, left_out="risks"))


def changes(before: Draft, after: Draft) -> list[str]:
    return [" ".join(line.split()) for line in compared(before, after)]


def test_the_same_deck_changes_nothing(before: Draft, tmp_path: Path) -> None:
    assert changes(before, drafted(tmp_path / "2", storyline(*PARTS, left_out="risks"))) == []


def test_slides_that_come_and_go_are_named(before: Draft, tmp_path: Path) -> None:
    said = changes(before, drafted(tmp_path / "2", storyline(*PARTS, left_out="money")))
    assert "added “The risks” (1:20)" in said
    assert "lost “The money” (1:20)" in said


def test_slides_that_move_are_named_with_their_places(before: Draft, tmp_path: Path) -> None:
    order = ("purpose", "people", "benefits", "risks", "money", "ask")
    said = changes(before, drafted(tmp_path / "2", storyline(*order, left_out="risks")))
    assert any(line.startswith("moved ") and "from place" in line for line in said)


def test_another_look_is_named_by_its_colours(before: Draft, tmp_path: Path) -> None:
    told = storyline(*PARTS, left_out="risks")
    assert changes(before, drafted(tmp_path / "2", told, HOUSE.replace("123A7A", "7A1236"))) == [
        "look #123A7A becomes #7A1236"]  # fmt: skip
