"""Each section can be one line, a list, or named fields, and says the same in each."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.script.model import Chart, Script, Text
from agendapitch.script.reading import read_script
from agendapitch.workspace import Workspace
from tests.conftest import MemoryWorkspace

EXAMPLES = sorted((Path(__file__).parents[3] / "decks" / "examples").glob("*.yaml"))


def script_from(text: str, **files: str) -> Script:
    read = read_script(MemoryWorkspace({"script.yaml": text, **files}), Path("script.yaml"))
    assert read.findings == ()
    assert read.value is not None
    return read.value


def words(text: Text | None) -> str:
    return text.text if text else ""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_scripts_have_nothing_to_find(path: Path) -> None:
    read = read_script(Workspace(), path)
    assert read.findings == ()
    assert read.value
    assert read.value.purpose
    assert read.value.ask


def test_every_scalar_is_text_as_it_is_written() -> None:
    meeting = script_from("meeting:\n  item: 7.10\n  time: 10:30\n  date: 2026-10-14\n  name: NO\n").meeting
    assert meeting
    assert [words(each) for each in (meeting.item, meeting.time, meeting.date, meeting.name)] == [
        "7.10", "10:30", "2026-10-14", "NO"]  # fmt: skip


def test_a_value_keeps_its_place() -> None:
    spoken = "    Good afternoon.\n    One bin.\n\n"
    script = script_from(f"title: Let residents talk\nopening:\n  say: >\n{spoken}ask: Agree a trial\n")
    assert script.title
    assert (script.title.span.line, script.title.span.column, script.title.span.end_column) == (1, 8, 26)
    assert script.opening
    assert script.opening.say
    assert script.opening.say.text == "Good afternoon. One bin."
    assert (script.opening.say.span.line, script.opening.say.span.end_line) == (3, 5)


@pytest.mark.parametrize("text", [
    "benefits: An answer in 2 days",
    "benefits:\n  - An answer in 2 days",
    "benefits:\n  points:\n    - get: An answer in 2 days",
])
def test_a_section_of_points_takes_a_line_a_list_or_fields(text: str) -> None:
    benefits = script_from(text).benefits
    assert benefits
    assert [words(point.get) for point in benefits.points] == ["An answer in 2 days"]


@pytest.mark.parametrize("text", [
    "benefits:\n  - Residents: an answer",
    "benefits:\n  - who: Residents\n    get: an answer",
    "benefits:\n  Residents: an answer",
    "benefits:\n  points:\n    Residents: an answer",
    "benefits:\n  - Residents:\n      get: an answer",
])
def test_a_pair_is_the_first_two_fields(text: str) -> None:
    benefits = script_from(text).benefits
    assert benefits
    assert [(words(point.who), words(point.get)) for point in benefits.points] == [("Residents", "an answer")]


def test_a_change_is_from_to_and_who_runs_it() -> None:
    changes = script_from("changes:\n  - Sundays: closed → open 11am to 3pm, run by the Friends\n").changes
    assert changes
    change = changes.points[0]
    assert [words(each) for each in (change.service, change.from_, change.to, change.delivery)] == [
        "Sundays", "closed", "open 11am to 3pm", "the Friends"]  # fmt: skip


def test_evidence_in_one_line_has_its_source_in_brackets() -> None:
    evidence = script_from("evidence:\n  - Calls rose from 20 to 80 a week (contact log, May 2026)\n").evidence
    assert evidence
    assert words(evidence.points[0].title) == "Calls rose from 20 to 80 a week"
    assert words(evidence.points[0].source) == "contact log, May 2026"


def test_a_line_with_a_colon_is_put_together_again() -> None:
    points = "points:\n      - First reply: from 11 days to 9 hours\n"
    script = script_from(f"evidence:\n  - {points}sources:\n  - Log: May\n")
    assert script.evidence
    assert words(script.evidence.points[0].points[0]) == "First reply: from 11 days to 9 hours"
    assert words(script.sources[0]) == "Log: May"


@pytest.mark.parametrize(("line", "expected"), [
    ("Leadership Team, 3 November 2026, item 4, 10 minutes",
     {"name": "Leadership Team", "date": "3 November 2026", "item": "4", "slot": "10 minutes"}),
    ("Cabinet, Tuesday 8 December 2026, 6pm, Council Chamber, item 7.10, 10 mins, 5 minutes of questions",
     {"name": "Cabinet", "date": "Tuesday 8 December 2026", "time": "6pm", "place": "Council Chamber", "item": "7.10",
      "slot": "10 mins", "questions": "5 minutes of questions"}),
    ("Cabinet", {"name": "Cabinet"}),
])
def test_a_meeting_in_one_line_finds_its_parts(line: str, expected: dict[str, str]) -> None:
    meeting = script_from(f"meeting: {line}").meeting
    assert {name: words(getattr(meeting, name)) for name in expected} == expected


def test_a_presenter_in_one_line_is_a_name_and_a_job() -> None:
    presenters = script_from("presenter: Hannah Reyes, Customer and Communities Manager").presenters
    assert [(words(each.name), words(each.job)) for each in presenters] == [
        ("Hannah Reyes", "Customer and Communities Manager")]  # fmt: skip


def test_a_list_of_asks_keeps_the_first_as_the_decision() -> None:
    ask = script_from("ask:\n  - Agree the trial\n  - Name a sponsor\n").ask
    assert ask
    assert (words(ask.decision), [words(each) for each in ask.recommendations], ask.decisions) == (
        "Agree the trial", ["Name a sponsor"], 2)  # fmt: skip


def test_a_loop_may_say_and_ask() -> None:
    loop = script_from("loop:\n  - Ask: what goes wrong\n  - Say: what we changed\n").loop
    assert loop
    assert [(words(point.stage), words(point.what)) for point in loop.points] == [
        ("Ask", "what goes wrong"), ("Say", "what we changed")]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["loop:\n  - Listen: we hear\n  - again: every spring\n",
     "loop:\n  points:\n    - Listen: we hear\n  again: every spring\n"],
)  # fmt: skip
def test_again_is_how_often_the_loop_goes_round(text: str) -> None:
    loop = script_from(text).loop
    assert loop
    assert (len(loop.points), words(loop.again)) == (1, "every spring")


def test_sections_keep_the_order_of_the_file() -> None:
    text = "ask: Agree\npurpose: People can talk to us.\ntitle: A pitch\nNext_Steps:\n  - May: We open\ntoday: We wait."
    assert script_from(text).order == ("ask", "purpose", "next steps", "today")


def test_names_of_sections_come_in_the_vocabularys_spelling() -> None:
    order = script_from("running order: story, the-point, Next Steps").running_order
    assert [words(name) for name in order] == ["opening", "purpose", "next steps"]


def test_signs_that_no_slide_can_hold_are_blanks() -> None:
    read = read_script(MemoryWorkspace({"script.yaml": 'title: "one\\0two\\e[31mthree\\ufffe"\n'}), Path("script.yaml"))
    assert read.value
    assert words(read.value.title) == "one two [31mthree"
    assert [finding.name for finding in read.findings] == ["backslash"]


def test_an_empty_key_counts_as_not_written() -> None:
    script = script_from("title: A pitch\npurpose:\nbenefits: []\nask: ''\n")
    assert (script.purpose, script.benefits, script.ask, script.order) == (None, None, None, ())


def chart_from(data: str, **files: str) -> Chart:
    evidence = script_from(f"evidence:\n  - title: Calls\n    chart:\n{data}", **files).evidence
    assert evidence
    chart = evidence.points[0].chart
    assert chart
    return chart


def test_chart_numbers_are_read_and_kept_as_written() -> None:
    data = {"Bins": "5,240", "Tax": "£8.62", "Parks": "34%", "All": "1.9 million"}
    chart = chart_from("      data:\n" + "".join(f"        {name}: {value}\n" for name, value in data.items()))
    assert chart.categories == ("Bins", "Tax", "Parks", "All")
    assert list(chart.series[0].values) == [5240, 8.62, 34, 1_900_000]
    assert chart.series[0].written == ("5,240", "£8.62", "34%", "1.9 million")


def test_chart_parts_become_series() -> None:
    chart = chart_from("      data:\n        Now: {Waiting: 11, Working: 3}\n        Later: {Working: 3, Waiting: 2}\n")
    assert chart.categories == ("Now", "Later")
    assert {each.name: each.values for each in chart.series} == {"Waiting": (11, 2), "Working": (3, 3)}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_chart_data_may_be_a_csv_file(separator: str) -> None:
    rows = [("Month", "Calls", "Visits"), ("May", "20", ""), ("June", "80", "12")]
    csv = "\r\n".join(separator.join(row) for row in rows)
    chart = chart_from("      data: calls.csv\n", **{"calls.csv": f"\ufeff{csv}\r\n\r\n"})
    assert chart.categories == ("May", "June")
    assert {each.name: each.values for each in chart.series} == {"Calls": (20, 80), "Visits": (None, 12)}


def test_a_cell_of_a_csv_file_that_says_there_is_no_number_is_told() -> None:
    text = "evidence:\n  - chart:\n      data: calls.csv\n"
    files: dict[str, bytes | str] = {"pitch.yaml": text, "calls.csv": "Month,Calls,Visits\nMay,20,n/a\nJune,80,12\n"}
    read = read_script(MemoryWorkspace(files), Path("pitch.yaml"))
    told = [(finding.rule, finding.span and finding.span.line, finding.message) for finding in read.findings]
    assert told == [("CHA07", 3, "At `May`, `Visits` the data says `n/a`, so the chart has a gap there.")]


def test_a_mark_may_be_written_as_a_pair() -> None:
    chart = chart_from("      data:\n        1am: 71\n        2am: 118\n      mark:\n        2am: First alert\n")
    assert (chart.mark_at, chart.mark_label) == ("2am", "First alert")


def test_a_table_row_may_be_a_name_and_its_cells() -> None:
    rows = "table:\n      columns: [Ward, Weeks]\n      rows:\n        - Castle: 33\n"
    table = script_from(f"extra slides:\n  - title: Wards\n    {rows}").extra_slides[0].table
    assert table
    assert [[cell.text for cell in row] for row in table.rows] == [["Castle", "33"]]


def test_a_picture_is_a_file_name_or_fields() -> None:
    script = script_from("opening:\n  image: photos/bin.jpg\nclosing:\n  image: {file: sky.jpg, decoration: yes}\n")
    assert script.opening
    assert script.opening.image
    assert words(script.opening.image.file) == "photos/bin.jpg"
    assert script.closing
    assert script.closing.image
    assert script.closing.image.decoration


@pytest.mark.parametrize("mark", ['"', "'"])
def test_a_pair_in_quotation_marks_says_the_same_as_without(mark: str) -> None:
    sum_, who = (f"[{mark}{said}{mark}]" for said in ("£90,000: stairlifts", "Jo Amis, chair: has a rota"))
    quoted = script_from(f"money: {{spend: {sum_}}}\npeople: {who}")
    plain = script_from("money:\n  spend:\n    - £90,000: stairlifts\npeople:\n  - Jo Amis, chair: has a rota")
    assert quoted.money and plain.money and quoted.people and plain.people
    assert [(words(each.amount), words(each.what)) for each in quoted.money.spend] == [("£90,000", "stairlifts")]
    assert [(words(each.who), words(each.does)) for each in quoted.people.points] == [
        (words(each.who), words(each.does)) for each in plain.people.points]  # fmt: skip
