"""The slats (design 5): one vertical slat for each minute of the slot, opening from a slit to a full panel."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from math import ceil, floor

from agendapitch.scene.model import Group, Panel
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points, Seconds

BAND: Points = 264  # the height of the slats on cover and close
MOST = 20  # above twenty minutes the slats would be slivers

MARKER_TOKENS = {
    "paper": ("mk_done", "mk_now", "mk_next"),
    "tint": ("mk_done", "mk_now", "mk_next"),
    "accent": ("onaccent", "nowa", "accentline"),
    "field": ("onfield", "nowf", "fieldline"),
    "stage": ("onstage", "slat", "stageline"),
}
"""By the surface under the marker: the tokens of minutes gone, of this one and of those to come."""


def opened(count: int, *, least: float, power: float) -> tuple[float, ...]:
    """Return how far each slat is open, from `least` to about 1, rising with `power`."""
    return tuple(least + (1 - least) * math.pow(at / max(count - 1, 1), power) for at in range(count))


@lru_cache(maxsize=32)
def cover_slats(count: int) -> Group:
    """Return the cover's slats; the last one is nearly fully open and carries the item's number."""
    pitch = SLIDE_WIDTH / count
    boxes = []
    for at in range(count):
        width = pitch * _cover_opening(at, count)
        boxes.append(Box((at + 1) * pitch - width, 0, width, BAND))
    return _group(boxes, "slat")


@lru_cache(maxsize=32)
def cover_shutters(count: int) -> Group:
    """Return the cover's closed parts, over a photograph that shows where its slats are open."""
    pitch = SLIDE_WIDTH / count
    return _group([Box(pitch * at, 0, pitch * (1 - _cover_opening(at, count)), BAND) for at in range(count)], "stage")


@lru_cache(maxsize=32)
def photo_shutters() -> Group:
    """Return the ten closing slats over the left edge of a photograph that fills x 400 to 960."""
    boxes = []
    for at, fraction in enumerate(opened(10, least=0.08, power=1)):
        # 0.3 of overlap hides hairline seams; the first starts two points early for the same reason.
        left = 400 + 32 * at - (2 if at == 0 else 0.3)
        boxes.append(Box(left, 0, 400 + 32 * at + 32 * (1 - fraction) - left, SLIDE_HEIGHT))
    return _group(boxes, "stage")


@lru_cache(maxsize=1)
def photo_slats() -> Group:
    """Return the ten slats that stand in for a photograph over x 400 to 960."""
    boxes = []
    for at, fraction in enumerate(opened(10, least=0.08, power=1)):
        width = 56 * fraction
        boxes.append(Box(400 + 56 * (at + 1) - width, 0, width, SLIDE_HEIGHT))
    return _group(boxes, "slat")


@lru_cache(maxsize=1)
def quote_slats() -> Group:
    """Return the ten slats beside a quotation without a photograph, over x 714 to 960."""
    pitch = 24.6
    boxes = []
    for at, fraction in enumerate(opened(10, least=0.06, power=1.5)):
        width = pitch * fraction
        boxes.append(Box(714 + pitch * (at + 1) - width, 0, width, SLIDE_HEIGHT))
    return _group(boxes, "slat")


@lru_cache(maxsize=1)
def close_slats() -> Group:
    """Return the ten slats of the close, nearly all open."""
    boxes = []
    for at in range(10):
        gap = 6 * (1 - at / 9)
        boxes.append(Box(96 * at + gap, 0, 96 - gap, BAND))
    return _group(boxes, "slat")


def slot_marker(
    minutes: int, *, starts: Seconds, ends: Seconds, surface: str, right: Points = 912
) -> Group:
    """Return the marker in the footer: minutes gone, the minutes of this slide (taller), minutes to come."""
    count = min(minutes, MOST)
    scale = count / minutes
    done, now = floor(starts / 60 * scale), max(ceil(ends / 60 * scale), floor(starts / 60 * scale) + 1)
    first, last = int(starts // 60) + 1, max(ceil(ends / 60), int(starts // 60) + 1)
    spoken = f"Minute {first}" if first == last else f"Minutes {first} to {last}"
    return Group(name="slot marker", shapes=_minutes(count, done, now, surface, right), alt=f"{spoken} of {minutes}")


@lru_cache(maxsize=512)  # a talk has few, and the next talk the same
def _minutes(count: int, done: int, now: int, surface: str, right: Points) -> tuple[Panel, ...]:
    """Return the bars of a marker: those before `done` are gone, those before `now` are this slide's."""
    done_token, now_token, next_token = MARKER_TOKENS[surface]
    pitch = 120 / count
    panels = []
    for at in range(count):
        width = 1.6 + (pitch - 3.4) * at / max(count - 1, 1)
        current = done <= at < now
        token = done_token if at < done else now_token if current else next_token
        box = Box(right - 120 + pitch * (at + 1) - width, 500 if current else 503, width, 18 if current else 12)
        panels.append(Panel(name=f"minute {at + 1}", box=_rounded(box), fill=token))
    return tuple(panels)


def _cover_opening(at: int, count: int) -> float:
    return 0.05 + 0.89 * math.pow(at / max(count - 1, 1), 1.35)


def _group(boxes: Sequence[Box], token: str) -> Group:
    panels = [Panel(name=f"slat {at + 1}", box=_rounded(box), fill=token) for at, box in enumerate(boxes)]
    return Group(name="slats", shapes=tuple(panels))


def _rounded(box: Box) -> Box:
    return Box(round(box.x, 2), round(box.y, 2), round(box.w, 2), round(box.h, 2))
