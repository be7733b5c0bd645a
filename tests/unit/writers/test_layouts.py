"""Slides and their layouts: what a slide leaves to its layout is what the layout draws."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.house.looks import built_in_house
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.scene.model import Panel, Rule, Slide, TextShape
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import Workspace
from tests.decks import EXAMPLES, SCRIPTS

CIVIC = built_in_house("civic")
assert CIVIC
SPECIMENS = {slide.pattern: slide for slide in specimen_slides(CIVIC)}


def fixed(slide: Slide) -> list[Panel | Rule]:
    return [shape for shape in slide.shapes if isinstance(shape, (Panel, Rule)) and shape.fixed]


def slides_of(script: Path) -> tuple[Slide, ...]:
    draft = draft_deck(script, Workspace(), Wishes()).value
    assert draft
    return draft.scene.slides


@pytest.mark.parametrize("script", [*sorted(EXAMPLES.glob("*.yaml")), SCRIPTS["spot"]], ids=lambda path: path.stem)
def test_every_slide_has_a_layout_that_draws_its_fixed_panels_and_rules(script: Path) -> None:
    for slide in slides_of(script):
        assert fixed(slide) == fixed(SPECIMENS[slide.pattern]), slide.key


@pytest.mark.parametrize("pattern", SPECIMENS)
def test_every_layout_has_one_title_and_places_with_names_of_their_own(pattern: str) -> None:
    texts = [shape for shape in SPECIMENS[pattern].shapes if isinstance(shape, TextShape)]
    assert [shape.role for shape in texts].count("title") == 1
    names = [shape.name for shape in texts]
    assert len(names) == len(set(names))
