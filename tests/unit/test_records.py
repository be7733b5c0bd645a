"""Our dataclasses behave as the standard ones do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
from pathlib import Path
from typing import Any

import pytest

import agendapitch
from agendapitch.records import OFTEN, dataclass, field, fields, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Point):
    """A place with a name; what has a default may stand before what has none."""

    name: str

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Often(Point):
    """Something of which there are many."""

    name: str


@dataclass(slots=True)
class Open:
    """Something that changes."""

    x: int


def test_values_are_given_by_place_by_name_or_by_default() -> None:
    assert (Point(1).y, Point(1, 3).y, Point(y=4, x=1).y) == (2, 3, 4)
    assert Named(1, name="here").name == "here"


@pytest.mark.parametrize(("values", "named"), [((), {}), ((1, 2, [], 4), {}), ((1,), {"z": 3}), ((1,), {"x": 1})])
def test_wrong_values_are_refused(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Point(*values, **named)


def test_a_class_that_is_made_often_behaves_as_before() -> None:
    for _ in range(OFTEN + 1):
        assert Often(1, name="x") == Often(x=1, name="x", y=2, tags=[])
    assert Often(1, name="x").tags is not Often(1, name="x").tags
    wrongs: tuple[dict[str, Any], ...] = ({}, {"x": 1}, {"x": 1, "name": "", "z": 3})
    for wrong in wrongs:
        with pytest.raises(TypeError):
            Often(**wrong)
    assert copy.deepcopy(Often(1, name="x")) == Often(1, name="x")


def test_a_default_that_is_made_is_made_for_each() -> None:
    assert Point(1).tags is not Point(1).tags


def test_equal_values_of_one_class_are_equal() -> None:
    assert Point(1) == Point(1, 2)
    assert Point(1) != Point(2)
    assert Point(1) != Named(1, name="")


def test_a_record_can_be_a_key() -> None:
    assert {Outer(1): "a"}[Outer(1)] == "a"
    assert hash(Outer(1)) == hash(Outer(1))


def test_nothing_changes_and_nothing_is_added() -> None:
    point = Point(1)
    for name in ("x", "z"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(point, name, 3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")


def test_the_standard_functions_work() -> None:
    named = Named(1, name="here")
    assert [each.name for each in dataclasses.fields(named)] == ["x", "y", "tags", "name"]
    assert dataclasses.replace(named, x=5) == Named(5, name="here")
    assert dataclasses.asdict(named) == {"x": 1, "y": 2, "tags": [], "name": "here"}
    assert copy.deepcopy(named) == pickle.loads(pickle.dumps(named)) == named


def test_our_functions_do_what_the_standard_ones_do() -> None:
    named = Named(1, name="here")
    assert [each.name for each in fields(named)] == [each.name for each in dataclasses.fields(named)]
    assert replace(named, x=5) == dataclasses.replace(named, x=5)
    with pytest.raises(TypeError):
        replace(named, z=5)  # type: ignore[call-arg]  # what is refused


def test_it_is_shown_as_it_was_written() -> None:
    assert repr(Point(1, tags=["a"])) == "Point(x=1, y=2)"
    assert str(Named(1, name="here")) == "here"


def test_patterns_match_by_place() -> None:
    match Point(1, 7):
        case Point(x, y):
            assert (x, y) == (1, 7)


def test_what_is_not_frozen_stays_open() -> None:
    thing = Open(1)
    thing.x = 2
    assert thing == Open(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(thing)


@dataclass(frozen=True, slots=True)
class Outer:
    """Something that can be hashed."""

    x: int


def test_records_are_made_and_changed_by_our_own_functions() -> None:
    source = Path(agendapitch.__file__).parent
    files = [file for file in source.rglob("*.py") if file.name != "records.py"]
    standard = re.compile(r"from dataclasses import .*\b(?:dataclass|fields?|replace)\b")
    mixed = [file for file in files if standard.search(file.read_text(encoding="utf-8"))]
    assert (len(files) > 100, mixed) == (True, [])
