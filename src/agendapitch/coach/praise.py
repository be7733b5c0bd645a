"""The first line: praise that is also information, and always true."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.script.model import Script
from agendapitch.story.model import Story
from agendapitch.units import clock

MOST = 3  # sentences
_AFTER_THE_ASK = ("next steps", "closing")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def praise(script: Script, story: Story) -> str:
    """Return what a talk does well, in up to three short sentences; "" when there is nothing to say yet."""
    return " ".join([*_good_things(script, story)][:MOST])


def _good_things(script: Script, story: Story) -> Iterator[str]:
    groups = {point.who.text.casefold() for point in script.benefits.points if point.who} if script.benefits else set()
    if len(groups) > 1:
        yield f"You name {_number(len(groups))} groups who gain."
    if _ends_with_one_decision(script, story):
        yield "You end with one decision."
    if script.opening and script.opening.title:
        yield "You open with a story."
    if script.people and len(script.people.points) > 1:
        yield f"You show {_number(len(script.people.points))} people who do it."
    if 0 < story.seconds <= story.budget:
        yield f"You take {clock(story.seconds)} of your {clock(story.budget)}."


def _ends_with_one_decision(script: Script, story: Story) -> bool:
    told = [beat.section for beat in story.beats if not beat.backup and beat.section not in _AFTER_THE_ASK]
    one = script.ask and script.ask.decision and script.ask.decision.text and script.ask.decisions == 1
    return bool(one and told and told[-1] == "ask")


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
