"""Technology and how-to: the web is a means to an end, and nobody in the room will set it up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from agendapitch.coach.acronyms import acronyms_in, is_explained, stands_for
from agendapitch.coach.lists import Entry, terms
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.places import Place
from agendapitch.coach.rule import rule
from agendapitch.coach.technology import Weighed, technology_in
from agendapitch.coach.wording import Match, find, line_of, sentences
from agendapitch.diagnostics import Level, Span
from agendapitch.script.model import Text

SLIDE_OF_KIT = 6.0  # weight in 100 words of one slide
TALK_OF_KIT = 1.5  # weight in 100 words of a talk; council prose about digital change has 0.7, a handbook 4 to 18
ENOUGH_WORDS = 100  # in a shorter talk one term more or less would decide
FEW = 3  # terms that a message names


@rule(Level.FIX, precision=0.93)
def tec01_instructions(talk: Talk) -> Iterator[Found]:
    """The talk explains how something is done on a screen.

    Why: nobody in the room will do it, so don't go into detail about how to set up a blog. Every minute of
    instructions is a minute less for what people gain.

    Bad:
        changes:
          - service: News
            from: Letters
            to: Log in, click Posts and choose a theme
            delivery: in-house
            why: quick

    Good:
        changes:
          - service: News
            from: Letters
            to: Staff answer residents themselves
            delivery: in-house
            why: quick

    Ignore it when: the steps are the story, as when somebody gave up at the fifth of them. In the past tense the
    coach lets them pass by itself.
    """
    for place in (*talk.shown(), *talk.spoken(besides=("say in 5",))):
        for steps in _instructions(talk, place):
            if place.shown or len(steps) > 1:
                yield Found(at=steps[0], message=f"This is how to do it ({_listed(step.words for step in steps)}), and "
                            "nobody in the room will do it.", hint="Keep it for a handout, or for a question.")


@rule(Level.THINK, precision=0.85, instead_of=("TEC04", "CHG03"))
def tec02_slide_about_kit(talk: Talk) -> Iterator[Found]:
    """A slide is about kit.

    Why: the web is a means to an end. Four products on one slide make four questions about products.

    Bad:
        assets:
          points:
            - have: An API and a data warehouse with a Power BI dashboard on top
              for: Analysts who use the software
              personal data: no

    Good:
        assets:
          points:
            - have: Stream levels every 15 minutes
              for: Flood wardens who stand on the bridge
              personal data: no

    Ignore it when: the room has asked for exactly this list.
    """
    for beat in talk.beats:
        if beat.section == "purpose":
            continue  # PUR02 speaks there
        places = [place for place in talk.places if place.beat == beat.key and (place.shown or place.spoken)]
        heavy = _weighed(talk, places)
        if len(_strong(heavy)) > 1 and _weight(heavy) > SLIDE_OF_KIT * _words(places) / 100:
            yield Found(at=_strong(heavy)[0], message=f"This slide is about kit: {_listed(_strong_words(heavy))}.",
                        hint="Say what people will do differently.")


@rule(Level.THINK, precision=0.9)
def tec03_talk_about_kit(talk: Talk) -> Iterator[Found]:
    """The whole talk is about kit.

    Why: websites don't change the world, people do. A talk in which every second sentence has a product in it is
    heard as a matter for the people who run products.

    Bad:
        benefits:
          points:
            - Residents: a chatbot and a website
          say: >
            The CRM talks to the API and the API talks to the data lake. The dashboard is in Power BI and the blog is in
            WordPress. We use SharePoint and Microsoft 365 and an app. The platform is cloud-based and the software is
            open source. There is a widget on the intranet and a plug-in for the website. The server is new. It has
            single sign-on and a database. We will put it on Facebook and Twitter and YouTube and TikTok as well. Then
            we will do it again for planning, with another app and another portal, and after that for housing.

    Good:
        benefits:
          - Residents: an answer in 2 days

    Ignore it when: the decision is about the kit itself, and the room knows why it is needed.
    """
    places = [place for place in talk.places if place.beat and not place.backup and (place.shown or place.spoken)]
    words = _words(places)
    heavy = _weighed(talk, places)
    if words >= ENOUGH_WORDS and heavy and _weight(heavy) > TALK_OF_KIT * words / 100:
        share = round(100 * _weight(heavy) / words)
        yield Found(message=f"About {max(share, 2)} words in every 100 are about technology "
                    f"({_listed(_strong_words(heavy))}); good pitches have fewer than 1.",
                    hint="Say what people do, and leave out what it runs on.")


@rule(Level.FIX, precision=0.88)
def tec04_acronym_not_explained(talk: Talk) -> Iterator[Found]:
    """An acronym is not explained.

    Why: whoever does not know it stops listening to work it out, and nobody will ask in front of the others.

    Bad:
        benefits:
          - Residents: a DFG in 12 weeks

    Good:
        benefits:
          - Residents: a grant for home adaptations in 12 weeks

    Ignore it when: everybody in this room uses it every day. Then add it under `words:`, `known:`.
    """
    told: set[str] = set()
    for place in (*talk.shown(), *talk.spoken()):
        for match in acronyms_in(place.text):
            acronym = match.entry.term
            if acronym in told or acronym.casefold() in talk.known or is_explained(acronym, talk):
                continue
            told.add(acronym)
            long = stands_for(acronym)
            yield Found(at=match, message=f"“{acronym}” is an acronym that not everybody knows.",
                        hint=f"Say it in full once{f': {long}' if long else ''}.")


# --- instructions ---------------------------------------------------------------------------------


def _instructions(talk: Talk, place: Place) -> Iterator[list[Match]]:
    """Yield the steps in each sentence that gives instructions; what is told in the past is a story."""
    if place.quoted:
        return
    text = place.text.text
    plain = talk.find(place.text, "how-to", "on a screen")
    steps = [*talk.find(place.text, "how-to", "verbs", "gated"), *_menus(place)]
    if not steps and len(plain) < 2:
        return
    for start, end in sentences(text):
        inside = [step for step in steps if start <= step.start < end]
        inside = _with_plain_steps(inside, [step for step in plain if start <= step.start < end], text[start:end])
        inside.sort(key=lambda step: step.start)
        if inside and not _is_story(text[start:end]):
            yield inside


def _with_plain_steps(steps: list[Match], plain: list[Match], sentence: str) -> list[Match]:
    """Return the steps in a sentence with plain ones (`enter`, `choose`) where it tells somebody to use a screen."""
    plain = [step for step in plain if not any(step.start < other.end and other.start < step.end for other in steps)]
    both = steps + plain
    said = Text(sentence, _NOWHERE)
    on_screen = bool(find(said, "how-to", "screens"))
    perhaps = len(find(said, "how-to", "perhaps screens")) > 1 and len(both) > 2
    words = line_of(sentence).folded
    to_you = bool(steps) or "you" in words or words[0] in terms("how-to", "on a screen")
    return both if len(both) > 1 and to_you and (on_screen or perhaps) else steps


def _menus(place: Place) -> Iterator[Match]:
    """Yield ways through a menu: `File > Share > Publish`. Web addresses are a matter of accessibility."""
    text = place.text.text
    if ">" in text or "→" in text:
        for found in re.finditer(r"\w+\s*(?:>|→)\s*\w+\s*(?:>|→)\s*\w+", text):
            yield Match(place.text, found.start(), found.end(), Entry(term="menu", group="menus", words=()))


_NOWHERE = Span("", 1, 1, 1, 1)
_GIVEN = frozenset({"the", "a", "an", "your", "our", "its", "their", "this", "that", "these", "is", "are", "be"})


def _is_story(sentence: str) -> bool:
    """Return whether a sentence tells what happened; `the highlighted button` is no past tense."""
    words = line_of(sentence).folded
    if not terms("how-to", "past").isdisjoint(words):
        return True
    return any(word.endswith("ed") and len(word) > 4 and before not in _GIVEN
               for before, word in pairwise(words))


# --- weighing -------------------------------------------------------------------------------------


def _weighed(talk: Talk, places: Iterable[Place]) -> list[Weighed]:
    return [each for place in places if not place.quoted for each in technology_in(talk, place.text)]


def _weight(heavy: Iterable[Weighed]) -> float:
    return sum(each.weight for each in heavy)


def _strong(heavy: Iterable[Weighed]) -> list[Match]:
    """Return where each strong term stands first."""
    first: dict[str, Match] = {}
    for each in heavy:
        if each.weight >= 1:
            first.setdefault(each.match.entry.term, each.match)
    return list(first.values())


def _strong_words(heavy: Iterable[Weighed]) -> list[str]:
    """Return the terms that weigh most, those that come most often first."""
    counted: Counter[str] = Counter()
    for each in heavy:
        counted[each.match.words] += round(10 * each.weight)
    return [word for word, _ in counted.most_common(FEW)]


def _words(places: Iterable[Place]) -> int:
    return sum(len(line_of(place.text.text).words) for place in places)


def _listed(words: Iterable[str]) -> str:
    each = list(dict.fromkeys(words))[:FEW]
    return " and ".join([", ".join(each[:-1]), each[-1]]) if len(each) > 1 else each[0]
