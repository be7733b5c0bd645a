"""The loop: stages on a track, and how often it goes round."""

from __future__ import annotations

import pytest

from agendapitch.scene.lines import lines_of
from agendapitch.scene.model import Panel, Stroke
from agendapitch.script.model import Loop, Stage
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "Communications, customer service and service design become one loop"
STAGES = (
    ("Listen", "Customer service hears what goes wrong"),
    ("Improve", "Service design fixes it with residents"),
    ("Tell", "Communications shows what changed"),
    ("Thank", "Everybody who spoke"),
    ("Check", "Has it held?"),
)


def loop(*stages: tuple[str, str], again: str = "every two weeks", source: str = "") -> Loop:
    points = tuple(Stage(span=SPAN, stage=text(stage), what=text(what)) for stage, what in stages)
    return Loop(span=SPAN, points=points, again=text(again), source=text(source))


def test_three_stages_stand_where_the_design_has_them() -> None:
    drawn = Drawn(loop(*STAGES[:3]), TITLE)
    lefts = [slot_of(drawn.texts[f"stage {number}"])[0] for number in (1, 2, 3)]
    assert lefts == pytest.approx([86, 352.67, 619.33], abs=0.02)
    assert slot_of(drawn.texts["what 2"])[1:] == pytest.approx((268, 254.67, 102), abs=0.6)
    assert (drawn.texts["stage 1"].size, drawn.texts["what 1"].size) == (36, 24)
    assert drawn.texts["cadence"].text.replace("\u00a0", " ") == "again every two weeks"
    plate = drawn.shape("cadence plate")
    assert isinstance(plate, Panel) and (plate.box.y, plate.box.h) == (417, 48)
    assert plate.box.w == pytest.approx(285, abs=1)
    assert not drawn.faults


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize("count", [3, 4, 5])
def test_each_stage_has_its_station_and_its_words(count: int, look: str) -> None:
    drawn = Drawn(loop(*STAGES[:count], source="Who found it"), TITLE, look=look)
    assert drawn.slide.pattern == f"loop {count}"
    assert sum(name.startswith("station") for name in drawn.names) == count
    assert all(word in drawn.words for stage, what in STAGES[:count] for word in (stage, *what.split()))
    assert not drawn.faults and not drawn.overflowing


def test_track_runs_round_clockwise() -> None:
    drawn = Drawn(loop(*STAGES[:3]), TITLE)
    heads = {shape.name: shape.paths[0][1] for shape in drawn.slide.shapes if isinstance(shape, Stroke)}
    rightwards, leftwards = (18.0, 14.0), (0.0, 14.0)  # where the point of the arrowhead is
    assert heads == {"arrowhead 1": rightwards, "arrowhead 2": rightwards, "arrowhead right": leftwards,
                     "arrowhead left": leftwards}


def test_loop_without_a_cadence_has_no_plate() -> None:
    drawn = Drawn(loop(*STAGES[:3], again=""), TITLE)
    assert "cadence plate" not in drawn.names and "cadence" not in drawn.names
    assert "arrowhead left" in drawn.names


def test_again_is_not_said_twice() -> None:
    assert Drawn(loop(*STAGES[:3], again="Again on Mondays"), TITLE).texts["cadence"].text == "Again on Mondays"


def test_long_stage_name_takes_two_lines_and_pushes_all_words_down() -> None:
    drawn = Drawn(loop(*STAGES[:3], ("Tell people what you did about it", "Show it")), TITLE)
    assert len(drawn.texts["stage 4"].paragraphs[0].lines) == 2
    assert len({drawn.texts[f"what {number}"].slot.y for number in (1, 2, 3, 4)}) == 1
    assert not drawn.faults


def test_source_of_two_lines_lifts_the_track() -> None:
    drawn = Drawn(loop(*STAGES[:3], source="Contact centre log, October 2024 to September 2025, " * 4), TITLE)
    assert drawn.texts["cadence"].slot.y < 417
    assert not drawn.faults


def test_too_many_words_are_noted() -> None:
    drawn = Drawn(loop(*STAGES[:2], ("Tell", "Communications shows what changed in every street " * 6)), TITLE)
    assert drawn.overflowing == ["what 3"]


def test_a_loop_that_is_a_list_says_that_it_goes_round_again() -> None:
    assert [(line.lead, line.text) for line in lines_of(loop(*STAGES[:2]))][-1] == ("Again", "every two weeks")
