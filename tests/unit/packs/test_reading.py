"""pack.yaml: what it may say, and what is said about it when it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from agendapitch.packs.finding import find_pack, known_names
from agendapitch.packs.model import Blank, LayoutWish, is_version
from agendapitch.packs.reading import read_pack
from agendapitch.packs.schema import pack_schema, pack_table
from tests.conftest import MemoryWorkspace
from tests.unit.packs.templates import PACK, beside

REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "deck-template.md"


def found_in(text: str) -> list[tuple[str, int]]:
    read = read_pack(MemoryWorkspace({"river/pack.yaml": text}), Path("river"))
    return [(each.rule, each.span.line if each.span else 0) for each in read.findings]


def test_a_template_says_what_it_is() -> None:
    pack = read_pack(MemoryWorkspace({"river/pack.yaml": PACK, "river/pitches/river.yaml": ""}), Path("river")).value
    assert pack is not None
    assert (str(pack), pack.made_by, pack.based_on) == ("quiet-river@1", "Torrow Borough Council", "starter@1")
    assert pack.blanks == (Blank("river", "Which river?", "River Sel"),)
    assert pack.pitches == ("river",)


@pytest.mark.parametrize(
    ("written", "instead", "rule", "line"),
    [
        ("name: quiet-river", "name: Quiet River", "PAC03", 1),
        ("name: quiet-river", "name: con", "PAC03", 1),
        ("name: quiet-river", "name: ../../etc", "PAC03", 1),
        ('version: "1"', "version: first", "PAC03", 2),
        ('version: "1"', 'version: "1"\nformat: 2', "PAC04", 3),
        ('version: "1"', 'version: "1"\nneeds: "99"', "PAC04", 3),
        ("licence:", "license:", "PAC05", 5),
        ("about:", "# about:", "PAC02", 1),
        ("    ask: Which river?", "    asks: Which river?", "PAC03", 10),
    ],
)
def test_what_is_wrong_is_told_at_its_line(written: str, instead: str, rule: str, line: int) -> None:
    assert (rule, line) in found_in(PACK.replace(written, instead))


LAYOUTS = """\
style: house/torrow.potx
layouts:
  cover: "0.3"
  picture: none
  Two  columns: {name: Zwei Inhalte, right: 16, left: 15}
"""


def with_layouts(text: str) -> MemoryWorkspace:
    return MemoryWorkspace({"river/pack.yaml": PACK + text, "river/house/torrow.potx": b""})


def test_layouts_are_named_by_name_by_number_or_not_at_all() -> None:
    read = read_pack(with_layouts(LAYOUTS), Path("river"))
    assert read.findings == ()
    assert read.value and read.value.layouts == (
        LayoutWish("cover", "0.3"), LayoutWish("picture", ""),
        LayoutWish("two columns", "Zwei Inhalte", (("left", 15), ("right", 16))),
    )  # fmt: skip
    assert Draft202012Validator(pack_schema()).is_valid(yaml.safe_load(PACK + LAYOUTS.replace("Two  c", "two c")))


@pytest.mark.parametrize("said", ["cover", "title: X", "cover: {body: 13}", "cover: {name: X, body: big}",
                                  "cover: {name: X, foot: 3}", "cover: [X]", "cover:"])
def test_layouts_that_cannot_be_read_are_told_at_their_line(said: str) -> None:
    read = read_pack(with_layouts(LAYOUTS.partition("\n")[0] + f"\nlayouts:\n  {said}\n"), Path("river"))
    assert [(each.rule, each.span and each.span.line) for each in read.findings] == [("PAC03", 15)]


def test_layouts_want_the_template_that_they_are_in() -> None:
    assert ("PAC03", 1) in found_in(PACK + "layouts: {cover: X}\n")


def test_everything_that_is_wrong_is_told_at_once() -> None:
    assert len(found_in("name: X Y\nversion: z\ncolour: red\n")) == 6


def test_a_newer_format_is_told_alone_whatever_else_it_holds() -> None:
    assert found_in('name: river\nblocks: [a]\nformat: "2"\n') == [("PAC04", 3)]


def test_a_file_that_is_no_template_gets_a_sentence() -> None:
    assert found_in("- one\n- two\n") == [("PAC01", 1)]


def test_the_schema_takes_what_the_reader_takes() -> None:
    schema = pack_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert validator.is_valid(yaml.safe_load(PACK))
    assert not validator.is_valid(yaml.safe_load(PACK.replace("name: quiet-river", "name: Quiet River")))
    assert not validator.is_valid(yaml.safe_load(PACK + "colour: red\n"))


def test_the_reference_page_has_the_table_of_keys(request: pytest.FixtureRequest) -> None:
    page = REFERENCE.read_text(encoding="utf-8")
    start, end = page.index("| key | means"), page.index("\n\n", page.index("| key | means"))
    if request.config.getoption("--accept"):
        page = page[:start] + pack_table().rstrip() + page[end:]
        REFERENCE.write_text(page, encoding="utf-8", newline="\n")
        end = page.index("\n\n", start)
    assert page[start:end] == pack_table().rstrip(), "run pytest --accept"


@pytest.mark.parametrize(
    ("version", "asked", "same"),
    [("1", "", True), ("1.0", "1", True), ("1.2", "1", True), ("1.2", "1.2", True), ("12", "1", False),
     ("1", "1.2", False), ("1.10", "1.1", False)],
)  # fmt: skip
def test_which_versions_are_meant(version: str, asked: str, same: bool) -> None:
    assert is_version(version, asked) is same


def kept(version: str) -> dict[str, bytes | str]:
    return {f"kept by the user/templates/quiet-river/{version}/pack.yaml": PACK.replace('"1"', f'"{version}"')}


def test_two_versions_stand_side_by_side_and_the_newest_is_meant() -> None:
    workspace = MemoryWorkspace(kept("1.9") | kept("1.10"))
    versions = {asked: find_pack(workspace, asked).value for asked in ("quiet-river", "quiet-river@1.9")}
    assert [pack and pack.version for pack in versions.values()] == ["1.10", "1.9"]
    assert find_pack(workspace, "quiet-river@2").value is None


def test_what_lies_beside_the_script_goes_first() -> None:
    workspace = MemoryWorkspace(kept("7") | beside())
    pack = find_pack(workspace, "quiet-river", script=Path("talk.yaml")).value
    assert pack is not None
    assert pack.version == "1"


def test_a_starter_script_finds_the_template_it_belongs_to() -> None:
    workspace = MemoryWorkspace(beside("any folder"))
    assert find_pack(workspace, "quiet-river", script=Path("any folder/pitches/river.yaml")).value


def test_the_bundled_ones_are_always_known() -> None:
    assert "starter" in known_names(MemoryWorkspace())


@pytest.mark.parametrize("asked", ["..", "../starter", "/etc", "a\\b", "", "@", "~"])
def test_a_name_is_never_a_path(asked: str) -> None:
    assert find_pack(MemoryWorkspace(), asked, script=Path("talk.yaml")).value is None
