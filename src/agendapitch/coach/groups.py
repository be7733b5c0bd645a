"""Groups of people, under whatever name: a list of their names can never be whole."""

from __future__ import annotations

from agendapitch.coach.lines import line_of
from agendapitch.coach.lists import terms
from agendapitch.coach.wording import has

_AGENTS = ("ers", "ors", "ists", "ees", "ians", "ants", "men", "women", "mates", "folk", "goers", "wives")
_SHORTEST = 5  # letters of an agent noun: `users`
# How a purpose begins that is about the council's own work, and says for whom only if it goes on to.
_OUR_WORK = ("ing", "tion", "ise", "ize", "isation", "ment", "ency")


def names_people(text: str) -> bool:
    """Return whether a text has people in it: by a known name, by the ending of one, or by what only people do."""
    if has(text, "people", "outside", "inside", "anyone", "others"):
        return True
    words = line_of(text).folded
    if any(_is_agent(word) for word in words):
        return True
    return not terms("people", "human verbs").isdisjoint(words[1:])  # a first verb is an order: `Read the plan`


def is_about_us(text: str) -> bool:
    """Return whether a text begins with the council's own work: `Improve …`, `To deliver …`, `Modernisation of …`."""
    words = [word for word in line_of(text).folded[:5] if word not in ("to", "we", "will", "the", "our", "a", "new")]
    return bool(words) and (words[0] in terms("people", "our work") or words[0].endswith(_OUR_WORK))


def _is_agent(word: str) -> bool:
    word = word.removesuffix("'")
    return len(word) >= _SHORTEST and word.endswith(_AGENTS) and word not in terms("people", "things in -ers")
