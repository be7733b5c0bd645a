"""No-break spaces where a reader would stumble over a break (design 3.1)."""

from __future__ import annotations

import re
from functools import cache

from agendapitch.typography.breaking import WEAK

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = (
    "am|pm|per cent|hours?|days?|weeks?|months?|years?|minutes?|seconds?|people|homes|calls|miles|metres|million|"
    "billion|thousand|degrees|points?"
)

_DANGLING = WEAK | {"can", "get", "let", "will"}


def bind(text: str) -> str:
    """Return `text` with no-break spaces inside "1 April", "7 contacts", "item 7" and "Dr Rao", and at short words.

    A short word that opens a sentence stays with the next, a short last word with the one before it.
    """
    bound = _pairs().sub(lambda match: match.group().replace(" ", "\u00a0"), text)
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
    )


def unbind(text: str) -> str:
    """Return `text` as it is read: emphasis marks gone, no-break spaces plain."""
    return text.replace("*", "").replace("\u00a0", " ")


def shortened(text: str, *, longest: int) -> str:
    """Return `text`, cut at a word and with "…" where it has more than `longest` characters."""
    if len(text) <= longest:
        return text
    words = text[: longest + 1].split(" ")[:-1]
    while len(words) > 1 and words[-1].casefold() in _DANGLING:  # "and…" promises more than a footer can hold
        words.pop()
    return (" ".join(words).rstrip(",;:") or text[:longest]) + "…"
