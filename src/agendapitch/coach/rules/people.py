"""People: who has started, who does it, and whether they have agreed to be named."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.model import Found, Talk
from agendapitch.coach.names import is_a_name
from agendapitch.coach.rule import rule
from agendapitch.coach.short_forms import begins_with
from agendapitch.coach.wording import has, line_of
from agendapitch.diagnostics import Level
from agendapitch.script.model import People, Person

_DOERS = ("er", "or", "ist", "ian", "ant", "ent", "man", "woman")
_DOES = frozenset({"aged", "chair", "nurse", "mum", "dad", "wife", "husband", "son", "mother", "father", "retired",
                   "coach", "head", "lead", "who", "apprentice", "trainee", "guide", "clerk"})  # fmt: skip
_WE = frozenset({"we", "you", "us", "they", "i"})


@rule(Level.FIX, precision=0.95)
def ppl01_nobody_in_the_story(talk: Talk) -> Iterator[Found]:
    """Nobody is named who has started, who will do it, or whose life changes.

    Why: websites do not change the world, people do. A room believes in a change when it knows one person who is
    already making it.

    Bad:
        people: []

    Good:
        people:
          - Jo Amis, chair of the Friends: has 14 volunteers

    Ignore it when: everybody who does it sits in the room, and will speak.
    """
    people = talk.script.people
    if people is None or not (people.points or people.say or people.quote or people.image):
        yield Found(at=people.span if people else None, section="people", message="There is nobody in the story yet.",
                    hint="Under `people:` name one person or one team, and what they do: "
                    "`- Jo Amis, chair of the Friends: has 14 volunteers`.")


@rule(Level.THINK, precision=0.8)
def ppl02_next_steps_of_nobody(talk: Talk) -> Iterator[Found]:
    """The next steps have dates, and nobody who takes them.

    Why: people change the world, and a date does not. A step that belongs to nobody is the one that is late.

    Bad:
        next steps:
          - 1 March 2027: Procurement
          - 1 May 2027: Launch

    Good:
        next steps:
          - 1 March 2027: Jo Amis orders the heaters
          - 1 May 2027: We open

    Ignore it when: all the steps are yours, and you say so.
    """
    steps = talk.script.next_steps
    if steps is None or not steps.points:
        return
    said = [text.text for step in steps.points for text in (step.what, step.say) if text]
    said += [steps.say.text] if steps.say else []
    if said and not any(_somebody(text, talk) for text in said):
        message = "Nobody is named in the next steps."
        yield Found(at=steps.points[0].what or steps.span, section="next steps", message=message,
                    hint="Say who takes each: `Jo Amis orders the heaters`.")


@rule(Level.FIX, precision=0.85)
def ppl03_agreed_to_be_named(talk: Talk) -> Iterator[Found]:
    """Somebody is named, and it is not said whether they have agreed.

    Why: it is people who do it, so treat them well. Slides are passed on, and a name on a slide of a public meeting
    can be found for years.

    Bad:
        people:
          points:
            - Margaret Ellis, carer: waited a year

    Good:
        people:
          points:
            - Margaret Ellis, carer: waited a year
          agreed to be named: yes

    Ignore it when: they speak for themselves in public anyway, as a mayor does.
    """
    people = talk.script.people
    if people is None or _is_a_list(people):
        return
    agreed = people.agreed_to_be_named.text.strip().casefold() if people.agreed_to_be_named else ""
    named = [person for person in people.points if _is_named(person, talk)]
    if agreed in ("no", "false") and named:
        yield Found(at=people.agreed_to_be_named, message=f"You name {_name(named[0])}, who has not agreed.",
                    hint="Ask, or change the details and write `agreed to be named: details changed`.")
    elif named and not agreed:
        sure = [person for person in named if _has_a_job(person)]
        first = (sure or named)[0]
        yield Found(at=first.who, level=None if sure else Level.THINK,
                    message=f"You name {_name(first)}. Have they agreed?",
                    hint="Write `agreed to be named: yes` under `people:`, or change the details.")


# --- who is somebody ------------------------------------------------------------------------------


def _is_a_list(people: People) -> bool:
    """Return whether `people` is a list of lines and nothing more: a beginning."""
    return bool(people.points) and begins_with(people.span, people.points[0].span)


def _name(person: Person) -> str:
    return str(person.who).partition(",")[0].strip()


def _is_named(person: Person, talk: Talk) -> bool:
    """Return whether a person stands there with a full name that is nobody's who presents or holds an office."""
    if person.who is None or not is_a_name(_name(person)):
        return False
    presenters = {str(presenter.name).casefold() for presenter in talk.script.presenters}
    return _name(person).casefold() not in presenters and not has(person.who.text, "names", "office holders")


def _has_a_job(person: Person) -> bool:
    """Return whether a word after the name says what one person is: `carer`, not `our neighbours`."""
    words = line_of(str(person.who).partition(",")[2]).folded
    return any(len(word) > 4 and word.endswith(_DOERS) for word in words) or not _DOES.isdisjoint(words)


def _somebody(text: str, talk: Talk) -> bool:
    """Return whether a text has somebody in it: a word for people, an office, a name."""
    words = line_of(text)
    somebody = has(text, "people", "outside", "inside", "anyone") or has(text, "names", "bodies")
    if somebody or not _WE.isdisjoint(words.folded):
        return True
    known = {word for name in _names(talk) for word in name.split()[:2]}
    in_name = any(is_a_name(" ".join(pair)) for pair in zip(words.words, words.words[1:], strict=False))
    return in_name or not known.isdisjoint(words.words)


def _names(talk: Talk) -> Iterator[str]:
    people = talk.script.people
    yield from (_name(person) for person in (people.points if people else ()) if person.who)
    yield from (presenter.name.text for presenter in talk.script.presenters if presenter.name)
