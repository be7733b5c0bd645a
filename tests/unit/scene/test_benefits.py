"""Benefits: columns, rows and cells; a figure leads."""

from __future__ import annotations

import pytest

from agendapitch.scene.model import Panel
from agendapitch.scene.patterns.benefits import Gain, gain_of
from agendapitch.script.model import Benefit, Benefits
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "Every director here gets something they have asked for this year"
FINANCE = ("Finance", "a year released, because people stop phoning to ask what happened", "£96,000")
SERVICES = ("Customer services", "41 hours a week returned to staff, for callers who need a person most", "41 hours")
COUNCIL = (
    ("Residents", "An answer in 2 working days, from a named person", "19 days to 2"),
    ("Councillors", "Fewer complaints, because the resident hears from us first", "1 in 3 fewer"),
    ("Customer Services staff", "14 hours a week back from repeat calls", "14 hours"),
    ("The budget", "The cost of being chased, £26,000 a quarter", "£26,000"),
)
CELLS = (
    ("Resources", "£96,000 a year back from calls that need never happen", ""),
    ("Customer", "41 hours a week for the callers who need a person", ""),
    ("Place", "Fewer pothole complaints reach ward councillors", ""),
    ("People", "Carers tell us early, when help still costs less", ""),
)


def benefit(who: str, get: str, figure: str = "") -> Benefit:
    return Benefit(span=SPAN, who=text(who), get=text(get), figure=text(figure))


def benefits(*given: tuple[str, str, str], source: str = "") -> Benefits:
    return Benefits(span=SPAN, points=tuple(benefit(*each) for each in given), source=text(source))


def test_two_figures_stand_where_the_design_has_them() -> None:
    drawn = Drawn(benefits(FINANCE, SERVICES, source="contact centre log"), TITLE)
    assert drawn.slide.pattern == "benefits 2"
    assert (drawn.texts["figure 1"].size, drawn.texts["figure 2"].size) == (92, 92)
    assert slot_of(drawn.texts["figure 1"])[:2] == pytest.approx((45, 196), abs=0.5)
    assert slot_of(drawn.texts["benefit 2"])[:3] == pytest.approx((492, 312, 346), abs=0.5)
    assert (drawn.texts["figure 1"].colour, drawn.texts["figure 2"].colour) == ("hi", "ink")
    assert not drawn.faults


def test_three_benefits_stand_where_the_design_has_them() -> None:
    drawn = Drawn(benefits(*CELLS[:3]), TITLE)
    assert drawn.texts["benefit 1"].size == 34
    assert drawn.texts["benefit 2"].size == drawn.texts["benefit 3"].size == 28
    assert slot_of(drawn.texts["benefit 1"])[::2] == (270, 642)
    assert drawn.texts["benefit 1"].ground == "accent"
    assert not drawn.faults


def test_four_benefits_stand_where_the_design_has_them() -> None:
    drawn = Drawn(benefits(*CELLS), TITLE)
    corners = [slot_of(drawn.texts[f"benefit {number}"]) for number in (1, 2, 3, 4)]
    assert corners == [(48, 192, 384, 108), (516, 192, 384, 108), (48, 366, 384, 108), (516, 366, 384, 108)]
    assert {drawn.texts[f"benefit {number}"].size for number in (1, 2, 3, 4)} == {28}
    assert not drawn.faults


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_everything_written_is_on_the_slide(count: int, look: str) -> None:
    given = COUNCIL[:count]
    drawn = Drawn(benefits(*given, source="Contact centre log"), TITLE, look=look)
    for who, _, figure in given:
        assert who in drawn.words and figure in drawn.words
    for number, each in enumerate(given, start=1):
        assert drawn.texts[f"benefit {number}"].text.replace("\u00a0", " ") == gain_of(benefit(*each)).text
    assert "Source: Contact centre log" in drawn.words
    assert not drawn.faults and not drawn.overflowing


def test_words_after_the_figure_do_not_repeat_it() -> None:
    assert gain_of(benefit("Staff", "14 hours a week back", "14 hours")) == Gain("Staff", "14 hours", "a week back")


def test_figure_that_only_begins_like_the_words_is_not_cut_out_of_them() -> None:
    assert gain_of(benefit("", "£26.50 a call", "£26")) == Gain("", "£26", "£26.50 a call")


def test_long_source_takes_its_room_from_the_cells() -> None:
    source = "Our estimate, from 212 councillor enquiries in 2025 to 2026; contact centre log, April to June 2026; " \
             "5,240 calls at £5 each, Finance, July 2026"
    drawn = Drawn(benefits(*COUNCIL, source=source), TITLE)
    panel = drawn.shape("first cell")
    assert isinstance(panel, Panel) and panel.box.h < 174
    assert not drawn.faults and not drawn.overflowing


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_benefits_without_names_leave_no_hole(count: int) -> None:
    nameless = tuple(("", get, "") for _, get, _ in CELLS[:count])
    drawn = Drawn(benefits(*nameless), TITLE)
    assert drawn.texts["benefit 1"].slot.x == 48
    assert not any(name.startswith("audience") for name in drawn.names)
    assert not drawn.faults


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_far_too_many_words_are_noted(count: int) -> None:
    long = ("Residents", "the answer that they were waiting for, in words that they understand, " * 14, "")
    drawn = Drawn(benefits(long, *CELLS[1:count]), TITLE)
    assert "benefit 1" in drawn.overflowing
