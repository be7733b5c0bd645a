"""Houses share what does not depend on the colours that they have for themselves."""

from __future__ import annotations

from collections.abc import Mapping

from agendapitch.house.sharing import MOST, Shared


def _text_on(ground: str, made: list[str]) -> str:
    made.append(ground)
    return ground


def test_a_thing_is_made_once_for_all_colours_that_it_did_not_ask_for() -> None:
    shared, made = Shared[str](most_keys=9), list[str]()

    def make(colours: Mapping[str, str]) -> str:
        return _text_on(colours["paper"], made)

    got = [shared.get("cover", {"paper": paper, "ink": ink}, make) for paper, ink in ("ab", "ac", "db", "dc", "ad")]
    assert got == ["a", "a", "d", "d", "a"]
    assert made == ["a", "d"]


def test_what_was_made_of_all_colours_is_made_anew_for_any_other() -> None:
    shared = Shared[str](most_keys=9)
    assert [shared.get("cover", {"paper": paper, "ink": "b"}, lambda colours: "".join(colours.values()))
            for paper in "acda"] == ["ab", "cb", "db", "ab"]


def test_things_of_one_key_are_right_also_when_no_more_are_kept() -> None:
    shared, papers = Shared[str](most_keys=9), [str(number) for number in range(3 * MOST)]
    assert [shared.get("cover", {"paper": paper}, lambda colours: colours["paper"]) for paper in papers] == papers


def test_another_key_is_another_thing() -> None:
    shared, names = Shared[str](most_keys=9), iter(("first", "second"))
    assert [shared.get(key, {}, lambda _: next(names)) for key in ("a", "b", "a")] == ["first", "second", "first"]


def test_no_more_is_kept_than_is_asked_for() -> None:
    shared, made = Shared[int](most_keys=2), list[int]()

    def make(number: int) -> int:
        made.append(number)
        return number

    for number in (1, 2, 1, 3, 1):
        shared.get(number, {}, lambda _: make(number))  # noqa: B023 - it is called at once
    assert made == [1, 2, 3, 1]
