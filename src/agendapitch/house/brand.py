"""A council's own colours: one or two brand colours become every token of a look (design 4.1)."""

from __future__ import annotations

from agendapitch.house.colours import UNSEEN, contrast, from_oklch, to_oklch
from agendapitch.house.looks import built_in_house
from agendapitch.house.model import House
from agendapitch.records import dataclass, replace

WHITE = "FFFFFF"
STEP = 0.005  # of lightness; too small a change to see
TEXT = 4.5
INK_ON_PAPER = 13.0
INK_ON_ACCENT = 6.0


@dataclass(frozen=True, slots=True)
class Brand:
    """A house made from brand colours. `changes` says in a sentence each what had to change for contrast."""

    house: House
    changes: tuple[str, ...]


def brand_house(primary: str, secondary: str = "") -> Brand:
    """Return the house of a council with these colours ("RRGGBB").

    The brand colour is kept exactly as the accent where white or ink can be read on it; else it is darkened.
    """
    civic = built_in_house("civic")
    assert civic
    _, chroma, hue = to_oklch(primary)
    ink = _darkened(0.30, min(chroma, 0.06), hue, on=WHITE, ratio=INK_ON_PAPER)
    chosen = secondary or primary
    accent, onaccent = _accent(chosen, ink)
    tint = from_oklch(0.945, min(chroma, 0.008), hue)
    strong = _strong(accent, primary if secondary else "")
    # The design asks for 3:1 here; the item's number stands on the slat, so text's own ratio it is.
    slat = accent if contrast(accent, ink) >= TEXT else _lightened_slat(accent, ink)
    tokens = civic.tokens | {
        "ink": ink, "ontint": ink, "stage": ink, "onslat": ink, "block": ink, "mk_done": ink,
        "accent": accent, "field": accent, "onaccent": onaccent, "onfield": onaccent,
        "strong": strong, "hi": strong, "mk_now": strong, "slat": slat, "tint": tint,
        "muted": _darkened(0.47, min(chroma, 0.03), hue, on=tint, ratio=4.9),
        "line": from_oklch(0.85, min(chroma, 0.012), hue),
        "data": _darkened(0.66, min(chroma, 0.02), hue, on=WHITE, ratio=3.1),
        "onstagem": _lightened(0.78, min(chroma, 0.02), hue, on=ink, ratio=TEXT),
        "stageline": from_oklch(0.42, min(chroma, 0.025), hue),
    }
    tokens |= _on_accent(accent, onaccent) | {"ontintm": tokens["muted"], "mk_next": tokens["line"]}
    house = replace(civic, name=f"colours {primary} {secondary}".strip(), tokens=tokens)
    changes: tuple[str, ...] = (
        (f"#{chosen} is too light for white and too dark for ink, so panels use #{accent} instead.",)
        if accent != chosen else ()
    )
    if contrast(accent, WHITE) < UNSEEN:
        changes += (f"#{accent} is nearly as white as the slides, so panels in it cannot be told from them.",)
    return Brand(house, changes)


def _accent(colour: str, ink: str) -> tuple[str, str]:
    if contrast(colour, WHITE) >= TEXT:
        return colour, WHITE
    if contrast(colour, ink) >= INK_ON_ACCENT:
        return colour, ink
    return _darkened(*to_oklch(colour), on=WHITE, ratio=4.6), WHITE


def _strong(accent: str, primary: str) -> str:
    if contrast(accent, WHITE) >= TEXT:
        return accent
    if primary and contrast(primary, WHITE) >= TEXT:
        return primary  # a darkened yellow is mud
    return _darkened(*to_oklch(accent), on=WHITE, ratio=5.0)


def _on_accent(accent: str, onaccent: str) -> dict[str, str]:
    lightness, chroma, hue = to_oklch(accent)
    _, ink_chroma, ink_hue = to_oklch(onaccent)
    if onaccent == WHITE:
        quiet = _lightened(0.92, min(chroma, 0.02), hue, on=accent, ratio=TEXT)
        line = from_oklch(min(lightness + 0.16, 0.9), chroma, hue)
    else:
        quiet = _darkened(0.40, min(ink_chroma, 0.04), ink_hue, on=accent, ratio=TEXT)
        line = from_oklch(lightness - 0.12, chroma, hue)
    return {"onaccentm": quiet, "onfieldm": quiet, "accentline": line, "fieldline": line}


def _lightened_slat(accent: str, stage: str) -> str:
    _, chroma, hue = to_oklch(accent)
    return _lightened(0.78, min(chroma, 0.13), hue, on=stage, ratio=5.0)


def _darkened(lightness: float, chroma: float, hue: float, *, on: str, ratio: float) -> str:
    while lightness > 0 and contrast(from_oklch(lightness, chroma, hue), on) < ratio:
        lightness -= STEP
    return from_oklch(max(lightness, 0.0), chroma, hue)


def _lightened(lightness: float, chroma: float, hue: float, *, on: str, ratio: float) -> str:
    while lightness < 1 and contrast(from_oklch(lightness, chroma, hue), on) < ratio:
        lightness += STEP
    return from_oklch(min(lightness, 1.0), chroma, hue)
