"""Which part of a photograph its place shows."""

from __future__ import annotations

import pytest

from agendapitch.scene.framing import crop_of, spot_of
from agendapitch.units import Box

PORTRAIT = Box(566, 0, 394, 540)


@pytest.mark.parametrize(("words", "spot"), [
    ("left", (0.2, 0.5)), ("Top right", (0.8, 0.2)), ("bottom-left", (0.2, 0.8)), ("centre", (0.5, 0.5)),
    ("right, bottom", (0.8, 0.8)), ("upstairs", None),
])
def test_look_at_is_read_in_words(words: str, spot: tuple[float, float] | None) -> None:
    assert spot_of(words) == spot


def test_crop_stays_inside_the_picture_when_the_interest_is_at_its_edge() -> None:
    assert crop_of(2000, 1000, Box(0, 0, 100, 100), interest=(0.2, 0.5)) == (0, 0, 0.5, 0)
    assert crop_of(2000, 1000, Box(0, 0, 100, 100), interest=(0.8, 0.5)) == (0.5, 0, 0, 0)
    assert crop_of(1000, 2000, Box(0, 0, 100, 100), interest=(0.5, 0.6)) == (0, 0.35, 0, 0.15)


def test_interest_can_stand_beside_the_middle_of_the_box() -> None:
    assert crop_of(2000, 1000, Box(0, 0, 100, 100), interest=(0.5, 0.5), at=(0.7, 0.5)) == (0.15, 0, 0.35, 0)


def test_picture_of_the_boxs_own_shape_is_not_cut() -> None:
    assert crop_of(788, 1080, PORTRAIT, interest=(0.2, 0.8)) == (0, 0, 0, 0)
