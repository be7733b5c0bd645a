"""`make --watch`, as a person uses it: a running command, files that change, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image as Pillow

from agendapitch.cli.main import run

SCRIPT = """\
title: A bench on every hill
purpose: People who cannot walk far can walk to town again.
benefits:
  - Walkers: a rest every 200 metres
ask: Agree six benches by Easter
opening:
  title: Nobody climbs the hill
  image: {file: hill.png, shows: A hill}
evidence:
  - title: It takes longer
    chart: {kind: bar, data: times.csv}
"""
TIMES = "Way,Minutes\nWith it,11\nWithout it,26\n"
LONGEST = 20.0  # seconds that a busy machine may take


class Watch:
    """A running `agendapitch make talk.yaml --watch`."""

    def __init__(self, folder: Path) -> None:
        self.script, self.deck, self.said = folder / "talk.yaml", folder / "talk.pptx", folder / "said.txt"
        self.script.write_text(SCRIPT, encoding="utf-8")
        (folder / "times.csv").write_text(TIMES, encoding="utf-8")
        self._out = self.said.open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "agendapitch", "make", str(self.script), "--watch"],
            stdout=self._out, stderr=subprocess.STDOUT, env=os.environ | {"AGENDAPITCH_CACHE": str(folder / "cache")},
        )
        self.wait_until(lambda: "Watching talk.yaml" in self.words)

    @property
    def words(self) -> str:
        return self.said.read_text(encoding="utf-8")

    @property
    def made(self) -> bytes:
        return self.deck.read_bytes()

    def wait_until(self, true: Callable[[], bool]) -> None:
        latest = time.monotonic() + LONGEST
        while not true():
            assert time.monotonic() < latest, self.words
            assert self.process.poll() is None, self.words
            time.sleep(0.01)

    def remade(self, change: Callable[[], object]) -> bytes:
        """Return the deck after a change."""
        before = self.made
        change()
        self.wait_until(lambda: self.made != before)
        return self.made

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(LONGEST)
        self._out.close()
        return code


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    if os.name == "nt":
        pytest.skip("Windows sends Ctrl-C to a whole console, and so to the tests")
    watching = Watch(tmp_path)
    yield watching
    watching.process.kill()
    watching.process.wait()
    watching._out.close()


def test_deck_is_made_again_when_the_script_a_picture_or_its_numbers_change(watch: Watch) -> None:
    folder = watch.script.parent
    decks = [
        watch.made,
        watch.remade(lambda: watch.script.write_text(SCRIPT.replace("six", "ten"), encoding="utf-8")),
        watch.remade(lambda: Pillow.new("RGB", (900, 600), "#335577").save(folder / "hill.png")),
        watch.remade(lambda: Pillow.new("RGB", (900, 600), "#775533").save(folder / "hill.png")),
        watch.remade(lambda: (folder / "times.csv").write_text(TIMES.replace("26", "31"), encoding="utf-8")),
    ]
    assert len(set(decks)) == len(decks)
    assert watch.end() == 0
    assert "No longer watching" in watch.words and "Traceback" not in watch.words


def test_last_good_deck_stays_while_the_script_is_broken(watch: Watch) -> None:
    good = watch.made
    watch.script.write_text("title: [A bench\n", encoding="utf-8")
    watch.wait_until(lambda: "Save the script when it is mended" in watch.words)
    assert "talk.yaml:" in watch.words
    assert watch.made == good
    mended = watch.remade(lambda: watch.script.write_text(SCRIPT.replace("A bench", "A seat"), encoding="utf-8"))
    assert mended != good


def test_an_editor_that_empties_the_file_first_causes_no_alarm(watch: Watch) -> None:
    def save_slowly() -> None:
        watch.script.write_bytes(b"")
        time.sleep(0.15)
        watch.script.write_text(SCRIPT.replace("six", "nine"), encoding="utf-8")

    watch.remade(save_slowly)
    assert "  stop\n" not in watch.words


def test_a_deck_that_was_edited_is_not_replaced_while_watching(watch: Watch) -> None:
    edited = b"somebody's own deck"
    watch.deck.write_bytes(edited)
    watch.script.write_text(SCRIPT.replace("six", "ten"), encoding="utf-8")
    watch.wait_until(lambda: "was not made by agendapitch" in watch.words)
    assert watch.made == edited
    watch.deck.rename(watch.deck.with_name("mine.pptx"))
    watch.wait_until(watch.deck.exists)


def test_one_json_document_and_watching_do_not_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "talk.yaml", "--watch", "--format", "json"]) == 2
    assert "--watch" in capsys.readouterr().err
