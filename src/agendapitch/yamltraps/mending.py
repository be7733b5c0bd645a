"""What mending hands back, and a line taken apart as a person reads it."""

from __future__ import annotations

from typing import NamedTuple

from agendapitch.diagnostics import Diagnostic, Level, Span
from agendapitch.records import dataclass


@dataclass(frozen=True, slots=True)
class Mended:
    """What was wrong, and the text with that one fault put right (None when nobody can guess)."""

    finding: Diagnostic
    text: str | None


class Line(NamedTuple):
    """A line taken apart: indentation and dashes, the key with its colon and blank, and the value."""

    lead: str
    key: str
    value: str

    @property
    def column(self) -> int:
        """Return where the value starts, from 0."""
        return len(self.lead) + len(self.key)


def take_apart(line: str) -> Line:
    """Return a line as its indentation with dashes, its key with the colon, and its value without end blanks."""
    bare = line.lstrip()
    while bare.startswith("- "):
        bare = bare[2:].lstrip()
    lead = line[: len(line) - len(bare)]
    colon = colon_after_key(bare)
    if colon is None:
        return Line(lead, "", bare.rstrip())
    value = bare[colon + 1 :].lstrip()
    key = bare[: len(bare) - len(value)] if value else bare
    return Line(lead, key, value.rstrip())


def colon_after_key(bare: str) -> int | None:
    """Return where the key's colon stands: the first with a blank after it, or at the end, outside quotation marks."""
    start = 0
    if bare[:1] in ("'", '"'):
        end = closing(bare, bare[0])
        if end is None:
            return None
        start = end + 1
    at = bare.find(": ", start)
    if at >= 0:
        return at
    return len(bare.rstrip()) - 1 if bare.rstrip().endswith(":") else None


def closing(value: str, mark: str) -> int | None:
    """Return where a quoted text ends. Two single marks are one that is meant, and so is a double one after \\."""
    at = 1
    while at < len(value):
        if value[at] == "\\" and mark == '"':
            at += 1
        elif value[at] == mark:
            if mark == "'" and value[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at
        at += 1
    return None


def quoted(words: str) -> str:
    """Return words in double quotation marks, as YAML reads them back unchanged."""
    inside = words.strip().replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


def short(words: str) -> str:
    """Return words cut to what fits into a sentence."""
    return words if len(words) <= 60 else f"{words[:60].rstrip()}…"


def stop(rule: str, name: str, message: str, hint: str, span: Span) -> Diagnostic:
    """Return a finding that no deck can be made until this is put right."""
    return Diagnostic(rule=rule, name=name, level=Level.STOP, message=message, hint=hint, span=span)
