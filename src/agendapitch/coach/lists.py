"""The coach's word lists: `assets/words/*.yaml`, read when a rule first asks for them.

A list is a file of groups. A group is a list of terms, or says something about each: `plain` (what to write
instead), `words` (its forms), `only` (the phrase that makes it count), `unless` (what near by makes it innocent).
"""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeAlias
from zlib import crc32

from agendapitch.digests import sha256
from agendapitch.records import dataclass
from agendapitch.workspace import BUNDLE, Workspace
from agendapitch.yamltext import plain, read_yaml

WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
STEM = 4  # letters of a term with a star that it is looked up by
FORM = 4  # of what is kept

Rows: TypeAlias = list[tuple[str, int, str]]
"""For each form of a term: the form as written, the number of its group, the term."""

FirstWords: TypeAlias = dict[str, Rows]
"""Terms by their first words.

A dictionary is ready at once, where one pattern of all terms would take tens of milliseconds to compile.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One term of a list, and what is known of it. `only` and `unless` are patterns."""

    term: str
    group: str
    words: tuple[str, ...]
    plain: str = ""
    only: str = ""
    unless: str = ""
    level: str = ""


def word_list(name: str) -> dict[str, Any]:
    """Return a list as plain data: its groups by name."""
    listed: dict[str, Any] = _shelf()["lists"][name]
    return listed


def groups() -> list[tuple[str, str]]:
    """Return the list and the name of each group; terms name their group by its number here."""
    found: list[tuple[str, str]] = _shelf()["groups"]
    return found


def first_words() -> FirstWords:
    """Return the terms of all lists by their first words."""
    found: FirstWords = _shelf()["first words"]
    return found


@cache
def entries(name: str, *groups: str) -> tuple[Entry, ...]:
    """Return the terms of some groups of a list, or of all that are to be found in texts."""
    listed = word_list(name)
    wanted = groups or tuple(group for group in listed if group not in ("guards", "never"))
    return tuple(entry for group in wanted for entry in _entries(group, listed[group]))


@cache
def terms(name: str, group: str) -> frozenset[str]:
    """Return the terms of a group, as they are written."""
    return frozenset(word_list(name)[group])


@cache
def entry(name: str, group: str, term: str) -> Entry:
    """Return what a list says about a term."""
    listed = word_list(name)[group]
    return next(_entries(group, [term] if isinstance(listed, list) else {term: listed[term]}))


@cache
def cut(written: str) -> tuple[tuple[str, ...], str, str]:
    """Return the words of a term in small letters, the term without its star, and the star."""
    bare = written.rstrip("*")
    return tuple(WORD.findall(bare.casefold())), bare, written[len(bare) :]


def by_first_word(listed: Iterable[Entry], *, group: int) -> FirstWords:
    """Return terms by their first words; one that ends in a star stands under its first letters."""
    found: FirstWords = {}
    for each in listed:
        for written in each.words:
            words, _, star = cut(written)
            first = words[0][:STEM] if len(words) == 1 and star else words[0]
            found.setdefault(first, []).append((written, group, each.term))
    return found


@cache
def _shelf() -> dict[str, Any]:
    """Return all lists, and their terms by first words; kept as Python marshals it, which reads 20 times as fast."""
    workspace = Workspace()
    names = sorted(file.stem for file in (BUNDLE / "assets" / "words").glob("*.yaml"))
    written = {name: workspace.asset(f"words/{name}.yaml") for name in names}
    digest = sha256(b"".join(written.values())).hexdigest()[:16]
    key = f"words-{FORM}-{sys.implementation.cache_tag}-{digest}"
    kept = workspace.cached(key)
    if kept is None or int.from_bytes(kept[:4], "big") != crc32(kept[4:]):
        shelf = _sorted_in({name: _read(name, data) for name, data in written.items()})
        packed = marshal.dumps(shelf)
        workspace.keep(key, crc32(packed).to_bytes(4, "big") + packed)
        return shelf
    found: dict[str, Any] = marshal.loads(kept[4:])
    return found


def _sorted_in(lists: dict[str, dict[str, Any]]) -> dict[str, Any]:
    groups = [(name, group) for name, listed in lists.items() for group in listed if group != "guards"]
    first: FirstWords = {}
    for number, (name, group) in enumerate(groups):
        for word, found in by_first_word(_entries(group, lists[name][group]), group=number).items():
            first.setdefault(word, []).extend(found)
    return {"lists": lists, "groups": groups, "first words": first}


def _read(name: str, data: bytes) -> dict[str, Any]:
    root = read_yaml(data.decode(), file=f"{name}.yaml").value
    listed: dict[str, Any] = plain(root) if root else {}
    return listed


def _entries(group: str, listed: list[str] | dict[str, Any]) -> Iterator[Entry]:
    if isinstance(listed, list):
        for term in listed:
            yield Entry(term=term, group=group, words=(term,))
        return
    for term, said in listed.items():
        match said:
            case str():
                yield Entry(term=term, group=group, words=(term,), plain=said)
            case list():
                yield Entry(term=term, group=group, words=tuple(said))
            case _:
                forms = tuple(said.get("words", (term,)))
                yield Entry(term=term, group=group, **(said | {"words": forms}))
