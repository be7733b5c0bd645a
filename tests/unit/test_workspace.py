"""The door to files: what may be read, and how files are written so that nothing is ever half there."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import platformdirs
import pytest

from agendapitch import workspace as door
from agendapitch.errors import CannotWrite, UnreadableFile
from agendapitch.workspace import Workspace


@pytest.fixture
def files() -> Workspace:
    return Workspace()


def test_a_missing_file_is_named(files: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"There is no file .*council\.yaml"):
        files.read(tmp_path / "council.yaml", limit=10)


def test_a_folder_is_no_file(files: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="is a folder"):
        files.read(tmp_path, limit=10)


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_read(files: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * 5000)
    assert len(files.read(tmp_path / "a.yaml", limit=5000)) == 5000
    with pytest.raises(UnreadableFile, match="larger than 4 KB"):
        files.read(tmp_path / "a.yaml", limit=4999)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only POSIX has pipes with a name")
def test_a_pipe_is_refused_without_waiting_for_it(files: Workspace, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "photo.jpg")
    with pytest.raises(UnreadableFile, match="not an ordinary file"):
        files.read(tmp_path / "photo.jpg", limit=10)


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_a_sentence(files: Workspace, tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match="could not be read"):
        files.read(tmp_path / name, limit=10)
    assert not files.exists(tmp_path / name)


@pytest.mark.parametrize("name", ["photos/a.jpg", "photos\\a.jpg", "./photos/../a.jpg", "a:b.jpg"])
def test_files_in_the_script_s_folder_may_be_reached(files: Workspace, tmp_path: Path, name: str) -> None:
    assert files.beside(tmp_path / "council.yaml", name) is not None


@pytest.mark.parametrize("name", ["../a.jpg", "..\\a.jpg", "/etc/passwd", "photos/../../a.jpg", "//server/share/a.jpg",
                                  "a\0b", "photos/" + "../" * 20 + "a"])
def test_files_outside_the_script_s_folder_may_not(files: Workspace, tmp_path: Path, name: str) -> None:
    assert files.beside(tmp_path / "council.yaml", name) is None


def test_a_link_that_leads_outside_is_outside(files: Workspace, tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "photos").symlink_to(tmp_path)
    assert files.beside(tmp_path / "talk" / "council.yaml", "photos/secret.jpg") is None


def test_links_that_run_in_a_circle_are_outside(files: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert files.beside(tmp_path / "council.yaml", "a/x.jpg") in (None, tmp_path / "a" / "x.jpg")


def test_a_script_in_a_linked_folder_reaches_its_own_pictures(files: Workspace, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    assert files.beside(tmp_path / "linked" / "council.yaml", "a.jpg") == tmp_path / "real" / "a.jpg"


def test_replacing_leaves_only_the_new_file(files: Workspace, tmp_path: Path) -> None:
    deck = tmp_path / "council.pptx"
    files.replace(deck, b"old")
    files.replace(deck, b"new")
    assert deck.read_bytes() == b"new"
    assert names_in(tmp_path) == ["council.pptx"]


def test_replacing_makes_the_folder(files: Workspace, tmp_path: Path) -> None:
    files.replace(tmp_path / "out" / "council.pptx", b"new")
    assert (tmp_path / "out" / "council.pptx").read_bytes() == b"new"


def test_a_full_disk_leaves_the_old_file_whole(
    files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck = tmp_path / "council.pptx"
    deck.write_bytes(b"old")
    monkeypatch.setattr(door, "_settle", _disk_is_full)
    with pytest.raises(CannotWrite, match=r"the disk is full\. The old one is as it was\."):
        files.replace(deck, b"new")
    assert deck.read_bytes() == b"old"
    assert names_in(tmp_path) == ["council.pptx"]


def test_an_interruption_half_way_leaves_the_old_file_whole(
    files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    deck = tmp_path / "council.pptx"
    deck.write_bytes(b"old")
    monkeypatch.setattr(door, "_settle", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.replace(deck, b"new")
    assert deck.read_bytes() == b"old"
    assert names_in(tmp_path) == ["council.pptx"]


def test_a_file_where_a_folder_is_needed_is_a_sentence(files: Workspace, tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    with pytest.raises(CannotWrite, match="a file stands where a folder is needed"):
        files.replace(tmp_path / "out" / "council.pptx", b"new")


def test_adding_never_replaces(files: Workspace, tmp_path: Path) -> None:
    assert files.add(tmp_path / "pitch.yaml", b"first")
    assert not files.add(tmp_path / "pitch.yaml", b"second")
    assert (tmp_path / "pitch.yaml").read_bytes() == b"first"


def test_adding_on_a_full_disk_leaves_nothing_behind(
    files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "_settle", _disk_is_full)
    with pytest.raises(CannotWrite, match="the disk is full"):
        files.add(tmp_path / "pitch.yaml", b"first")
    assert names_in(tmp_path) == []


def test_the_cache_keeps_and_gives_back(files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    assert files.cached("photo-1") is None
    files.keep("photo-1", b"small")
    assert files.cached("photo-1") == b"small"


@pytest.mark.skipif(sys.platform != "linux", reason="other platforms ask platformdirs")
def test_the_cache_lies_where_the_platform_keeps_caches(
    files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AGENDAPITCH_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    files.keep("photo-1", b"small")
    assert (platformdirs.user_cache_path("agendapitch", appauthor=False) / "prepared" / "photo-1").exists()


def test_a_cache_that_cannot_be_written_is_no_error(
    files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"not a folder")
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "file"))
    files.keep("photo-1", b"small")
    assert files.cached("photo-1") is None


def test_a_full_cache_forgets_the_oldest_and_nothing_but_its_own(
    files: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path))
    monkeypatch.setattr(door, "CACHE_LIMIT", 10)
    (tmp_path / "holiday.jpg").write_bytes(b"x" * 100)
    for number, key in enumerate(("first", "second", "third")):
        files.keep(key, b"1234")
        os.utime(tmp_path / "prepared" / key, (number, number))
    files.keep("fourth", b"1234")
    assert names_in(tmp_path / "prepared") == ["fourth", "third"]
    assert (tmp_path / "holiday.jpg").exists()


def _disk_is_full(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
