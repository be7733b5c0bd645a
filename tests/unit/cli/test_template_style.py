"""A deck template with a council's PowerPoint template in it: its decks are made in that look."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from agendapitch.cli.main import run
from tests.templates import COVER, STANDARD, Layout, box, template
from tests.unit.packs.templates import PACK, SCRIPT, put

STYLED = PACK + "style: house/torrow.potx\n"
THEIRS, OURS = "F5B400", "7A1236"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    styled(tmp_path / "theirs")
    Path("talk.yaml").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


def styled(folder: Path, potx: bytes | None = None, **changes: str | None) -> None:
    put(folder, **{"pack_yaml": STYLED, "house_house_yaml": None} | changes)
    (folder / "house").mkdir(exist_ok=True)
    (folder / "house/torrow.potx").write_bytes(template() if potx is None else potx)


def theme(deck: str) -> str:
    with ZipFile(deck) as archive:
        return archive.read("ppt/theme/theme1.xml").decode()


def test_it_travels_in_the_zip_and_gives_the_look_of_a_script_without_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "check", "../theirs"]) == 0
    assert run(["template", "pack", "../theirs"]) == 0
    assert run(["template", "add", "quiet-river-1.zip"]) == 0
    capsys.readouterr()
    assert run(["template", "show", "quiet-river"]) == 0
    assert "look            house/torrow.potx" in capsys.readouterr().out
    assert run(["make", "talk.yaml"]) == 0
    assert "torrow.potx" in capsys.readouterr().out
    assert THEIRS in theme("talk.pptx")


def test_it_is_the_deck_that_the_style_flag_would_give(folder: Path) -> None:
    run(["template", "add", "../theirs"])
    assert run(["make", "talk.yaml", "-o", "lent.pptx"]) == 0
    assert run(["make", "talk.yaml", "-o", "asked.pptx", "--style", str(folder / "theirs/house/torrow.potx")]) == 0
    assert Path("lent.pptx").read_bytes() == Path("asked.pptx").read_bytes()


def test_the_look_of_the_script_or_of_the_command_goes_before_it() -> None:
    run(["template", "add", "../theirs"])
    assert run(["make", "talk.yaml", "--style", "civic"]) == 0
    assert THEIRS not in theme("talk.pptx")
    Path("talk.yaml").write_text(f'{SCRIPT}style:\n  colour: "#{OURS}"\n', encoding="utf-8")
    assert run(["make", "talk.yaml"]) == 0
    assert THEIRS not in theme("talk.pptx")
    assert OURS in theme("talk.pptx")


def test_each_council_of_a_table_has_it_and_a_changed_file_makes_its_deck_again(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    Path("talk.yaml").write_text(SCRIPT.replace("Ashcombe Vale District Council", "<council>"), encoding="utf-8")
    Path("councils.csv").write_text("council\nTorrow\nHolm\n", encoding="utf-8")
    styled(Path("quiet-river"))
    command = ["make", "talk.yaml", "--for-each", "councils.csv", "-o", "out"]
    assert run(command) == 0
    assert THEIRS in theme("out/holm.pptx")
    styled(Path("quiet-river"), template(font="Georgia"))
    capsys.readouterr()
    assert run(command) == 0
    assert "2 decks made" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "potx", "rule"),
    [
        ({"pack_yaml": STYLED.replace("torrow.potx", "gone.potx")}, None, "PAC15"),
        ({}, b"%PDF-1.7", "PAC16"),
        ({"house_house_yaml": 'colour: "#123A7A"\n'}, None, "PAC17"),
        ({"pack_yaml": STYLED.replace("house/torrow", "../torrow")}, None, "PAC03"),
        ({"pack_yaml": STYLED.replace("house/torrow", "house/../../torrow")}, None, "PAC03"),
    ],
    ids=["not there", "no template", "two looks", "outside", "hidden outside"],
)
def test_check_says_what_is_wrong_with_it(
    change: dict[str, str | None], potx: bytes | None, rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    styled(Path("river"), potx, **change)
    assert run(["template", "check", "river"]) == 1
    assert f"({rule})" in capsys.readouterr().out


def test_a_template_that_cannot_be_opened_is_one_sentence_at_make(capsys: pytest.CaptureFixture[str]) -> None:
    styled(Path("quiet-river"), b"%PDF-1.7")
    assert run(["make", "talk.yaml"]) == 4
    assert "torrow.potx is a PDF" in capsys.readouterr().err


DARK = Layout("Title dark", COVER.places, extra=box("Ground", (0, 0, 100, 100), fill="00594C"))
COUNCIL = template([*STANDARD, DARK])


def layout_of_first_slide(deck: str) -> str:
    with ZipFile(deck) as archive:
        return archive.read("ppt/slides/_rels/slide1.xml.rels").decode()


def test_it_may_say_which_layout_is_for_what_and_each_saying_is_another_house() -> None:
    styled(Path("quiet-river"), COUNCIL)
    assert run(["make", "talk.yaml", "-o", "chosen.pptx"]) == 0
    styled(Path("quiet-river"), COUNCIL, pack_yaml=STYLED + "layouts: {cover: Title dark, content: none}\n")
    assert run(["make", "talk.yaml", "-o", "named.pptx"]) == 0
    assert "slideLayout1.xml" in layout_of_first_slide("chosen.pptx")
    assert "slideLayout6.xml" in layout_of_first_slide("named.pptx")


def test_a_layout_that_is_not_there_is_told_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    styled(Path("quiet-river"), COUNCIL, pack_yaml=STYLED + "layouts:\n  cover: Titelfolie\n")
    assert run(["make", "talk.yaml"]) == 4
    said = " ".join(capsys.readouterr().err.split())
    assert "The PowerPoint template has no layout “Titelfolie”. It has: “Title Slide” (0.0)" in said
    assert run(["template", "check", "quiet-river"]) == 1
    assert "(PAC16)" in capsys.readouterr().out
