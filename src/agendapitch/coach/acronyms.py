"""Acronyms: capitals that are said letter by letter, which of them everybody knows, and what the others mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from agendapitch.coach.lists import Entry, terms, word_list
from agendapitch.coach.model import Talk
from agendapitch.coach.wording import Line, Match, line_of
from agendapitch.script.model import Text

_LONGEST = 6  # letters
_ROMAN = frozenset("IVX")
_PARTS_OF_CODES = "&@/£.-_"  # signs that make capitals a part of something else: AV1 2BD, HR/2026/4, C-3


def acronyms_in(text: Text) -> Iterator[Match]:
    """Yield the acronyms in a text that not everybody knows."""
    for start, acronym in _acronyms(text.text):
        entry = Entry(term=acronym, group="acronyms", words=(acronym,))
        yield Match(text, start, start + len(acronym), entry)


@lru_cache(maxsize=512)
def _acronyms(text: str) -> tuple[tuple[int, str], ...]:
    return tuple(_found(line_of(text)))


def _found(line: Line) -> Iterator[tuple[int, str]]:
    for at, word in enumerate(line.words):
        if word.islower() or word.istitle():
            continue  # nearly all words
        acronym = word.removesuffix("'s")
        acronym = acronym[:-1] if acronym[:-1].isupper() and acronym.endswith("s") else acronym
        if not (2 <= len(acronym) <= _LONGEST and acronym.isalpha() and (acronym.isupper() or stands_for(acronym))):
            continue
        if _is_known(acronym) or _ROMAN.issuperset(acronym) or _is_part(line, at) or _is_in_capitals(line, at):
            continue
        yield line.starts[at], acronym


def stands_for(acronym: str) -> str:
    """Return what an acronym means, or "" where the list does not know it."""
    meanings: dict[str, str] = word_list("acronyms")["expand"]
    return meanings.get(acronym, "")


def is_explained(acronym: str, talk: Talk) -> bool:
    """Return whether a talk says what an acronym stands for: in brackets beside it, or by words with its letters."""
    said = _said(talk)
    if re.search(rf"\w \({acronym}s?\)|\b{acronym}s? \([a-z][^)]* ", said):
        return True
    meaning = stands_for(acronym)
    if meaning and meaning.casefold() in said.casefold():
        return True
    # Disabled Facilities Grant: a word for each letter, small words between them.
    letters = r"\w*(?: (?:and|of|the|for|to|in|&))? ".join(acronym)
    return bool(re.search(rf"\b{letters}\w+", said))


@cache
def _known() -> frozenset[str]:
    return frozenset(each.removesuffix("s") for group in ("known", "names") for each in terms("acronyms", group))


def _is_known(acronym: str) -> bool:
    return acronym in _known() or acronym.removesuffix("s") in _known()


def _is_part(line: Line, at: int) -> bool:
    """Return whether capitals are a part of a code, an address or a longer name."""
    before, after = line.text[: line.starts[at]][-1:], line.text[line.ends[at] :][:2]
    if before and before in _PARTS_OF_CODES:
        return True
    if after[:1] and after[0] in _PARTS_OF_CODES and after[1:].isalnum():
        return True
    return at + 1 < len(line.words) and line.words[at + 1][0].isdigit() and line.words[at + 1][-1].isupper()


def _is_in_capitals(line: Line, at: int) -> bool:
    """Return whether a word beside it is in capitals, too: a heading or a name, not an acronym."""
    beside = [line.words[each] for each in (at - 1, at + 1) if 0 <= each < len(line.words)]
    return any(word.isalpha() and word.isupper() and len(word) > 3 and not stands_for(word) for word in beside)


def _said(talk: Talk) -> str:
    return "\n".join(place.text.text for place in talk.places)
