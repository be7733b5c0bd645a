"""Specimens: one slide for each pattern and count. A house's layouts are made from them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

from agendapitch.house.model import House
from agendapitch.house.sharing import Shared
from agendapitch.records import replace
from agendapitch.scene import patterns
from agendapitch.scene.choosing import ROLES, pattern_named
from agendapitch.scene.exhibits import Shown
from agendapitch.scene.framing import CENTRE, Spot
from agendapitch.scene.furniture import furnish
from agendapitch.scene.model import PictureShape, Slide
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import Image
from agendapitch.story.model import Moment, Story
from agendapitch.units import Box
from agendapitch.workspace import Workspace

TITLE = "A headline that says the point in one sentence"


class BlankShelf(PictureShelf):
    """A shelf that has every picture, without pixels: layouts are made for slides with one as well."""

    def place(self, image: Image, box: Box, *, at: Spot = CENTRE) -> PictureShape | None:
        """Return a place for a picture."""
        return PictureShape(name="photo", box=box, picture="", crop=(0, 0, 0, 0), alt="")

    def logo(self, image: Image, box: Box, *, alt: str) -> PictureShape | None:
        """Return a place for a logo."""
        return PictureShape(name="logo", box=box, picture="", crop=(0, 0, 0, 0), alt=alt)


_SLIDES: Shared[Slide] = Shared(most_keys=300)


def specimen_slides(house: House) -> tuple[Slide, ...]:
    """Return one slide for each pattern and count, on the house style's own pages."""
    slides: dict[str, Slide] = {}
    rest = repr(replace(house, name="", tokens={}))
    for name in sorted(module.name for module in iter_modules(patterns.__path__)):
        for at, content in enumerate(pattern_named(name).specimens()):
            slide = _SLIDES.get((name, at, rest), house.tokens, partial(_drawn, name, content, house))
            slides.setdefault(slide.pattern, slide)
    return tuple(slides.values())


def _drawn(name: str, content: Shown, house: House, tokens: Mapping[str, str]) -> Slide:
    """Return a content as its pattern draws it for a house in these colours."""
    house = replace(house, tokens=cast("dict[str, str]", tokens))
    page = house.page(*ROLES.get(name, ()))
    sheet = Sheet(house, _story(), BlankShelf(Workspace(), Path("specimen.yaml")), page)
    pattern_named(name).draw(sheet, TITLE, content)
    furnish(sheet, number=1, moment=Moment(60, 120))
    return Slide(
        key=sheet.pattern, pattern=sheet.pattern, background=sheet.background, title=sheet.title,
        shapes=tuple(sheet.shapes), section="", beat="", layout=page.layout, starts=60, ends=120,
    )


def _story() -> Story:
    return Story(
        title="Deck title", council="Council", meeting="Meeting", date="", iso_date="", item="1", presenter="Presenter",
        language="en-GB", classification="", public=False, storyline="", slot=600, budget=540, seconds=0, likely=(0, 0),
        settle=0, beats=(), job="Job", contact="presenter@council.example",
    )
