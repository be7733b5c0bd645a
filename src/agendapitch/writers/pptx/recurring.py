"""What is made once of the members of a group: the states of the slot marker, which come again in every deck.

Their bars are half of all shapes of a deck. They are known by identity, as their hash would take as long as writing
them; `scene/slats.py` hands out the same bars for the same minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeAlias, TypeVar

from agendapitch.scene.model import Panel, Rule, Stroke

T = TypeVar("T")
Members: TypeAlias = tuple[Panel | Rule | Stroke, ...]
MOST = 256  # groups that are kept


class Recurring(Generic[T]):
    """Things made of the members of groups, each for some `terms` that it also depends on."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Members, object, T]] = {}

    def get(self, members: Members, terms: object, make: Callable[[], T]) -> T:
        """Return what `make` gives for these members on these terms."""
        known = self._made.get(id(members))
        if known and known[0] is members and known[1] == terms:
            return known[2]
        if len(self._made) >= MOST:
            self._made.clear()
        self._made[id(members)] = members, terms, make()  # held on to, so that no others get their id
        return self._made[id(members)][2]
