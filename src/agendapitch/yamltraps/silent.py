"""What YAML takes without a word and reads as something else than the author meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from agendapitch.diagnostics import Diagnostic, Level, Span


class Scalar(Protocol):
    """A piece of text that YAML found, with its place and its style (empty for plain)."""

    @property
    def text(self) -> str: ...  # noqa: D102  # said above
    @property
    def span(self) -> Span: ...  # noqa: D102
    @property
    def style(self) -> str: ...  # noqa: D102


def silent(text: str, scalars: Sequence[Scalar], *, file: str) -> list[Diagnostic]:
    """Return what YAML took without a word: a lost `#`, a dash or a comma that made something else of the text."""
    lines = text.split("\n")
    has_hash, has_backslash = " #" in text, "\\" in text
    found: list[Diagnostic] = []
    for scalar in scalars:
        if scalar.style:
            if has_backslash and scalar.style == '"':
                found += _backslash(lines, scalar)
            continue
        span, words = scalar.span, scalar.text
        if has_hash:
            found += _lost_hash(lines, scalar, file=file)
        if span.end_line > span.line:
            found += _dash_inside(lines, scalar, file=file)
        if words[:1] == "-" and words[1:2].isalpha():
            found += _dash_without_space(lines, scalar)
        if words[:3].isdigit() and len(words) > 2 and not words[3:4].isdigit():
            found += _comma_in_number(lines, scalar)
    return found


def _lost_hash(lines: list[str], scalar: Scalar, *, file: str) -> Iterator[Diagnostic]:
    line, column = scalar.span.end_line, scalar.span.end_column
    rest = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    lost = rest.lstrip()
    if rest != lost and lost[:1] == "#" and lost[1:2].strip():
        start = column + len(rest) - len(lost)
        yield Diagnostic(
            rule="YAM19", name="lost-after-hash", level=Level.FIX,
            span=Span(file, line, start, line, start + len(lost)),
            message=f"YAML takes `{lost[:40]}` for a note to yourself, because of the #, and leaves it out.",
            hint="Put the whole value in quotation marks. Put a space after # where a note is meant.",
        )  # fmt: skip


def _backslash(lines: list[str], scalar: Scalar) -> Iterator[Diagnostic]:
    span = scalar.span
    written = "\n".join(lines[span.line - 1 : span.end_line]).replace("\\\\", "").replace('\\"', "")
    if "\\" in written[span.column - 1 :]:
        yield Diagnostic(
            rule="YAM07", name="backslash", level=Level.FIX, span=span,
            message="A backslash inside double quotation marks is a command to YAML, so the text is not what you see.",
            hint="Use / between folders, or put the text in single quotation marks: '…'.",
        )  # fmt: skip


def _dash_without_space(lines: list[str], scalar: Scalar) -> Iterator[Diagnostic]:
    span = scalar.span
    if not lines[span.line - 1][: span.column - 1].strip():
        yield Diagnostic(
            rule="YAM22", name="dash-without-space", level=Level.STOP, span=span,
            message="There is no space after this dash, so it starts no line of a list.",
            hint=f"Put a space after the dash: `- {lines[span.line - 1].strip()[1:31]}`.",
        )  # fmt: skip


def _dash_inside(lines: list[str], scalar: Scalar, *, file: str) -> Iterator[Diagnostic]:
    for number in range(scalar.span.line, scalar.span.end_line):
        bare = lines[number].lstrip()
        if bare.startswith("- "):
            start = len(lines[number]) - len(bare)
            yield Diagnostic(
                rule="YAM20", name="dash-out-of-line", level=Level.FIX,
                span=Span(file, number + 1, start + 1, number + 1, start + 2),
                message="This dash does not stand under the one above it, so the two lines are read as one.",
                hint="Move the dash right under the one above it.",
            )  # fmt: skip


def _comma_in_number(lines: list[str], scalar: Scalar) -> Iterator[Diagnostic]:
    span = scalar.span
    before = lines[span.line - 1][: span.column - 1]
    if before.endswith(",") and before[-2:-1].isdigit():
        number = before.rstrip(",").split()[-1].split("[")[-1] + "," + scalar.text[:3]
        yield Diagnostic(
            rule="YAM21", name="comma-in-number", level=Level.FIX, span=span,
            message=f"The comma in {number} cuts the text in two, because it stands in brackets or braces.",
            hint=f'Put the text in quotation marks, as in "{number}", or give each item its own line.',
        )  # fmt: skip
