"""What a step found wrong, where, and what to do about it."""

from __future__ import annotations

from enum import StrEnum
from typing import Generic, TypeVar

from agendapitch.records import dataclass

T = TypeVar("T")
NOT_THE_AUTHORS = frozenset({
    "YAM07", "YAM19", "YAM21",  # what YAML dropped or changed
    "PIC01", "PIC02", "PIC03",  # a picture that is not shown
    "STO02", "STO03",  # a storyline or a section that is not there
    "KEY10", "KEY11",  # what nobody has written yet
    "PAC13",  # a deck template that became another one
    "FIT03",  # a slide on which we made a mistake
})  # fmt: skip
"""Findings that `make` says in every case: nothing that an author wrote may vanish without a word."""


class Level(StrEnum):
    """How serious a finding is: `stop` (no deck can be made), `fix` (nearly always right), `think`."""

    STOP = "stop"
    FIX = "fix"
    THINK = "think"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file. Lines and columns count from 1; the end column is one past the last character."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding.

    `rule` is a stable short code (`KEY01`), `name` its stable readable name (`unknown-key`).
    `message` is plain English that says what is wrong, `hint` what to type or do instead.
    """

    rule: str
    name: str
    level: Level
    message: str
    hint: str = ""
    span: Span | None = None
    section: str = ""
    slide: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a step made, and all that it found on the way."""

    value: T
    findings: tuple[Diagnostic, ...] = ()

    @property
    def stopped(self) -> bool:
        """Return whether a finding says that no deck can be made."""
        return any(finding.level is Level.STOP for finding in self.findings)
