"""What decks are called, and where they go."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli.naming import deck_path, names_a_deck, refuse_doubles
from agendapitch.errors import WrongUse
from agendapitch.script.files import stem


@pytest.mark.parametrize(("script", "name"), [
    ("council.yaml", "council"), ("council.yml", "council"), ("council.yaml.txt", "council"),
    ("Council.YAML", "Council"),
    ("council.v2.yaml", "council.v2"), ("council", "council"), (".yaml", ".yaml"), ("my talk.yaml", "my talk"),
])
def test_a_deck_has_the_name_of_its_script(script: str, name: str) -> None:
    assert stem(Path(script)) == name


@pytest.mark.parametrize(("slot", "meeting", "deck"), [
    (None, None, "council.pptx"),
    (5, None, "council-5-minutes.pptx"),
    (1, None, "council-1-minute.pptx"),
    (None, "scrutiny", "council-scrutiny.pptx"),
    (None, "Management Team", "council-management-team.pptx"),
    (5, "../../etc", "council-etc-5-minutes.pptx"),
    (None, "???", "council-meeting.pptx"),
    (None, "Cyngor Sir Ddinbych", "council-cyngor-sir-ddinbych.pptx"),
])
def test_another_slot_or_meeting_has_its_own_deck(slot: int | None, meeting: str | None, deck: str) -> None:
    assert deck_path(Path("in/council.yaml"), None, slot=slot, meeting=meeting) == Path("in") / deck


def test_a_folder_after_o_takes_the_deck(tmp_path: Path) -> None:
    assert deck_path(Path("in/council.yaml"), tmp_path) == tmp_path / "council.pptx"
    assert deck_path(Path("in/council.yaml"), tmp_path / "new") == tmp_path / "new" / "council.pptx"


def test_a_name_after_o_is_taken_as_it_is(tmp_path: Path) -> None:
    assert deck_path(Path("council.yaml"), tmp_path / "Ours.PPTX", slot=5) == tmp_path / "Ours.PPTX"


def test_a_folder_may_end_in_pptx(tmp_path: Path) -> None:
    (tmp_path / "decks.pptx").mkdir()
    assert not names_a_deck(tmp_path / "decks.pptx")


@pytest.mark.parametrize("name", ["council.pdf", "council.potx", "council.pptm"])
def test_only_pptx_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(WrongUse, match=r"decks end in \.pptx"):
        names_a_deck(tmp_path / name)


def test_a_file_that_is_no_deck_is_never_a_target(tmp_path: Path) -> None:
    (tmp_path / "notes").write_bytes(b"")
    with pytest.raises(WrongUse, match="neither a folder nor a deck"):
        names_a_deck(tmp_path / "notes")


@pytest.mark.parametrize("scripts", [("a/council.yaml", "b/council.yaml"), ("a/council.yaml", "a/Council.yml")])
def test_two_scripts_never_become_one_deck(scripts: tuple[str, str], tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="would both become"):
        refuse_doubles([Path(script) for script in scripts], tmp_path)


def test_several_scripts_never_become_one_named_deck(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="-o names a folder"):
        refuse_doubles([Path("a.yaml"), Path("b.yaml")], tmp_path / "out.pptx")


def test_one_script_named_twice_is_made_once(tmp_path: Path) -> None:
    assert refuse_doubles([Path("a.yaml"), Path("./a.yaml")], None) == (Path("a.yaml"),)


def test_scripts_of_one_name_in_two_folders_have_their_decks_beside_them() -> None:
    assert len(refuse_doubles([Path("a/council.yaml"), Path("b/council.yaml")], None)) == 2
