"""A deck template may say which layout of its PowerPoint template is for what."""

from __future__ import annotations

import pytest

from agendapitch.errors import DamagedHouse
from agendapitch.house.council import Council, council_house
from agendapitch.house.roles import ROLES
from agendapitch.house.understanding import Understood, understand
from agendapitch.packs.model import LAYOUT_ROLES, LayoutWish
from tests.councils import check_council
from tests.templates import COVER, ONLY, STANDARD, Layout, Place, box, template

DARK = Layout("Title dark", COVER.places, extra=box("Ground", (0, 0, 100, 100), fill="00594C"))
BESIDE = Layout("Text and picture", (Place("title", 0), Place("body", 13, (5, 25, 43, 65)),
                                     Place("pic", 14, (52, 25, 43, 65))))
TWICE = Layout("Title Only", (Place("title", 0, (5, 5, 60, 15)),))
UNTITLED = Layout("Band", (Place("body", 21, (5, 4, 90, 14), 30), Place("body", 22, (5, 25, 90, 65))))
ALL = (*STANDARD, DARK, BESIDE, TWICE, UNTITLED)


def understood(*wishes: LayoutWish) -> Understood:
    return understand(template(ALL), name="Council.potx", wishes=wishes)


def names(*wishes: LayoutWish) -> dict[str, str]:
    return {role: choice.layout.name for role, choice in understood(*wishes).choices.items()}


def council(*wishes: LayoutWish) -> Council:
    made = council_house(understood(*wishes))
    check_council(made)
    return made


def test_what_a_layout_may_be_for_is_the_same_in_a_deck_template() -> None:
    assert LAYOUT_ROLES == ROLES


def test_a_layout_that_is_named_takes_the_place_of_the_one_chosen_and_the_others_stay() -> None:
    before = names()
    after = names(LayoutWish("cover", "title  DARK"))
    assert (before["cover"], after["cover"]) == ("Title Slide", "Title dark")
    assert {role: name for role, name in after.items() if role != "cover"} == {
        role: name for role, name in before.items() if role != "cover"}


def test_none_composes_what_a_layout_would_have_served() -> None:
    assert "content" in names()
    made = council(LayoutWish("content", ""), LayoutWish("cover", ""))
    assert "content" not in made.layouts
    assert made.layouts["cover"].part == made.layouts["title only"].part


@pytest.mark.parametrize("role", ROLES)
def test_any_role_may_be_composed(role: str) -> None:
    council(LayoutWish(role, ""))


def test_all_roles_may_be_composed() -> None:
    council(*(LayoutWish(role, "") for role in ROLES))


def test_one_of_two_layouts_of_a_name_is_named_by_its_number() -> None:
    with pytest.raises(DamagedHouse, match=r'Several layouts are called “Title Only”.*"0\.3", "0\.7"'):
        understood(LayoutWish("title only", "Title Only"))
    made = council(LayoutWish("title only", "0.7"))
    assert made.layouts["title only"].part.endswith("slideLayout8.xml")
    assert made.house.pages["title only"].headline.w < 0.65 * 960


def test_a_layout_that_is_wished_for_is_taken_though_it_has_little_room() -> None:
    made = council(LayoutWish("content", "Text and picture", (("body", 13),)))
    assert made.layouts["content"].part.endswith("slideLayout7.xml")
    assert made.layouts["content"].places["points"].idx == 13
    assert made.house.pages["content"].body.w < 0.5 * 960


def test_a_narrow_list_does_not_make_the_other_pages_narrow() -> None:
    usual = council().house.pages["title only"].body
    made = council(LayoutWish("content", "Two Content", (("body", 2),)))
    assert made.house.pages["content"].body.x > 480
    assert made.house.pages["title only"].body == usual


def test_a_title_may_stand_in_the_place_of_a_body_and_the_slide_then_writes_its_own() -> None:
    made = council(LayoutWish("title only", "Band", (("title", 21),)))
    page, layout = made.house.pages["title only"], made.layouts["title only"]
    assert layout.part.endswith("slideLayout9.xml")
    assert "headline" not in layout.places
    assert page.headline.y < 0.1 * 540
    assert page.heading and page.heading.sizes[0] == 30


@pytest.mark.parametrize(("wish", "sentence"), [
    (LayoutWish("cover", "Titel"),
     r"The PowerPoint template has no layout “Titel”. It has: “Title Slide” \(0\.0\), “Title and Content” \(0\.1\)"),
    (LayoutWish("content", "Title and Content", (("body", 9),)),
     r"“Title and Content” has no single place 9 to be the body. It has: 0 \(title 0\), 1 \(body 1\)"),
    (LayoutWish("content", "Band"), r"“Band” has no place for titles.* unless `title` names one of its places: 21"),
    (LayoutWish("content", "0.3"), r"“Title Only” has no place that is large enough for content"),
], ids=["unknown name", "unknown place", "no title", "no body"])  # fmt: skip
def test_what_is_wrong_is_one_sentence_that_says_what_there_is(wish: LayoutWish, sentence: str) -> None:
    with pytest.raises(DamagedHouse, match=sentence):
        understood(wish)


def test_places_that_share_an_index_cannot_be_named() -> None:
    data = template([ONLY, Layout("Content", (Place("title", 0), Place("body", 0)))])
    with pytest.raises(DamagedHouse, match="no single place 0"):
        understand(data, name="Council.potx", wishes=[LayoutWish("content", "Content", (("body", 0),))])
