"""Framing a photograph: which part of it its place shows."""

from __future__ import annotations

from typing import TypeAlias

from agendapitch.units import Box

Spot: TypeAlias = tuple[float, float]
"""A place in a picture or a box, as fractions from its left and its top."""

CENTRE: Spot = (0.5, 0.5)
# Heads stand above the middle of most photographs of people.
UNSAID: Spot = (0.5, 0.42)

_ACROSS = {"left": 0.2, "right": 0.8}
_DOWN = {"top": 0.2, "bottom": 0.8}
_NEITHER = frozenset(["centre", "center", "middle", "and"])


def spot_of(look_at: str) -> Spot | None:
    """Return where the interest of a picture lies by the words of `look at`, None when they name no place."""
    said = look_at.lower().replace("-", " ").replace(",", " ").split()
    if any(word not in _ACROSS and word not in _DOWN and word not in _NEITHER for word in said):
        return None
    across = next((_ACROSS[word] for word in said if word in _ACROSS), 0.5)
    down = next((_DOWN[word] for word in said if word in _DOWN), 0.5 if said else UNSAID[1])
    return across, down


def crop_of(
    width: int, height: int, box: Box, *, interest: Spot, at: Spot = CENTRE
) -> tuple[float, float, float, float]:
    """Return the fractions to cut from a picture's left, top, right and bottom so that it fills `box`.

    The picture's `interest` comes to stand `at` that spot of the box, or as near as the picture's edges allow.
    """
    shape, wanted = width / height, box.w / box.h
    wide, high = min(1.0, wanted / shape), min(1.0, shape / wanted)
    left = min(max(interest[0] - at[0] * wide, 0.0), 1 - wide)
    top = min(max(interest[1] - at[1] * high, 0.0), 1 - high)
    left, top, right, bottom = (round(part, 5) + 0.0 for part in (left, top, 1 - wide - left, 1 - high - top))
    return left, top, right, bottom
