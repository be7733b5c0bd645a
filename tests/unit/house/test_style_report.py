"""What a template's makers are told, and the styles that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.errors import WrongUse
from agendapitch.house.inspecting import inspect_style
from agendapitch.house.keeping import find_kept, find_template, keep_style, kept_styles, remove_style
from agendapitch.packs.model import LayoutWish
from agendapitch.workspace import Workspace
from tests.templates import CONTENT, STANDARD, STOCK, Layout, Place, box, picture, png, template


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


def on_picture(colour: str, data: bytes) -> dict[str, str]:
    """Return what is told of a layout whose text stands on a picture."""
    layout = Layout("Title and Content", (Place("title", 0, colour=colour), Place("body", 1, colour=colour)),
                    extra=picture((0, 0, 100, 100), "rId7"), links=[("rId7", "image", "../media/image1.png")])
    return messages(template([layout], more={"ppt/media/image1.png": ("image/png", data)}))


def test_contrast_on_a_picture_is_measured_where_it_is_worst() -> None:
    assert "(#1B1B1B) has a contrast of 2.1:1 with the picture under it" in on_picture("1B1B1B", png())["HOU02"]
    assert not on_picture("FFFFFF", png()).keys() & {"HOU01", "HOU02"}


def test_contrast_on_a_picture_that_cannot_be_opened_is_said_not_to_be_measured() -> None:
    assert "not measured" in on_picture("FFFFFF", b"\x01\x00\x00\x00 EMF")["HOU02"]


def test_pages_say_what_decks_fill_in_points_of_the_template() -> None:
    report = inspect_style(template(size=(9_144_000, 5_143_500)), name="Council.potx")
    pages = {page.role: page for page in report.pages}
    content = pages["content"]
    assert (content.layout, content.name) == ("0.1", "Title and Content")
    assert content.places == {1: (36.0, 101.2, 648.0, 263.2)}
    assert content.room[0] >= 36
    assert content.title[1] < content.room[1]
    assert set(pages["two columns"].places) == {1, 2}


def test_a_role_that_a_deck_template_composes_is_said_to_be() -> None:
    report = inspect_style(template(), name="Council.potx", wishes=[LayoutWish("content", "")])
    content = next(role for role in report.roles if role.role == "content")
    assert (content.layout, content.within, content.why) == ("", "Title Only", "the deck template says so")


def test_what_decks_do_about_a_template_is_told() -> None:
    pale = Layout("Title Only", (Place("title", 0, colour="F4F4F4"),))
    assert any("cannot be read" in sentence for sentence in inspect_style(template([pale]), name="Council.potx").told)


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
