"""Who runs what: a tick for each service, in the column of the model that runs it."""

from __future__ import annotations

import pytest

from agendapitch.scene.exhibits import Delivery, parts_of
from agendapitch.scene.model import Panel, Stroke
from agendapitch.scene.patterns.matrix import model_of
from agendapitch.script.model import Change, Changes
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "Each service gets the home that suits it, judged one at a time"
REFERENCE = (
    ("Street reports", "in-house", "Safety stays with us"),
    ("Community transport", "social enterprise", "Drivers know their riders"),
    ("Payments", "private sector", "A solved problem: buy it"),
    ("Flood warnings", "partnership", "Rivers ignore boundaries"),
)
BARE = tuple((service, model, "") for service, model, _ in REFERENCE)


def changes(*rows: tuple[str, str, str]) -> tuple[Change, ...]:
    return tuple(Change(span=SPAN, service=text(service), delivery=text(model), why=text(why))
                 for service, model, why in rows)


def delivery(*rows: tuple[str, str, str], source: str = "") -> Delivery:
    return Delivery(span=SPAN, points=changes(*rows), source=text(source))


def headings(drawn: Drawn) -> list[str]:
    return [shape.text for name, shape in drawn.texts.items() if name.startswith("model")]


def test_four_services_stand_where_the_design_has_them() -> None:
    drawn = Drawn(delivery(*REFERENCE), TITLE)
    assert [slot_of(drawn.texts[f"service {number}"])[:2] for number in (1, 2, 3, 4)] == [
        pytest.approx((48, 210 + 66 * at), abs=1) for at in range(4)
    ]
    discs = [shape for shape in drawn.slide.shapes if isinstance(shape, Panel) and shape.name.startswith("disc")]
    assert [disc.box.x + 21 for disc in discs] == [464, 592, 720, 848]
    assert [disc.box.y for disc in discs] == [216, 282, 348, 414]
    assert (drawn.texts["service 1"].size, drawn.texts["reason 1"].size) == (24, 20)
    assert not drawn.faults


def test_columns_are_the_models_that_occur_in_the_usual_order() -> None:
    drawn = Drawn(delivery(*reversed(BARE), ("Youth advice", "a local charity", "")), TITLE)
    assert headings(drawn) == ["In-house", "Social enterprise", "Charity", "Private sector", "Partnership"]
    assert not drawn.faults


def test_tick_is_said_in_words() -> None:
    drawn = Drawn(delivery(*BARE), TITLE)
    ticks = [shape.alt for shape in drawn.slide.shapes if isinstance(shape, Stroke)]
    assert ticks[:2] == ["Street reports: In-house", "Community transport: Social enterprise"]


@pytest.mark.parametrize(
    ("told", "model"),
    [
        ("in-house, with the flood wardens", "In-house"),
        ("partnership with a private firm", "Partnership"),
        ("a staff-led social enterprise", "Social enterprise"),
        ("the Friends of Holm Library", "The Friends of Holm Library"),
        ("", ""),
    ],
)
def test_model_is_recognised_in_the_author_s_words(told: str, model: str) -> None:
    assert model_of(told) == model


def test_what_no_heading_says_is_in_the_reason() -> None:
    drawn = Drawn(delivery(
        ("Flood warnings", "in-house, with the flood wardens", "The gauges are ours"),
        ("Events", "Vale Together", "They run half of them"),
        ("Planning", "Torrow Borough Council", ""),
    ), TITLE)
    assert headings(drawn) == ["In-house", "Others"]
    reasons = [drawn.texts[f"reason {number}"].text.replace("\u00a0", " ") for number in (1, 2, 3)]
    assert reasons == ["In-house, with the flood wardens. The gauges are ours", "Vale Together. They run half of them",
                       "Torrow Borough Council"]
    assert not drawn.faults


def test_one_other_body_has_its_name_as_a_heading() -> None:
    drawn = Drawn(delivery(("Events", "Vale Together", ""), *BARE[:1]), TITLE)
    assert headings(drawn) == ["In-house", "Vale Together"]
    assert "reason 1" not in drawn.texts


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_one_to_six_services_fit(count: int, look: str) -> None:
    rows = (*BARE, ("Library e-lending", "partnership", ""), ("Youth advice", "shared service", ""))[:count]
    drawn = Drawn(delivery(*rows, source="Our log"), TITLE, look=look)
    assert all(service in drawn.words for service, _, _ in rows)
    assert sum(name.startswith("tick") for name in drawn.names) == count
    assert not drawn.faults and not drawn.overflowing


def test_long_reason_takes_the_room_that_others_leave() -> None:
    long = ("Street reports", "in-house", "They are our own crews, and they know every road")
    drawn = Drawn(delivery(long, *REFERENCE[1:]), TITLE)
    assert len(drawn.texts["reason 1"].paragraphs[0].lines) == 2
    assert not drawn.faults and not drawn.overflowing


def test_reasons_that_do_not_fit_are_noted() -> None:
    long = tuple((service, model, why + " and this is why it is so, in far too many words" * 2)
                 for service, model, why in REFERENCE)
    assert Drawn(delivery(*long), TITLE).overflowing == ["reason 1", "reason 2", "reason 3", "reason 4"]


def test_service_that_nobody_runs_yet_has_no_tick() -> None:
    drawn = Drawn(delivery(("Sundays", "", "Nobody has asked"), *REFERENCE[:1]), TITLE)
    assert "tick 1" not in drawn.names and "tick 2" in drawn.names


def test_five_services_with_reasons_are_two_slides() -> None:
    parts = parts_of(Changes(span=SPAN, points=changes(*REFERENCE, ("Youth advice", "charity", "They are trusted"))))
    assert [len(part.points) for part in parts if isinstance(part, Delivery)] == [2, 3]
