"""A look of ours in a council's own colours and typefaces, and with its logo, all taken from its template.

The layouts stay ours: what this gives is the council's theme, not its slides.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from agendapitch.digests import sha256
from agendapitch.house.brand import brand_house
from agendapitch.house.choosing import MEASURED
from agendapitch.house.colours import contrast, to_oklch
from agendapitch.house.model import House, house_from
from agendapitch.house.typefaces import NO_WIDER, is_serif, plain_name
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace

if TYPE_CHECKING:  # reading a template loads heavy libraries; a deck in a template that is known does not need them
    from agendapitch.house.understanding import Understood

TEMPLATE_LIMIT = 150_000_000  # bytes
FORMAT = 1  # one more whenever the same template would give another look
ENDINGS = (".pptx", ".potx", ".ppsx", ".pptm", ".potm", ".ppsm")
GREY = 0.03  # OKLCH chroma below which a colour is a grey
DARK = 0.35  # OKLCH lightness below which a slide's ground is dark
# Accents that Office gave to new files from 2007, from 2013 and from 2023: nobody chose them.
_OFFICE = {("4F81BD", "C0504D"), ("5B9BD5", "ED7D31"), ("4472C4", "ED7D31"), ("156082", "E97132")}
_OFFICE_DARK = {"1F497D", "44546A", "0E2841"}
LOGO_SHARE = (0.002, 0.09)  # of the slide: smaller is an ornament, larger a picture


@dataclass(frozen=True, slots=True)
class Borrowed:
    """A look made from a template. `logo` is a file or None; `told` says in a sentence each what it is."""

    template: str
    house: House
    logo: Path | None
    told: tuple[str, ...]


def borrow(workspace: Workspace, path: Path) -> Borrowed:
    """Return the look of a template: read the first time, later taken from the cache by the template's digest.

    Raise `DamagedHouse` or `UnreadableFile` with one sentence where it cannot be used.
    """
    data = workspace.read(path, limit=TEMPLATE_LIMIT)
    key = f"style-{FORMAT}-{sha256(data).hexdigest()[:32]}"
    kept = _unpacked(workspace.cached(f"{key}.json"))
    if kept is None:
        kept = _read(workspace, data, key, name=path.name)
    house, told, logo = kept
    file = workspace.cached_file(logo) if logo else None
    return Borrowed(path.name, house, file, (_said(path.name, has_logo=file is not None), *told))


def is_office_palette(palette: dict[str, str]) -> bool:
    """Return whether a theme's colours are those that Office gives to a new file."""
    return (palette.get("accent1", ""), palette.get("accent2", "")) in _OFFICE


def borrowed_house(known: Understood) -> tuple[House, tuple[str, ...]]:
    """Return a look in the template's colours and typefaces, and what had to be different."""
    palette = known.master.palette
    chosen = list(dict.fromkeys(brand_colours(palette, known.facts.literals)))
    told: list[str] = []
    if chosen:
        made = brand_house(*_primary_first(chosen[:2]))
        house, changes = made.house, made.changes
        told += changes
    else:
        house = brand_house(palette.get("accent1") or "44546A").house
        told.append("I found no colours of its own in it: the theme's are Office's, and I use those.")
    if to_oklch(palette.get("bg1") or "FFFFFF")[0] < DARK:
        told.append("Its slides are dark; these are light.")
    sans, voice = (_set_safely(font or "Arial", told) for font in (known.master.text_font, known.master.heading_font))
    look = replace(house, name="council", sans=sans, voice=voice, voice_is_serif=is_serif(voice))
    return look, tuple(dict.fromkeys(told))


def _set_safely(font: str, told: list[str]) -> str:
    """Return a typeface whose lines are no wider than we take them to be, and tell where it is another one."""
    plain = plain_name(font)
    known = {name.casefold(): name for name in MEASURED}
    if plain.casefold() in known:
        return known[plain.casefold()]
    if plain.casefold() in NO_WIDER:
        told.append(f"{font} is taken to be as wide as Arial; look once for lines that break badly.")
        return font
    instead = "Georgia" if is_serif(font) else "Arial"
    told.append(f"{font} is not used, because I do not know how wide its letters are: {instead} stands for it.")
    return instead


def find_logo(known: Understood) -> str:
    """Return the part of the picture that is most likely the logo: small, near an edge, on the cover or everywhere."""
    layouts = [known.choices[role].layout for role in ("cover", "content", "title only") if role in known.choices]
    shapes = [shape for part in layouts for shape in part.fixed if shape.picture]
    shapes += [shape for shape in known.master.fixed if shape.picture]
    low, high = (share * known.facts.width * known.facts.height for share in LOGO_SHARE)
    for shape in shapes:
        left, top, width, height = shape.frame
        at = ((left + width / 2) / known.facts.width, (top + height / 2) / known.facts.height)
        is_at_edge = any(not 0.25 < each < 0.75 for each in at) and all(0 < each < 1 for each in at)
        ending = shape.picture.rpartition(".")[2].casefold()
        if low <= width * height <= high and is_at_edge and ending in ("png", "jpg", "jpeg", "gif"):
            return shape.picture
    return ""


def _read(workspace: Workspace, data: bytes, key: str, *, name: str) -> tuple[House, tuple[str, ...], str]:
    from agendapitch.house.understanding import understand

    known = understand(data, name=name)
    house, told = borrowed_house(known)
    part = find_logo(known)
    logo = f"{key}.{part.rpartition('.')[2].casefold()}" if part else ""
    if logo:
        workspace.keep(logo, known.opened.bench.blobs[part])
    workspace.keep(f"{key}.json", json.dumps({"house": asdict(house), "told": told, "logo": logo}).encode())
    return house, told, logo


def _unpacked(data: bytes | None) -> tuple[House, tuple[str, ...], str] | None:
    """Return what the cache holds; None where it holds nothing whole, for a cache is only a shortcut."""
    try:
        kept = json.loads(data or b"")
        return house_from(kept["house"]), tuple(map(str, kept["told"])), str(kept["logo"])
    except (ValueError, KeyError, TypeError):
        return None


def _said(name: str, *, has_logo: bool) -> str:
    what = "colours, typefaces and logo" if has_logo else "colours and typefaces"
    return f"In the {what} of {name}, on agendapitch's own layouts (the template's layouts are not used yet)."


def brand_colours(palette: dict[str, str], literals: dict[str, float]) -> Iterator[str]:
    """Yield the colours that stand for a council, the most likely first; no greys."""
    accents = [palette.get(f"accent{number}", "") for number in range(1, 7)]
    themed = [] if is_office_palette(palette) else accents[:2]
    dark = [palette.get("tx2", "")] if palette.get("tx2") not in _OFFICE_DARK else []
    for colour in (*themed, *dark, *literals):
        if colour and to_oklch(colour)[1] >= GREY:
            yield colour


def _primary_first(colours: list[str]) -> list[str]:
    """Return two colours with the one first that can carry white text: it gives the ink and the dark panels."""
    return sorted(colours, key=lambda colour: -contrast(colour, "FFFFFF")) if len(colours) > 1 else colours
