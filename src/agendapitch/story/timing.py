"""How long a beat takes: its words as spoken at the presenter's pace, its cues, and turning the slide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agendapitch.records import dataclass
from agendapitch.script.model import Ask, Closing, Presenter, Purpose, Question, Script
from agendapitch.story.beats import Draft
from agendapitch.story.content import points_of, shown_texts
from agendapitch.story.cues import Cue, Speech, split_cues
from agendapitch.story.headlines import headline
from agendapitch.story.model import Content, Pace
from agendapitch.story.order import Placed
from agendapitch.story.pace import Rehearsal, rehearsed_pace
from agendapitch.story.slot import Room, pace_of, room_of
from agendapitch.story.spoken import count_words
from agendapitch.units import Seconds

TURN: Seconds = 2  # to turn the slide and breathe
CHART: Seconds = 4  # to look at a chart, where no cue says so
HANDOVER: Seconds = 6  # from one presenter to the next
SILENCE: Seconds = 3  # after the ask, where no cue says so


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for a beat, how many there are as spoken, and the seconds they take."""

    say: str
    words: int
    seconds: Seconds


@dataclass(frozen=True, slots=True)
class Timed:
    """A beat with its words: `long` as the author wrote them, `short` never longer than that."""

    placed: Placed
    presenter: str
    long: Wording
    short: Wording

    @property
    def draft(self) -> Draft:
        """Return the beat as it was drafted."""
        return self.placed.draft


class Clockwork:
    """Times beats for one script: its presenters, as they were rehearsed, and its room."""

    def __init__(self, script: Script, rehearsals: Sequence[Rehearsal] = ()) -> None:
        self._room: Room = room_of(script)
        self._presenters: tuple[Presenter, ...] = script.presenters
        self._rehearsals = rehearsals
        self.paces = tuple(self._pace(presenter) for presenter in self._presenters or (None,))

    def timed(self, placed: Placed) -> Timed:
        """Return a beat with its long and its short wording."""
        draft, target = placed.draft, placed.target
        pace = self.pace_of(draft.section)
        if not draft.say:
            long = Wording("", 0, target.at_10 or target.at_20)
            short = Wording("", 0, min(target.at_5 or long.seconds, long.seconds))
            return Timed(placed, pace.presenter, long, short)
        long = self.wording(draft.say, draft.content, pace)
        short = self.wording(draft.short, draft.content, pace) if draft.short else long
        return Timed(placed, pace.presenter, long, short if short.seconds < long.seconds else long)

    def wording(self, say: str, content: Content, pace: Pace) -> Wording:
        """Return words with their time: 60 S / R, cues, the turn of the slide, and the interpreter's lag."""
        words, cues = 0, 0.0
        verbs: set[str] = set()
        for part in split_cues(say):
            match part:
                case Speech(text):
                    words += count_words(text)
                case Cue(seconds=None):
                    words += read_aloud(content)
                case Cue(verb=verb, seconds=float(seconds)):
                    cues += seconds
                    verbs.add(verb)
        if _drawn(content, "chart") and verbs.isdisjoint(("show", "look", "point")):
            cues += CHART
        if isinstance(content, Ask) and verbs.isdisjoint(("pause", "wait")):
            cues += SILENCE
        spoken = 60 * words * self._room.fold / pace.words_a_minute
        return Wording(say, words, round(spoken + cues) + TURN + self._room.lag)

    def line(self, say: str, section: str) -> Wording:
        """Return a line said on somebody else's slide: its words alone take time."""
        words = count_words(say)
        spoken = 60 * words * self._room.fold / self.pace_of(section).words_a_minute
        return Wording(say, words, round(spoken))

    def pace_of(self, section: str) -> Pace:
        """Return the pace of who speaks a section: the presenter whose `says` names it, else the first."""
        from agendapitch.story.order import section_named

        for presenter, pace in zip(self._presenters, self.paces, strict=False):
            if any(section_named(text.text) == section for text in presenter.says):
                return pace
        return self.paces[0]

    def _pace(self, presenter: Presenter | None) -> Pace:
        """Return a presenter's pace as rehearsed, else as written, else the usual; never over what the room allows."""
        name = presenter.name.text if presenter and presenter.name else ""
        usual = pace_of(presenter, self._room)
        rehearsed = rehearsed_pace(self._rehearsals, name, usual=usual)
        return Pace(name, min(rehearsed or usual, self._room.fastest), rehearsed is not None)


def read_aloud(content: Content) -> int:
    """Return the words of `(read the slide)`: the headline's, and the words below it.

    Where the headline is the sentence itself (purpose, ask) or somebody is quoted, only that is read.
    """
    quotes = [quote.words.text for quote in _drawn(content, "quote") if quote.words]
    if quotes:
        return sum(map(count_words, quotes))
    title = count_words(headline(content))
    if isinstance(content, (Purpose, Ask, Closing, Question)):
        return title
    return title + sum(count_words(text) for text in shown_texts(content))


def _drawn(content: Content, kind: str) -> list[Any]:
    """Return the charts or the quotations of a beat, its own and those of its points."""
    found = (getattr(part, kind, None) for part in (content, *points_of(content)))
    return [thing for thing in found if thing]
