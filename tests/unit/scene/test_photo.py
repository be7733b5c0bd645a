"""The statement beside a photograph, and without one."""

from __future__ import annotations

import pytest

from agendapitch.scene.choosing import choose
from agendapitch.scene.exhibits import Shown
from agendapitch.scene.model import Group, PictureShape
from agendapitch.scene.pictures import PictureShelf
from agendapitch.script.model import Evidence, Opening, People, Proof
from tests.unit.scene.drawing import SPAN, Drawn, photo, slot_of, text

STATEMENT = "Websites don’t change the world. People do."


def opening(*, point: str = "", credit: str = "", pictured: bool = True) -> Opening:
    return Opening(span=SPAN, point=text(point), image=photo(credit=credit) if pictured else None)


@pytest.mark.parametrize("content", [
    opening(),
    Evidence(span=SPAN, points=(Proof(span=SPAN, image=photo()),)),
    People(span=SPAN, image=photo()),
], ids=["opening", "a picture as evidence", "a picture of people"])
def test_picture_alone_is_a_statement_with_a_photograph(content: Shown) -> None:
    assert choose(content) == "photo"
    drawn = Drawn(content, STATEMENT)
    assert isinstance(drawn.shape("photo"), PictureShape)
    assert drawn.slide.title == STATEMENT
    assert not drawn.faults


def test_statement_stands_where_the_design_has_it() -> None:
    drawn = Drawn(opening(), STATEMENT)
    headline = drawn.texts["headline"]
    assert slot_of(headline) == (48, 92, 340, 360)
    assert (headline.size, headline.face, headline.colour) == (56, "voice", "onstage")
    assert drawn.slide.background == "stage"
    assert "slot marker" not in drawn.names


def test_slats_close_over_the_photograph() -> None:
    drawn = Drawn(opening(), STATEMENT)
    slats = drawn.shape("slats")
    assert isinstance(slats, Group) and {panel.fill for panel in slats.shapes if hasattr(panel, "fill")} == {"stage"}
    assert drawn.names.index("slats") == drawn.names.index("photo") + 1


@pytest.mark.parametrize("content", [opening(), opening(pictured=False)], ids=["missing", "never given"])
def test_open_slats_stand_in_for_a_photograph(content: Opening) -> None:
    drawn = Drawn(content, STATEMENT, shelf=PictureShelf)
    slats = drawn.shape("slats")
    assert isinstance(slats, Group) and {panel.fill for panel in slats.shapes if hasattr(panel, "fill")} == {"slat"}
    assert "photo" not in drawn.names
    assert not drawn.faults


def test_point_is_a_quiet_line_under_the_statement() -> None:
    drawn = Drawn(opening(point="Nobody was rude to her", credit="Mair Jenkins"), STATEMENT)
    headline, point = drawn.texts["headline"], drawn.texts["point"]
    assert point.slot.y == pytest.approx(92 + len(headline.paragraphs[0].lines) * headline.leading + 24)
    assert point.colour == "onstagem"
    assert not drawn.faults and not drawn.overflowing


def test_credit_is_given_only_with_the_picture() -> None:
    assert Drawn(opening(credit="Mair Jenkins"), STATEMENT).texts["source"].text == "Picture: Mair Jenkins"
    assert "source" not in Drawn(opening(credit="Mair Jenkins"), STATEMENT, shelf=PictureShelf).texts


def test_long_statement_is_smaller_and_an_endless_one_overflows() -> None:
    assert Drawn(opening(), " ".join(["Nobody came for the bin again."] * 3)).texts["headline"].size < 56
    assert Drawn(opening(), " ".join(["Nobody came for the bin again."] * 20)).overflowing == ["headline"]
