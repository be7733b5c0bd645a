"""Whatever is wrong with a script, its repairs never make it worse, and change only the lines that they name."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from agendapitch.cli.fixing import proposed
from agendapitch.diagnostics import Level
from agendapitch.errors import UnreadableFile
from agendapitch.yamltext import read_yaml
from tests.conftest import MemoryWorkspace
from tests.properties.test_any_script import mutated_scripts, unhurried

PATH = Path("/pitch/pitch.yaml")


def stops(text: str) -> int:
    return sum(finding.level is Level.STOP for finding in read_yaml(text, file="pitch.yaml").findings)


@given(mutated_scripts())
@settings(unhurried, max_examples=150)
def test_repairs_make_no_script_worse(text: str) -> None:
    try:
        proposal = proposed(PATH, MemoryWorkspace({str(PATH): text.encode("utf-8", "surrogatepass")}))
    except UnreadableFile:
        return  # zeros or half letters: no text that could be kept as it is
    assert stops(proposal.after) <= stops(proposal.before)
    assert bool(proposal.repairs) == (proposal.after != proposal.before)


@given(mutated_scripts())
@settings(unhurried, max_examples=100)
def test_notes_to_oneself_stay(text: str) -> None:
    try:
        proposal = proposed(PATH, MemoryWorkspace({str(PATH): text.encode("utf-8", "surrogatepass")}))
    except UnreadableFile:
        return
    notes = [line for line in proposal.before.split("\n") if line.startswith("#")]
    assert [line for line in proposal.after.split("\n") if line.startswith("#")] == notes
