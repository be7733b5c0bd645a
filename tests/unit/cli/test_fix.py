"""`agendapitch fix`, run as people run it: nothing is written that was not shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli import fixing
from agendapitch.cli.commands import fix as command
from agendapitch.cli.main import run
from agendapitch.errors import CannotWrite
from agendapitch.workspace import Workspace

BAD = "# mine\ntitle: Our point: talk   # a note\npurpose: People meet in order to talk\n"
GOOD = '# mine\ntitle: "Our point: talk"   # a note\npurpose: People meet to talk\n'


@pytest.fixture(autouse=True)
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    Path("talk.yaml").write_text(BAD, encoding="utf-8", newline="")
    return tmp_path / "talk.yaml"


def test_repairs_are_shown_and_nothing_is_written(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", "talk.yaml"]) == 0
    said = capsys.readouterr().out
    assert "-title: Our point: talk   # a note\n" in said
    assert '+title: "Our point: talk"   # a note\n' in said
    assert "line 2: quotation marks, because of a second colon" in said
    assert "agendapitch fix talk.yaml --write" in said
    assert script.read_text(encoding="utf-8") == BAD


def test_they_are_written_when_asked_for(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", "talk.yaml", "--write"]) == 0
    assert "repaired in 2 places" in capsys.readouterr().out
    assert script.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(("answer", "left"), [(True, GOOD), (False, BAD)])
def test_on_a_terminal_a_yes_is_needed(script: Path, monkeypatch: pytest.MonkeyPatch, answer: bool, left: str) -> None:
    monkeypatch.setattr(command, "_agreed", lambda: answer)
    assert run(["fix", "talk.yaml"]) == 0
    assert script.read_text(encoding="utf-8") == left


def test_nothing_to_repair_is_said(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_text(GOOD, encoding="utf-8")
    assert run(["fix", "talk.yaml", "--write"]) == 0
    assert "nothing to repair" in capsys.readouterr().out


def test_a_file_that_changed_meanwhile_is_left_alone(script: Path) -> None:
    proposal = fixing.proposed(script, Workspace())
    script.write_text("title: Mine\n", encoding="utf-8")
    with pytest.raises(CannotWrite, match="changed while you looked"):
        fixing.write(script, proposal, Workspace())
    assert script.read_text(encoding="utf-8") == "title: Mine\n"


def test_an_old_encoding_is_not_guessed_at(script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script.write_bytes("title: Our point: £5\n".encode("cp1252"))
    assert run(["fix", "talk.yaml", "--write"]) == 4
    assert "UTF-8" in capsys.readouterr().err
    assert script.read_bytes() == "title: Our point: £5\n".encode("cp1252")


def test_a_missing_script_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["fix", "nothing.yaml"]) == 4
    assert "There is no file nothing.yaml" in capsys.readouterr().err


def test_check_says_that_signs_can_be_repaired(capsys: pytest.CaptureFixture[str], script: Path) -> None:
    assert run(["check", "talk.yaml"]) == 1
    assert "agendapitch fix talk.yaml" in capsys.readouterr().out
    script.write_text(GOOD, encoding="utf-8")
    run(["check", "talk.yaml"])
    assert "agendapitch fix" not in capsys.readouterr().out
