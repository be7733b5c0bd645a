"""How wide a template's typefaces are: measured where we can, else safely taken for one that is measured."""

from __future__ import annotations

from agendapitch.house.choosing import MEASURED
from agendapitch.typography.metrics import MONOSPACED

SERIFS = ("georgia", "times", "cambria", "garamond", "palatino", "bookman", "century", "constantia", "serif", "slab",
          "merriweather", "playfair", "lora", "caslon", "baskerville", "rockwell")  # fmt: skip
_SAME = {"helvetica": "Arial", "helvetica neue": "Arial", "arimo": "Arial", "liberation sans": "Arial",
         "carlito": "Calibri", "gelasio": "Georgia"}  # fmt: skip
# Typefaces of Windows and Office whose letters are no wider than Arial's, which stand in for them when measuring.
NO_WIDER = ("segoe ui", "gill sans mt", "tahoma", "trebuchet ms", "times new roman", "garamond", "cambria", "corbel",
            "candara", "constantia", "franklin gothic book", "arial narrow", "tw cen mt")
# The width of each letter, in sizes.
_OF_ONE_WIDTH = {"consolas": 0.55, "courier new": 0.601, "courier": 0.601, "lucida console": 0.603, "noto mono": 0.601,
                 "roboto mono": 0.601, "ibm plex mono": 0.6, "source code pro": 0.6, "dejavu sans mono": 0.603}
_WIDE = ("verdana", "montserrat", "poppins", "century gothic", "lucida sans", "dejavu sans", "raleway", "bookman",
         "rockwell", "arial black", "extended", "expanded", "wide", "black", "heavy")  # fmt: skip
_NARROW = ("condensed", "narrow", "compressed")
WIDE_TIMES, USUAL_TIMES, NARROW_TIMES = 1.28, 1.1, 1.0  # of Arial, with a tenth in hand


def plain_name(font: str) -> str:
    """Return a typeface's family: "Calibri Light" is as wide as Calibri."""
    return font.removesuffix(" Light").removesuffix(" (Body)").removesuffix(" (Headings)")


def is_serif(font: str) -> bool:
    """Return whether a typeface has serifs, by its name."""
    return any(word in font.casefold() for word in SERIFS)


def stand_in(font: str) -> tuple[str, float]:
    """Return the measured typeface that is taken for another, and how many times as wide it is taken."""
    plain = plain_name(font)
    name = plain.casefold()
    known = {each.casefold(): each for each in MEASURED} | _SAME
    if name in known:
        return known[name], 1.0 if plain == font else 1.03
    if name in _OF_ONE_WIDTH:
        return MONOSPACED, _OF_ONE_WIDTH[name]
    if any(word in name for word in _NARROW):
        return "Arial", NARROW_TIMES
    if any(word in name for word in _WIDE):
        return "Arial", WIDE_TIMES
    return ("Arial", 1.0) if name in NO_WIDER else ("Arial", USUAL_TIMES)


def is_known(font: str) -> bool:
    """Return whether we know how wide a typeface is, or that it is no wider than we take it to be."""
    name = plain_name(font).casefold()
    return name in {*(each.casefold() for each in MEASURED), *_SAME, *_OF_ONE_WIDTH, *NO_WIDER}
