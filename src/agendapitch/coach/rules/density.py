"""Slide density: a screen is read in a glance, or it is read instead of listening."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.wording import line_of
from agendapitch.diagnostics import Level
from agendapitch.scene.model import Slide, TableShape, TextShape
from agendapitch.script.model import Evidence, Extra, Proof
from agendapitch.story.content import points_of, shown_texts
from agendapitch.story.cues import Cue, split_cues, words_said
from agendapitch.story.model import Beat

MOST_WORDS, MOST_IN_PARTS = 45, 70  # words on a screen
# These are drawn in columns, panels or rows, and are read a part at a time.
_IN_PARTS = frozenset({"benefits", "changes", "loop", "assets", "options", "money", "people", "risks", "ask",
                       "next steps"})  # fmt: skip
MOST_POINTS = 4  # things that people keep in mind at once (Kosslyn and others, 2012)
LONGEST_TITLE = 15  # words
SHORTEST_TITLE = 3  # words; a label has fewer
LONG_SLOT = 20 * 60  # seconds of a slot in which a slide may be a divider
LONGER_WORD = 5  # letters
ENOUGH_WORDS = 12  # longer words from which reading out means something
SHARE_READ = 0.8
# A benefit too many is the rule BEN05; tables and circles are made for more than four.
_COUNTED_ELSEWHERE = frozenset({"benefits", "options", "money", "loop", "changes", "agenda"})


@rule(Level.THINK, precision=0.85)
def den01_too_many_words(talk: Talk) -> Iterator[Found]:
    """There are too many words on one slide.

    Why: people who read do not listen. Curiosity comes from what is not on the screen yet. 45 words take a quarter
    of a minute to read. A slide that is read a part at a time, such as a table or the benefits, may have 70.

    Bad:
        opening:
          title: A long and winding opening about bins in the village of Holm and what came of it
          point: >
            The bins in Holm were collected late on Monday and again on Tuesday and on the Wednesday nobody came at
            all, so people rang and rang and in the end a councillor rang and then the depot sent a lorry which broke
            down.

    Good:
        opening: {title: One missed bin took 7 contacts and 19 days}

    Ignore it when: the slide is a page of the papers that people have read before.
    """
    for slide, beat in _slides(talk):
        in_parts = beat.section in _IN_PARTS or any(isinstance(each, TableShape) for each in slide.shapes)
        words = _words_on(slide)
        if words > (MOST_IN_PARTS if in_parts else MOST_WORDS):
            yield Found(at=beat.span, section=beat.section, beat=beat.key, message=f"{words} words on one slide: "
                        "people will read and not listen.", hint="Say some of it instead.")


@rule(Level.THINK, precision=0.85)
def den02_too_many_points(talk: Talk) -> Iterator[Found]:
    """There are more than four points to one thought.

    Why: people keep about four things in mind. The fifth pushes out the first, and you do not choose which. That a
    long list goes on on another slide does not make it shorter.

    Bad:
        extra slides:
          - title: What the Friends of Holm Library do
            after: people
            points: [Open the doors, Make the tea, Read to children, Mend the books, Lock up again]

    Good:
        extra slides:
          - title: What the Friends of Holm Library do
            after: people
            points: [Open the doors, Read to children, Lock up again]

    Ignore it when: it is a list to be looked at as a whole, not one to be talked through.
    """
    for beat in talk.beats:
        points = _points(beat)
        if beat.section not in _COUNTED_ELSEWHERE and points > MOST_POINTS:
            yield Found(at=beat.span, section=beat.section, beat=beat.key, message=f"{points} points are a list that "
                        "nobody will remember.", hint="Keep the 3 or 4 that matter to this room.")


@rule(Level.THINK, precision=0.85)
def den03_title_too_long(talk: Talk) -> Iterator[Found]:
    """A title has more than 15 words.

    Why: the title is what is left of a slide a day later, and what people look for when they come back to it.

    Bad:
        opening: >
          One missed bin took 7 contacts and 19 days to sort out because four of our teams each wrote down only a part
          of the story

    Good:
        opening: One missed bin took 7 contacts and 19 days

    Ignore it when: the words are short, and you can say them in one breath.
    """
    for place in talk.shown():
        words = len(place.text.text.split())
        if place.field == "title" and words > LONGEST_TITLE:
            yield Found(at=place.text, message=f"This title has {words} words.",
                        hint=f"Say the one thing to remember in {LONGEST_TITLE} or fewer.")


@rule(Level.FIX, precision=0.93, instead_of=("EVD04",))
def den04_title_is_a_label(talk: Talk) -> Iterator[Found]:
    """A title is only a label.

    Why: “Introduction” makes nobody curious. A title that says something is remembered when the rest is not, and it
    tells people who look in late where you are.

    Bad:
        opening: {title: Introduction}

    Good:
        opening: {title: One missed bin took 7 contacts and 19 days}

    Ignore it when: the slide divides a long talk in parts. In a slot of 20 minutes or more that is let off, and so is
    a title of two words that is a sentence and ends like one.
    """
    for place in talk.shown():
        title = place.text.text.strip()
        if place.field != "title" or not 0 < len(title.split()) < SHORTEST_TITLE or title[-1] in ".!?":
            continue
        if not _divides(place.point, talk):
            yield Found(at=place.text, message=f"“{title}” is a label.",
                        hint="Say in a sentence what people should remember from this slide.")


@rule(Level.THINK, precision=0.75)
def den05_slide_read_out(talk: Talk) -> Iterator[Found]:
    """You say what is already on the screen.

    Why: people read faster than you speak. They are done before you, wait, and think of something else.

    Bad:
        people:
          points:
            - Friends of Holm Library: fourteen volunteers offered Sunday mornings until Easter because neighbours asked
                them politely
          say: >
            Friends of Holm Library have fourteen volunteers who offered Sunday mornings until Easter because neighbours
            asked them politely.

    Good:
        people:
          points: [{Friends of Holm Library: "14 volunteers, a rota to Easter"}]
          say: They came to us. We did not go to them.

    Ignore it when: you mean to read it, for people who cannot see it. Write the cue (read the slide), and it is quiet.
    """
    for beat in talk.beats:
        if any(isinstance(each, Cue) and each.seconds is None for each in split_cues(beat.say)):
            continue
        shown, said = _longer(" ".join(shown_texts(beat.content))), _longer(words_said(beat.say))
        if len(shown) > ENOUGH_WORDS and len(shown & said) > SHARE_READ * len(shown):
            yield Found(at=beat.span, section=beat.section, beat=beat.key, message="You say what is already on the "
                        "screen.", hint="Take the words off the slide, or say something else.")


def _slides(talk: Talk) -> Iterator[tuple[Slide, Beat]]:
    beats = {beat.key: beat for beat in talk.beats}
    for slide in talk.scene.slides if talk.scene else ():
        if slide.beat in beats:
            yield slide, beats[slide.beat]


def _words_on(slide: Slide) -> int:
    """Return the words to read on a slide, without its furniture, its sources and the labels of a chart."""
    texts = [shape.text for shape in slide.shapes
             if isinstance(shape, TextShape) and shape.role in ("title", "body") and shape.name != "source"]
    cells = [cell.text for shape in slide.shapes if isinstance(shape, TableShape) for row in shape.rows for cell in row]
    return sum(len(text.split()) for text in [*texts, *cells])


def _points(beat: Beat) -> int:
    """Return how many points a slide shows; the statements of a piece of evidence are its points."""
    content = beat.content
    if isinstance(content, (Extra, Proof)):
        return len(content.points)
    points = points_of(content)
    if isinstance(content, Evidence):
        return sum(max(1, len(point.points)) for point in points if isinstance(point, Proof))
    return len(points)


def _divides(point: object, talk: Talk) -> bool:
    return isinstance(point, Extra) and not point.points and not point.say and talk.story.slot >= LONG_SLOT


def _longer(text: str) -> set[str]:
    return {word for word in line_of(text).folded if len(word) >= LONGER_WORD}
