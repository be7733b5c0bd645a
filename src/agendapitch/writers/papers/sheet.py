"""What both papers say of themselves."""

from __future__ import annotations

from agendapitch.records import dataclass
from agendapitch.story.model import Story


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
