"""The agenda: a slat for each minute, by the parts of the talk."""

from __future__ import annotations

from itertools import pairwise

import pytest

from agendapitch.house.brand import brand_house
from agendapitch.scene.model import Group, Panel
from agendapitch.scene.type import SMALL
from agendapitch.story.model import Agenda, Part
from tests.unit.scene.drawing import Drawn

TITLE = "Ten minutes, four parts, and one decision from you"
PARTS = (
    Part("Why it matters", 120), Part("What you gain", 180), Part("What changes", 180),
    Part("Your decision", 120, decision=True),
)


def slats(drawn: Drawn) -> list[Panel]:
    group = drawn.shape("slats")
    assert isinstance(group, Group)
    return [shape for shape in group.shapes if isinstance(shape, Panel)]


def test_ten_minutes_are_ten_slats_that_open_to_the_decision() -> None:
    drawn = Drawn(Agenda(PARTS), TITLE)
    boxes = [panel.box for panel in slats(drawn)]
    assert len(boxes) == 10
    assert [round(box.w, 1) for box in boxes[:3]] == [5.2, 11.0, 18.5] and boxes[-1].w == pytest.approx(86.4)
    assert [panel.fill for panel in slats(drawn)] == ["ink"] * 8 + ["accent"] * 2
    assert not drawn.faults


def test_each_part_has_its_name_and_minutes_under_its_first_slat() -> None:
    drawn = Drawn(Agenda(PARTS), TITLE)
    assert [drawn.texts[f"part {at}"].slot.x for at in (1, 2, 3, 4)] == [48, 220.8, 480, 739.2]
    assert drawn.texts["time 2"].text == "3\u00a0minutes"
    assert drawn.texts["part 4"].colour == "strong"


@pytest.mark.parametrize("seconds", [(60, 420, 60, 400, 80), (900, 60, 900), (2400, 2400, 60), (20, 20)])
def test_short_parts_keep_a_slat_and_legible_words(seconds: tuple[int, ...]) -> None:
    parts = [Part(f"Part number {at}", each) for at, each in enumerate(seconds, start=1)]
    drawn = Drawn(Agenda((*parts[:-1], Part("Your decision", seconds[-1], decision=True))), TITLE)
    assert len(slats(drawn)) <= 20
    assert slats(drawn)[-1].fill == "accent" and slats(drawn)[0].fill == "ink"
    assert not drawn.faults and not drawn.overflowing


def test_questions_have_pale_slats_and_with_them_a_slat_stands_for_each_minute_of_the_slot() -> None:
    drawn = Drawn(Agenda((*PARTS, Part("Your questions", 600, quiet=True)), slot=20), TITLE)
    assert [panel.fill for panel in slats(drawn)] == ["ink"] * 8 + ["accent"] * 2 + ["line"] * 10
    assert drawn.texts["time 5"].text == "10\u00a0minutes" and drawn.texts["part 5"].colour == "muted"
    assert not drawn.faults


def test_a_talk_of_many_short_parts_is_not_longer_than_it_is() -> None:
    assert Agenda(tuple(Part(f"Part {at}", each) for at, each in enumerate((200, 20, 20, 20)))).minutes == (1, 1, 1, 1)
    assert sum(Agenda(tuple(Part(f"Part {at}", each) for at, each in enumerate((300, 20, 20, 20)))).minutes) == 6


def test_minutes_of_narrow_parts_stand_apart_on_one_line() -> None:
    parts = (Part("The point", 60), Part("What changes", 120), Part("The choice", 120), Part("Ask", 60, decision=True))
    drawn = Drawn(Agenda((*parts, Part("Your questions", 780, quiet=True)), slot=20), TITLE)
    times = [drawn.texts[f"time {at}"] for at in range(1, 6)]
    assert len({time.slot.y for time in times}) == 1
    for one, after in pairwise(times):
        assert after.slot.x - one.slot.x - drawn.sheet.width(one.text, SMALL, size=20) >= 20
    assert not drawn.faults


def test_the_decision_is_seen_in_the_colours_of_a_council_whose_accent_is_nearly_white() -> None:
    drawn = Drawn(Agenda(PARTS), TITLE, template=brand_house("F5F5F0").house)
    assert slats(drawn)[-1].fill == "hi"
