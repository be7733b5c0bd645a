"""The deck templates that come with agendapitch keep the contract, in every look, with only the blanks filled."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.blanks import fill_blanks
from agendapitch.contract import check_pack
from agendapitch.diagnostics import Level
from agendapitch.house.looks import LOOKS
from agendapitch.ooxml.package_check import check_package
from agendapitch.packs.filling import Filled, asked_for, examples, pitch_text
from agendapitch.packs.reading import read_pack
from agendapitch.pipeline import Wishes, draft_deck, plan_talk, write_deck
from agendapitch.workspace import Workspace
from tests.decks import ROOT

BUNDLED = sorted(file.parent.name for file in (ROOT / "decks").glob("*/pack.yaml"))
WITH_SCRIPTS = [name for name in BUNDLED if any((ROOT / "decks" / name / "pitches").glob("*.yaml"))]


def filled(name: str) -> tuple[Path, Workspace]:
    pack = read_pack(Workspace(), ROOT / "decks" / name).value
    assert pack is not None
    text = pitch_text(Workspace(), pack)
    path = Path(f"{name}.yaml")
    return path, Filled(path, fill_blanks(text, examples(asked_for(pack, text))))


def test_there_is_one_for_each_of_four_situations_and_a_plain_first_pitch() -> None:
    assert len([name for name in WITH_SCRIPTS if name != "starter"]) >= 4
    assert "starter" in WITH_SCRIPTS


@pytest.mark.parametrize("name", BUNDLED)
def test_it_can_be_handed_on(name: str) -> None:
    checked = check_pack(Workspace(), ROOT / "decks" / name)
    assert [finding.message for finding in checked.findings if finding.level is not Level.THINK] == []
    assert checked.value is not None
    assert checked.value.name == name


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", WITH_SCRIPTS)
def test_its_deck_is_whole_in_every_look(name: str, look: str) -> None:
    path, workspace = filled(name)
    drafted = draft_deck(path, workspace, Wishes(style=look))
    assert drafted.value is not None
    assert [finding.message for finding in drafted.findings if finding.level is not Level.THINK] == []
    patterns = [slide.pattern for slide in drafted.value.scene.slides]
    assert len(set(patterns)) >= 8
    assert check_package(write_deck(drafted.value, workspace)) == ()


@pytest.mark.parametrize("name", WITH_SCRIPTS)
def test_its_talk_uses_its_ten_minutes_and_fits_five(name: str) -> None:
    path, workspace = filled(name)
    said = {slot: plan_talk(path, workspace, Wishes(slot=slot)).value for slot in (5, 10)}
    assert said[10] and 450 <= said[10].story.seconds <= 525  # of a budget of 540
    assert said[5] and said[5].story.seconds <= said[5].story.budget
