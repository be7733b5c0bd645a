"""Text: a box or a placeholder with its paragraphs. A placeholder writes only what differs from its layout.

Line height is a percentage of 1.2 times the size, so that PowerPoint, LibreOffice and Google Slides agree;
text never shrinks by itself, and no typeface is named: `+mn-lt` and `+mj-lt` follow the theme.
"""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.house.model import Place
from agendapitch.records import dataclass, replace
from agendapitch.scene.model import BULLET_EMS, Paragraph, Run, TextShape
from agendapitch.units import Box, Points
from agendapitch.writers.pptx.markup import escape, frame_of, guid, non_visual, transform

TITLE_IDX, FOOTER_IDX, NUMBER_IDX, FIRST_BODY_IDX = 0, 11, 12, 13

_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_USUAL_LEADING = (1.06, 1.3)  # line height as a multiple of the size
# PowerPoint sets a baseline at the share of the ascent in 1.2 times the size (measured in its own PDFs:
# developer0hye/office2pdf#525), the design at half the leading: Arial stands so much lower, in sizes.
_SEAT = 1.2 * 1854 / 2288 - 0.6 - 0.3465
_NUMBER_FIELD = guid("slide number")


@dataclass(frozen=True, slots=True)
class Pen:
    """What the shapes of one slide are written with. `serif_voice`: emphasis in the voice face is italic."""

    palette: dict[str, str]
    language: str
    serif_voice: bool
    slide_number: int
    ids: Iterator[int]


def settled(shape: TextShape) -> TextShape:
    """Return a line of unusual height as every reader draws it alike: at 100 %, centred on its line's height.

    Design 14.3: readers disagree where a line stands in a height far from its own (a figure of 330 points in
    a line of 300); they agree on the middle. The box holds the whole line, so nothing can push it down. Titles
    stay as they are: a person makes them longer, and they must then grow downwards.
    """
    if shape.role == "title" or len(shape.paragraphs) != 1 or len(shape.paragraphs[0].lines) != 1:
        return shape
    if _USUAL_LEADING[0] <= shape.leading / shape.size <= _USUAL_LEADING[1]:
        return shape
    box, own = shape.box, 1.2 * shape.size
    tops = {"top": box.y, "middle": box.y + (box.h - shape.leading) / 2, "bottom": box.y + box.h - shape.leading}
    middle = tops[shape.anchor] + shape.leading / 2
    height = max(own, shape.leading)
    whole = Box(box.x, middle - _SEAT * shape.size - height / 2, box.w, height)
    return replace(shape, box=whole, leading=own, anchor="middle")


def place_of(shape: TextShape, *, idx: int, size: Points) -> Place:
    """Return the values of a settled text shape at `size`, as a layout gives them."""
    return Place(
        idx=idx,
        frame=frame_of(shape.box),
        anchor=_ANCHOR[shape.anchor],
        align=_ALIGN[shape.align],
        size=round(size * 100),
        spacing=spacing_of(shape.leading, shape.size),
        tracking=round(shape.tracking * size / shape.size * 100),
        bold=shape.bold,
        face=shape.face,
        colour=shape.colour,
    )


def spacing_of(leading: Points, size: Points) -> int:
    """Return line height in thousandths of a per cent of 1.2 times the size."""
    return round(leading / (1.2 * size) * 100_000)


# What a text box inherits where there is no placeholder: the presentation's defaults, and no size or colour.
_NO_PLACE = Place(-1, (0, 0, 0, 0), "t", "l", 0, 100_000, 0, False, "sans", "")
# LibreOffice gives footers a look of its own and not the layout's: they say everything themselves.
_FURNITURE = Place(-1, (0, 0, 0, 0), "", "", 0, 0, 0, False, "", "")


def is_of_template(place: Place | None) -> bool:
    """Return whether a place is a placeholder of a council's template, with its look and insets."""
    return place is not None and place.outer[2] > 0


def placeholder(place: Place) -> str:
    """Return the element that ties a shape to its layout's placeholder."""
    if is_of_template(place):
        kind = f' type="{place.kind}"' if place.kind else ""
        return f'<p:ph{kind} idx="{place.idx}"/>' if place.idx else f"<p:ph{kind}/>"
    match place.idx:
        case 0:
            return '<p:ph type="title"/>'
        case 11:
            return f'<p:ph type="ftr" sz="quarter" idx="{FOOTER_IDX}"/>'
        case 12:
            return f'<p:ph type="sldNum" sz="quarter" idx="{NUMBER_IDX}"/>'
        case _:
            return f'<p:ph type="body" sz="quarter" idx="{place.idx}"/>'


def body_properties(anchor: str) -> str:
    """Return the properties of a text box: no insets, wrapped, never resized."""
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )


def write_text(shape: TextShape, pen: Pen, place: Place | None) -> str:
    """Return a text shape as XML, in `place` of its layout or as a plain text box."""
    shape = settled(shape)
    inherited = _inherited(shape, place)
    frame = frame_of(shape.box)
    fills = place is not None and frame == place.frame
    if place or shape.role == "title":  # a layout without a place for titles: the slide has one all the same
        tied = placeholder(place) if place else '<p:ph type="title"/>'
        kind = f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{tied}</p:nvPr>'
        drawn = "" if fills else transform(frame)
    else:
        kind = '<p:cNvSpPr txBox="1"/><p:nvPr/>'
        drawn = f'{transform(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    if shape.fill:
        drawn += f"<a:solidFill>{pen.palette[shape.fill]}</a:solidFill>"
    elif not place or place.ground:
        drawn += "<a:noFill/>"
    anchor = _ANCHOR[shape.anchor]
    as_inherited = anchor == inherited.anchor and (fills or (place and not is_of_template(place)))
    body = "<a:bodyPr/>" if as_inherited else body_properties(anchor)
    paragraphs = "".join(_paragraph(paragraph, shape, pen, inherited) for paragraph in shape.paragraphs)
    empty = f'<a:p><a:endParaRPr lang="{pen.language}"/></a:p>'
    return (
        f"<p:sp><p:nvSpPr>{non_visual(next(pen.ids), shape.name, None)}{kind}</p:nvSpPr><p:spPr>{drawn}</p:spPr>"
        f"<p:txBody>{body}<a:lstStyle/>{paragraphs or empty}</p:txBody></p:sp>"
    )


def _inherited(shape: TextShape, place: Place | None) -> Place:
    """Return what a text has without saying so."""
    if shape.role not in ("footer", "slide number"):
        return place or _NO_PLACE
    if not is_of_template(place):
        return _FURNITURE
    # A template's furniture looks as its makers wanted it: the slide gives only the words.
    return place_of(shape, idx=0, size=shape.size)


def _paragraph(paragraph: Paragraph, shape: TextShape, pen: Pen, place: Place) -> str:
    size = paragraph.size or shape.size
    leading = paragraph.leading or shape.leading * size / shape.size
    runs = "".join(_run(run, paragraph, shape, pen, place) for run in paragraph.runs)
    return f"<a:p>{_paragraph_properties(paragraph, shape, place, size, leading)}{runs}</a:p>"


def _paragraph_properties(
    paragraph: Paragraph, shape: TextShape, place: Place, size: Points, leading: Points
) -> str:
    attributes, inner = "", ""
    listed = is_of_template(place) and shape.role != "title"  # with the template's bullets, indent and space before
    if paragraph.bullet:
        indent = round(size * BULLET_EMS * 12_700)
        attributes = f' marL="{indent}" indent="-{indent}"'
    elif listed:
        attributes = ' marL="0" indent="0"'
    if (align := _ALIGN[shape.align]) != place.align:
        attributes += f' algn="{align}"'
    if (spacing := spacing_of(leading, size)) != place.spacing:
        inner = f'<a:lnSpc><a:spcPct val="{spacing}"/></a:lnSpc>'
    if paragraph.space_before or listed:
        inner += f'<a:spcBef><a:spcPts val="{round(paragraph.space_before * 100)}"/></a:spcBef>'
    if listed and not paragraph.bullet:
        inner += "<a:buNone/>"
    elif paragraph.bullet and not listed:
        inner += '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    return f"<a:pPr{attributes}>{inner}</a:pPr>" if attributes or inner else ""


def _run(run: Run, paragraph: Paragraph, shape: TextShape, pen: Pen, place: Place) -> str:
    size = paragraph.size or shape.size
    italic = run.emphasis and pen.serif_voice and shape.face == "voice"
    bold = (shape.bold if paragraph.bold is None else paragraph.bold) or run.bold or (run.emphasis and not italic)
    tracking = round(shape.tracking * size / shape.size * 100)
    attributes = f' lang="{pen.language}"'
    if round(size * 100) != place.size:
        attributes += f' sz="{round(size * 100)}"'
    if bold != place.bold:
        attributes += f' b="{int(bold)}"'
    if italic:
        attributes += ' i="1"'
    if tracking != place.tracking:
        attributes += f' spc="{tracking}"'
    inner = ""
    if (colour := run.colour or paragraph.colour or shape.colour) != place.colour:
        inner = f"<a:solidFill>{pen.palette[colour]}</a:solidFill>"
    if shape.face != place.face:
        inner += f'<a:latin typeface="{theme_font(shape.face)}"/>'
    properties = f"<a:rPr{attributes}>{inner}</a:rPr>" if inner else f"<a:rPr{attributes}/>"
    if run.field:
        return f'<a:fld id="{_NUMBER_FIELD}" type="slidenum">{properties}<a:t>{pen.slide_number}</a:t></a:fld>'
    return f"<a:r>{properties}<a:t>{escape(run.text)}</a:t></a:r>"


def theme_font(face: str) -> str:
    """Return the theme's font for a face: the minor one is the council's, the major one is people's."""
    return "+mj-lt" if face == "voice" else "+mn-lt"
