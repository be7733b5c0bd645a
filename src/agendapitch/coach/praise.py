"""The first line: praise that is also information, and always true.

The words of the starter script are nobody's yet, so nothing in them is praised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from agendapitch.script.model import Point, Script, Text
from agendapitch.script.prompts import is_prompt
from agendapitch.story.content import texts_in
from agendapitch.story.model import Story
from agendapitch.units import clock

P = TypeVar("P", bound=Point)
MOST = 3  # sentences
_AFTER_THE_ASK = ("next steps", "closing")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def praise(script: Script, story: Story) -> str:
    """Return what a talk does well, in up to three short sentences; "" when there is nothing to say yet."""
    return " ".join([*_good_things(script, story)][:MOST])


def _good_things(script: Script, story: Story) -> Iterator[str]:
    gains = _written(script.benefits.points) if script.benefits else []
    groups = {point.who.text.casefold() for point in gains if point.who}
    if len(groups) > 1:
        yield f"You name {_number(len(groups))} groups who gain."
    if _ends_with_one_decision(script, story):
        yield "You end with one decision."
    if script.opening and _is_own(script.opening.title):
        yield "You open with a story."
    people = _written(script.people.points) if script.people else []
    if len(people) > 1:
        yield f"You show {_number(len(people))} people who do it."
    if 0 < story.seconds <= story.budget and not any(_has_prompt(beat.content) for beat in story.beats):
        yield f"You take {clock(story.seconds)} of your {clock(story.budget)}."


def _ends_with_one_decision(script: Script, story: Story) -> bool:
    told = [beat.section for beat in story.beats if not beat.backup and beat.section not in _AFTER_THE_ASK]
    one = script.ask and _is_own(script.ask.decision) and script.ask.decisions == 1
    return bool(one and told and told[-1] == "ask")


def _written(points: Iterable[P]) -> list[P]:
    """Return the points that an author has written."""
    return [point for point in points if not _has_prompt(point)]


def _has_prompt(content: object) -> bool:
    return any(is_prompt(text.text) for text in texts_in(content))


def _is_own(text: Text | None) -> bool:
    return bool(text and text.text and not is_prompt(text.text))


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
