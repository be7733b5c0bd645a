"""The words of the notes: what is said in short lines, cues in capitals, prompts where nothing was written."""

from __future__ import annotations

import re

from agendapitch.script.model import (
    Amount,
    Ask,
    Asset,
    Benefit,
    Change,
    Choice,
    Money,
    Options,
    Person,
    Point,
    Proof,
    Question,
    Risk,
    Stage,
    Step,
)
from agendapitch.story.content import lines_of, points_of, shown_texts, side_of
from agendapitch.story.cues import Cue, Speech, split_cues
from agendapitch.story.headlines import plain
from agendapitch.story.model import Agenda, Beat, NoteLine, OnSlide
from agendapitch.units import Seconds, seconds_long

_LINE = 100  # characters; a longer sentence is broken where it breathes


def spoken(say: str) -> list[NoteLine]:
    """Return what is said, a sentence to a line and a long one broken, and each cue in capitals."""
    lines: list[NoteLine] = []
    for part in split_cues(say):
        match part:
            case Speech(text):
                lines += [NoteLine(line) for line in _short_lines(plain(text))]
            case Cue(text=text):
                lines.append(NoteLine(text.upper(), cue=True))
    return lines


def prompts(beat: Beat, seconds: Seconds, *, on: OnSlide | None = None) -> list[NoteLine]:
    """Return the points of a beat whose words are left to the moment; of one slide, those that stand `on` it."""
    opening = NoteLine(f"In your own words, about {seconds_long(seconds)}:", cue=True)
    return [opening, *points_on(beat, on)]


def going_on(beat: Beat, on: OnSlide | None) -> list[NoteLine]:
    """Return what a slide shows while the words of the slide before it go on, or after the ask."""
    ask = isinstance(beat.content, Ask)
    opening = "Only when somebody has answered. This slide has:" if ask else "Still the same words. This slide has:"
    return [NoteLine(opening, cue=True), *points_on(beat, on)]


def points_on(beat: Beat, on: OnSlide | None) -> list[NoteLine]:
    """Return a beat's points in short; those `on` one of its slides where that is known."""
    texts = [plain(text) for text in _prompts(beat)] or [plain(beat.title)]
    if on is None:
        return [NoteLine(text) for text in texts]
    seen = [_words(text) for text in on.words]
    there = [text for text in texts if any(_words(text) <= words for words in seen)]
    return [NoteLine(text) for text in there or [plain(text) for text in on.words] or [plain(on.description)]]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", plain(text).casefold()))


def backup_words(beat: Beat) -> list[NoteLine]:
    """Return a question's answer, or the words of an extra slide kept for questions."""
    said = [*spoken(beat.say), *([NoteLine("In fewer words:", cue=True), *spoken(beat.short)] if beat.short else [])]
    content = beat.content
    if isinstance(content, Question) and content.answer:
        return [NoteLine(plain(beat.title), cue=True), *spoken(content.answer.text), *said]
    if isinstance(content, Options):
        return [NoteLine("Left out of the talk to save time:", cue=True), *said]
    return said or [NoteLine(f"Show this when somebody asks about: {plain(beat.title)}")]


def _short_lines(text: str) -> list[str]:
    lines: list[str] = []
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        # Short sentences stay together; nobody wants a line of two words.
        if lines and len(lines[-1]) + len(sentence) < _LINE // 2:
            lines[-1] = f"{lines[-1]} {sentence}"
        else:
            lines += _breathing(sentence)
    return lines


def _breathing(sentence: str) -> list[str]:
    """Return a sentence in lines, broken after the comma, colon or semicolon that is nearest its middle."""
    if len(sentence) <= _LINE:
        return [sentence]
    breaks = [match.end() for match in re.finditer(r"[,;:] ", sentence)]
    breaks = [at for at in breaks if _LINE // 5 <= at <= len(sentence) - _LINE // 5]
    if not breaks:
        return [sentence]
    at = min(breaks, key=lambda at: abs(at - len(sentence) / 2))
    return [*_breathing(sentence[:at].rstrip()), *_breathing(sentence[at:])]


def _prompts(beat: Beat) -> list[str]:
    content = beat.content
    if isinstance(content, Agenda):
        return [f"{part.name}: {minutes} min" for part, minutes in zip(content.parts, content.minutes, strict=True)]
    points = points_of(content)
    if points:
        own = lines_of(content) if isinstance(content, Money) else ()
        return [*(side_of(content, point) + prompt for point in points if (prompt := _prompt(point))), *own]
    return [text for text in lines_of(content) if plain(text) != plain(beat.title)]


def _prompt(point: Point) -> str:
    match point:
        case Benefit(who=one, get=two) | Person(who=one, does=two) | Asset(have=one, for_=two):
            return _pair(one, two)
        case Amount(amount=one, what=two) | Change(service=one, to=two):
            return _pair(one, two)
        case Stage(stage=one, what=two) | Step(date=one, what=two):
            return _pair(one, two)
        case Risk(risk=one, so_we_will=two):
            return _pair(one, two)
        case Choice(choice=one):
            return str(one or "")
        case Proof(points=points, title=title):
            return str(title or (points[0] if points else ""))
        case _:
            return next(iter(shown_texts(point)), "")


def _pair(one: object, two: object) -> str:
    return ": ".join(str(text) for text in (one, two) if text)
