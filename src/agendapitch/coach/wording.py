"""Finding words in what an author wrote, without taking innocent ones for guilty.

Most words on the lists are innocent in most places: a planning application is no software, a road network no
computer network, and "it is not a website" is the best sentence of a talk. So a term counts only when it is past
every guard that its list names:

- *never*: phrases that are taken out first (`planning application`);
- *only* and *unless*: a phrase that must be there, or words near by that excuse the term;
- *denied*: `not`, `no`, `never` and their like in the four words before it;
- *quoted*: the words of somebody else, in quotation marks;
- *names*: a capital in the middle of a sentence, beside another one (`Transformation Reserve`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import TypeAlias

from agendapitch.coach.lists import (
    STEM,
    WORD,
    Entry,
    FirstWords,
    Rows,
    by_first_word,
    cut,
    entry,
    first_words,
    groups,
    word_list,
)
from agendapitch.records import dataclass
from agendapitch.script.model import Text

_PLAIN_SIGNS = str.maketrans({"’": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "})
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£])|\n+")
_NEAR = 60  # characters on either side in which `unless` is looked for
_DENIALS = frozenset({"not", "no", "none", "nothing", "never", "nor", "neither", "without", "cannot", "non", "instead"})
_DENIED_WITHIN = 4  # words
_ONLY = frozenset({"only", "just", "merely", "simply"})  # "not only a website" is one
_SAID = r"\b(?:said|says?|saying|told|tells?|wrote|writes?|asked|asks?|put it|in the words of|reads?)\b"
_OWN_WORDS = 5  # words in quotation marks from which they are somebody's sentence, not a manner of speaking
_QUOTED = r"“[^”]+”|\"[^\"]+\"|(?<!\w)‘[^‘]+'(?!\w)"


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text: from character `start` to before `end`."""

    text: Text
    start: int
    end: int
    entry: Entry

    @property
    def words(self) -> str:
        """Return the words as the author wrote them."""
        return self.text.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Line:
    """A text cut into words; `folded` in small letters, with plain apostrophes and hyphens."""

    text: str
    words: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=4096)
def line_of(text: str) -> Line:
    """Return a text cut into words."""
    plain = text.translate(_PLAIN_SIGNS)
    found = list(WORD.finditer(plain))
    words = tuple([match[0] for match in found])
    folded = tuple([word.casefold() for word in words])
    starts, ends = tuple([match.start() for match in found]), tuple([match.end() for match in found])
    return Line(plain, words, folded, starts, ends)


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text starts and ends."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def find(text: Text, name: str, *wanted: str) -> tuple[Match, ...]:
    """Return the terms of a list, or of some of its groups, that count in a text, in order."""
    return tuple(Match(text, start, end, entry) for start, end, entry in _counting(text.text, name, wanted))


def has(text: str, name: str, *wanted: str) -> bool:
    """Return whether a text has a term of a list."""
    return bool(_counting(text, name, wanted))


def find_terms(text: Text, index: Index) -> tuple[Match, ...]:
    """Return the terms of an author's own list in a text, without any guard: the author knows what is meant."""
    return tuple(Match(text, start, end, entry) for start, end, entry in index.hits(line_of(text.text)))


_Hit: TypeAlias = tuple[int, int, Entry]


@lru_cache(maxsize=8192)
def _counting(text: str, name: str, wanted: tuple[str, ...]) -> tuple[_Hit, ...]:
    standing = _by_list(text).get(name)
    if not standing:
        return ()
    named = [(groups()[each[2]][1], each) for each in standing]
    found = _longest(each for group, each in named if (group in wanted if wanted else group != "never"))
    innocent = [each[:2] for group, each in named if group == "never"]
    line, guards = line_of(text), word_list(name).get("guards", ())
    kept: list[_Hit] = []
    for start, end, number, term in found:
        hit = _gated((start, end, entry(*groups()[number], term)), line.text)
        if hit is None or any(_GUARDS[guard](line, hit) for guard in guards if guard in _GUARDS):
            continue
        if not _overlaps(hit, innocent) and not _overlaps(hit, [each[:2] for each in kept]):
            kept.append(hit)
    return tuple(kept)


def _overlaps(hit: _Hit, others: Iterable[tuple[int, int]]) -> bool:
    return any(hit[0] < end and start < hit[1] for start, end in others)


def _gated(hit: _Hit, text: str) -> _Hit | None:
    """Return a hit past `only` and `unless`, with the words of the phrase that made it count."""
    start, end, entry = hit
    if entry.only:
        phrases = _pattern(entry.only).finditer(text)
        found = next((each for each in phrases if each.start() < end and start < each.end()), None)
        if found is None:
            return None
        start, end = min(start, found.start()), found.end()
    if entry.unless:
        first, last = next(each for each in [*sentences(text), (0, len(text))] if each[0] <= start < each[1])
        if _pattern(entry.unless).search(text, max(first, start - _NEAR), min(last, end + _NEAR)):
            return None
    return start, end, entry


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


# --- guards: each says whether a hit is innocent --------------------------------------------------


def _is_denied(line: Line, hit: _Hit) -> bool:
    at = _word_at(line, hit[0])
    for word in range(max(0, at - _DENIED_WITHIN), at):
        said = line.folded[word]
        if _breaks(line.text[line.ends[word] : hit[0]]):
            continue
        if said in _DENIALS or said.endswith("n't") or (said == "than" and line.folded[word - 1] == "rather"):
            return line.folded[word + 1] not in _ONLY
    return False


def _word_at(line: Line, place: int) -> int:
    """Return the number of the word that a place is in, or after."""
    return max(0, bisect_right(line.starts, place) - 1)


def _breaks(between: str) -> bool:
    return any(sign in between for sign in ".!?;:")


def _is_quoted(line: Line, hit: _Hit) -> bool:
    if not any(sign in line.text for sign in "“\"‘"):
        return False
    for quotation in _pattern(_QUOTED).finditer(line.text):
        if quotation.start() <= hit[0] and hit[1] <= quotation.end():
            outside = line.text[: quotation.start()] + line.text[quotation.end() :]
            return len(quotation[0].split()) >= _OWN_WORDS or bool(_pattern(_SAID).search(outside))
    return False


def _is_name(line: Line, hit: _Hit) -> bool:
    start, _, entry = hit
    if not line.text[start].isupper() or entry.term[0].isupper() or _is_title_case(line.text):
        return False
    first, last = _word_at(line, start), _word_at(line, hit[1] - 1)
    opening = {begin for begin, _ in sentences(line.text)}
    beside = [at for at in (first - 1, last + 1) if 0 <= at < len(line.words)]
    return any(line.words[at][0].isupper() and line.starts[at] not in opening
               and not _breaks(line.text[min(line.ends[at], hit[1]) : max(line.starts[at], start)]) for at in beside)


@lru_cache(maxsize=1024)
def _is_title_case(text: str) -> bool:
    long = [word for word in line_of(text).words if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


_GUARDS = {"denied": _is_denied, "quoted": _is_quoted, "names": _is_name}


# --- looking up -----------------------------------------------------------------------------------


class Index:
    """Terms of an author's own."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        self._entries = {each.term: each for each in listed}
        self._first = by_first_word(self._entries.values(), group=0)

    def hits(self, line: Line) -> list[_Hit]:
        """Return where terms stand in a line: the longest at each place, none inside another."""
        found = _standing(line, lambda word: _listed_under(word, self._first))
        return [(start, end, self._entries[term]) for start, end, _, term in _longest(found)]


_Standing: TypeAlias = tuple[int, int, int, str]  # from and to, the number of the group, the term


@lru_cache(maxsize=4096)
def _by_list(text: str) -> dict[str, list[_Standing]]:
    """Return where terms of each list stand in a text: it is gone through once for all rules."""
    found: dict[str, list[_Standing]] = {}
    for each in _standing(line_of(text), _on_any_list):
        found.setdefault(groups()[each[2]][0], []).append(each)
    return found


def _standing(line: Line, listed: Callable[[str], Rows]) -> list[_Standing]:
    found: list[_Standing] = []
    following = (*line.folded[1:], "")
    for at, (word, after) in enumerate(zip(line.folded, following, strict=False)):
        for written, group, term in listed(word):
            words, bare, star = cut(written)
            if len(words) > 1 and not after.startswith(words[1]):
                continue  # most of what begins with `the` or `a`
            if _fits(words, bare, star, line, at):
                found.append((line.starts[at], line.ends[at + len(words) - 1], group, term))
    return found


@cache
def _on_any_list(word: str) -> Rows:
    """Return the terms of all lists that may begin with a word; half of the words of a talk are the same thirty."""
    return _listed_under(word, first_words())


def _listed_under(word: str, first: FirstWords) -> Rows:
    return [row for key in _keys(word) for row in first.get(key, ())]


def _keys(word: str) -> list[str]:
    """Return what a word may be listed under: itself, without an ending, and by its first letters."""
    keys = [word]
    if word[-1] == "s" and len(word) > 2:
        keys += [word[:-1]] if word[-2] not in "e'" else [word[:-1], word[:-2]]  # pupils, buses, pupil's
    if len(word) > STEM and word[:STEM] not in keys:
        keys.append(word[:STEM])
    return keys


def _longest(found: Iterable[_Standing]) -> list[_Standing]:
    """Return what stands first, the longest of those that start at one place, none inside another."""
    kept: list[_Standing] = []
    end = 0
    for each in sorted(found, key=lambda each: (each[0], -each[1])):
        if each[0] >= end:
            kept.append(each)
            end = each[1]
    return kept


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
