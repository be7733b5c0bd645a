"""What is on the slides: read back from the file, and by python-pptx as a witness."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from xml.dom import minidom
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from agendapitch.scene.model import Panel, Paragraph, Run, Slide
from agendapitch.units import Box
from agendapitch.writers.pptx.colours import palette
from agendapitch.writers.pptx.layouts import layout_of, layout_part
from agendapitch.writers.pptx.writing import write_pptx
from tests.unit.writers import samples

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@pytest.fixture(scope="module")
def data() -> bytes:
    return write_pptx(samples.scene(), samples.NOTES, samples.compiled(), samples.PICTURES)


@pytest.fixture(scope="module")
def deck(data: bytes) -> Deck:
    return Presentation(BytesIO(data))


def part(data: bytes, name: str) -> str:
    return ZipFile(BytesIO(data)).read(name).decode()


def slide_xml(slide: Slide, *, look: str = "civic") -> str:
    """Return the XML of one slide, written in a house that knows all the specimens."""
    data = write_pptx(samples.scene(slide), samples.NOTES[:1], samples.compiled(look), samples.PICTURES)
    return part(data, "ppt/slides/slide1.xml")


def elements(data: bytes, folder: str) -> Iterator[ElementTree.Element]:
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith(folder) and name.endswith(".xml"):
                yield from ElementTree.fromstring(archive.read(name)).iter()


def test_every_slide_has_its_title_in_the_title_placeholder(deck: Deck) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides if slide.shapes.title]
    assert titles == [slide.title for slide in samples.SLIDES]


def test_every_slide_stands_on_the_layout_of_its_pattern(deck: Deck) -> None:
    assert [slide.slide_layout.name for slide in deck.slides] == [slide.pattern for slide in samples.SLIDES]


def test_words_in_the_pattern_are_placeholders_and_none_is_left_empty(deck: Deck) -> None:
    for slide in deck.slides:
        assert all(holder.text_frame.text for holder in slide.placeholders)
    assert {holder.name for holder in deck.slides[0].placeholders} >= {"headline", "what is", "what could be", "footer"}


def test_fixed_panels_are_drawn_by_the_layout_and_not_on_the_slide(deck: Deck) -> None:
    assert {shape.name for shape in deck.slides[0].slide_layout.shapes} >= {"now", "next"}
    assert not {shape.name for shape in deck.slides[0].shapes} & {"now", "next"}


def test_reset_slide_leaves_text_at_the_layouts_safe_size(deck: Deck) -> None:
    headline = deck.slides[0].slide_layout.placeholders[0]
    assert f'sz="{28 * 100}"' in ElementTree.tostring(headline._element.find(f".//{A}lvl1pPr"), encoding="unicode")


def test_a_place_brings_its_ground_where_the_layout_draws_none() -> None:
    on_panel = samples.text("asset", "Bin rounds", Box(60, 200, 200, 40), colour="onblock", ground="block")
    specimen = replace(samples.TABLE, shapes=(samples.headline("Assets"), on_panel))
    layout = layout_of(specimen, "layout", samples.house().tokens)
    assert layout.places["asset"].ground == "block"
    assert layout.places["headline"].ground == ""
    assert "</a:prstGeom><a:solidFill>" in layout_part(specimen, layout, palette(samples.house())).decode()


def test_reset_slide_gives_a_text_its_whole_place_back() -> None:
    narrow = replace(samples.text("point", "One", Box(48, 146, 500, 80)), slot=Box(48, 146, 864, 80))
    layout = layout_of(replace(samples.TABLE, shapes=(narrow,)), "layout", samples.house().tokens)
    assert layout.places["point"].frame[2] == 864 * 12_700


def test_slides_say_only_what_differs_from_their_layout() -> None:
    safe = replace(samples.headline("The point"), size=28, leading=39 * 28 / 34, tracking=-0.6 * 28 / 34)
    slide = replace(samples.POINTS, pattern="tension", shapes=(safe,))
    written = slide_xml(slide).partition("<p:sp>")[2]
    assert '<a:rPr lang="en-GB"/><a:t>The point</a:t>' in written
    assert "<p:spPr></p:spPr>" in written
    assert "<a:bodyPr/><a:lstStyle/><a:p><a:r>" in written


def test_line_spacing_is_a_percentage_of_one_and_a_fifth_of_the_size() -> None:
    assert '<a:spcPct val="95588"/>' in part_of_layout("tension")  # 39 / (1.2 x 34)


def part_of_layout(pattern: str) -> str:
    specimen = next(slide for slide in samples.SPECIMENS if slide.pattern == pattern)
    layout = layout_of(specimen, "layout", samples.house().tokens)
    return layout_part(specimen, layout, palette(samples.house())).decode()


def test_a_large_figure_in_a_tight_line_is_centred_on_it() -> None:
    figure = replace(
        samples.text("figure", "41", Box(48, 150, 400, 300), size=330, leading=300, bold=True),
        paragraphs=(Paragraph((Run("41"),), ("41",)),),
    )
    written = slide_xml(replace(samples.POINTS, shapes=(figure,)))
    assert f'<a:ext cx="5080000" cy="{396 * 12700}"/>' in written
    top = re.search(r'<a:off x="609600" y="(\d+)"/>', written)
    assert top
    # PowerPoint's baseline is 0.9724 of the size under the line's top; the design wants it at 150 + 264.3.
    assert int(top[1]) / 12700 + 0.9724 * 330 == pytest.approx(150 + 300 / 2 + 0.3465 * 330, abs=0.1)
    assert 'anchor="ctr"' in written
    assert "spcPct" not in written


def test_text_never_shrinks_and_has_no_insets(data: bytes) -> None:
    assert not any(element.tag in (f"{A}normAutofit", f"{A}spAutoFit") for element in elements(data, "ppt/slide"))
    boxes = [element for element in elements(data, "ppt/slideLayouts/") if element.get("lIns")]
    assert boxes
    assert all(box.get(side) == "0" for box in boxes for side in ("lIns", "tIns", "rIns", "bIns"))


def test_no_typeface_is_named_on_a_run(data: bytes) -> None:
    faces = {element.get("typeface") for element in elements(data, "ppt/slide") if element.tag == f"{A}latin"}
    assert faces <= {"+mn-lt", "+mj-lt"}


def test_every_run_of_slides_notes_and_charts_names_its_language(data: bytes) -> None:
    runs = [element for element in elements(data, "ppt/") if element.tag in (f"{A}rPr", f"{A}endParaRPr")]
    assert len(runs) > 50
    assert {run.get("lang") for run in runs} == {"en-GB"}


def test_every_shape_without_words_is_described_or_marked_as_decorative(data: bytes) -> None:
    silent = 0
    for element in elements(data, "ppt/slides/"):
        if element.tag.rpartition("}")[2] in ("sp", "pic", "cxnSp", "grpSp", "graphicFrame"):
            about = next(child for child in element.iter() if child.tag.endswith("}cNvPr"))
            words = [text.text for text in element.iter(f"{A}t")]
            decorative = any(child.tag == DECORATIVE for child in about.iter())
            silent += decorative
            assert words or about.get("descr") or decorative, about.get("name")
    assert silent > 5


def test_shape_ids_are_unique_on_each_slide(deck: Deck) -> None:
    for slide in deck.slides:
        ids = [element.get("id") for element in slide._element.iter() if str(element.tag).endswith("}cNvPr")]
        assert len(ids) == len(set(ids))


def test_colours_follow_the_theme_where_it_holds_their_value() -> None:
    colours = palette(samples.house())
    assert colours["paper"] == '<a:schemeClr val="bg1"/>'
    assert colours["ink"] == colours["onaccent"] == '<a:schemeClr val="tx1"/>'
    assert colours["accent"] == '<a:schemeClr val="accent1"/>'
    assert colours["field"] == '<a:schemeClr val="accent6"/>'
    assert colours["onaccentm"] == '<a:srgbClr val="24443D"/>'


def test_dark_looks_swap_the_colour_map_and_keep_dark_1_dark() -> None:
    parts = write_pptx(samples.scene(), samples.NOTES, samples.compiled("webcast"), samples.PICTURES)
    assert 'bg1="dk1" tx1="lt1"' in part(parts, "ppt/slideMasters/slideMaster1.xml")
    assert '<a:dk1><a:srgbClr val="10171C"/></a:dk1>' in part(parts, "ppt/theme/theme1.xml")
    assert palette(samples.house("webcast"))["ink"] == '<a:schemeClr val="tx1"/>'


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_every_token_is_drawn_in_exactly_its_colour(look: str) -> None:
    house = samples.house(look)
    theme = ElementTree.fromstring(
        part(
            write_pptx(samples.scene(), samples.NOTES, samples.compiled(look), samples.PICTURES), "ppt/theme/theme1.xml"
        )
    )
    scheme = {slot.tag.rpartition("}")[2]: slot[0].get("val") for slot in theme.iter(f"{A}clrScheme").__next__()}
    seen = (
        {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}
        if house.dark
        else {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
    )
    for token, element in palette(house).items():
        found = re.search(r'val="(\w+)"', element)
        assert found
        value = scheme[seen.get(found[1], found[1])] if "schemeClr" in element else found[1]
        assert value == house.tokens[token], token


def test_emphasis_is_italic_in_a_serif_voice_and_bold_without_one() -> None:
    assert '<a:rPr lang="en-GB" sz="5000" i="1" spc="-50"/><a:t>listens' in slide_xml(samples.PANELS)
    assert '<a:rPr lang="en-GB" sz="5000" b="1" spc="-50"/><a:t>listens' in slide_xml(samples.PANELS, look="chamber")


def test_lists_have_real_bullets() -> None:
    written = slide_xml(samples.POINTS)
    assert written.count('<a:buChar char="•"/>') == 2
    assert "<a:t>•" not in written


def test_a_second_shape_of_the_same_name_becomes_a_text_box() -> None:
    twice = replace(samples.POINTS, shapes=(*samples.POINTS.shapes, samples.POINTS.shapes[1]))
    written = slide_xml(twice)
    assert written.count('idx="13"') == 1
    assert written.count('txBox="1"') == 1


def test_pictures_are_cropped_and_stay_whole(deck: Deck) -> None:
    photograph = next(shape for shape in deck.slides[1].shapes if shape.name == "photograph")
    assert (photograph.crop_left, photograph.crop_right) == (0.1, 0.05)
    assert photograph.image.blob == samples.PICTURES["library"].data
    assert photograph.left == Pt(400)


def test_one_picture_on_two_slides_is_kept_once() -> None:
    scene = samples.scene(samples.PHOTOGRAPH, replace(samples.PHOTOGRAPH, key="again", title="And again"))
    data = write_pptx(scene, samples.NOTES[:2], samples.compiled(), samples.PICTURES)
    assert [name for name in ZipFile(BytesIO(data)).namelist() if "media" in name] == ["ppt/media/image1.png"]


def test_tables_have_a_header_row_and_no_merged_cells(deck: Deck) -> None:
    table = next(shape.table for shape in deck.slides[-1].shapes if shape.has_table)
    assert table.first_row
    assert [cell.text for cell in table.rows[0].cells] == ["Item", "2026", "2027"]
    assert not any(cell.is_merge_origin for row in table.rows for cell in row.cells)


def test_a_rising_rule_is_flipped_rather_than_given_a_negative_height() -> None:
    from agendapitch.scene.model import Rule
    from agendapitch.writers.pptx.shapes import write_rule
    from agendapitch.writers.pptx.text import Pen

    pen = Pen(palette(samples.house()), "en-GB", True, 1, count(2))
    written = write_rule(Rule(name="rule", x1=0, y1=20, x2=10, y2=0, colour="ink", width=1), pen)
    assert 'flipV="1"' in written
    assert '<a:ext cx="127000" cy="254000"/>' in written


def test_what_xml_cannot_hold_is_left_out() -> None:
    odd = replace(samples.headline("x"), paragraphs=(Paragraph((Run("Bins\x07 & \x0bbags <b>\ud800"),)),))
    assert "<a:t>Bins &amp;  bags &lt;b&gt;?</a:t>" in slide_xml(replace(samples.POINTS, shapes=(odd,)))


def test_a_slide_on_another_ground_than_its_layouts_says_so() -> None:
    assert "<p:bg>" not in slide_xml(samples.PANELS)
    assert "<p:bg>" in slide_xml(replace(samples.PANELS, background="field"))


def test_every_kind_of_panel_is_drawn() -> None:
    panels = tuple(
        Panel(name=shape, box=Box(0, 0, 40, 20), shape=shape, radius=5, fill="ink")
        for shape in ("rectangle", "ellipse", "rounded")
    )
    written = slide_xml(replace(samples.POINTS, shapes=panels))
    assert re.findall(r'prst="(\w+)"', written) == ["rect", "ellipse", "roundRect"]
    assert 'fmla="val 25000"' in written


def test_slide_with_panels_strokes_and_two_faces(golden: Callable[[str, str], None]) -> None:
    golden("writers/panels.xml", minidom.parseString(slide_xml(samples.PANELS)).toprettyxml(indent=" "))


def test_layout_of_a_slide_with_panels(golden: Callable[[str, str], None]) -> None:
    golden("writers/panels-layout.xml", minidom.parseString(part_of_layout("tension")).toprettyxml(indent=" "))


def test_table_slide(golden: Callable[[str, str], None]) -> None:
    golden("writers/table.xml", minidom.parseString(slide_xml(samples.TABLE)).toprettyxml(indent=" "))
