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
from collections.abc import Iterable
from functools import cache, lru_cache

from agendapitch.coach.lists import Entry, entries, word_list
from agendapitch.records import dataclass
from agendapitch.script.model import Text

_PLAIN_SIGNS = str.maketrans({"’": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "})
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9£])|\n+")
_STEM = 4  # letters of a term with a star that it is looked up by
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
    known: frozenset[str]  # each word, and the stem of each


@lru_cache(maxsize=4096)
def line_of(text: str) -> Line:
    """Return a text cut into words."""
    plain = text.translate(_PLAIN_SIGNS)
    found = list(_WORD.finditer(plain))
    words = tuple([match[0] for match in found])
    folded = tuple([word.casefold() for word in words])
    starts, ends = tuple([match.start() for match in found]), tuple([match.end() for match in found])
    return Line(plain, words, folded, starts, ends, frozenset([*folded, *[word[:_STEM] for word in folded]]))


def sentences(text: str) -> list[tuple[int, int]]:
    """Return where each sentence of a text starts and ends."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def find(text: Text, name: str, *groups: str) -> tuple[Match, ...]:
    """Return the terms of a list, or of some of its groups, that count in a text, in order."""
    return tuple(Match(text, start, end, entry) for start, end, entry in _counting(text.text, name, groups))


def has(text: str, name: str, *groups: str) -> bool:
    """Return whether a text has a term of a list."""
    return bool(_counting(text, name, groups))


def find_terms(text: Text, index: Index) -> tuple[Match, ...]:
    """Return the terms of an author's own list in a text, without any guard: the author knows what is meant."""
    return tuple(Match(text, start, end, entry) for start, end, entry in index.hits(line_of(text.text)))


_Hit = tuple[int, int, Entry]


@lru_cache(maxsize=8192)
def _counting(text: str, name: str, groups: tuple[str, ...]) -> tuple[_Hit, ...]:
    line = line_of(text)
    hits = _index(name, *groups).hits(line)
    if not hits:
        return ()
    listed = word_list(name)
    guards = listed.get("guards", ())
    innocent = _index(name, "never").hits(line) if "never" in listed else []
    kept: list[_Hit] = []
    for hit in filter(None, (_gated(each, line.text) for each in hits)):
        guilty = not any(_GUARDS[guard](line, hit) for guard in guards if guard in _GUARDS)
        if guilty and not _overlaps(hit, innocent) and not _overlaps(hit, kept):
            kept.append(hit)
    return tuple(kept)


def _overlaps(hit: _Hit, others: Iterable[_Hit]) -> bool:
    return any(hit[0] < end and start < hit[1] for start, end, _ in others)


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
    at = line.starts.index(hit[0])
    for word in range(max(0, at - _DENIED_WITHIN), at):
        said = line.folded[word]
        if _breaks(line.text[line.ends[word] : hit[0]]):
            continue
        if said in _DENIALS or said.endswith("n't") or (said == "than" and line.folded[word - 1] == "rather"):
            return line.folded[word + 1] not in _ONLY
    return False


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
    first = line.starts.index(start)
    last = max(at for at in range(first, len(line.ends)) if line.ends[at] <= hit[1])
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


@dataclass(frozen=True, slots=True)
class _Term:
    words: tuple[str, ...]  # folded
    written: str
    entry: Entry
    ending: str  # "" for a plural s or none, "*" for any


class Index:
    """Terms by their first words. A dictionary is ready at once, where one pattern of all terms takes 5 ms."""

    def __init__(self, listed: Iterable[Entry]) -> None:
        self._first: dict[str, list[_Term]] = {}
        for entry in listed:
            for written in entry.words:
                self._add(entry, written)
        self._known = frozenset(self._first)

    def _add(self, entry: Entry, written: str) -> None:
        bare = written.rstrip("*")
        words = tuple(_WORD.findall(bare.casefold()))
        term = _Term(words, bare, entry, written[len(bare) :])
        firsts = [words[0]]
        if len(words) == 1:
            firsts = [words[0][:_STEM]] if term.ending else [words[0] + ending for ending in ("", "s", "es", "'s")]
        for first in firsts:
            self._first.setdefault(first, []).append(term)

    def hits(self, line: Line) -> list[_Hit]:
        """Return where terms stand in a line: the longest at each place, none inside another."""
        keys = self._known & line.known
        if not keys:
            return []
        found: list[_Hit] = []
        free = 0  # the first word that is in no hit yet
        for at, word in enumerate(line.folded):
            if at < free or (word not in keys and word[:_STEM] not in keys):
                continue
            listed = [*self._first.get(word, ()), *(self._first.get(word[:_STEM], ()) if len(word) > _STEM else ())]
            fitting = [term for term in listed if _fits(term, line, at)]
            best = max(fitting, key=lambda term: len(term.words), default=None)
            if best:
                found.append((line.starts[at], line.ends[at + len(best.words) - 1], best.entry))
                free = at + len(best.words)
        return found


def _fits(term: _Term, line: Line, at: int) -> bool:
    last = at + len(term.words) - 1
    if last >= len(line.words) or line.folded[at:last] != term.words[:-1]:
        return False
    word, wanted = line.folded[last], term.words[-1]
    if not (word.startswith(wanted) if term.ending else word in (wanted, wanted + "s", wanted + "es", wanted + "'s")):
        return False
    written = line.text[line.starts[at] : line.ends[last]]
    if any(sign.strip("- '&/") for sign in _between(line, at, last)):
        return False
    return term.written.islower() or term.written.casefold() == term.written or written.startswith(term.written)


def _between(line: Line, first: int, last: int) -> list[str]:
    return [line.text[line.ends[at] : line.starts[at + 1]] for at in range(first, last)]


@cache
def _index(name: str, *groups: str) -> Index:
    return Index(entries(name, *groups))
