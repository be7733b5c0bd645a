"""Rehearsing: what each key does to the clock, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, get_args

from agendapitch.records import dataclass, replace
from agendapitch.story.model import Beat, Story
from agendapitch.story.pace import Practised

Key: TypeAlias = Literal["next", "back", "pause", "stop"]
KEYS: tuple[Key, ...] = get_args(Key)


@dataclass(frozen=True, slots=True)
class Practice:
    """Where a rehearsal stands. Moments are seconds on any clock that runs evenly.

    `at` is the slide that is shown, from 0; the first is the cover, on which no time passes. `took` has the seconds of
    each slide before `since`, from when on the clock runs; it stands where that is None.
    """

    at: int
    took: tuple[float, ...]
    since: float | None = None
    over: bool = False

    @property
    def started(self) -> bool:
        """Return whether the cover was left."""
        return self.at > 0

    @property
    def paused(self) -> bool:
        """Return whether the clock was stopped in the middle."""
        return self.started and self.since is None and not self.over

    def slide_seconds(self, now: float) -> float:
        """Return how long the slide that is shown has been up."""
        return self.took[self.at] + self._running(now)

    def talk_seconds(self, now: float) -> float:
        """Return how long the talk has lasted, without pauses."""
        return sum(self.took) + self._running(now)

    def _running(self, now: float) -> float:
        return now - self.since if self.since is not None else 0.0


def ready(slides: int) -> Practice:
    """Return a rehearsal before its first key, the cover showing."""
    return Practice(0, (0.0,) * slides)


def pressed(practice: Practice, key: Key, now: float) -> Practice:
    """Return the rehearsal after a key was pressed at a moment. After its end nothing changes any more."""
    if practice.over:
        return practice
    counted = _counted(practice, now)
    match key:
        case "next" if practice.at + 1 == len(practice.took):
            return replace(counted, since=None, over=True)
        case "next":
            return replace(counted, at=practice.at + 1, since=now)
        case "back" if practice.at > 1:
            return replace(counted, at=practice.at - 1, since=now)
        case "pause" if practice.started:
            return replace(counted, since=None if practice.since is not None else now)
        case "stop":
            return replace(counted, since=None, over=True)
    return practice


def replayed(slides: int, events: Sequence[tuple[float, Key]]) -> Practice:
    """Return the rehearsal that recorded keys make; one whose record breaks off stops at its last key."""
    practice = ready(slides)
    for now, key in events:
        practice = pressed(practice, key, now)
    return pressed(practice, "stop", events[-1][0] if events else 0.0)


def practised(story: Story, parts: Sequence[str], practice: Practice) -> tuple[Practised, ...]:
    """Return how long each beat took that was shown; `parts[i]` is the beat that slide `i` belongs to."""
    paces = {pace.presenter: pace.words_a_minute for pace in story.paces}
    took: dict[str, float] = {}
    for key, seconds in zip(parts, practice.took, strict=True):
        took[key] = took.get(key, 0.0) + seconds
    stopped_on = parts[practice.at] if practice.at + 1 < len(parts) else None
    return tuple(
        _practised(beat, took[beat.key], paces.get(beat.presenter, 0), whole=beat.key != stopped_on)
        for beat in story.beats
        if took.get(beat.key)
    )


def _practised(beat: Beat, took: float, pace: int, *, whole: bool) -> Practised:
    return Practised(
        beat=beat.key,
        title=beat.title,
        presenter=beat.presenter,
        words=beat.words if pace else 0,
        pace=pace or 1,
        planned=beat.seconds,
        took=round(took, 1),
        whole=whole,
    )


def _counted(practice: Practice, now: float) -> Practice:
    """Return the rehearsal with the seconds that ran until now counted for the slide that is shown."""
    took = list(practice.took)
    took[practice.at] = practice.slide_seconds(now)
    return replace(practice, took=tuple(took))


def spoken_parts(story: Story, parts: Sequence[str]) -> tuple[str, ...]:
    """Return the parts without the backup slides behind them."""
    backup = {beat.key for beat in story.beats if beat.backup}
    return tuple(key for key in parts if key not in backup)

