"""Service change: what is different for somebody, and when it is looked at again."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.technology import COUNTS, technology_in
from agendapitch.coach.wording import has, line_of
from agendapitch.diagnostics import Level
from agendapitch.script.model import Change

ALIKE = 0.7  # share of their words from which from and to say the same
FEWEST = 4  # words of a line that can be compared


@rule(Level.FIX, precision=0.99)
def chg01_from_or_to_missing(talk: Talk) -> Iterator[Found]:
    """A change says only half: how things are, or how they will be.

    Why: communications, customer service and the service itself get better as one, and people see that only when
    they see both sides. A new way of doing things means nothing to somebody who does not know the old one.

    Bad:
        changes:
          - {service: Missed bins, to: We answer the same day, delivery: in-house, why: our crews}

    Good:
        changes:
          - {service: Missed bins, from: Ring and wait, to: We answer the same day, delivery: in-house, why: our crews}

    Ignore it when: never. Where there is nothing today, `from: nothing at all` is a strong line.
    """
    for change in _changes(talk):
        if change.from_ and change.to:
            continue
        named = _name(change)
        if change.to:
            yield Found(at=change.span, message=f"{named}: what is it like today?",
                        hint="Write `from:` with what a person has to do now.")
        elif change.from_:
            yield Found(at=change.span, message=f"{named}: what will it be like?",
                        hint="Write `to:` with what a person will notice.")
        else:
            yield Found(at=change.span, message=f"{named}: what is it like today, and what will it be like?",
                        hint="Write `from:` and `to:`, or on one line: `ring and wait -> an answer the same day`.")


@rule(Level.THINK, precision=0.75)
def chg02_from_and_to_alike(talk: Talk) -> Iterator[Found]:
    """From and to are nearly the same words.

    Why: the room should see in a moment what becomes different. Where most words stand on both sides, people look
    for the difference and stop listening.

    Bad:
        changes:
          - service: Sundays
            from: The library is open to families from Monday to Saturday
            to: The library is open to families from Monday to Sunday
            delivery: community group
            why: 14 volunteers asked

    Good:
        changes:
          - service: Sundays
            from: Closed on the day when families are free
            to: Open 11am to 3pm
            delivery: community group
            why: 14 volunteers asked

    Ignore it when: the one word that differs is the whole point, and you say it aloud.
    """
    for change in _changes(talk):
        if change.from_ and change.to and _alike(change.from_.text, change.to.text) > ALIKE:
            yield Found(at=change.to, message=f"{_name(change)}: from and to are nearly the same words.",
                        hint="Leave out what stays, so that people see what changes.")


@rule(Level.THINK, precision=0.85, instead_of=("INC04",))
def chg03_change_is_technology(talk: Talk) -> Iterator[Found]:
    """What a service changes to is a piece of kit.

    Why: websites do not change the world, people do. A new system is a thing we get; what a person will notice is the
    change.

    Bad:
        changes:
          - {service: Missed bins, from: Phone, to: A new app, delivery: in-house, why: cheaper}

    Good:
        changes:
          - service: Missed bins
            from: Ring and wait
            to: The crew supervisor answers residents the same day
            delivery: in-house
            why: our crews

    Ignore it when: everybody in the room has asked for the thing itself.
    """
    for change in _changes(talk):
        kit = technology_in(talk, change.to)
        if not change.to or sum(each.weight for each in kit) < COUNTS:
            continue
        if not has(change.to.text, "people", "outside", "inside", "anyone"):
            most = max(kit, key=lambda each: each.weight).match
            yield Found(at=most, message=f"{_name(change)}: “{most.words}” is kit.",
                        hint="Say what a person will notice.")


@rule(Level.THINK, precision=0.85)
def chg04_no_second_look(talk: Talk) -> Iterator[Found]:
    """Nobody looks again at what happened.

    Why: telling, answering and changing are one loop, and a loop comes round. Leaders say yes more easily to
    something that they can still change.

    Bad:
        ask: Approve £900 for heating by 1 March 2027, led by Jo Amis
        next steps:
          - 1 March 2027: Procurement
          - 1 May 2027: Launch

    Good:
        next steps:
          - 1 March 2027: We start
          - 1 May 2027: We review it with residents and report back

    Ignore it when: the thing is done once and for all, as a sale is.
    """
    steps, ask = talk.script.next_steps, talk.script.ask
    if not steps and not ask:
        return
    told = ("next steps", "ask", "loop", "changes", "closing")
    said = [place.text.text for place in talk.places if place.section in told and (place.shown or place.spoken)]
    if talk.script.loop is None and not any(has(text, "claims", "learning", "learning again") for text in said):
        yield Found(at=steps.span if steps else None, section="next steps",
                    message="Nothing says when you will look at what happened.",
                    hint="Add a date under `next steps:` on which you look again, and change course if you must.")


def _changes(talk: Talk) -> tuple[Change, ...]:
    return talk.script.changes.points if talk.script.changes else ()


def _name(change: Change) -> str:
    return change.service.text if change.service else "This change"


def _alike(one: str, other: str) -> float:
    """Return the share of words that two lines have in common, 0 to 1; 0 for lines of a few words."""
    here, there = set(line_of(one).folded), set(line_of(other).folded)
    if min(len(here), len(there)) < FEWEST or _numbers(here) != _numbers(there):
        return 0.0
    return len(here & there) / max(len(here), len(there))


def _numbers(words: set[str]) -> set[str]:
    """Return the words with a figure: another number is a change that shows."""
    return {word for word in words if any(map(str.isdigit, word))}
