"""Plain English: words that everybody knows, in sentences that one breath is enough for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agendapitch.coach.marking import part, parts
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.places import Place
from agendapitch.coach.reading_ease import grade
from agendapitch.coach.rule import rule
from agendapitch.coach.wording import line_of, sentences
from agendapitch.diagnostics import Level
from agendapitch.story.cues import Speech, split_cues

READ = 25  # words in a sentence on a slide (the limit of the GOV.UK style guide)
BREATH = 32  # words in a sentence that is said
ENOUGH = 100  # spoken words: the size of sample that reading grades were made for (Flesch, 1948)
GRADE = 10.0  # of US schools; council minutes measure 15.7, good scripts about 5


@rule(Level.FIX, precision=0.88)
def pln01_word_to_avoid(talk: Talk) -> Iterator[Found]:
    """A word that sounds like work and says little, or one that your own list says to avoid.

    Why: people get enthusiastic about what will happen. “Robust” and “leverage” hide what that is, and a room full
    of busy people does not look behind them. The words are those that the GOV.UK style guide asks writers to avoid.

    Bad:
        benefits: [{Residents: a robust service}]

    Good:
        benefits: [{Residents: a service that answers within 2 days}]

    Ignore it when: the word has its plain, solid sense, as when a bridge is strengthened or a parcel delivered.
    """
    for place in _told(talk):
        for match in talk.avoided(place.text):
            instead = f"Write “{match.entry.plain}”." if match.entry.plain else "Say it in another way."
            yield Found(at=match, message=f"Your own list says to avoid “{match.words}”.", hint=instead)
        for match in talk.find(place.text, "govuk-words", "fix", "think", "gated"):
            yield Found(at=match, level=None if match.entry.group == "fix" else Level.THINK,
                        message=f"“{match.words}” says little.", hint=_instead(match.entry.plain))


@rule(Level.THINK, precision=0.85)
def pln02_council_jargon(talk: Talk) -> Iterator[Found]:
    """A council's own word where a plainer one would do.

    Why: half of a room nods at “direction of travel” without knowing where it goes, and nobody likes to ask. Words
    that officers share are fine among officers; they count only where the public listens.

    Bad:
        next steps: [{1 May 2027: We review it with key stakeholders}]

    Good:
        next steps: [{1 May 2027: We review it with the Friends of Holm Library}]

    Ignore it when: it is the name of a document or a post, or everybody in this room uses the word at home.
    """
    groups = ("terms", "officers", "wordy") if talk.story.public else ("terms", "wordy")
    for place in _told(talk):
        for match in talk.find(place.text, "jargon", *groups):
            yield Found(at=match, message=f"“{match.words}” is a council's own way to say it.",
                        hint=_instead(match.entry.plain))


@rule(Level.THINK, precision=0.9)
def pln03_long_sentence_to_read(talk: Talk) -> Iterator[Found]:
    """A sentence on a slide is longer than 25 words.

    Why: who reads does not listen, and the time for your talk is short. What takes 25 words to read is better said,
    with a few words left on the screen to remember it by.

    Bad:
        purpose: >
          Families in the north of the district who work six days a week and cannot come on a weekday can use their
          library on the seventh day with their children and neighbours.

    Good:
        purpose: Families who work six days a week can use their library on the seventh.

    Ignore it when: the words are somebody else's or have a legal form. Quotations and recommendations are let off.
    """
    for place in talk.shown(besides=("recommendations",)):
        if place.quoted:
            continue
        for start, end in sentences(place.text.text):
            words = len(place.text.text[start:end].split())
            if words > READ:
                yield Found(at=part(place.text, start, end), message=f"This sentence has {words} words to read.",
                            hint=f"Cut it to {READ}, or say it instead.")


@rule(Level.THINK, precision=0.85)
def pln04_long_sentence_to_say(talk: Talk) -> Iterator[Found]:
    """A sentence is too long to say in one breath.

    Why: you talk to people, and people talk in short sentences. After 32 words you need air, and they have forgotten
    how the sentence began.

    Bad:
        purpose:
          point: Families who work six days a week can use their library on the seventh.
          say: >
            We would like families in the north of the district, who work on six days of every week and so cannot come
            when we are open, to be able to come to us on the seventh with their children.

    Good:
        purpose:
          point: Families who work six days a week can use their library on the seventh.
          say: They work six days. We open on five of them. (pause) We want to open on the seventh.

    Ignore it when: it is a list that you have practised, with a pause after each thing.
    """
    for place in talk.spoken():
        for start, end in sentences(place.text.text):
            said = [cue for cue in split_cues(place.text.text[start:end]) if isinstance(cue, Speech)]
            words = max((len(each.text.split()) for each in said), default=0)
            if words > BREATH:
                yield Found(at=part(place.text, start, end), message=f"These are {words} words in one breath.",
                            hint="Make two sentences of it, or put a (pause) in the middle.")


@rule(Level.THINK, precision=0.9)
def pln05_latin_or_ampersand(talk: Talk) -> Iterator[Found]:
    """eg, ie, etc or an ampersand stands where a word would do.

    Why: screen readers stumble over “eg” and “ie”, and so do people. The words “such as”, “that is” and “and” cost
    nothing. The GOV.UK style guide leaves the short forms out for the same reason.

    Bad:
        benefits: [{Residents: "a reply on paper etc."}]

    Good:
        benefits: [{Residents: a reply on paper or by phone}]

    Ignore it when: the ampersand belongs to a name. The coach lets names in capitals pass by itself.
    """
    for place in _told(talk):
        if "&" not in place.text.text and _SHORT.isdisjoint(line_of(place.text.text).folded):
            continue  # looking for words is cheaper than for patterns
        for match in parts(place.text, _short_forms()):
            plain = _PLAIN[match.words.replace(".", "").casefold()]
            yield Found(at=match, message=f"“{match.words}” is hard on the ear, and on a screen reader.",
                        hint=f"Write {plain}.")


@rule(Level.THINK, precision=0.85)
def pln06_hype(talk: Talk) -> Iterator[Found]:
    """A big word does the work that a fact should do.

    Why: enthusiasm is caught from people who mean it, and curiosity from a fact that nobody expected. “Revolutionary”
    makes leaders fold their arms.

    Bad:
        benefits: [{Residents: a game-changing library offer}]

    Good:
        benefits: [{Residents: a library 4 minutes from home on the day they are free}]

    Ignore it when: somebody else said it, and you say who.
    """
    for place in _told(talk):
        for match in talk.find(place.text, "claims", "hype"):
            yield Found(at=match, message=f"“{match.words}” asks people to be impressed.",
                        hint="Say the fact that impressed you, and let them be.")


@rule(Level.THINK, precision=0.8)
def pln07_hard_to_follow(talk: Talk) -> Iterator[Found]:
    """The spoken words are written for readers: long words in long sentences.

    Why: nobody can turn back a page while you speak. Good talks measure about grade 5 of an American school; council
    minutes measure nearly 16, and were never meant to be heard.

    Bad:
        benefits:
          points: [{Families: a warm place to go}]
          say: >
            The establishment of additional operational capacity within the existing organisational arrangements is
            anticipated to facilitate considerably improved accessibility for individuals experiencing difficulties.
            Consideration of alternative arrangements demonstrated that the proposed configuration represents the
            optimal utilisation of available accommodation and personnel. Implementation of these recommendations
            necessitates collaboration between several departments, notwithstanding organisational complexities
            previously identified. Preliminary consultation indicated overwhelmingly favourable reception, and
            representatives expressed considerable enthusiasm regarding participation. Financial implications are
            comparatively insignificant, since existing allocations accommodate anticipated expenditure throughout the
            implementation period. Performance information will be systematically collected, independently evaluated
            and subsequently communicated to participating organisations. Continuation beyond the experimental period
            remains conditional upon satisfactory demonstration of effectiveness, sustainability and proportionality.

    Good:
        benefits:
          points: [{Families: a warm place to go}]
          say: They work six days. We open on five of them. So they never come. (pause) On Sunday they would.

    Ignore it when: most of the long words are names of people and places.
    """
    said = [part.text for place in talk.spoken(besides=("say in 5",)) for part in split_cues(place.text.text)
            if isinstance(part, Speech)]
    text = " ".join(said)
    if len(text.split()) >= ENOUGH and (reached := grade(text)) > GRADE:
        yield Found(message=f"What you say reads like a report (school grade {reached:.0f}; good talks have about 5).",
                    hint="Read it to somebody who does another job, and keep the words that you used to explain it.")


def _told(talk: Talk) -> Iterator[Place]:
    """Yield what is shown or said in the author's own words; a recommendation has a legal form."""
    for place in talk.places:
        told = (place.shown or place.spoken) and not (place.quoted or place.backup)
        if told and place.field not in ("recommendations", "say in 5"):
            yield place


def _instead(plain: str) -> str:
    """Return what to do about a word: write one of a few others, or what the list advises."""
    if plain.startswith(("say ", "leave it", "name ")):
        return f"Better: {plain}."
    return f"Try “{plain}”." if "," not in plain else f"Try: {plain}."


_SHORT = frozenset({"eg", "e", "ie", "i", "etc"})
_PLAIN = {"eg": "“for example” or “such as”", "ie": "“that is”", "etc": "what else there is, or nothing",
          "&": "“and”"}  # fmt: skip


@cache
def _short_forms() -> re.Pattern[str]:
    # An ampersand before a capital is in a name (Legal & General); one in A&E has no blanks around it.
    return re.compile(r"\b(?:e\.g\.|eg|i\.e\.|ie|etc)(?![\w-])|(?<= )&(?= [a-z0-9])")
