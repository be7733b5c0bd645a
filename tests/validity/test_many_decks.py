"""Four hundred councils, one script: every deck whole, memory flat, a killed run taken up where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from agendapitch.many.making import JOURNAL
from agendapitch.ooxml.package_check import check_package
from tests.unit.cli.test_for_each import SCRIPT

MAKE = [sys.executable, "-m", "agendapitch", "make", "pitch.yaml", "--for-each", "councils.csv", "-o", "out", "--jobs",
        "2"]  # fmt: skip
PEAK = """
import resource, sys
from agendapitch.cli.main import run
code = run(sys.argv[1:])
print(code, max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    Path("pitch.yaml").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def table(rows: int, *, colours: int) -> None:
    lines = [f"Council {number:03},#{0x102030 + number % colours * 517:06X}" for number in range(rows)]
    Path("councils.csv").write_text("\n".join(["council,colour", *lines]), encoding="utf-8")


def decks() -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in Path("out").glob("*.pptx")}


@pytest.mark.skipif(os.name != "posix", reason="a group of processes is ended by a signal")
def test_what_a_killed_run_had_made_is_not_made_again() -> None:
    table(30, colours=1)
    run = subprocess.Popen(MAKE, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    journal = Path("out", JOURNAL)
    deadline = time.monotonic() + 60
    while not (journal.exists() and journal.read_text("utf-8").count("\n") >= 8):
        assert run.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    noted = {line.split('"')[3] for line in journal.read_text("utf-8").splitlines()}
    before = decks()
    assert 8 <= len(noted) < 30
    assert len({name.removesuffix(".pptx") for name in before} - noted) <= 2  # each process may have been noting one
    assert subprocess.run(MAKE, check=False, capture_output=True).returncode == 0
    after = decks()
    assert len(after) == 30
    assert {name for name in noted if before[f"{name}.pptx"] != after[f"{name}.pptx"]} == set()
    some = [path for path in sorted(Path("out").glob("*.pptx")) if path.stem not in noted][:3]
    assert all(check_package(path.read_bytes()) == () for path in some)


@pytest.mark.component
def test_four_hundred_decks_are_whole_and_memory_stays_flat() -> None:
    peaks = []
    for rows in (40, 400):
        table(rows, colours=4)
        command = [sys.executable, "-c", PEAK, *MAKE[3:], "--force"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()[-1].split()
        assert said[0] == "0"
        peaks.append(int(said[1]))
        assert len(decks()) == rows
    assert peaks[1] < peaks[0] + 8_000  # KB
    assert all(check_package(path.read_bytes()) == () for path in Path("out").glob("*.pptx"))
