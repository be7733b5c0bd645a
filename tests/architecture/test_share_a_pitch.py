"""The page for council officers, followed word by word."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.decks import ROOT

PAGE = (ROOT / "docs" / "share-a-pitch.md").read_text("utf-8")
STEP = re.compile(r"^```(?P<kind>\w+)\n(?P<text>(?:.*\n)*?)```$|^    (?P<command>agendapitch .*)$", re.M)

@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path

def test_every_step_works_in_its_order(capsys: pytest.CaptureFixture[str]) -> None:
    commands = 0
    for step in STEP.finditer(PAGE):
        match step["kind"]:
            case "yaml":
                _write(step["text"].splitlines()[0].removeprefix("# "), step["text"])
            case "markdown":
                _write("quiet-river/README.md", step["text"])
            case "csv":
                _write("councils.csv", step["text"])
            case "python":
                compile(step["text"], "page", "exec")
            case _:
                commands += 1
                line = step["command"]
                assert run(shlex.split(line)[1:]) == 0, line + capsys.readouterr().err
    assert commands == 9
    assert Path("ours.pptx").exists()
    assert sorted(path.name for path in Path("decks").glob("*.pptx")) == [
        "ashcombe-vale-district-council.pptx", "torrow-borough-council.pptx",
    ]  # fmt: skip

def _write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
