"""Options: as columns while there are one or two tests, else as a table; the recommended one is unmistakable."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from agendapitch.scene.choosing import choose
from agendapitch.scene.model import Panel, Stroke, TableShape
from agendapitch.scene.type import FOOT
from agendapitch.script.model import Choice, Options, Text
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "A staff-led social enterprise is quickest, and we can end it after 2 years"
TESTS = ("Weeks to finish", "Cost over 3 years", "If it goes wrong")
CHOICES = (
    ("Stay as we are", "31", "£2.9 million", "We carry on writing apology letters"),
    ("One council team", "14", "£2.6 million", "We fix it ourselves"),
    ("Staff-led social enterprise", "12", "£2.5 million", "We can end it after 2 years"),
    ("Private contractor", "16", "£2.4 million", "Tied in for 5 years"),
)


def options(
    choices: Sequence[Sequence[str]] = CHOICES, *, tests: Sequence[str] = TESTS, recommended: str = CHOICES[2][0],
    source: str = "Options appraisal, Appendix A",
) -> Options:
    points = tuple(
        Choice(span=SPAN, choice=text(name), cells=tuple(Text(cell, SPAN) for cell in cells[: len(tests) or None]))
        for name, *cells in choices
    )
    return Options(span=SPAN, compare_by=tuple(Text(test, SPAN) for test in tests), points=points,
                   recommended=text(recommended), source=text(source))


def test_recommended_row_lies_on_a_band_with_a_tick_and_in_bold() -> None:
    drawn = Drawn(options(), TITLE)
    table, band, tick = drawn.shape("table"), drawn.shape("chosen band"), drawn.shape("tick")
    assert isinstance(table, TableShape) and isinstance(band, Panel) and isinstance(tick, Stroke)
    assert (band.box.x, band.box.w, band.fill) == (0, 960, "accent")
    assert band.box.y == pytest.approx(table.box.y + sum(table.heights[:3]), abs=0.1)
    assert band.box.h == table.heights[3]
    assert all(cell.bold and cell.colour == "onaccent" for cell in table.rows[3])
    assert tick.alt == "Recommended: Staff-led social enterprise"
    assert drawn.names[0] == "chosen band"
    assert not drawn.faults


def test_table_is_set_as_large_as_it_fits() -> None:
    few = Drawn(options([(name, *cells[:2], "Fine") for name, *cells in CHOICES[:2]], recommended=""), TITLE)
    table = few.shape("table")
    assert isinstance(table, TableShape) and table.rows[1][0].size == 24


@pytest.mark.parametrize("tests", [TESTS, TESTS[:2]])
def test_recommendation_that_names_no_choice_keeps_its_words(tests: tuple[str, ...]) -> None:
    drawn = Drawn(options(tests=tests, recommended="whichever is cheapest"), TITLE)
    assert drawn.texts["recommended"].text == "Recommended: whichever is cheapest"
    assert not drawn.faults


def test_recommendation_in_a_longer_sentence_is_found() -> None:
    assert "tick" in Drawn(options(recommended="One council team, from April"), TITLE).names


@pytest.mark.parametrize(("count", "tests", "pattern"), [
    (4, 1, "delivery"), (4, 2, "delivery"), (2, 2, "delivery"), (4, 3, "options"), (1, 2, "options"),
])
def test_few_choices_by_few_tests_are_columns(count: int, tests: int, pattern: str) -> None:
    assert choose(options(CHOICES[:count], tests=TESTS[:tests])) == pattern


def test_chosen_panel_of_four_stands_where_the_design_says() -> None:
    models = (
        ("In-house", "We keep control, but routes stop at 6pm"), ("Social enterprise", "Drivers know their riders"),
        ("Private sector", "Cheapest per mile on busy routes only"), ("Partnership", "Two could share one fleet"),
    )
    drawn = Drawn(options(models, tests=["The case"], recommended="Social enterprise", source=""), TITLE)
    panel = drawn.shape("chosen panel")
    assert isinstance(panel, Panel) and (panel.box.x, panel.box.y, panel.box.w, panel.box.h) == pytest.approx(
        (246, 138, 270, 402), abs=2)
    assert slot_of(drawn.texts["model 2"])[0] == pytest.approx(270, abs=2)
    assert drawn.texts["our choice"].text == "Our choice"
    assert not drawn.faults


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("chosen", [0, 1, 2, 3, None])
@pytest.mark.parametrize("look", ["civic", "chamber"])
def test_columns_hold_every_word_whichever_is_chosen(count: int, chosen: int | None, look: str) -> None:
    name = CHOICES[chosen][0] if chosen is not None and chosen < count else ""
    drawn = Drawn(options(CHOICES[:count], tests=TESTS[:2], recommended=name), TITLE, look=look)
    assert all(cell in drawn.words for choice in CHOICES[:count] for cell in choice[:3])
    assert all(drawn.words.count(test) == count for test in TESTS[:2])
    assert drawn.slide.pattern == (f"delivery {chosen + 1} of {count}" if name and chosen is not None else
                                   f"delivery {count}")
    assert not drawn.faults


@pytest.mark.parametrize("count", [2, 3, 4])
def test_footer_does_not_stand_across_the_edge_of_the_panel(count: int) -> None:
    for chosen in CHOICES[:count]:
        content = options(CHOICES[:count], tests=TESTS[:2], recommended=chosen[0])
        drawn = Drawn(content, TITLE, classification="Official")
        panel, footer = drawn.shape("chosen panel"), drawn.texts["footer"]
        assert isinstance(panel, Panel)
        end = footer.box.x + drawn.sheet.width(footer.paragraphs[0].runs, FOOT, size=12)
        assert not any(footer.box.x < edge < end + 7 for edge in (panel.box.x, panel.box.x + panel.box.w))


@pytest.mark.parametrize(("chosen", "left", "right"), [(0, "accent", "paper"), (1, "paper", "accent")])
def test_panel_at_an_edge_bleeds_and_the_footer_follows(chosen: int, left: str, right: str) -> None:
    drawn = Drawn(options(CHOICES[:2], tests=TESTS[:2], recommended=CHOICES[chosen][0]), TITLE)
    assert (drawn.sheet.left, drawn.sheet.right) == (left, right)
    assert not drawn.faults


def test_long_answers_are_read_in_a_table() -> None:
    long = [("One", "word " * 40, "Fine"), ("Two", "Fine", "Fine")]
    assert choose(options(long, tests=TESTS[:2])) == "options"


def test_model_that_is_too_long_notes_an_overflow() -> None:
    long = [("Responsibility neighbourhoods inn", "1", "2"), *((str(at), "1", "2") for at in range(3))]
    assert Drawn(options(long, tests=TESTS[:2], recommended="1"), TITLE).overflowing == ["model 1"]
