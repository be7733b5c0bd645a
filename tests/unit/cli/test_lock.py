"""agendapitch.lock: a deck stays with its template until somebody has seen what a newer one changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.unit.packs.templates import HOUSE, PACK, SCRIPT, STORYLINE, put

LOCK = Path("agendapitch.lock")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    Path("talk.yaml").write_text(SCRIPT, encoding="utf-8")
    add("1")
    return tmp_path


def add(version: str, **changes: str | None) -> None:
    """Add a version of the template, as somebody sent it."""
    pack = PACK.replace('"1"', f'"{version}"')
    assert run(["template", "add", str(put(Path(f"../sent-{version}"), pack_yaml=pack, **changes))]) == 0


def slides(capsys: pytest.CaptureFixture[str], *flags: str) -> str:
    capsys.readouterr()
    assert run(["make", "talk.yaml", *flags]) == 0
    return capsys.readouterr().out


NEWER = {
    "storylines_river_talk_yaml": STORYLINE.replace('at 10: "120", at 20: "240"}\n  - {from: people',
                                                    'at 10: "60", at 20: "240"}\n  - {from: people'),
    "house_house_yaml": HOUSE.replace("123A7A", "7A1236"),
}  # fmt: skip


def test_the_first_deck_writes_the_lock_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Made with quiet-river@1;" in slides(capsys)
    lock = LOCK.read_text(encoding="utf-8")
    assert 'quiet-river:\n  version: "1"' in lock
    assert "sent-1" in lock
    assert "starter" not in lock
    before = LOCK.read_bytes()
    assert "Made with" not in slides(capsys)
    assert LOCK.read_bytes() == before


def test_a_newer_version_changes_nothing_until_it_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    run(["make", "talk.yaml"])
    deck = Path("talk.pptx").read_bytes()
    add("2", **NEWER)
    slides(capsys, "--locked")
    assert Path("talk.pptx").read_bytes() == deck


def test_update_shows_what_would_change_and_changes_nothing_unasked(capsys: pytest.CaptureFixture[str]) -> None:
    run(["make", "talk.yaml"])
    add("2", **NEWER)
    before = LOCK.read_bytes()
    capsys.readouterr()
    assert run(["template", "update", "talk.yaml"]) == 0
    said = capsys.readouterr().out
    assert "from quiet-river@1 to quiet-river@2" in said
    assert "retimed" in said
    assert "look      #123A7A becomes #7A1236" in said
    assert LOCK.read_bytes() == before
    assert run(["template", "update", "talk.yaml", "--yes"]) == 0
    assert 'version: "2"' in LOCK.read_text(encoding="utf-8")
    capsys.readouterr()
    assert run(["template", "update", "talk.yaml"]) == 0
    assert "Nothing to change" in capsys.readouterr().out


def test_a_version_that_the_script_says_is_not_left(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.yaml").write_text(SCRIPT.replace("template: quiet-river", "template: quiet-river@1"), encoding="utf-8")
    run(["make", "talk.yaml"])
    add("2", **NEWER)
    capsys.readouterr()
    assert run(["template", "update", "talk.yaml"]) == 0
    said = capsys.readouterr().out
    assert "Nothing to change" in said
    assert "quiet-river@2 is here as well" in said


def test_a_template_whose_files_changed_is_told_and_refused_when_locked(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"))
    run(["make", "talk.yaml"])
    put(Path("quiet-river"), house_house_yaml=HOUSE.replace("123A7A", "7A1236"))
    assert "quiet-river has changed since" in slides(capsys)
    assert run(["make", "talk.yaml", "--quiet"]) == 0
    assert "quiet-river has changed since" in capsys.readouterr().err
    assert run(["make", "talk.yaml", "--locked"]) == 1
    assert "(PAC13)" in capsys.readouterr().err


def test_locked_without_a_lock_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "talk.yaml", "--locked"]) == 1
    assert "is not in agendapitch.lock" in capsys.readouterr().err
    assert not Path("talk.pptx").exists()


def test_a_version_that_is_gone_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    run(["make", "talk.yaml"])
    add("2")
    run(["template", "remove", "quiet-river@1"])
    assert "it was 1 and is 2" in slides(capsys)


def test_a_template_that_is_locked_and_nowhere_here_is_told_with_where_it_came_from(
    capsys: pytest.CaptureFixture[str]
) -> None:
    run(["make", "talk.yaml"])
    run(["template", "remove", "quiet-river"])
    assert run(["make", "talk.yaml"]) == 1
    said = " ".join(capsys.readouterr().err.split())
    assert "agendapitch.lock says quiet-river@1, from " in said
    assert "sent-1" in said


def test_a_script_without_a_template_has_no_lock(capsys: pytest.CaptureFixture[str]) -> None:
    Path("talk.yaml").write_text(SCRIPT.replace("template: quiet-river\n", ""), encoding="utf-8")
    slides(capsys, "--locked")
    assert not LOCK.exists()
    assert run(["template", "update", "talk.yaml"]) == 2


@pytest.mark.parametrize("damage", ["quiet-river: 1\n", "- a\n", "quiet-river:\n  version: x\n"])
def test_a_damaged_lock_gets_a_sentence(damage: str, capsys: pytest.CaptureFixture[str]) -> None:
    LOCK.write_text(damage, encoding="utf-8")
    assert run(["make", "talk.yaml"]) == 4
    assert "is damaged. Delete it" in capsys.readouterr().err


def test_a_lock_that_cannot_be_written_is_told_and_the_deck_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    LOCK.mkdir()
    assert run(["make", "talk.yaml"]) == 0
    assert Path("talk.pptx").exists()
    assert "agendapitch.lock could not be written" in capsys.readouterr().err
