"""The words and the seconds of a beat, shared among its slides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from agendapitch.records import dataclass
from agendapitch.script.model import Ask
from agendapitch.story.cues import Cue, Speech, split_cues
from agendapitch.story.model import Content
from agendapitch.story.spoken import count_words
from agendapitch.units import Seconds

_GLANCE: Seconds = 2  # at a slide that shows more of the ask once it is made


@dataclass(frozen=True, slots=True)
class Share:
    """What is said on one slide, and how long it is on screen."""

    say: str
    seconds: Seconds


def shared(content: Content, say: str, seconds: Seconds, *, of: int) -> tuple[Share, ...]:
    """Return the shares of `of` slides. Sentences stay whole; seconds follow the words and sum up to `seconds`.

    The ask is said on its first slide, where the decision stands while nobody speaks. Where there are fewer sentences
    than slides, the first slide has them all and the seconds are shared evenly.
    """
    if of == 1:
        return (Share(say, seconds),)
    if isinstance(content, Ask):
        glance = min(_GLANCE, seconds // of)
        return (Share(say, seconds - glance * (of - 1)), *(Share("", glance) for _ in range(of - 1)))
    pieces = _sentences(say)
    if len(pieces) < of:
        each, over = divmod(seconds, of)
        return (Share(say, each + over), *(Share("", each) for _ in range(of - 1)))
    counts = [words for _, words in pieces]
    cuts = _cuts(counts, of)
    before = [0, *accumulate(counts)]
    ends = [round(seconds * before[cut] / before[-1]) for cut in cuts]
    return tuple(
        Share(" ".join(text for text, _ in pieces[start:end]), to - since)
        for (start, end), (since, to) in zip(pairwise(cuts), pairwise(ends), strict=True)
    )


@lru_cache(maxsize=512)  # the clock, the notes and the shorter talks ask for the same words
def _sentences(say: str) -> tuple[tuple[str, int], ...]:
    """Return each sentence with the cues that follow it and its words; cues before the first go with that one."""
    pieces: list[tuple[str, int]] = []
    lead = ""
    for part in split_cues(say):
        match part:
            case Speech(text):
                for sentence in re.split(r"(?<=[.!?])\s+", text):
                    pieces.append((f"{lead}{sentence}", max(1, count_words(sentence))))
                    lead = ""
            case Cue(text=text) if pieces:
                pieces[-1] = (f"{pieces[-1][0]} ({text})", pieces[-1][1])
            case Cue(text=text):
                lead += f"({text}) "
    return tuple(pieces)


def _cuts(counts: Sequence[int], of: int) -> list[int]:
    """Return where each share starts and the end: nearest to equal numbers of words, no share empty."""
    before = [0, *accumulate(counts)]
    cuts = [0]
    for part in range(1, of):
        possible = range(cuts[-1] + 1, len(counts) - (of - part) + 1)
        cuts.append(min(possible, key=lambda at: abs(before[at] - before[-1] * part / of)))
    return [*cuts, len(counts)]
