"""The places of a template's layout, as the writer needs them: what a slide takes from it without saying so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from agendapitch.house.model import Place
from agendapitch.house.page import Page
from agendapitch.house.paging import Paged, inner_box
from agendapitch.ooxml.template.model import TextPlace
from agendapitch.units import EMU_PER_POINT, Box

_FACES = {"+mn-lt": "sans", "+mj-lt": "voice"}
_NOWHERE = (0, 0, 0, 0)
_TITLES = ("title", "ctrTitle")
_USUAL_KIND = {"obj": ""}


def places_of_page(drawn: Paged, page: Page, tokens: Mapping[str, str], scale: float) -> dict[str, Place]:
    """Return a layout's places by the name of the text that fills them.

    Where a layout gives one index to several places, PowerPoint cannot tell them apart: there only the title has a
    place, which a slide never takes as it is. A title in the place of a body has none: a slide writes its own.
    """
    if drawn.layout is None and drawn.title is None:
        return {}
    counts = Counter(place.idx for place in drawn.layout.places) if drawn.layout else Counter()
    found = {}
    for name, place in drawn.texts.items():
        is_shared = counts[place.idx] > 1
        if name == "headline" and place.type not in _TITLES:
            continue
        if not is_shared or name == "headline":
            made = _place(place, name, page, tokens, scale)
            found[name] = _moved(made) if is_shared else made
    return found


def _place(place: TextPlace, name: str, page: Page, tokens: Mapping[str, str], scale: float) -> Place:
    heading = page.heading
    is_title = name == "headline" and heading is not None
    face = _FACES.get(place.look.face) or (heading.face if is_title and heading else "sans")
    return Place(
        place.idx, _frame(inner_box(place, scale), scale), place.look.anchor,
        "l" if place.look.align == "just" else place.look.align, round(place.size * 100),
        round(place.look.spacing * 100_000), round(place.look.tracking * 100), place.look.bold, face,
        _token(place.colour, name, page, tokens), "", _USUAL_KIND.get(place.type, place.type), _outer(place),
    )  # fmt: skip


def _token(colour: str, name: str, page: Page, tokens: Mapping[str, str]) -> str:
    """Return the token that has the colour of a place already, or ""."""
    assert page.heading is not None
    likely = {"headline": page.heading.colour, "points": "ink", "subtitle": "subtitle"}.get(name, "furniture")
    return likely if tokens.get(likely) == colour else ""


def _moved(place: Place) -> Place:
    return Place(place.idx, _NOWHERE, *(getattr(place, name) for name in Place.__slots__[2:]))


def _frame(box: Box, scale: float) -> tuple[int, int, int, int]:
    # As the writer places edges: to a tenth of a point of the real slide.
    x, y, w, h = (round(length / scale * 10) * (EMU_PER_POINT // 10) for length in (box.x, box.y, box.w, box.h))
    return x, y, w, h


def _outer(place: TextPlace) -> tuple[int, int, int, int]:
    x, y, w, h = (round(length * EMU_PER_POINT) for length in place.frame)
    return x, y, w, h
