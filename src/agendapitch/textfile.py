"""Text as it comes off people's machines: Notepad's encodings, Word's bullets and blanks, other systems' line ends."""

from __future__ import annotations

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span

LIST_MARKS = "•–—‣◦▪●○·∙⁃"
"""What Word, Outlook and Teams put before the lines of a list."""

_NO_TEXT = {
    b"PK\x03\x04": "a Word, Excel or PowerPoint document, or a zip file",
    b"\xd0\xcf\x11\xe0": "an old Word, Excel or PowerPoint document",
    b"%PDF": "a PDF",
    b"{\\rtf": "a rich text document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before UTF-16, whose mark it starts with
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_INDENTS = " \t" + _WIDE_BLANKS + _NO_WIDTH
_AS_SPACES = str.maketrans(dict.fromkeys(_WIDE_BLANKS, " ") | dict.fromkeys(_NO_WIDTH))
# YAML 1.1 takes these for line ends; no editor shows them as such, so every line number after them would be wrong.
_NO_LINE_ENDS = str.maketrans(dict.fromkeys("\u0085\u2028\u2029", " "))


def decode(data: bytes, *, file: str) -> Outcome[str]:
    """Return the text of a file: UTF-8 or UTF-16, as Notepad saves it, or Windows-1252 as a last resort.

    A file that is no text (a Word document, a picture) gives an empty text and a *stop*.
    """
    for start, kind in _NO_TEXT.items():
        if data.startswith(start):
            return Outcome("", (_no_text(file, f"This file is {kind}, not a text."),))
    mark, encoding = _encoding(data)
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        return _windows_text(data, error, file=file)
    if "\0" in text:
        return Outcome("", (_no_text(file, "This file is not a text: there are zeros in it."),))
    return Outcome(text)


def encode_like(text: str, data: bytes) -> bytes | None:
    """Return a text in the encoding of `data`; None for an old one, in which it could not be kept without loss."""
    mark, encoding = _encoding(data)
    try:
        written = data[len(mark) :].decode(encoding)
        return mark + text.encode(encoding) if mark + written.encode(encoding) == data else None
    except UnicodeError:
        return None


def one_line_end(text: str) -> str:
    """Return a text whose lines all end in a newline, wherever YAML ends one."""
    text = text.replace("\r\n", "\n")
    for sign in "\r\x85\u2028\u2029":
        text = text.replace(sign, "\n")
    return text


def tidy(text: str) -> str:
    """Return the text with line ends, blanks and list marks as YAML knows them; each line keeps its number."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return _dash_tabs(text) if "-\t" in text else text
    text = text.translate(_NO_LINE_ENDS) if any(sign in text for sign in "\u0085\u2028\u2029") else text
    lines = text.split("\n")
    inside = block_lines(lines) if _has_pasted_signs(text) else None
    if inside is None:
        return _dash_tabs(text) if "-\t" in text else text
    return "\n".join(_with_dashes([_with_spaces(line) for line in lines], inside))


def block_lines(lines: list[str]) -> set[int]:
    """Return the numbers (from 0) of the lines that belong to a text after `>` or `|`, which are the author's words."""
    inside: set[int] = set()
    indent: int | None = None
    for number, line in enumerate(lines):
        bare = line.lstrip(_INDENTS)
        deep = len(line) - len(bare)
        if indent is not None:
            if not bare or deep > indent:
                inside.add(number)
                continue
            indent = None
        if _opens_block(bare):
            indent = deep + _key_column(bare)
    return inside


def _opens_block(bare: str) -> bool:
    """Return whether a line ends with `key: >` or `- |`, perhaps with a sign after it and a comment."""
    said = bare.partition(" #")[0].rstrip().rstrip("+-0123456789")
    before = said[:-1].rstrip()
    return said.endswith((">", "|")) and (not before or (before[-1] in ":-" and said[-2] in " \t"))


def _key_column(bare: str) -> int:
    """Return how far a key stands to the right of the dashes before it; 0 when only a dash is there."""
    key = bare.lstrip("- ")
    return len(bare) - len(key) if ":" in key else 0


def _with_spaces(line: str) -> str:
    """Return a line whose indentation is made of ordinary spaces and tabs."""
    bare = line.lstrip(_INDENTS)
    return line[: len(line) - len(bare)].translate(_AS_SPACES) + bare


def _with_dashes(lines: list[str], inside: set[int]) -> list[str]:
    """Return lines whose pasted list marks are dashes; a dash in the middle of a sentence is left alone."""
    lists: set[int] = set()
    above = ":"
    for number, line in enumerate(lines):
        bare = line.lstrip(" ")
        if number in inside or not bare:
            continue
        deep = len(line) - len(bare)
        lists = {indent for indent in lists if indent <= deep}
        marked = bare[0] in LIST_MARKS + "-" and bare[1:2] in _INDENTS and len(bare) > 1
        if marked and (above.endswith(":") or deep in lists):
            lists.add(deep)
            lines[number] = f"{line[:deep]}- {bare[2:].lstrip(_INDENTS)}"
        above = bare.rstrip()
    return lines


def _dash_tabs(text: str) -> str:
    """Return the text with a space for a tab after a list's dash."""
    lines = text.split("\n")
    return "\n".join(line.replace("-\t", "- ", 1) if line.lstrip(" ").startswith("-\t") else line for line in lines)


def _has_pasted_signs(text: str) -> bool:
    return any(sign in text for sign in LIST_MARKS + _WIDE_BLANKS + _NO_WIDTH)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """Return the mark at the start of a file and its encoding."""
    return next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", _guess(data)))


def _guess(data: bytes) -> str:
    """Return UTF-16 when most of every other byte of the beginning is a zero, as in a file saved without its mark."""
    start = data[:200]
    even, odd = start[::2], start[1::2]
    if len(start) > 3 and odd.count(0) > 0.7 * len(odd) and even.count(0) == 0:
        return "utf-16-le"
    if len(start) > 3 and even.count(0) > 0.7 * len(even) and odd.count(0) == 0:
        return "utf-16-be"
    return "utf-8"


def _windows_text(data: bytes, error: UnicodeDecodeError, *, file: str) -> Outcome[str]:
    if b"\0" in data:
        return Outcome("", (_no_text(file, "This file is not a text: there are zeros in it."),))
    text = data.decode("cp1252", errors="replace")
    line = data.count(b"\n", 0, error.start) + 1
    column = error.start - data.rfind(b"\n", 0, error.start)
    finding = Diagnostic(
        rule="TXT02", name="old-encoding", level=Level.THINK, span=Span(file, line, column, line, column + 1),
        message="This file is not saved as UTF-8. It was read as Windows text; look at its £ signs and accents.",
        hint="In Notepad choose Save as, and under Encoding choose UTF-8.",
    )  # fmt: skip
    return Outcome(text, (finding,))


def _no_text(file: str, message: str) -> Diagnostic:
    return Diagnostic(
        rule="TXT01", name="not-a-text", level=Level.STOP, message=message, span=Span(file, 1, 1, 1, 1),
        hint="A pitch script is plain text. Copy its words into Notepad and save them with the ending .yaml.",
    )  # fmt: skip
