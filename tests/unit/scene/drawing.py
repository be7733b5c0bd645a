"""Drawing one content on one sheet, as the tests of the patterns need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from agendapitch.diagnostics import Span
from agendapitch.house.looks import built_in_house
from agendapitch.house.model import House
from agendapitch.scene.choosing import ROLES, choose, pattern_named
from agendapitch.scene.exhibits import Shown
from agendapitch.scene.furniture import furnish
from agendapitch.scene.inspecting import inspect_slide
from agendapitch.scene.model import Shape, Slide, TextShape
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.specimens import BlankShelf
from agendapitch.script.model import Image, Text
from agendapitch.story.model import Moment, Story
from tests.conftest import MemoryWorkspace

SPAN = Span("council.yaml", 1, 1, 1, 1)
STORY = Story(
    title="Opening up Northmoor", council="Northmoor Council", meeting="Cabinet", date="", iso_date="", item="7",
    presenter="", language="en-GB", classification="", public=False, storyline="", slot=600, budget=540, seconds=0,
    likely=(0, 0), settle=0, beats=(),
)


class Drawn:
    """A slide with one content on it; every picture can be had, unless another `shelf` is given.

    It is a slide of a `look` of ours, or of one of the templates of `tests/pages.py`.
    """

    def __init__(
        self, content: Shown, title: str, *, look: str = "civic", shelf: type[PictureShelf] = BlankShelf,
        classification: str = "", template: House | None = None,
    ) -> None:
        self.house = template or house(look)
        story = replace(STORY, classification=classification)
        page = self.house.page(*ROLES.get(choose(content), ()))
        self.sheet = Sheet(self.house, story, shelf(MemoryWorkspace(), Path("council.yaml")), page)
        pattern_named(choose(content)).draw(self.sheet, title, content)
        furnish(self.sheet, number=9, moment=Moment(60, 120))
        self.slide = Slide(key="slide", pattern=self.sheet.pattern, background=self.sheet.background,
                           title=self.sheet.title, shapes=tuple(self.sheet.shapes))

    @property
    def texts(self) -> dict[str, TextShape]:
        return {shape.name: shape for shape in self.slide.shapes if isinstance(shape, TextShape)}

    @property
    def words(self) -> str:
        return " ".join(text.text for text in self.texts.values()).replace("\u00a0", " ")

    @property
    def names(self) -> Sequence[str]:
        return [shape.name for shape in self.slide.shapes]

    @property
    def faults(self) -> tuple[str, ...]:
        return inspect_slide(self.slide, self.house)

    @property
    def overflowing(self) -> list[str]:
        return [overflow.slot for overflow in self.sheet.overflows]

    def shape(self, name: str) -> Shape:
        return next(shape for shape in self.slide.shapes if shape.name == name)


def house(look: str = "civic") -> House:
    found = built_in_house(look)
    assert found
    return found


def text(words: str) -> Text | None:
    return Text(words, SPAN) if words else None


def photo(*, credit: str = "") -> Image:
    return Image(span=SPAN, file=Text("photo.jpg", SPAN), credit=text(credit))


def slot_of(shape: TextShape) -> tuple[float, float, float, float]:
    return shape.slot.x, shape.slot.y, shape.slot.w, shape.slot.h
