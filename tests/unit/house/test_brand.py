"""A council's own colours become a look that can be read."""

from hypothesis import given
from hypothesis import strategies as st

from agendapitch.diagnostics import Level, Span
from agendapitch.house.brand import brand_house
from agendapitch.house.choosing import choose_house
from agendapitch.house.colours import contrast, from_oklch, to_oklch
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import TOKENS, House
from agendapitch.script.model import Style, Text

TEXT_PAIRS = [
    ("ink", "paper"), ("muted", "paper"), ("strong", "paper"), ("ontint", "tint"), ("ontintm", "tint"),
    ("onaccent", "accent"), ("onaccentm", "accent"), ("onstage", "stage"), ("onstagem", "stage"), ("onslat", "slat"),
    ("onfield", "field"), ("onfieldm", "field"), ("onblock", "block"),
]
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")
SPAN = Span("s.yaml", 3, 1, 3, 9)


def weakest_pair(house: House) -> float:
    return min(contrast(house.tokens[text], house.tokens[ground]) for text, ground in TEXT_PAIRS)


@given(COLOURS, st.one_of(st.just(""), COLOURS))
def test_any_two_colours_give_text_that_can_be_read(primary: str, secondary: str) -> None:
    house = brand_house(primary, secondary).house
    assert weakest_pair(house) >= 4.5
    assert tuple(sorted(house.tokens)) == tuple(sorted(TOKENS))


@given(COLOURS)
def test_oklch_there_and_back_is_the_same_colour(colour: str) -> None:
    back = from_oklch(*to_oklch(colour))
    assert all(abs(int(colour[at : at + 2], 16) - int(back[at : at + 2], 16)) <= 1 for at in (0, 2, 4))


def test_the_built_in_looks_can_be_read() -> None:
    weakest = {name: weakest_pair(house) for name in LOOKS if (house := built_in_house(name))}
    assert min(weakest.values()) >= 4.5
    assert weakest["chamber"] >= 7


def test_a_strong_brand_colour_is_kept_exactly() -> None:
    brand = brand_house("5B2A86")
    assert brand.house.tokens["accent"] == "5B2A86"
    assert brand.changes == ()


def test_a_second_colour_is_the_accent_and_the_first_the_ink() -> None:
    tokens = brand_house("00594C", "F5B400").house.tokens
    assert (tokens["accent"], tokens["onaccent"], tokens["ink"]) == ("F5B400", "00372E", "00372E")
    assert tokens["strong"] == "00594C"  # a darkened yellow is mud


def test_a_colour_that_nothing_can_be_read_on_is_darkened_and_said() -> None:
    brand = brand_house("E0409A")
    assert brand.house.tokens["accent"] != "E0409A"
    assert "E0409A" in brand.changes[0]


def test_an_unknown_style_names_those_there_are() -> None:
    outcome = choose_house(Style(span=SPAN, name=Text("civc", SPAN)))
    assert outcome.findings[0].level is Level.STOP
    assert "civic, chamber, webcast" in outcome.findings[0].hint


def test_a_word_is_not_a_colour() -> None:
    outcome = choose_house(Style(span=SPAN, colour=Text("bottle green", SPAN)))
    assert outcome.stopped
    assert outcome.findings[0].span == SPAN


def test_a_short_colour_is_read() -> None:
    outcome = choose_house(Style(span=SPAN, colour=Text("#05c", SPAN)))
    assert outcome.value.tokens["accent"] == "0055CC"


def test_a_colour_that_is_nearly_white_is_told() -> None:
    assert any("nearly as white" in change for change in brand_house("FDFDFD").changes)
    assert not brand_house("00594C").changes
