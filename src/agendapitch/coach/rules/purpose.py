"""Purpose: the point comes before any technology, and it is about people."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.groups import is_about_us, names_people
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.places import Place
from agendapitch.coach.rule import rule
from agendapitch.coach.technology import COUNTS, technology_in
from agendapitch.coach.wording import find, has, line_of, sentences
from agendapitch.diagnostics import Level
from agendapitch.script.model import Text

LONGEST = 30  # words that somebody can still repeat
LATEST = 3  # the slide by which the point should be made


@rule(Level.STOP, precision=1.0)
def pur01_no_purpose(talk: Talk) -> Iterator[Found]:
    """The talk has no purpose yet.

    Why: before anybody mentions technology, they need to know what the point is. A room that has not heard it
    after a minute starts to guess, and guesses "a website".

    Bad:
        purpose: ''

    Good:
        purpose: Families who work six days a week can use their library on the seventh.

    Ignore it when: never, in a talk that asks for something. Any one sentence about people will do to begin with.
    """
    if talk.purpose is None or not talk.purpose.text.strip():
        purpose = talk.script.purpose
        yield Found(at=purpose.span if purpose else None, section="purpose", message="Say what the point is.",
                    hint="Finish this sentence after `purpose:`: we want [who] to be able to [what], so that [why].")


@rule(Level.FIX, precision=0.95)
def pur02_purpose_is_technology(talk: Talk) -> Iterator[Found]:
    """The purpose is a piece of technology.

    Why: the web is a means to an end. Leaders cannot get enthusiastic about a website; they can about what people
    will be able to do.

    Bad:
        purpose: Launch a new website for residents.

    Good:
        purpose: Residents can find out in a minute what the council is doing in their street.

    Ignore it when: the thing itself is what people want, as broadband is in a village that has none.
    """
    found = technology_in(talk, talk.purpose)
    if sum(each.weight for each in found) >= COUNTS:
        most = max(found, key=lambda each: each.weight).match
        yield Found(at=most, message=f"Your purpose is “{most.words}”. That is how, not why.",
                    hint="Say what people will be able to do that they cannot do now.")


@rule(Level.FIX, precision=0.92)
def pur03_nobody_in_the_purpose(talk: Talk) -> Iterator[Found]:
    """The purpose has no people in it.

    Why: the point of it all is a new relationship between a council and the people it serves, and a relationship
    needs two.

    Bad:
        purpose: Improve efficiency and modernise the way enquiries are handled.

    Good:
        purpose: People who ring us get an answer from the first person who picks up.

    Ignore it when: the people are there under a name that the coach does not know. Name them once in `benefits`
    or `audience`, and it learns the name.
    """
    purpose = talk.purpose
    if purpose is None or not purpose.text.strip() or names_people(purpose.text) or _names_a_group(purpose, talk):
        return
    if is_about_us(purpose.text):
        yield Found(at=purpose, message="There are no people in your purpose.", hint="Say who it is for.")
    else:
        yield Found(at=purpose, level=Level.THINK, message="Are there people in your purpose?",
                    hint="Say who it is for, by the name they would use themselves.")


@rule(Level.FIX, precision=0.93)
def pur04_technology_before_the_point(talk: Talk) -> Iterator[Found]:
    """A piece of technology is mentioned before the point is made.

    Why: before you even mention technology, people should know what the point is. Whatever comes first is what the
    room believes the talk is about, and the title comes first of all.

    Bad:
        opening: {title: Why we need a blog, say: Other councils have a blog and we should have a blog.}

    Good:
        opening: {title: One missed bin took 7 contacts and 19 days, say: She rang us four times.}

    Ignore it when: a true story turns on it, as when somebody was sent round in circles by a form on a screen.
    """
    for place in _before_the_purpose(talk):
        strong = [each.match for each in technology_in(talk, place.text) if each.weight >= COUNTS]
        if strong:
            message = f"You mention “{strong[0].words}” before you have said what the point is."
            yield Found(at=strong[0], message=message, hint="Move it after the purpose, or take it out.")


@rule(Level.THINK, precision=0.9)
def pur05_purpose_too_long(talk: Talk) -> Iterator[Found]:
    """The purpose is too long to remember.

    Why: the time is short, and one sentence is what people carry out of the room. Somebody who repeats it to a
    colleague does your work for you.

    Bad:
        purpose: >
          People can get in touch with us in many ways and we can get back to them in many ways. We also want staff
          to have a better understanding of what people need, and to be able to act on it sooner than they can today.

    Good:
        purpose: People get an answer the first time they ask.

    Ignore it when: you can say it by heart, and so can the person next to you.
    """
    purpose = talk.purpose
    if purpose is None:
        return
    words = len(purpose.text.split())
    several = len(sentences(purpose.text)) > 1
    if words > LONGEST or (several and words > LONGEST // 2):
        yield Found(at=purpose, message=f"Your purpose is {words} words{' in several sentences' if several else ''}.",
                    hint="If somebody left the room now, what would they repeat? Aim for one sentence of 25 words.")


@rule(Level.FIX, precision=0.9)
def pur06_one_way_talk(talk: Talk) -> Iterator[Found]:
    """The purpose talks at people.

    Why: the aim is to open councils to conversations with the people, the businesses and the organisations they
    serve. A conversation has somebody who answers.

    Bad:
        purpose: Raise awareness of council services among residents.

    Good:
        purpose: Residents can ask us anything about their street and hear back within 2 days.

    Ignore it when: it is a warning or a legal notice, where one way is the right way.
    """
    purpose = talk.purpose
    if purpose is None or has(purpose.text, "boxes", "two-way") or has(purpose.text, "boxes", "warnings"):
        return
    for match in find(purpose, "boxes", "one-way")[:1]:
        yield Found(at=match, message=f"“{match.words}” is talking at people.",
                    hint="Say what you will hear back, and what you will do with it.")


@rule(Level.FIX, precision=0.95)
def pur07_in_a_box(talk: Talk) -> Iterator[Found]:
    """The title, the purpose or the ask puts the talk in a box marked web or communications.

    Why: once a change is in a box marked "web" or "communications", leaders hand it to the team of that name, and
    the rest of the council goes on as before.

    Bad:
        title: Our digital strategy for the next 3 years

    Good:
        title: Let residents talk to us, and let us answer

    Ignore it when: it is the name of a document that the meeting has in front of it.
    """
    for text in _headings(talk):
        for match in find(text, "boxes", *BOXES)[:1]:
            box = match.entry.group
            yield Found(at=match, message=f"“{match.words}” puts this in a box marked “{box}”, and it will be "
                        "handed to the team of that name.", hint="Name the change for people instead.")


BOXES = ("web", "communications", "IT", "digital")


@rule(Level.THINK, precision=0.85)
def pur08_purpose_comes_late(talk: Talk) -> Iterator[Found]:
    """The purpose comes after the third slide.

    Why: before anything else, people want to know what the point is. In a short talk the first minute is the only
    one that everybody hears.

    Bad:
        running order: [benefits, changes, people, purpose, ask]

    Good:
        running order: [purpose, benefits, changes, people, ask]

    Ignore it when: what comes first is one story, told over several pictures.
    """
    slides = [place.slide for place in talk.places if place.section == "purpose" and place.slide]
    earlier = {beat.section for beat in talk.beats[: _position(talk, "purpose")]}
    if slides and min(slides) > LATEST and earlier - {"opening"} and talk.purpose:
        yield Found(at=talk.purpose, message=f"The point comes on slide {min(slides)}.",
                    hint="Put the purpose first, or straight after the opening.")


def _before_the_purpose(talk: Talk) -> Iterator[Place]:
    """Yield what is said and shown, the title first, until the purpose has been told."""
    if talk.purpose is None:
        return
    for place in talk.places:
        left_out = not place.beat and place.section != "title"
        if place.section == "purpose" or left_out:
            return
        if (place.shown or place.spoken) and not place.quoted:
            yield place


def _headings(talk: Talk) -> Iterator[Text]:
    if talk.script.title:
        yield talk.script.title
    if talk.purpose:
        yield talk.purpose
    if talk.script.ask and talk.script.ask.decision:
        yield talk.script.ask.decision


def _names_a_group(purpose: Text, talk: Talk) -> bool:
    """Return whether a purpose names a group that the script itself introduces, or a word of its name."""
    groups = [benefit.who for benefit in talk.script.benefits.points] if talk.script.benefits else []
    groups += [listener.who for listener in talk.script.audience]
    said = {word.removesuffix("'s").removesuffix("s") for word in line_of(purpose.text).folded}
    named = {word.removesuffix("s") for group in groups if group for word in line_of(group.text).folded
             if len(word) > 3 and not has(group.text, "people", "offices")}
    return not said.isdisjoint(named)


def _position(talk: Talk, section: str) -> int:
    return next((number for number, beat in enumerate(talk.beats) if beat.section == section), 0)
