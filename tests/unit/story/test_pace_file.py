"""The file that keeps rehearsals: written so that people can read it, and read with suspicion."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agendapitch.story.pace import Practised, Rehearsal
from agendapitch.story.pace_file import KEPT, pace_path, parse_rehearsals, read_rehearsals, rehearsals_text
from tests.conftest import MemoryWorkspace

SLIDE = Practised(beat="change 2", title="Büros & “more”", presenter="Hannah Reyes", words=53, pace=130, planned=38,
                  took=70.2, whole=False)  # fmt: skip
ONE = Rehearsal("2026-11-20 14:00", (SLIDE,), ((0.0, "next"), (70.2, "stop")))
PACE = Path("council.pace")


def test_it_lies_beside_the_script() -> None:
    assert pace_path(Path("talks/council.yaml.txt")) == Path("talks/council.pace")


def test_what_is_written_is_read_again() -> None:
    assert parse_rehearsals(rehearsals_text([ONE, ONE]).encode()) == (ONE, ONE)


def test_each_slide_has_a_line_of_its_own() -> None:
    assert [line for line in rehearsals_text([ONE]).splitlines() if "Büros & “more”" in line]


def test_the_oldest_rehearsals_are_forgotten() -> None:
    many = [Rehearsal(str(number), ()) for number in range(KEPT + 3)]
    kept = parse_rehearsals(rehearsals_text(many).encode())
    assert [each.when for each in kept] == [str(number) for number in range(3, KEPT + 3)]


def test_without_the_file_nothing_is_said() -> None:
    outcome = read_rehearsals(MemoryWorkspace(), PACE)
    assert (outcome.value, outcome.findings) == ((), ())


@pytest.mark.parametrize("text", [
    "", "junk", "[]", "{}", '{"version": 2, "rehearsals": []}', '{"version": 1, "rehearsals": [3]}',
    '{"version": 1, "rehearsals": 7}', '{"version": 1}', "[" * 100_000, "\ufeff{", '{"version": 1, "rehearsals": null}',
    rehearsals_text([ONE]).replace("70.2", "-5"), rehearsals_text([ONE]).replace("70.2", "1e999"),
    rehearsals_text([ONE]).replace("70.2", "NaN"), rehearsals_text([ONE]).replace("70.2", "true"),
    rehearsals_text([ONE]).replace('"planned": 38', '"planned": "38"'),
], ids=range(16))  # fmt: skip
def test_another_file_is_named_and_the_usual_pace_is_kept(text: str) -> None:
    outcome = read_rehearsals(MemoryWorkspace({"council.pace": text}), PACE)
    assert outcome.value == ()
    assert [(each.rule, each.level) for each in outcome.findings] == [("STO06", "think")]


def test_bytes_that_are_no_text_are_named() -> None:
    assert read_rehearsals(MemoryWorkspace({"council.pace": b"\xff\xfe\x00\xd8"}), PACE).findings


KEYS = st.sampled_from(["version", "rehearsals", "when", "slides", "keys", "took"])
ANYTHING = st.recursive(st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
                        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4))


@given(ANYTHING)
def test_no_content_breaks_the_reading(content: object) -> None:
    data = json.dumps({"version": 1, "rehearsals": content})
    read_rehearsals(MemoryWorkspace({"council.pace": data}), PACE)
