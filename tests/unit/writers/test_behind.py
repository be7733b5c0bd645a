"""Pictures of slides in a council's own template: its background and its fixed shapes behind the slide's words."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow

from agendapitch.cli.main import run
from agendapitch.house.model import CompiledHouse
from agendapitch.scene.model import Scene, Slide
from agendapitch.workspace import Workspace
from agendapitch.writers.pptx.storing import pack_house, unpack_house
from agendapitch.writers.pptx.templates import compile_template, template_house
from agendapitch.writers.preview.behind import PICTURES, Behind, behind_layouts
from agendapitch.writers.preview.writing import slide_pictures
from tests.decks import SCRIPTS
from tests.templates import CONTENT, COVER, ONLY, Layout, Place, box, changed, picture, png, template

LOGO = Layout("Title Only", (Place("title", 0, (5, 5, 70, 15)),), type="titleOnly",
              extra=picture((80, 4, 12, 8), "rId7"), links=[("rId7", "image", "../media/image1.png")])
LOGO_PART = {"ppt/media/image1.png": ("image/png", png())}
BAND = box("Band", (0, 90, 100, 10), fill="F5B400")
TEAL = (0x00, 0x59, 0x4C)


def compiled(layouts: Sequence[Layout], **said: object) -> CompiledHouse:
    return compile_template(template(layouts, **said), name="Council.potx")  # type: ignore[arg-type]  # as template has


def seen(made: CompiledHouse, role: str = "title only") -> Pillow.Image:
    """Return an empty slide in a role's layout, 1600 pixels wide."""
    slide = Slide(key="k", pattern="p", background="paper", title="t", shapes=(), layout=role)
    scene = Scene(title="t", subject="", author="", language="en-GB", iso_date="", slides=(slide,))
    (shot,) = slide_pictures(scene, made.house, {}, form="png", behind=behind_layouts(made, [role]))
    return Pillow.open(BytesIO(shot)).convert("RGB")


def at(shot: Pillow.Image, across: float, down: float) -> tuple[int, ...]:
    found = shot.getpixel((round(across * shot.width), round(down * shot.height)))
    assert isinstance(found, tuple)
    return found


def test_shapes_of_the_master_and_pictures_of_the_layout_are_drawn_where_they_stand() -> None:
    shot = seen(compiled([COVER, CONTENT, LOGO], on_master=BAND, more=LOGO_PART))
    assert at(shot, 0.5, 0.95) == (0xF5, 0xB4, 0x00)
    assert at(shot, 0.86, 0.08) == TEAL
    assert at(shot, 0.5, 0.5) == (255, 255, 255)


def test_the_layout_lies_over_the_master() -> None:
    over = Layout("Title Only", ONLY.places, type="titleOnly", extra=box("Over", (50, 90, 50, 10), fill="5B2A86"))
    shot = seen(compiled([over], on_master=BAND))
    assert at(shot, 0.25, 0.95) == (0xF5, 0xB4, 0x00)
    assert at(shot, 0.75, 0.95) == (0x5B, 0x2A, 0x86)


def test_a_layout_that_hides_the_masters_shapes_shows_none_of_them() -> None:
    data = template([ONLY], on_master=BAND)
    part = "ppt/slideLayouts/slideLayout1.xml"
    hidden = read(data, part).replace(b"<p:sldLayout ", b'<p:sldLayout showMasterSp="0" ', 1)
    shot = seen(compile_template(changed(data, {part: hidden}), name="Council.potx"))
    assert at(shot, 0.5, 0.95) == (255, 255, 255)


def test_a_place_that_a_slide_fills_shows_its_own_fill_and_one_that_it_leaves_out_does_not() -> None:
    filled = Layout("Title and Content", (Place("title", 0, (5, 5, 90, 15), fill="00594C"),
                                          Place("body", 1, (5, 25, 90, 65), fill="F5B400")))
    shot = seen(compiled([filled]))
    assert at(shot, 0.5, 0.1) == TEAL
    assert at(shot, 0.5, 0.6) == (255, 255, 255)


def read(data: bytes, part: str) -> bytes:
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        return archive.read(part)


def background(fill: str) -> str:
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def test_a_gradient_runs_over_the_whole_slide_in_its_direction() -> None:
    stops = "".join(f'<a:gs pos="{place}"><a:srgbClr val="{colour}"/></a:gs>'
                    for place, colour in ((0, "002050"), (100_000, "006090")))
    fill = f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000"/></a:gradFill>'
    shot = seen(compiled([Layout("Title Only", ONLY.places, background=background(fill))]))
    assert at(shot, 0.1, 0.005) == pytest.approx((0x00, 0x20, 0x50), abs=3)
    assert at(shot, 0.9, 0.995) == pytest.approx((0x00, 0x60, 0x90), abs=3)
    assert at(shot, 0.1, 0.5) == pytest.approx(at(shot, 0.9, 0.5), abs=2)


def test_a_picture_fills_the_background() -> None:
    fill = '<a:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    behind = Layout("Title Only", ONLY.places, background=background(fill), links=LOGO.links)
    shot = seen(compiled([behind], more=LOGO_PART))
    assert at(shot, 0.01, 0.01) == at(shot, 0.99, 0.99) == TEAL


def test_a_picture_is_cut_to_the_outline_that_it_has() -> None:
    oval = picture((0, 0, 100, 100), "rId7").replace('prst="rect"', 'prst="ellipse"')
    shot = seen(compiled([Layout("Title Only", ONLY.places, extra=oval, links=LOGO.links)], more=LOGO_PART))
    assert at(shot, 0.02, 0.02) == (255, 255, 255)
    assert at(shot, 0.02, 0.5) == at(shot, 0.5, 0.02) == at(shot, 0.5, 0.5) == TEAL


def test_a_slide_of_another_size_is_drawn_in_its_own_shape() -> None:
    shot = seen(compiled([ONLY], on_master=box("Band", (0, 90, 100, 10), fill="F5B400", size=(9_144_000, 6_858_000)),
                         size=(9_144_000, 6_858_000)))
    assert shot.size == (1600, 1200)
    assert at(shot, 0.99, 0.95) == (0xF5, 0xB4, 0x00)
    assert at(shot, 0.99, 0.85) == (255, 255, 255)


def test_words_that_the_template_prints_are_drawn() -> None:
    plain, printed = (seen(compiled([ONLY], on_master=box("Words", (40, 85, 55, 10), text=words)))
                      for words in ("", "Official – sensitive"))
    assert plain.tobytes() != printed.tobytes()


def told(behind: Behind) -> str:
    return " ".join(behind.told)


def test_a_picture_that_cannot_be_opened_is_said_and_the_rest_is_drawn() -> None:
    made = compiled([LOGO], on_master=BAND, more={"ppt/media/image1.png": ("image/png", b"\x01\x00\x00\x00 EMF")})
    assert told(behind_layouts(made, ["title only"])) == (
        f"What the template has and these pictures do not show: {PICTURES}.")
    assert at(seen(made), 0.5, 0.95) == (0xF5, 0xB4, 0x00)


@pytest.mark.parametrize(("font", "said"), [("Arial", ""), ("Georgia", ""), ("Montserrat", "Montserrat in Arimo"),
                                            ("Garamond", "Garamond in Gelasio")])
def test_a_typeface_that_we_do_not_have_is_said(font: str, said: str) -> None:
    sentence = told(behind_layouts(compiled([ONLY], font=font), ["title only"]))
    assert said in sentence
    assert bool(sentence) == bool(said)


def test_what_is_behind_slides_is_kept_with_the_compiled_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = compiled([COVER, CONTENT, LOGO], on_master=BAND, more=LOGO_PART)
    assert dict(unpack_house(pack_house(made)).backdrops) == made.backdrops
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path))
    path = tmp_path / "Council.potx"
    path.write_bytes(template([COVER, LOGO], on_master=BAND, more=LOGO_PART))
    first = seen(template_house(Workspace(), path))
    monkeypatch.setattr("agendapitch.writers.pptx.templates.compile_template", lambda *_, **__: pytest.fail("again"))
    assert seen(template_house(Workspace(), path)).tobytes() == first.tobytes()


def test_the_preview_of_a_pitch_says_what_it_shows_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    data = template([COVER, CONTENT, LOGO], on_master=BAND, more=LOGO_PART, font="Montserrat")
    Path("Council.potx").write_bytes(data)
    Path("first.yaml").write_bytes(SCRIPTS["first"].read_bytes())
    assert run(["preview", "first.yaml", "--style", "Council.potx", "-o", "shots"]) == 0
    assert "Montserrat in Arimo" in capsys.readouterr().out
    second = Pillow.open("shots/02.png").convert("RGB")
    assert at(second, 0.5, 0.97) == (0xF5, 0xB4, 0x00)


def ink_of(font: str, folder: Path) -> tuple[int, int, int, int]:
    """Return where the words of a slide's title are drawn."""
    (folder / "first.yaml").write_bytes(SCRIPTS["first"].read_bytes())
    (folder / "Council.potx").write_bytes(template([COVER, ONLY], font=font))
    shots = folder / font
    assert run(["preview", str(folder / "first.yaml"), "--style", str(folder / "Council.potx"), "-q",
                "-o", str(shots)]) == 0
    ink = Pillow.open(shots / "02.png").convert("L").crop((60, 0, 1600, 150))
    found = ink.point(lambda level: 255 * (level < 128)).getbbox()
    assert found
    return found


def test_a_narrower_typeface_is_drawn_as_wide_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    arial, calibri = ink_of("Arial", tmp_path), ink_of("Calibri", tmp_path)
    assert calibri[2] - calibri[0] < 0.95 * (arial[2] - arial[0])


def test_titles_that_the_template_sets_in_capitals_are_drawn_in_capitals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    Path(tmp_path / "first.yaml").write_bytes(SCRIPTS["first"].read_bytes())
    shots = []
    for loud in ("", 'cap="all"'):
        title = Place("title", 0, (5, 5, 90, 15), 30, run=loud)
        path = tmp_path / "Council.potx"
        path.write_bytes(template([COVER, Layout("Title Only", (title,))]))
        shown = tmp_path / "shots"
        assert run(["preview", str(tmp_path / "first.yaml"), "--style", str(path), "-q", "-o", str(shown)]) == 0
        whole = Pillow.open(shown / "02.png").convert("L").crop((80, 0, 1520, 180))
        shots.append(whole.point(lambda level: 255 * (level < 128)).getbbox())
    assert shots[0] and shots[1] and shots[1][2] > shots[0][2]
