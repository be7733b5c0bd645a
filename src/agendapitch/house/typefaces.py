"""How wide a template's typefaces are: measured where we can, else safely taken for one that is measured."""

from __future__ import annotations

import re

from agendapitch.house.choosing import MEASURED
from agendapitch.typography.metrics import MONOSPACED

SERIFS = ("georgia", "times", "cambria", "garamond", "palatino", "bookman", "century", "constantia", "serif", "slab",
          "merriweather", "playfair", "lora", "caslon", "baskerville", "rockwell")  # fmt: skip
_SAME = {"helvetica": "Arial", "helvetica neue": "Arial", "arimo": "Arial", "liberation sans": "Arial",
         "carlito": "Calibri", "gelasio": "Georgia"}  # fmt: skip
# Typefaces of Windows and Office whose letters are no wider than Arial's, which stand in for them when measuring.
NO_WIDER = ("segoe ui", "gill sans mt", "tahoma", "trebuchet ms", "times new roman", "garamond", "cambria", "corbel",
            "candara", "constantia", "franklin gothic book", "arial narrow", "tw cen mt")
# Times as wide as Arial: the widest 2 % of 492 sentences of council pitches, from the advance widths of the open
# fonts themselves, in the regular and the medium weight (bold ones are narrower beside Arial's bold). Of fonts that
# are not open, those of one drawn to their widths: DejaVu Sans for Verdana, and URW's for the others.
_TIMES = {
    "barlow": 1.0, "bookman old style": 1.14, "century gothic": 1.13, "century schoolbook": 1.08, "dm sans": 1.09,
    "ibm plex sans": 1.06, "inter": 1.1, "lato": 1.0, "libre franklin": 1.08, "lora": 1.09, "merriweather": 1.12,
    "montserrat": 1.18, "noto sans": 1.11, "nunito": 1.05, "open sans": 1.1, "oswald": 0.9,
    "palatino linotype": 1.04, "playfair display": 1.05, "poppins": 1.16, "public sans": 1.08, "raleway": 1.08,
    "roboto": 1.03, "roboto slab": 1.1, "source sans 3": 0.98, "source sans pro": 0.98, "ubuntu": 1.07,
    "verdana": 1.23, "work sans": 1.16,
}  # fmt: skip
# The width of each letter, in sizes.
_OF_ONE_WIDTH = {"consolas": 0.55, "courier new": 0.601, "courier": 0.601, "lucida console": 0.603, "noto mono": 0.601,
                 "roboto mono": 0.601, "ibm plex mono": 0.6, "source code pro": 0.6, "dejavu sans mono": 0.603}
_WIDE = ("extended", "expanded", "wide", "black", "heavy", "extrabold", "ultra", "rockwell", "lucida sans")
_NARROW = ("condensed", "narrow", "compressed")
# Where a typeface is missing, another takes its place: at worst one as wide as DejaVu Sans, whose lines are up to
# 1.16 times as long as Arial's, and 1.23 times in bold (919 lines of pitches). In the meeting room that may happen.
REPLACED, REPLACED_MONOSPACED = 1.23, 0.603
_EVERYWHERE = ("times new roman", "liberation serif")  # or fonts of the same widths
WIDE_TIMES, USUAL_TIMES, NARROW_TIMES = 1.28, 1.12, 1.0  # of Arial, for a typeface that we do not know
_WEIGHTS = re.compile(r" (?:Light|Thin|ExtraLight|Book|Regular|Medium|SemiBold|Semibold|\(Body\)|\(Headings\))$")


def plain_name(font: str) -> str:
    """Return a typeface's family: "Calibri Light" is as wide as Calibri."""
    return _WEIGHTS.sub("", font)


def is_serif(font: str) -> bool:
    """Return whether a typeface has serifs, by its name."""
    return any(word in font.casefold() for word in SERIFS)


def is_known(font: str) -> bool:
    """Return whether we know how wide a typeface is, or that it is no wider than we take it to be."""
    name = plain_name(font).casefold()
    return name in {*(each.casefold() for each in MEASURED), *_SAME, *_OF_ONE_WIDTH, *_TIMES, *NO_WIDER}


def stand_in(font: str) -> tuple[str, float]:
    """Return the measured typeface that is taken for another, and how many times as wide it is taken."""
    plain = plain_name(font)
    name = plain.casefold()
    known = {each.casefold(): each for each in MEASURED} | _SAME
    if name in known:
        return ("Arial", REPLACED) if plain != font else (known[name], 1.0)
    if name in _OF_ONE_WIDTH:
        return MONOSPACED, max(_OF_ONE_WIDTH[name], REPLACED_MONOSPACED)
    times = _TIMES.get(name) or _by_name(name)
    return "Arial", times if name in _EVERYWHERE else max(times, REPLACED)


def _by_name(name: str) -> float:
    if any(word in name for word in _NARROW) or name in NO_WIDER:
        return NARROW_TIMES
    return WIDE_TIMES if any(word in name for word in _WIDE) else USUAL_TIMES
