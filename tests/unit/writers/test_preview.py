"""Pictures of the slides: how many, how large, always the same, and never over somebody's file."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from agendapitch.cli.main import run
from agendapitch.errors import DeckNotOurs
from agendapitch.house.looks import built_in_house
from agendapitch.pipeline import Draft, Wishes, draft_deck
from agendapitch.scene.model import Paragraph, Run, Slide, TextShape
from agendapitch.units import Box
from agendapitch.writers.preview.drawing import drawing
from agendapitch.writers.preview.keeping import save_pictures
from agendapitch.writers.preview.writing import contact_sheet, slide_pdf, slide_pictures
from agendapitch.writers.typesetting import typeset
from tests.conftest import MemoryWorkspace
from tests.decks import SCRIPTS

FIRST = SCRIPTS["first"]
SIGNS = "→←↑↓‐‑ŵŷŴŶẁẅỳ≈≤≥−×№"


@cache
def draft() -> Draft:
    made = draft_deck(FIRST, MemoryWorkspace({str(FIRST): FIRST.read_bytes()}), Wishes()).value
    assert made
    return made


@cache
def shots() -> tuple[bytes, ...]:
    return slide_pictures(draft().scene, draft().house, draft().shelf.prepared, form="png")


def opened(data: bytes) -> Pillow.Image:
    return Pillow.open(BytesIO(data)).convert("RGB")


def test_there_is_a_picture_of_each_slide_in_full_hd_height() -> None:
    assert len(shots()) == len(draft().scene.slides)
    assert {opened(shot).size for shot in shots()} == {(1600, 900)}


def test_svg_is_drawn_on_the_grid_of_the_slide() -> None:
    made = slide_pictures(draft().scene, draft().house, draft().shelf.prepared, form="svg")
    assert len(made) == len(draft().scene.slides)
    assert {ElementTree.fromstring(svg).get("viewBox") for svg in made} == {"0 0 960 540"}


def test_pdf_has_a_page_for_each_slide_and_the_title() -> None:
    made = slide_pdf(draft().scene, draft().house, draft().shelf.prepared)
    assert len(re.findall(rb"/Type */Page\b", made)) == len(draft().scene.slides)
    assert set(re.findall(rb"/MediaBox *\[([^]]*)\]", made)) == {b"0 0 960 540"}
    assert b"Open the library" in made


def test_pictures_are_the_same_bytes_each_time() -> None:
    scene, house, pictures = draft().scene, draft().house, draft().shelf.prepared
    assert slide_pictures(scene, house, pictures, form="png") == shots()
    assert slide_pictures(scene, house, pictures, form="svg") == slide_pictures(scene, house, pictures, form="svg")
    assert slide_pdf(scene, house, pictures) == slide_pdf(scene, house, pictures)


def test_contact_sheet_shows_four_slides_across() -> None:
    sheet = opened(contact_sheet(draft().scene, draft().house, shots()))
    assert sheet.width == pytest.approx(1600 / 960 * 842, abs=2)
    rows = -(-len(shots()) // 4)
    assert sheet.height == pytest.approx(1600 / 960 * (96 + rows * 131.25), abs=2)


@pytest.mark.parametrize("face", ["sans", "voice"])
def test_signs_and_welsh_letters_are_drawn(face: str) -> None:
    """Each of them leaves ink that differs from what a character without a shape leaves."""
    house = built_in_house("civic")
    assert house
    lacking = ink_of("\ue123", face)
    for sign in SIGNS:
        ink = ink_of(sign, face)
        assert ink.getbbox() is not None, f"{sign} left nothing"
        assert ImageChops.difference(ink, lacking).getbbox() is not None, f"{sign} is a box"


def ink_of(sign: str, face: str) -> Pillow.Image:
    house = built_in_house("civic")
    assert house
    place = Box(48, 40, 400, 120)
    text = TextShape(name="t", box=place, slot=place, paragraphs=(Paragraph((Run(sign),), (sign,)),), size=80,
                     leading=96, colour="ink", ground="paper", face="voice" if face == "voice" else "sans")
    slide = Slide(key="k", pattern="p", background="paper", title="t", shapes=(text,))
    made = typeset(drawing((slide,), house, {}), {}, form="png", per_inch=72)
    white = Pillow.new("RGB", (960, 540), "#ffffff")
    assert isinstance(made, bytes)
    return ImageChops.difference(opened(made), white)


def test_a_stranger_s_picture_is_left_as_it_is() -> None:
    files = MemoryWorkspace({"shots/02.png": b"mine"})
    with pytest.raises(DeckNotOurs, match=r"02\.png was not drawn by agendapitch"):
        save_pictures(files, {Path("shots/01.png"): shots()[0], Path("shots/02.png"): shots()[1]})
    assert [*files.files.values()] == [b"mine"]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_our_own_pictures_are_drawn_again(kind: str, tmp_path: Path) -> None:
    command = ["preview", str(FIRST), "-q", "-o", str(tmp_path / ("all.pdf" if kind == "pdf" else "shots"))]
    command += ["--svg"] if kind == "svg" else []
    assert run(command) == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert run(command) == 0
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert all(opened(data).width for path, data in before.items() if path.suffix == ".png")


def test_pictures_of_a_longer_deck_go_and_a_stranger_s_stay(tmp_path: Path) -> None:
    command = ["preview", str(FIRST), "-q", "-o", str(tmp_path)]
    assert run(command) == 0
    slides = len(shots())
    ours = (tmp_path / "01.png").read_bytes()
    for extra in (1, 2):
        (tmp_path / f"{slides + extra:02d}.png").write_bytes(ours)
    (tmp_path / f"{slides + 3:02d}.png").write_bytes(b"a holiday")
    assert run(command) == 0
    kept = sorted(int(path.stem) for path in tmp_path.glob("[0-9]*.png"))
    assert kept == [*range(1, slides + 1), slides + 3]


def test_slot_meeting_and_style_change_the_pictures(tmp_path: Path) -> None:
    council = str(SCRIPTS["adaptations"])
    for name, flags in {"as it is": (), "short": ("--slot", "5"), "dark": ("--style", "webcast")}.items():
        assert run(["preview", council, "-q", "-o", str(tmp_path / name), *flags]) == 0
    pages = {folder.name: sorted(path.name for path in folder.glob("[0-9]*.png")) for folder in tmp_path.iterdir()}
    assert len(pages["short"]) < len(pages["as it is"]) == len(pages["dark"])
    assert opened((tmp_path / "dark" / "01.png").read_bytes()).getpixel((5, 890)) == (0x0A, 0x0F, 0x13)  # its stage


def test_another_meeting_is_drawn_for_that_meeting(tmp_path: Path) -> None:
    script = tmp_path / "talk.yaml"
    script.write_text("title: A bench\npurpose: People rest.\nbenefits:\n  - Walkers: a rest\nask: Agree a bench\n"
                      "meetings:\n  cabinet: {item: '3'}\n  parish: {item: '9'}\n")
    for meeting in ("cabinet", "parish"):
        assert run(["preview", str(script), "-q", "--svg", "-o", str(tmp_path / meeting), "--meeting", meeting]) == 0
    first, second = ((tmp_path / meeting / "01.svg").read_bytes() for meeting in ("cabinet", "parish"))
    assert first != second
