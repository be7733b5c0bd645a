"""A council's own template as a house: where its slides have room, in which colours, and what a slide need not say."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agendapitch.house.colours import contrast, to_oklch
from agendapitch.house.council import Council, council_house
from agendapitch.house.page import Page
from agendapitch.house.paints import PAIRS, paints_of
from agendapitch.house.sight import Ground
from agendapitch.house.understanding import understand
from agendapitch.units import Box
from tests.councils import apart, check_council, inside
from tests.templates import (
    BODY,
    CONTENT,
    COVER,
    MAP,
    ONLY,
    OWN,
    STANDARD,
    STOCK,
    TITLE,
    TWO,
    Layout,
    Place,
    box,
    picture,
    template,
)

FOUR_TO_THREE, PORTRAIT, A4 = (9_144_000, 6_858_000), (6_858_000, 9_906_000), (10_693_400, 7_560_000)
DARK_MAP = MAP.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')


def council(data: bytes) -> Council:
    return council_house(understand(data, name="Council.potx"))


@pytest.mark.parametrize("size", [(12_192_000, 6_858_000), FOUR_TO_THREE, PORTRAIT, A4, (9_144_000, 5_143_500)],
                         ids=["16:9", "4:3", "portrait", "A4", "a smaller 16:9"])
def test_every_shape_of_slide_has_its_shorter_side_at_540(size: tuple[int, int]) -> None:
    made = council(template(size=size))
    page = check_council(made)
    assert min(made.house.size) == 540
    assert made.house.scale == pytest.approx(min(size) / 12_700 / 540)
    assert page.body.w >= 0.8 * made.house.size[0]
    assert page.body.h >= 0.6 * made.house.size[1]


def test_a_slide_takes_its_places_from_the_layout_and_says_nothing_of_them() -> None:
    made = council(template(size=(9_144_000, 5_143_500)))
    page, places = made.house.pages["content"], made.layouts["content"].places
    assert made.layouts["content"].part == "ppt/slideLayouts/slideLayout2.xml"
    assert (places["headline"].kind, places["headline"].idx, places["headline"].size) == ("title", 0, 3200)
    assert (places["points"].kind, places["points"].idx, places["points"].colour) == ("body", 1, "ink")
    assert places["headline"].frame == tuple(
        round(length * made.house.scale * 10) * 1270
        for length in (page.headline.x, page.headline.y, page.headline.w, page.headline.h)
    )
    assert places["headline"].outer[0] == round(0.05 * 9_144_000)
    assert page.heading and page.heading.sizes[0] * made.house.scale == pytest.approx(32, abs=0.01)


def test_an_object_has_no_type_and_a_cover_has_its_own() -> None:
    made = council(template([COVER, Layout("Content", (Place("title", 0), Place("obj", 7))), ONLY]))
    assert made.layouts["content"].places["points"].kind == ""
    assert made.layouts["cover"].places["headline"].kind == "ctrTitle"
    assert made.layouts["cover"].places["subtitle"].kind == "subTitle"


def test_a_low_title_is_lengthened_for_two_lines_and_the_content_begins_lower() -> None:
    low = Layout("Title Only", (Place("title", 0, (5, 5, 90, 6), 28),))
    made = council(template([low]))
    page = check_council(made)
    assert page.heading
    assert page.headline.h >= 2 * 24 * page.heading.leading
    assert page.edge.y >= page.headline.y + page.headline.h
    assert made.layouts["title only"].places["headline"].frame[3] < round(page.headline.h * 12_700)  # and says so


def test_a_template_without_a_place_for_titles_has_one_invented() -> None:
    blank = Layout("Text", (Place("body", 1, (5, 5, 90, 10)), Place("body", 2, BODY)))
    made = council(template([blank]))
    page = check_council(made)
    assert "headline" not in made.layouts["title only"].places
    assert made.layouts["title only"].part.endswith("slideLayout1.xml")
    assert page.headline.y < 0.2 * 540
    assert apart(page.headline, page.edge)


def test_a_template_without_layouts_says_that_one_must_be_added() -> None:
    made = council(template([]))
    check_council(made)
    assert {layout.part for layout in made.layouts.values()} == {""}


def test_places_that_share_their_index_are_never_relied_on() -> None:
    made = council(template([Layout("Title, Content", (Place("title", 0), Place("body", 0)))]))
    check_council(made)
    assert made.layouts["content"].places["headline"].frame == (0, 0, 0, 0)
    assert "points" not in made.layouts["content"].places


def test_a_body_at_the_far_side_is_not_where_everything_stands() -> None:
    aside = Layout("Aside", (Place("title", 0), Place("body", 1, (65, 25, 30, 65))))
    page = check_council(council(template([aside])))
    assert page.body.w >= 0.8 * 960


def test_dark_slides_have_light_text_and_panels_that_stand_out() -> None:
    made = council(template(colour_map=DARK_MAP))
    check_council(made)
    tokens = made.house.tokens
    assert (tokens["paper"], tokens["ink"]) == (OWN["dk1"], OWN["lt1"])
    assert contrast(tokens["tint"], tokens["paper"]) > 1.05
    assert contrast(tokens["stage"], tokens["paper"]) > 1.05
    assert made.house.theme["ink"] == "tx1"


def test_a_cover_in_other_colours_has_a_title_and_a_subtitle_of_its_own() -> None:
    navy = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="0E2841"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    swapped = f"<p:clrMapOvr><a:overrideClrMapping {DARK_MAP}/></p:clrMapOvr>"
    cover = Layout("Title Slide", COVER.places, type="title", background=navy, more=swapped)
    made = council(template([cover, CONTENT, ONLY]))
    check_council(made)
    heading = made.house.pages["cover"].heading
    assert heading and made.house.tokens[heading.ground] == "0E2841"
    assert made.house.tokens[heading.colour] == made.house.tokens["subtitle"] == "FFFFFF"
    assert made.house.tokens["paper"] == "FFFFFF"


def test_slots_that_a_layout_maps_differently_are_not_used() -> None:
    swapped = f"<p:clrMapOvr><a:overrideClrMapping {DARK_MAP}/></p:clrMapOvr>"
    white = '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    only = Layout("Title Only", (Place("title", 0, colour="1B1B1B"),), background=white, more=swapped)
    made = council(template([COVER, CONTENT, only]))
    assert "ink" not in made.house.theme
    assert made.house.theme["accent"] == "accent1"


def test_a_title_in_a_coloured_band_stays_in_it() -> None:
    band = Layout("Title Only", (Place("title", 0, (5, 3, 90, 10), 28, "FFFFFF"),),
                  extra=box("Band", (0, 0, 100, 18), fill="00594C"))
    made = council(template([band]))
    page = check_council(made)
    assert (made.house.tokens["title"], made.house.tokens["titleground"]) == ("FFFFFF", "00594C")
    assert page.headline.y + page.headline.h <= 0.18 * 540 + 0.1
    assert page.edge.y >= 0.18 * 540 - 4


def test_a_title_on_the_fill_of_its_own_place_keeps_its_colour() -> None:
    filled = Layout("Title Only", (Place("title", 0, TITLE, 28, "FFFFFF", fill="00594C"),))
    made = council(template([filled]))
    check_council(made)
    assert (made.house.tokens["title"], made.house.tokens["titleground"]) == ("FFFFFF", "00594C")


def test_a_list_whose_place_has_a_fill_of_its_own_is_composed() -> None:
    filled = Layout("Title and Content", (Place("title", 0), Place("body", 1, (5, 25, 90, 65), fill="00594C")))
    made = council(template([COVER, filled, ONLY]))
    check_council(made)
    assert "content" not in made.layouts


def test_a_closed_cover_gives_way_to_a_large_title_on_the_plain_page() -> None:
    made = council(template([Layout("Cover", extra=box("Ground", (0, 0, 100, 100), fill="00594C")), CONTENT, ONLY]))
    check_council(made)
    cover = made.house.pages["cover"]
    assert made.layouts["cover"].part == made.layouts["title only"].part
    assert cover.heading and cover.heading.sizes[0] >= 48
    assert cover.headline.h >= 0.25 * 540


def test_a_section_serves_as_the_cover_that_is_missing() -> None:
    section = Layout("Section Header", (Place("title", 0, (10, 35, 80, 20), 40), Place("body", 1, (10, 58, 80, 12))),
                     type="secHead")
    made = council(template([section, CONTENT, ONLY]))
    assert made.layouts["cover"].part.endswith("slideLayout1.xml")


@pytest.mark.parametrize(("at", "free"), [
    ((88, 2, 10, 12), lambda page: page.body.h >= 0.6 * 540),
    ((88, 88, 10, 12), lambda page: page.body.y + page.body.h <= 0.88 * 540),
    ((0, 0, 8, 100), lambda page: page.body.x >= 0.08 * 960 + 15),
    ((92, 20, 8, 80), lambda page: page.body.x + page.body.w <= 0.92 * 960 - 15),
], ids=["top right", "bottom right", "a band on the left", "a band on the right"])  # fmt: skip
def test_content_keeps_clear_of_what_the_layout_draws(
    at: tuple[float, float, float, float], free: Callable[[Page], bool]
) -> None:
    layouts = [Layout("Title Only", (Place("title", 0, TITLE, 32),), extra=box("Mark", at, fill="C0006E"))]
    page = check_council(council(template(layouts)))
    assert free(page)
    mark = Box(at[0] * 9.6, at[1] * 5.4, at[2] * 9.6, at[3] * 5.4)
    assert apart(page.edge, mark)
    assert page.body.w >= 0.7 * 960


def test_panels_reach_the_edges_of_a_slide_where_nothing_stands_beside_the_content() -> None:
    page = check_council(council(template()))
    assert (page.edge.x, page.edge.w) == (0, 960)


def test_footer_and_number_are_where_the_layout_has_them_and_the_content_over_them() -> None:
    furniture = (Place("ftr", 11, (30, 93, 40, 5), 12), Place("sldNum", 12, (75, 93, 20, 5), 12))
    made = council(template([Layout("Title Only", (Place("title", 0, TITLE), *furniture))]))
    page = check_council(made)
    assert page.footer and page.number
    assert page.edge.y + page.edge.h <= 0.93 * 540 + 0.1
    assert {name: (place.kind, place.idx) for name, place in made.layouts["title only"].places.items()} == {
        "headline": ("title", 0), "footer": ("ftr", 11), "slide number": ("sldNum", 12)}


def test_the_footer_is_measured_as_large_as_the_layout_sets_it() -> None:
    large = Layout("Title Only", (Place("title", 0, TITLE), Place("ftr", 11, (30, 93, 40, 5), 18)))
    assert check_council(council(template([large]))).footing == 18
    assert check_council(council(template([large], size=(6_096_000, 3_429_000)))).footing == 36


def test_capitals_and_weight_are_those_of_the_template() -> None:
    loud = Layout("Title Only", (Place("title", 0, TITLE, 30, run='cap="all" b="1"', body='anchor="b" lIns="0"'),))
    made = council(template([loud]))
    page = check_council(made)
    assert page.heading
    assert (page.heading.capitals, page.heading.bold, page.heading.anchor) == (True, True, "bottom")
    assert page.headline.x == pytest.approx(48, abs=0.1)
    assert made.layouts["title only"].places["headline"].anchor == "b"


def test_a_title_too_small_for_a_room_is_made_larger_where_it_has_the_height() -> None:
    made = council(template([Layout("Title Only", (Place("title", 0, TITLE, 14),))]))
    page = check_council(made)
    assert page.heading and page.heading.sizes[0] == 27
    assert page.heading.sizes[-1] == 24


def noisy(width: int = 160, height: int = 90) -> bytes:
    """Return a picture in which dark and light lie beside each other everywhere."""
    dark, light = b"\x08\x08\x08" * 8, b"\xf8\xf8\xf8" * 8
    lines = [b"\0" + (dark + light) * (width // 16), b"\0" + (light + dark) * (width // 16)]
    return _png(width, height, b"".join(lines[y // 8 % 2] for y in range(height)))


def striped(width: int = 160, height: int = 90) -> bytes:
    """Return a white picture with a dark band across its foot."""
    rows = b"".join(b"\0" + (b"\x00\x59\x4c" if y >= 0.85 * height else b"\xff\xff\xff") * width for y in range(height))
    return _png(width, height, rows)


def _png(width: int, height: int, rows: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def pictured(data: bytes) -> Council:
    behind = ('<p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
              "<a:effectLst/></p:bgPr></p:bg>")
    only = Layout("Title Only", (Place("title", 0, TITLE),), background=behind,
                  links=[("rId7", "image", "../media/image1.png")])
    return council(template([only], more={"ppt/media/image1.png": ("image/png", data)}))


def test_text_over_a_busy_photograph_has_a_plain_panel_under_it() -> None:
    made = pictured(noisy())
    page = check_council(made)
    assert page.scrim
    assert inside(page.headline, page.veil)
    assert any("panel" in sentence for sentence in made.told)
    assert contrast(made.house.tokens["ink"], made.house.tokens["paper"]) >= 7


def test_a_template_without_any_room_has_a_plain_panel_laid_over_it() -> None:
    full = Layout("Title Only", (Place("title", 0),), extra=box("Words", (0, 22, 100, 78), text="Our values"))
    made = council(template([full]))
    page = check_council(made)
    assert page.scrim
    assert page.body.h >= 0.6 * 540
    assert any("no room" in sentence for sentence in made.told)


def test_a_band_in_a_picture_is_kept_clear_of_like_a_shape() -> None:
    page = check_council(pictured(striped()))
    assert not page.scrim
    assert page.edge.y + page.edge.h <= 0.85 * 540 + 4


def test_a_picture_that_hides_the_masters_shapes_frees_their_room() -> None:
    white = _png(4, 4, b"".join(b"\0" + b"\xff" * 12 for _ in range(4)))
    only = Layout("Title Only", (Place("title", 0, TITLE),), extra=picture((0, 0, 100, 100), "rId7"),
                  links=[("rId7", "image", "../media/image1.png")])
    made = council(template([only], on_master=box("Words", (5, 25, 90, 65), text="Click to edit"),
                            more={"ppt/media/image1.png": ("image/png", white)}))
    assert check_council(made).body.h >= 0.6 * 540


def test_the_layout_with_room_is_preferred_to_one_that_is_full() -> None:
    full = Layout("Title Only", (Place("title", 0),), extra=box("Words", (5, 25, 90, 60), text="Our values"))
    made = council(template([full, Layout("Only a title", (Place("title", 0),))]))
    check_council(made)
    assert made.layouts["title only"].part.endswith("slideLayout2.xml")


def test_own_accents_are_kept_as_they_are_and_follow_the_theme() -> None:
    made = council(template())
    assert made.house.tokens["accent"] == OWN["accent1"]
    assert made.house.theme["accent"] == "accent1"
    assert (made.house.theme["paper"], made.house.theme["ink"]) == ("bg1", "tx1")


def test_of_an_office_theme_the_colours_of_its_shapes_are_used() -> None:
    made = council(template(colours=STOCK, on_master=box("Ribbon", (0, 0, 100, 3), fill="7A1E48")))
    assert made.house.tokens["accent"] == "7A1E48"
    assert "accent" not in made.house.theme


def test_derived_colours_say_how_they_come_from_the_theme() -> None:
    house = council(template()).house
    assert house.tokens["line"] == "BFBFBF"
    assert house.theme["line"] == "bg1 lumMod=75000"


@pytest.mark.parametrize(("font", "measured", "told"), [
    ("Calibri", "Calibri", False), ("Consolas", "monospaced", False), ("Helvetica Neue", "Arial", False),
    ("Montserrat", "Arial", False), ("Ashcombe Sans", "Arial", True),
])  # fmt: skip
def test_its_typeface_is_named_and_measured_by_one_that_is_known(font: str, measured: str, *, told: bool) -> None:
    made = council(template(font=font))
    assert (made.house.sans, made.house.voice) == (font, font)
    name, times = made.house.widths[font]
    assert name == measured
    assert times == 1 if font in ("Calibri", "Helvetica Neue") else times > 0.5
    assert made.house.theme["sans"] == "+mn-lt"
    assert any(font in sentence for sentence in made.told) == told


def test_two_columns_have_a_page_whose_places_are_left_out() -> None:
    made = council(template([COVER, TWO]))
    check_council(made)
    assert made.layouts["title only"].part == made.layouts["two columns"].part
    assert set(made.layouts["two columns"].places) == {"headline"}


def test_text_and_bars_derived_from_a_strong_dark_colour_are_quiet() -> None:
    tokens = council(template(colours=OWN | {"dk1": "1F1547"})).house.tokens
    assert max(to_oklch(tokens[token])[1] for token in ("muted", "data", "tint", "line")) <= 0.05


def test_what_is_composed_begins_where_the_title_begins() -> None:
    wider = Layout("Title and Content", (Place("title", 0), Place("body", 1, (3, 25, 94, 65))))
    page = check_council(council(template([wider, ONLY])))
    assert page.body.x == pytest.approx(page.headline.x, abs=0.1)


COLOURS = st.integers(0, 0xFFFFFF).map("{:06X}".format)


@settings(max_examples=60, deadline=None)
@given(COLOURS, COLOURS, COLOURS, COLOURS)
def test_whatever_the_colours_text_can_be_read(paper: str, ink: str, accent: str, second: str) -> None:
    palette = {"bg1": paper, "tx1": ink, "bg2": second, "tx2": ink, "accent1": accent, "accent2": second}
    best = ink if contrast(ink, paper) >= 4.5 else max(("FFFFFF", "000000"), key=lambda each: contrast(each, paper))
    tokens = paints_of(palette, {}, Ground(paper, paper, paper), best).tokens
    pairs = (*PAIRS, ("muted", "paper"), ("hi", "paper"), ("strong", "paper"))
    faint = [f"{text} on {ground}" for text, ground in pairs if contrast(tokens[text], tokens[ground]) < 4.5]
    assert faint == []
    assert contrast(tokens["data"], tokens["paper"]) >= 3


def test_a_standard_template_is_used_whole() -> None:
    made = council(template(STANDARD))
    check_council(made)
    assert {role: layout.part[-5] for role, layout in made.layouts.items()} == {
        "title only": "4", "content": "2", "two columns": "3", "picture": "5", "cover": "1"}
    assert made.told == ()


@pytest.mark.parametrize(("colours", "panel", "slot"), [
    (("00594C",), "00594C", "accent1"),  # white can be read on it
    (("00A188",), "007966", "accent1 lumMod=75000"),  # of middle lightness: the theme's darker one
    (("F5B400",), "F5B400", "accent1"),  # a bright one carries dark words
    (("D66D21", "871621"), "871621", "accent2"),  # a dark orange is mud
    (("777777",), "595959", "accent1 lumMod=75000"),  # a grey has no hue that could be mud
])
def test_panels_are_in_a_colour_whose_words_look_right(colours: tuple[str, ...], panel: str, slot: str) -> None:
    palette = {"bg1": "FFFFFF", "tx1": "000000", "accent1": colours[0], "accent2": colours[-1]}
    paints = paints_of(palette, {}, Ground("FFFFFF", "FFFFFF", "FFFFFF"), "000000")
    assert (paints.tokens["accent"], paints.theme["accent"]) == (panel, slot)
    assert contrast(paints.tokens["onaccent"], panel) >= 4.5


@pytest.mark.parametrize(("accents", "whose"), [(("4472C4", "ED7D31"), "Office's"), (("444444", "777777"), "greys")])
def test_a_theme_without_colours_of_its_own_is_said_to_be_what_it_is(accents: tuple[str, str], whose: str) -> None:
    palette = {"bg1": "FFFFFF", "tx1": "000000", "accent1": accents[0], "accent2": accents[1]}
    told = paints_of(palette, {}, Ground("FFFFFF", "FFFFFF", "FFFFFF"), "000000").told
    assert told[0] == f"I found no colours of its own in it: the theme's are {whose}, and I use those."
