"""Slides on a council's own page: what stands where its template has a place, and what we leave to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agendapitch.house.page import Page
from agendapitch.scene.choosing import ROLES, pattern_named
from agendapitch.scene.furniture import furnish
from agendapitch.scene.model import Panel, PictureShape, Shape, TextShape
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.specimens import BlankShelf
from agendapitch.script.model import (
    Amount,
    Ask,
    Closing,
    Evidence,
    Extra,
    Image,
    Money,
    Opening,
    Proof,
    Purpose,
    Quote,
    Text,
)
from agendapitch.story.model import Agenda, Cover, Part
from tests.conftest import MemoryWorkspace
from tests.pages import TEMPLATES, WIDE
from tests.unit.scene.drawing import SPAN, STORY

COVER = Cover("Answer the phone once", "Northmoor Council", "Cabinet", "3 March 2027", "7", "Ife Adeyemi", "Director")
STREET = Image(span=SPAN, file=Text("street.jpg", SPAN))


class Drawn:
    def __init__(self, pattern: str, content: object, title: str = "A headline", *, template: str = "wide") -> None:
        house = TEMPLATES[template]
        shelf = BlankShelf(MemoryWorkspace(), Path("pitch.yaml"))
        self.sheet = Sheet(house, STORY, shelf, house.page(*ROLES.get(pattern, ())))
        pattern_named(pattern).draw(self.sheet, title, content)

    def __getitem__(self, name: str) -> Shape:
        return next(shape for shape in self.sheet.shapes if shape.name == name)

    @property
    def page(self) -> Page:
        return self.sheet.page

    @property
    def texts(self) -> dict[str, TextShape]:
        return {shape.name: shape for shape in self.sheet.shapes if isinstance(shape, TextShape)}

    @property
    def panels(self) -> dict[str, Panel]:
        return {shape.name: shape for shape in self.sheet.shapes if isinstance(shape, Panel)}


def text(words: str) -> Text:
    return Text(words, SPAN)


def test_a_cover_fills_the_title_and_the_subtitle_of_the_template() -> None:
    drawn = Drawn("cover", COVER, COVER.title)
    assert list(drawn.texts) == ["headline", "subtitle"]
    assert drawn.texts["subtitle"].slot == drawn.page.body
    assert drawn.texts["subtitle"].text.replace("\u00a0", " ") == (
        "Northmoor Council\nCabinet · 3 March 2027 · Item 7\nIfe Adeyemi, Director"
    )


def test_a_cover_leaves_out_what_the_notes_say_before_it_leaves_the_subtitles_place() -> None:
    council = "The Combined Authority for Northmoor, Eastmarch, Winterbourne and the Islands of the Western Sound " * 2
    drawn = Drawn("cover", replace(COVER, council=council.strip()), COVER.title, template="4 to 3")
    assert "Director" not in drawn.texts["subtitle"].text
    assert drawn.sheet.overflows == []


def test_a_list_fills_the_body_of_the_content_layout_with_its_bullets() -> None:
    lines = [text("For a second certificate"), text("For the account number")]
    points = Drawn("points", Extra(span=SPAN, points=tuple(lines))).texts["points"]
    assert [paragraph.bullet for paragraph in points.paragraphs] == [True, True]
    assert (points.size, points.colour, points.face) == (28, "ink", "sans")
    assert points.box == WIDE.page("content").body


def test_a_statement_alone_has_no_bullet() -> None:
    points = Drawn("points", Extra(span=SPAN, points=(text("Nothing extra"),))).texts["points"]
    assert [paragraph.bullet for paragraph in points.paragraphs] == [False]


def test_a_list_stands_between_rules_where_no_layout_has_a_body() -> None:
    drawn = Drawn("points", Extra(span=SPAN, points=(text("One"), text("Two"))), template="low")
    assert [name for name in drawn.texts if name != "headline"] == ["point 1", "point 2"]


@pytest.mark.parametrize(("pattern", "content", "kicker"), [
    ("purpose", Purpose(span=SPAN, point=text("People can walk to town.")), "The point"),
    ("ask", Ask(span=SPAN, decision=text("Agree six benches.")), "Decision wanted today"),
    ("close", Closing(span=SPAN, line=text("People do.")), "One line to remember"),
])
def test_a_flood_has_its_kicker_as_the_title_and_fills_the_room(pattern: str, content: object, kicker: str) -> None:
    drawn = Drawn(pattern, content)
    assert drawn.sheet.title == kicker
    assert drawn.panels["ground"].box == drawn.page.edge
    assert drawn.sheet.background == "paper"


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_ask_keeps_its_terms_in_rows_inside_the_flood(template: str) -> None:
    ask = Ask(span=SPAN, decision=text("Agree a 10-week trial"), money=text("£18,000"), who=text("Give Col a day"),
              by=text("today"), if_not=text("We spend another £26,000"))
    drawn = Drawn("ask", ask, template=template)
    tops = [drawn.texts[f"term {number}"].box.y for number in range(1, 5)]
    last = drawn.texts["detail 4"].box
    assert tops == sorted(tops)
    assert last.y + last.h <= drawn.page.edge.y + drawn.page.edge.h - 12
    assert tops[0] > drawn.texts["decision"].box.y


def test_a_quotation_stands_beside_a_bar_on_a_quiet_panel() -> None:
    proof = Proof(span=SPAN, quote=Quote(span=SPAN, words=text("Nobody told me."), who=text("Jo, Quayside")))
    drawn = Drawn("quote", Evidence(span=SPAN, points=(proof,)))
    assert (drawn.panels["ground"].fill, drawn.panels["bar"].fill) == ("tint", "hi")
    assert drawn.panels["bar"].box.x == drawn.page.headline.x
    assert drawn.texts["quote"].text.replace("\u00a0", " ") == "“Nobody told me.”"


def test_a_photograph_fills_the_room_under_its_statement() -> None:
    drawn = Drawn("photo", Opening(span=SPAN, image=STREET), "One missed bin took 19 days")
    photo = drawn["photo"]
    assert isinstance(photo, PictureShape)
    assert photo.box == drawn.page.edge
    assert drawn.sheet.title == "One missed bin took 19 days"


def test_a_statement_without_its_photograph_fills_the_room() -> None:
    drawn = Drawn("photo", Opening(span=SPAN, image=None), "One missed bin took 19 days")
    assert drawn.texts["statement"].text.replace("\u00a0", " ") == "One missed bin took 19 days"
    assert drawn.sheet.title == "To begin with"


def test_an_agenda_has_a_bar_for_each_part_one_after_the_other() -> None:
    drawn = Drawn("agenda", Agenda((Part("Why", 120), Part("What", 240), Part("Your decision", 120, decision=True))))
    bars = [drawn.panels[f"bar {number}"] for number in range(1, 4)]
    ends = [bar.box.x + bar.box.w for bar in bars]
    assert [bar.box.x for bar in bars[1:]] == pytest.approx(ends[:-1], abs=0.02)
    assert ends[-1] == pytest.approx(drawn.page.body.x + drawn.page.body.w, abs=0.02)
    assert [bar.fill for bar in bars] == ["ink", "ink", "hi"]
    assert bars[1].box.w == pytest.approx(2 * bars[0].box.w, abs=0.02)


def test_a_saving_is_a_bar_in_the_colour_that_charts_point_with() -> None:
    one = Amount(span=SPAN, amount=text("£38,000"), what=text("a year"))
    drawn = Drawn("costs", Money(span=SPAN, spend=(one,), save=(replace(one, amount=text("£96,000")),)))
    assert drawn.panels["saving bar"].fill == "hi"
    assert drawn.texts["saving value"].colour == "paper"


@pytest.mark.parametrize("template", ["wide", "low"])
def test_a_marking_has_a_line_under_the_room_where_the_template_has_no_footer(template: str) -> None:
    drawn = Drawn("agenda", Agenda((Part("Why", 120), Part("Your decision", 120, decision=True))), template=template)
    page = drawn.sheet.page = drawn.page.marked()
    drawn.sheet.story = replace(STORY, classification="Official: sensitive")
    furnish(drawn.sheet, number=2, moment=None)
    footer = drawn.texts["footer"]
    assert footer.text.startswith("Official: sensitive")
    if page.marking:
        room = TEMPLATES[template].page("title only").edge
        assert page.edge.y + page.edge.h < footer.box.y < footer.box.y + footer.box.h <= room.y + room.h
    assert (page.marking is None) is (template == "wide")


def test_a_footer_larger_than_ours_is_cut_until_it_fits() -> None:
    drawn = Drawn("agenda", Agenda((Part("Why", 120), Part("Your decision", 120, decision=True))))
    furnish(drawn.sheet, number=2, moment=None)
    assert drawn.texts["footer"].text == "Opening up Northmoor, item\u00a07"
    drawn.sheet.page = replace(drawn.page, footing=30)
    furnish(drawn.sheet, number=2, moment=None)
    assert drawn.texts["footer"].text == "Opening up…, item\u00a07"
