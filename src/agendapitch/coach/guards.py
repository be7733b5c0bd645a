"""The guards: each says whether a term that stands in a text is innocent there."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TypeAlias

from agendapitch.coach.lines import Line, breaks, line_of, sentences, word_at
from agendapitch.coach.lists import Entry

Hit: TypeAlias = tuple[int, int, Entry]
"""From and to, and what the list says about the term."""

_NEAR = 60  # characters on either side in which `unless` is looked for
_DENIALS = frozenset({"not", "no", "none", "nothing", "never", "nor", "neither", "without", "cannot", "non", "instead"})
_DENIED_WITHIN = 4  # words
_ONLY = frozenset({"only", "just", "merely", "simply"})  # "not only a website" is one
_SAID = r"\b(?:said|says?|saying|told|tells?|wrote|writes?|asked|asks?|put it|in the words of|reads?)\b"
_OWN_WORDS = 5  # words in quotation marks from which they are somebody's sentence, not a manner of speaking
_QUOTED = r"“[^”]+”|\"[^\"]+\"|(?<!\w)‘[^‘]+'(?!\w)"


def gated(hit: Hit, text: str) -> Hit | None:
    """Return a hit past `only` and `unless`, with the words of the phrase that made it count."""
    start, end, entry = hit
    if entry.only:
        phrases = _pattern(entry.only).finditer(text)
        found = next((each for each in phrases if each.start() < end and start < each.end()), None)
        if found is None:
            return None
        start, end = min(start, found.start()), found.start() + len(found[0].rstrip())
    if entry.unless:
        first, last = next(each for each in [*sentences(text), (0, len(text))] if each[0] <= start < each[1])
        if _pattern(entry.unless).search(text, max(first, start - _NEAR), min(last, end + _NEAR)):
            return None
    return start, end, entry


def _is_denied(line: Line, hit: Hit) -> bool:
    at = word_at(line, hit[0])
    for word in range(max(0, at - _DENIED_WITHIN), at):
        said = line.folded[word]
        if breaks(line.text[line.ends[word] : hit[0]]):
            continue
        if said in _DENIALS or said.endswith("n't") or (said == "than" and line.folded[word - 1] == "rather"):
            return line.folded[word + 1] not in _ONLY
    return False


def _is_quoted(line: Line, hit: Hit) -> bool:
    if not any(sign in line.text for sign in "“\"‘"):
        return False
    for quotation in _pattern(_QUOTED).finditer(line.text):
        if quotation.start() <= hit[0] and hit[1] <= quotation.end():
            outside = line.text[: quotation.start()] + line.text[quotation.end() :]
            return len(quotation[0].split()) >= _OWN_WORDS or bool(_pattern(_SAID).search(outside))
    return False


def _is_name(line: Line, hit: Hit) -> bool:
    start, _, entry = hit
    if not line.text[start].isupper() or entry.term[0].isupper() or _is_title_case(line.text):
        return False
    first, last = word_at(line, start), word_at(line, hit[1] - 1)
    opening = {begin for begin, _ in sentences(line.text)}
    beside = [at for at in (first - 1, last + 1) if 0 <= at < len(line.words)]
    return any(line.words[at][0].isupper() and line.starts[at] not in opening
               and not breaks(line.text[min(line.ends[at], hit[1]) : max(line.starts[at], start)]) for at in beside)


@lru_cache(maxsize=1024)
def _is_title_case(text: str) -> bool:
    long = [word for word in line_of(text).words if len(word) > 3]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


GUARDS: dict[str, Callable[[Line, Hit], bool]] = {"denied": _is_denied, "quoted": _is_quoted, "names": _is_name}


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)
