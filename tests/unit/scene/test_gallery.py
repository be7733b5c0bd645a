"""The gallery scripts together show every kind of slide there is, with every count and variant."""

from __future__ import annotations

from agendapitch.scene.specimens import specimen_slides
from tests.decks import EXAMPLES
from tests.unit.scene.drawing import house
from tests.visual.gallery import COUNTS, SCRIPTS, patterns_of

UNSEEN = {"agenda 1", "agenda 2"}  # every talk has a point, a decision and time for questions: three parts at least


def test_every_kind_of_slide_is_in_the_gallery_with_every_count() -> None:
    known = {slide.pattern for slide in specimen_slides(house())}
    assert patterns_of((*SCRIPTS, *COUNTS)) == known - UNSEEN


def test_every_gallery_script_has_its_place_on_a_contact_sheet() -> None:
    names = {file.stem.removeprefix("gallery-") for file in EXAMPLES.glob("gallery-*.yaml")}
    assert names == {*SCRIPTS, *COUNTS}
