"""The slot: how long there is, how much of it may be spoken, and how fast this presenter speaks."""

from __future__ import annotations

import re

from agendapitch.records import dataclass
from agendapitch.script.model import Presenter, Script
from agendapitch.units import Seconds

DEFAULT_MINUTES = 10
SETTLE: Seconds = 10  # until the room is quiet and the first slide is up; part of the reserve
DEFAULT_PACE = 130  # words a minute of a prepared officer in a formal room, breath pauses included
INTERPRETED_PACE = 120  # with interpreters, live captions or two languages
UNBOUNDED = 1000  # words a minute that nobody reaches
LEAST_RESERVE: Seconds = 30
_HELPED = ("simultaneous", "interpret", "translation", "captions", "bsl")

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
          "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "an": 1}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Room:
    """What the meeting does to a talk's timing."""

    usual: int  # words a minute when the presenter names none
    fastest: int  # words a minute at most
    lag: Seconds = 0  # more on each slide: an interpreter is a moment behind
    fold: int = 1  # every word is said this many times: 2 with an interpreter who speaks in turn


def slot_seconds(script: Script, *, minutes: int | None) -> Seconds:
    """Return the slot: the minutes asked for, else those of the meeting, else ten minutes."""
    if minutes is not None:
        return minutes * 60
    return _written_slot(script) or DEFAULT_MINUTES * 60


def budget_seconds(script: Script, *, slot: Seconds) -> Seconds:
    """Return the seconds that may be spoken: the slot less questions inside it, less the reserve.

    The reserve is a tenth when questions come afterwards, half a minute at least, and a twentieth of what is left
    when they are inside. Questions inside keep their share when a slot is shorter than the meeting's:
    2 minutes of 10 are 1 minute of 5.
    """
    share = _questions_share(script)
    if share:
        return int(slot * (1 - share) * 0.95)
    return slot - max(LEAST_RESERVE, round(slot / 10))


def minutes_in(text: str) -> float | None:
    """Return the minutes that words name: `10 minutes`, `ten minutes`, `an hour`, `10`; None without a number."""
    found = re.search(r"\d+(?:\.\d+)?", text)
    words = text.lower().split()
    amount = float(found[0]) if found else next((_WORDS[word] for word in words if word in _WORDS), None)
    if amount is None:
        return None
    if "half an hour" in text.lower():
        return 30
    return amount * (60 if re.search(r"\bhours?\b", text.lower()) else 1)


def pace_of(presenter: Presenter | None, room: Room) -> int:
    """Return a presenter's words a minute: as written, else the usual, never over what the room allows."""
    found = re.search(r"\d+", presenter.pace.text) if presenter and presenter.pace else None
    pace = int(found[0]) if found else 0
    return min(pace or room.usual, room.fastest)


def room_of(script: Script) -> Room:
    """Return what interpreters and captions, named in the meeting's place, do to the pace."""
    meeting = script.meeting
    place = meeting.place.text.lower() if meeting and meeting.place else ""
    if "consecutive" in place:
        return Room(usual=INTERPRETED_PACE, fastest=INTERPRETED_PACE, fold=2)
    if any(word in place for word in _HELPED):
        return Room(usual=INTERPRETED_PACE, fastest=INTERPRETED_PACE, lag=2)
    return Room(usual=INTERPRETED_PACE if len(script.languages) > 1 else DEFAULT_PACE, fastest=UNBOUNDED)


def _written_slot(script: Script) -> Seconds:
    slot = script.meeting.slot if script.meeting else None
    minutes = minutes_in(slot.text) if slot else None
    return round(min(max(minutes, 1), 60) * 60) if minutes else 0


def _questions_share(script: Script) -> float:
    """Return the part of the slot kept for questions inside it, 0 when they come afterwards."""
    text = script.meeting.questions.text.lower() if script.meeting and script.meeting.questions else ""
    inside = any(word in text for word in ("of the slot", "inside", "within", "included", "including", "of it"))
    minutes = minutes_in(text) if inside else None
    whole = (_written_slot(script) or DEFAULT_MINUTES * 60) / 60
    return min(minutes / whole, 0.8) if minutes else 0
