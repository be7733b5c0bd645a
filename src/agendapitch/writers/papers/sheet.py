"""What both papers say of themselves, and the words of a page in lines for a wide sheet."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.story.model import NoteLine, Story
from agendapitch.story.notes import NotePage


@dataclass(frozen=True, slots=True)
class About:
    """A paper's title, who speaks, and the meeting. The date is the meeting's, so that the bytes never change."""

    title: str
    author: str
    meeting: str
    iso_date: str
    language: str


def about(story: Story, kind: str) -> About:
    """Return what a paper says of itself; `kind` is what it is: `Cue cards`."""
    item = f"item {story.item}" if story.item else ""
    meeting = ", ".join(part for part in (story.meeting, story.date, item) if part)
    return About(f"{kind}: {story.title}", story.presenter or story.council, meeting, story.iso_date, story.language)


def words_for(page: NotePage, title: str) -> tuple[NoteLine, ...]:
    """Return what is said on a page; a decision or a question that is its title already is not said again."""
    words = page.words
    if words and words[0].cue and words[0].text.casefold() == title.casefold():
        words = words[1:]
    return joined((*page.checkpoint, *words))


def joined(lines: Sequence[NoteLine]) -> tuple[NoteLine, ...]:
    """Return lines with each sentence whole again: the notes break long ones after a comma for a narrow pane."""
    whole: list[NoteLine] = []
    for line in lines:
        before = whole[-1] if whole else NoteLine("")
        if before.text.endswith((",", ";", ":")) and not (before.cue or line.cue):
            whole[-1] = NoteLine(f"{before.text} {line.text}")
        else:
            whole.append(line)
    return tuple(whole)
