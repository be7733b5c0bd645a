"""Next steps: stations on a track, dates of any length, the decision last."""

from __future__ import annotations

import pytest

from agendapitch.scene.model import Panel
from agendapitch.script.model import NextSteps, Step
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "In ninety days you will have proof, before any long-term spending"
REFERENCE = (
    ("Today", "You agree three services and a sponsor"),
    ("1 April", "Potholes go live with two area teams"),
    ("15 May", "Bins and planning join; first figures to you"),
    ("30 June", "You decide: grow it, change it or stop"),
)
LONG = (
    ("19 October 2026", "Priya and Col choose the first four rounds"),
    ("11 January 2027", "The trial starts"),
    ("15 February 2027", "Halfway review, and we change what is not working"),
    ("14 April 2027", "Hannah Reyes reports back to this team, whatever the result"),
)


def steps(*given: tuple[str, str], source: str = "") -> NextSteps:
    points = tuple(Step(span=SPAN, date=text(date), what=text(what)) for date, what in given)
    return NextSteps(span=SPAN, points=points, source=text(source))


def dates(drawn: Drawn) -> list[str]:
    return [shape.text.replace("\u00a0", " ") for name, shape in drawn.texts.items() if name.startswith("date")]


def years(drawn: Drawn) -> dict[str, str]:
    return {name: shape.text for name, shape in drawn.texts.items() if name.startswith("year")}


def test_four_steps_stand_where_the_design_has_them() -> None:
    drawn = Drawn(steps(*REFERENCE), TITLE)
    assert drawn.slide.pattern == "next steps 4"
    assert [drawn.texts[f"step {number}"].slot.x for number in (1, 2, 3, 4)] == [48, 262, 476, 714]
    assert slot_of(drawn.texts["step 2"]) == (262, 314, 196, 156)
    assert slot_of(drawn.texts["date 2"])[:2] == (262, 268)
    assert (drawn.texts["date 1"].size, drawn.texts["step 1"].size) == (32, 24)
    assert not years(drawn)
    assert not drawn.faults


def test_last_step_is_the_decision_in_the_accent_panel() -> None:
    drawn = Drawn(steps(*REFERENCE), TITLE)
    panel, station = drawn.shape("decision panel"), drawn.shape("station 4")
    assert isinstance(panel, Panel) and (panel.box.x, panel.fill, panel.fixed) == (690, "accent", True)
    assert isinstance(station, Panel) and station.fill == "accent"
    assert station.box.x - station.line_width / 2 == 714
    assert drawn.texts["date 4"].ground == "accent"


def test_years_stand_over_the_track_where_they_begin_when_dates_are_long() -> None:
    drawn = Drawn(steps(*LONG), TITLE)
    assert dates(drawn) == ["19 October", "11 January", "15 February", "14 April"]
    assert years(drawn) == {"year 1": "2026", "year 2": "2027"}
    assert len({drawn.texts[f"date {number}"].size for number in (1, 2, 3, 4)}) == 1
    assert drawn.texts["date 1"].size >= 30
    assert not drawn.faults and not drawn.overflowing


def test_year_is_read_before_its_date() -> None:
    names = Drawn(steps(*LONG), TITLE).names
    assert names.index("year 2") + 1 == names.index("date 2")


def test_dates_that_have_room_keep_their_year() -> None:
    assert dates(Drawn(steps(*LONG[:2]), TITLE)) == ["19 October 2026", "11 January 2027"]
    months = steps(("May 2027", "We open"), ("June 2027", "We count"), ("July 2027", "You decide"))
    assert dates(Drawn(months, TITLE)) == ["May 2027", "June 2027", "July 2027"]


def test_endless_date_takes_two_lines_and_the_steps_stay_level() -> None:
    drawn = Drawn(steps(REFERENCE[0], ("Wednesday 28 September 2026", "We open"), REFERENCE[3]), TITLE)
    assert len(drawn.texts["date 2"].paragraphs[0].lines) == 2
    assert len({drawn.texts[f"step {number}"].slot.y for number in (1, 2, 3)}) == 1
    assert not drawn.faults


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_one_to_five_steps_fit(count: int) -> None:
    given = [("28 September 2026", "Halfway review of what works"), *LONG][:count]
    drawn = Drawn(steps(*given, source="Programme plan, version 4"), TITLE)
    assert drawn.slide.pattern == f"next steps {count}"
    assert drawn.texts["date 1"].size >= drawn.texts["step 1"].size
    assert all(word in drawn.words for date, what in given for word in f"{date} {what}".split())
    assert not drawn.faults and not drawn.overflowing


def test_step_without_a_date_begins_where_its_date_would_be() -> None:
    drawn = Drawn(steps(("", "Procurement in due course"), *REFERENCE[1:]), TITLE)
    assert drawn.texts["step 1"].slot.y == drawn.texts["date 2"].slot.y
    assert "date 1" not in drawn.texts


def test_too_many_words_overflow() -> None:
    given = [(date, f"{what} and then some more of it, " * 3) for date, what in LONG]
    assert "step 4" in Drawn(steps(*given), TITLE).overflowing


def test_steps_without_points_are_a_headline_alone() -> None:
    assert Drawn(steps(), TITLE).slide.pattern == "points 0"
