"""The page for council officers, followed word by word, at each council in its own folder."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.decks import ROOT

PAGE = (ROOT / "docs" / "share-a-pitch.md").read_text("utf-8")
PARTS = dict(part.split("\n", 1) for part in PAGE.split("\n## ")[1:])
STEP = re.compile(
    r"`(?P<file>[^`\n]+)`:\n\n```\w+\n(?P<text>(?:.*\n)*?)```$|^    (?P<command>agendapitch .*)$"
    r"|^```python\n(?P<code>(?:.*\n)*?)```$", re.M
)  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_every_step_works_in_its_order(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    theirs, ours = folder / "theirs", folder / "ours"
    go_to(theirs, monkeypatch)
    assert follow("Hand yours on", capsys)[0].startswith("quiet-river@1 can be handed on")
    go_to(ours, monkeypatch)
    shutil.copy(theirs / "quiet-river-1.zip", ours)
    newer(theirs / "quiet-river", ours / "quiet-river-2.zip")
    capsys.readouterr()
    *_, update, last = follow("Make it yours", capsys)
    assert "from quiet-river@1 to quiet-river@2" in update
    assert "retimed" in update
    assert last.startswith("ours.pptx")
    assert "River Ash" in Path("ours.yaml").read_text("utf-8")
    go_to(theirs, monkeypatch)
    assert follow("Send it to four hundred councils", capsys) == ["decks  2 decks made\n"]
    assert sorted(path.name for path in Path("decks").glob("*.pptx")) == [
        "ashcombe-vale-district-council.pptx", "torrow-borough-council.pptx",
    ]  # fmt: skip


def go_to(council: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sit down at a council's own machine."""
    council.mkdir(exist_ok=True)
    monkeypatch.chdir(council)
    monkeypatch.setenv("AGENDAPITCH_DATA", str(council / "data"))


def newer(template: Path, path: Path) -> None:
    """Pack a second version, as it is sent some day."""
    second = shutil.copytree(template, path.parent.parent / "second")
    text = (second / "pack.yaml").read_text("utf-8").replace('version: "1"', 'version: "2"')
    (second / "pack.yaml").write_text(f"{text}storyline: spend to save\n", encoding="utf-8")
    assert run(["template", "pack", str(second), "-o", str(path)]) == 0


def follow(heading: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Write each file and run each command under a heading; return what the commands said."""
    said = []
    for step in STEP.finditer(PARTS[heading]):
        if step["file"]:
            path = Path(step["file"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
        elif step["code"]:
            compile(step["code"], "page", "exec")
        else:
            assert run(shlex.split(step["command"])[1:]) == 0, step["command"] + capsys.readouterr().err
            said.append(capsys.readouterr().out)
    assert PARTS[heading].count("\n    agendapitch ") == len(said) > 0
    return said
