"""What goes wrong between a person's keyboard and YAML, each with its own sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span


@dataclass(frozen=True, slots=True)
class Mended:
    """What was wrong, and the text with that one fault put right (None when nobody can guess)."""

    finding: Diagnostic
    text: str | None


def tidy(text: str) -> str:
    """Return the text with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(data: bytes, *, file: str) -> Outcome[str]:
    """Return the text of a file."""
    return Outcome(data.decode("utf-8-sig"))


def silent(text: str, scalars: list[Any], *, file: str) -> list[Diagnostic]:
    """Return what YAML passes over in silence."""
    return []


def mend(text: str, error: Any, *, file: str) -> Mended:
    """Return what was wrong, and the text without it."""
    mark = error.problem_mark
    span = Span(file, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    finding = Diagnostic(rule="YAM99", name="not-yaml", level=Level.STOP, message=str(error.problem), span=span)
    return Mended(finding, None)
