"""A big number: the figure, what it counts, and what it means."""

from __future__ import annotations

import pytest

from agendapitch.scene.choosing import choose
from agendapitch.scene.exhibits import parts_of
from agendapitch.scene.lines import lines_of
from agendapitch.scene.patterns.big_number import number_and_unit
from agendapitch.script.model import Evidence, Proof, Text
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "Answering once, in public, gives us back a working week, every week"
MEANING = "no longer spent telling people where their report has got to"


def number(figure: str, *meaning: str, source: str = "") -> Evidence:
    points = tuple(Text(each, SPAN) for each in meaning)
    return Evidence(span=SPAN, points=(Proof(span=SPAN, figure=text(figure), points=points, source=text(source)),))


def test_number_stands_where_the_design_has_it() -> None:
    drawn = Drawn(number("41 hours a week", MEANING, source="contact centre log"), TITLE)
    assert drawn.texts["number"].size == 330
    assert slot_of(drawn.texts["number"])[:2] == pytest.approx((38.1, 157.66), abs=0.1)
    assert slot_of(drawn.texts["meaning 1"])[:2] == pytest.approx((418, 369), abs=0.5)
    assert drawn.texts["unit"].text.replace("\u00a0", " ") == "hours a week"
    assert not drawn.faults


def test_long_number_is_smaller_and_stands_on_the_same_line() -> None:
    drawn = Drawn(number("£1.25m a year by 2029", MEANING), TITLE)
    shape = drawn.texts["number"]
    assert shape.size == 160
    assert shape.slot.y + shape.leading / 2 + 0.3465 * shape.size == pytest.approx(422, abs=0.1)
    assert drawn.texts["unit"].slot.x == 566
    assert not drawn.faults


@pytest.mark.parametrize(
    ("figure", "parts"),
    [
        ("14 hours", ("14", "hours")),
        ("£26,000 a quarter", ("£26,000", "a quarter")),
        ("19 days to 2", ("19", "days to 2")),
        ("1 in 3 fewer", ("1 in 3", "fewer")),
        ("about 13 beds", ("about 13", "beds")),
        ("42%", ("42%", "")),
        ("Nearly half", ("Nearly half", "")),
    ],
)
def test_number_and_unit_are_told_apart(figure: str, parts: tuple[str, str]) -> None:
    assert number_and_unit(figure) == parts


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize(
    "figure",
    ["14", "42% more", "£240,000 once", "9 of the 14 crews", "Nearly half of all the people who rang us last winter"],
)
def test_every_figure_is_on_the_slide_with_its_meaning(figure: str, look: str) -> None:
    drawn = Drawn(number(figure, MEANING, "and that is two people off the phones", source="Our log"), TITLE, look=look)
    assert all(word in drawn.words for word in (*figure.split(), MEANING, "Source: Our log"))
    assert not drawn.faults and not drawn.overflowing


def test_figure_and_its_statements_share_one_slide() -> None:
    evidence = number("41 hours a week", MEANING)
    assert parts_of(evidence) == (evidence,)


def test_figure_is_not_lost_where_it_becomes_a_statement() -> None:
    assert [(line.lead, line.text) for line in lines_of(number("42%", MEANING))] == [("42%", ""), ("", MEANING)]


def test_second_big_number_in_a_row_is_a_statement() -> None:
    first = Drawn(number("41 hours a week"), TITLE)
    assert choose(number("42%"), before=[first.slide.pattern]) == "points"


def test_tail_of_a_comma_ends_over_the_source() -> None:
    drawn = Drawn(number("2,300", source="Work sheets, 2026"), TITLE)
    assert 422 + 0.155 * drawn.texts["number"].size < drawn.texts["source"].slot.y - 6
    assert Drawn(number("2300", source="Work sheets, 2026"), TITLE).texts["number"].size > drawn.texts["number"].size
    assert not drawn.faults


def test_unit_of_one_digit_stands_near_it() -> None:
    drawn = Drawn(number("7 days", MEANING), TITLE)
    assert drawn.texts["unit"].slot.x == drawn.texts["meaning 1"].slot.x == 270
    assert not drawn.faults
