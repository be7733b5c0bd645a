"""The starter script."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli.main import run
from agendapitch.story.storylines import NAMES
from agendapitch.workspace import Workspace


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    return tmp_path


@pytest.mark.parametrize("storyline", NAMES)
def test_the_starter_of_each_storyline_makes_a_deck_as_it_is(
    storyline: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "talk.yaml", "--storyline", storyline]) == 0
    capsys.readouterr()
    assert run(["make", "talk.yaml"]) == 0
    said = capsys.readouterr().out
    assert "  stop" not in said
    assert "  fix" not in said
    assert " lines are still the words of the starter script." in said
    assert "You " not in said, "nobody is praised for the words of the starter script"


def test_words_of_the_starter_script_are_praised_once_they_are_the_authors(capsys: pytest.CaptureFixture[str]) -> None:
    run(["new", "talk.yaml"])
    written = Path("talk.yaml").read_text("utf-8")
    for prompt, own in {
        "what gets easier for them, and by how much": "a warm place to go on Sundays",
        "what they will hear less of, or more of": "no more letters about Sundays",
    }.items():
        assert prompt in written
        written = written.replace(prompt, own)
    Path("talk.yaml").write_text(written, encoding="utf-8")
    capsys.readouterr()
    assert run(["check", "talk.yaml"]) == 0
    said = capsys.readouterr().out
    assert "  You name two groups who gain.\n" in said
    assert "(KEY11)" in said.split("\n\n")[1], "what is left of the starter script comes first"


def test_what_is_told_stands_in_the_script() -> None:
    given = ["--title", "Open: the library #1 on \"Sundays\"", "--council", "Torrow", "--meeting", "- Board",
             "--date", "3 November 2026", "--slot", "5", "--presenter", "Jo Amis, chair"]
    assert run(["new", "talk.yaml", *given]) == 0
    from agendapitch.script.reading import read_script

    read = read_script(Workspace(), Path("talk.yaml"))
    assert [finding.rule for finding in read.findings] == ["KEY11"]
    script = read.value
    assert script is not None
    assert script.title is not None
    assert script.title.text == "Open: the library #1 on \"Sundays\""
    assert script.meeting is not None
    assert script.meeting.name is not None
    assert script.meeting.name.text == "- Board"
    assert script.meeting.slot is not None
    assert script.meeting.slot.text == "5 minutes"


def test_a_script_that_is_there_is_never_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.yaml").write_text("mine", encoding="utf-8")
    assert run(["new", "talk.yaml"]) == 3
    assert Path("talk.yaml").read_text(encoding="utf-8") == "mine"
    assert "is there already" in capsys.readouterr().err


def test_a_name_without_an_ending_gets_one() -> None:
    assert run(["new", "talk"]) == 0
    assert Path("talk.yaml").exists()


def test_the_sections_follow_the_storyline() -> None:
    assert run(["new", "talk.yaml", "--storyline", "Spend-to-save"]) == 0
    text = Path("talk.yaml").read_text(encoding="utf-8")
    assert text.index("\nmoney:") < text.index("\npeople:")
    assert "storyline: spend to save" in text
