"""When each slide is on screen, for a deck in which a beat may have become several slides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from agendapitch.story.model import Beat, Moment, Story
from agendapitch.story.sharing import shared
from agendapitch.units import Seconds


def slide_moments(story: Story, parts: Sequence[str]) -> tuple[Moment, ...]:
    """Return each slide's start and end; `parts[i]` is the key of the beat that slide `i` belongs to.

    A beat's seconds are shared among its slides as its words are (`story/sharing.py`). Backup slides stand at the end
    of the talk and take no time.
    """
    beats = {beat.key: beat for beat in story.beats}
    shares = {key: _seconds(beats[key], of=of) for key, of in Counter(parts).items()}
    seconds = [shares[key][part - 1] for key, (part, _) in zip(parts, numbers(parts), strict=True)]
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


def _seconds(beat: Beat, *, of: int) -> list[Seconds]:
    return [0 if beat.backup else share.seconds for share in shared(beat.content, beat.say, beat.seconds, of=of)]
