"""Lengths and times, and the one home of their conversions.

Lengths in the scene are points (1/72 inch) on a 960 x 540 grid; PowerPoint's own unit is the
EMU (English Metric Unit), 12 700 to the point. Times are seconds.
"""

from __future__ import annotations

from typing import TypeAlias

from agendapitch.records import dataclass

Points: TypeAlias = float
Emu: TypeAlias = int
Seconds: TypeAlias = int

EMU_PER_POINT = 12_700
SLIDE_WIDTH: Points = 960.0
SLIDE_HEIGHT: Points = 540.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its left and top edge, width and height."""

    x: Points
    y: Points
    w: Points
    h: Points


def emu(length: Points) -> Emu:
    """Return a length in EMU, rounded to the nearest whole one (PowerPoint refuses fractions)."""
    return round(length * EMU_PER_POINT)


def clock(seconds: float) -> str:
    """Return seconds as a talk's clock reads: `0:50`, `12:05`."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def many(count: int, noun: str) -> str:
    """Return a count with its noun: `1 slide`, `12 slides`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def seconds_long(seconds: float) -> str:
    """Return a length of time in words: `1 second`, `53 seconds`."""
    return many(round(seconds), "second")
