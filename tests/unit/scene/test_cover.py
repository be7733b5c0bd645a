"""The cover, with and without a logo and a photograph."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageDraw

from agendapitch.scene.inspecting import inspect_slide
from agendapitch.scene.model import Panel, PictureShape, Slide, TextShape
from agendapitch.scene.patterns import cover as pattern
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.slats import cover_shutters, cover_slats
from agendapitch.script.model import Image, Text
from agendapitch.story.model import Cover
from agendapitch.units import Box
from tests.conftest import MemoryWorkspace
from tests.unit.scene.drawing import SPAN, STORY, house, slot_of

PLAIN = Cover("Answer the phone once", "Northmoor Council", "Cabinet", "3 March 2027", "7", "Ife Adeyemi", "Director")
LONG = replace(PLAIN, title="Roads, verges and the people who look at them every morning before we do, in three parts",
               meeting="Environment and Transport Policy and Scrutiny Committee, special session in public",
               presenter="Dr Konstantina Papadimitriou-Shah", job="Director of Neighbourhoods, Places and Streets",
               item="12b")


def logo_file(*, wide: int = 800, high: int = 300, colour: str = "#003366", ground: str = "") -> bytes:
    picture = Pillow.new("RGBA", (wide, high), ground or (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((10, 10, wide - 10, high - 10), fill=colour)
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


class Drawn:
    def __init__(self, cover: Cover, *, logo: bytes | None = None, look: str = "civic", named: bool = True,
                 photo: bytes = b"") -> None:
        self.house = house(look)
        files = {"logo.png": logo, "photo.jpg": photo}
        workspace = MemoryWorkspace({name: data for name, data in files.items() if data})
        self.shelf = PictureShelf(workspace, Path("talk.yaml"))
        image = Image(span=SPAN, file=Text("logo.png", SPAN))
        sheet = Sheet(self.house, STORY, self.shelf)
        pattern.draw(sheet, cover.title, replace(cover, logo=image) if named else cover)
        self.overflowing = [overflow.slot for overflow in sheet.overflows]
        self.slide = Slide(key="cover", pattern=sheet.pattern, background=sheet.background, title=sheet.title,
                           shapes=tuple(sheet.shapes))

    @property
    def logo(self) -> PictureShape:
        (picture,) = [shape for shape in self.slide.shapes if isinstance(shape, PictureShape)]
        return picture

    @property
    def tab(self) -> Panel | None:
        panels = [shape for shape in self.slide.shapes if isinstance(shape, Panel)]
        return next((panel for panel in panels if panel.name == "logo tab"), None)

    def text(self, name: str) -> TextShape:
        return next(shape for shape in self.slide.shapes if isinstance(shape, TextShape) and shape.name == name)


def test_logo_stands_whole_on_a_white_tab_in_the_corner() -> None:
    drawn = Drawn(PLAIN, logo=logo_file())
    tab = drawn.tab
    assert drawn.slide.pattern == "cover logo"
    assert tab is not None
    assert tab.box == Box(720, 412, 240, 128)
    assert drawn.house.tokens[tab.fill] == "FFFFFF"
    assert not any(drawn.logo.crop)
    assert drawn.logo.box == Box(744, 440, 192, 72)
    assert drawn.logo.alt == "Logo of Northmoor Council"
    assert not inspect_slide(drawn.slide, drawn.house)


def test_tall_logo_fits_the_height() -> None:
    box = Drawn(PLAIN, logo=logo_file(wide=300, high=600)).logo.box
    assert (box.h, box.w, box.x + box.w / 2) == (84, 42, 840)


def test_presenter_moves_under_the_meeting() -> None:
    drawn = Drawn(PLAIN, logo=logo_file())
    assert slot_of(drawn.text("meeting")) == (48, 450, 648, 25)
    assert slot_of(drawn.text("presenter")) == (48, 478, 648, 25)


@pytest.mark.parametrize("data", [None, b"no picture at all"], ids=["missing", "broken"])
def test_a_logo_that_cannot_be_shown_is_a_finding_and_the_plain_cover(data: bytes | None) -> None:
    drawn = Drawn(PLAIN, logo=data)
    assert drawn.slide.shapes == Drawn(PLAIN, named=False).slide.shapes
    assert [finding.level for finding in drawn.shelf.findings] == ["fix"]
    assert drawn.shelf.findings[0].span == SPAN


@pytest.mark.parametrize(("look", "tab"), [("civic", None), ("webcast", None), ("chamber", "0B0C0C")])
def test_a_white_logo_stands_on_a_dark_ground(look: str, tab: str | None) -> None:
    drawn = Drawn(PLAIN, logo=logo_file(colour="#ffffff"), look=look)
    assert (drawn.house.tokens[drawn.tab.fill] if drawn.tab else None) == tab


@pytest.mark.parametrize(("look", "tab"), [("civic", "FFFFFF"), ("webcast", "F4F1EA"), ("chamber", None)])
def test_a_dark_logo_stands_on_a_light_ground(look: str, tab: str | None) -> None:
    drawn = Drawn(PLAIN, logo=logo_file(), look=look)
    assert (drawn.house.tokens[drawn.tab.fill] if drawn.tab else None) == tab


def test_logo_without_transparency_stays_free_of_specks() -> None:
    drawn = Drawn(PLAIN, logo=logo_file(ground="#ffffff"))
    prepared = drawn.shelf.prepared[drawn.logo.picture]
    assert prepared.media_type == "image/png"
    shown = Pillow.open(BytesIO(prepared.data)).convert("RGB")
    assert shown.getpixel((2, 2)) == (255, 255, 255)
    assert shown.getpixel((shown.width // 2, shown.height // 2)) == (0, 51, 102)


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize("logo", [None, logo_file()], ids=["plain", "with a logo"])
def test_long_names_fit_beside_the_logo(look: str, logo: bytes | None) -> None:
    drawn = Drawn(LONG, logo=logo, look=look, named=logo is not None)
    assert not drawn.overflowing
    assert not inspect_slide(drawn.slide, drawn.house)


PHOTO = Image(span=SPAN, file=Text("photo.jpg", SPAN), shows=Text("A street in the rain", SPAN))


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
@pytest.mark.parametrize("cover", [PLAIN, LONG], ids=["short", "long"])
def test_photograph_shows_where_the_slats_are_open(cover: Cover, look: str) -> None:
    drawn = Drawn(replace(cover, image=PHOTO), photo=logo_file(wide=1600, high=1000, ground="#ffffff"), look=look,
                  named=False)
    names = [shape.name for shape in drawn.slide.shapes]
    assert drawn.slide.pattern == "cover photo"
    assert drawn.logo.box == Box(0, 0, 960, 264)
    assert drawn.logo.alt == "A street in the rain"
    assert names.index("headline") < names.index("photo") < names.index("slats") < names.index("item number")
    assert not drawn.overflowing
    assert not inspect_slide(drawn.slide, drawn.house)


def test_the_closed_parts_over_a_photograph_are_what_the_open_slats_leave() -> None:
    opened, closed = cover_slats(10).shapes, cover_shutters(10).shapes
    for one, other in zip(closed, opened, strict=True):
        assert isinstance(one, Panel) and isinstance(other, Panel)
        assert round(one.box.x + one.box.w, 1) == round(other.box.x, 1)
        assert (one.fill, other.fill) == ("stage", "slat")


@pytest.mark.parametrize("photo", [b"", b"no picture at all"], ids=["missing", "broken"])
def test_a_photograph_that_cannot_be_shown_is_a_finding_and_the_slats(photo: bytes) -> None:
    drawn = Drawn(replace(PLAIN, image=PHOTO), photo=photo, named=False)
    assert drawn.slide.shapes == Drawn(PLAIN, named=False).slide.shapes
    assert [finding.level for finding in drawn.shelf.findings] == ["fix"]
