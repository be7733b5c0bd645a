"""The seven storylines that come with the starter deck template."""

from __future__ import annotations

import pytest

from agendapitch.script.vocabulary import TALK
from agendapitch.story.dates import iso_date
from agendapitch.story.storylines import NAMES, read_storyline
from agendapitch.workspace import Workspace
from agendapitch.yamltext import plain, read_yaml


@pytest.mark.parametrize("name", NAMES)
def test_a_storyline_tells_sections_of_the_script_and_ends_well(name: str) -> None:
    places = read_storyline(Workspace(), name).places
    sections = [place.section for place in places]
    assert set(sections) <= set(TALK)
    assert {"purpose", "ask", "people"} <= set(sections)
    assert sections[0] == "opening"
    assert sections[-1] == "closing"


@pytest.mark.parametrize("name", NAMES)
def test_each_column_of_a_storyline_fills_its_slot(name: str) -> None:
    text = Workspace().deck_file(f"starter/storylines/{name.replace(' ', '-')}.yaml").decode()
    root = read_yaml(text, file=name).value
    assert root is not None
    data = plain(root)
    for column, slot in (("at 5", 300), ("at 10", 600), ("at 20", 1200)):
        slides = sum(int(slide[column]) for slide in data["slides"])
        assert slides + int(data["pauses"][column]) + int(data["reserve"][column]) == slot


@pytest.mark.parametrize("name", NAMES)
def test_the_purpose_is_done_early_and_the_ask_starts_late_enough_to_be_heard(name: str) -> None:
    places = read_storyline(Workspace(), name).places
    ends, total = {}, 0
    for place in places:
        total += place.target.at_10
        ends[place.section] = total
    starts = {place.section: ends[place.section] - place.target.at_10 for place in places}
    assert ends["purpose"] <= 0.16 * 600
    assert starts["ask"] <= 0.8 * 600


def test_the_starter_holds_the_seven_storylines() -> None:
    files = Workspace().names_in(Workspace().deck_folder() / "starter" / "storylines")
    assert {file.removesuffix(".yaml").replace("-", " ") for file in files} == set(NAMES)


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Wednesday 14 October 2026", "2026-10-14"),
        ("14th Oct 2026", "2026-10-14"),
        ("3rd of May 2027", "2027-05-03"),
        ("October 14, 2026", "2026-10-14"),
        ("14/10/2026", "2026-10-14"),
        ("2026-10-14", "2026-10-14"),
        ("3 Sept 2026", "2026-09-03"),
        ("31 February 2026", ""),
        ("soon", ""),
    ],
)
def test_a_date_in_any_british_form(written: str, iso: str) -> None:
    assert iso_date(written) == iso
