"""The commands about deck templates, run as people run them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.unit.packs.templates import HOUSE, PACK, PITCH, STORYLINE, put

OWN_LOOK = PITCH + 'style:\n  colour: "#7A1236"\n'
ANSWERS = ["--council", "Torrow: the borough", "--meeting", "Cabinet", "--date", "3 November 2026", "--presenter",
           "Jo Amis, engineer", "--fill", "river=River Sel"]  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path


@pytest.mark.parametrize("source", ["river.zip", "../theirs", "../theirs@1"], ids=["zip", "folder", "tag"])
def test_what_one_council_made_another_makes_its_own(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("../theirs"))
    assert run(["template", "check", "../theirs"]) == 0
    assert run(["template", "pack", "../theirs", "-o", "river.zip"]) == 0
    if source.endswith("@1"):
        tag(Path("../theirs"), "v1")
        put(Path("../theirs"), pack_yaml=PACK.replace('"1"', '"2"'))  # not committed, and not what was asked for
    assert run(["template", "add", source]) == 0
    capsys.readouterr()
    assert run(["template", "list"]) == 0
    listed = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "quiet-river@1 Say when the river rises (added by you)" in listed
    assert run(["new", "ours.yaml", "--template", "quiet-river", *ANSWERS]) == 0
    text = Path("ours.yaml").read_text(encoding="utf-8")
    assert 'council: "Torrow: the borough"' in text
    assert "along the River Sel hear" in text
    capsys.readouterr()
    Path("ours.yaml").write_text(text + '\nstyle:\n  colour: "#7A1236"\n', encoding="utf-8")
    assert run(["make", "ours.yaml"]) == 0
    assert b"7A1236" in _theme(Path("ours.pptx"))


def tag(folder: Path, name: str) -> None:
    """Make a repository of a template, with a tag."""
    who = ("-c", "user.name=a", "-c", "user.email=a@b.example")
    for command in (("init", "-q", "."), ("add", "-A"), (*who, "commit", "-q", "-m", "x"), ("tag", name)):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)


def _theme(deck: Path) -> bytes:
    from zipfile import ZipFile

    with ZipFile(deck) as archive:
        return b"".join(archive.read(name) for name in archive.namelist() if "/theme/" in name)


def test_show_says_what_is_in_it_and_whose_each_storyline_is(capsys: pytest.CaptureFixture[str]) -> None:
    own = STORYLINE.replace("river talk", "put it right")
    put(Path("quiet-river"))
    Path("quiet-river/storylines/put-it-right.yaml").write_text(own, encoding="utf-8")
    assert run(["template", "show", "quiet-river"]) == 0
    said = capsys.readouterr().out
    assert "river talk (from quiet-river@1, unless a script names another)" in said
    assert "put it right (from quiet-river@1, instead of that of starter@1)" in said
    assert "spend to save (from starter@1)" in said
    assert "Open Government Licence v3.0" in said


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"README_md": None}, "PAC08"),
        ({"storylines_river_talk_yaml": STORYLINE.replace('at 10: "120"', 'at 10: "121"')}, "PAC10"),
        ({"storylines_river_talk_yaml": STORYLINE.replace("from: people", "from: nobody")}, "STO07"),
        ({"pitches_river_yaml": PITCH.replace("<river>", "<brook>")}, "PAC11"),
        ({"pitches_river_yaml": PITCH.replace("purpose:", "porpoise:")}, "KEY01"),
        ({"house_house_yaml": HOUSE.replace("#123A7A", "blue")}, "STY02"),
        ({"house_house_yaml": HOUSE.replace("#123A7A", "blue"), "pitches_river_yaml": OWN_LOOK}, "STY02"),
        ({"house_house_yaml": HOUSE + "logo: gone.png\n", "pitches_river_yaml": OWN_LOOK}, "PIC01"),
        ({"house_house_yaml": HOUSE + "logo: ../../gone.png\n", "pitches_river_yaml": OWN_LOOK}, "FIL02"),
        ({"pack_yaml": PACK.replace("licence:", "# licence:")}, "PAC02"),
        ({"pack_yaml": PACK.replace("starter@1", "nobody@1")}, "PAC06"),
        ({"pack_yaml": PACK.replace("storyline: river talk", "storyline: river walk")}, "PAC12"),
    ],
)
def test_check_names_what_keeps_a_template_from_being_handed_on(
    change: dict[str, str | None], rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    put(Path("river"), **change)
    assert run(["template", "check", "river"]) == 1
    assert capsys.readouterr().out.count(f"({rule})") == 1


def test_show_says_what_the_base_lends(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"))
    base = PACK.replace("based on: starter@1\n", "")
    put(Path("valley"), pack_yaml=base.replace("name: quiet-river", "name: valley"))
    put(Path("quiet-river"), pack_yaml=PACK.replace("starter@1", "valley@1"))
    Path("quiet-river/house/house.yaml").unlink()
    assert run(["template", "show", "quiet-river"]) == 0
    said = capsys.readouterr().out
    assert "look            house/house.yaml (from valley@1)" in said
    assert "words           words.yaml, words.yaml (from valley@1)" in said


def test_pack_says_the_digest_and_never_writes_over_another_file(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("river"))
    assert run(["template", "pack", "river"]) == 0
    said = capsys.readouterr().out
    assert "quiet-river-1.zip" in said
    assert "sha256:" in said
    assert run(["template", "pack", "river"]) == 0
    put(Path("river"), README_md="# Another")
    assert run(["template", "pack", "river"]) == 3


def test_an_unknown_template_names_those_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", "show", "river"]) == 2
    assert "starter" in capsys.readouterr().err
    assert run(["new", "talk.yaml", "--template", "river"]) == 2
    assert not Path("talk.yaml").exists()


def test_new_refuses_an_answer_that_nobody_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"))
    assert run(["new", "talk.yaml", "--template", "quiet-river", "--fill", "brook=Sel"]) == 2
    assert "brook" in capsys.readouterr().err
    assert run(["new", "talk.yaml", "--fill", "brook=Sel"]) == 2
    assert not Path("talk.yaml").exists()


def test_new_says_which_blanks_are_left_and_check_finds_them(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"))
    assert run(["new", "talk.yaml", "--template", "quiet-river", "--council", "Torrow"]) == 0
    assert "Still to fill: <river>, <meeting>, <date>, <presenter>." in capsys.readouterr().out
    run(["check", "talk.yaml", "--all"])
    assert "<river> is a blank" in capsys.readouterr().out


def test_new_brings_the_pictures_that_the_script_shows() -> None:
    put(Path("quiet-river"), pitches_river_yaml=PITCH + "image: pictures/gauge.png\n")
    Path("quiet-river/pictures").mkdir()
    for name in ("gauge.png", "other.png"):
        Path(f"quiet-river/pictures/{name}").write_bytes(b"\x89PNG")
    assert run(["new", "talks/talk.yaml", "--template", "quiet-river", *ANSWERS]) == 0
    assert [path.name for path in Path("talks/pictures").iterdir()] == ["gauge.png"]


def test_new_with_two_starter_scripts_asks_which(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"))
    Path("quiet-river/pitches/brook.yaml").write_text(PITCH, encoding="utf-8")
    assert run(["new", "talk.yaml", "--template", "quiet-river"]) == 2
    assert "brook, river" in capsys.readouterr().err
    assert run(["new", "talk.yaml", "--template", "quiet-river", "--pitch", "brook"]) == 0


def test_on_a_terminal_new_asks_for_each_blank_that_no_flag_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    put(Path("quiet-river"))
    asked: list[str] = []

    def answer(question: str, **_: object) -> str:
        asked.append(question)
        return "" if question.startswith("On which day") else "an answer"

    monkeypatch.setattr("agendapitch.cli.starting.is_terminal", lambda: True)
    monkeypatch.setattr("typer.prompt", answer)
    assert run(["new", "talk.yaml", "--template", "quiet-river", "--council", "Torrow"]) == 0
    assert asked[0] == "Which river?"
    assert not any("council" in question for question in asked)
    text = Path("talk.yaml").read_text(encoding="utf-8")
    assert "Say when the an answer rises" in text
    assert "date: <date>" in text


def test_a_picture_that_nobody_describes_is_found_by_check(capsys: pytest.CaptureFixture[str]) -> None:
    from PIL import Image

    pitch = PITCH.replace("  story: details changed\n", "  story: details changed\n  image: pictures/gauge.png\n")
    put(Path("quiet-river"), pitches_river_yaml=pitch)
    Path("quiet-river/pictures").mkdir()
    Image.new("RGB", (2000, 1200), "navy").save("quiet-river/pictures/gauge.png")
    assert run(["template", "check", "quiet-river"]) == 1
    assert "shows" in capsys.readouterr().out


def test_a_picture_outside_of_the_template_is_refused_by_check(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"), pitches_river_yaml=PITCH.replace("  story: details changed\n", "  image: ../secret.png\n"))
    assert run(["template", "check", "quiet-river"]) == 1
    assert "(FIL02)" in capsys.readouterr().out


def test_template_alone_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template"]) in (0, 2)
    said = capsys.readouterr()
    assert "update" in said.out + said.err


def test_check_points_to_the_line_as_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path("quiet-river"), pitches_river_yaml=PITCH.replace("Say when the <river> rises", "<river> in the TFRB plan"),
        words_yaml="avoid:\n  - TFRB: the plan\n")  # fmt: skip
    assert run(["template", "check", "quiet-river"]) == 1
    said = capsys.readouterr().out
    assert "quiet-river/pitches/river.yaml:2:1  fix" in said
    assert "title: <river> in the TFRB plan" in said
