"""The pace of each presenter, as rehearsals measured it.

rate = (2 x usual + words) / (2 + minutes): the usual pace counts like two minutes of rehearsal, so a rehearsal of
eight minutes weighs four fifths (domain research, section 6.4).
"""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.units import Seconds

PRIOR_MINUTES = 2
LEAST_MINUTES = 1  # of speech, before a rehearsal says anything about a pace
SLOWEST, FASTEST = 50, 260  # words a minute: outside that nobody was speaking, somebody pressed keys
OFF_BY = 2  # a slide that is this many times off the middle was disturbed: somebody knocked
_ENOUGH_FOR_A_MIDDLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Practised:
    """How long one beat took in a rehearsal, beside what was planned for it."""

    beat: str
    title: str
    presenter: str
    words: int  # as spoken; 0 where the words were left to the moment
    pace: int  # words a minute that the plan reckoned with
    planned: Seconds
    took: float
    whole: bool = True  # False for the slide on which the rehearsal was stopped

    @property
    def minutes(self) -> float:
        """Return the minutes of speech: without the seconds that the plan keeps for cues and for turning the slide."""
        return (self.took - (self.planned - 60 * self.words / self.pace)) / 60


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One time through the talk. `events` are the keys that were pressed: seconds from the first, and its meaning."""

    when: str
    slides: tuple[Practised, ...]
    events: tuple[tuple[float, str], ...] = ()


def rehearsed_pace(rehearsals: Sequence[Rehearsal], presenter: str, *, usual: int) -> int | None:
    """Return the words a minute of a presenter, None where no rehearsal says enough; `usual` is the pace without one.

    Slides on which nobody can have been speaking are left out, and so are those that are off by more than a factor of
    two from the presenter's own middle (from the usual pace where there are too few for a middle).
    """
    said = [
        slide
        for rehearsal in rehearsals
        for slide in rehearsal.slides
        if slide.presenter == presenter and slide.whole and slide.words and slide.minutes > 0
        and SLOWEST <= _rate(slide) <= FASTEST
    ]  # fmt: skip
    middle = sorted(map(_rate, said))[len(said) // 2] if len(said) >= _ENOUGH_FOR_A_MIDDLE else usual
    kept = [slide for slide in said if middle / OFF_BY <= _rate(slide) <= middle * OFF_BY]
    minutes = sum(slide.minutes for slide in kept)
    if minutes < LEAST_MINUTES:
        return None
    return round((PRIOR_MINUTES * usual + sum(slide.words for slide in kept)) / (PRIOR_MINUTES + minutes))


def _rate(slide: Practised) -> float:
    return slide.words / slide.minutes
