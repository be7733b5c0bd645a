"""Cues: what a presenter does while speaking, in round brackets that begin with a known verb.

`Here is the point. (pause) (show the chart) It is people chasing.` Brackets that begin with any other word are
part of what is said.
"""

from __future__ import annotations

import re
from functools import lru_cache

from agendapitch.records import dataclass
from agendapitch.units import Seconds

# Seconds for each cue that names no time of its own (domain research, section 6.1).
VERBS: dict[str, Seconds] = {
    "pause": 2, "click": 1, "next": 1, "wait": 2, "look": 2, "show": 4, "read": 2, "hold": 4, "hand": 8, "play": 30,
    "demo": 30, "ask": 6, "point": 2, "smile": 1, "stand": 2, "sip": 3,
}  # fmt: skip
_DEMO_OVERRUN = 1.3  # a demonstration takes a third longer than planned
_PLAY_EXTRA: Seconds = 3  # to start a recording and come back
_NUMBER_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
                 "ten": 10, "a": 1}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Speech:
    """Words that are said."""

    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Something done. `seconds` is None for `(read the slide)`, which takes as long as the slide's words."""

    text: str
    verb: str
    seconds: float | None


@lru_cache(maxsize=256)
def split_cues(say: str) -> tuple[Speech | Cue, ...]:
    """Return what is said and done, in order; blanks are folded and empty speech left out."""
    parts: list[Speech | Cue] = []
    at = 0
    for match in re.finditer(r"\(([^()]*)\)", say):
        cue = _cue(match[1])
        if cue is None:
            continue
        parts += [_speech(say[at : match.start()]), cue]
        at = match.end()
    parts.append(_speech(say[at:]))
    return tuple(part for part in parts if isinstance(part, Cue) or part.text)


def words_said(say: str) -> str:
    """Return what is said, without cues."""
    return " ".join(part.text for part in split_cues(say) if isinstance(part, Speech))


def _speech(text: str) -> Speech:
    return Speech(" ".join(text.split()))


def _cue(inside: str) -> Cue | None:
    text = " ".join(inside.split())
    verb = re.split(r"[ ,:.]", text.lower(), maxsplit=1)[0]
    if verb not in VERBS:
        return None
    return Cue(text, verb, _seconds(verb, text.lower()))


def _seconds(verb: str, text: str) -> float | None:
    given = _given(text)
    if verb == "read" and given is None:
        return None
    seconds = float(VERBS[verb] if given is None else given)
    if verb == "demo" and given is not None:
        return seconds * _DEMO_OVERRUN
    return seconds + _PLAY_EXTRA if verb == "play" else seconds


def _given(text: str) -> float | None:
    """Return the seconds a cue names: `pause 3`, `demo 1 minute`, `play 1:30`, `wait half a minute`."""
    clock = re.search(r"\b(\d+):(\d\d)\b", text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    if "half a minute" in text:
        return 30
    amount = r"(\d+(?:\.\d+)?|" + "|".join(_NUMBER_WORDS) + ")"
    named = re.search(rf"\b{amount} ?(seconds?|secs?|s|minutes?|mins?|m)\b", text)
    bare = re.fullmatch(rf"\w+ (?:for )?{amount}", text)
    found = named or bare
    if not found:
        return None
    number = _NUMBER_WORDS.get(found[1]) or float(found[1])
    return number * (60 if named and named[2].startswith("m") else 1)
