"""How hard words are to follow, as a grade of American schools."""

from __future__ import annotations

import re
from functools import lru_cache

from agendapitch.coach.wording import line_of, sentences

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^aeiouyl]e|[^aeiouydt]ed|[^aeiouycsxzg]es)$")  # ring-e, call-ed, wait-es


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text that has words (Kincaid and others, 1975)."""
    words = line_of(text).folded
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * syllables / len(words) - 15.59


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    """Return about how many syllables a word has: its groups of vowels, without a silent ending."""
    return max(1, len(_VOWELS.findall(word)) - bool(_SILENT.search(word)))
