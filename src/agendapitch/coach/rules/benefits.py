"""Benefits: what each person in the room, and people outside it, gain."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.gains import has_number, is_feature, is_for, is_outside, known_listeners
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.technology import technology_in
from agendapitch.coach.wording import find, has
from agendapitch.diagnostics import Level
from agendapitch.script.model import Benefit, Priority, Text

MOST = 4  # what people keep of a list (Kosslyn and others, 2012)
KIT = 1.0  # weight of technology from which a benefit is a feature
QUOTED = 60  # letters of a benefit that a message repeats


@rule(Level.STOP, precision=1.0)
def ben01_no_benefits(talk: Talk) -> Iterator[Found]:
    """Nobody gains anything yet.

    Why: leaders say yes to what they, and their organisation, get out of it. A talk without that is a lecture.

    Bad:
        benefits: []

    Good:
        benefits:
          - Families: a warm place to go on Sundays

    Ignore it when: never, in a talk that asks for something. One line will do to begin with.
    """
    if not _benefits(talk):
        benefits = talk.script.benefits
        yield Found(at=benefits.span if benefits else None, section="benefits", message="Say who gains what.",
                    hint="Under `benefits:` write a line for each: `- Residents: …`, `- Staff: …`, `- The budget: …`.")


@rule(Level.FIX, precision=0.9)
def ben02_feature_not_benefit(talk: Talk) -> Iterator[Found]:
    """A benefit says what a thing has, not what anybody gains.

    Why: a dashboard is no gain, an hour back is. People get enthusiastic about what will be different for them.

    Bad:
        benefits:
          - Staff: The new system has a dashboard

    Good:
        benefits:
          - Staff: 14 hours a week back from repeat calls

    Ignore it when: the thing is what the person has been waiting for, as a ramp is for somebody in a wheelchair.
    """
    for benefit in _benefits(talk):
        text = benefit.get
        if text and (is_feature(text.text) or sum(each.weight for each in technology_in(talk, text)) >= KIT):
            yield Found(at=text, message=f"“{_short(text)}” is what it has, not what anybody gains.",
                        hint="Say who gets what because of it.")


@rule(Level.FIX, precision=0.99, instead_of=("BEN07",))
def ben03_benefit_of_nobody(talk: Talk) -> Iterator[Found]:
    """A benefit belongs to nobody.

    Why: everybody in the room listens for their own name. "Faster and cheaper" has no name in it.

    Bad:
        benefits:
          - Faster and cheaper

    Good:
        benefits:
          - Residents: an answer in 2 days, not 19

    Ignore it when: never. A name in front costs one word.
    """
    for benefit in _benefits(talk):
        if not benefit.get or (benefit.who and benefit.who.text.strip()):
            continue
        named = find(benefit.get, "people", "outside", "inside")
        if named and named[0].start == 0:
            yield Found(at=named[0], message=f"“{named[0].words}” stands in the sentence, and not in front of it.",
                        hint=f"Put a colon after the name: `{named[0].words}: what they gain`.")
        else:
            yield Found(at=benefit.get, message=f"Who gains “{_short(benefit.get)}”?",
                        hint="Put a name in front: `Residents:`, `Councillors:`, `Staff:`, `The budget:`.")


@rule(Level.FIX, precision=0.85)
def ben04_nothing_for_the_room(talk: Talk) -> Iterator[Found]:
    """None of the benefits is for the people in the room, or for the council.

    Why: the benefits should be theirs and their organisation's. People who hear nothing for themselves wait for the
    next item.

    Bad:
        audience:
          - Chief executive: wants fewer complaints
        benefits:
          - Dog walkers: more bins

    Good:
        audience:
          - Chief executive: wants fewer complaints
        benefits:
          - Dog walkers: more bins
          - The council: 200 fewer complaints a year

    Ignore it when: the people in the room have asked for exactly this, for somebody else.
    """
    benefits = _benefits(talk)
    if not benefits or not all(benefit.who for benefit in benefits):
        return
    known = known_listeners(talk.script.audience)
    said = " ".join(f"{benefit.who} {benefit.get or ''}" for benefit in benefits)
    if known and not is_for(said, known):
        names = " and ".join(str(listener.who) for listener in known[:2])
        yield Found(at=talk.script.benefits.span if talk.script.benefits else None, section="benefits",
                    message=f"You are speaking to the {_lower(names)}, and none of your benefits is for them or for "
                    "the council.", hint="Add one line that says what they get.")


@rule(Level.THINK, precision=0.9)
def ben05_too_many_benefits(talk: Talk) -> Iterator[Found]:
    """There are more benefits than anybody will remember.

    Why: the time is short, and four things are what people keep of a list. The fifth makes them lose the first.

    Bad:
        benefits:
          - Residents: an answer in 2 days
          - Staff: 14 hours a week back
          - Councillors: fewer complaints
          - Schools: one number to ring
          - The budget: £26,000 a quarter

    Good:
        benefits:
          - Residents: an answer in 2 days
          - Staff: 14 hours a week back
          - Councillors: fewer complaints
          - The budget: £26,000 a quarter

    Ignore it when: each is for another person in the room, and you say only theirs aloud.
    """
    kept = [benefit for benefit in _benefits(talk) if str(benefit.priority) != Priority.COULD]
    if len(kept) > MOST:
        yield Found(at=kept[MOST].span, section="benefits", message=f"{len(kept)} benefits is a list that nobody will "
                    "remember.", hint="Keep the 3 or 4 that matter to this room; mark the others `priority: could`.")


@rule(Level.THINK, precision=0.8)
def ben06_no_audience(talk: Talk) -> Iterator[Found]:
    """Nothing is said about who will be in the room.

    Why: the benefits are for the people who listen. Once you have written down what each of them cares about, the
    right benefits are easy to see; the audience is never shown.

    Bad:
        audience: []
        benefits:
          - {who: Residents, get: an answer in 2 days, say: Here is what residents get. They ring once.}

    Good:
        audience:
          - Chief executive: wants fewer complaints
        benefits:
          - {who: Residents, get: an answer in 2 days, say: Here is what residents get. They ring once.}
          - The council: 200 fewer complaints a year

    Ignore it when: you know the room by heart.
    """
    # A script of a few lines is a beginning; nobody needs a form to fill in there.
    if not talk.script.audience and talk.spoken():
        yield Found(section="audience", message="The script does not say who will be in the room.",
                    hint="Under `audience:` write a line for each: `- Chief executive: wants fewer complaints`. "
                    "It is never shown.")


@rule(Level.FIX, precision=0.88)
def ben07_nobody_outside_gains(talk: Talk) -> Iterator[Found]:
    """Nobody outside the council gains anything.

    Why: it is about a new relationship between the council and the people it serves. If all the gains are ours, it
    is a reorganisation.

    Bad:
        benefits:
          - The budget: £20,000
          - Managers: better reports

    Good:
        benefits:
          - Residents: an answer in 2 days
          - The budget: £20,000

    Ignore it when: it is a matter of the back office, told to officers alone.
    """
    benefits = _benefits(talk)
    named = [benefit.who.text for benefit in benefits if benefit.who]
    if not named or any(is_outside(name) for name in named):
        return
    if any(has(benefit.get.text, "people", "outside") for benefit in benefits if benefit.get):
        return
    yield Found(at=talk.script.benefits.span if talk.script.benefits else None, section="benefits",
                message="All the gains are the council's own.",
                hint="Say what residents, businesses or community groups get.")


@rule(Level.THINK, precision=0.85)
def ben08_no_number(talk: Talk) -> Iterator[Found]:
    """There is no number in the benefits.

    Why: a number turns a hope into a promise. It is also what people repeat in the corridor.

    Bad:
        benefits:
          - Residents: quicker answers

    Good:
        benefits:
          - Residents: an answer in 2 days, not 19

    Ignore it when: nobody has counted yet, and counting is what you ask for.
    """
    benefits = _benefits(talk)
    said = [place.text.text for place in talk.places if place.section == "benefits" and (place.shown or place.spoken)]
    if benefits and not any(has_number(text) for text in said):
        yield Found(at=benefits[0].get or benefits[0].span, section="benefits",
                    message="There is no number in the benefits.",
                    hint="Put one on it: how many people, how many days, how much money?")


def _benefits(talk: Talk) -> tuple[Benefit, ...]:
    return talk.script.benefits.points if talk.script.benefits else ()


def _short(text: Text) -> str:
    words = text.text
    return words if len(words) <= QUOTED else f"{words[:QUOTED].rsplit(' ', 1)[0]} …"


def _lower(name: str) -> str:
    """Return a role as it stands in a sentence: `the chief executive`."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
