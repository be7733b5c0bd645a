"""What somebody said, beside their face or the slats."""

from __future__ import annotations

import pytest

from agendapitch.scene.pictures import PictureShelf
from agendapitch.script.model import Evidence, Proof, Quote
from tests.unit.scene.drawing import SPAN, Drawn, photo, slot_of, text

TITLE = "Margaret rang us three times, then stopped believing us"
SAID = "I did not want an app. I wanted one person to tell me what happened next."
WHO = "Margaret Okafor, Lower Moss, reported a fallen tree"


def quote(said: str = SAID, who: str = WHO, *, pictured: bool = True, source: str = "", credit: str = "") -> Evidence:
    words = Quote(span=SPAN, words=text(said), who=text(who))
    image = photo(credit=credit) if pictured else None
    return Evidence(span=SPAN, points=(Proof(span=SPAN, quote=words, image=image, source=text(source)),))


def test_quotation_beside_a_face_stands_where_the_design_has_it() -> None:
    drawn = Drawn(quote(), TITLE)
    assert drawn.slide.pattern == "quote photo"
    assert slot_of(drawn.texts["headline"]) == (48, 40, 444, 80)
    assert slot_of(drawn.texts["quote"]) == (48, 160, 460, 240)
    assert (drawn.texts["headline"].size, drawn.texts["quote"].size) == (30, 44)
    assert drawn.texts["who"].slot.y == 420
    assert drawn.sheet.marker_right == 542
    assert not drawn.faults


@pytest.mark.parametrize(("content", "shelf"), [(quote(pictured=False), None), (quote(), PictureShelf)],
                         ids=["none was given", "it is missing"])
def test_quotation_without_a_face_stands_on_the_stage(content: Evidence, shelf: type[PictureShelf] | None) -> None:
    drawn = Drawn(content, TITLE, shelf=shelf or PictureShelf)
    assert (drawn.slide.pattern, drawn.slide.background) == ("quote", "stage")
    assert slot_of(drawn.texts["headline"]) == (48, 40, 568, 80)
    assert slot_of(drawn.texts["quote"]) == (48, 158, 588, 240)
    assert drawn.texts["quote"].size == 48
    assert "slats" in drawn.names
    assert not drawn.faults


def test_name_is_bold_over_the_place() -> None:
    name, place = Drawn(quote(), TITLE).texts["who"].paragraphs
    assert (name.text, name.runs[0].bold) == ("Margaret Okafor", True)
    assert place.text.replace("\u00a0", " ") == "Lower Moss, reported a fallen tree"


def test_quotation_marks_come_once_whoever_wrote_them() -> None:
    for said in ("I needed him home.", "“I needed him home.”", '"I needed him home."'):
        assert Drawn(quote(said), TITLE).texts["quote"].text.replace("\u00a0", " ") == "“I needed him home.”"


def test_quotation_of_nobody_has_no_empty_line() -> None:
    assert "who" not in Drawn(quote(who=""), TITLE).texts


@pytest.mark.parametrize("pictured", [True, False])
def test_sources_of_two_lines_push_the_name_up(pictured: bool) -> None:
    long = "Interviews with residents of Lower Moss, and the contact centre log, April to June 2026, 13,000 calls"
    drawn = Drawn(quote(pictured=pictured, source=long, credit="Northmoor Council"), TITLE)
    assert not drawn.faults and not drawn.overflowing
    assert drawn.texts["who"].slot.y < 420
    assert ("Picture: Northmoor Council" in drawn.words) is pictured


def test_few_words_are_larger_and_too_many_overflow() -> None:
    assert Drawn(quote("I needed him home.", pictured=False), TITLE).texts["quote"].size > 48
    assert Drawn(quote(" ".join([SAID] * 8)), TITLE).overflowing == ["quote"]


def test_marking_stands_before_the_title_in_the_footer() -> None:
    marked = Drawn(quote(), TITLE, classification="Official: sensitive")
    assert marked.texts["footer"].text.startswith("Official: sensitive")
    assert "slot marker" in marked.names and not marked.faults
