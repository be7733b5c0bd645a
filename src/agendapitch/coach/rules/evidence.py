"""Evidence: numbers with a source, amounts that are amounts, charts that say something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agendapitch.coach.figures import figures_in
from agendapitch.coach.headlines import has_a_verb
from agendapitch.coach.marking import part
from agendapitch.coach.model import At, Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.wording import Match, line_of, sentences
from agendapitch.diagnostics import Level
from agendapitch.script.model import Chart, Point, Text
from agendapitch.story.content import points_of
from agendapitch.story.model import Beat

CHECKED = ("evidence", "benefits", "money")  # sections whose numbers leaders check
NEAR = 60  # letters on either side of a share in which it says what it is of
SURE = 6  # words of a headline up to which one without a known verb is a label


@rule(Level.FIX, precision=0.9)
def evd01_number_without_source(talk: Talk) -> Iterator[Found]:
    """A number in the evidence, the benefits or the money has no source.

    Why: benefits convince when they can be checked, and leaders do check them. One number that nobody can trace casts
    doubt on all the others.

    Bad:
        evidence:
          - {title: 'We took 13,000 calls', say: Many calls.}

    Good:
        evidence:
          - {title: 'We took 13,000 calls', source: 'Contact centre log, April to June 2026', say: Many calls.}

    Ignore it when: the number is the proposal itself, and comes from you. `source: Our estimate, May 2026` is honest.
    """
    for beat in talk.beats:
        if beat.section in CHECKED and not _has_source(talk, beat):
            for at, named in _numbers_on(talk, beat):
                yield Found(at=at, section=beat.section, beat=beat.key, message=_asked(beat, at, named),
                            hint="Add `source:` with the month and year, such as `Contact centre log, May 2026`.")
                break


@rule(Level.THINK, precision=0.75)
def evd02_how_much(talk: Talk) -> Iterator[Found]:
    """A slide says that it is much, or better, and not how much.

    Why: focus on the benefits, and make them something that can be seen. "Significant" means what each listener wants
    it to mean; 19 days down to 2 means one thing.

    Bad:
        benefits:
          - Residents: significant improvement

    Good:
        benefits:
          - Residents: 19 days down to 2

    Ignore it when: nobody has counted, and you say that.
    """
    for place in talk.shown(*CHECKED, "ask", besides=("recommendations",)):
        if place.quoted or not place.beat or any(map(str.isdigit, place.text.text)):
            continue
        for match in talk.find(place.text, "claims", "vague amounts", "vague here")[:1]:
            yield Found(at=match, message=f"How much is “{match.words}”?",
                        hint="A number, or an honest range, is stronger.")


@rule(Level.THINK, precision=0.8)
def evd03_percentage_of_what(talk: Talk) -> Iterator[Found]:
    """A change in per cent does not say from how many to how many.

    Why: a benefit should survive its first question. "Up by 300 per cent" may be from one to four.

    Bad:
        evidence:
          - {title: Calls went up by 300% last winter, source: 'Log, May 2026'}

    Good:
        evidence:
          - {title: Calls went from 20 to 80 a week last winter, source: 'Log, May 2026'}

    Ignore it when: everybody in the room knows the whole, as with council tax.
    """
    for place in talk.places:
        told = (place.shown or place.spoken) and place.beat and not place.backup and place.field != "say in 5"
        if not told or place.field == "recommendations" or place.quoted or not _has_per_cent(place.text.text):
            continue
        for start, end in sentences(place.text.text):
            yield from _changes_in_per_cent(place.text, start, end)


@rule(Level.FIX, precision=0.85)
def evd04_chart_says_nothing(talk: Talk) -> Iterator[Found]:
    """A chart's headline is a label, or it has none.

    Why: inspire some curiosity. "Call volumes by type" makes people look for the point; a sentence makes them look
    whether it is true.

    Bad:
        evidence:
          - title: Call volumes by type
            chart: {kind: bar, data: {Chasing: '52', Bins: '31'}}
            source: Contact log, May 2026

    Good:
        evidence:
          - title: Four in ten calls are people chasing an answer
            chart: {kind: bar, data: {Chasing: '52', Bins: '31'}}
            source: Contact log, May 2026

    Ignore it when: the label is the joke, or a question that you answer aloud.
    """
    for beat in talk.beats:
        for chart, title in _charts_on(beat):
            if title is None:
                yield Found(at=chart.span, section=beat.section, beat=beat.key, message="The chart has no headline.",
                            hint="Write `title:` with what it shows, as a sentence.")
            elif not has_a_verb(title.text):
                sure = len(line_of(title.text).words) <= SURE and "," not in title.text  # `More dogs, fewer wardens`
                yield Found(at=title, level=None if sure else Level.THINK, message=f"“{title}” is a label.",
                            hint="What does the chart show? Say it as a sentence.")


# --- numbers --------------------------------------------------------------------------------------


def _has_source(talk: Talk, beat: Beat) -> bool:
    return any(place.field == "source" and place.beat == beat.key and place.text.text.strip() for place in talk.places)


def _asked(beat: Beat, at: At, named: str) -> str:
    """Return the question; where money is spent, `from` says where it comes from, and not how it was worked out."""
    if beat.section == "money" and isinstance(at, Match):
        return f"What is “{at.words}” based on?"
    return f"Where {named} come from?"


def _numbers_on(talk: Talk, beat: Beat) -> Iterator[tuple[At, str]]:
    """Yield the numbers on a slide that want a source, each with a verb, as a question goes on."""
    shown = [place.text for place in talk.places if place.beat == beat.key and place.shown and not place.quoted]
    for text in sorted(shown, key=lambda text: (text.span.line, text.span.column)):
        for match in figures_in(text):
            yield match, f"does “{match.words}”"
    for chart, _ in _charts_on(beat):
        yield chart.span, "do the numbers in the chart"


def _charts_on(beat: Beat) -> Iterator[tuple[Chart, Text | None]]:
    """Yield the charts of a beat, each with the headline above it."""
    whole = beat.content
    for each in (whole, *points_of(whole)):
        if isinstance(each, Point) and each.chart:
            yield each.chart, each.title or getattr(whole, "title", None) or _line(each)


def _line(point: Point) -> Text | None:
    """Return the line that stands as the headline where no title is written."""
    for name in ("get", "what", "to", "line", "point", "decision"):
        text = getattr(point, name, None)
        if isinstance(text, Text):
            return text
    return None


# --- shares ---------------------------------------------------------------------------------------


@cache
def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


_PER_CENT = r"(?<![\d.,])\d[\d.,]*\s?(?:%|per cent\b|percent\b)"
_CHANGED = (r"\b(?:up|down|rose|risen|rises?|fell|fall(?:s|en)?|grew|grow[ns]?|growth|increase[ds]?|decrease[ds]?|"
            r"drop(?:s|ped)?|cut|reduc\w+|more|fewer|less|faster|quicker|slower|higher|lower|better|worse|improve\w*)\b")
_OF_WHAT = r"\bout of\b|\bfrom\b.{1,60}\bto\b|\bcompared with\b"
# Everybody knows the whole of these.
_KNOWN = r"\b(?:council tax|precept|inflation|interest|pay (?:rise|award)|rents?|VAT|fees|charges|vacan\w+|turnout)\b"
_ANOTHER_NUMBER = (r"(?<![\w.,])£?\d[\d,.]*(?!\d|[\d.,]*\s?(?:%|per cent|percent|minutes?|hours?|days?|weeks?|months?|"
                   r"years?|January|February|March|April|May|June|July|August|September|October|November|December))")


def _has_per_cent(text: str) -> bool:
    """Return whether a text may have a share in it: most have none, and patterns are slow."""
    return "%" in text or "cent" in text


def _changes_in_per_cent(text: Text, start: int, end: int) -> Iterator[Found]:
    """Yield what is said of a sentence's change in per cent that has no from and no to."""
    said = text.text[start:end]
    for found in _pattern(_PER_CENT).finditer(said):
        near = said[max(0, found.start() - NEAR) : found.end() + NEAR]
        changed = _pattern(_CHANGED).search(near)
        share = _pattern(r"\s*of\b").match(said, found.end())
        if changed and not share and not _pattern(f"{_OF_WHAT}|{_KNOWN}").search(near) and not _has_another(near):
            match = part(text, start + found.start(), start + found.end())
            yield Found(at=match, message=f"“{match.words}” of what?", hint="Say from how many to how many.")


def _has_another(near: str) -> bool:
    numbers = (found[0].strip(".,") for found in _pattern(_ANOTHER_NUMBER).finditer(near))
    return any(not (len(number) == 4 and number.startswith(("19", "20"))) for number in numbers)
