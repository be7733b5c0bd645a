"""How a template's fixed shapes are to be drawn: outline, paint and words, and what of them cannot be drawn."""

from __future__ import annotations

import pytest

from agendapitch.house.understanding import understand
from agendapitch.ooxml.template.model import Sketch
from agendapitch.ooxml.template.sketching import EFFECTS, OBJECTS, OUTLINES, PATTERNS
from tests.templates import ONLY, OWN, picture, png, template

RED = '<a:solidFill><a:srgbClr val="C0006E"/></a:solidFill>'
RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def sketch(geometry: str = RECT, fill: str = RED, *, words: str = "", style: str = "", turn: str = "") -> Sketch:
    """Return the sketch of a shape of 100 by 50 points at (10, 20) on the master."""
    shape = (f'<p:sp><p:nvSpPr><p:cNvPr id="50" name="Mark"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm {turn}>'
             f'<a:off x="127000" y="254000"/><a:ext cx="1270000" cy="635000"/></a:xfrm>{geometry}{fill}</p:spPr>'
             f"{style}{words and f'<p:txBody>{words}</p:txBody>'}</p:sp>")
    return sketches(shape)[0]


def sketches(on_master: str) -> list[Sketch]:
    known = understand(template([ONLY], on_master=on_master), name="Council.potx")
    return [shape.sketch for shape in known.master.fixed if shape.sketch]


def preset(name: str, given: str = "") -> str:
    return f'<a:prstGeom prst="{name}"><a:avLst>{given}</a:avLst></a:prstGeom>'


def test_a_shape_has_its_place_its_turn_and_its_colour() -> None:
    made = sketch(turn='rot="2700000" flipH="1"')
    assert made.frame == (10.0, 20.0, 100.0, 50.0)
    assert made.fill and made.fill.stops == ((0.0, "C0006E"),)
    assert (made.shape, made.turn, made.mirrored) == ("rect", 45.0, (True, False))
    assert made.lacks == ()


def test_a_gradient_keeps_its_stops_its_angle_and_what_is_seen_through() -> None:
    made = sketch(fill='<a:gradFill><a:gsLst><a:gs pos="100000"><a:schemeClr val="accent2"><a:alpha val="50000"/>'
                       '</a:schemeClr></a:gs><a:gs pos="20000"><a:schemeClr val="accent1"/></a:gs></a:gsLst>'
                       '<a:lin ang="5400000"/></a:gradFill>')
    assert made.fill and made.fill.stops == ((0.2, OWN["accent1"]), (1.0, f"{OWN['accent2']}80"))
    assert (made.fill.angle, made.fill.is_round) == (90, False)


@pytest.mark.parametrize(("geometry", "shape", "radius"), [
    (preset("ellipse"), "ellipse", 0), (preset("roundRect"), "rounded", pytest.approx(8.33, abs=0.01)),
    (preset("roundRect", '<a:gd name="adj" fmla="val 50000"/>'), "rounded", 25), (preset("round2SameRect"), "rect", 0),
    (preset("line"), "", 0), (preset("chevron"), "path", 0),
], ids=["ellipse", "rounded", "rounder", "two corners", "a line that nobody sees", "chevron"])  # fmt: skip
def test_usual_outlines_are_known(geometry: str, shape: str, radius: float) -> None:
    made = sketch(geometry)
    assert (made.shape, made.radius) == (shape, radius)


def test_a_line_has_its_width_and_its_dashes() -> None:
    made = sketch(preset("line"), fill=f'<a:ln w="38100">{RED}<a:prstDash val="dash"/></a:ln>')
    assert (made.shape, made.line_width, made.dash) == ("line", 3, "dashed")
    assert made.line and made.line.stops == ((0, "C0006E"),)


def test_a_line_of_the_style_is_drawn_unless_the_shape_has_none() -> None:
    style = '<p:style><a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="0"/></p:style>'
    assert sketch(fill="<a:noFill/>", style=style).line_width == 1
    assert sketch(fill="<a:noFill/><a:ln><a:noFill/></a:ln>", style=style).line is None


def free_form(steps: str) -> str:
    return f'<a:custGeom><a:avLst/><a:pathLst><a:path w="200" h="100">{steps}</a:path></a:pathLst></a:custGeom>'


def test_a_free_form_is_a_path_in_shares_of_its_frame() -> None:
    made = sketch(free_form('<a:moveTo><a:pt x="0" y="100"/></a:moveTo><a:cubicBezTo><a:pt x="50" y="0"/>'
                            '<a:pt x="150" y="0"/><a:pt x="200" y="100"/></a:cubicBezTo><a:close/>'))
    assert made.path == (("M", (0.0, 1.0)), ("C", (0.25, 0.0, 0.75, 0.0, 1.0, 1.0)), ("Z", ()))
    assert not made.lacks


@pytest.mark.parametrize(("geometry", "fill", "lacking"), [
    (free_form('<a:moveTo><a:pt x="hc" y="t"/></a:moveTo>'), RED, OUTLINES),
    (free_form('<a:arcTo wR="10" hR="10" stAng="0" swAng="90"/>'), RED, OUTLINES),
    (preset("cloud"), RED, OUTLINES),
    (RECT, f'{RED}<a:effectLst><a:outerShdw><a:srgbClr val="000000"/></a:outerShdw></a:effectLst>', EFFECTS),
    (RECT, '<a:pattFill prst="pct5"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/>'
           "</a:bgClr></a:pattFill>", PATTERNS),
], ids=["places to reckon out", "arcs", "a cloud", "a shadow", "a pattern"])  # fmt: skip
def test_what_cannot_be_drawn_is_named(geometry: str, fill: str, lacking: str) -> None:
    assert sketch(geometry, fill).lacks == (lacking,)


def test_an_outline_that_nobody_sees_is_not_missed() -> None:
    assert sketch(preset("cloud"), "<a:noFill/>").lacks == ()


def test_a_table_is_only_named() -> None:
    frame = ('<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="51" name="T"/><p:cNvGraphicFramePr/><p:nvPr/>'
             '</p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="127000" cy="127000"/></p:xfrm>'
             '<a:graphic><a:graphicData uri="x"/></a:graphic></p:graphicFrame>')
    made = sketches(frame)[0]
    assert (made.shape, made.lacks) == ("", (OBJECTS,))


def test_a_shape_in_a_group_has_the_fill_of_the_group() -> None:
    inner = (f'<p:sp><p:nvSpPr><p:cNvPr id="51" name="In"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0"'
             f' y="0"/><a:ext cx="127000" cy="127000"/></a:xfrm>{RECT}<a:grpFill/></p:spPr></p:sp>')
    group = ('<p:grpSp><p:nvGrpSpPr><p:cNvPr id="50" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
             f"{RED}</p:grpSpPr>{inner}</p:grpSp>")
    made = sketches(group)[0]
    assert made.fill and made.fill.stops == ((0, "C0006E"),)


def test_a_shape_in_a_turned_and_mirrored_group_stands_where_powerpoint_draws_it() -> None:
    inner = (f'<p:sp><p:nvSpPr><p:cNvPr id="51" name="In"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm '
             f'rot="1200000"><a:off x="0" y="0"/><a:ext cx="127000" cy="127000"/></a:xfrm>{RECT}{RED}</p:spPr></p:sp>')
    group = ('<p:grpSp><p:nvGrpSpPr><p:cNvPr id="50" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
             '<a:xfrm rot="5400000" flipH="1"><a:off x="1270000" y="1270000"/><a:ext cx="508000" cy="254000"/>'
             f'<a:chOff x="0" y="0"/><a:chExt cx="508000" cy="254000"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>')
    made = sketches(group)[0]
    # Of a group of 40 by 20 points round (120, 110): its upper left corner is the upper right one once mirrored, and
    # the lower right one once turned by a quarter.
    assert made.frame == pytest.approx((120, 120, 10, 10))
    assert (made.turn, made.mirrored) == (70.0, (True, False))


def test_words_have_their_own_look_before_the_shape_s_and_the_deck_s() -> None:
    body = ('<a:bodyPr anchor="b" lIns="0"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1200" b="1"/></a:lvl1pPr>'
            '</a:lstStyle><a:p><a:r><a:rPr cap="all"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:rPr>'
            '<a:t>Official</a:t></a:r><a:br/><a:r><a:rPr sz="900" b="0"><a:latin typeface="Calibri"/></a:rPr>'
            "<a:t>Draft</a:t></a:r></a:p>")
    made = sketch(words=body)
    (line,) = made.lines
    assert (made.anchor, made.insets[0], line.align) == ("b", 0, "r")
    assert [(run.text, run.size, run.bold, run.font, run.colour) for run in line.runs if run.text.strip()] == [
        ("OFFICIAL", 12, True, "Arial", OWN["lt1"]), ("Draft", 9, False, "Calibri", OWN["dk1"])]


def test_a_picture_s_crop_and_what_is_left_free_beside_it_are_one() -> None:
    data = template([ONLY], on_master=picture((0, 0, 50, 50), "rId7").replace(
        "<a:stretch><a:fillRect/></a:stretch>", '<a:srcRect l="25000"/><a:stretch><a:fillRect t="50000"/></a:stretch>'))
    known = understand(with_picture(data), name="Council.potx")
    made = known.master.fixed[0].sketch
    assert made and made.fill
    assert (made.fill.picture, made.fill.crop) == ("ppt/media/image1.png", (0.25, -1, 0, 0))


def with_picture(data: bytes) -> bytes:
    """Return a template whose master has a picture as rId7."""
    import io
    from zipfile import ZipFile

    from tests.templates import OFFICE, changed

    part = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    with ZipFile(io.BytesIO(data)) as archive:
        links, types = archive.read(part).decode(), archive.read("[Content_Types].xml").decode()
    link = f'<Relationship Id="rId7" Type="{OFFICE}/image" Target="../media/image1.png"/></Relationships>'
    declared = '<Default Extension="png" ContentType="image/png"/></Types>'
    return changed(data, {part: links.replace("</Relationships>", link).encode(), "ppt/media/image1.png": png(),
                          "[Content_Types].xml": types.replace("</Types>", declared).encode()})
