"""What reaches people who cannot see the screen: pictures, pointing, addresses, titles."""

from __future__ import annotations

import pytest

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at

LOGO = "style: {name: civic, logo: logo.png}"


def test_a_logo_needs_no_words() -> None:
    assert "ACC01" not in rules_in(advice_on(laid_over(LOGO)))


def test_decoration_needs_no_words() -> None:
    said = "opening: {title: A bin that nobody came for, image: {file: bin.jpg, decoration: yes}}"
    assert "ACC01" not in rules_in(advice_on(laid_over(said)))


@pytest.mark.parametrize(
    ("shows", "level"),
    [
        ("IMG_2041.JPG", Level.FIX),
        ("bin.png", Level.FIX),
        ("Photo of a full green bin on a pavement", Level.THINK),
        ("A bin", Level.THINK),
        ("word " * 41, Level.THINK),
        ("A full green bin on a wet pavement", None),
        ("The photographer's own picture of the year, on a wall", None),
    ],
)
def test_words_for_a_picture_let_people_picture_it(shows: str, level: Level | None) -> None:
    script = laid_over(f"opening: {{title: A bin that nobody came for, image: {{file: bin.jpg, shows: \"{shows}\"}}}}")
    levels = [each.level for each in advice_on(script) if each.rule == "ACC02"]
    assert levels == ([level] if level else [])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("As you can see, it is full.", "As you can see"),
        ("Look at the red bars.", "the red bars"),
        ("It is the one on the right.", "the one on the right"),
        ("The gaps are shown in dark blue.", "shown in dark blue"),
        ("Paper goes in the blue box, and glass in the green one.", ""),
        ("Somebody parked on the yellow line.", ""),
        ("They will not cross the red line.", ""),
        ("The green bin was full.", ""),
        ("The house on the left was flooded.", ""),
        ("You can see Holm from the hill.", ""),
    ],
)
def test_colours_and_sides_count_only_beside_what_is_drawn(words: str, found: str) -> None:
    script = laid_over(f"closing: {{line: Come on Sunday, say: \"{words}\"}}")
    assert [words_at(script, each.span) for each in advice_on(script) if each.rule == "ACC04"] == [found][: bool(found)]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("Go to https://www.ashcombevale.example/bins", True),
        ("Click here for the report", True),
        ("It is all at ashcombevale.example/bins", False),
        ("Write to hello@ashcombevale.example", False),
        ("Open 11am to 3pm and/or later", False),
    ],
)
def test_an_address_that_can_be_written_down_passes(words: str, counts: bool) -> None:
    assert ("ACC05" in rules_in(advice_on(laid_over(f'closing: "{words}"')))) is counts


def test_a_source_may_be_an_address() -> None:
    said = "evidence: [{title: Four in ten calls are people chasing, source: https://www.ashcombevale.example/a/b}]"
    assert "ACC05" not in rules_in(advice_on(laid_over(said)))


def test_a_slide_divided_by_the_engine_keeps_its_one_title() -> None:
    steps = ", ".join(f"{{'{day} January 2027': We do the next thing}}" for day in range(1, 25))
    assert "ACC06" not in rules_in(advice_on(laid_over(f"next steps: {{title: What happens next, points: [{steps}]}}")))


def test_titles_that_differ_only_in_capitals_are_the_same() -> None:
    said = "evidence: [{title: We counted calls, say: a}, {title: We counted Calls., say: b}]"
    script = laid_over(said)
    (found,) = (each for each in advice_on(script) if each.rule == "ACC06")
    assert words_at(script, found.span) == "We counted Calls."
