"""Rehearsing: what the screen shows, what is kept beside the script, and what the next deck makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from agendapitch.cli.keys import meaning
from agendapitch.cli.main import run
from agendapitch.cli.rehearsal_screen import View, big, frame
from agendapitch.cli.screen import LOOKS
from agendapitch.story.model import NoteLine
from agendapitch.story.rehearsing import Practice

SENTENCE = "One two three four five six seven eight nine ten eleven twelve thirteen. "
SCRIPT = f"""\
title: Open the library on Sundays
meeting: {{name: Leadership Team, slot: 10 minutes}}
presenters: [{{name: Jo Amis}}]
purpose: {{point: Families first., say: {SENTENCE * 5}}}
benefits: {{points: [{{Families: a warm place}}], say: {SENTENCE * 10}}}
people: {{points: [Jo Amis], say: {SENTENCE * 5}}}
ask: {{decision: Agree a trial, say: {SENTENCE * 5}}}
"""
# A quarter slower than planned: 30, 60, 30 and 30 seconds of words at 130 a minute, and 3 of silence at the end.
SLOW = [(0, "next"), (42, "next"), (124, "next"), (166, "pause"), (200, "pause"), (200, "next"), (245, "next")]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    Path("pitch.yaml").write_text(SCRIPT, encoding="utf-8")
    record("slow.pace", SLOW)


def record(name: str, keys: list[tuple[int, str]]) -> None:
    Path(name).write_text(json.dumps({"version": 1, "rehearsals": [{"when": "2026-11-20 14:00", "keys": keys}]}))


def report(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    capsys.readouterr()
    assert run(["check", "pitch.yaml", "--format", "json"]) == 0
    script: dict[str, object] = json.loads(capsys.readouterr().out)["scripts"][0]
    return script


def test_what_happened_is_told_kept_and_taken_up_by_the_next_deck(capsys: pytest.CaptureFixture[str]) -> None:
    before = report(capsys)
    assert run(["rehearse", "pitch.yaml", "--replay", "slow.pace"]) == 0
    said = capsys.readouterr().out
    assert "Families first." in said
    assert "10 seconds over" in said
    assert "Jo Amis: 110 words a minute (before: 130). The next deck keeps to that." in said
    assert "Kept in pitch.pace." in said
    after = report(capsys)
    assert before["paces"] == [{"presenter": "Jo Amis", "words_a_minute": 130, "rehearsed": False}]
    assert after["paces"] == [{"presenter": "Jo Amis", "words_a_minute": 110, "rehearsed": True}]
    assert after["seconds"] > before["seconds"]  # type: ignore[operator]  # both are numbers of a report
    assert run(["make", "pitch.yaml"]) == 0
    assert "at the pace you rehearsed: 110 words a minute" in capsys.readouterr().out


def test_the_clock_keeps_to_the_rehearsed_pace(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rehearse", "pitch.yaml", "--replay", "slow.pace"])
    seconds = report(capsys)["seconds"]
    assert run(["clock", "pitch.yaml", "--slot", "10", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["slots"][0]["scripts"][0]["seconds"] == seconds


def test_a_pause_is_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rehearse", "pitch.yaml", "--replay", "slow.pace"])
    kept = json.loads(Path("pitch.pace").read_text("utf-8"))["rehearsals"][0]
    assert [slide["took"] for slide in kept["slides"]] == [42, 82, 42, 45]


def test_the_same_record_counts_once(capsys: pytest.CaptureFixture[str]) -> None:
    run(["rehearse", "pitch.yaml", "--replay", "slow.pace"])
    once = Path("pitch.pace").read_bytes()
    run(["rehearse", "pitch.yaml", "--replay", "pitch.pace"])
    assert Path("pitch.pace").read_bytes() == once


def test_keys_that_were_only_pressed_teach_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    record("hasty.pace", [(0, "next"), (1, "next"), (2, "next"), (3, "next"), (4, "next")])
    assert run(["rehearse", "pitch.yaml", "--replay", "hasty.pace"]) == 0
    assert "too little was said to measure a pace" in capsys.readouterr().out
    assert report(capsys)["paces"] == [{"presenter": "Jo Amis", "words_a_minute": 130, "rehearsed": False}]


def test_a_script_without_words_has_no_pace_to_measure(capsys: pytest.CaptureFixture[str]) -> None:
    Path("plain.yaml").write_text("purpose: Families first.\nask: Agree a trial\n", encoding="utf-8")
    assert run(["rehearse", "plain.yaml", "--replay", "slow.pace"]) == 0
    assert "write them under `say`" in capsys.readouterr().out


def test_a_file_that_is_no_record_is_kept_beside(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pitch.pace").write_text("my own notes on pace", encoding="utf-8")
    assert run(["rehearse", "pitch.yaml", "--replay", "slow.pace"]) == 0
    assert "kept as pitch (kept 1).pace" in capsys.readouterr().err
    assert Path("pitch (kept 1).pace").read_text("utf-8") == "my own notes on pace"


@pytest.mark.parametrize("keys", [[(5, "next"), (1, "next")], [(0, "jump")], []], ids=["backwards", "unknown", "none"])
def test_a_record_without_usable_keys_is_refused(keys: list[tuple[int, str]]) -> None:
    record("odd.pace", keys)
    assert run(["rehearse", "pitch.yaml", "--replay", "odd.pace"]) == 4
    assert not Path("pitch.pace").exists()


def test_without_a_terminal_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rehearse", "pitch.yaml"]) == 2
    assert "needs a terminal" in capsys.readouterr().err
    assert not Path("pitch.pace").exists()


def test_a_clock_that_never_ran_keeps_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    record("none.pace", [(0, "stop")])
    assert run(["rehearse", "pitch.yaml", "--replay", "none.pace"]) == 0
    assert not Path("pitch.pace").exists()


def test_the_times_are_told_even_when_they_cannot_be_kept(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pitch.pace").mkdir()
    assert run(["rehearse", "pitch.yaml", "--replay", "slow.pace"]) == 4
    said = capsys.readouterr()
    assert "10 seconds over" in said.out
    assert "pitch.pace could not be written" in said.err


# --- the screen -----------------------------------------------------------------------------------

VIEWS = [
    View("Open the library", "cover", "", 0, 0, (NoteLine("Leave this up."),), (NoteLine("NEXT SLIDE: x", cue=True),)),
    View("Families first.", "purpose", "", 0, 30, (NoteLine("Some words."),), ()),
    View("A title that is so long that it has to be broken and even then cut, because a screen is only so wide and "
         "two lines of a title are enough for anybody who wants to find their place again in a hurry, is that not so?",
         "ask", "Jo Amis", 30, 60, tuple(NoteLine(f"Sentence {n} of many.") for n in range(60)), ()),
]  # fmt: skip


def lines(practice: Practice, *, now: float = 0, columns: int = 80, rows: int = 30) -> list[str]:
    plain = str.maketrans({mark: "" for mark, _ in LOOKS.values()} | {"\ue000": ""})
    return [line.translate(plain) for line in frame(VIEWS, practice, now=now, columns=columns, rows=rows)]


def test_before_the_start_it_says_which_key_starts_the_clock() -> None:
    shown = "\n".join(lines(Practice(0, (0, 0, 0))))
    assert "Press space as you say your first words." in shown
    assert "This slide" not in shown


def test_the_slide_and_the_talk_each_have_their_time() -> None:
    shown = "\n".join(lines(Practice(2, (0, 40, 0), since=0), now=10))
    assert "This slide    0:10 of 1:00    50 seconds left" in shown
    assert "The talk      0:50 of 1:30    10 seconds behind" in shown


def test_over_is_said_in_words() -> None:
    shown = "\n".join(lines(Practice(1, (0, 0, 0), since=0), now=42))
    assert "12 seconds over" in shown
    assert "12 seconds behind" in shown


def test_a_pause_is_plain_to_see() -> None:
    assert "PAUSED" in "\n".join(lines(Practice(1, (0, 10, 0))))


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
@pytest.mark.parametrize("rows", [6, 12, 24, 60])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_every_screen_fits_its_terminal(columns: int, rows: int, at: int) -> None:
    shown = lines(Practice(at, (0, 0, 0), since=0 if at else None), now=3723, columns=columns, rows=rows)
    assert len(shown) < rows
    assert max(map(len, shown)) <= columns


def test_figures_are_five_lines_high() -> None:
    assert big("1:0") == [
        "  ██        ██████",
        "████    ██  ██  ██",
        "  ██        ██  ██",
        "  ██    ██  ██  ██",
        "██████      ██████",
    ]  # fmt: skip


def test_clickers_and_keys_mean_the_same() -> None:
    assert {meaning(key) for key in (" ", "n", "N", "right", "page down", "\r")} == {"next"}
    assert {meaning(key) for key in ("b", "left", "page up", "\x7f")} == {"back"}
    assert {meaning(key) for key in ("q", "Q", "\x1b")} == {"stop"}
    assert meaning("x") is None
