"""Gains: what is one, whose it is, and whether it is for the people in the room."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.coach.lines import line_of
from agendapitch.coach.lists import terms, word_list
from agendapitch.coach.wording import has
from agendapitch.script.model import Listener

_OPENERS = frozenset({"the", "our", "a", "an", "this", "new"})
_THE_COUNCIL_S = frozenset({"council", "budget", "organisation"})


def is_feature(text: str) -> bool:
    """Return whether a text begins with a thing that has, includes or offers something: `The new system has …`."""
    words = list(line_of(text).folded)
    while words and words[0] in _OPENERS:
        words.pop(0)
    subject = next((at for at, word in enumerate(words[:3]) if word in terms("benefits", "things")), None)
    then = words[subject + 1 : subject + 5] if subject is not None else []
    if then and then[0] == "is":
        return not terms("benefits", "like").isdisjoint(then)
    return bool(then) and then[0] in terms("benefits", "having")


def is_outside(name: str) -> bool:
    """Return whether a name is of people outside the council; a proper name without an office in it is taken so."""
    if has(name, "people", "outside"):
        return True
    capitals = sum(word[0].isupper() for word in line_of(name).words)
    return capitals > 1 and not has(name, "people", "inside", "offices")


def has_number(text: str) -> bool:
    """Return whether there is a number in a text, in figures or in words."""
    return any(letter.isdigit() for letter in text) or not terms("benefits", "numbers").isdisjoint(line_of(text).folded)


def known_listeners(audience: Sequence[Listener]) -> list[Listener]:
    """Return the people in the room whose role is known, so that it can be said what is for them."""
    return [listener for listener in audience if _roles(listener)]


def is_for(said: str, listeners: Sequence[Listener]) -> bool:
    """Return whether what is gained is for somebody in the room, or for the council itself."""
    wanted = {word for listener in listeners for role in _roles(listener) for word in _rooms()[role]} | _THE_COUNCIL_S
    words = " ".join(["", *(word.removesuffix("'s") for word in line_of(said).folded), ""])
    if any(f" {word} " in words or f" {word}s " in words for word in wanted):
        return True
    return any(str(listener.who).casefold() in said.casefold() for listener in listeners)


def _roles(listener: Listener) -> list[str]:
    name = listener.who.text.casefold() if listener.who else ""
    return [role for role in _rooms() if role in name]


def _rooms() -> dict[str, list[str]]:
    """Return for each role that may be in the room the words that are for it."""
    rooms: dict[str, list[str]] = word_list("people")["rooms"]
    return rooms
