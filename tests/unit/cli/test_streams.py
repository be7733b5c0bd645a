"""A reader that has seen enough (`| head -1`) stops nothing and is no error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.test_commands import FIRST, MISSPELT

# A buffer of one line makes every line a write of its own, so that the pipe breaks in the middle of the work.
MAKE = """
import sys
sys.stdout.reconfigure(line_buffering=True)
sys.argv = ["agendapitch", *sys.argv[1:]]
from agendapitch.cli.main import main
main()
"""
RUNS = 12


def piped(folder: Path, *arguments: str, lines: int) -> tuple[int, str]:
    """Return the exit code and the standard error of a command whose output is read for some lines and then closed."""
    environment = os.environ | {"AGENDAPITCH_CACHE": str(folder.parent / "cache")}
    with subprocess.Popen([sys.executable, "-c", MAKE, *arguments], cwd=folder, env=environment, text=True,
                          encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        for _ in range(lines):
            process.stdout.readline()
        process.stdout.close()
        return process.wait(timeout=60), process.stderr.read()


@pytest.mark.parametrize("lines", [0, 1])
def test_a_reader_that_leaves_early_is_no_error_however_often(tmp_path: Path, lines: int) -> None:
    (tmp_path / "first.yaml").write_text(FIRST, encoding="utf-8")
    ends = [piped(tmp_path, "make", "first.yaml", lines=lines) for _ in range(RUNS // 2)]
    assert ends == [(0, "")] * (RUNS // 2)


def test_the_decks_after_it_are_made_all_the_same_and_the_exit_code_is_theirs(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(FIRST, encoding="utf-8")
    (tmp_path / "c.yaml").write_text(MISSPELT, encoding="utf-8")
    code, said = piped(tmp_path, "make", "a.yaml", "c.yaml", "b.yaml", lines=0)
    assert code == 1
    assert "no deck yet: 1 stop." in said
    assert "broke" not in said
    assert (tmp_path / "b.pptx").exists()
