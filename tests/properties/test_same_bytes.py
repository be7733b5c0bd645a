"""The same script gives the same bytes: on any day, in any folder, whatever order Python's hashes come in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.decks import SCRIPTS, deck_of


@pytest.mark.parametrize("name", SCRIPTS)
def test_another_process_folder_time_zone_and_hash_seed_give_the_same_bytes(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "a folder with spaces" / name
    shutil.copytree(SCRIPTS[name].parent, folder, ignore=shutil.ignore_patterns("*.pptx", "*.py", "__pycache__"))
    script = folder / SCRIPTS[name].name
    surroundings = {**os.environ, "PYTHONHASHSEED": "12345", "TZ": "Pacific/Kiritimati", "LC_ALL": "C",
                    "AGENDAPITCH_CACHE": str(tmp_path / "cache")}
    typed = [sys.executable, "-m", "agendapitch", "make", script.name, "--slot", "10", "-o", "out.pptx"]
    subprocess.run(typed, check=True, cwd=folder, env=surroundings, capture_output=True)
    assert (folder / "out.pptx").read_bytes() == deck_of(name, 10)


def test_another_day_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    today = deck_of("first", 10)
    later = time.time() + 400 * 86_400
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))
    deck_of.cache_clear()
    assert deck_of("first", 10) == today
