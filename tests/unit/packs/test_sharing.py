"""Handing a template on: packed, added, kept beside others, removed; and what hostile ones are told."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from agendapitch.errors import DamagedPack, PitchError, UnreadableFile, WrongUse
from agendapitch.packs.contents import MOST_FILES, digest, folder_contents
from agendapitch.packs.finding import find_pack
from agendapitch.packs.keeping import add_pack, remove_pack, source_of
from agendapitch.packs.zips import zipped
from agendapitch.workspace import Workspace
from tests.unit.packs.templates import FILES, PACK, put

BY_NAME = {name: text.encode() for name, text in FILES.items()}


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


def zip_of(files: dict[str, bytes], *, name: str = "river.zip", lead: str = "") -> str:
    with ZipFile(name, "w", ZIP_DEFLATED) as archive:
        for file, content in files.items():
            archive.writestr(lead + file, content)
    return name


def zip_with(entry: ZipInfo, content: bytes = b"x") -> str:
    zip_of(BY_NAME)
    with ZipFile("river.zip", "a") as archive:
        archive.writestr(entry, content)
    return "river.zip"


def kept(data: Path) -> list[str]:
    return sorted(path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file())


def repository(*tags: str) -> Path:
    folder = put(Path("repository"))
    git("init", "-q", ".", folder=folder)
    for tag in tags:
        (folder / "pack.yaml").write_text(PACK.replace('"1"', f'"{tag.removeprefix("v")}"'), encoding="utf-8")
        git("add", "-A", folder=folder)
        git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "x", folder=folder)
        git("tag", tag, folder=folder)
    return folder


def git(*arguments: str, folder: Path) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def test_a_folder_a_zip_and_a_repository_are_the_same_template() -> None:
    put(Path("river"))
    added = [add_pack(Workspace(), source) for source in ("river", zip_of(BY_NAME), str(repository("1")))]
    assert len({each.digest for each in added}) == 1
    assert [each.new for each in added] == [True, False, False]


def test_a_zip_may_hold_the_folder() -> None:
    assert str(add_pack(Workspace(), zip_of(BY_NAME, lead="quiet-river-main/")).pack) == "quiet-river@1"


def test_the_zip_is_the_same_each_time_and_comes_back_whole() -> None:
    contents = folder_contents(Workspace(), put(Path("river")))
    assert zipped(contents) == zipped(dict(reversed(list(contents.items()))))
    Path("river.zip").write_bytes(zipped(contents))
    assert add_pack(Workspace(), "river.zip").digest == digest(contents)


def test_a_tag_of_a_repository_is_a_version() -> None:
    source = repository("1", "v2")
    assert str(add_pack(Workspace(), f"{source}@1").pack) == "quiet-river@1"
    assert str(add_pack(Workspace(), f"{source}@2").pack) == "quiet-river@2"
    versions = [find_pack(Workspace(), asked).value for asked in ("quiet-river", "quiet-river@1")]
    assert [pack and pack.version for pack in versions] == ["2", "1"]
    assert versions[0]
    assert source_of(Workspace(), versions[0]) == str(source.absolute())


def test_a_tag_that_is_not_there_gets_a_sentence(data: Path) -> None:
    with pytest.raises(UnreadableFile, match="at 7 could not be read"):
        add_pack(Workspace(), f"{repository('1')}@7")
    assert kept(data) == []


def test_no_hook_of_a_repository_runs() -> None:
    source = repository("1")
    for name in ("post-checkout", "post-clone", "pre-upload", "post-merge"):
        hook = source / ".git" / "hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch '{Path('ran').absolute()}'\n", encoding="utf-8")
        hook.chmod(0o755)
    add_pack(Workspace(), str(source) + "@1")
    assert not Path("ran").exists()


def test_a_link_in_a_repository_is_refused(data: Path) -> None:
    source = repository("1")
    (source / "pictures").mkdir()
    (source / "pictures" / "bridge.jpg").symlink_to("/etc/passwd")
    git("add", "-A", folder=source)
    git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "x", folder=source)
    with pytest.raises(DamagedPack, match="a link or another repository"):
        add_pack(Workspace(), f"file://{source.absolute()}")
    assert kept(data) == []


def test_an_address_that_runs_a_program_is_refused() -> None:
    with pytest.raises(PitchError):
        add_pack(Workspace(), "ext::sh -c 'touch ran'")
    with pytest.raises(PitchError):
        add_pack(Workspace(), "--upload-pack=touch ran")
    assert not Path("ran").exists()


def test_the_same_version_with_other_content_is_refused(data: Path) -> None:
    add_pack(Workspace(), str(put(Path("river"))))
    before = kept(data)
    with pytest.raises(WrongUse, match="other content"):
        add_pack(Workspace(), str(put(Path("river"), README_md="# Changed")))
    assert kept(data) == before


def test_what_was_added_can_be_removed(data: Path) -> None:
    add_pack(Workspace(), str(put(Path("river"))))
    add_pack(Workspace(), str(put(Path("newer"), pack_yaml=PACK.replace('"1"', '"2"'))))
    with pytest.raises(WrongUse, match="quiet-river@1, quiet-river@2"):
        remove_pack(Workspace(), "quiet-river")
    remove_pack(Workspace(), "quiet-river@1")
    remove_pack(Workspace(), "quiet-river")
    assert kept(data) == []


@pytest.mark.parametrize("asked", ["starter", "..", "../..", "quiet-river", ""])
def test_nothing_else_can_be_removed(asked: str) -> None:
    with pytest.raises(WrongUse):
        remove_pack(Workspace(), asked)


def link() -> ZipInfo:
    entry = ZipInfo("pictures/bridge.jpg")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def lying() -> str:
    """Return a zip whose large entry says that it is small."""
    zip_of(BY_NAME | {"pictures/big.bin": b"0" * 60_000_000})
    data = bytearray(Path("river.zip").read_bytes())
    said = (60_000_000).to_bytes(4, "little")
    while (at := data.find(said)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    Path("river.zip").write_bytes(data)
    return "river.zip"


def cut_short() -> str:
    zip_of(BY_NAME)
    Path("river.zip").write_bytes(Path("river.zip").read_bytes()[:-40])
    return "river.zip"


def twice() -> str:
    return zip_of(BY_NAME | {"readme.MD": b"x"})


def a_link_on_the_disk() -> str:
    (put(Path("river")) / "pictures").symlink_to("/etc")
    return "river"


HOSTILE: dict[str, Callable[[], str]] = {
    "a path that climbs out": lambda: zip_with(ZipInfo("../../evil.txt")),
    "a path that climbs out within": lambda: zip_with(ZipInfo("pictures/../../evil.txt")),
    "an absolute path": lambda: zip_with(ZipInfo("/etc/evil.txt")),
    "a drive": lambda: zip_with(ZipInfo("C:/evil.txt")),
    "backslashes": lambda: zip_with(ZipInfo("..\\evil.txt")),
    "a device": lambda: zip_with(ZipInfo("pictures/con.txt")),
    "a name that ends in a dot": lambda: zip_with(ZipInfo("pictures./a.txt")),
    "a second stream": lambda: zip_with(ZipInfo("pack.yaml:evil")),
    "a link": lambda: zip_with(link(), b"/etc/passwd"),
    "a link on the disk": a_link_on_the_disk,
    "a bomb": lambda: zip_of(BY_NAME | {"pictures/a.bin": b"0" * 19_000_000}),
    "a bomb that lies": lying,
    "too many files": lambda: zip_of(BY_NAME | {f"pictures/{n}.txt": b"" for n in range(MOST_FILES)}),
    "thousands of entries": lambda: zip_of(BY_NAME | {f".git/{n}": b"" for n in range(5000)}),
    "one name in two spellings": twice,
    "a zip that is cut short": cut_short,
    "no zip at all": lambda: str(put(Path("river")) / "README.md"),
    "no template in it": lambda: zip_of({"notes.txt": b"x"}),
    "the name of a bundled one": lambda: zip_of(
        BY_NAME | {"pack.yaml": PACK.replace("quiet-river", "starter").encode()}
    ),
    "a newer format": lambda: zip_of(BY_NAME | {"pack.yaml": PACK.encode() + b'format: "2"\n'}),
    "one that is based on itself": lambda: zip_of(
        BY_NAME | {"pack.yaml": PACK.replace("starter@1", "quiet-river").encode()}
    ),
    "a name that is a path": lambda: zip_of(BY_NAME | {"pack.yaml": PACK.replace("quiet-river", "../x").encode()}),
    "a version that is a path": lambda: zip_of(BY_NAME | {"pack.yaml": PACK.replace('"1"', "../../1").encode()}),
    "a file that is not there": lambda: "nowhere.zip",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_template_gets_one_sentence_and_changes_nothing(case: str, data: Path) -> None:
    source = HOSTILE[case]()
    before = sorted(path for path in Path().rglob("*") if "data" not in path.parts)
    with pytest.raises(PitchError) as error:
        add_pack(Workspace(), source)
    assert "\n" not in str(error.value)
    assert kept(data) == []
    assert sorted(path for path in Path().rglob("*") if "data" not in path.parts) == before


def test_templates_that_are_based_on_each_other_are_refused(data: Path) -> None:
    valley = PACK.replace("name: quiet-river", "name: valley").replace("starter@1", "quiet-river@1")
    add_pack(Workspace(), str(put(Path("valley"), pack_yaml=valley)))
    with pytest.raises(DamagedPack, match=r"based on valley@1, which is itself based on quiet-river@1\."):
        add_pack(Workspace(), str(put(Path("river"), pack_yaml=PACK.replace("starter@1", "valley@1"))))
    assert not any("quiet-river" in name for name in kept(data))


def test_a_newer_version_may_be_based_on_an_older_one_that_stands_alone() -> None:
    add_pack(Workspace(), str(put(Path("old"), pack_yaml=PACK.replace("based on: starter@1\n", ""))))
    newer = PACK.replace('"1"', '"2"').replace("starter@1", "quiet-river@1")
    assert add_pack(Workspace(), str(put(Path("new"), pack_yaml=newer))).new


def test_another_digest_than_was_promised_is_refused(data: Path) -> None:
    with pytest.raises(DamagedPack, match="not the template that was promised"):
        add_pack(Workspace(), zip_of(BY_NAME), expected="sha256:" + "0" * 64)
    assert kept(data) == []
    found = digest(folder_contents(Workspace(), put(Path("river"))))
    assert add_pack(Workspace(), zip_of(BY_NAME), expected=found.removeprefix("sha256:")).new


def test_a_zip_with_an_encrypted_entry_is_refused() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in BY_NAME.items():
            archive.writestr(name, content)
    data = bytearray(made.getvalue())
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    Path("river.zip").write_bytes(data)
    with pytest.raises(DamagedPack, match="encrypted"):
        add_pack(Workspace(), "river.zip")
