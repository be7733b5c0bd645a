"""From words in a text to their exact place in the author's file, so that the caret points at the words.

A text knows where it stands; its blanks were folded and its quotation marks taken off when it was read. So the
words are looked for in the part of the file that it came from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from pathlib import Path

from agendapitch.coach.model import At
from agendapitch.coach.wording import Match
from agendapitch.diagnostics import Span
from agendapitch.errors import PitchError
from agendapitch.script.model import Text
from agendapitch.textfile import decode, one_line_end
from agendapitch.workspace import Workspace

_LIMIT = 2_000_000  # bytes, as for reading a script


class Locator:
    """The author's file, read when a finding first needs it."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._workspace = workspace
        self._path = path

    def span(self, at: At, *, top: Span) -> Span:
        """Return where something stands; `top` is where the script begins."""
        match at:
            case Match():
                return self._words(at)
            case Text():
                return at.span
            case Span():
                return at
            case None:
                return Span(top.file, top.line, top.column, top.line, top.column + 1)

    def _words(self, match: Match) -> Span:
        span = match.text.span
        if span.file != self._path.name:
            return span
        first, last = self._offset(span.line, span.column), self._offset(span.end_line, span.end_column)
        pattern = re.compile(r"[\s\\]+".join(map(re.escape, match.words.split())))
        before = sum(1 for _ in pattern.finditer(match.text.text, 0, match.start))
        found = list(pattern.finditer(self._source, first, last))[before : before + 1]
        return self._between(span.file, *found[0].span()) if found else span

    def _between(self, file: str, start: int, end: int) -> Span:
        first, last = bisect_right(self._lines, start), bisect_right(self._lines, end)
        return Span(file, first, start - self._lines[first - 1] + 1, last, end - self._lines[last - 1] + 1)

    def _offset(self, line: int, column: int) -> int:
        return self._lines[min(line, len(self._lines)) - 1] + column - 1

    @cached_property
    def _source(self) -> str:
        try:
            data = self._workspace.read(self._path, limit=_LIMIT)
        except PitchError:
            return ""
        return one_line_end(decode(data, file=self._path.name).value)

    @cached_property
    def _lines(self) -> list[int]:
        """Return where each line starts."""
        return [0, *(sign.end() for sign in re.finditer("\n", self._source))]
