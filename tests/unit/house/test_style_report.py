"""What a template's makers are told, and the styles that are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.errors import WrongUse
from agendapitch.house.inspecting import inspect_style
from agendapitch.house.keeping import find_kept, find_template, keep_style, kept_styles, remove_style
from agendapitch.workspace import Workspace
from tests.templates import CONTENT, STANDARD, STOCK, Layout, Place, box, picture, png, template

LOGO = {"ppt/media/image1.png": ("image/png", png())}


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
