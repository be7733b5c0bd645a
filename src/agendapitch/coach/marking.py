"""Marking a part of a text that no word list names: a sentence, or what a pattern finds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agendapitch.coach.lists import Entry
from agendapitch.coach.wording import Match
from agendapitch.script.model import Text

_PART = Entry(term="", group="part", words=())


def part(text: Text, start: int, end: int) -> Match:
    """Return a part of a text, from character `start` to before `end`, without the blanks around it."""
    words = text.text[start:end]
    lead = len(words) - len(words.lstrip())
    return Match(text, start + lead, start + len(words.rstrip()), _PART)


def parts(text: Text, pattern: re.Pattern[str]) -> Iterator[Match]:
    """Yield each part of a text that a pattern finds."""
    for found in pattern.finditer(text.text):
        yield part(text, *found.span())
