"""Assets: what we hold, and who could use it."""

from __future__ import annotations

import pytest

from agendapitch.scene.model import Panel
from agendapitch.script.model import Asset, Assets
from tests.unit.scene.drawing import SPAN, Drawn, text

TITLE = "Four things we own that other people could use tomorrow"
FOUR = (
    ("Stream levels, every 15 minutes", "Flood wardens, farmers and anyone beside a stream"),
    ("Gullies, and when each was last cleared", "Residents, councillors and town councils"),
    ("Sandbag stores", "Neighbours helping neighbours"),
    ("Gritting routes", "Care companies and the health board"),
)


def assets(*given: tuple[str, str], licence: str = "", source: str = "") -> Assets:
    points = tuple(Asset(span=SPAN, have=text(have), for_=text(use), licence=text(licence)) for have, use in given)
    return Assets(span=SPAN, points=points, source=text(source))


def test_users_stand_in_the_accent_panel_and_what_we_hold_in_blocks() -> None:
    drawn = Drawn(assets(*FOUR[:3]), TITLE)
    block, panel = drawn.shape("block 1"), drawn.shape("future panel")
    assert isinstance(block, Panel) and (block.box.x, block.box.y, block.box.h) == (48, 192, 78)
    assert isinstance(panel, Panel) and panel.box.x + panel.box.w == 960
    assert (drawn.texts["asset 1"].ground, drawn.texts["who 1"].ground) == ("block", "accent")
    assert not drawn.faults


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_one_to_four_assets_fit_over_their_licence(count: int) -> None:
    drawn = Drawn(assets(*FOUR[:count], licence="Open Government Licence", source="Asset register"), TITLE)
    assert drawn.slide.pattern == f"assets {count}"
    assert drawn.texts["source"].text == "Source: Asset register. Licence: Open Government Licence"
    last = drawn.shape(f"block {count}")
    assert isinstance(last, Panel) and last.box.y + last.box.h < drawn.texts["source"].box.y
    assert not drawn.faults and not drawn.overflowing


def test_each_row_has_an_arrow_only_where_somebody_could_use_it() -> None:
    drawn = Drawn(assets(FOUR[0], ("Bus stop counts", "")), TITLE)
    assert "arrow 1" in drawn.names and "arrow 2" not in drawn.names


def test_assets_that_nobody_is_named_for_have_no_empty_panel() -> None:
    drawn = Drawn(assets(("Footpath survey", ""), ("Bin rounds", "")), TITLE)
    assert "future panel" not in drawn.names and "They could use it" not in drawn.words
    assert drawn.sheet.right == "paper"
    assert not drawn.faults


def test_too_many_words_overflow() -> None:
    drawn = Drawn(assets(*((have, use * 5) for have, use in FOUR)), TITLE)
    assert {"who 1", "who 2"} <= set(drawn.overflowing)


def test_four_assets_of_one_line_each_have_air_between_them() -> None:
    one_line = Drawn(assets(*((have.partition(",")[0], use) for have, use in FOUR)), TITLE)
    two_lines = Drawn(assets(*FOUR), TITLE)
    gaps = []
    for drawn in (one_line, two_lines):
        first, second = (drawn.shape(f"block {at}") for at in (1, 2))
        assert isinstance(first, Panel) and isinstance(second, Panel)
        gaps.append(round(second.box.y - first.box.y - first.box.h, 2))
        assert not drawn.faults and not drawn.overflowing
    assert gaps == [16, 8]
