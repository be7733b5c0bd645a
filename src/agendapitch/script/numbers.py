"""Numbers as people write them in a script: `5,240`, `£8.62`, `34%`, `1.9 million`."""

from __future__ import annotations

_TIMES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_DROPPED = str.maketrans({"−": "-", "–": "-", "£": None, "€": None, "$": None, "%": None, "_": None,
                          "\u00a0": None, "\u202f": None, " ": None, "+": None})
_EMPTY = ("", "-", "–", "—", "n/a", "none", "not known")


def is_blank(written: str) -> bool:
    """Return whether the author says that there is no number here."""
    return written.strip().casefold() in _EMPTY


def number(written: str) -> float | None:
    """Return the number that is written, without its signs of money or per cent, or None when it is none."""
    said = written.strip().casefold()
    times = 1.0
    for word, factor in sorted(_TIMES.items(), key=lambda pair: -len(pair[0])):
        if said.endswith(word) and said[: -len(word)].strip()[-1:].isdigit():
            said, times = said[: -len(word)], factor
            break
    bare = said.translate(_DROPPED)
    if not bare or not set(bare) <= set("0123456789.,-") or len(bare) > 20 or not _has_thousands(bare):
        return None
    try:
        return round(float(bare.replace(",", "")) * times, 6)
    except ValueError:
        return None


def _has_thousands(bare: str) -> bool:
    """Return whether each comma parts off three digits: `8,62` is a decimal elsewhere, and 862 would be wrong."""
    _, *groups = bare.partition(".")[0].split(",")
    return all(len(group) == 3 for group in groups) and "," not in bare.partition(".")[2]
