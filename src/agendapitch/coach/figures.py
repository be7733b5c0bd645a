"""Numbers that somebody will check: sums, shares, and counts of three digits or more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from agendapitch.coach.marking import part
from agendapitch.coach.wording import Match
from agendapitch.script.model import Text

# Numbers by which things are called: Section 106, route 305, ring 101, room 214, ISO 9001.
_CALLED = frozenset({"section", "sections", "s", "paragraph", "paragraphs", "route", "routes", "bus", "buses", "form",
                     "page", "pages", "number", "no", "room", "act", "part", "schedule", "clause", "article", "flat",
                     "junction", "ring", "dial", "call", "iso", "en", "bs", "item", "minute", "order", "regulation",
                     "year", "since", "highway", "unit", "plot", "regulations", "grade", "paper", "class", "type",
                     "list"})  # fmt: skip
_CALLED_AFTER = re.compile(r"\s+(?:bus|buses|route|officer|agreements?|notices?|form|licences?|line|helpline)\b", re.I)


def figures_in(text: Text) -> Iterator[Match]:
    """Yield the numbers in a text that want a source; years, dates, times and small counts are none."""
    for found in _number().finditer(text.text):
        if not _is_innocent(text.text, found):
            yield part(text, *found.span())


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"£\s?\d[\d,.]*\d*(?:\s?(?:million|billion|thousand|bn|m|k)\b)?"
        r"|(?<![\w.,/])\d[\d,.]*\s?(?:%|per cent\b|percent\b)"
        r"|(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\w])|(?<![\w.,/-])\d{3,}(?![\w/:-])"
    )


def _is_innocent(text: str, found: re.Match[str]) -> bool:
    said = found[0]
    if not said.isdigit():
        return False
    before = re.findall(r"[A-Za-z]+", text[: found.start()])[-1:]
    called = bool(before) and before[0].casefold() in _CALLED and not re.search(r"[.;:]\s*$", text[: found.start()])
    return _is_year(said) or called or bool(_CALLED_AFTER.match(text, found.end()))


def _is_year(said: str) -> bool:
    return len(said) == 4 and 1800 <= int(said) <= 2100
