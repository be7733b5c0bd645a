"""The gallery scripts together show every kind of slide there is."""

from __future__ import annotations

import re
from functools import cache

from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import Workspace
from tests.decks import EXAMPLES
from tests.unit.scene.drawing import house

SCRIPTS = sorted(EXAMPLES.glob("gallery-*.yaml"))
ONE_A_SCRIPT = {"agenda", "delivery", "matrix", "changes"}  # a script has one of these at most, so one count of it


@cache
def shown() -> frozenset[str]:
    drafts = [draft_deck(script, Workspace(), Wishes()).value for script in SCRIPTS]
    return frozenset(slide.pattern for draft in drafts if draft for slide in draft.scene.slides)


def kind(pattern: str) -> str:
    """Return a pattern without its count: "delivery 2 of 3" is "delivery", "people 3 photo" is "people photo"."""
    return re.sub(r" \d( of \d)?", "", pattern)


def known() -> set[str]:
    return {slide.pattern for slide in specimen_slides(house())}


def test_every_kind_of_slide_is_in_the_gallery() -> None:
    assert {kind(pattern) for pattern in shown()} == {kind(pattern) for pattern in known()}
    assert shown() <= known()


def test_kinds_with_counts_are_shown_with_few_and_with_many() -> None:
    for each in {kind(pattern) for pattern in known()} - ONE_A_SCRIPT:
        counts = {pattern for pattern in known() if kind(pattern) == each}
        if len(counts) > 2 and not each.endswith("photo"):
            assert len(counts & shown()) >= 3, f"{each}: {sorted(counts & shown())}"
