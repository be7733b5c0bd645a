"""Pushing labels apart: each as near to where it belongs as its neighbours let it be."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.units import Points


def spread(
    wanted: Sequence[Points], sizes: Sequence[Points], *, gap: Points, low: Points, high: Points
) -> tuple[Points, ...]:
    """Return the start of each label along an axis, `gap` apart and between `low` and `high`, in the same order.

    `wanted` are the starts they would like. Where there is not room for all, the last ones run past `high`.
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    starts = list(wanted)
    floor = low
    for at in order:
        starts[at] = max(starts[at], floor)
        floor = starts[at] + sizes[at] + gap
    ceiling = max(high, low + sum(sizes) + gap * (len(sizes) - 1))
    for at in reversed(order):
        starts[at] = min(starts[at], ceiling - sizes[at])
        ceiling = starts[at] - gap
    return tuple(round(start, 2) for start in starts)
