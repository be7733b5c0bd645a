"""Photographs: what is made of each kind of file, and what is said of those that cannot be shown."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from agendapitch.diagnostics import Level, Span
from agendapitch.scene.pictures import PictureShelf, PreparedPicture
from agendapitch.script.model import Image, Text
from agendapitch.units import Box
from tests.conftest import MemoryWorkspace

PORTRAIT = Box(566, 0, 394, 540)
SMALL = Box(0, 0, 100, 100)
RED, BLUE = (220, 20, 30), (20, 30, 220)


def span(line: int = 1) -> Span:
    return Span("council.yaml", line, 1, line, 2)


def image(file: str, *, look_at: str = "", line: int = 1) -> Image:
    said = Text(look_at, span(line)) if look_at else None
    return Image(span=span(line), file=Text(file, span(line)), shows=Text("A bridge", span(line)), look_at=said)


def half_and_half(size: tuple[int, int] = (600, 400), mode: str = "RGB") -> Pillow.Image:
    """Return a picture that is red on its left and blue on its right half."""
    picture = Pillow.new("RGB", size, BLUE)
    picture.paste(RED, (0, 0, size[0] // 2, size[1]))
    return picture.convert(mode)


def saved(picture: Pillow.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def shelf_with(data: bytes, name: str = "bridge.jpg") -> PictureShelf:
    return PictureShelf(MemoryWorkspace({name: data}), Path("council.yaml"))


def prepared(data: bytes, box: Box = SMALL) -> PreparedPicture:
    shelf = shelf_with(data)
    placed = shelf.place(image("bridge.jpg"), box)
    assert placed, shelf.findings
    return shelf.prepared[placed.picture]


def pixels(picture: PreparedPicture) -> Pillow.Image:
    return Pillow.open(BytesIO(picture.data))


def is_like(found: object, wanted: tuple[int, ...]) -> bool:
    assert isinstance(found, tuple)
    return all(abs(a - b) < 12 for a, b in zip(found, wanted, strict=True))


def test_photograph_fills_its_box_without_being_stretched() -> None:
    shelf = shelf_with(saved(half_and_half((1200, 800)), "JPEG"))
    placed = shelf.place(image("bridge.jpg"), PORTRAIT)
    assert placed and placed.box == PORTRAIT and placed.alt == "A bridge"
    left, top, right, bottom = placed.crop
    shown = shelf.prepared[placed.picture]
    ratio = shown.width * (1 - left - right) / (shown.height * (1 - top - bottom))
    assert ratio == pytest.approx(PORTRAIT.w / PORTRAIT.h, rel=0.001)


def test_whole_photograph_is_kept_so_that_a_person_can_frame_it_anew() -> None:
    picture = prepared(saved(half_and_half((1200, 800)), "JPEG"), PORTRAIT)
    assert picture.width / picture.height == pytest.approx(1.5)


@pytest.mark.parametrize(("size", "expected"), [
    ((3000, 2000), (1500, 1000)),  # half the scale is near enough to what the place needs
    ((6000, 4000), (1500, 1000)),
    ((1000, 700), (1000, 700)),  # nothing is enlarged
])
def test_photograph_is_no_larger_than_its_place_needs(size: tuple[int, int], expected: tuple[int, int]) -> None:
    picture = prepared(saved(half_and_half(size), "JPEG"), Box(400, 0, 560, 540))
    assert (picture.width, picture.height) == expected


def test_large_picture_that_is_no_jpeg_is_scaled_to_its_place() -> None:
    picture = prepared(saved(half_and_half((1500, 1000)), "PNG"), SMALL)
    assert (picture.width, picture.height) == (315, 210)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_photograph_stands_upright_whichever_way_the_camera_was_held(orientation: int) -> None:
    upright = half_and_half((800, 600))
    turned = {
        1: None, 2: Pillow.Transpose.FLIP_LEFT_RIGHT, 3: Pillow.Transpose.ROTATE_180,
        4: Pillow.Transpose.FLIP_TOP_BOTTOM, 5: Pillow.Transpose.TRANSPOSE, 6: Pillow.Transpose.ROTATE_90,
        7: Pillow.Transpose.TRANSVERSE, 8: Pillow.Transpose.ROTATE_270,
    }[orientation]
    exif = Pillow.Exif()
    exif[0x0112] = orientation
    held = upright if turned is None else upright.transpose(turned)
    found = pixels(prepared(saved(held, "JPEG", exif=exif), Box(0, 0, 80, 60)))
    assert found.width > found.height
    assert is_like(found.getpixel((10, 10)), RED)
    assert is_like(found.getpixel((found.width - 10, found.height - 10)), BLUE)


def test_position_and_all_other_metadata_are_removed() -> None:
    exif = Pillow.Exif()
    exif[0x010F] = "A camera"
    exif.get_ifd(0x8825)[2] = (52.0, 24.0, 7.0)
    data = saved(half_and_half(), "JPEG", exif=exif, comment=b"Kitchen of Mrs Price", dpi=(300, 300),
                 xmp=b"<x:xmpmeta>secret</x:xmpmeta>")
    assert b"A camera" in data and b"Mrs Price" in data
    picture = prepared(data)
    assert not pixels(picture).getexif()
    assert not any(word in picture.data for word in (b"Exif", b"camera", b"Price", b"secret"))


def test_metadata_of_a_transparent_picture_is_removed_too() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Mrs Price")
    logo = half_and_half(mode="RGBA")
    logo.putalpha(100)
    picture = prepared(saved(logo, "PNG", pnginfo=info))
    assert picture.media_type == "image/png"
    assert b"Price" not in picture.data


def test_unreadable_metadata_does_not_lose_the_picture() -> None:
    data = saved(half_and_half(), "JPEG", exif=b"Exif\0\0MM\0\x2a\0\0\xff\xff broken")
    assert is_like(pixels(prepared(data)).getpixel((10, 10)), RED)


@pytest.mark.parametrize(("kind", "mode"), [
    ("PNG", "RGB"), ("PNG", "P"), ("PNG", "L"), ("PNG", "1"), ("GIF", "P"), ("WEBP", "RGB"), ("TIFF", "RGB"),
    ("TIFF", "CMYK"), ("BMP", "RGB"), ("JPEG", "CMYK"), ("JPEG", "L"),
])
def test_every_usual_kind_becomes_a_jpeg_in_plain_colours(kind: str, mode: str) -> None:
    picture = prepared(saved(half_and_half(mode=mode), kind))
    found = pixels(picture)
    assert (picture.media_type, found.format, found.mode) == ("image/jpeg", "JPEG", "RGB")
    red, _, blue = found.getpixel((20, 20))  # type: ignore[misc]  # an RGB pixel is three numbers
    assert red > blue or mode in {"L", "1"}


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "LA"), ("WEBP", "RGBA"), ("GIF", "RGBA")])
def test_transparent_picture_stays_transparent(kind: str, mode: str) -> None:
    logo = half_and_half(mode="RGBA")
    logo.paste((0, 0, 0, 0), (0, 0, 100, 400))
    found = pixels(prepared(saved(logo.convert(mode), kind)))
    assert (found.format, found.mode) == ("PNG", "RGBA")
    assert found.getpixel((5, 5))[3] == 0  # type: ignore[index]  # an RGBA pixel is four numbers


def test_transparency_that_nothing_uses_costs_nothing() -> None:
    assert prepared(saved(half_and_half(mode="RGBA"), "PNG")).media_type == "image/jpeg"


def test_first_frame_of_an_animation_is_shown() -> None:
    first, second = half_and_half(), Pillow.new("RGB", (600, 400), (0, 255, 0))
    data = saved(first, "GIF", save_all=True, append_images=[second], duration=100)
    assert is_like(pixels(prepared(data)).getpixel((10, 10)), RED)


def test_sixteen_bits_of_grey_keep_their_middle_tones() -> None:
    grey = Pillow.new("I;16", (300, 200), 128 * 256)
    assert is_like(pixels(prepared(saved(grey, "PNG"))).getpixel((10, 10)), (128, 128, 128))


def test_profile_that_means_nothing_on_a_screen_is_left_out() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ"))
    picture = prepared(saved(half_and_half(), "JPEG", icc_profile=profile.tobytes()))
    assert "icc_profile" not in pixels(picture).info


def test_picture_is_prepared_once_and_then_comes_from_the_cache() -> None:
    workspace = MemoryWorkspace({"bridge.jpg": saved(half_and_half(), "JPEG")})
    first = PictureShelf(workspace, Path("council.yaml"))
    again = PictureShelf(workspace, Path("council.yaml"))
    assert first.place(image("bridge.jpg"), SMALL) == again.place(image("bridge.jpg"), SMALL)
    assert first.prepared == again.prepared
    assert len(workspace.kept) == 1


def test_picture_in_two_places_that_need_the_same_size_is_carried_once() -> None:
    shelf = shelf_with(saved(half_and_half((1500, 1000)), "JPEG"))
    first, second = (shelf.place(image("bridge.jpg"), box) for box in (PORTRAIT, Box(400, 0, 560, 540)))
    assert first and second and first.picture == second.picture
    assert len(shelf.prepared) == 1


def test_damaged_cache_is_made_anew() -> None:
    workspace = MemoryWorkspace({"bridge.jpg": saved(half_and_half(), "JPEG")})
    shelf = PictureShelf(workspace, Path("council.yaml"))
    shelf.place(image("bridge.jpg"), SMALL)
    whole = dict(workspace.kept)
    for damage in (b"", b"image/jpeg", b"\0" * 40, *(data[:-1] for data in whole.values())):
        workspace.kept = dict.fromkeys(whole, damage)
        assert PictureShelf(workspace, Path("council.yaml")).place(image("bridge.jpg"), SMALL)
        assert workspace.kept == whole


def test_pillow_is_not_even_loaded_for_a_picture_in_the_cache(tmp_path: Path) -> None:
    (tmp_path / "bridge.jpg").write_bytes(saved(half_and_half(), "JPEG"))
    program = (
        "import sys; from pathlib import Path; from agendapitch.diagnostics import Span;"
        "from agendapitch.scene.model import Box; from agendapitch.scene.pictures import PictureShelf;"
        "from agendapitch.script.model import Image, Text; from agendapitch.workspace import Workspace;"
        "span = Span('', 1, 1, 1, 1); image = Image(span=span, file=Text('bridge.jpg', span));"
        "shelf = PictureShelf(Workspace(), Path('council.yaml'));"
        "print(shelf.place(image, Box(0, 0, 100, 100)) is not None, 'PIL' in sys.modules)"
    )
    environment = os.environ | {"AGENDAPITCH_CACHE": str(tmp_path / "cache")}
    said = [
        subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, text=True,
                       check=True).stdout.split()
        for _ in range(2)
    ]
    assert said == [["True", "True"], ["True", "False"]]


BROKEN = {
    "nothing": b"",
    "text": b"This is my holiday",
    "a web page": b"<!DOCTYPE html><html><body>Sign in</body></html>",
    "half a photograph": saved(half_and_half((900, 600)), "JPEG")[:3000],
    "half a drawing": saved(half_and_half(), "PNG")[:200],
    "PostScript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
    "rubbish that begins well": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    "a GIF without a picture": b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_file_that_is_no_picture_is_said_to_be_none(data: bytes) -> None:
    shelf = shelf_with(data)
    assert shelf.place(image("bridge.jpg", line=7), SMALL) is None
    [finding] = shelf.findings
    assert (finding.rule, finding.level) == ("PIC02", Level.FIX)
    assert finding.span and finding.span.line == 7
    assert "`bridge.jpg`" in finding.message and finding.hint


@pytest.mark.parametrize(("data", "word"), [
    (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>", "PNG"),
    (b"\xef\xbb\xbf\n<svg/>", "PNG"),
    (b"\0\0\0\x24ftypheic\0\0\0\0mif1heic", "JPEG"),
    (b"%PDF-1.7", "PNG"),
])
def test_picture_that_no_slide_can_hold_comes_with_what_to_save_it_as(data: bytes, word: str) -> None:
    shelf = shelf_with(data)
    assert shelf.place(image("bridge.jpg"), SMALL) is None
    [finding] = shelf.findings
    assert finding.rule == "PIC02" and word in finding.hint


def test_files_damaged_anywhere_are_shown_or_said_to_be_broken() -> None:
    chance = Random(7)
    whole = [saved(half_and_half((90, 60), mode), kind)
             for kind, mode in (("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("GIF", "P"), ("WEBP", "RGB"))]
    for at in range(400):
        data = bytearray(whole[at % len(whole)])
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(min(len(data), 300))] = chance.randrange(256)
        shelf = shelf_with(bytes(data))
        placed = shelf.place(image("bridge.jpg"), Box(0, 0, 20, 20))
        assert placed or [each.rule for each in shelf.findings] in (["PIC02"], ["PIC03"])


def test_missing_picture_is_one_finding_at_its_line_however_often_the_slide_is_drawn() -> None:
    shelf = PictureShelf(MemoryWorkspace(), Path("council.yaml"))
    for line in (3, 3, 9):
        assert shelf.place(image("photos/bridge.jpg", line=line), SMALL) is None
    assert [(each.rule, each.span and each.span.line) for each in shelf.findings] == [("PIC01", 3), ("PIC01", 9)]


def test_picture_without_a_file_is_missing() -> None:
    shelf = PictureShelf(MemoryWorkspace(), Path("council.yaml"))
    assert shelf.place(Image(span=span(4)), SMALL) is None
    assert [each.rule for each in shelf.findings] == ["PIC01"]


def test_too_many_bytes_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agendapitch.scene.pictures.FILE_LIMIT", 1000)
    shelf = shelf_with(b"\xff" * 1001)
    assert shelf.place(image("bridge.jpg"), SMALL) is None
    assert [each.rule for each in shelf.findings] == ["PIC03"]


@pytest.mark.parametrize("side", [12_000, 60_000])
def test_decompression_bomb_is_not_opened(side: int) -> None:
    bomb = bytearray(saved(Pillow.new("1", (8, 8)), "PNG"))
    bomb[16:24] = side.to_bytes(4, "big") * 2
    bomb[29:33] = _crc(bytes(bomb[12:29]))
    shelf = shelf_with(bytes(bomb))
    assert shelf.place(image("bridge.jpg"), SMALL) is None
    assert [each.rule for each in shelf.findings] == ["PIC03"]


def test_small_picture_is_shown_and_worth_a_thought() -> None:
    shelf = shelf_with(saved(half_and_half((300, 200)), "JPEG"))
    assert shelf.place(image("bridge.jpg"), PORTRAIT)
    [finding] = shelf.findings
    assert (finding.rule, finding.level) == ("PIC04", Level.THINK)
    assert "300 × 200" in finding.message and "at least 1215 pixels wide" in finding.hint


@pytest.mark.parametrize(("shade", "told"), [(12, ["PIC06"]), (70, [])])
def test_nearly_black_photograph_is_shown_and_worth_a_thought(shade: int, told: list[str]) -> None:
    shelf = shelf_with(saved(Pillow.new("RGB", (900, 600), (shade, shade, shade)), "JPEG"))
    for _ in range(2):  # the second comes from the cache
        assert shelf.place(image("bridge.jpg"), SMALL)
        assert [(each.rule, each.level) for each in shelf.findings] == [(rule, Level.THINK) for rule in told]
        shelf._tried.clear()


@pytest.mark.parametrize("name", ["../bridge.jpg", "/etc/bridge.jpg", "photos/../../bridge.jpg"])
def test_picture_outside_the_scripts_folder_stops(name: str) -> None:
    shelf = PictureShelf(MemoryWorkspace(), Path("talks/council.yaml"))
    assert shelf.place(image(name), SMALL) is None
    assert [each.level for each in shelf.findings] == [Level.STOP]


def test_decorative_picture_has_no_description() -> None:
    shelf = shelf_with(saved(half_and_half(), "JPEG"))
    decoration = Image(span=span(), file=Text("bridge.jpg", span()), decoration=True)
    placed = shelf.place(decoration, SMALL)
    assert placed and placed.alt == ""


def test_look_at_that_names_no_place_is_pointed_out_and_the_picture_shown() -> None:
    shelf = shelf_with(saved(half_and_half(), "JPEG"))
    assert shelf.place(image("bridge.jpg", look_at="the bridge"), SMALL)
    assert [each.rule for each in shelf.findings] == ["PIC05"]


def test_logo_that_is_white_all_over_is_left_out_and_told() -> None:
    shelf = shelf_with(saved(Pillow.new("RGB", (300, 200), (255, 255, 255)), "PNG"), "logo.png")
    assert shelf.logo(image("logo.png"), SMALL, alt="Logo") is None
    assert "white all over" in shelf.findings[0].message


def _crc(chunk: bytes) -> bytes:
    from zlib import crc32

    return crc32(chunk).to_bytes(4, "big")
