"""What was repaired, and where."""

from __future__ import annotations

from typing import NamedTuple


class Repair(NamedTuple):
    """One repair: the line (from 1) in the file as it was, and what was done, in a few words."""

    line: int
    done: str


class Lines:
    """The lines of a file, with its own line ends. A line that is taken out leaves the numbers of the others alone."""

    def __init__(self, text: str) -> None:
        self._end = "\r\n" if "\r\n" in text else "\r" if "\n" not in text else "\n"
        self._lines: list[str | None] = list(text.split(self._end))

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, at: int) -> str:
        return self._lines[at] or ""

    def __setitem__(self, at: int, line: str | None) -> None:
        self._lines[at] = line

    @property
    def text(self) -> str:
        """Return the text as it is now."""
        return self._end.join(line for line in self._lines if line is not None)
