"""Cue cards: for each slide the clock, a few first words, what comes next, and what to do when time is short."""

from __future__ import annotations

import re
from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.script.model import Ask, Question
from agendapitch.story.cues import Cue, Speech, split_cues
from agendapitch.story.headlines import plain
from agendapitch.story.model import Beat, Moment, NoteLine, OnSlide, Story
from agendapitch.story.note_words import points_on
from agendapitch.story.notes import NotePage, note_pages
from agendapitch.story.timing import SILENCE
from agendapitch.typography.breaking import NO_BREAK_SPACE
from agendapitch.units import clock, seconds_long

PROMPTS = 3  # sentences on a card (domain research, section 6.7)
FIRST_WORDS = 6  # of each
_CUES = 2  # on a card; pauses are for the script
_FEW = 3  # words; a shorter sentence brings nothing back to mind
_QUIET = ("pause", "wait", "smile", "look", "next", "click")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One cue card. Texts are ready to print; empty where there is nothing to say."""

    number: int
    when: str  # "0:43 to 1:25"
    about: str  # "EVIDENCE   42 seconds"
    title: str
    prompts: tuple[NoteLine, ...]  # cues are what is done
    next: str = ""  # "Next: " and a title
    if_short: str = ""  # "In 5 minutes: 0:19 to 0:43"
    skip: bool = False  # left out when time is short


def cue_cards(
    story: Story, parts: Sequence[str], titles: Sequence[str], shown: Sequence[OnSlide] = ()
) -> tuple[Card, ...]:
    """Return a card for each slide; `parts[i]` is the key of its beat and `titles[i]` what it is headed."""
    pages = note_pages(story, parts, shown)
    heads = [plain(title) for title in titles]
    return tuple(_card(story, pages, heads, at) for at in range(len(pages)))


def _card(story: Story, pages: Sequence[NotePage], titles: Sequence[str], at: int) -> Card:
    page = pages[at]
    beat = page.beat
    said = _on_cover(beat) if beat.key == "cover" else [*_speaker(pages, at), *_prompts(page)]
    following = at + 1 < len(pages) and not pages[at + 1].beat.backup
    return Card(
        number=at + 1,
        when=_when(page),
        about=_about(page),
        title=titles[at],
        prompts=tuple(said),
        next=_next(beat, titles[at + 1] if following else ""),
        if_short=_if_short(story, beat),
        skip=_if_short(story, beat).endswith("skip"),
    )


def _next(beat: Beat, title: str) -> str:
    if beat.backup:
        return ""
    return f"Next: {title}" if title else "The last slide. Leave it up for questions."


def _when(page: NotePage) -> str:
    moment: Moment = page.moment
    if page.beat.backup:
        return "For questions"
    if page.beat.key == "cover":
        return "Before you start"
    return f"{clock(moment.starts)} to {clock(moment.ends)}"


def _about(page: NotePage) -> str:
    beat = page.beat
    if beat.backup or beat.key == "cover":
        return ""
    return f"{beat.section.upper()}   {seconds_long(page.moment.ends - page.moment.starts)}"


def _if_short(story: Story, beat: Beat) -> str:
    if beat.backup or beat.key == "cover":
        return ""
    if not story.shows:
        return "" if beat.priority == "must" else "If late: skip"
    show = story.shows[-1]
    if beat.key not in show.beats:
        return f"In {show.minutes} minutes: skip"
    at = show.beats.index(beat.key)
    return f"In {show.minutes} minutes: {clock(show.starts[at])} to {clock(show.starts[at] + show.seconds[at])}"


def _on_cover(beat: Beat) -> list[NoteLine]:
    wanted = ("Starts: ", "Where: ", "Slot: ", "Questions: ")
    room = [NoteLine(line) for line in beat.reminders if line.startswith(wanted)]
    # Shared like this, people who cannot see the slides get their text and not a picture (domain research, 1.3).
    return [NoteLine("On Teams: share with PowerPoint Live.", cue=True), *room[:PROMPTS]]


def _speaker(pages: Sequence[NotePage], at: int) -> list[NoteLine]:
    speaker = pages[at].beat.presenter
    before = pages[at - 1].beat.presenter if at else speaker
    return [NoteLine(f"{speaker.upper()} SPEAKS", cue=True)] if speaker and speaker != before else []


def _prompts(page: NotePage) -> list[NoteLine]:
    beat = page.beat
    say = page.say or (beat.say if beat.backup else "")
    if isinstance(beat.content, Question) and beat.content.answer:
        say = beat.content.answer.text
    if page.part > 1 and beat.say and not say:
        return [NoteLine("The same words go on.")]
    lines = points_on(beat, None) if beat.backup else [line for line in page.words if not line.cue]
    found = _from_words(say) if say else [_begun(line.text) for line in lines[:PROMPTS]]
    if isinstance(beat.content, Ask) and page.part == 1:
        found = [*found[: PROMPTS - 1], NoteLine(f"PAUSE {SILENCE}. SAY NOTHING UNTIL SOMEBODY ANSWERS", cue=True)]
    return found


def _from_words(say: str) -> list[NoteLine]:
    """Return the first words of three sentences (the first, one in the middle, the last), and cues in their places."""
    lines: list[NoteLine] = []
    for part in split_cues(say):
        match part:
            case Speech(text):
                lines += [NoteLine(sentence) for sentence in re.split(r"(?<=[.!?])\s+", plain(text))]
            case Cue(text=text, verb=verb) if verb not in _QUIET:
                lines.append(NoteLine(text.upper(), cue=True))
    kept = _chosen([at for at, line in enumerate(lines) if not line.cue and len(line.text.split()) > _FEW])
    kept = kept or _chosen([at for at, line in enumerate(lines) if not line.cue])
    cues = [at for at, line in enumerate(lines) if line.cue][:_CUES]
    return [lines[at] if lines[at].cue else _begun(lines[at].text) for at in sorted([*kept, *cues])]


def _chosen(places: Sequence[int]) -> list[int]:
    if len(places) <= PROMPTS:
        return list(places)
    return [places[0], places[len(places) // 2], places[-1]]


def _begun(sentence: str) -> NoteLine:
    words = sentence.split()
    if len(words) <= FIRST_WORDS:
        return NoteLine(sentence)
    return NoteLine(" ".join(words[:FIRST_WORDS]).rstrip(",;:.") + f"{NO_BREAK_SPACE}…")
