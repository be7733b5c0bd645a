"""Changes: one in bands, two to four in rows."""

from __future__ import annotations

import pytest

from agendapitch.scene.lines import from_when
from agendapitch.scene.model import Rule
from agendapitch.scene.patterns.change import measures
from agendapitch.script.model import Change, Changes
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "Reporting a pothole ends with an answer instead of a reference number"
NOW, NEXT = "Fill in a form, get a number, hear nothing", "Send a photo, hear back that day, see it mended"
ROWS = (
    ("Potholes", "A reference number, then silence", "A reply that day and a photo of the repair"),
    ("Missed bins", "Phone us after 5pm and wait", "Tell the crew before they leave your street"),
    ("Planning", "A notice tied to a lamp post", "A message to every neighbour who asked"),
    ("Libraries", "A form on the counter", "Ask, hear back, borrow tomorrow"),
)


def change(**given: str) -> Change:
    written = {key: text(value) for key, value in given.items()}
    return Change(
        span=SPAN, service=written.get("service"), from_=written.get("now"), to=written.get("to"),
        delivery=written.get("delivery"), why=written.get("why"), when=written.get("when"),
        figure=written.get("figure"), source=written.get("source"),
    )


def changes(*points: Change) -> Changes:
    return Changes(span=SPAN, points=points)


def rows(count: int, *dates: str) -> Changes:
    whens = dates * (4 if len(dates) == 1 else 1)
    return changes(*(change(service=service, now=now, to=to, when=when)
                     for (service, now, to), when in zip(ROWS[:count], whens, strict=False)))


def test_one_change_stands_where_the_design_has_it() -> None:
    drawn = Drawn(changes(change(service="pothole", now=NOW, to=NEXT, when="April", figure="21 days to 1 day")), TITLE)
    assert slot_of(drawn.texts["now"]) == (196, 157, 430, 85)
    assert slot_of(drawn.texts["next"])[:3] == (196, 292, 400)
    assert slot_of(drawn.texts["measure now"]) == (640, 160, 272, 64)
    assert slot_of(drawn.texts["measure next"])[:3] == (600, 296, 312)
    assert (drawn.texts["measure now"].text, drawn.texts["measure next"].size) == ("21\u00a0days", 96)
    assert (drawn.texts["next"].face, drawn.texts["next label"].text) == ("voice", "From April")
    assert not drawn.faults


def test_change_without_a_measure_speaks_louder() -> None:
    drawn = Drawn(changes(change(now="closed", to="open 11am to 3pm")), TITLE)
    assert (drawn.texts["next"].slot.w, drawn.texts["next"].size) == (716, 60)


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_who_runs_it_is_a_quiet_line_in_the_accent_panel(look: str) -> None:
    drawn = Drawn(changes(change(
        service="Missed bins", now="Ring us, wait, ring us again", when="January 2027", source="Contact log",
        to="Tell us once. The crew supervisor answers you the same day", delivery="in-house", figure="19 days to 2",
        why="The people who can answer are our own crews, and they know every road in the Vale",
    )), "A promise that we can keep", look=look)
    line = drawn.texts["delivery"]
    assert line.text.startswith("In-house. The people who can answer")
    assert (line.ground, line.size) == ("accent", 20)
    assert drawn.texts["service"].text == "Missed bins"
    assert "Source: Contact log" in drawn.words
    assert not drawn.faults and not drawn.overflowing


@pytest.mark.parametrize(
    ("given", "pattern", "surface"),
    [
        ({"now": NOW}, "change from", "tint"),
        ({"to": NEXT, "figure": "19 days to 2"}, "change to", "accent"),
        ({"now": NOW, "delivery": "the Friends of Holm Library"}, "change", "accent"),
        ({"why": "Nobody else is there"}, "change to", "accent"),
    ],
)
def test_what_is_missing_leaves_no_hole(given: dict[str, str], pattern: str, surface: str) -> None:
    drawn = Drawn(changes(change(service="Sundays", **given)), TITLE)
    assert (drawn.slide.pattern, drawn.sheet.left) == (pattern, surface)
    assert all(word.casefold() in drawn.words.casefold() for value in given.values() for word in value.split())
    assert "Sundays" in drawn.words
    assert not drawn.faults


@pytest.mark.parametrize(
    ("figure", "parts"),
    [
        ("19 days to 2", ("19 days", "2")),
        ("31 weeks → 12", ("31 weeks", "12")),
        ("1 day", ("", "1 day")),
        ("5 to 7 days", ("", "5 to 7 days")),
        ("11am to 3pm", ("", "11am to 3pm")),
    ],
)
def test_measures_now_and_next_are_told_apart_from_a_range(figure: str, parts: tuple[str, str]) -> None:
    assert measures(figure) == parts


@pytest.mark.parametrize(("when", "label"), [("April", "From April"), ("from May", "From May"), ("", "")])
def test_date_is_the_label_of_what_follows(when: str, label: str) -> None:
    assert from_when(when) == label


def test_three_changes_stand_where_the_design_has_them() -> None:
    drawn = Drawn(rows(3, "April"), "Three services stop sending people away")
    assert [slot_of(drawn.texts[f"next {number}"]) for number in (1, 2, 3)] == [
        (540, 188, 372, 92), (540, 288, 372, 92), (540, 388, 372, 92),
    ]
    assert slot_of(drawn.texts["service 2"])[:2] == pytest.approx((48, 306), abs=0.6)
    assert slot_of(drawn.texts["now 2"])[:2] == pytest.approx((48, 332), abs=0.6)
    assert (drawn.texts["next 1"].size, drawn.texts["now 1"].size) == (28, 24)
    assert drawn.texts["next label"].text == "From April"
    assert not drawn.faults


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize(("count", "size"), [(2, 36), (3, 28), (4, 26)])
def test_rows_share_a_size(count: int, size: int, look: str) -> None:
    drawn = Drawn(rows(count, "April"), "Services start answering", look=look)
    assert {drawn.texts[f"next {number}"].size for number in range(1, count + 1)} <= {size, size - 2}
    assert len([shape for shape in drawn.slide.shapes if isinstance(shape, Rule)]) == 2 * count
    assert not drawn.faults and not drawn.overflowing


def test_dates_that_differ_stand_in_their_rows() -> None:
    drawn = Drawn(rows(3, "April", "May", "June"), "Three services, three dates")
    assert drawn.texts["next label"].text == "Next"
    assert [drawn.texts[f"when {number}"].text for number in (1, 2, 3)] == ["From April", "From May", "From June"]
    assert not drawn.faults


def test_missing_words_leave_their_row_in_order() -> None:
    drawn = Drawn(changes(change(service="Potholes", now="Silence"), change(now="Wait", to="Ask once"),
                          change(service="Planning", to="A message", source="Our log")), "Three services")
    assert "next 1" not in drawn.texts and "arrow 1" not in drawn.names
    assert "service 2" not in drawn.texts and "now 3" not in drawn.texts
    assert "Source: Our log" in drawn.words
    assert not drawn.faults


def test_too_long_a_change_is_noted() -> None:
    assert Drawn(changes(change(to="a promise in very many words " * 60)), TITLE).overflowing == ["next"]
    many = changes(*(change(service=service, to="a promise in very many words " * 6) for service, _, _ in ROWS))
    assert Drawn(many, TITLE).overflowing == ["next 1", "next 2", "next 3", "next 4"]


def test_long_date_and_long_delivery_stay_on_one_slide() -> None:
    drawn = Drawn(changes(change(
        service="pothole", now=NOW, to=NEXT, when="the beginning of the autumn term in September 2027",
        delivery="Partnership with the combined authority and three parish councils",
        why="They already plan the routes and hold the contracts for every vehicle that we need",
    )), TITLE)
    assert drawn.texts["now"].slot.x == drawn.texts["next"].slot.x == 270
    assert not drawn.overflowing and not drawn.faults
