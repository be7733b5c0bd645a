"""`explain`, praise and what is let off, as people see them."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.decks import SCRIPTS

FIRST = SCRIPTS["first"].read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("pitch.yaml").write_text(FIRST, encoding="utf-8")
    return tmp_path


def test_explain_tells_what_why_how_and_how_to_let_it_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "pur02"]) == 0
    said = capsys.readouterr().out
    for part in ("The purpose is a piece of technology.", "Why: ", "Write not:", "but:", "let me off:"):
        assert part in said


def test_explain_alone_lists_the_families(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Purpose\n  PUR01  ")
    assert "\n\nBenefits\n  BEN01  " in said


def test_an_unknown_rule_is_told_with_the_likely_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "purpose-is-tecnology"]) == 2
    assert "Did you mean purpose-is-technology?" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["make", "check"])
def test_what_is_good_comes_first(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "pitch.yaml"]) == 0
    assert capsys.readouterr().out.split("\n")[1].startswith("  You name three groups who gain.")


def test_without_a_purpose_no_deck_is_made(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("pitch.yaml").write_text(FIRST.replace("purpose:", "# purpose:"), encoding="utf-8")
    assert run(["make", "pitch.yaml"]) == 1
    assert "Say what the point is." in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["pitch.yaml"]


def test_a_stop_of_the_coach_can_be_let_off_with_a_reason(folder: Path) -> None:
    off = "\ncoach: {let me off: {PUR01: it is a rehearsal of the slides}}\n"
    Path("pitch.yaml").write_text(FIRST.replace("purpose:", "# purpose:") + off, encoding="utf-8")
    assert run(["make", "pitch.yaml"]) == 0
    assert (folder / "pitch.pptx").exists()


def test_check_all_prints_what_is_let_off_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    off = "\ncoach: {let me off: {TIM05: I speak freely}}\n"
    Path("pitch.yaml").write_text(FIRST + off, encoding="utf-8")
    assert run(["check", "pitch.yaml", "--all"]) == 0
    said = capsys.readouterr().out
    assert "Let off: TIM05" in said
    assert "because: I speak freely" in said
    assert run(["check", "pitch.yaml"]) == 0
    assert "Let off" not in capsys.readouterr().out
