"""Tension: today in grey, tomorrow in colour."""

from __future__ import annotations

import pytest

from agendapitch.scene.exhibits import set_apart
from agendapitch.scene.model import Panel
from agendapitch.script.model import Evidence, Future, Now
from agendapitch.story.model import Tension
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "Residents can reach us, but they cannot yet have a conversation with us"
TODAY = "We publish. Residents search, phone, wait and phone again."
TOMORROW = "We ask, we listen, and we show people what changed because they spoke."


def tension(now: str = "", future: str = "", *, source: str = "", figure: str = "") -> Tension:
    return Tension(
        Now(span=SPAN, line=text(now), source=text(source), figure=text(figure)) if now else None,
        Future(span=SPAN, line=text(future), source=text(source)) if future else None,
    )


def test_both_sides_stand_where_the_design_has_them() -> None:
    drawn = Drawn(tension(TODAY, TOMORROW), TITLE)
    assert slot_of(drawn.texts["now"]) == (48, 210, 320, 180)
    assert slot_of(drawn.texts["future"])[:3] == (454, 208, 452)
    assert (drawn.texts["now"].size, drawn.texts["future"].size) == (28, 50)
    assert (drawn.texts["now"].face, drawn.texts["future"].face) == ("sans", "voice")
    assert (drawn.sheet.left, drawn.sheet.right) == ("tint", "accent")
    assert not drawn.faults


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize(
    ("now", "future", "panel", "left"), [(TODAY, "", "now panel", 0), ("", TOMORROW, "future panel", 322)]
)
def test_today_alone_has_the_whole_width_and_tomorrow_less_than_half_of_the_slide(
    now: str, future: str, panel: str, left: int, look: str
) -> None:
    drawn = Drawn(tension(now, future, source="Contact log"), TITLE, look=look)
    shape = drawn.shape(panel)
    assert isinstance(shape, Panel) and (shape.box.x, shape.box.x + shape.box.w) == (left, 960)
    assert (now or future) in drawn.words and "Source: Contact log" in drawn.words
    assert not drawn.faults


def test_long_lines_are_noted() -> None:
    drawn = Drawn(tension("We publish and they wait and phone again, all day long. " * 8, TOMORROW), TITLE)
    assert drawn.overflowing == ["now"]


def test_figure_of_today_has_a_slide_of_its_own() -> None:
    whole = tension(TODAY, TOMORROW, figure="19 days")
    shown, figure = set_apart(whole, drawn=frozenset(), drawn_in_points=frozenset())
    assert isinstance(shown, Tension) and shown.now and shown.now.figure is None
    assert isinstance(figure, Evidence) and str(figure.points[0].figure) == "19 days"
