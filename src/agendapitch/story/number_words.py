"""English number words, as a British speaker says them.

They are written out here because the library that does it (num2words) takes 30 ms to load, a tenth of a whole
`make`; the tests prove this page against that library (`tests/unit/story/test_number_words.py`).
"""

from __future__ import annotations

_SMALL = (
    "nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("nought", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_LARGEST = 10**15


def cardinal(number: int) -> list[str]:
    """Return a whole number of nought or more in words: 165000 is `one hundred and sixty five thousand`."""
    if number >= _LARGEST:
        return digits(str(number))
    for size, name in _SCALES:
        if number >= size:
            rest = number % size
            link = ["and"] if 0 < rest < 100 else []
            return [*cardinal(number // size), name, *link, *(cardinal(rest) if rest else [])]
    if number >= 100:
        rest = number % 100
        return [_SMALL[number // 100], "hundred", *(["and", *cardinal(rest)] if rest else [])]
    if number >= 20:
        return [_TENS[number // 10], *([_SMALL[number % 10]] if number % 10 else [])]
    return [_SMALL[number]]


def ordinal(number: int) -> list[str]:
    """Return `twenty first` for 21."""
    *start, last = cardinal(number)
    if last in _ORDINALS:
        return [*start, _ORDINALS[last]]
    return [*start, last[:-1] + "ieth" if last.endswith("y") else last + "th"]


def year(number: int) -> list[str]:
    """Return a year between 1100 and 2099 as it is said: `nineteen oh five`, `two thousand and six`."""
    century, rest = divmod(number, 100)
    if century == 20 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return [*cardinal(century), "hundred"]
    return [*cardinal(century), *(["oh", _SMALL[rest]] if rest < 10 else cardinal(rest))]


def decimal(whole: int, places: str) -> list[str]:
    """Return `two point four` for 2 and "4"; each place is said by itself."""
    return [*cardinal(whole), "point", *digits(places)]


def digits(figures: str) -> list[str]:
    """Return figures said one by one, as in a telephone number."""
    return ["oh" if figure == "0" else _SMALL[int(figure)] for figure in figures]
