"""Inclusive language: everybody in the room, and everybody outside it, can hear themselves spoken of with respect."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.lines import word_at
from agendapitch.coach.lists import terms
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.places import Place
from agendapitch.coach.rule import rule
from agendapitch.coach.wording import Match, has, line_of
from agendapitch.diagnostics import Level

ONLINE = frozenset({"online", "website", "web", "web page", "webpage", "app", "mobile app", "online portal",
                    "customer portal", "self-service portal", "online form", "online account", "portal"})  # fmt: skip

QUALITY = "named by one quality"
_OTHERS = frozenset({"the", "their", "those", "our", "people", "families", "children"})


@rule(Level.FIX, precision=0.92)
def inc01_words_about_people(talk: Talk) -> Iterator[Found]:
    """A word about people that they would not choose themselves.

    Why: it is people who change the world, and some of them are in the room. “The elderly” are somebody's mother and
    the chair of the committee. The words follow GOV.UK and the Office for National Statistics.

    Bad:
        benefits: [{Residents: better access for the disabled}]

    Good:
        benefits: [{Disabled people: step-free access to 3 more libraries}]

    Ignore it when: it is the name of a law, a fund or a charity, or the people themselves use the word.
    """
    yield from _preferred(talk, "people", QUALITY, because="is not what people call themselves")


@rule(Level.FIX, precision=0.9)
def inc02_gendered_word(talk: Talk) -> Iterator[Found]:
    """A word takes it for granted who is a man and who is a woman.

    Why: a new relationship with people begins with seeing who they are. Crews, chairs and school cooks are all sorts.

    Bad:
        people: [{The bin men of Holm: answer their own rounds}]

    Good:
        people: [{The bin crews of Holm: answer their own rounds}]

    Ignore it when: you speak of one person who uses that title, as “Mr Chairman” does in some chambers.
    """
    yield from _preferred(talk, "gendered", because="takes it for granted who does the job")


@rule(Level.THINK, precision=0.8)
def inc03_idiom_of_disability(talk: Talk) -> Iterator[Found]:
    """A manner of speaking makes a disability stand for something bad.

    Why: somebody who cannot hear is in the room or watching, and “fell on deaf ears” is about them.

    Bad:
        today: Their complaints fell on deaf ears.

    Good:
        today: Nobody answered their complaints.

    Ignore it when: the words mean what they say, as the blind spot of a lorry does.
    """
    yield from _preferred(talk, "idioms", because="makes a disability stand for something bad")


@rule(Level.FIX, precision=0.9)
def inc04_only_online(talk: Talk) -> Iterator[Found]:
    """People are sent online, and nothing says how others get in.

    Why: a conversation with citizens means all of them. Somebody in the room will ask about those who are not online,
    and the question is better answered before it comes.

    Bad:
        changes: [{service: Sundays, from: Ring us, to: Book online, delivery: in-house, why: quick}]

    Good:
        changes:
          - {service: Sundays, from: Ring us, to: Book online or by phone, delivery: in-house, why: quick}

    Ignore it when: the thing is for staff alone. Say a way in by phone, by post or in person once, and it is quiet.
    """
    sent = [match for place in talk.shown() if not place.quoted for match in _online(talk, place)]
    # How it is today is no way in tomorrow.
    others = (place for place in talk.places if place.field != "from")
    if sent and not any(has(place.text.text, "claims", "offline") for place in others):
        yield Found(at=sent[0], message=f"You send people to “{sent[0].words}”, and there is no other way in yet.",
                    hint="Somebody will ask about people who are not online. Say how they get in: by phone, at a "
                    "counter, in a library.")


def _preferred(talk: Talk, *groups: str, because: str) -> Iterator[Found]:
    for place in talk.places:
        if (place.shown or place.spoken) and not place.quoted and place.field != "say in 5":
            # Each by itself: `the disabled` must not hide the `disabled toilet`.
            for match in (each for group in groups for each in talk.find(place.text, "inclusive", group)):
                if match.entry.group == QUALITY and not _stands_alone(match):
                    continue
                yield Found(at=match, message=f"“{match.words}” {because}.", hint=_instead(match.entry.plain),
                            level=Level.THINK if match.entry.level == "think" else None)


def _stands_alone(match: Match) -> bool:
    """Return whether `the poor` are people here: the phrase ends, or a verb or another group follows it."""
    line = line_of(match.text.text)
    after = word_at(line, match.end - 1) + 1
    following = line.folded[after : after + 3]
    between = line.text[match.end : line.starts[after]] if following else ""
    if match.words[-1] in "sS" and match.words[-2] in "'’":
        return False  # "the disabled's" has a noun after it
    if not following or between.strip():
        return "-" not in between
    if following[0] not in ("and", "or"):
        return following[0] in terms("inclusive", "follows people")
    return len(following) < 3 or following[1] in _OTHERS or following[2] in terms("inclusive", "follows people")


def _instead(plain: str) -> str:
    return f"Better: {plain}." if plain.startswith("say ") else f"Use “{plain}”."


def _online(talk: Talk, place: Place) -> Iterator[Match]:
    found = talk.find(place.text, "technology", "strong", "medium", "weak", "gated")
    return (match for match in found if match.entry.term in ONLINE)
