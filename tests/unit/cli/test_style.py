"""The commands about a council's own template, run as people run them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image as Pillow

from agendapitch.cli.main import run
from agendapitch.ooxml.package_check import check_package
from tests.decks import SCRIPTS
from tests.templates import CONTENT, COVER, Layout, picture, png, template
from tests.unit.packs.templates import PACK, put

LOGO = {"ppt/media/image1.png": ("image/png", png())}
WITH_LOGO = Layout("Title Slide", COVER.places, type="title", extra=picture((85, 4, 12, 8), "rId7"),
                   links=[("rId7", "image", "../media/image1.png")])


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Council.potx").write_bytes(template([WITH_LOGO, CONTENT], more=LOGO, font="Calibri", slides=2))
    (tmp_path / "first.yaml").write_bytes(SCRIPTS["first"].read_bytes())
    return tmp_path


def test_the_report_says_what_serves_for_what(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["style", "check", "Council.potx"]) == 0
    told = capsys.readouterr().out
    assert "16:9" in told
    assert "“Title and Content” (0.1)" in told
    assert "composed in “Title and Content”" in told
    assert "2 sample slides" in told


def test_the_report_is_one_document_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["style", "check", "Council.potx", "--format", "json"]) == 0
    style = json.loads(capsys.readouterr().out)["style"]
    assert [role["role"] for role in style["roles"] if role["layout"]] == ["cover", "content"]
    assert style["colours"]["accent1"] == "00594C"
    assert all(finding["rule"] and finding["message"] for finding in style["findings"])


def test_pictures_show_each_page_and_two_slides_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["style", "check", "Council.potx", "-o", "pictures"]) == 0
    assert "drawn: pictures" in capsys.readouterr().out
    drawn = {path.name: Pillow.open(path).convert("RGB") for path in Path("pictures").iterdir()}
    assert set(drawn) == {"cover.png", "content.png", "title-only.png", "slide-benefits-3.png", "slide-change.png"}
    assert {shot.size for shot in drawn.values()} == {(1600, 967), (1600, 900)}
    logo = drawn["cover.png"].getpixel((round(0.91 * 1600), round(0.08 * 900)))
    assert logo == (0x00, 0x59, 0x4C)
    assert run(["style", "check", "Council.potx", "-o", "pictures"]) == 0  # its own pictures are drawn again


def test_pictures_never_replace_somebody_s(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pictures").mkdir()
    Path("pictures/cover.png").write_bytes(b"mine")
    assert run(["style", "check", "Council.potx", "-o", "pictures"]) == 3
    assert "was not drawn by agendapitch" in capsys.readouterr().err
    assert [path.name for path in Path("pictures").iterdir()] == ["cover.png"]


def test_the_document_for_programs_names_pages_and_pictures(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["style", "check", "Council.potx", "-o", "pictures", "--format", "json"]) == 0
    style = json.loads(capsys.readouterr().out)["style"]
    assert Path(style["pictures"]["cover"]).exists()
    assert [page["places"][0]["place"] for page in style["pages"] if page["role"] == "content"] == [1]


def test_a_template_in_a_deck_template_is_checked_with_its_layouts(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("theirs"), pack_yaml=f"{PACK}style: house/council.potx\nlayouts: {{content: none}}\n")
    Path("theirs/house/council.potx").write_bytes(Path("Council.potx").read_bytes())
    assert run(["style", "check", "theirs/house/council.potx"]) == 0
    told = capsys.readouterr().out
    assert re.search(r"content +composed in “Title and Content”: the deck template says so", told)


def test_a_deck_template_that_cannot_be_used_yet_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("theirs"), pack_yaml="style: house/council.potx\nlayouts: {content: none}\n")
    Path("theirs/house/council.potx").write_bytes(Path("Council.potx").read_bytes())
    assert run(["style", "check", "theirs/house/council.potx", "--format", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["style"]["masters"] == 1
    assert "pack.yaml cannot be used yet" in told.err and "agendapitch template check theirs" in told.err


def test_a_file_that_is_no_template_is_refused(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "Council.potx").write_bytes(b"%PDF-1.7")
    assert run(["style", "check", "Council.potx"]) == 4
    assert "Council.potx is a PDF" in capsys.readouterr().err


def test_a_deck_is_laid_out_in_the_councils_own_template(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "first.yaml", "--style", "Council.potx"]) == 0
    assert "Laid out in Council.potx." in capsys.readouterr().out
    with ZipFile("first.pptx") as deck:
        named = {name: deck.read(name) for name in deck.namelist()}
    assert not any(b"Secret" in data for data in named.values())
    assert any(b"F5B400" in data for name, data in named.items() if name.startswith("ppt/theme/"))
    assert b"slideLayouts/" in named["ppt/slides/_rels/slide1.xml.rels"]
    assert check_package(Path("first.pptx").read_bytes()) == ()


def test_a_kept_style_is_named_in_the_command_or_in_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["style", "add", "Council.potx", "--name", "Ashcombe"]) == 0
    assert run(["make", "first.yaml", "--style", "ashcombe"]) == 0
    by_command = Path("first.pptx").read_bytes()
    script = Path("first.yaml")
    script.write_text(script.read_text("utf-8") + "\nstyle: ashcombe\n", encoding="utf-8")
    assert run(["make", "first.yaml", "-o", "again.pptx"]) == 0
    assert Path("again.pptx").read_bytes() == by_command
    capsys.readouterr()
    assert run(["style", "list"]) == 0
    assert "ashcombe  added by you" in capsys.readouterr().out
    assert run(["style", "remove", "ashcombe"]) == 0
    assert run(["make", "first.yaml", "--style", "ashcombe"]) == 2
    assert "Those I know: civic, chamber, webcast." in capsys.readouterr().err


def test_a_template_that_is_not_there_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["make", "first.yaml", "--style", "Cuoncil.potx"]) == 4
    assert "Did you mean Council.potx?" in capsys.readouterr().err
