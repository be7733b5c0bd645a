"""The story: which beats are said, in what order, in how many seconds, with which words.

A *beat* is one idea, said once. It may become several slides when its text does not fit on one;
the clock (`story/clock.py`) and the notes (`story/notes.py`) are therefore written last.
"""

from __future__ import annotations

from typing import TypeAlias

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass
from agendapitch.script.model import (
    Ask,
    Assets,
    Benefits,
    Changes,
    Closing,
    Evidence,
    Extra,
    Future,
    Image,
    Loop,
    Money,
    NextSteps,
    Now,
    Opening,
    Options,
    People,
    Purpose,
    Question,
    Risks,
)
from agendapitch.units import Seconds


@dataclass(frozen=True, slots=True)
class Cover:
    """The first slide. Texts are ready to show; empty where the script gives nothing."""

    title: str
    council: str
    meeting: str
    date: str
    item: str
    presenter: str
    job: str
    logo: Image | None = None
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the agenda: a name of one or two words and its seconds."""

    name: str
    seconds: Seconds
    decision: bool = False
    quiet: bool = False  # what is left of the slot after the talk


@dataclass(frozen=True, slots=True)
class Agenda:
    """The parts of the talk, in order, in a slot of so many minutes; 0 where that is not known."""

    parts: tuple[Part, ...]
    slot: int = 0

    @property
    def minutes(self) -> tuple[int, ...]:
        """Return each part's minutes: whole ones, at least 1, that add up to the talk's as nearly as they can."""
        exact = [part.seconds / 60 for part in self.parts]
        whole = [max(1, int(minutes)) for minutes in exact]
        total = max(round(sum(exact)), len(exact))
        while sum(whole) < total:
            whole[min(range(len(exact)), key=lambda at: whole[at] - exact[at])] += 1
        while sum(whole) > total:  # parts of a few seconds were rounded up: the longest ones give
            whole[max(range(len(exact)), key=lambda at: (whole[at] > 1, whole[at] - exact[at]))] -= 1
        return tuple(whole)


@dataclass(frozen=True, slots=True)
class Tension:
    """What is and what could be."""

    now: Now | None
    future: Future | None


Content: TypeAlias = (
    Cover | Agenda | Opening | Purpose | Tension | Evidence | Benefits | Changes | Loop | Assets | Options | Money
    | People | Risks | Ask | NextSteps | Closing | Extra | Question
)
"""What a beat shows: a section of the script, narrowed to the points that this beat says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One idea. `seconds` is the time it is on screen; 0 for the cover and for backup."""

    key: str  # stable and unique in the story: "change 2"; names of slides and shapes come from it
    section: str  # the section's key in the script: "changes"; "cover" for the cover
    title: str  # the headline, never empty, unique in the story
    content: Content
    priority: str  # must, should, could; "" for the cover and for backup
    say: str = ""  # the words chosen for this slot, with their cues, as written
    short: str = ""  # the words for a shorter slot, where the script gives them (`say in 5`)
    words: int = 0  # words as spoken
    seconds: Seconds = 0
    short_seconds: Seconds = 0
    presenter: str = ""
    reminders: tuple[str, ...] = ()  # private notes
    description: str = ""  # what the slide shows, for people who cannot see it
    backup: bool = False
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something the author wrote that is on no slide and in no notes, and why."""

    section: str
    title: str
    seconds: Seconds
    why: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortShow:
    """A shorter talk inside the same deck: which beats stay, and the time each starts."""

    minutes: int
    beats: tuple[str, ...]
    starts: tuple[Seconds, ...]
    seconds: tuple[Seconds, ...]
    says: tuple[str, ...] = ()  # the words of each beat in this show


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast somebody speaks, and whether that was measured in a rehearsal."""

    presenter: str
    words_a_minute: int
    rehearsed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The whole talk, fitted to its slot."""

    title: str
    council: str
    meeting: str
    date: str  # as written
    iso_date: str  # "2026-10-14", or "" where the date could not be read
    item: str
    presenter: str
    language: str  # "en-GB"
    classification: str
    public: bool
    storyline: str
    slot: Seconds
    budget: Seconds
    seconds: Seconds
    likely: tuple[Seconds, Seconds]
    settle: Seconds  # before the first word
    beats: tuple[Beat, ...]  # spoken beats in order, then backup
    sources: tuple[str, ...] = ()  # full references
    left_out: tuple[LeftOut, ...] = ()
    shows: tuple[ShortShow, ...] = ()
    job: str = ""  # of the presenter, where there is only one
    contact: str = ""
    paces: tuple[Pace, ...] = ()  # of each presenter, the first one first


@dataclass(frozen=True, slots=True)
class Moment:
    """When a slide is on screen, in seconds from the start of the talk."""

    starts: Seconds
    ends: Seconds


@dataclass(frozen=True, slots=True)
class OnSlide:
    """What one slide shows, known once it is laid out: its headline, its words, a description in sentences."""

    title: str
    words: tuple[str, ...]
    description: str


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One paragraph of the notes. `cue` lines are bold: actions in capitals, and the clock."""

    text: str
    cue: bool = False
