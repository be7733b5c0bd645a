"""Whether two or three words are somebody's name: capitals, and nothing that is an organisation or a place."""

from __future__ import annotations

from functools import cache

from agendapitch.coach.lists import terms
from agendapitch.coach.wording import line_of

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame", "rev", "professor", "prof"})
_LONGEST = 3  # words, without a title


def is_a_name(text: str) -> bool:
    """Return whether a text is a person's full name: `Margaret Ellis`, `Dr Anjali Rao`, not `Vale Together`."""
    words = [word for word in line_of(text).words if word.casefold() not in _TITLES]
    if not 2 <= len(words) <= _LONGEST or sum(map(len, words)) + len(words) - 1 < len(text.strip()) - len("Professor "):
        return False
    folded = [word.casefold() for word in words]
    opens = folded[0] in terms("names", "openings")
    return all(_is_one(word) for word in words) and not opens and _not_names().isdisjoint(folded)


def _is_one(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper() and word.replace("'", "").isalpha()


@cache
def _not_names() -> frozenset[str]:
    listed = (*terms("names", "bodies"), *terms("names", "places"), *terms("names", "calendar"))
    words = {term.casefold() for term in listed}
    return frozenset(words | {f"{word}s" for word in words})
