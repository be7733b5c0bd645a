"""Compiled houses: shipped ones are fresh, files come back as they were, damage is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agendapitch.errors import DamagedHouse
from agendapitch.house.brand import brand_house
from agendapitch.house.looks import LOOKS
from agendapitch.house.sharing import Shared
from agendapitch.scene import specimens
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import Workspace
from agendapitch.writers.pptx import compiling, storing
from agendapitch.writers.pptx.compiling import compile_house
from agendapitch.writers.pptx.storing import compiled_house, pack_house, unpack_house
from tests.conftest import MemoryWorkspace
from tests.unit.writers import samples


@pytest.mark.parametrize("look", LOOKS)
def test_shipped_houses_are_what_compiling_gives_today(look: str) -> None:
    house = samples.house(look)
    fresh = pack_house(compile_house(house, specimen_slides(house)))
    assert Workspace().asset(f"houses/{look}.house") == fresh, "run python -m agendapitch.writers.pptx.compiling"


def test_the_houses_of_many_councils_are_the_same_bytes_as_each_compiled_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    colours = ("00594C", "FFD400", "7A1236", "FFFFFF", "000000", "E5007D", "7F7F7F", "00594C")
    houses = [samples.house("chamber"), *(brand_house(colour).house for colour in colours), samples.house("webcast")]
    together = [pack_house(compile_house(house, specimen_slides(house))) for house in houses]
    for house, packed in zip(houses, together, strict=True):
        monkeypatch.setattr(specimens, "_SLIDES", Shared(most_keys=300))
        monkeypatch.setattr(compiling, "_LAYOUTS", Shared(most_keys=300))
        monkeypatch.setattr(compiling, "_LAYOUT_PARTS", Shared(most_keys=300))
        assert pack_house(compile_house(house, specimen_slides(house))) == packed, house.name


def test_a_house_comes_back_from_its_file_as_it_was() -> None:
    compiled = samples.compiled()
    assert unpack_house(pack_house(compiled)) == compiled


WHOLE = pack_house(samples.compiled())


@pytest.mark.parametrize(
    "damaged",
    [b"", b"PK\x03\x04", WHOLE[:-1], WHOLE[:200], WHOLE.replace(b'"parts"', b'"part_"'), WHOLE[:-9] + b"123456789"],
)
def test_a_damaged_house_is_noticed(damaged: bytes) -> None:
    with pytest.raises(DamagedHouse):
        unpack_house(damaged)


def test_built_in_looks_are_not_compiled_again(monkeypatch: pytest.MonkeyPatch, workspace: MemoryWorkspace) -> None:
    monkeypatch.setattr(storing, "_compiled_now", None)
    assert compiled_house(samples.house("chamber"), workspace).house.name == "chamber"


def test_a_councils_own_look_is_compiled_once_and_kept(
    monkeypatch: pytest.MonkeyPatch, workspace: MemoryWorkspace
) -> None:
    house = replace(samples.house(), name="Eastvale", tokens={**samples.house().tokens, "accent": "FFD200"})
    first = compiled_house(house, workspace)
    assert len(workspace.kept) == 1
    monkeypatch.setattr(storing, "_compiled_now", None)
    assert compiled_house(house, workspace) == first


def test_a_damaged_cache_is_compiled_again(workspace: MemoryWorkspace) -> None:
    house = replace(samples.house(), name="Eastvale")
    first = compiled_house(house, workspace)
    (key,) = workspace.kept
    workspace.kept[key] = b"half"
    assert compiled_house(house, workspace) == first
    assert unpack_house(workspace.kept[key]) == first
