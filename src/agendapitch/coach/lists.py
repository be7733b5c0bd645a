"""The coach's word lists: `assets/words/*.yaml`, read when a rule first asks for them.

A list is a file of groups. A group is a list of terms, or says something about each: `plain` (what to write
instead), `words` (its forms), `only` (the phrase that makes it count), `unless` (what near by makes it innocent).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from agendapitch.digests import sha256
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace
from agendapitch.yamltext import plain, read_yaml


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


@cache
def word_list(name: str) -> dict[str, Any]:
    """Return a list as plain data: its groups by name."""
    workspace = Workspace()
    written = workspace.asset(f"words/{name}.yaml")
    key = f"words-{name}-{sha256(written).hexdigest()[:16]}.json"
    kept = workspace.cached(key)
    if kept is None:  # YAML takes twenty times as long as JSON, and these lists seldom change
        root = read_yaml(written.decode(), file=f"{name}.yaml").value
        kept = json.dumps(plain(root) if root else {}).encode()
        workspace.keep(key, kept)
    listed: dict[str, Any] = json.loads(kept)
    return listed


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
