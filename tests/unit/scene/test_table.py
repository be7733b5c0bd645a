"""Tables: numbers at the right, widths from what columns hold, six rows of five columns to a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from agendapitch.scene.dividing import count_items, in_groups
from agendapitch.scene.exhibits import parts_of
from agendapitch.scene.model import TableShape, TextShape
from agendapitch.scene.patterns import appendix
from agendapitch.scene.patterns.table import MOST
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import Evidence, Proof, Table, Text
from tests.unit.scene.charts import chart
from tests.unit.scene.drawing import SPAN, Drawn, text

TITLE = "Savings come from three services at today’s call volumes"
HEAD = ("Service", "Calls a year", "Chasing", "Hours saved", "Saved a year")
ROWS = (
    ("Potholes", "31,200", "14,900", "702", "£31,590"), ("Missed bins", "44,800", "17,400", "884", "£39,780"),
    ("Planning", "18,600", "8,100", "546", "£24,570"), ("Total", "94,600", "40,400", "2,132", "£95,940"),
)


def evidence(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Evidence:
    def told(cells: Sequence[str]) -> tuple[Text, ...]:
        return tuple(Text(cell, SPAN) for cell in cells)

    table = Table(span=SPAN, columns=told(head), rows=tuple(told(row) for row in rows))
    return Evidence(span=SPAN, points=(Proof(span=SPAN, table=table, source=text("Contact centre log, 2026")),))


def table(drawn: Drawn) -> TableShape:
    shape = drawn.shape("table")
    assert isinstance(shape, TableShape)
    return shape


def test_numbers_stand_at_the_right_and_names_in_bold_at_the_left() -> None:
    drawn = Drawn(evidence(HEAD, ROWS), TITLE)
    shape = table(drawn)
    assert [cell.align for cell in shape.rows[1]] == ["left", "right", "right", "right", "right"]
    assert [cell.bold for cell in shape.rows[1]] == [True, False, False, False, False]
    assert {cell.colour for cell in shape.rows[0]} == {"muted"}
    assert sum(shape.widths) == pytest.approx(864, abs=0.1)
    assert (shape.heights[0], shape.heights[1]) == (38, 50)
    assert not drawn.faults


def test_layout_is_not_called_what_libreoffice_calls_its_table_styles() -> None:
    assert Drawn(evidence(HEAD, ROWS), TITLE).slide.pattern == "data table"


def test_total_is_ruled_off_and_bold() -> None:
    assert table(Drawn(evidence(HEAD, ROWS), TITLE)).total
    assert all(cell.bold for cell in table(Drawn(evidence(HEAD, ROWS), TITLE)).rows[-1])
    assert not table(Drawn(evidence(HEAD, ROWS[:3]), TITLE)).total


def test_column_of_words_wraps_before_a_column_of_figures() -> None:
    said = "Nobody rings back, and we do not know whom to ring when the fitter does not come at the time we were told"
    shape = table(Drawn(evidence(("Who", "What they told us", "How many"), (("Families", said, "1,204"),)), TITLE))
    assert [len(cell.lines) for cell in shape.rows[1]] == [1, 2, 1]


def test_six_rows_stay_over_the_source_and_a_seventh_goes_to_another_slide() -> None:
    rows = [(f"Ward {at}", str(at)) for at in range(1, 8)]
    assert not Drawn(evidence(("Ward", "Jobs"), rows[:6]), TITLE).faults
    seven = evidence(("Ward", "Jobs"), rows)
    assert [count_items(part) for part in in_groups(seven, MOST)] == [4, 3]


def test_long_rows_note_an_overflow() -> None:
    rows = [("A very long answer " * 12, "And another " * 20)] * 5
    assert Drawn(evidence(("Question", "Answer"), rows), TITLE).overflowing == ["table"]


def test_empty_cell_is_a_dash_and_leaves_a_column_of_figures_at_the_right() -> None:
    shape = table(Drawn(evidence(("Ward", "Jobs"), (("Harbour", ""), ("Castle", "48"))), TITLE))
    assert (shape.rows[1][1].text, shape.rows[1][1].align) == ("–", "right")


def test_wide_table_is_told_as_two_that_both_name_their_rows() -> None:
    wide = evidence([f"C{at}" for at in range(8)], [[f"r{row}c{at}" for at in range(8)] for row in range(2)])
    told = [part.points[0].table for part in parts_of(wide) if isinstance(part, Evidence)]
    assert [[column.text for column in each.columns] for each in told if each] == [
        ["C0", "C1", "C2", "C3", "C4"], ["C0", "C5", "C6", "C7"],
    ]


def test_numbers_that_no_chart_can_show_become_a_table_with_every_value() -> None:
    (part,) = parts_of(chart("bar", {f"Ward {at}": str(at * 7) for at in range(1, 13)}, unit="jobs"))
    assert isinstance(part, Evidence) and part.points[0].chart is None
    shown = part.points[0].table
    assert shown and [[cell.text for cell in row] for row in shown.rows][11] == ["Ward 12", "84"]
    assert [column.text for column in shown.columns] == ["Item", "jobs"]


def test_a_sentence_stands_under_a_short_table_and_a_long_one_has_its_own_slide() -> None:
    (proof,) = evidence(HEAD, ROWS).points
    noted = replace(proof, points=(Text("Hours saved are hours that nobody spends on chasing.", SPAN),))
    assert parts_of(Evidence(span=SPAN, points=(noted,))) == (Evidence(span=SPAN, points=(noted,)),)
    drawn = Drawn(Evidence(span=SPAN, points=(noted,)), TITLE)
    note = drawn.texts["note"]
    assert note.slot.y == table(drawn).box.y + table(drawn).box.h + 24
    assert not drawn.faults and not drawn.overflowing
    long = replace(proof, points=(Text("Hours saved " * 20, SPAN),))
    assert len(parts_of(Evidence(span=SPAN, points=(long,)))) == 2


@pytest.mark.parametrize(("title", "top"), [("What a bench costs", 126), (TITLE + " " + TITLE, 158.1)])
def test_a_table_for_questions_stands_under_a_quieter_title(title: str, top: float) -> None:
    sheet = Drawn(evidence(HEAD, ROWS), title).sheet
    quiet = Sheet(sheet.house, sheet.story, sheet.shelf)
    appendix.draw(quiet, title, evidence(HEAD, ROWS))
    headline, kicker, shape, _ = quiet.shapes
    assert isinstance(headline, TextShape) and isinstance(kicker, TextShape) and isinstance(shape, TableShape)
    assert (kicker.text, headline.size, round(shape.box.y, 1)) == ("Appendix", 28, top)
    assert not quiet.overflows
