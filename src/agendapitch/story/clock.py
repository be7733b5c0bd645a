"""When each slide is on screen, for a deck in which a beat may have become several slides."""

from __future__ import annotations

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
    seconds = [share(beats[key], part=parts[:at].count(key), parts=parts.count(key)) for at, key in enumerate(parts)]
    ends = list(accumulate(seconds))
    return tuple(Moment(end - length, end) for end, length in zip(ends, seconds, strict=True))


def share(beat: Beat, *, part: int, parts: int) -> Seconds:
    """Return the seconds of one of the slides that a beat became; `part` counts from 0."""
    if beat.backup:
        return 0
    each, over = divmod(beat.seconds, parts)
    return each + (over if part == 0 else 0)
