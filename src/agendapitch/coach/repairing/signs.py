"""Quotation marks, spaces and tabs that YAML needs: what reading mends in memory, written into the author's lines.

Only what is sure is kept: words put in quotation marks as they stand, tabs made spaces, a space after a colon or a
dash. Where reading has to guess (a line without a colon, one that is set in unlike its neighbours), the file stays.
"""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.coach.repairing.model import Lines, Repair
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.story.cues import VERBS
from agendapitch.textfile import tidy
from agendapitch.yamltext import mends, read_yaml
from agendapitch.yamltraps.mending import Mended, quoted, take_apart

_QUOTES = "quotation marks, so that YAML reads the words as they stand"
DONE = {
    "YAM01": "straight quotation marks instead of curly ones",
    "YAM03": _QUOTES,
    "YAM04": _QUOTES,
    "YAM05": "the quotation mark that was not closed",
    "YAM06": "double quotation marks, because of the apostrophe",
    "YAM07": "the backslash, so that it stays one",
    "YAM08": _QUOTES,
    "YAM10": _QUOTES,
    "YAM12": "quotation marks, because of a second colon",
    "YAM13": "spaces instead of tabs",
    "YAM14": "a space after the colon",
    "YAM19": "quotation marks, because YAML takes # for a note and drops the rest",
    "YAM22": "a space after the dash",
}


def with_signs(text: str, *, file: str) -> tuple[str, tuple[Repair, ...]]:
    """Return a file's text with the signs that YAML needs, and what was done; as it was where that does not help."""
    repaired, repairs = _refused(text, file=file)
    repaired, more = _silent(repaired, file=file, before=text)
    if repairs or more:
        before, after = (_stops(read_yaml(each, file=file).findings) for each in (text, repaired))
        if after > before or (after == before and repairs):
            return text, ()
    return repaired, (*repairs, *more)


def _refused(text: str, *, file: str) -> tuple[str, list[Repair]]:
    """Return the text with the lines mended that YAML refuses."""
    lines, repairs = Lines(text), list[Repair]()
    as_read = tidy(text).split("\n")
    if len(lines) != len(as_read):
        return text, []  # line ends of several kinds: numbers would not agree
    for before, mended in mends(text, file=file):
        if mended.text is None:
            break
        old, new = before.split("\n"), mended.text.split("\n")
        changed = [at for at, line in enumerate(new) if line != old[at]] if len(old) == len(new) else []
        if changed and _is_sure(mended, old, changed) and lines[changed[0]] == old[changed[0]]:
            cue = _as_cue(old[changed[0]]) if mended.finding.rule == "YAM03" and len(changed) == 1 else ""
            if cue:
                lines[changed[0]] = cue
            else:
                _write(lines, changed, old, new)
            repairs.append(Repair(changed[0] + 1, "round brackets, which mark a cue" if cue else
                                  DONE[mended.finding.rule]))
    return lines.text, repairs


def _is_sure(mended: Mended, lines: Sequence[str], changed: Sequence[int]) -> bool:
    finding = mended.finding
    if finding.rule not in DONE or finding.span is None:
        return False
    if finding.rule == "YAM13":
        return True
    # A line below that is set in deeper may be the rest of the value, or not: that is for its author to say.
    below = next((line for line in lines[changed[-1] + 1 :] if line.strip()), "")
    if len(below) - len(below.lstrip()) > len(take_apart(lines[changed[0]]).lead):
        return False
    # Braces may have been meant as fields; square brackets with words after them never are a list.
    return finding.rule != "YAM03" or lines[finding.span.line - 1][finding.span.column - 1 :].startswith("[")


def _as_cue(line: str) -> str:
    """Return a line whose value starts with a cue in square brackets (`[pause] …`), with round ones; else ""."""
    parts = take_apart(line)
    inside, _, rest = parts.value[1:].partition("]")
    if inside.partition(" ")[0].casefold() not in VERBS or ": " in rest or " #" in rest or ":" in inside:
        return ""
    return f"{parts.lead}{parts.key}({inside}){rest}"


def _write(lines: Lines, changed: Sequence[int], old: Sequence[str], new: Sequence[str]) -> None:
    """Write mended lines. A value over several lines was mended as one: it gets its own line breaks back."""
    first, *rest = changed
    if not rest or any(new[at] for at in rest):
        for at in changed:
            lines[at] = _with_kinder_marks(_with_note(old[at], _without_tabs(old[at], new[at])))
        return
    pieces = _broken(new[first], [old[at] for at in rest])
    for at, piece in zip(changed, [*pieces, *[None] * len(changed)], strict=False):
        lines[at] = piece


def _without_tabs(old: str, new: str) -> str:
    """Return a mended line; for a tab at its start it gets two spaces, where reading makes one to keep the columns."""
    bare = old.lstrip()
    return old[: len(old) - len(bare)].replace("\t", "  ") + bare if new.lstrip() == bare else new


def _with_note(old: str, new: str) -> str:
    """Return a mended line whose note to oneself (`# …`) stays outside the quotation marks."""
    words, sign, note = old.partition(" # ")
    if not sign or not new.endswith('"'):
        return new
    tail = f'{quoted(f"# {note}")[1:]}'
    blanks = words[len(words.rstrip()) :]
    return f'{new[: -len(tail)].rstrip()}"{blanks} # {note}' if new.endswith(tail) else new


def _with_kinder_marks(line: str) -> str:
    """Return a line with single marks around its value where double ones would need a backslash inside."""
    parts = take_apart(line)
    inside = parts.value[1:-1]
    if not (parts.value[:1] == parts.value[-1:] == '"' and '\\"' in inside) or "'" in inside or "\\\\" in inside:
        return line
    plain = inside.replace('\\"', '"')
    return f"{parts.lead}{parts.key}'{plain}'"


def _broken(joined: str, below: Sequence[str]) -> list[str]:
    """Return a line broken where the author broke it, before each of the lines `below`."""
    pieces, rest = [], joined
    for line in below:
        bare = line.strip()
        at = next((at for words in (quoted(bare)[1:-1], bare) if (at := rest.find(f" {words}")) >= 0), -1)
        if at < 0:
            return [joined]
        pieces.append(rest[:at])
        rest = line[: len(line) - len(line.lstrip())] + rest[at + 1 :]
    return [*pieces, rest]


def _silent(text: str, *, file: str, before: str) -> tuple[str, list[Repair]]:
    """Return the text with what YAML takes without a word: words lost after #, and a dash without a space."""
    lines, repairs = Lines(text), list[Repair]()
    same = len(lines) == len(Lines(before))  # else line numbers have moved, and the next run will do it
    for finding in read_yaml(text, file=file).findings if same else ():
        if finding.span is None or finding.rule not in ("YAM19", "YAM22"):
            continue
        at = finding.span.line - 1
        line = lines[at]
        mended = _with_hash(line) if finding.rule == "YAM19" else line.replace("-", "- ", 1)
        if mended != line:
            lines[at] = mended
            repairs.append(Repair(at + 1, DONE[finding.rule]))
    return lines.text, repairs


def _with_hash(line: str) -> str:
    """Return a line with its value in quotation marks; as it is where the value starts elsewhere or is a list."""
    parts = take_apart(line)
    if not (parts.key or "-" in parts.lead) or parts.value[:1] in "[{\"'>|":
        return line
    value, sign, note = parts.value.partition(" # ")
    return f"{parts.lead}{parts.key}{quoted(value)}{sign}{note}"


def _stops(findings: Sequence[Diagnostic]) -> int:
    return sum(finding.level is Level.STOP for finding in findings)


