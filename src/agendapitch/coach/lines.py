"""A text cut into words and sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from agendapitch.coach.lists import WORD
from agendapitch.records import dataclass

_PLAIN_SIGNS = str.maketrans({"’": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "})
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£])|\n+")


@dataclass(frozen=True, slots=True)
class Line:
    """A text cut into words; `folded` in small letters, with plain apostrophes and hyphens."""

    text: str
    words: tuple[str, ...]
    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=512)
def line_of(text: str) -> Line:
    """Return a text cut into words."""
    plain = text.translate(_PLAIN_SIGNS)
    found = list(WORD.finditer(plain))
    words = tuple([match[0] for match in found])
    folded = tuple([word.casefold() for word in words])
    starts, ends = tuple([match.start() for match in found]), tuple([match.end() for match in found])
    return Line(plain, words, folded, starts, ends)


@lru_cache(maxsize=512)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of a text starts and ends."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return tuple([(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()])


def word_at(line: Line, place: int) -> int:
    """Return the number of the word that a place is in, or after."""
    return max(0, bisect_right(line.starts, place) - 1)


def breaks(between: str) -> bool:
    """Return whether a sentence or a clause ends in what stands between two words."""
    return any(sign in between for sign in ".!?;:")
