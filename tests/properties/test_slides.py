"""What holds for every slide of any script, in every look and in any council's colours."""

from __future__ import annotations

from collections import Counter
from functools import cache, partial
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from agendapitch.house.brand import brand_house
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import House
from agendapitch.scene.inspecting import inspect_slide
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import Scene, Slide
from agendapitch.scene.pictures import PictureShelf
from agendapitch.script.model import Ask, Purpose, Script, Text
from agendapitch.story.planning import plan_story
from tests.conftest import MemoryWorkspace
from tests.inventing import SPAN, invent, scripts
from tests.unit.scene.test_rhythm import broken_rhythm

# A seed does not become simpler by being smaller, so none is shrunk.
unhurried = settings(deadline=None, max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])
LOOK = st.sampled_from(LOOKS)
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
FLOODS = ("purpose", "ask")


def look(name: str) -> House:
    house = built_in_house(name)
    assert house
    return house


def scene_of(script: Script, house: House, *, slot: int | None = None) -> Scene:
    workspace = MemoryWorkspace()
    story = plan_story(script, workspace, slot=slot).value
    return lay_out(story, house, PictureShelf(workspace, Path("pitch.yaml"))).value


def faults(scene: Scene, house: House) -> list[str]:
    return [f"{slide.key}: {fault}" for slide in scene.slides for fault in inspect_slide(slide, house)]


def kind(slide: Slide) -> str:
    return slide.pattern.rstrip(" 0123456789")


@unhurried
@given(scripts(), LOOK)
def test_every_slide_of_any_script_is_sound_in_every_look(script: Script, name: str) -> None:
    assert faults(scene_of(script, look(name)), look(name)) == []


@unhurried
@given(scripts(), COLOURS, st.one_of(st.just(""), COLOURS))
def test_every_slide_can_be_read_in_any_councils_colours(script: Script, primary: str, secondary: str) -> None:
    house = brand_house(primary, secondary).house
    assert faults(scene_of(script, house), house) == []


@unhurried
@given(scripts(), st.integers(3, 30))
def test_any_script_keeps_the_rhythm_in_any_slot(script: Script, slot: int) -> None:
    assert broken_rhythm(scene_of(script, look("civic"), slot=slot)) == []


def test_the_purpose_beside_the_ask_stands_on_the_stage() -> None:
    text = partial(Text, span=SPAN)
    tiny = Script(file="pitch.yaml", span=SPAN, title=text("A bench"), order=("title", "purpose", "ask"),
                  purpose=Purpose(span=SPAN, point=text("People can walk to town again.")),
                  ask=Ask(span=SPAN, decision=text("Agree six benches.")))
    slides = scene_of(tiny, look("civic")).slides
    assert [slide.pattern for slide in slides] == ["cover", "purpose on stage", "ask 0"]
    assert [slide.background for slide in slides] == ["stage", "stage", "field"]


@cache
def kinds_invented() -> Counter[str]:
    """Return how many slides of each kind thirty invented scripts have."""
    return Counter(kind(slide) for seed in range(30) for slide in scene_of(invent(seed), look("civic")).slides)


def test_the_invented_scripts_have_floods_and_big_numbers_to_look_at() -> None:
    assert all(kinds_invented()[each] >= 2 for each in (*FLOODS, "big number"))
