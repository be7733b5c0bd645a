"""The first line: praise that is also information, and always true.

The words of the starter script are nobody's yet, so nothing in them is praised; nor is what a finding below it
speaks against.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from agendapitch.coach.groups import names_people
from agendapitch.coach.headlines import has_a_verb
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.script.model import Opening, Point, Script, Text
from agendapitch.script.prompts import is_prompt
from agendapitch.story.content import texts_in
from agendapitch.story.model import Story
from agendapitch.units import clock

P = TypeVar("P", bound=Point)
MOST = 3  # sentences
_AFTER_THE_ASK = ("next steps", "closing")
# The rules that say otherwise
_GAINS = frozenset({"BEN01", "BEN02", "BEN03", "BEN05", "BEN07"})
_DECISION = frozenset({"ASK01", "ASK02", "ASK03", "ASK05"})
_LABELS_AND_KIT = frozenset({"DEN04", "TEC01", "TEC02"})
_TIME = frozenset({"TIM01", "TIM02", "TIM03", "TIM05"})
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def praise(script: Script, story: Story, findings: Sequence[Diagnostic] = ()) -> str:
    """Return what a talk does well, in up to three short sentences; "" when there is nothing to say yet.

    `findings` are those of the same run, which no praise contradicts.
    """
    return " ".join([*_good_things(script, story, findings)][:MOST])


def _good_things(script: Script, story: Story, findings: Sequence[Diagnostic]) -> Iterator[str]:
    found = {finding.rule for finding in findings}
    gains = _written(script.benefits.points) if script.benefits else []
    groups = {point.who.text.casefold() for point in gains if point.who}
    if len(groups) > 1 and _GAINS.isdisjoint(found):
        yield f"You name {_number(len(groups))} groups who gain."
    if _ends_with_one_decision(script, story) and _DECISION.isdisjoint(found):
        yield "You end with one decision."
    if script.opening and _is_a_story(script.opening) and not any(map(_is_against_the_opening, findings)):
        yield "You open with a story."
    people = _written(script.people.points) if script.people else []
    if len(people) > 1 and "PPL01" not in found:
        yield f"You show {_number(len(people))} people who do it."
    written = not any(_has_prompt(beat.content) for beat in story.beats)
    if 0 < story.seconds <= story.budget and written and _TIME.isdisjoint(found):
        yield f"You take {clock(story.seconds)} of your {clock(story.budget)}."


def _ends_with_one_decision(script: Script, story: Story) -> bool:
    told = [beat.section for beat in story.beats if not beat.backup and beat.section not in _AFTER_THE_ASK]
    one = script.ask and _is_own(script.ask.decision) and script.ask.decisions == 1
    return bool(one and told and told[-1] == "ask")


def _is_a_story(opening: Opening) -> bool:
    """Return whether an opening has a sentence for its title, and somebody in it."""
    said = " ".join(text.text for text in (opening.title, opening.say) if text)
    return opening.title is not None and _is_own(opening.title) and has_a_verb(opening.title.text) and (
        names_people(said))


def _is_against_the_opening(finding: Diagnostic) -> bool:
    grave = finding.level is not Level.THINK or finding.rule in _LABELS_AND_KIT
    return finding.section == "opening" and grave


def _written(points: Iterable[P]) -> list[P]:
    """Return the points that an author has written."""
    return [point for point in points if not _has_prompt(point)]


def _has_prompt(content: object) -> bool:
    return any(is_prompt(text.text) for text in texts_in(content))


def _is_own(text: Text | None) -> bool:
    return bool(text and text.text and not is_prompt(text.text))


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
