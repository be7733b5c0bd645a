"""The door to YAML: what it refuses, and that it never runs away."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from agendapitch.yamltext import MAX_DEPTH, MAX_NODES, MappingNode, plain, read_yaml


def rules_in(text: str) -> list[str]:
    return [finding.name for finding in read_yaml(text, file="x.yaml").findings]


def test_scalars_stay_text() -> None:
    read = read_yaml("a: 7.10\nb: no\nc: 0123\nd: 10:30\ne: 2026-10-14\nf: ~\n", file="x.yaml")
    assert read.value
    assert plain(read.value) == {"a": "7.10", "b": "no", "c": "0123", "d": "10:30", "e": "2026-10-14", "f": "~"}


def test_an_alias_repeats_its_anchor() -> None:
    read = read_yaml("a: &x [1, 2]\nb: *x\n", file="x.yaml")
    assert read.findings == ()
    assert read.value
    assert plain(read.value) == {"a": ["1", "2"], "b": ["1", "2"]}


def test_aliases_cannot_grow_without_bound() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for before, name in pairwise("abcdefghi"):
        bomb += f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    started = time.perf_counter()
    assert rules_in(bomb) == ["too-much"]
    assert time.perf_counter() - started < 2


def test_an_anchor_cannot_hold_itself() -> None:
    assert "starts-with-sign" in rules_in("a: &x [1, *x]\nb: *x\n")


@pytest.mark.parametrize("sign", ["[", "{a: ", "- "])
def test_depth_is_bounded(sign: str) -> None:
    assert rules_in(sign * 1000) == ["too-deep"]


def test_two_megabytes_of_brackets_are_refused_quickly() -> None:
    started = time.perf_counter()
    read = read_yaml("[" * 2_000_000, file="x.yaml")
    assert read.stopped
    assert read.value is None
    assert time.perf_counter() - started < 2


def test_the_number_of_values_is_bounded() -> None:
    assert rules_in("- a\n" * (MAX_NODES + 1)) == ["too-much"]


def test_what_is_within_the_bounds_is_read() -> None:
    assert rules_in("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []


@pytest.mark.parametrize("value", ["!!python/object/apply:os.system [ls]", "!!binary aGk=", "!include secrets.yaml"])
def test_no_tag_is_obeyed(value: str) -> None:
    read = read_yaml(f"title: {value}\n", file="x.yaml")
    assert read.stopped
    assert isinstance(read.value, MappingNode)
