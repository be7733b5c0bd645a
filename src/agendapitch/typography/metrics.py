"""How wide text is: advance widths of the faces that decks use."""

from __future__ import annotations

import json
from functools import cache

from agendapitch.units import Points
from agendapitch.workspace import Workspace

MONOSPACED = "monospaced"


class Face(dict[str, int]):
    """Advance widths by character, in thousandths of the type size. An unknown character is as wide as W."""

    def __missing__(self, character: str) -> int:
        """Return the width of a character that the font was not measured for."""
        # Combining marks stand on the letter before them and take no room of their own.
        width = 0 if "\u0300" <= character <= "\u036f" else self["W"]
        self[character] = width
        return width

    def width(self, text: str, size: Points, tracking: Points = 0.0) -> Points:
        """Return how wide `text` is at `size`, with `tracking` after each character, in points."""
        return sum(map(self.__getitem__, text)) * size / 1000 + tracking * len(text)


@cache
def face(family: str, *, bold: bool = False, italic: bool = False, times: float = 1.0) -> Face:
    """Return the widths of a face, so many `times` as wide.

    Arial, Georgia and Calibri are measured, and every letter of MONOSPACED is as wide as the size. Any other family
    takes Arial's, which is wider than most text faces; bold or italic that was not measured takes the nearest that was.
    """
    if family == MONOSPACED:
        return Face({"W": round(1000 * times)})
    if times != 1:
        return Face({letter: round(width * times) for letter, width in face(family, bold=bold, italic=italic).items()})
    measured = _measured()
    known = family if family in measured else "Arial"
    for name in (f"{known} bold" if bold else "", f"{known} italic" if italic else "", known):
        if name in measured:
            return Face(measured[name])
    raise AssertionError("Arial is always measured")


@cache
def _measured() -> dict[str, dict[str, int]]:
    loaded: dict[str, dict[str, int]] = json.loads(Workspace().asset("metrics/faces.json"))
    return loaded
