"""Sums of money as people write them: read, added up and written again."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from agendapitch.records import dataclass

_SCALES = {
    "": 1, "k": 1_000, "thousand": 1_000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000,
    "bn": 1_000_000_000, "billion": 1_000_000_000,
}
_CURRENCIES = "£€$"
_MILLION = ("m", "mn", "million")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money in whole units of its currency; `scale` is the word it was written with, if any."""

    value: Decimal
    currency: str
    scale: str = ""


def read_sum(text: str) -> Sum | None:
    """Return what "£150,000", "£1.2 million" or "£28k" says; None for anything else, a range or a rate."""
    words = text.replace("\u00a0", " ").strip().casefold()
    if words[:1] not in _CURRENCIES or not words:
        return None
    figures = words[1:].lstrip()
    at = next((at for at, each in enumerate(figures) if each not in "0123456789.,"), len(figures))
    number, scale = figures[:at].replace(",", ""), figures[at:].strip()
    if scale not in _SCALES:
        return None
    try:
        value = Decimal(number)
    except InvalidOperation:
        return None
    return Sum(value * _SCALES[scale], words[0], scale)


def added(sums: Sequence[Sum | None]) -> Sum | None:
    """Return the total; None where one of them was not read, or they are of several currencies, or there is none."""
    read = [each for each in sums if each]
    if not read or len(read) < len(sums) or len({each.currency for each in read}) > 1:
        return None
    scale = read[0].scale if len({each.scale for each in read}) == 1 else ""
    return Sum(sum((each.value for each in read), Decimal()), read[0].currency, scale)


def written(total: Sum) -> str:
    """Return a sum as it is written: "£240,000", and in millions where its parts were or its digits are many."""
    for size, word, spellings in ((1_000_000_000, "billion", ("bn", "billion")), (1_000_000, "million", _MILLION)):
        count = total.value / size
        if total.scale in spellings or (total.value >= size and count == round(count, 2)):
            return f"{total.currency}{_plain(count)}\u00a0{word}"
    whole = total.value == total.value.to_integral_value()
    return f"{total.currency}{int(total.value):,}" if whole else f"{total.currency}{total.value:,.2f}"


def _plain(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
