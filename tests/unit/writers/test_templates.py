"""Decks written into a council's own template: its package, its layouts, nothing of its samples."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from agendapitch.ooxml.package_check import check_package
from agendapitch.pipeline import Draft, Wishes, draft_deck, write_deck
from agendapitch.workspace import Workspace
from agendapitch.writers.pptx.fingerprint import fingerprint, written_fingerprint
from agendapitch.writers.pptx.rereading import deck_lines
from agendapitch.writers.pptx.templates import compile_template, template_house
from tests.decks import EXAMPLES
from tests.templates import CONTENT, COVER, STANDARD, template


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))


def drafted(folder: Path, data: bytes, script: str = "council.yaml") -> Draft:
    path = folder / "Council.potx"
    path.write_bytes(data)
    draft = draft_deck(EXAMPLES / script, Workspace(), Wishes(style=str(path))).value
    assert draft is not None
    return draft


def parts_of(deck: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(deck)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_deck_is_sound_and_holds_nothing_of_the_samples(tmp_path: Path) -> None:
    deck = write_deck(drafted(tmp_path, template(STANDARD, slides=3)), Workspace())
    assert check_package(deck) == ()
    assert not any(b"Secret" in data for data in parts_of(deck).values())


def test_titles_and_lists_fill_the_templates_own_places(tmp_path: Path) -> None:
    draft = drafted(tmp_path, template(STANDARD), "first.yaml")
    parts = parts_of(write_deck(draft, Workspace()))
    for number in range(1, len(draft.scene.slides) + 1):
        assert len(re.findall(r'<p:ph type="(?:title|ctrTitle)"', parts[f"ppt/slides/slide{number}.xml"].decode())) == 1


def test_no_place_of_the_layout_is_left_empty_on_a_slide(tmp_path: Path) -> None:
    parts = parts_of(write_deck(drafted(tmp_path, template(STANDARD)), Workspace()))
    for name, data in parts.items():
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            for shape in re.findall(r"<p:sp>.*?</p:sp>", data.decode()):
                assert "<p:ph" not in shape or "<a:t>" in shape


def test_the_same_template_gives_the_same_bytes(tmp_path: Path) -> None:
    draft = drafted(tmp_path, template(STANDARD))
    assert write_deck(draft, Workspace()) == write_deck(drafted(tmp_path, template(STANDARD)), Workspace())


def test_a_deck_in_a_template_reads_back_as_it_was_written(tmp_path: Path) -> None:
    deck = write_deck(drafted(tmp_path, template(STANDARD)), Workspace())
    assert written_fingerprint(deck) == fingerprint(deck)
    assert list(deck_lines(deck))


def test_a_template_without_layouts_gets_a_plain_one(tmp_path: Path) -> None:
    deck = write_deck(drafted(tmp_path, template([])), Workspace())
    assert check_package(deck) == ()
    assert "ppt/slideLayouts/house_plain.xml" in parts_of(deck)


def test_a_known_template_comes_from_the_cache_and_a_damaged_cache_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Council.potx"
    path.write_bytes(template([COVER, CONTENT]))
    first = template_house(Workspace(), path)
    with monkeypatch.context() as patch:
        patch.setattr("agendapitch.writers.pptx.templates.compile_template", lambda *_, **__: pytest.fail("again"))
        assert template_house(Workspace(), path).house == first.house
    for kept in (tmp_path / "cache").rglob("template-*"):
        kept.write_bytes(b"{")
    assert template_house(Workspace(), path).house == first.house


def test_the_shape_of_the_slide_is_the_templates() -> None:
    shell = compile_template(template(size=(9_144_000, 6_858_000)), name="Council.potx").shell
    assert 'cx="9144000" cy="6858000"' in shell.xml


def test_what_was_mended_is_told_with_the_deck() -> None:
    macros = "application/vnd.ms-powerpoint.template.macroEnabled.main+xml"
    assert any("macros are left out" in each for each in compile_template(template(main=macros), name="C.potm").told)
