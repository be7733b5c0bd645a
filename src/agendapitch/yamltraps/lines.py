"""Lines that do not stand to each other as YAML wants: tabs, indentation, dashes, colons; signs that nobody sees."""

from __future__ import annotations

from agendapitch.diagnostics import Diagnostic, Level, Span
from agendapitch.textfile import block_lines
from agendapitch.yamltraps.mending import Mended, stop, take_apart


def mend_lines(lines: list[str], number: int, *, file: str) -> Mended:
    """Return what is wrong with the indentation, the dashes or the colons around a line."""
    tabbed = [at for at, line in enumerate(lines) if "\t" in line[: len(line) - len(line.lstrip())]]
    if number in tabbed:
        return _mend_tabs(lines, tabbed, file=file)
    inside = block_lines(lines)
    for at in (number, _above(lines, number)):
        if at is None or at in inside:
            continue
        bare = lines[at].strip()
        if bare and ":" not in bare and not bare.startswith(("-", "#")):
            return _without(lines, at, file=file, name="no-colon", message="This line has no colon, so it is neither "
                            "a key nor part of the line above.", hint="Write `key: words`, or set it in deeper than "
                            "the line it goes on from.")
        if found := _colon_without_space(lines, at, file=file):
            return found
    return _mend_indent(lines, number, inside, file=file)


def _mend_tabs(lines: list[str], tabbed: list[int], *, file: str) -> Mended:
    first = tabbed[0]
    line = lines[first]
    deep = len(line) - len(line.lstrip())
    others = {1: "", 2: ", and so does another"}.get(len(tabbed), f", and so do {len(tabbed) - 1} others")
    finding = stop("YAM13", "tab", f"This line starts with a tab{others}. YAML only takes spaces.",
                    "Replace each tab by two spaces.", Span(file, first + 1, 1, first + 1, deep + 1))
    # One space for a tab keeps every column, and will do where no line is set in with spaces.
    blank = "  " if any(each.startswith(" ") for each in lines) else " "
    mended = [
        each[: len(each) - len(each.lstrip())].replace("\t", blank) + each.lstrip() if at in tabbed else each
        for at, each in enumerate(lines)
    ]
    return Mended(finding, "\n".join(mended))


def _colon_without_space(lines: list[str], number: int, *, file: str) -> Mended | None:
    bare = lines[number].lstrip()
    key, colon, rest = bare.partition(":")
    if not colon or not rest or rest[0] in " \t/0123456789" or not key.replace(" ", "").isalpha():
        return None
    lead = len(lines[number]) - len(bare)
    at = lead + len(key) + 1
    finding = stop("YAM14", "colon-without-space", "There is no space after this colon, so it ends no key.",
                    f"Put a space after the colon: `{key}: {rest[:30]}`.",
                    Span(file, number + 1, at, number + 1, at + 1))
    return Mended(finding, "\n".join([*lines[:number], f"{lines[number][:at]} {rest}", *lines[number + 1 :]]))


def _lacks_its_dash(lines: list[str], number: int, deep: int) -> bool:
    """Return whether a key of one or two words stands right where the dashes of the list above it stand."""
    key, colon, _ = lines[number].strip().partition(":")
    if not deep or not colon or not key.replace(" ", "").isalpha() or len(key.split()) > 2:
        return False
    above = [line for line in lines[max(0, number - 12) : number] if line.strip()]
    at_or_left = [line for line in reversed(above) if len(line) - len(line.lstrip()) <= deep]
    return bool(at_or_left) and at_or_left[0].startswith(f"{deep * ' '}- ")


def _mend_indent(lines: list[str], number: int, inside: set[int], *, file: str) -> Mended:
    """Return a line that is set in unlike its neighbours, moved to the nearest place that fits."""
    bare = lines[number].lstrip()
    deep = len(lines[number]) - len(bare)
    dashed = bare.startswith("- ")
    fitting = [indent for indent in _indents_above(lines, number, inside, dashed=dashed) if indent != deep]
    if dashed and deep == 0:
        return _without(lines, number, file=file, name="list-without-key", message="This list has no key of its own.",
                        hint="A list stands under a line that ends with its key and a colon, as in `benefits:`.")
    if _lacks_its_dash(lines, number, deep):
        key = bare.split(":")[0]
        finding = stop("YAM15", "indentation", f"`{key}` has no dash before it, as the lines above it have.",
                       f"Write `- {key}:` there.", Span(file, number + 1, deep + 1, number + 1, deep + len(key) + 1))
        return Mended(finding, "\n".join([*lines[:number], f"{deep * ' '}- {bare}", *lines[number + 1 :]]))
    if not bare or not fitting:
        return _without(lines, number, file=file, name="not-yaml", message="YAML cannot read this line.",
                        hint="Look here and just above for a quotation mark that is not closed, a space that is "
                        "missing after a colon or a dash, or a line that is set in unlike its neighbours.")
    nearest = min(fitting, key=lambda indent: (abs(indent - deep), indent))
    span = Span(file, number + 1, 1, number + 1, deep + 1) if deep else Span(file, number + 1, 1, number + 1, 2)
    finding = stop("YAM15", "indentation", f"This line is set in by {_spaces(deep)}, and fits no line above it.",
                    f"Set it in by {_spaces(nearest)}, like the line it belongs with.", span)
    return Mended(finding, "\n".join([*lines[:number], " " * nearest + bare, *lines[number + 1 :]]))


def _indents_above(lines: list[str], number: int, inside: set[int], *, dashed: bool) -> list[int]:
    """Return the indentations that a line could have: those of its neighbours above, outermost last."""
    found: list[int] = []
    lowest = 1000
    for at in range(number - 1, -1, -1):
        bare = lines[at].lstrip()
        if not bare or bare.startswith("#") or at in inside:
            continue
        deep = len(lines[at]) - len(bare)
        places = [(deep, True), (len(take_apart(lines[at]).lead), False)] if bare.startswith("- ") else [(deep, False)]
        if deep < lowest:
            found += [place for place, has_dash in places if has_dash == dashed]
            lowest = deep
    return found


def _spaces(number: int) -> str:
    return {0: "no space", 1: "1 space"}.get(number, f"{number} spaces")


def _without(lines: list[str], number: int, *, file: str, name: str, message: str, hint: str) -> Mended:
    """Return the text without a line that cannot be read; None for the text when there is nothing to take out."""
    line = lines[number]
    start = len(line) - len(line.lstrip())
    span = Span(file, number + 1, start + 1, number + 1, max(len(line.rstrip()), start) + 1)
    rule = {"no-colon": "YAM16", "list-without-key": "YAM17"}.get(name, "YAM99")
    text = "\n".join([*lines[:number], "", *lines[number + 1 :]]) if line.strip() else None
    return Mended(stop(rule, name, message, hint, span), text)


def unseen_signs(text: str, *, file: str) -> Mended:
    """Return the text with a space for each sign that nobody sees, such as the line break of a PowerPoint title."""
    signs = sorted({sign for sign in text if not (sign.isprintable() or sign in "\n\t")} | (set(text) & {"\ufffe"}))
    bad = [sign for sign in signs if ord(sign) < 0xA0 or 0xD800 <= ord(sign) < 0xE000 or ord(sign) >= 0xFFF0]
    if not bad:
        return Mended(stop("YAM99", "not-yaml", "YAML cannot read this file.", "Copy its words into a new file.",
                            Span(file, 1, 1, 1, 1)), None)
    at = min(text.index(sign) for sign in bad)
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    finding = Diagnostic(
        rule="YAM18", name="unseen-sign", level=Level.FIX, span=Span(file, line, column, line, column + 1),
        message="There is a sign here that nobody can see, pasted from another program. It was read as a space.",
        hint="Delete the space and type it again.",
    )  # fmt: skip
    return Mended(finding, text.translate(dict.fromkeys(map(ord, bad), " ")))


def _above(lines: list[str], number: int) -> int | None:
    return next((at for at in range(min(number, len(lines)) - 1, -1, -1) if lines[at].strip()), None)
