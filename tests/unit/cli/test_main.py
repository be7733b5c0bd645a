"""How the command line ends: exit codes, and sentences instead of tracebacks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agendapitch.cli import main as command_line
from agendapitch.cli.main import run

SMALL = "title: A talk\npurpose: Families gain.\nbenefits: [Families: a day more]\nask: Agree a trial\n"


@pytest.mark.parametrize(("typed", "said"), [
    (["council.yaml"], "agendapitch make council.yaml"),
    (["Council.YAML.txt"], "agendapitch make Council.YAML.txt"),
    (["mke", "a.yaml"], "Did you mean make?"),
    (["make"], "Please name a file: agendapitch make SCRIPT..."),
    (["make", "a.yaml", "--slt", "5"], "Did you mean --slot?"),
    (["make", "a.yaml", "--slot", "soon"], "whole minutes from 1 to 60"),
    (["make", "a.yaml", "--slot", "0"], "whole minutes from 1 to 60"),
    (["make", "a.yaml", "--format", "xml"], "'xml' is not one of 'text', 'json'"),
    (["make", "a.yaml", "-o", "a.pdf"], "decks end in .pptx"),
    (["make", "a.yaml", "b.yaml", "-o", "a.pptx"], "-o names a folder"),
    (["make", "x/a.yaml", "y/a.yaml", "-o", "out"], "would both become a.pptx"),
    (["new", "--storyline", "spend to safe"], "Did you mean “spend to save”?"),
    (["new", "."], "Name the new script: agendapitch new pitch.yaml"),
    (["new", ".."], "Name the new script: agendapitch new ../pitch.yaml"),
])
def test_a_wrong_use_is_told_and_ends_with_two(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(typed) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("typed", [".", "..", "/", ""])
@pytest.mark.parametrize("command", ["make", "check", "clock", "cards"])
def test_a_folder_that_is_named_for_a_script_is_told_and_ends_with_four(
    command: str, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, typed]) == 4
    assert f"{typed or '.'} is a folder, not a file." in capsys.readouterr().err


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "make " in capsys.readouterr().out


@pytest.mark.parametrize("command", ["make", "check", "clock", "new", "schema"])
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    assert f"    agendapitch {command}" in capsys.readouterr().out


def test_a_fault_of_ours_ends_with_seventy_and_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(arguments: list[str]) -> int:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(command_line, "_run", broken)
    monkeypatch.delenv("AGENDAPITCH_DEBUG", raising=False)
    assert run(["make", "a.yaml"]) == 70
    said = capsys.readouterr().err
    assert "our fault, not yours" in said
    assert "Traceback" not in said
    monkeypatch.setenv("AGENDAPITCH_DEBUG", "1")
    assert run(["make", "a.yaml"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_ends_in_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "_run", interrupted)
    assert run(["make", "a.yaml"]) == 130
    assert capsys.readouterr().err.startswith("Stopped.")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    typed = f"{sys.executable} -m agendapitch schema | head -c 1"
    piped = subprocess.run(["/bin/sh", "-c", typed], capture_output=True, text=True, check=False)
    assert (piped.stdout, piped.stderr) == ("{", "")


def test_closed_streams_are_no_error(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").write_text(SMALL, "utf-8")
    typed = f"{sys.executable} -m agendapitch make talk.yaml >&- 2>&-"
    assert subprocess.run(["/bin/sh", "-c", typed], cwd=tmp_path, check=False).returncode == 0
    assert (tmp_path / "talk.pptx").exists()


def test_the_command_is_there_without_being_on_the_path() -> None:
    typed = [sys.executable, "-m", "agendapitch", "--version"]
    shown = subprocess.run(typed, capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("agendapitch ")
