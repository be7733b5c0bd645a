"""Timing: the talk fits its slot, leaves room to breathe, and survives being cut to five minutes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.diagnostics import Level
from agendapitch.script.model import Priority
from agendapitch.story.cues import Cue, split_cues
from agendapitch.story.slot import budget_seconds
from agendapitch.units import Seconds, clock

LONGEST: Seconds = 100  # on one slide
WELL_USED = 0.7  # of the time to speak
SHORT_SLOT: Seconds = 300
_STAYS_ON_SCREEN = frozenset({"demo", "play"})  # what people watch


@rule(Level.FIX, precision=0.9)
def tim01_too_long_for_the_slot(talk: Talk) -> Iterator[Found]:
    """The talk is longer than the slot, even if you speak fast.

    Why: whoever runs over loses the end, and the ask is at the end. The chair will not wait, and the next item pays
    for it.

    Bad:
        benefits: {points: [{Residents: an answer in 2 days}], say: "(demo 11 minutes)"}

    Good:
        benefits: {points: [{Residents: an answer in 2 days}], say: "(demo 1 minute)"}

    Ignore it when: you have rehearsed it and know better; a rehearsal with `agendapitch rehearse` says so for you.
    """
    story = talk.story
    if story.likely[0] > story.slot and talk.beats:
        longest = max(talk.beats, key=lambda beat: beat.seconds)
        pace = story.paces[0].words_a_minute if story.paces else 130
        message = (f"At {pace} words a minute this runs {clock(story.seconds)}; a slot of {clock(story.slot)} leaves "
                   f"{clock(story.budget)} for it.")
        yield Found(at=longest.span, section=longest.section, beat=longest.key, message=message, hint=_cuts(talk))


@rule(Level.FIX, precision=0.9)
def tim02_no_reserve(talk: Talk) -> Iterator[Found]:
    """The talk leaves no time in its slot for anything to go wrong.

    Why: the room takes ten seconds to settle, somebody coughs, a slide sticks. The time you keep back is what lets you
    look at people instead of the clock.

    Bad:
        benefits: {points: [{Residents: an answer in 2 days}], say: "(demo 7 minutes)"}

    Good:
        benefits: {points: [{Residents: an answer in 2 days}], say: "(demo 1 minute)"}

    Ignore it when: the chair has said that a minute more does not matter.
    """
    story = talk.story
    if story.seconds > story.budget and story.likely[0] <= story.slot and talk.beats:
        longest = max(talk.beats, key=lambda beat: beat.seconds)
        yield Found(at=longest.span, section=longest.section, beat=longest.key, message=f"What must be said takes "
                    f"{clock(story.seconds)}; a slot of {clock(story.slot)} leaves {clock(story.budget)} for it.",
                    hint=_cuts(talk))


@rule(Level.THINK, precision=0.75)
def tim03_time_left_over(talk: Talk) -> Iterator[Found]:
    """The talk uses less than 70% of the time there is to speak.

    Why: you fought for these minutes. One true story more, or a number that somebody will repeat, may be worth them.

    Bad:
        meeting: {name: Cabinet, date: 3 November 2026, slot: 30 minutes}
        benefits: {points: [{Families: a warm place to go}], say: On Sundays it will be warm.}

    Good:
        meeting: {name: Cabinet, date: 3 November 2026, slot: 5 minutes}
        benefits: {points: [{Families: a warm place to go}], say: On Sundays it will be warm.}

    Ignore it when: you mean to give the time back as questions. Nobody was ever cross about a short talk.
    """
    story = talk.story
    if any(beat.say for beat in talk.beats) and story.seconds < WELL_USED * story.budget and not story.left_out:
        meeting = talk.script.meeting
        yield Found(at=meeting.slot if meeting else None, section="meeting",
                    message=f"You use {clock(story.seconds)} of {clock(story.budget)}.",
                    hint="Add the story or the number that people will repeat, or keep the time for questions.")


@rule(Level.THINK, precision=0.85)
def tim04_too_long_on_one_slide(talk: Talk) -> Iterator[Found]:
    """One slide stays on the screen for more than 100 seconds.

    Why: after a minute and a half of the same picture people look at their papers, and those are about other things.

    Bad:
        benefits: {points: [{Residents: an answer in 2 days}], say: "(pause 120)"}

    Good:
        benefits: {points: [{Residents: an answer in 2 days}], say: "(pause 2)"}

    Ignore it when: something happens on the screen meanwhile. A demo or a recording is let off.
    """
    for beat in talk.beats:
        slides = max(1, sum(slide.beat == beat.key for slide in talk.scene.slides)) if talk.scene else 1
        watched = any(isinstance(each, Cue) and each.verb in _STAYS_ON_SCREEN for each in split_cues(beat.say))
        if beat.seconds > LONGEST * slides and not watched:
            yield Found(at=beat.span, section=beat.section, beat=beat.key, message=f"“{beat.title}” stays on the "
                        f"screen for {clock(beat.seconds)}.", hint="Give part of it a slide of its own, or cut it.")


@rule(Level.THINK, precision=0.85)
def tim05_no_words_yet(talk: Talk) -> Iterator[Found]:
    """There are no words to say yet.

    Why: you do not use slides on people, you talk to them. The clock only knows how long you will speak when it has
    your words, and you only know whether they sound like you when you have said them.

    Bad:
        purpose: Families who work six days a week can use their library on the seventh.

    Good:
        purpose:
          point: Families who work six days a week can use their library on the seventh.
          say: They work six days. We open on five of them.

    Ignore it when: you speak freely and well, and have practised with a clock.
    """
    if talk.beats and not any(beat.say for beat in talk.beats):
        yield Found(section="say", message="There are no words to say yet, so the times are guesses.",
                    hint="Write `say:` under a section, the way you would say it to somebody you know.")


@rule(Level.THINK, precision=0.95)
def tim06_nothing_to_drop(talk: Talk) -> Iterator[Found]:
    """If the chair gives you five minutes, nothing says what goes.

    Why: agendas run late, and the item before lunch is cut in half as you stand up. Decide at your desk what stays,
    not on your feet.

    Bad:
        benefits: {points: [{Residents: an answer in 2 days}], say: We answer.}

    Good:
        benefits: {points: [{Residents: an answer in 2 days}], say: We answer in two days., say in 5: We answer.}

    Ignore it when: your slot is five minutes already; then it is quiet.
    """
    story = talk.story
    if story.slot <= SHORT_SLOT or not any(beat.say for beat in talk.beats):
        return
    five = next((show for show in story.shows if show.minutes * 60 == SHORT_SLOT), None)
    room = budget_seconds(talk.script, slot=SHORT_SLOT)
    if not _says_what_goes(talk):
        yield Found(section="say in 5", message="If the chair gives you five minutes, nothing says what goes.",
                    hint="Write `priority: should` or `could` under one part, or shorter words in `say in 5`.")
    elif five and sum(five.seconds) > room:
        yield Found(section="say in 5", message=f"What must be said takes {clock(sum(five.seconds))} in a slot of five "
                    f"minutes, which leaves {clock(room)}.", hint="Fewer parts are a must than it seems: mark one "
                    "should, or write shorter words in `say in 5`.")


def _cuts(talk: Talk) -> str:
    """Return which two slides to cut or shorten: the shortest pair that is enough, else the longest two."""
    over = talk.story.seconds - talk.story.budget
    first = {beat.section: beat.key for beat in reversed(talk.beats)}
    loose = [beat for beat in talk.beats if beat.section not in ("purpose", "ask", "agenda") and not (
        beat.section in ("benefits", "people") and first[beat.section] == beat.key)]
    pairs = sorted(combinations(loose, 2), key=lambda pair: pair[0].seconds + pair[1].seconds)
    pair = next((pair for pair in pairs if pair[0].seconds + pair[1].seconds >= over), pairs[-1] if pairs else ())
    named = " and ".join(f"“{beat.title}” ({clock(beat.seconds)})" for beat in pair)
    still = over - sum(beat.seconds for beat in pair)
    if not named:
        return f"Make it shorter by {clock(over)}: write shorter words in `say`."
    cut = f"Mark these as could, or cut them: {named}."
    return cut if still <= 0 else f"{cut} Then shorten the rest by {clock(still)}."


def _says_what_goes(talk: Talk) -> bool:
    """Return whether some part is no must, or has shorter words."""
    return any(place.field == "say in 5" or (place.field == "priority" and place.text.text in _LESSER)
               for place in talk.places)


_LESSER = (Priority.SHOULD, Priority.COULD)
