"""The vocabulary as the reader looks things up: by class, by the key an author wrote, by other names for it."""

from __future__ import annotations

from functools import cache
from typing import Any

from agendapitch.records import dataclass, fields
from agendapitch.script.model import Script

TALK = (
    "opening", "purpose", "today", "tomorrow", "evidence", "benefits", "changes", "loop", "assets", "options", "money",
    "people", "risks", "ask", "next steps", "closing", "questions", "extra slides",
)  # fmt: skip
"""The keys of the script that are said or shown; the others are about the meeting or for the tool."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key of the script: its attribute in the model, and what its declaration says."""

    attribute: str
    name: str
    meaning: str
    kind: str
    example: str
    aliases: tuple[str, ...]
    of: Any


@cache
def keys(cls: Any) -> tuple[Key, ...]:
    """Return the keys that a class declares, in the order of its declaration."""
    return tuple(
        Key(each.name, note["key"], note["meaning"], note["kind"], note["example"], note["aliases"], note["of"])
        for each in fields(cls)
        if (note := each.metadata)
    )


@cache
def by_name(cls: Any) -> dict[str, Key]:
    """Return the keys of a class by each name that an author may write, folded."""
    return {name: each for each in keys(cls) for name in (each.name, *each.aliases)}


@cache
def by_attribute(cls: Any) -> dict[str, Key]:
    """Return the keys of a class by attribute."""
    return {each.attribute: each for each in keys(cls)}


def folded(name: str) -> str:
    """Return a key as the vocabulary spells it: small letters, single spaces for hyphens and underscores."""
    return " ".join(name.replace("_", " ").replace("-", " ").split()).casefold()


def find(cls: Any, name: str) -> Key | None:
    """Return the key that an author's name means, or None."""
    known = by_name(cls)
    return known.get(name) or known.get(folded(name))


def section_named(name: str) -> str | None:
    """Return the key of the talk's section that a name means, or None."""
    found = find(Script, name)
    return found.name if found and found.name in TALK else None


def closest(name: str, known: list[str], *, cutoff: float = 0.7) -> str | None:
    """Return the known name that `name` was probably meant to be, or None."""
    from difflib import get_close_matches

    by_folded = {folded(each): each for each in known}
    word = folded(name)
    swapped = [each for each in by_folded if sorted(each) == sorted(word)]  # `aks`
    near = swapped or get_close_matches(word, by_folded, n=1, cutoff=cutoff)
    return by_folded[near[0]] if near else None
