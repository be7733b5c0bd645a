"""Whatever the author wrote is on a slide, in the notes, or told as left out: seen on the slides that are drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from agendapitch.house.looks import built_in_house
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import ChartShape, PictureShape, Scene, Shape, TableShape, TextShape
from agendapitch.scene.pictures import PictureShelf
from agendapitch.story.content import texts_in
from agendapitch.story.notes import write_notes
from agendapitch.story.planning import plan_story
from tests.conftest import MemoryWorkspace
from tests.inventing import invent

MARK = re.compile(r"zq\d+x")
# There are no pictures in this world: what one would have shown is told in a finding.
FOR_THE_TOOL = ("priority", "licence", "personal_data", "image")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32), st.sampled_from([None, 5, 20]))
def test_nothing_vanishes_between_the_story_and_the_deck(seed: int, slot: int | None) -> None:
    script, workspace = invent(seed), MemoryWorkspace()
    story = plan_story(script, workspace, slot=slot).value
    house = built_in_house("civic")
    assert house
    scene = lay_out(story, house, PictureShelf(workspace, Path("pitch.yaml"))).value
    notes = write_notes(story, [slide.beat for slide in scene.slides])
    found = set(_marks(_drawn(scene))) | set(_marks(line.text for lines in notes for line in lines))
    told = {left.section for left in story.left_out}  # shorter words that were said instead are listed there
    for beat in story.beats:
        for text in texts_in(beat.content):
            for mark in _marks([text.text]):
                known = mark in found or beat.section in told or _for_the_tool(beat.content, mark)
                assert known, (beat.key, text.text)


def _drawn(scene: Scene) -> Iterator[str]:
    for slide in scene.slides:
        for shape in slide.shapes:
            yield from _words(shape)


def _words(shape: Shape) -> Iterator[str]:
    match shape:
        case TextShape():
            yield shape.text
        case TableShape():
            yield from (cell.text for row in shape.rows for cell in row)
        case ChartShape():
            yield " ".join([*shape.categories, *(series.name for series in shape.series), shape.alt])
        case PictureShape():
            yield shape.alt
        case _:
            yield ""


def _marks(texts: Iterator[str] | list[str]) -> list[str]:
    return [mark for text in texts for mark in MARK.findall(text.casefold())]


def _for_the_tool(value: object, mark: str) -> bool:
    """Return whether a mark is in a field that only the tool reads."""
    if isinstance(value, tuple):
        return any(_for_the_tool(item, mark) for item in value)
    if not hasattr(value, "__dataclass_fields__"):
        return False
    return any(
        (name in FOR_THE_TOOL and mark in str(getattr(value, name))) or _for_the_tool(getattr(value, name), mark)
        for name in value.__dataclass_fields__
    )
