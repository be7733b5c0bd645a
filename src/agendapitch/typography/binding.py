"""What a typesetter does to typed text: no-break spaces where a break would make a reader stumble, curly quotes."""

from __future__ import annotations

import re
from functools import cache

from agendapitch.typography.breaking import WEAK

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = (
    "am|pm|per cent|hours?|days?|weeks?|months?|years?|minutes?|seconds?|people|homes|calls|miles|metres|million|"
    "billion|thousand|degrees|points?"
)

MINUS = "\u2212"
_AT_A_WORD = r"(?<![^\s(\[“‘*–—/-])"  # the place where a word may begin
_DANGLING = WEAK | {"can", "get", "let", "will"}


def bind(text: str) -> str:
    """Return `text` with no-break spaces inside "1 April", "7 contacts", "item 7" and "Dr Rao", and at short words.

    A short word that opens a sentence stays with the next, and so does "a" wherever it stands; a short last word stays
    with the one before it. Straight quotes are curly.
    """
    bound = _pairs().sub(lambda match: match.group().replace(" ", "\u00a0"), curled(text))
    head, space, last = bound.rpartition(" ")
    if space and " " in head and len(last.rstrip(".,;:!?”’")) <= 3:
        return f"{head}\u00a0{last}"
    return bound


@cache
def _pairs() -> re.Pattern[str]:
    return re.compile(
        rf"\b\d[\d,.]* (?:{_UNITS}|{_MONTHS})\b"
        r"|(?<![\d,.])\d{1,3} [a-z]{1,9}\b"
        r"|\b(?:[Ii]tem|[Pp]age|[Aa]ppendix|[Pp]hase|[Oo]ption|[Ss]tage) \w{1,3}\b"
        r"|\b(?:Dr|Mr|Mrs|Ms|Cllr|Prof|Sir|Dame) (?=[A-Z])"
        r"|(?<=[.?!] )[A-Z]\w{1,2} (?=\w)"
        r"|\b[Aa] (?=[\w“‘*£])"
    )


def unbind(text: str) -> str:
    """Return `text` as it is read: emphasis marks gone, no-break spaces plain, quotes curly."""
    return curled(text.replace("*", "").replace("\u00a0", " "))


def curled(text: str) -> str:
    """Return `text` with curly quotes, apostrophes and minus signs; a straight mark after a digit may be inches."""
    if "-" in text:  # before a figure, but not in "5 -7", which is a range
        text = re.sub(rf"(?<!\d ){_AT_A_WORD}-(?=[£€$]?\d)", MINUS, text)
    if "'" in text:
        text = re.sub(rf"{_AT_A_WORD}'(?=[^\W\d]|[*“(])", "‘", text)
        text = re.sub(r"(?<!\d)'|'(?=[^\W\d])", "’", text)
    if '"' in text:
        text = re.sub(rf'{_AT_A_WORD}"(?=[\w*£(‘])', "“", text)
        text = re.sub('"' if "“" in text else r'(?<!\d)"', "”", text)
    return text


def shortened(text: str, *, longest: int) -> str:
    """Return `text` with curly quotes, cut at a word and with "…" where it has more than `longest` characters."""
    text = curled(text)
    if len(text) <= longest:
        return text
    words = text[: longest + 1].split(" ")[:-1]
    while len(words) > 1 and words[-1].casefold() in _DANGLING:  # "and…" promises more than a footer can hold
        words.pop()
    return (" ".join(words).rstrip(",;:") or text[:longest]) + "…"
