"""People: names in bold, what they do, and their photograph."""

from __future__ import annotations

import pytest

from agendapitch.scene.model import PictureShape
from agendapitch.script.model import Image, People, Person
from tests.unit.scene.drawing import SPAN, Drawn, photo, text

TITLE = "Three people have already started"
THREE = (
    ("Priya Nair, Customer Services", "has a list of 60 questions she could answer today"),
    ("Col Dyer, crew supervisor", "answers his round already, in his own time"),
    ("Margaret Ellis, Mill Lane residents' group", "has offered her hall and her members"),
)


def people(*persons: tuple[str, str], image: Image | None = None) -> People:
    points = tuple(Person(span=SPAN, who=text(who), does=text(does)) for who, does in persons)
    return People(span=SPAN, points=points, image=image)


def test_people_without_a_photograph_stand_in_two_columns() -> None:
    drawn = Drawn(people(*THREE), TITLE)
    assert drawn.slide.pattern == "people 3"
    assert [drawn.texts[f"name {number}"].text for number in (1, 2, 3)] == ["Priya Nair", "Col Dyer", "Margaret Ellis"]
    assert drawn.texts["part 1"].text.replace("\u00a0", " ") == "Customer Services"
    assert {drawn.texts[f"does {number}"].slot.x for number in (1, 2, 3)} == {418}
    assert not drawn.faults


def test_photograph_stands_right_at_full_height_and_all_else_left_of_it() -> None:
    drawn = Drawn(people(*THREE, image=photo(credit="Ashcombe Vale District Council")), TITLE)
    assert drawn.slide.pattern == "people 3 photo"
    picture = drawn.shape("photo")
    assert isinstance(picture, PictureShape) and (picture.box.x, picture.box.w, picture.box.h) == (566, 394, 540)
    assert all(shape.box.x + shape.box.w <= 542 for shape in drawn.texts.values())
    assert drawn.texts["headline"].slot.w == 444
    assert drawn.texts["source"].text == "Picture: Ashcombe Vale District Council"
    assert not drawn.faults and not drawn.overflowing


def test_name_is_bold_and_the_part_after_it_quiet() -> None:
    name, *part = Drawn(people(*THREE, image=photo()), TITLE).texts["name 1"].paragraphs[0].runs
    assert (name.text, name.bold) == ("Priya Nair", True)
    assert {run.colour for run in part} == {"muted"}


def test_comma_in_what_is_no_name_of_a_person_stays() -> None:
    drawn = Drawn(people(("Fitters, surveyors and planners", "asked to run it")), TITLE)
    assert drawn.texts["name 1"].text.replace("\u00a0", " ") == "Fitters, surveyors and planners"
    assert "part 1" not in drawn.texts


@pytest.mark.parametrize("image", [None, photo()], ids=["plain", "photo"])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_one_to_five_people_fit_at_one_size(count: int, image: Image | None) -> None:
    persons = [("Priya Nair, Customer Services", "has a list of 60 questions")] * count
    drawn = Drawn(people(*persons, image=image), TITLE)
    assert len({drawn.texts[f"name {number}"].size for number in range(1, count + 1)}) == 1
    assert not drawn.faults and not drawn.overflowing


def test_people_who_only_have_names_leave_no_hole() -> None:
    drawn = Drawn(people(("Priya Nair, Customer Services", ""), ("The Friends of Holm Library", "")), TITLE)
    assert drawn.texts["does 1"].text.replace("\u00a0", " ") == "Customer Services"
    assert "does 2" not in drawn.texts and not drawn.faults


@pytest.mark.parametrize("image", [None, photo()], ids=["plain", "photo"])
def test_too_many_words_overflow(image: Image | None) -> None:
    drawn = Drawn(people(*[("Priya Nair", "has a list of questions she could answer " * 6)] * 4, image=image), TITLE)
    assert set(drawn.overflowing) == {"does 1", "does 2", "does 3", "does 4"}


def test_people_without_points_or_picture_are_a_headline_alone() -> None:
    assert Drawn(people(), TITLE).slide.pattern == "points 0"


def test_four_people_beside_their_photograph_have_air_under_them() -> None:
    drawn = Drawn(people(("Lena Osei, public transport", "has ridden the last bus"), ("Marsh Cars", "lends drivers"),
                         ("Night staff", "wrote the timetable"), ("Emeka Hall, cleaner", "walks home now"),
                         image=photo()), TITLE)
    first, second = drawn.texts["does 1"].slot, drawn.texts["name 2"].slot
    assert second.y - (first.y + first.h) >= 20 and drawn.texts["does 1"].size >= 24
    assert not drawn.faults and not drawn.overflowing
