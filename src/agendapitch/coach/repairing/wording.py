"""Wordy phrases that have one plain form, and British spelling: only words that fit wherever the old ones did.

Words of others stay theirs: quotations, recommendations and sources are never touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agendapitch.coach.lists import Entry
from agendapitch.coach.locating import Locator
from agendapitch.coach.places import Place, places_in
from agendapitch.coach.repairing.model import Lines, Repair
from agendapitch.coach.wording import Match, find, sentences
from agendapitch.diagnostics import Span
from agendapitch.script.model import Script
from agendapitch.story.model import Story
from agendapitch.workspace import Workspace

_OTHERS = frozenset({"recommendations", "file", "look at", "credit", "source", "licence"})


def with_plain_words(
    text: str, script: Script, story: Story, *, workspace: Workspace, path: Path
) -> tuple[str, tuple[Repair, ...]]:
    """Return a file's text with plain words, and what was done. `script` and `story` were read from this text."""
    lines, locator = Lines(text), Locator(workspace, path)
    found = [(locator.span(match, top=script.span), match) for match in _matches(script, story)]
    repairs: list[Repair] = []
    for span, match in sorted(found, key=lambda each: (each[0].line, each[0].column), reverse=True):
        if span.file == path.name and _written(lines, span) == " ".join(match.words.split()):
            plain = plain_form(match)
            _write(lines, span, plain)
            repairs.append(Repair(span.line, f"“{plain}” instead of “{match.words}”"))
    return lines.text, tuple(reversed(repairs))


def plain_form(match: Match) -> str:
    """Return what stands instead of some words, with a capital where they had one."""
    plain = match.entry.plain or _with_s(match.entry, match.words)
    return plain[0].upper() + plain[1:] if match.words[0].isupper() else plain


def _with_s(entry: Entry, words: str) -> str:
    """Return a word with -ise: `organiz*` is the stem of `organization`."""
    stem = len(entry.term.rstrip("*"))
    return f"{words[: stem - 1]}s{words[stem:]}"


def _matches(script: Script, story: Story) -> Iterator[Match]:
    for place in places_in(script, story, None):
        if _is_the_author_s(place):
            for match in find(place.text, "plainer", "phrases", "spelling"):
                if not _is_in_a_name(match):
                    yield match


def _is_the_author_s(place: Place) -> bool:
    if place.quoted or place.field in _OTHERS:
        return False
    return place.shown or place.spoken or place.field == "notes"


def _is_in_a_name(match: Match) -> bool:
    """Return whether a word has a capital in the middle of a sentence: names keep their own spelling."""
    starts = {start for start, _ in sentences(match.text.text)}
    return match.words[0].isupper() and match.start not in starts


def _written(lines: Lines, span: Span) -> str:
    """Return the words at a place in the file, blanks folded."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    inside = [lines[at] for at in range(span.line, span.end_line - 1)]
    whole = [lines[span.line - 1][span.column - 1 :], *inside, lines[span.end_line - 1][: span.end_column - 1]]
    return " ".join(" ".join(whole).split())


def _write(lines: Lines, span: Span, plain: str) -> None:
    """Write words in their place; those that went over a line's end stand before it, and the next line closes up."""
    first, last = span.line - 1, span.end_line - 1
    if first == last:
        lines[first] = lines[first][: span.column - 1] + plain + lines[first][span.end_column - 1 :]
        return
    below = lines[last]
    indent = below[: len(below) - len(below.lstrip())]
    lines[first] = lines[first][: span.column - 1] + plain
    for at in range(first + 1, last):
        lines[at] = None
    rest = below[span.end_column - 1 :]
    if rest[:1] in (" ", ""):
        lines[last] = indent + rest.lstrip() if rest.strip() else None
    else:  # a comma or a full stop belongs to the words before it
        sign, _, after = rest.partition(" ")
        lines[first] += sign
        lines[last] = indent + after if after else None
