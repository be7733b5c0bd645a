"""Each role finds the layout that was made for it, by the places that it has; what is doubtful is composed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from agendapitch.house.roles import ROLES, choose_layouts
from agendapitch.house.understanding import Understood, understand
from agendapitch.ooxml.template.opening import open_template
from agendapitch.ooxml.template.reading import read_template
from tests.templates import CONTENT, COVER, ONLY, PICTURE, STANDARD, TWO, Layout, Place, box, template


def chosen(layouts: Sequence[Layout]) -> dict[str, str]:
    _, choices = choose_layouts(read_template(open_template(template(layouts), name="Council.potx").bench))
    return {role: choice.layout.name for role, choice in choices.items()}


def renamed(names: Sequence[str], layouts: Sequence[Layout] = STANDARD) -> list[Layout]:
    return [Layout(name, layout.places) for name, layout in zip(names, layouts, strict=True)]


def test_the_standard_layouts_are_found() -> None:
    assert chosen(STANDARD) == {
        "cover": "Title Slide", "content": "Title and Content", "two columns": "Two Content",
        "picture": "Picture", "title only": "Title Only",
    }  # fmt: skip


@pytest.mark.parametrize("names", [
    ("Sleid Teitl", "Teitl a Chynnwys", "Dau Gynnwys", "Teitl yn Unig", "Llun"),
    ("Titelfolie", "Titel und Inhalt", "Zwei Inhalte", "Nur Titel", "Bild"),
    ("1", "2", "2:1", "CUSTOM_4", "CUSTOM_5"),
    ("Blank", "Title Only", "Title and Content", "Two Content", "Title Slide"),  # every name lies
], ids=["Welsh", "German", "no names at all", "names that lie"])  # fmt: skip
def test_names_do_not_decide(names: Sequence[str]) -> None:
    found = chosen(renamed(names))
    assert {role: names.index(name) for role, name in found.items()} == {
        "cover": 0, "content": 1, "two columns": 2, "title only": 3, "picture": 4}


def test_a_lying_type_is_not_believed() -> None:
    found = chosen([Layout("Heading", ONLY.places, type="twoObj"), Layout("Text", CONTENT.places, type="blank")])
    assert found == {"title only": "Heading", "content": "Text"}


def test_the_plain_sibling_is_preferred() -> None:
    own = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFEE88"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    found = chosen([Layout("Agenda", CONTENT.places), Layout("Yellow", CONTENT.places, background=own),
                    Layout("Decorated", CONTENT.places, extra=box("Ribbon", (80, 0, 20, 10), fill="FF0000")),
                    Layout("Plain", CONTENT.places), TWO])
    assert found["content"] == "Plain"


def test_columns_of_different_height_or_with_captions_are_no_two_columns() -> None:
    uneven = Layout("Uneven", (Place("title", 0), Place("obj", 1, (5, 25, 60, 65)), Place("obj", 2, (70, 25, 25, 30))))
    stacked = Layout("Stacked", (Place("title", 0), Place("obj", 1, (5, 25, 90, 30)), Place("obj", 2, (5, 58, 90, 30))))
    assert "two columns" not in chosen([uneven, stacked])


def test_places_that_no_slide_can_fill_do_not_count() -> None:
    orphan = Layout("Orphans", (Place("title", 0), Place("obj", 4294967295, (5, 25, 43, 65)),
                                Place("obj", 2, (105, 25, 43, 65))))
    assert chosen([orphan]) == {"title only": "Orphans"}


def test_a_photograph_behind_everything_is_neither_cover_nor_picture() -> None:
    behind = Layout("Title Slide - photo", (Place("pic", 13, (0, 0, 100, 100)), *COVER.places))
    assert chosen([behind]) == {}
    assert chosen([behind, COVER]) == {"cover": "Title Slide"}


def test_a_blank_layout_holds_nothing() -> None:
    assert chosen([Layout("Blank", (), type="blank")]) == {"blank": "Blank"}
    assert "blank" not in chosen([Layout("Blank", COVER.places, type="blank")])


def test_a_template_without_layouts_has_everything_composed() -> None:
    assert chosen([]) == {}


def understood(layout: Layout, **given: str) -> Understood:
    return understand(template([layout], **given), name="Council.potx")  # type: ignore[arg-type] # each is a string


def test_place_and_size_come_from_the_master() -> None:
    title, body = understood(CONTENT).choices["content"].layout.places
    assert [round(each) for each in body.frame] == [48, 135, 864, 351]
    assert (title.size, body.size, title.font) == (32, 24, "Arial")


def test_colours_go_through_the_layouts_own_map() -> None:
    dark = ('<p:clrMapOvr><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" '
            'accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" '
            'hlink="hlink" folHlink="folHlink"/></p:clrMapOvr>')
    place = understood(Layout("Title Only", ONLY.places, more=dark)).choices["title only"].layout.places[0]
    assert (place.colour, place.ground.colours) == ("FFFFFF", ("1B1B1B",))


def test_text_stands_on_the_shape_under_it() -> None:
    banner = Layout("Title Only", ONLY.places, extra=box("Banner", (0, 0, 100, 22), fill="00594C"))
    assert understood(banner).choices["title only"].layout.places[0].ground.colours == ("00594C",)


def test_every_role_is_one_that_can_be_found() -> None:
    section = Layout("Section Header", (Place("title", 0, (10, 40, 80, 20), 40),), type="secHead")
    assert set(chosen([*STANDARD, section, Layout("Blank", (), type="blank"), PICTURE])) == set(ROLES)
