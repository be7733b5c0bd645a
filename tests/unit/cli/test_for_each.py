"""One script, a table of councils, a deck for each."""

from __future__ import annotations

import json
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator

from agendapitch.cli.main import run
from agendapitch.errors import WrongUse
from agendapitch.many.making import JOURNAL, make_each, plan_run
from agendapitch.many.tables import read_rows
from agendapitch.pipeline import Wishes
from agendapitch.story.report_schema import report_schema
from agendapitch.workspace import Workspace
from tests.conftest import MemoryWorkspace

SCRIPT = """\
title: Say when the river rises
council: <council>
style:
  colour: "<colour>"
meeting: Cabinet, 3 November 2026, item 4, 10 minutes
purpose: People in <council> hear what we see
benefits:
  - Residents: four hours to move a car
people:
  - The wardens: have a telephone tree of 60 houses
ask: Agree a 12-week trial from 11 January 2027
"""
TABLE = """\
Council,Colour
Torrow Borough Council,#123A7A
"Ashcombe: Vale, District",#7A1236
Selby Vale,#00594C
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    monkeypatch.chdir(tmp_path)
    Path("pitch.yaml").write_text(SCRIPT, encoding="utf-8")
    Path("councils.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def make(*flags: str) -> int:
    return run(["make", "pitch.yaml", "--for-each", "councils.csv", "-o", "out", *flags])


def decks() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(Path("out").glob("*.pptx"))}


def text_of(deck: bytes) -> str:
    path = Path("looked-at.zip")
    path.write_bytes(deck)
    with ZipFile(path) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))


def when_made() -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in Path("out").glob("*.pptx")}


def test_each_council_has_its_deck_in_its_own_colours(capsys: pytest.CaptureFixture[str]) -> None:
    assert make() == 0
    assert list(decks()) == ["ashcombe-vale-district.pptx", "selby-vale.pptx", "torrow-borough-council.pptx"]
    said = text_of(decks()["ashcombe-vale-district.pptx"])
    assert "Ashcombe: Vale, District" in said
    assert "7A1236" in said
    assert "123A7A" not in said
    assert "3 decks made" in capsys.readouterr().out


def test_in_processes_the_decks_are_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    assert make() == 0
    alone = decks()
    for path in Path("out").iterdir():
        path.unlink()
    assert make("--jobs", "2") == 0
    assert decks() == alone


def test_a_row_that_fails_is_told_and_stops_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    Path("councils.csv").write_text(TABLE + "Holm,blue\nSel,\nTorrow Borough Council,#000000\nDee,#111111,x\n",
                                    encoding="utf-8")  # fmt: skip
    assert make() == 1
    assert len(decks()) == 3
    said = capsys.readouterr().err
    assert "4 of 7 rows have no deck" in said
    assert "councils.csv:5  holm: “blue” is not a colour" in said
    assert "councils.csv:6  sel: There is nothing for <colour>" in said
    assert "councils.csv:7  torrow-borough-council: Its deck would be" in said
    assert "councils.csv:8  dee: “x” stands under no heading" in said


def test_only_what_changed_is_made_again(capsys: pytest.CaptureFixture[str]) -> None:
    make()
    before = when_made()
    capsys.readouterr()
    assert make() == 0
    assert "0 decks made, 3 as they were" in capsys.readouterr().out
    assert when_made() == before
    Path("councils.csv").write_text(TABLE.replace("#00594C", "#00594D"), encoding="utf-8")
    assert make() == 0
    assert "1 deck made, 2 as they were" in capsys.readouterr().out
    Path("pitch.yaml").write_text(SCRIPT.replace("12-week", "10-week"), encoding="utf-8")
    assert make() == 0
    assert "3 decks made" in capsys.readouterr().out
    Path("out/selby-vale.pptx").unlink()
    assert make() == 0
    assert "1 deck made, 2 as they were" in capsys.readouterr().out
    assert make("--slot", "5") == 0
    assert "3 decks made" in capsys.readouterr().out


def test_a_file_that_the_script_uses_counts_as_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pitch.yaml").write_text(
        SCRIPT + "evidence:\n  - {title: Calls rose, source: Log, chart: {data: calls.csv}}\n", encoding="utf-8"
    )
    Path("calls.csv").write_text("Month,Calls\nMay,20\nJune,80\n", encoding="utf-8")
    assert make() == 0
    Path("calls.csv").write_text("Month,Calls\nMay,20\nJune,90\n", encoding="utf-8")
    capsys.readouterr()
    assert make() == 0
    assert "3 decks made" in capsys.readouterr().out


def test_a_run_that_was_stopped_is_taken_up_where_it_was() -> None:
    planned = plan_run(Workspace(), Path("pitch.yaml"), Path("councils.csv"), Path("out"), wishes=Wishes())
    started = make_each(planned)
    next(started)
    with pytest.raises(KeyboardInterrupt):
        started.throw(KeyboardInterrupt)  # type: ignore[attr-defined]  # an iterator that is a generator
    with Path("out", JOURNAL).open("a", encoding="utf-8") as journal:
        journal.write('{"deck": "selby-va')  # a line that was cut
    again = list(make_each(planned))
    assert [made.new for made in again] == [False, True, True]
    assert all(not made.trouble for made in again)


def test_a_deck_that_somebody_edited_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    make()
    Path("out/selby-vale.pptx").write_bytes(b"mine")
    assert make() == 1
    assert Path("out/selby-vale.pptx").read_bytes() == b"mine"
    assert "selby-vale" in capsys.readouterr().err


def test_any_executor_can_do_the_work() -> None:
    planned = plan_run(Workspace(), Path("pitch.yaml"), Path("councils.csv"), Path("out"), wishes=Wishes())
    executor: Executor
    with ThreadPoolExecutor(2) as executor:
        made = list(make_each(planned, executor=executor, jobs=2))
    assert sorted(each.row.name for each in made) == ["ashcombe-vale-district", "selby-vale", "torrow-borough-council"]


def test_for_programs_it_is_one_document_that_keeps_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pitch.yaml").write_text(SCRIPT.replace("60 houses", "60 houses #1 in the county"), encoding="utf-8")
    Path("councils.csv").write_text(f"{TABLE}Sel,\n", encoding="utf-8")
    for made in (True, False):
        assert make("--format", "json") == 1
        said = json.loads(capsys.readouterr().out)
        Draft202012Validator(report_schema()).validate(said)
        assert [row["line"] for row in said["rows"]] == [2, 3, 4, 5]
        assert [row["made"] for row in said["rows"]] == [made] * 3 + [False]
        assert [len(row["lost"]) for row in said["rows"]] == [1, 1, 1, 0]
        assert [bool(row["trouble"]) for row in said["rows"]] == [row["deck"] is None for row in said["rows"]]


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("Council\nTorrow\n", "no column for <colour>"),
        ("Council,Colour\n", "no row under its headings"),
        ("Council,Colour,council\nA,B,C\n", "stands there twice"),
        ('Council,Colour\n"Torrow,' + "x" * 140_000, "never closed"),
    ],
)
def test_a_table_that_cannot_fill_the_script_is_refused(
    table: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("councils.csv").write_text(table, encoding="utf-8")
    assert make() == 2
    assert why in capsys.readouterr().err
    assert not Path("out").exists()


def test_a_script_without_blanks_and_decks_without_a_folder_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "pitch.yaml", "--for-each", "councils.csv"]) == 2
    assert "-o decks" in capsys.readouterr().err
    Path("pitch.yaml").write_text(SCRIPT.replace("<council>", "A").replace("<colour>", "#000000"), encoding="utf-8")
    assert make() == 2
    assert "no blanks to fill" in capsys.readouterr().err


def test_a_table_may_be_yaml_and_excel_may_write_semicolons() -> None:
    files: dict[str, bytes | str] = {
        "a.yaml": "- council: Torrow\n  colour: '#123A7A'\n- Council: Holm\n  Colour: red\n",
        "b.csv": "\ufeffCouncil;Colour;File\r\nTorrow;#123A7A;north.pptx\r\n",
        "c.yaml": "council: Torrow\n",
        "d.csv": b"PK\x03\x04",
    }
    workspace = MemoryWorkspace(files)
    blanks = ("council", "colour")
    assert [row.name for row in read_rows(workspace, Path("a.yaml"), blanks)] == ["torrow", "holm"]
    assert [row.name for row in read_rows(workspace, Path("b.csv"), blanks)] == ["north"]
    for name in ("c.yaml", "d.csv"):
        with pytest.raises(WrongUse, match="no table"):
            read_rows(workspace, Path(name), blanks)


def test_a_line_that_is_broken_within_a_cell_is_one_row() -> None:
    workspace = MemoryWorkspace({"a.csv": 'council,colour\n"Torrow\nBorough",#123A7A\nSel\u2028by,#123A7A\n'})
    rows = read_rows(workspace, Path("a.csv"), ("council", "colour"))
    assert [(row.line, row.name, row.trouble) for row in rows] == [(2, "torrow-borough", ""), (4, "sel-by", "")]


def test_watch_is_for_one_deck(capsys: pytest.CaptureFixture[str]) -> None:
    assert make("--watch") == 2
    assert "Run --for-each again" in capsys.readouterr().err


def test_a_column_that_fills_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("councils.csv").write_text("Council,Colour,Phone\nTorrow,#123A7A,1\n", encoding="utf-8")
    assert make() == 0
    assert "phone" in capsys.readouterr().err


@pytest.mark.parametrize("quiet", [[], ["-q"]], ids=["told", "quiet"])
def test_words_that_are_in_no_deck_are_told_once_for_all(
    quiet: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    lost = SCRIPT.replace("60 houses", "60 houses #1 in the county")
    Path("pitch.yaml").write_text(lost, encoding="utf-8")
    for _ in ("made", "as they were"):
        assert make(*quiet) == 0
        said = capsys.readouterr()
        assert "  In 3 decks: YAML takes `#1 in the county` for a note" in (said.err if quiet else said.out)
