"""When each slide is on screen, for a deck in which a beat may have become several slides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from agendapitch.story.model import Beat, Moment, Story
from agendapitch.units import Seconds


def slide_moments(story: Story, parts: Sequence[str]) -> tuple[Moment, ...]:
    """Return each slide's start and end; `parts[i]` is the key of the beat that slide `i` belongs to.

    A beat's seconds are shared evenly among its slides, the first taking what is left over. Backup slides stand at
    the end of the talk and take no time.
    """
    beats = {beat.key: beat for beat in story.beats}
    seconds = [_share(beats[key], part=part, of=of) for key, (part, of) in zip(parts, numbers(parts), strict=True)]
    ends = list(accumulate(seconds))
    return tuple(Moment(end - length, end) for end, length in zip(ends, seconds, strict=True))


def numbers(parts: Sequence[str]) -> list[tuple[int, int]]:
    """Return for each slide which of its beat's slides it is, from 1, and how many there are."""
    totals, seen = Counter(parts), Counter[str]()
    result = []
    for key in parts:
        seen[key] += 1
        result.append((seen[key], totals[key]))
    return result


def _share(beat: Beat, *, part: int, of: int) -> Seconds:
    if beat.backup:
        return 0
    each, over = divmod(beat.seconds, of)
    return each + (over if part == 1 else 0)
