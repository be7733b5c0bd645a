"""The notes of a beat on several slides: each says what its own slide shows and what truly comes next."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.house.looks import built_in_house
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import Scene, TextShape
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.showing import on_slides
from agendapitch.story.model import Story
from agendapitch.story.notes import write_notes
from agendapitch.story.planning import plan_story
from agendapitch.typography.binding import unbind
from agendapitch.workspace import Workspace
from tests.unit.story.telling import EXAMPLES, example, story_of

POINTS = ", ".join(f"Number {at} is here" for at in range(1, 21))
TWENTY = f"meeting: Cabinet, 3 November 2026, 10 minutes\nextra slides: [{{title: Much to say, points: [{POINTS}]}}]\n"
RUN = """
meeting: Cabinet, 3 November 2026, 10 minutes
changes:
  title: Two queues, two answers
  points:
    - {service: Rails, from: a form, to: lent in 5 days, delivery: charity}
    - {service: Ramps, from: three quotes, to: one visit, delivery: social enterprise}
"""


def scene_of(story: Story) -> Scene:
    house = built_in_house("civic")
    assert house
    return lay_out(story, house, PictureShelf(Workspace(), EXAMPLES / "pitch.yaml")).value


def notes_of(story: Story) -> list[list[str]]:
    scene = scene_of(story)
    written = write_notes(story, [slide.beat for slide in scene.slides], on_slides(scene))
    return [[line.text for line in lines] for lines in written]


def test_twenty_points_are_told_on_the_slides_that_have_them() -> None:
    _, first, second, *_ = notes_of(story_of(TWENTY))
    assert "Number 1 is here" in first
    assert "Number 1 is here" not in second
    assert "Number 6 is here" in second
    assert second[-1].startswith("What the slide shows: Number 6 is here; ")
    seconds = second[0].rpartition("   ")[2]
    assert f"In your own words, about {seconds}:" in second


def test_who_runs_each_service_is_announced_and_described() -> None:
    _, changes, run = notes_of(story_of(RUN))
    assert "NEXT SLIDE: Who will run each service" in changes
    assert "Rails: a form, lent in 5 days" in changes[-1]
    assert "Rails: Charity" in run[-1]
    assert "a form" not in run[-1]


def test_words_that_belong_together_are_one_line() -> None:
    on = on_slides(scene_of(story_of(RUN)))[1]
    assert "Rails: a form, lent in 5 days" in on.words


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_what_comes_next_is_the_title_of_the_next_slide(path: Path) -> None:
    story = plan_story(example(path.stem), Workspace()).value
    slides = [slide for slide in scene_of(story).slides if not slide.backup]
    notes = notes_of(story)
    for lines, following in zip(notes, slides[1:], strict=False):
        assert f"NEXT SLIDE: {unbind(following.title)}" in lines


def test_a_headline_with_an_apostrophe_names_its_service_once() -> None:
    scene = scene_of(story_of("changes: [{What's on in the Vale: out of date -> kept by the people who run it}]"))
    (slide,) = [slide for slide in scene.slides if slide.section == "changes"]
    assert slide.title == "What’s on in the Vale will work differently"
    assert "service" not in [shape.name for shape in slide.shapes]


def test_changes_that_continue_on_another_slide_keep_one_size() -> None:
    short = ", ".join(f"{{service: Service {at}, from: now, to: next}}" for at in range(5))
    scene = scene_of(story_of(f"changes: [{short}]"))
    slides = [slide for slide in scene.slides if slide.pattern.startswith("changes")]
    sizes = [{shape.size for shape in slide.shapes if isinstance(shape, TextShape) and shape.name.startswith("next ")
              and shape.name != "next label"} for slide in slides]
    assert [slide.pattern for slide in slides] == ["changes 2", "changes 3"]
    assert sizes == [{28}, {28}]
