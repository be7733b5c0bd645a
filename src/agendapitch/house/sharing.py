"""What houses share: a thing that was made looking at some colours serves every house that has the same ones.

Four hundred councils in their own colours have most of their layouts in common, and to draw and pack all of them
anew would take three times as long as a council's deck.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")
MOST = 4  # things of one key, each for other colours; what depends on a council's own is made for each


class Shared(Generic[T]):
    """Things by their key, each with the colours that were asked for while it was made; no more than `most_keys`."""

    def __init__(self, most_keys: int) -> None:
        self._most_keys = most_keys
        self._made: dict[Hashable, list[tuple[dict[str, str], T]]] = {}

    def get(self, key: Hashable, colours: Mapping[str, str], make: Callable[[Mapping[str, str]], T]) -> T:
        """Return the thing of a key for some colours. `make` gets them as a mapping and depends on nothing else."""
        known = self._made.get(key)
        if known is None:
            if len(self._made) >= self._most_keys:
                self._made.clear()
            known = self._made[key] = []
        for asked, made in known:
            if all(colours[token] == value for token, value in asked.items()):
                return made
        watched = _Watched(colours)
        made = make(watched)
        if len(known) < MOST:
            known.append((watched.asked, made))
        return made


class _Watched(Mapping[str, str]):
    """Colours that remember which of them were asked for."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self._colours = colours
        self.asked: dict[str, str] = {}

    def __getitem__(self, token: str) -> str:
        self.asked[token] = self._colours[token]
        return self.asked[token]

    def __iter__(self) -> Iterator[str]:
        return iter(self._colours)

    def __len__(self) -> int:
        return len(self._colours)
