"""Several decks at a time: the same decks, the same words in the same order, the worst exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.unit.cli.test_commands import FIRST, MISSPELT, folder

__all__ = ["folder"]
SCRIPTS = ["a.yaml", "misspelt.yaml", "b.yaml", "gone.yaml", "c.yaml"]


@pytest.fixture(autouse=True)
def scripts(folder: Path) -> None:
    for name in ("a", "b", "c"):
        text = FIRST.replace("Open the library", f"{name.upper()}: open the library".replace(":", ","))
        Path(f"{name}.yaml").write_text(text, encoding="utf-8")
    Path("misspelt.yaml").write_text(MISSPELT, encoding="utf-8")


def decks() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().glob("*.pptx")}


def test_several_at_a_time_say_and_make_the_same_as_one_after_another(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", *SCRIPTS, "--jobs", "1"]) == 4
    one_after_another, made = capsys.readouterr(), decks()
    for name in made:
        Path(name).unlink()
    assert run(["make", *SCRIPTS, "--jobs", "3"]) == 4
    at_a_time = capsys.readouterr()
    assert (at_a_time.out, at_a_time.err) == (one_after_another.out, one_after_another.err)
    assert decks() == made
    assert sorted(made) == ["a.pptx", "b.pptx", "c.pptx"]


def test_the_document_keeps_the_order_of_the_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", *SCRIPTS, "--jobs", "2", "--format", "json"]) == 4
    assert [each["script"] for each in json.loads(capsys.readouterr().out)["scripts"]] == SCRIPTS


def test_two_scripts_that_want_one_name_do_not_write_over_each_other(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a-5-minutes.yaml").write_text(FIRST.replace("10 minutes", "5 minutes"), encoding="utf-8")
    assert run(["make", "a.yaml", "b.yaml", "a-5-minutes.yaml", "--slot", "5", "--jobs", "3"]) == 2
    assert "a-5-minutes.pptx was already made from another script" in capsys.readouterr().err
    assert sorted(decks()) == ["a-5-minutes.pptx", "b-5-minutes.pptx"]
