"""The rhythm of a deck (design 15): two floods at most, six slides between them, never two big numbers in a row."""

from __future__ import annotations

from itertools import pairwise

import pytest

from agendapitch.house.looks import LOOKS
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.scene.choosing import choose
from agendapitch.scene.exhibits import Shown
from agendapitch.scene.model import Group, Panel, Scene, Slide
from agendapitch.scene.specimens import specimen_slides
from agendapitch.script.model import Ask, Purpose, Text
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH
from agendapitch.workspace import Workspace
from tests.decks import SCRIPTS
from tests.inventing import SPAN
from tests.unit.scene.drawing import house

POINT = Purpose(span=SPAN, point=Text("Everybody who eats alone has a warm meal.", SPAN))
DECISION = Ask(span=SPAN, decision=Text("Agree two more kitchens.", SPAN))


def broken_rhythm(scene: Scene) -> list[str]:
    """Return what breaks the rhythm of a deck, in words."""
    floods = [at for at, slide in enumerate(scene.slides) if slide.background == "field"]
    found = [f"{len(floods)} floods"] if len(floods) > 2 else []
    found += [f"{two - one - 1} slides between floods {one + 1} and {two + 1}"
              for one, two in pairwise(floods) if two - one - 1 < 6]
    found += [f"a flood that is no point and no ask: {scene.slides[at].pattern}"
              for at in floods if scene.slides[at].pattern.split()[0] not in ("purpose", "ask")]
    found += [f"big numbers in a row: {one.title}; {two.title}" for one, two in pairwise(scene.slides)
              if one.pattern == two.pattern == "big number"]
    return found


@pytest.mark.parametrize("slot", [5, 10, 20])
@pytest.mark.parametrize("name", SCRIPTS)
def test_every_example_keeps_the_rhythm_in_every_slot(name: str, slot: int) -> None:
    draft = draft_deck(SCRIPTS[name], Workspace(), Wishes(slot=slot)).value
    assert draft
    assert broken_rhythm(draft.scene) == []


@pytest.mark.parametrize("look", LOOKS)
def test_only_a_flood_covers_more_than_half_of_a_slide_with_the_accent(look: str) -> None:
    covered = {slide.pattern.split()[0] for slide in specimen_slides(house(look)) if accent_of(slide) > 0.5}
    assert covered <= {"purpose", "ask"}


def accent_of(slide: Slide) -> float:
    """Return how much of a slide is the accent, from 0 to 1."""
    if slide.background == "field":
        return 1
    shapes = [part for shape in slide.shapes for part in (shape.shapes if isinstance(shape, Group) else (shape,))]
    panels = [shape.box for shape in shapes if isinstance(shape, Panel) and shape.fill in ("accent", "field")]
    return sum(box.w * box.h for box in panels) / (SLIDE_WIDTH * SLIDE_HEIGHT)


def test_a_short_deck_keeps_its_flood_for_the_decision() -> None:
    draft = draft_deck(SCRIPTS["first"], Workspace(), Wishes()).value
    assert draft
    grounds = {slide.section: slide.background for slide in draft.scene.slides}
    assert (grounds["purpose"], grounds["ask"]) == ("stage", "field")


def test_a_long_deck_floods_the_point_and_the_decision() -> None:
    draft = draft_deck(SCRIPTS["council"], Workspace(), Wishes()).value
    assert draft
    assert [slide.section for slide in draft.scene.slides if slide.background == "field"] == ["purpose", "ask"]


@pytest.mark.parametrize(("content", "before", "pattern"), [
    (POINT, [], "purpose"), (POINT, ["purpose"], "purpose_on_stage"),
    (DECISION, [], "ask"), (DECISION, ["ask"], "points"),
    (DECISION, ["ask", "points"], "points"),
])
def test_a_point_or_a_decision_that_continues_is_no_further_flood(
    content: Shown, before: list[str], pattern: str
) -> None:
    assert choose(content, before=before) == pattern
