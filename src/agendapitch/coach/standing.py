"""Where the terms of lists stand in a text: every text is gone through once, for all lists and all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TypeAlias

from agendapitch.coach.lines import Line, line_of
from agendapitch.coach.lists import STEM, Entry, FirstWords, by_first_word, cut, first_words, groups

Standing: TypeAlias = tuple[int, int, int, str]
"""From and to, the number of the group, the term."""

Listed: TypeAlias = tuple[str, tuple[tuple[str, ...], str, str], int, str]
"""A term that may begin with a word: its second word ("" where it has none), its form as `cut` gives it, the number
of its group, the term."""


@lru_cache(maxsize=512)
def by_list(text: str) -> dict[str, list[Standing]]:
    """Return where terms of each list stand in a text: it is gone through once for all rules."""
    found: dict[str, list[Standing]] = {}
    for each in _standing(line_of(text), _on_any_list):
        found.setdefault(groups()[each[2]][0], []).append(each)
    return found


def longest(found: Iterable[Standing]) -> list[Standing]:
    """Return what stands first, the longest of those that start at one place, none inside another."""
    kept: list[Standing] = []
    end = 0
    for each in sorted(found, key=lambda each: (each[0], -each[1])):
        if each[0] >= end:
            kept.append(each)
            end = each[1]
    return kept


class Index:
    """Terms of an author's own."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        self._entries = {each.term: each for each in listed}
        self._first = by_first_word(self._entries.values(), group=0)

    def hits(self, line: Line) -> list[tuple[int, int, Entry]]:
        """Return where terms stand in a line: the longest at each place, none inside another."""
        found = _standing(line, lambda word: _listed_under(word, self._first))
        return [(start, end, self._entries[term]) for start, end, _, term in longest(found)]


def _standing(line: Line, listed: Callable[[str], list[Listed]]) -> list[Standing]:
    found: list[Standing] = []
    following = (*line.folded[1:], "")
    for at, (word, after) in enumerate(zip(line.folded, following, strict=False)):
        for second, (words, bare, star), group, term in listed(word):
            if not after.startswith(second):
                continue  # most of what begins with `the` or `a`
            if _fits(words, bare, star, line, at):
                found.append((line.starts[at], line.ends[at + len(words) - 1], group, term))
    return found


@cache
def _on_any_list(word: str) -> list[Listed]:
    """Return the terms of all lists that may begin with a word; half of the words of a talk are the same thirty."""
    return _listed_under(word, first_words())


def _listed_under(word: str, first: FirstWords) -> list[Listed]:
    rows = [(cut(written), group, term) for key in _keys(word) for written, group, term in first.get(key, ())]
    return [(form[0][1] if len(form[0]) > 1 else "", form, group, term) for form, group, term in rows]


def _keys(word: str) -> list[str]:
    """Return what a word may be listed under: itself, without an ending, and by its first letters."""
    keys = [word]
    if word[-1] == "s" and len(word) > 2:
        keys += [word[:-1]] if word[-2] not in "e'" else [word[:-1], word[:-2]]  # pupils, buses, pupil's
    if len(word) > STEM and word[:STEM] not in keys:
        keys.append(word[:STEM])
    return keys


def _fits(words: tuple[str, ...], written: str, star: str, line: Line, at: int) -> bool:
    last = at + len(words) - 1
    if last >= len(line.words) or line.folded[at:last] != words[:-1]:
        return False
    word, wanted = line.folded[last], words[-1]
    if not (word.startswith(wanted) if star else word in (wanted, wanted + "s", wanted + "es", wanted + "'s")):
        return False
    if last > at and any(sign.strip("- '&/") for sign in _between(line, at, last)):
        return False
    # A term with a capital counts only as it is written.
    return written.casefold() == written or line.text.startswith(written, line.starts[at])


def _between(line: Line, first: int, last: int) -> list[str]:
    return [line.text[line.ends[at] : line.starts[at + 1]] for at in range(first, last)]
