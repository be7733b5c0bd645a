"""Slides that come again in the next deck are drawn once, and nothing of another deck is ever on them."""

from __future__ import annotations

from pathlib import Path

from agendapitch.house.brand import brand_house
from agendapitch.house.looks import built_in_house
from agendapitch.pipeline import Wishes, plan_talk
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import Scene
from agendapitch.scene.pictures import PictureShelf
from agendapitch.workspace import Workspace
from tests.decks import EXAMPLES
from tests.pages import LOW

WHOLE = (EXAMPLES / "council.yaml").read_text("utf-8")


def scene_of(folder: Path, text: str, house: object = None) -> Scene:
    script = folder / "pitch.yaml"
    script.write_text(text, encoding="utf-8")
    talk = plan_talk(script, Workspace(), Wishes()).value
    assert talk is not None
    return lay_out(talk.story, house or built_in_house("civic"), PictureShelf(Workspace(), script)).value  # type: ignore[arg-type] # a house


def test_a_deck_is_the_same_whatever_was_made_before_it(tmp_path: Path) -> None:
    alone = scene_of(tmp_path, WHOLE)
    other = scene_of(tmp_path, WHOLE.replace("Ashcombe Vale", "Hartwell").replace("Hannah Reyes", "Ola Brand"))
    assert scene_of(tmp_path, WHOLE) == alone
    assert "Ashcombe" not in str(other)
    assert "Hannah Reyes" in str(alone)


def test_other_colours_and_other_pages_are_drawn_for_themselves(tmp_path: Path) -> None:
    ours = scene_of(tmp_path, WHOLE)
    low = scene_of(tmp_path, WHOLE, LOW)
    assert low != ours
    assert scene_of(tmp_path, WHOLE, LOW) == low
    yellow = brand_house("F5B400").house
    first = scene_of(tmp_path, WHOLE, yellow)
    scene_of(tmp_path, WHOLE, brand_house("00594C").house)
    assert scene_of(tmp_path, WHOLE, yellow) == first
