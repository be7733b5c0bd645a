"""Which of a template's colours stand for a council, and which are only Office's own."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.house.colours import to_oklch

GREY = 0.03  # OKLCH chroma below which a colour is a grey
# Accents that Office gave to new files from 2007, from 2013 and from 2023: nobody chose them.
_OFFICE = {("4F81BD", "C0504D"), ("5B9BD5", "ED7D31"), ("4472C4", "ED7D31"), ("156082", "E97132")}
_OFFICE_DARK = {"1F497D", "44546A", "0E2841"}


def is_office_palette(palette: dict[str, str]) -> bool:
    """Return whether a theme's colours are those that Office gives to a new file."""
    return (palette.get("accent1", ""), palette.get("accent2", "")) in _OFFICE


def brand_colours(palette: dict[str, str], literals: dict[str, float]) -> Iterator[str]:
    """Yield the colours that stand for a council, the most likely first; no greys."""
    accents = [palette.get(f"accent{number}", "") for number in range(1, 7)]
    themed = [] if is_office_palette(palette) else accents[:2]
    dark = [palette.get("tx2", "")] if palette.get("tx2") not in _OFFICE_DARK else []
    for colour in (*themed, *dark, *literals):
        if colour and to_oklch(colour)[1] >= GREY:
            yield colour
