"""The running order as a table: priorities, and what each slot leaves out."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.decks import SCRIPTS


def test_the_table_says_what_matters_and_what_each_slot_leaves_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clock", str(SCRIPTS["council"])]) == 0
    lines = capsys.readouterr().out.splitlines()
    risks = next(line for line in lines if line.startswith("What could go wrong"))
    assert risks.split()[9] == "should"
    assert "In 5 minutes this is left out:" in lines
    left_out = lines[lines.index("In 5 minutes this is left out:") :]
    assert any(line.startswith("  What could go wrong") and "does not fit 5 minutes" in line for line in left_out)
    assert not any("does not fit 10 minutes" in line for line in left_out)


def test_the_table_fits_a_terminal_of_a_hundred_columns(capsys: pytest.CaptureFixture[str]) -> None:
    for script in (SCRIPTS["council"], SCRIPTS["adaptations"], SCRIPTS["first"]):
        assert run(["clock", str(Path(script))]) == 0
        assert max(map(len, capsys.readouterr().out.splitlines())) <= 100
