"""The commands about a council's own template, run as people run them."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from agendapitch.cli.main import run
from agendapitch.ooxml.package_check import check_package
from tests.decks import SCRIPTS
from tests.templates import CONTENT, COVER, Layout, picture, png, template

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
