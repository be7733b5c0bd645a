"""Whatever is in a file, reading it gives a script or a located finding: never an exception, never a hang."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from agendapitch.diagnostics import Outcome
from agendapitch.script.model import Script
from agendapitch.script.reading import read_script
from agendapitch.textfile import block_lines, tidy
from tests.conftest import MemoryWorkspace

COUNCIL = (Path(__file__).parents[2] / "decks" / "examples" / "council.yaml").read_text(encoding="utf-8")
LINES = COUNCIL.split("\n")
SPOKEN = block_lines(LINES)
KEYED = [number for number, line in enumerate(LINES)
         if number not in SPOKEN and re.match(r" *(- )?[a-z][a-z ]*:", line)]  # fmt: skip
VALUES = ("[]", "{}", "[a, b]", "{a: b}", "[[a]]", "{a: {b: [c]}}", "~", "yes", "-", ">", "|", "[", "{", '"', "'", "*a",
          "&a", "!a", "? ", "@", "%", "a: b")  # fmt: skip
SIGNS = ":#-[]{}&*!|>'\"%@`,?\\ \t\n•–“”→\u00a0\u200b\u2028\x0b\x00\ufeffaé£0"

few = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def read(data: str | bytes) -> Outcome[Script | None]:
    return read_script(MemoryWorkspace({"script.yaml": data}), Path("script.yaml"))


def check(text: str) -> None:
    """Read a text, and prove that it gives a script or says why not, inside the file."""
    found = read(text.encode("utf-8", "surrogatepass"))
    assert found.value is not None or found.findings
    lines = tidy(text).split("\n")
    for finding in found.findings:
        span = finding.span
        assert span is not None
        assert finding.message
        assert finding.hint
        assert 1 <= span.line <= span.end_line <= len(lines), (finding, len(lines))
        assert 1 <= span.column <= len(lines[span.line - 1]) + 2, finding
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2, finding


def key_of(line: str) -> tuple[int, int]:
    start = len(line) - len(line.lstrip(" -"))
    return start, line.index(":")


def with_line(number: int, *lines: str) -> str:
    return "\n".join([*LINES[:number], *lines, *LINES[number + 1 :]])


def test_every_key_may_be_missing() -> None:
    for number in KEYED:
        check(with_line(number))


def test_every_line_may_stand_twice_and_the_second_is_found() -> None:
    for number in KEYED:
        text = with_line(number, LINES[number], LINES[number])
        check(text)
        assert read(text).findings or LINES[number].lstrip().startswith("-"), LINES[number]


def test_every_misspelt_key_is_found_where_it_stands() -> None:
    for number in KEYED:
        line = LINES[number]
        start, colon = key_of(line)
        text = with_line(number, f"{line[:start]}zz{line[start:colon][::-1]}{line[colon:]}")
        check(text)
        assert any(finding.span and abs(finding.span.line - number) <= 4 for finding in read(text).findings), line


@pytest.mark.parametrize("value", ["[]", "{}", "[a, b]", "{a: b}", "[[a]]", "word", "17"])
def test_every_value_may_be_of_the_wrong_kind(value: str) -> None:
    for number in KEYED:
        line = LINES[number]
        check(with_line(number, f"{line[: line.index(':') + 1]} {value}"))


@few
@given(st.sampled_from(KEYED), st.sampled_from(VALUES))
def test_a_value_may_be_of_any_kind(number: int, value: str) -> None:
    line = LINES[number]
    check(with_line(number, f"{line[: line.index(':') + 1]} {value}"))


@few
@given(st.integers(0, len(COUNCIL)))
def test_a_file_may_be_cut_off_anywhere(length: int) -> None:
    check(COUNCIL[:length])


@few
@given(st.integers(0, len(COUNCIL)), st.text(SIGNS, min_size=1, max_size=3))
def test_any_sign_may_stand_anywhere(at: int, signs: str) -> None:
    check(COUNCIL[:at] + signs + COUNCIL[at:])


@few
@given(st.sampled_from(range(len(LINES))), st.integers(0, 7))
def test_any_line_may_be_set_in_anyhow(number: int, indent: int) -> None:
    check(with_line(number, " " * indent + LINES[number].lstrip()))


@settings(few, max_examples=200)
@given(st.text(SIGNS, max_size=60))
@example("a: *a\n&a b: c")
@example("? [a]\n: b")
@example("---")
@example("{0: 0,")
@example("%YAML 1.1\n---\na: b")
def test_any_text_is_read_or_refused(text: str) -> None:
    check(text)


@few
@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    found = read(data)
    assert found.value is not None or found.findings
    assert all(finding.span for finding in found.findings)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_same_script_comes_from_every_encoding_and_line_end(encoding: str, line_end: str) -> None:
    expected = read(COUNCIL).value
    assert read(COUNCIL.replace("\n", line_end).encode(encoding)).value == expected


@pytest.mark.parametrize("bad", ["[" * 2_000_000, "- " * 1_000_000, "a: [" * 400_000, "x\n" * 900_000,
                                 "a: b: c\n" * 200_000, '"' * 2_000_000, "{" * 100 + ":" * 1_900_000])
def test_two_megabytes_of_nonsense_are_refused_in_seconds(bad: str) -> None:
    found = read(bad[:2_000_000])
    assert found.stopped
