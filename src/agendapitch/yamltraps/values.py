"""Values that YAML reads as something else, or refuses: each has its own sentence, and what to type instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from agendapitch.diagnostics import Span
from agendapitch.yamltraps.mending import Line, Mended, closing, colon_after_key, quoted, short, stop, take_apart


class Trap(NamedTuple):
    """One way to be misread. `mend` returns what to write for the value."""

    rule: str
    name: str
    message: str
    hint: str
    mend: Callable[[str], str]


def mend_value(lines: list[str], number: int, *, problem: str, file: str) -> Mended | None:
    """Return a line whose value (or key) YAML reads as something else, put right; None when it is not that."""
    line = take_apart(lines[number])
    if line.key and (line.key[0] in _SIGNS or line.key[0] in "\"'"):
        return _mend_key(lines, number, line, file=file)
    if not line.value or (not line.key and ":" in line.value and line.value[0].isalnum()):
        return None
    trap = _BACKSLASH if "escape" in problem and line.value[0] == '"' else _trap(line.value)
    if trap is None:
        return None
    last = _last_line_of_value(lines, number)
    whole = " ".join([line.value, *(each.strip() for each in lines[number + 1 : last + 1])])
    mended = [f"{line.lead}{line.key}{trap.mend(whole)}", *([""] * (last - number))]  # lines below keep their numbers
    if mended[0] == lines[number]:
        return None
    span = Span(file, number + 1, line.column + 1, number + 1, len(lines[number].rstrip()) + 1)
    return Mended(stop(trap.rule, trap.name, trap.message, trap.hint, span),
                  "\n".join([*lines[:number], *mended, *lines[last + 1 :]]))


def _mend_key(lines: list[str], number: int, line: Line, *, file: str) -> Mended | None:
    """Return a line whose key starts with a sign that YAML keeps for itself, with the key in quotation marks."""
    key = line.key.rstrip()[:-1]
    if key[0] in "\"'" and closing(key, key[0]) == len(key) - 1:
        return None
    hint = f"Put the words before the colon in quotation marks: {quoted(key)}."
    start = len(line.lead)
    span = Span(file, number + 1, start + 1, number + 1, start + len(key) + 1)
    finding = stop("YAM10", "starts-with-sign", f"A line cannot start with {key[0]} like this.", hint, span)
    mended = f"{line.lead}{quoted(key)}: {line.value}".rstrip()
    return Mended(finding, "\n".join([*lines[:number], mended, *lines[number + 1 :]]))


def _last_line_of_value(lines: list[str], number: int) -> int:
    """Return the last line that goes on with the value: set in deeper than the line it starts on."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    last = number
    for at in range(number + 1, len(lines)):
        bare = lines[at].lstrip()
        if bare and (len(lines[at]) - len(bare) <= indent or bare.startswith("- ") or _looks_like_key(bare)):
            break
        if bare:
            last = at
    return last


def _looks_like_key(bare: str) -> bool:
    colon = colon_after_key(bare)
    return colon is not None and bare[:1].isalpha() and len(bare[:colon].split()) <= 4


def _trap(value: str) -> Trap | None:
    """Return the trap that a value falls into, or None when nothing about it is unusual."""
    find = _BY_FIRST_SIGN.get(value[0])
    return find(value) if find else _dash(value) or _sign(value) or _second_colon(value)


def _curly(value: str) -> Trap | None:
    if ": " not in value and not value.endswith(":"):
        return None
    return Trap("YAM01", "curly-quotes", "These are the curly quotation marks that Word types. YAML only knows "
                'straight ones, so the colon or sign after them misleads it.', 'Type straight quotation marks: "…".',
                lambda whole: quoted(whole.strip("“”„‘’")))


def _bracket(value: str) -> Trap | None:
    inside, closed, rest = value[1:].partition("]")
    if not closed:
        return Trap("YAM02", "bracket-not-closed", "The list that starts with `[` here has no `]`.",
                    "Put `]` at the end of the list, or give each item its own line with a dash.",
                    lambda whole: f"{whole}]")
    if not rest.strip():
        return None
    cue = short(f"({inside}){rest}")
    return Trap("YAM03", "starts-with-bracket", "Square brackets at the start of a value make a list, and more text "
                "follows this one.", f"Use round brackets for a cue: `{cue}`. "
                "Or put the whole value in quotation marks.", quoted)


def _brace(value: str) -> Trap | None:
    if "}" not in value:
        return Trap("YAM02", "bracket-not-closed", "The fields that start with `{` here have no `}`.",
                    "Leave the braces out and give each field its own line.", lambda whole: f"{whole}}}")
    return Trap("YAM03", "starts-with-bracket", "Braces at the start of a value make fields, and these cannot be read.",
                "Leave the braces out and give each field its own line. Text with a colon in it needs quotation marks.",
                quoted)


def _quoted(value: str) -> Trap | None:
    mark = value[0]
    end = closing(value, mark)
    if end is None:
        return Trap("YAM05", "quote-not-closed", f"The quotation mark {mark} that opens here is never closed.",
                    "Put the same mark at the end of the text.", lambda whole: quoted(whole[1:]))
    rest = value[end + 1 :].strip()
    if not rest or rest.startswith("#"):
        return None
    if mark == "'":
        return Trap("YAM06", "apostrophe-in-quotes", "The apostrophe in this text ends the single quotation marks.",
                    'Put the text in double quotation marks: "…".', lambda whole: quoted(whole.strip("'")))
    return Trap("YAM04", "words-after-quote", "There are more words after the closing quotation mark.",
                f"Put single quotation marks around the whole: '{short(value)}', or start a new line after `>`.",
                quoted)


def _block_sign(value: str) -> Trap | None:
    words = value[1:].lstrip("+-0123456789")
    if not words.strip() or words.strip().startswith("#"):
        return None
    return Trap("YAM08", "text-after-sign", f"There is text on the same line as `{value[0]}`.",
                f"Put the text on the next line after `{value[0]}`, set in by two spaces.",
                lambda whole: quoted(whole[1:].lstrip("+-").strip()))


_BACKSLASH = Trap(
    "YAM07", "backslash", "A backslash inside double quotation marks is a command to YAML.",
    "Use / between folders, or put the text in single quotation marks: '…'.", lambda whole: quoted(whole.strip('"')),
)  # fmt: skip


def _dash(value: str) -> Trap | None:
    if not value.startswith("- "):
        return None
    return Trap("YAM09", "list-on-key-line", "A list cannot start on the same line as its key.",
                "Start the list on the next line, set in by two spaces.", lambda whole: f"[{quoted(whole[2:])}]")


_SIGNS = "*&!%@`?,]}"
"""What YAML keeps for itself at the start of a value."""


def _sign(value: str) -> Trap | None:
    if value[0] not in _SIGNS:
        return None
    if value.startswith("* "):
        return Trap("YAM11", "star-as-list-mark", "YAML's list mark is a dash, not an asterisk.",
                    "Start each line of the list with a dash and a space.", lambda whole: f"- {quoted(whole[2:])}")
    return Trap("YAM10", "starts-with-sign", f"A value cannot start with {value[0]}: YAML keeps that sign for itself.",
                f"Put the words in straight quotation marks: {quoted(short(value))}.", quoted)


def _second_colon(value: str) -> Trap | None:
    if ": " not in value and not value.endswith(":"):
        return None
    return Trap("YAM12", "second-colon", "This line has a second colon.",
                f"Put the words after the first colon in quotation marks: {quoted(short(value))}. Or put `>` after "
                "the first colon, and the words on the next line.", quoted)


_BY_FIRST_SIGN: dict[str, Callable[[str], Trap | None]] = {
    "“": _curly, "”": _curly, "„": _curly, "‘": _curly, "[": _bracket, "{": _brace, '"': _quoted, "'": _quoted,
    ">": _block_sign, "|": _block_sign,
}  # fmt: skip
