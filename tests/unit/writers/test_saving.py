"""Saving a deck: over our own, never over somebody's work, never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.errors import CannotWrite, DeckNotOurs
from agendapitch.workspace import Workspace
from agendapitch.writers import saving
from agendapitch.writers.saving import save_deck, save_deck_keeping_the_old


@pytest.fixture(autouse=True)
def _words_instead_of_decks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `ours ...` stand for a deck as we wrote it, `edited ...` for one that was edited since."""

    def somebodys(deck: bytes, path: Path) -> str:
        if deck.startswith(b"ours"):
            return ""
        edited = deck.startswith(b"edited")
        return "has been edited since agendapitch made it" if edited else "was not made by agendapitch"

    monkeypatch.setattr(saving, "_somebodys", somebodys)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return tmp_path / "council.pptx"


def test_a_new_deck_is_written(deck: Path) -> None:
    assert save_deck(Workspace(), deck, b"ours 1").deck == deck
    assert deck.read_bytes() == b"ours 1"


def test_our_own_deck_is_replaced(deck: Path) -> None:
    deck.write_bytes(b"ours 1")
    saved = save_deck(Workspace(), deck, b"ours 2")
    assert (deck.read_bytes(), saved.kept, saved.instead_of) == (b"ours 2", None, None)


@pytest.mark.parametrize(("old", "why"), [(b"edited", "has been edited since"), (b"PK", "was not made by agendapitch")])
def test_somebody_s_deck_is_refused_and_left_as_it_is(deck: Path, old: bytes, why: str) -> None:
    deck.write_bytes(old)
    with pytest.raises(DeckNotOurs, match=why) as refused:
        save_deck(Workspace(), deck, b"ours 2")
    assert refused.value.exit_code == 3
    assert "--force" in str(refused.value)
    assert deck.read_bytes() == old
    assert names_in(deck.parent) == ["council.pptx"]


def test_with_force_somebody_s_deck_is_kept_under_a_number(deck: Path) -> None:
    for number in (1, 2):
        deck.write_bytes(b"edited %d" % number)
        saved = save_deck_keeping_the_old(Workspace(), deck, b"ours")
        assert saved.kept == deck.with_name(f"council (kept {number}).pptx")
    assert deck.read_bytes() == b"ours"
    assert deck.with_name("council (kept 1).pptx").read_bytes() == b"edited 1"
    assert deck.with_name("council (kept 2).pptx").read_bytes() == b"edited 2"


def test_with_force_our_own_deck_leaves_no_backup(deck: Path) -> None:
    deck.write_bytes(b"ours 1")
    save_deck_keeping_the_old(Workspace(), deck, b"ours 2")
    assert names_in(deck.parent) == ["council.pptx"]


@pytest.mark.parametrize("lock", ["~$council.pptx", ".~lock.council.pptx#"])
def test_a_deck_that_is_open_gets_a_neighbour(deck: Path, lock: str) -> None:
    deck.write_bytes(b"ours 1")
    deck.with_name(lock).write_bytes(b"")
    saved = save_deck(Workspace(), deck, b"ours 2")
    assert (saved.deck, saved.instead_of) == (deck.with_name("council (new).pptx"), deck)
    assert deck.read_bytes() == b"ours 1"
    assert saved.deck.read_bytes() == b"ours 2"


def test_the_neighbour_is_never_somebody_s_work(deck: Path) -> None:
    deck.write_bytes(b"ours 1")
    deck.with_name("~$council.pptx").write_bytes(b"")
    deck.with_name("council (new).pptx").write_bytes(b"edited")
    assert save_deck(Workspace(), deck, b"ours 2").deck == deck.with_name("council (new 2).pptx")
    assert deck.with_name("council (new).pptx").read_bytes() == b"edited"


def test_a_deck_that_the_system_holds_gets_a_neighbour(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.replace

    def held(made: Path, target: Path) -> Path:
        if target == deck:
            raise PermissionError(13, "The process cannot access the file")
        return rename(made, target)

    deck.write_bytes(b"ours 1")
    monkeypatch.setattr(Path, "replace", held)
    assert save_deck(Workspace(), deck, b"ours 2").deck == deck.with_name("council (new).pptx")
    assert names_in(deck.parent) == ["council (new).pptx", "council.pptx"]


def test_a_deck_that_cannot_even_be_read_gets_a_neighbour(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "DECK_LIMIT", 5)
    deck.write_bytes(b"a film of half an hour")
    assert save_deck(Workspace(), deck, b"ours").deck == deck.with_name("council (new).pptx")
    assert deck.read_bytes() == b"a film of half an hour"


def test_when_nothing_can_be_written_it_says_so_and_ends(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(made: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(CannotWrite, match="another program holds it"):
        save_deck(Workspace(), deck, b"ours 2")
    assert names_in(deck.parent) == []


def test_a_folder_of_that_name_is_a_sentence(deck: Path) -> None:
    deck.mkdir()
    with pytest.raises(CannotWrite, match="is a folder"):
        save_deck(Workspace(), deck, b"ours")


def test_a_deck_that_is_a_link_is_replaced_and_its_target_left(deck: Path) -> None:
    target = deck.with_name("elsewhere.pptx")
    target.write_bytes(b"ours 1")
    deck.symlink_to(target)
    save_deck(Workspace(), deck, b"ours 2")
    assert (deck.read_bytes(), target.read_bytes()) == (b"ours 2", b"ours 1")


def test_making_the_same_deck_again_changes_nothing(deck: Path) -> None:
    deck.write_bytes(b"edited")
    save_deck(Workspace(), deck, b"edited")
    assert deck.read_bytes() == b"edited"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
