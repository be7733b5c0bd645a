"""Words as they are spoken: what a sentence becomes when a person says it.

Counting written words under-estimates a sentence full of figures by half (`£165,000` is one written word and
seven spoken ones), so figures, sums, dates, times, units, acronyms and signs are said here, and then counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from agendapitch.story.number_words import cardinal, decimal, digits, ordinal, year
from agendapitch.story.sayings import (
    ABBREVIATIONS,
    CURRENCIES,
    FRACTIONS,
    MONTHS,
    PARTS,
    SCALES,
    SIGNS,
    UNITS,
    WORD_ACRONYMS,
)


@lru_cache(maxsize=512)
def count_words(text: str) -> int:
    """Return how many words a text has when it is said. Cues must have been taken out (`story/cues.py`).

    Sentences of plain words are counted as written, which is ten times faster; most of a talk is made of those.
    """
    return sum(
        len(say(sentence)) if _NOT_PLAIN.search(sentence) else len(_WORD.findall(sentence))
        for sentence in _SENTENCE_END.split(text)
    )


def say(text: str) -> list[str]:
    """Return the words of a text as they are said."""
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("*", "").replace("\u2019", "'")
    if plain.count(" ") > 1 and plain.isupper():
        plain = plain.lower()  # a sentence in capitals is shouted, not a row of acronyms
    said: list[str] = []
    for match in _pattern().finditer(plain):
        said += _SAYERS[match.lastgroup or ""](match)
    return said


_SENTENCE_END = re.compile(r"(?<=[a-z]{2}[.!?])\s+(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
# A figure, a sign, two capitals, a full stop inside, or a short form without one.
_NOT_PLAIN = re.compile(r"[^\sA-Za-z'’,;:.!?“”\"‘()–—-]|[A-Z]{2}|\.\w|\b(?:etc|eg|ie|pa|pw|PhD)\b")

# --- what is recognised, first match wins ---------------------------------------------------------

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|Sept"
_YEAR = r"(?:1[1-9]|20)\d\d"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    scale = "|".join(sorted(SCALES, key=len, reverse=True))
    unit = "|".join(re.escape(name) for name in sorted(UNITS, key=len, reverse=True))
    short = "|".join(re.escape(name) for name in sorted(ABBREVIATIONS, key=len, reverse=True))
    kinds = {
        "address": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S*[\w/]",
        "telephone": r"(?<![\w.,])0\d{2,4}(?: \d{3,4}){1,3}(?!\w)",
        "full_date": r"\b\d{1,2}/\d{1,2}/\d{4}\b",
        "iso_date": r"\b\d{4}-\d\d-\d\d\b",
        "day": rf"\b(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTH})\b\.?",
        "month_day": rf"\b(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?![\w,.:/%]*\d)\b",
        "time": r"\b\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b\.?)|\b\d{1,2} ?(?:[ap]\.?m\b\.?)|\b(?:[01]?\d|2[0-3]):[0-5]\d\b",
        "financial_year": rf"\b{_YEAR}[/–-]\d\d\b(?!/)",
        "money": rf"[£€$] ?(?:{_NUMBER})(?: ?(?:{scale})\b)?(?:[-–](?=[£€$]?\d))?|\b\d+p\b",
        "percent": rf"(?:{_NUMBER}) ?%",
        "marks": r"\b24/7\b|\b\d+/10{1,2}\b",
        "fraction": r"\b(?:\d+ ?)?[½⅓⅔¼¾⅕⅛]|[½⅓⅔¼¾⅕⅛]|\b[1-9]/[2-9]\b",
        "decade": r"\b(?:1[1-9]|20)?\d0s\b",
        "ordinal": r"\b\d{1,3}(?:,\d{3})*(?:st|nd|rd|th)\b",
        "scaled": rf"(?:{_NUMBER}) ?(?:million|billion|trillion|thousand|bn|k)\b",
        "measure": rf"(?:{_NUMBER}) ?(?:{unit})(?!\w)",
        "code": r"\b[A-Z]{1,3}\d+[a-z]?\b|\b\d+[A-Z]{1,3}\b",
        "year": rf"(?<![\d.,]){_YEAR}(?![\d,%]*\d)(?!\w)",
        "range": r"(?<=[\d%])[-–](?=\d)|(?<=[\dmp])[-–](?=[£€$\d])|(?<=\d) ?[×x] ?(?=\d)",
        "minus": r"(?<![\w\d])[-−–](?=\d)",
        "number": _NUMBER,
        "short": rf"(?<![\w.])(?:{short})(?!\w)",
        "initials": r"\b(?:[A-Za-z]\.){2,}",
        "amp": r"\b[A-Z]&[A-Z]\b",
        "sign": "[" + re.escape("".join(SIGNS)) + "]|->",
        "word": r"[^\W\d_]+(?:'[^\W\d_]+)*'?",
    }
    return re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in kinds.items()))


# --- how each kind is said ------------------------------------------------------------------------


def _number(figures: str) -> list[str]:
    whole, _, places = figures.replace(",", "").partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        return digits(whole + places)
    return decimal(int(whole), places) if places else cardinal(int(whole))


def _split(text: str) -> tuple[str, str]:
    """Return the figures a text begins with, and what follows them."""
    match = re.match(_NUMBER, text)
    figures = match[0] if match else ""
    return figures, text[len(figures) :].strip()


def _money(match: re.Match[str]) -> list[str]:
    text = match[0]
    ranged = ["to"] if text[-1] in "-–" else []
    text = text.rstrip("-–")
    if text.endswith("p"):
        return [*_number(text[:-1]), "pence"]
    figures, scale = _split(text[1:].strip())
    one, many, hundredth = CURRENCIES[text[0]]
    if scale:
        return [*_number(figures), SCALES[scale], many, *ranged]
    whole, _, places = figures.replace(",", "").partition(".")
    small = int(places.ljust(2, "0")[:2]) if places else 0
    if not int(whole) and small:
        return [*cardinal(small), hundredth, *ranged]
    unit = one if int(whole) == 1 else many
    return [*cardinal(int(whole)), unit, *(cardinal(small) if small else []), *ranged]


def _time(match: re.Match[str]) -> list[str]:
    text = match[0].lower().replace(" ", "")
    half = ["a", "m"] if "a" in text else ["p", "m"] if "p" in text else []
    hour, _, minute = text.rstrip("apm.").replace(".", ":").partition(":")
    said = cardinal(int(hour))
    if int(minute or 0) >= 10:
        return [*said, *cardinal(int(minute)), *half]
    if int(minute or 0):
        return [*said, "oh", *cardinal(int(minute)), *half]
    return [*said, *(half or ["o'clock"])]


def _day(match: re.Match[str]) -> list[str]:
    day = re.search(r"\d+", match[0])
    month = match[0].rsplit(" ", 1)[1]
    return _day_month(int(day[0]) if day else 1, month)


def _day_month(day: int, month: str) -> list[str]:
    return ["the", *ordinal(day), "of", month]


def _month_day(match: re.Match[str]) -> list[str]:
    month, day = match[0].split()
    return [month, "the", *ordinal(int(re.sub(r"\D", "", day)))]


def _full_date(match: re.Match[str]) -> list[str]:
    day, month, in_year = (int(part) for part in match[0].split("/"))
    return [*_day_month(day, MONTHS[min(max(month, 1), 12) - 1]), *_year(str(in_year))]


def _iso_date(match: re.Match[str]) -> list[str]:
    in_year, month, day = (int(part) for part in match[0].split("-"))
    return [*_day_month(day, MONTHS[min(max(month, 1), 12) - 1]), *_year(str(in_year))]


def _year(figures: str) -> list[str]:
    return year(int(figures)) if 1100 <= int(figures) < 2100 else cardinal(int(figures))


def _financial_year(match: re.Match[str]) -> list[str]:
    start, end = match[0][:4], match[0][5:]
    return [*_year(start), *(["to"] if match[0][4] != "/" else []), *(digits(end) if end[0] == "0" else _number(end))]


def _marks(match: re.Match[str]) -> list[str]:
    first, second = match[0].split("/")
    return [*_number(first), *(["out", "of"] if second != "7" else []), *_number(second)]


def _fraction(match: re.Match[str]) -> list[str]:
    text = match[0].replace(" ", "")
    if "/" in text:
        top, bottom = text.split("/")
        return ["a", "half"] if (top, bottom) == ("1", "2") else [*cardinal(int(top)), PARTS[int(bottom)]]
    whole = text[:-1]
    return [*([*_number(whole), "and"] if whole else []), *FRACTIONS[text[-1]].split()]


def _decade(match: re.Match[str]) -> list[str]:
    figures = match[0][:-1]
    *start, last = cardinal(int(figures[-2:])) if len(figures) == 2 else year(int(figures))
    return [*start, last[:-1] + "ies" if last.endswith("y") else last + "s"]


def _scaled(match: re.Match[str]) -> list[str]:
    figures, scale = _split(match[0])
    return [*_number(figures), SCALES[scale]]


def _measure(match: re.Match[str]) -> list[str]:
    figures, unit = _split(match[0])
    return [*_number(figures), *UNITS[unit].split()]


def _code(match: re.Match[str]) -> list[str]:
    said: list[str] = []
    for part in re.findall(r"\d+|[A-Za-z]", match[0]):
        said += _code_number(part) if part.isdigit() else [part]
    return said


def _code_number(figures: str) -> list[str]:
    """Return the number of a road or a form as it is said: `A34` in tens, `S106` and `B4009` figure by figure."""
    return cardinal(int(figures)) if len(figures) <= 2 and figures[0] != "0" else digits(figures)


def _address(match: re.Match[str]) -> list[str]:
    text = re.sub(r"^https?://", "", match[0])
    said: list[str] = []
    for part in re.findall(r"[^\W\d_]+|\d+|[.@/_-]", text):
        if part in _ADDRESS_SIGNS:
            said.append(_ADDRESS_SIGNS[part])
        elif part.isdigit():
            said += _number(part)
        else:
            said += list(part) if part in ("www", "uk") else [part]
    return said


_ADDRESS_SIGNS = {".": "dot", "@": "at", "/": "slash", "_": "underscore", "-": "hyphen"}


def _word(match: re.Match[str]) -> list[str]:
    word = match[0]
    bare = word.rstrip("'").removesuffix("'s").removesuffix("s") if word[:2].isupper() else word
    if not 2 <= len(bare) <= 6 or not bare.isupper() or bare in WORD_ACRONYMS:
        return [word]
    return list(bare)


_SAYERS: dict[str, Callable[[re.Match[str]], list[str]]] = {
    "address": _address,
    "telephone": lambda match: digits(match[0].replace(" ", "")),
    "full_date": _full_date,
    "iso_date": _iso_date,
    "day": _day,
    "month_day": _month_day,
    "time": _time,
    "financial_year": _financial_year,
    "money": _money,
    "percent": lambda match: [*_number(match[0].rstrip("% ")), "per", "cent"],
    "marks": _marks,
    "fraction": _fraction,
    "decade": _decade,
    "ordinal": lambda match: ordinal(int(match[0][:-2].replace(",", ""))),
    "scaled": _scaled,
    "measure": _measure,
    "code": _code,
    "year": lambda match: _year(match[0]),
    "range": lambda match: ["by" if match[0].strip() in "×x" else "to"],
    "minus": lambda _: ["minus"],
    "number": lambda match: _number(match[0]),
    "short": lambda match: ABBREVIATIONS[match[0]].split(),
    "initials": lambda match: [letter for letter in match[0] if letter != "."],
    "amp": lambda match: [match[0][0], "and", match[0][2]],
    "sign": lambda match: SIGNS.get(match[0], "to").split(),
    "word": _word,
}
