"""Whether a headline is a sentence: it has a verb. A list and the words beside tell a verb from a noun, mostly."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.coach.lists import terms
from agendapitch.coach.wording import has, line_of

_SHORT_VERBS = ("n't", "'re", "'ve", "'ll", "'m", "'d")
_IT_IS = frozenset({"it's", "that's", "there's", "who's", "what's", "he's", "she's", "here's", "where's", "how's"})
_NO_VERBS = frozenset({"hundred", "sacred", "naked", "beloved", "biped", "moped"})
_NOT_AN_OBJECT = frozenset({"by", "per", "of", "and", "or", "between", "since", "from", "for", "over"})
_OBJECT = frozenset({"the", "a", "an", "our", "their", "his", "her", "its", "us", "them", "every", "each", "half"})
_MANY = frozenset({"people", "we", "they", "you", "i", "children", "men", "women", "who", "that", "to", "nobody",
                   "everybody", "everyone", "somebody", "half", "most", "many", "some", "all", "police", "staff",
                   "crew"})  # fmt: skip


def has_a_verb(title: str) -> bool:
    """Return whether a headline has a verb."""
    if has(title, "verbs", "verbs"):
        return True
    words = line_of(title).folded
    return any(_is_verb(words, at) for at in range(len(words)))


def _is_verb(words: Sequence[str], at: int) -> bool:
    word = words[at]
    if word in _IT_IS or word.endswith(_SHORT_VERBS):
        return True
    if at and len(word) > 4 and word.endswith("ed") and not word.endswith("eed") and word not in _NO_VERBS:
        return True
    return at > 0 and _is_either(words, at)


def _is_either(words: Sequence[str], at: int) -> bool:
    """Return whether a word that may be a noun is a verb here: many `run`, one `runs` something."""
    word, before, after = words[at], words[at - 1], words[at + 1 : at + 2]
    either = terms("verbs", "either")
    many = before in _MANY or (before.endswith("s") and not before.endswith("ss"))
    if word in either:
        return many or not _OBJECT.isdisjoint(after)
    one = word.removesuffix("s") in either or word.removesuffix("es") in either
    return one and not many and bool(after) and after[0] not in _NOT_AN_OBJECT
