"""What a template's makers are told, and the look that a deck borrows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.errors import WrongUse
from agendapitch.house.borrowing import Borrowed, borrow
from agendapitch.house.inspecting import inspect_style
from agendapitch.house.keeping import find_kept, find_template, keep_style, kept_styles, remove_style
from agendapitch.house.model import TOKENS
from agendapitch.workspace import Workspace
from tests.templates import CONTENT, COVER, MAP, STANDARD, STOCK, Layout, Place, box, picture, png, template

LOGO = {"ppt/media/image1.png": ("image/png", png())}
WITH_LOGO = Layout("Title Slide", COVER.places, type="title", extra=picture((85, 4, 12, 8), "rId7"),
                   links=[("rId7", "image", "../media/image1.png")])


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))


def messages(data: bytes) -> dict[str, str]:
    return {finding.rule: finding.message for finding in inspect_style(data, name="Council.potx").findings}


def test_small_text_is_told_with_its_size() -> None:
    small = Layout("Title and Content", (Place("title", 0), Place("body", 1, (5, 25, 90, 65), 12)))
    assert "12 pt" in messages(template([small]))["HOU03"]


def test_text_on_a_smaller_slide_looks_larger() -> None:
    layout = Layout("Title and Content", (Place("title", 0), Place("body", 1, (5, 25, 90, 65), 16)))
    assert "HOU03" not in messages(template([layout], size=(9_144_000, 5_143_500)))


def test_pale_text_is_told_with_its_contrast() -> None:
    pale = Layout("Title and Content", (Place("title", 0), Place("body", 1, (5, 25, 90, 65), 20, "AAAAAA")))
    assert "2.3:1" in messages(template([pale]))["HOU01"]


def test_text_on_a_picture_is_not_said_to_be_readable() -> None:
    layout = Layout("Title and Content", CONTENT.places, extra=picture((0, 0, 100, 100), "rId7"),
                    links=[("rId7", "image", "../media/image1.png")])
    assert "Title and Content" in messages(template([layout], more=LOGO))["HOU02"]


def test_words_that_it_prints_are_told() -> None:
    told = messages(template(on_master=box("Motto", (5, 92, 40, 6), text="Ashcombe 2022 centenary")))
    assert "“Ashcombe 2022 centenary” (every slide)" in told["HOU08"]


def test_fonts_and_colours_and_leavings_are_told() -> None:
    told = messages(template(colours=STOCK, font="Ashcombe Sans", slides=2))
    assert "Ashcombe Sans" in told["HOU06"]
    assert "Office" in told["HOU07"]
    assert "2 sample slides" in told["HOU10"]


def test_a_sound_template_has_nothing_to_fix() -> None:
    findings = inspect_style(template(), name="Council.potx").findings
    assert {finding.level for finding in findings} <= {"think"}


def test_roles_without_a_layout_say_where_they_are_composed() -> None:
    roles = {role.role: role for role in inspect_style(template([CONTENT]), name="Council.potx").roles}
    assert roles["content"].layout == "0.0"
    assert (roles["two columns"].layout, roles["two columns"].within) == ("", "Title and Content")


def borrowed_from(data: bytes, folder: Path, name: str = "Council.potx") -> Borrowed:
    path = folder / name
    path.write_bytes(data)
    return borrow(Workspace(), path)


def test_a_deck_borrows_colours_typefaces_and_logo(tmp_path: Path) -> None:
    look = borrowed_from(template([WITH_LOGO, CONTENT], more=LOGO, font="Calibri"), tmp_path)
    assert tuple(sorted(look.house.tokens)) == tuple(sorted(TOKENS))
    assert (look.house.tokens["accent"], look.house.tokens["strong"]) == ("F5B400", "00594C")
    assert (look.house.sans, look.house.voice) == ("Calibri", "Calibri")
    assert look.logo is not None
    assert look.logo.read_bytes() == png()
    assert "own layouts" in look.told[0]


def test_a_typeface_of_unknown_width_is_replaced_and_that_is_said(tmp_path: Path) -> None:
    look = borrowed_from(template(font="Ashcombe Serif"), tmp_path)
    assert look.house.sans == "Georgia"
    assert any("Ashcombe Serif is not used" in sentence for sentence in look.told)


def test_colours_of_office_give_way_to_those_of_its_shapes(tmp_path: Path) -> None:
    band = box("Band", (0, 0, 100, 10), fill="7A1F5C")
    assert borrowed_from(template(colours=STOCK, on_master=band), tmp_path).house.tokens["accent"] == "7A1F5C"


def test_a_dark_template_is_said_to_become_light(tmp_path: Path) -> None:
    dark = MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
    assert any("dark" in sentence for sentence in borrowed_from(template(colour_map=dark), tmp_path).told)


def test_the_second_time_nothing_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = template([WITH_LOGO], more=LOGO)
    first = borrowed_from(data, tmp_path)
    monkeypatch.setattr("agendapitch.house.understanding.understand", lambda *_, **__: pytest.fail("read again"))
    assert borrowed_from(data, tmp_path) == first


def test_a_damaged_cache_is_no_trouble(tmp_path: Path) -> None:
    first = borrowed_from(template(), tmp_path)
    for kept in (tmp_path / "cache" / "prepared").iterdir():
        kept.write_bytes(b"{")
    assert borrowed_from(template(), tmp_path) == first


def test_a_style_is_kept_without_its_samples(tmp_path: Path) -> None:
    source, workspace = tmp_path / "Ashcombe Vale.potx", Workspace()
    source.write_bytes(template(STANDARD, slides=2))
    kept = keep_style(workspace, source)
    assert (kept.name, kept.is_new) == ("ashcombe-vale", True)
    assert not keep_style(workspace, source).is_new
    assert kept_styles(workspace) == ("ashcombe-vale",)
    assert inspect_style(kept.path.read_bytes(), name="kept").slides == 0
    assert find_template(workspace, "Ashcombe-Vale") == kept.path
    remove_style(workspace, "ashcombe-vale")
    assert find_kept(workspace, "ashcombe-vale") is None


def test_names_that_are_taken_are_refused(tmp_path: Path) -> None:
    source, workspace = tmp_path / "Council.potx", Workspace()
    source.write_bytes(template())
    keep_style(workspace, source)
    source.write_bytes(template(font="Calibri"))
    with pytest.raises(WrongUse, match="another house style council"):
        keep_style(workspace, source)
    with pytest.raises(WrongUse, match="civic is a look"):
        keep_style(workspace, source, name="civic")
    with pytest.raises(WrongUse, match="Those I know: civic, chamber, webcast, council"):
        find_template(workspace, "nobody")
