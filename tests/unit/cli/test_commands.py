"""The commands, run as people run them: what they print, what they leave behind, how they end."""

from __future__ import annotations

import csv
import json
import re
import shlex
from pathlib import Path, PurePosixPath

import pytest
from jsonschema import Draft202012Validator

from agendapitch.cli.main import run
from agendapitch.story.report_schema import report_schema
from agendapitch.workspace import typed

FIRST = """\
title: Open the library on Sundays, with neighbours not overtime
council: Ashcombe Vale District Council
meeting: Leadership Team, 3 November 2026, item 4, 10 minutes
purpose: Families who work six days a week can use their library on the seventh.
benefits:
  - Families: a warm place to go on the day they are free
  - Volunteers: 14 people have asked to run it
people:
  - Jo Amis, chair of the Friends: has 14 volunteers and a rota to Easter
ask: Agree a 12-week trial from 10 January 2027
"""
MISSPELT = FIRST.replace("purpose:", "puprose:")
TWO_MEETINGS = FIRST.replace("meeting: Leadership Team, 3 November 2026, item 4, 10 minutes\n", """\
meetings:
  management team:
    date: 14 October 2026
    slot: 10 minutes
  scrutiny:
    date: 9 November 2026
    slot: 5 minutes
""")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    Path("first.yaml").write_text(FIRST, encoding="utf-8")
    Path("misspelt.yaml").write_text(MISSPELT, encoding="utf-8")
    return tmp_path


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_make_says_where_the_deck_is_how_many_slides_and_how_long(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "first.yaml"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("first.pptx  ")
    assert " slides" in said.out
    assert " of 9:00 " in said.out
    assert "10-minute slot" in said.out
    assert said.err == ""
    assert Path("first.pptx").read_bytes().startswith(b"PK")


def test_make_into_a_folder_makes_the_folder() -> None:
    assert run(["make", "first.yaml", "-o", "decks"]) == 0
    assert names_in(Path("decks")) == ["first.pptx"]


def test_another_slot_makes_another_deck_and_its_own_slot_does_not() -> None:
    assert run(["make", "first.yaml", "--slot", "5"]) == 0
    assert run(["make", "first.yaml", "--slot", "10"]) == 0
    assert names_in(Path()) == ["first-5-minutes.pptx", "first.pptx", "first.yaml", "misspelt.yaml"]


def test_the_first_of_several_meetings_is_made_and_the_others_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.yaml").write_text(TWO_MEETINGS, encoding="utf-8")
    assert run(["make", "two.yaml"]) == 0
    said = capsys.readouterr().out
    assert "“management team”" in said
    assert "scrutiny" in said
    assert Path("two.pptx").exists()


def test_another_meeting_has_its_own_deck_and_slot(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.yaml").write_text(TWO_MEETINGS, encoding="utf-8")
    assert run(["make", "two.yaml", "--meeting", "scrutiny"]) == 0
    assert "5-minute slot" in capsys.readouterr().out
    assert Path("two-scrutiny.pptx").exists()


def test_a_script_that_needs_work_makes_no_deck_and_shows_the_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "misspelt.yaml"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "misspelt.yaml:4:1  stop" in said.err
    assert "     4 | puprose: Families" in said.err
    assert "       | ^^^^^^^" in said.err
    assert not Path("misspelt.pptx").exists()


def test_what_can_wait_is_counted_and_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("photo.yaml").write_text(MISSPELT + "opening:\n  title: A story\n  image: gone.jpg\n", encoding="utf-8")
    assert run(["make", "photo.yaml"]) == 1
    said = capsys.readouterr().err
    assert "  fix\n" not in said
    assert re.search(r"After that there are also 4 to fix.*: agendapitch check photo\.yaml --all", said)


def test_a_thousand_mistakes_are_not_all_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("many.yaml").write_text(FIRST + "".join(f"wrong {n}: x\n" for n in range(1000)), encoding="utf-8")
    assert run(["make", "many.yaml"]) == 1
    said = capsys.readouterr().err
    assert said.count("  stop\n") == 20
    assert "And 980 more like these" in said


def test_one_bad_script_does_not_stop_the_others_and_the_worst_code_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "misspelt.yaml", "gone.yaml", "first.yaml"]) == 4
    assert Path("first.pptx").exists()
    assert "There is no file gone.yaml." in capsys.readouterr().err


def test_a_deck_that_was_edited_is_refused_with_three_and_kept_with_force(capsys: pytest.CaptureFixture[str]) -> None:
    Path("first.pptx").write_bytes(b"somebody's own deck")
    assert run(["make", "first.yaml"]) == 3
    assert "was not made by agendapitch" in capsys.readouterr().err
    assert Path("first.pptx").read_bytes() == b"somebody's own deck"
    assert run(["make", "first.yaml", "--force"]) == 0
    assert "first (kept 1).pptx" in capsys.readouterr().err
    assert Path("first (kept 1).pptx").read_bytes() == b"somebody's own deck"


def test_an_open_deck_gets_a_new_one_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    run(["make", "first.yaml"])
    Path("~$first.pptx").write_bytes(b"")
    assert run(["make", "first.yaml", "--quiet"]) == 0
    assert "first.pptx is open in another program" in capsys.readouterr().err
    assert Path("first (new).pptx").exists()


def test_of_several_decks_findings_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    Path("other.yaml").write_text(FIRST + "opening:\n  title: A story\n  image: gone.jpg\n", encoding="utf-8")
    assert run(["make", "first.yaml", "other.yaml"]) == 0
    said = capsys.readouterr().out
    assert "Somebody has to decide" not in said
    assert re.search(r"to fix.*: agendapitch check other\.yaml", said)


LOST = FIRST.replace("to Easter", "to Easter #1 in the county") + """\
storyline: means to the end
opening: {title: A day nobody came, point: We counted 13,000 visits, image: gone.jpg}
"""
RULES_OF_LOST = ["YAM19", "STO02", "YAM21", "PIC01"]


@pytest.mark.parametrize("more", [[], ["first.yaml"]], ids=["one script", "several"])
def test_words_that_are_not_in_the_deck_are_told_before_all_else(
    more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path("lost.yaml").write_text(LOST, encoding="utf-8")
    assert run(["make", "lost.yaml", *more]) == 0
    said = capsys.readouterr()
    lines = [line for line in said.out.split("\n") if line.startswith("  lost.yaml:")]
    assert [line[-6:-1] for line in lines] == RULES_OF_LOST
    assert all(said.out.count(f"({rule})") == 1 for rule in RULES_OF_LOST)
    assert said.out.index(lines[-1]) < said.out.index("worth a look" if more else "  fix\n")
    assert said.err == ""


def test_words_that_are_not_in_the_deck_are_told_on_standard_error_when_quiet(
    capsys: pytest.CaptureFixture[str]
) -> None:
    Path("lost.yaml").write_text(LOST, encoding="utf-8")
    assert run(["make", "lost.yaml", "-q"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert [line[-6:-1] for line in said.err.splitlines()] == RULES_OF_LOST


def test_words_that_are_not_in_the_deck_are_in_the_document(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lost.yaml").write_text(LOST, encoding="utf-8")
    assert run(["make", "lost.yaml", "-q", "--format", "json"]) == 0
    said = capsys.readouterr()
    found = [finding["rule"] for finding in json.loads(said.out)["scripts"][0]["findings"]]
    assert [rule for rule in found if rule in RULES_OF_LOST] == RULES_OF_LOST
    assert said.err == ""


def test_quiet_says_nothing_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "first.yaml", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("command", ["make", "check"])
def test_json_is_one_document_that_keeps_its_schema(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "first.yaml", "misspelt.yaml", "gone.yaml", "--format", "json"]) == 4
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(report_schema()).validate(document)
    first, misspelt, gone = document["scripts"]
    assert first["deck"] == ("first.pptx" if command == "make" else None)
    assert misspelt["findings"][0]["line"] == 4
    assert gone["findings"][0]["message"] == "There is no file gone.yaml."


def test_check_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "first.yaml"]) == 0
    assert names_in(Path()) == ["first.yaml", "misspelt.yaml"]
    assert " of 9:00 " in capsys.readouterr().out


def test_check_shows_what_one_rule_finds(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.yaml").write_text(FIRST.replace("Families who work six days a week can use their library on the seventh.",
                                              "Launch a new website for residents."), encoding="utf-8")
    assert run(["check", "two.yaml", "--rule", "purpose-is-technology"]) == 0
    said = capsys.readouterr().out
    assert "(PUR02)" in said
    assert len(re.findall(r"\([A-Z]{3}\d\d\)$", said, re.MULTILINE)) == 1
    assert "1 to fix here; of other rules " in said
    assert run(["check", "two.yaml", "--rule", "PUR02,TIM05", "--strict", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)["scripts"][0]["findings"]
    assert {each["rule"] for each in found} == {"PUR02", "TIM05"}
    assert run(["check", "two.yaml", "--rule", "BEN05", "--rule", "TIM05", "--strict"]) == 0


def test_a_rule_that_is_not_there_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "first.yaml", "--rule", "PURO2"]) == 2
    assert "Did you mean PUR02?" in capsys.readouterr().err


def test_check_shows_five_findings_and_all_of_them_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("many.yaml").write_text(FIRST + "".join(f"wrong {n}: x\n" for n in range(8)), encoding="utf-8")
    assert run(["check", "many.yaml"]) == 1
    said = capsys.readouterr().out
    assert said.count("  stop\n") == 5
    assert re.search(r"And \d more: agendapitch check many\.yaml --all", said)
    assert run(["check", "many.yaml", "--all"]) == 1
    assert capsys.readouterr().out.count("  stop\n") == 8


def test_strict_fails_on_what_is_left_to_fix() -> None:
    Path("photo.yaml").write_text(FIRST + "opening:\n  title: A story\n  image: gone.jpg\n", encoding="utf-8")
    assert run(["check", "photo.yaml"]) == 0
    assert run(["check", "photo.yaml", "--strict"]) == 1


def test_sarif_names_the_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "misspelt.yaml", "--format", "sarif"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["version"] == "2.1.0"
    place = document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "misspelt.yaml"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (4, 1)


def test_github_gets_a_command_for_each_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "misspelt.yaml", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=misspelt.yaml,line=4,endLine=4,col=1,endColumn=8,title=")


def test_the_clock_stands_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clock", "first.yaml"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == ["5", "minutes", "10", "minutes", "20", "minutes"]
    assert any(row.startswith("Families who work six days") for row in rows)


def test_the_clock_at_one_slot(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clock", "first.yaml", "--slot", "7"]) == 0
    assert capsys.readouterr().out.splitlines()[0].split() == ["7", "minutes"]


def test_the_clock_as_csv_opens_in_a_spreadsheet(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sum.yaml").write_text(FIRST.replace("Families who work", "=HYPERLINK(A1) who work"), encoding="utf-8")
    assert run(["clock", "sum.yaml", "--format", "csv"]) == 0
    rows = list(csv.reader(capsys.readouterr().out.splitlines()))
    assert rows[0][:3] == ["section", "title", "priority"]
    assert {len(row) for row in rows} == {9}
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_the_clock_as_json_keeps_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clock", "first.yaml", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    Draft202012Validator(report_schema()).validate(document)
    assert [each["slot"] for each in document["slots"] for each in each["scripts"]] == [300, 600, 1200]


def test_the_schema_of_a_script_accepts_a_script(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate({"title": "A talk", "purpose": "People gain."})


def test_the_schema_of_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--report"]) == 0
    assert json.loads(capsys.readouterr().out) == report_schema()


@pytest.mark.parametrize("command", ["make", "check", "clock", "preview", "cards", "fix"])
def test_a_script_that_may_not_be_read_failed_outside_the_script(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Both ways a program can ask: an administrator, as tests are on some machines, may read everything.
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    monkeypatch.setattr(Path, "open", refused)
    assert run([command, "first.yaml"]) == 4
    assert "first.yaml may not be read: another program holds it, or it is not yours." in capsys.readouterr().err


@pytest.mark.parametrize("command", ["make", "check", "clock", "preview", "cards"])
def test_an_unknown_meeting_is_wrong_use_and_names_those_there_are(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("two.yaml").write_text(TWO_MEETINGS, encoding="utf-8")
    assert run([command, "two.yaml", "--meeting", "scrutny"]) == 2
    said = capsys.readouterr().err
    assert "Did you mean “scrutiny”? It has: management team, scrutiny." in said
    assert not Path("two.pptx").exists()


def test_what_stops_a_script_is_told_before_its_meeting_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("two.yaml").write_text(TWO_MEETINGS.replace("meetings:", "meetngs:"), encoding="utf-8")
    assert run(["make", "two.yaml", "--meeting", "scrutiny"]) == 1
    assert "Did you mean `meetings`?" in capsys.readouterr().err


def test_commands_to_type_can_be_typed(capsys: pytest.CaptureFixture[str]) -> None:
    script = Path("off ice", "My pitch.yaml")
    script.parent.mkdir()
    script.write_text(MISSPELT + "storyline: x\nopening: {title: A day, image: gone.jpg}\n", encoding="utf-8")
    assert run(["make", str(script)]) == 1
    (command,) = re.findall(r"agendapitch (check .*)", capsys.readouterr().err)
    words = shlex.split(command)
    assert words == ["check", str(script), "--all"]
    assert run(words) == 1


@pytest.mark.parametrize(("system", "path", "typed_as"), [
    ("posix", "off ice/My pitch.yaml", "'off ice/My pitch.yaml'"),
    ("posix", "council.yaml", "council.yaml"),
    ("posix", "it's.yaml", "'it'\"'\"'s.yaml'"),
    ("nt", "off ice/My pitch.yaml", '"off ice/My pitch.yaml"'),
    ("nt", "R&D.yaml", '"R&D.yaml"'),
    ("nt", "council.yaml", "council.yaml"),
])  # fmt: skip
def test_a_path_is_quoted_as_its_shell_wants(
    system: str, path: str, typed_as: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = PurePosixPath(path)
    monkeypatch.setattr("agendapitch.workspace.os.name", system)
    assert typed(named) == typed_as


@pytest.mark.parametrize(("right", "wrong", "meant"), [
    ("ask: Agree", "ask:\n  desision: Agree", "decision"),
    ("purpose: Families", "purpose:\n  pont: Families", "point"),
    ("purpose: Families", "purpos: Families", "purpose"),
    ("benefits:", "benfits:", "benefits"),
    ("ask: Agree", "aks: Agree", "ask"),
])  # fmt: skip
def test_a_misspelt_key_is_one_finding(
    right: str, wrong: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert right in FIRST
    Path("first.yaml").write_text(FIRST.replace(right, wrong), encoding="utf-8")
    assert run(["make", "first.yaml"]) == 1
    said = capsys.readouterr().err
    assert "no deck yet: 1 stop." in said
    assert f"Did you mean `{meant}`? (KEY01)" in said


def test_two_stops_are_two_stops(capsys: pytest.CaptureFixture[str]) -> None:
    Path("first.yaml").write_text(MISSPELT.replace("benefits:", "benfits:"), encoding="utf-8")
    assert run(["make", "first.yaml"]) == 1
    assert "no deck yet: 2 stops." in capsys.readouterr().err
