"""The design's civic pictures: the same content stands where they have it, or the difference is told with its reason.

`reference_contents.yaml` holds what the pictures say, `reference_geometry.txt` where it stands, and
`reference_differences.txt` every difference there is, under its reason.
"""

from __future__ import annotations

from functools import cache

import pytest

from agendapitch.house.looks import LOOKS
from tests.unit.scene.references import HERE, PLANNED, differences, geometry, made

NEVER_MADE = {
    "02b-section": "a talk of five to twenty minutes has no slides between its parts",
    "03b-purpose-bilingual": "decks are in English for now, and one finding says so",
    "11-loop": "stations without icons, which `11b-loop-plain` shows",
}
WORST = [name for name in geometry() if name.startswith("W")]


@cache
def explained() -> frozenset[str]:
    """Return every difference that has a reason."""
    text = (HERE / "reference_differences.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@pytest.mark.parametrize("name", PLANNED)
def test_same_content_stands_where_the_picture_has_it(name: str) -> None:
    found = set(differences(name))
    known = {line for line in explained() if line.startswith(f"{name} |")}
    assert sorted(found - known) == [], "a difference without a reason"
    assert sorted(known - found) == [], "a difference that is no more: take its line out"


def test_every_picture_is_compared_or_its_absence_explained() -> None:
    assert set(geometry()) == {*PLANNED, *NEVER_MADE}
    assert {line.split(" |")[0] for line in explained()} <= set(PLANNED)


def test_every_difference_stands_under_a_reason() -> None:
    groups = (HERE / "reference_differences.txt").read_text(encoding="utf-8").strip().split("\n\n")
    assert all(group.startswith("# ") and group.splitlines()[0].endswith(".") for group in groups)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PLANNED)
def test_every_picture_is_sound_in_every_look(name: str, look: str) -> None:
    drawn = made(name, look)
    assert drawn.faults == ()
    assert [finding.message for finding in drawn.findings] == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", WORST)
def test_worst_cases_stay_on_one_slide(name: str, look: str) -> None:
    said = [slide for slide in made(name, look).scene.slides if slide.section == made(name, look).slide.section]
    assert len(said) == 1
