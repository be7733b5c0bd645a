"""Findings as people read them: where, what, the line itself with a caret, and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from agendapitch.cli.screen import paint, show, width
from agendapitch.diagnostics import NOT_THE_AUTHORS, Diagnostic, Level, Span
from agendapitch.errors import PitchError
from agendapitch.workspace import Workspace, typed

LOOKS = {Level.STOP: "red", Level.FIX: "yellow", Level.THINK: "cyan"}
# What would help the talk most comes first (domain 2.1).
SECTIONS = ("purpose", "ask", "benefits", "people")
SHOWN_WIDTH = 96  # columns of a quoted line; a longer one is cut around the words in question
HELPFUL = 5  # findings shown before "and 12 more" (domain 2.1)
LONGEST = 1000  # letters of a message; one may quote what the author wrote
TAB = "    "
SOURCE_LIMIT = 2_000_000


def in_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings sorted by what would help the talk most, then by their place in the file."""
    return sorted(findings, key=_weight)


def _weight(finding: Diagnostic) -> tuple[int, int, int, int]:
    level = tuple(Level).index(finding.level)
    section = SECTIONS.index(finding.section) if finding.section in SECTIONS else len(SECTIONS)
    place = finding.span
    # A file that cannot be read is mended from the top, whatever the section.
    return (level, 0 if level == 0 else section, place.line if place else 0, place.column if place else 0)


def show_most_helpful(
    script: Path, findings: Sequence[Diagnostic], workspace: Workspace, *, most: int | None = HELPFUL
) -> None:
    """Print the findings that would help most, and how many more there are; all of them when `most` is None."""
    sources = Sources(workspace, script)
    for finding in findings[:most]:
        show("\n" + finding_text(finding, sources, width=width()))
    more = len(findings[most:]) if most else 0
    if more:
        show(f"\nAnd {more} more: agendapitch check {typed(script)} --all")


def not_the_authors(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that say that words of the author are not in the deck, or words in it not the author's."""
    return [finding for finding in findings if finding.rule in NOT_THE_AUTHORS]


def in_brief(finding: Diagnostic, sources: Sources) -> str:
    """Return a finding as one line: where, what, and what to do."""
    place = f"{sources.path(finding.span)}:{finding.span.line}:{finding.span.column}" if finding.span else ""
    rule = paint(f"({finding.rule})", "dim")
    return " ".join(filter(None, [paint(place, "bold"), finding.message[:LONGEST], finding.hint, rule]))


def show_way_to_repair(script: Path, findings: Sequence[Diagnostic]) -> None:
    """Print how signs that YAML needs can be put in, where some are missing."""
    if any(finding.rule.startswith("YAM") for finding in findings):
        from agendapitch.coach.repairing.signs import DONE

        if any(finding.rule in DONE for finding in findings):
            show(f"\nTo see what can be repaired for you: agendapitch fix {typed(script)}")


class Sources:
    """The lines of a script, and of the files beside it, that findings point into; each is read once."""

    def __init__(self, workspace: Workspace, script: Path) -> None:
        self._workspace = workspace
        self._script = script
        self._lines: dict[str, list[str]] = {}

    def path(self, span: Span) -> Path:
        """Return the file that a span is in, as the author typed its folder."""
        return self._script.parent / span.file

    def line(self, span: Span) -> str:
        """Return the line that a span begins in, or "" when it cannot be shown."""
        if span.file not in self._lines:
            self._lines[span.file] = self._read(self.path(span))
        lines = self._lines[span.file]
        return lines[span.line - 1] if 0 < span.line <= len(lines) else ""

    def _read(self, file: Path) -> list[str]:
        from agendapitch.textfile import decode, one_line_end

        try:
            data = self._workspace.read(file, limit=SOURCE_LIMIT)
        except PitchError:
            return []
        return one_line_end(decode(data, file=file.name).value).split("\n")


def finding_text(finding: Diagnostic, sources: Sources, *, width: int) -> str:
    """Return a finding as a few lines; `width` is the number of columns to wrap in, 0 for no wrapping."""
    lines = [_heading(finding, sources), *_wrapped(finding.message, width)]
    if finding.span:
        lines += _excerpt(finding.span, sources.line(finding.span), finding.level)
    rule = paint(f"({finding.rule})", "dim")
    *most, last = _wrapped(finding.hint, width) or [" "]
    return "\n".join([*lines, *most, f"{last} {rule}"])


def _heading(finding: Diagnostic, sources: Sources) -> str:
    level = paint(finding.level.value, LOOKS[finding.level])
    if finding.span is None:
        return f"{level}  {finding.section}".rstrip()
    place = f"{sources.path(finding.span)}:{finding.span.line}:{finding.span.column}"
    return f"{paint(place, 'bold')}  {level}"


def _wrapped(text: str, width: int) -> list[str]:
    if len(text) > LONGEST:
        text = f"{text[:LONGEST]}…"
    if not text or not width:
        return [f"  {text}"] if text else []
    lines, line = [], " "
    for word in text.split():
        if line.strip() and columns(line) + 1 + columns(word) > width:
            lines.append(line)
            line = " "
        line += f" {word}"
    return [*lines, line]


def _excerpt(span: Span, line: str, level: Level) -> list[str]:
    """Return the line and the caret under its words; nothing when there is no line to show."""
    if not line.strip():
        return []
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    first, last, lead, tail = _window(line, start)
    before = lead + _shown(line[first:start])
    marked = _shown(line[start : min(max(end, start + 1), last)])
    caret = " " * columns(before) + paint("^" * max(1, columns(marked)), LOOKS[level])
    number = f"{span.line:>6}"
    return [f"{number} | {lead}{_shown(line[first:last])}{tail}", f"{' ' * len(number)} | {caret}"]


def _window(line: str, start: int) -> tuple[int, int, str, str]:
    """Return which part of a line is shown, from and to, and what stands for the rest on either side."""
    line = line.rstrip()
    if len(line) <= SHOWN_WIDTH:
        return 0, len(line), "", ""
    first = 0 if start < SHOWN_WIDTH * 2 // 3 else min(start - SHOWN_WIDTH // 3, len(line) - SHOWN_WIDTH)
    last = min(first + SHOWN_WIDTH, len(line))
    return first, last, "… " if first else "", " …" if last < len(line) else ""


def _shown(text: str) -> str:
    return text.replace("\t", TAB)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for wide letters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(letter) or letter in "\u200b\u200c\u200d\ufe0f"
               else 2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def counted(findings: Sequence[Diagnostic]) -> str:
    """Return how many findings there are of each level: `1 stop, 3 to fix, 2 worth a look`."""
    numbers = {level: sum(finding.level is level for finding in findings) for level in Level}
    words: Mapping[Level, str] = {Level.STOP: "stop" if numbers[Level.STOP] == 1 else "stops", Level.FIX: "to fix",
                                  Level.THINK: "worth a look"}
    return ", ".join(f"{number} {words[level]}" for level, number in numbers.items() if number)
