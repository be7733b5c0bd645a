"""Dates in words, in any British form."""

from __future__ import annotations

import re

from agendapitch.story.sayings import MONTHS


def iso_date(text: str) -> str:
    """Return `2026-10-14` for `Wednesday 14 October 2026`, `14th Oct 2026` or `14/10/2026`; "" for anything else."""
    figures = re.search(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b", text)
    if figures:
        return _checked(int(figures[3]), int(figures[2]), int(figures[1]))
    iso = re.search(r"\b(\d{4})-(\d\d)-(\d\d)\b", text)
    if iso:
        return _checked(int(iso[1]), int(iso[2]), int(iso[3]))
    words = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Za-z]{3,9})\.?,? (\d{4})\b", text)
    named = re.search(r"\b([A-Za-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b", text)
    if words and (month := _month(words[2])):
        return _checked(int(words[3]), month, int(words[1]))
    if named and (month := _month(named[1])):
        return _checked(int(named[3]), month, int(named[2]))
    return ""


def _month(name: str) -> int:
    found = [at for at, month in enumerate(MONTHS, 1) if month.lower().startswith(name.lower()[:4].rstrip("."))]
    return found[0] if found else 0


def _checked(year: int, month: int, day: int) -> str:
    from datetime import date

    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
