"""Text: a box or a placeholder with its paragraphs. A placeholder writes only what differs from its layout.

Line height is a percentage of 1.2 times the size, so that PowerPoint, LibreOffice and Google Slides agree;
text never shrinks by itself, and no typeface is named: `+mn-lt` and `+mj-lt` follow the theme.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agendapitch.house.model import Place
from agendapitch.records import dataclass, replace
from agendapitch.scene.model import BULLET_EMS, Align, Anchor, Paragraph, Run, TextShape
from agendapitch.units import Box, Points
from agendapitch.writers.pptx.markup import escape, frame_of, guid, non_visual, transform

TITLE_IDX, FOOTER_IDX, NUMBER_IDX, FIRST_BODY_IDX = 0, 11, 12, 13

_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_ALIGNED: Mapping[str, Align] = {"l": "left", "ctr": "centre", "r": "right"}
_ANCHORED: Mapping[str, Anchor] = {"t": "top", "ctr": "middle", "b": "bottom"}
_USUAL_LEADING = (1.06, 1.3)  # line height as a multiple of the size
# PowerPoint sets a baseline at the share of the ascent in 1.2 times the size (measured in its own PDFs:
# developer0hye/office2pdf#525), the design at half the leading: Arial stands so much lower, in sizes.
_SEAT = 1.2 * 1854 / 2288 - 0.6 - 0.3465
_NUMBER_FIELD = guid("slide number")


# The theme's font for each face: the minor one is the council's, the major one is people's.
OUR_FACES: Mapping[str, str] = {"sans": "+mn-lt", "voice": "+mj-lt"}


@dataclass(frozen=True, slots=True)
class Pen:
    """What the shapes of one slide are written with. `serif_voice`: emphasis in the voice face is italic.

    `on_template`: what a plain text box inherits is the template's, and not known.
    """

    palette: Mapping[str, str]
    language: str
    serif_voice: bool
    slide_number: int
    ids: Iterator[int | str]
    faces: Mapping[str, str] = OUR_FACES
    on_template: bool = False


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
_UNKNOWN = Place(-1, (0, 0, 0, 0), "", "", 0, 0, 0, False, "", "")
_BOX_ON_TEMPLATE = replace(_UNKNOWN, kind="text box")


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
    shape = _as_furniture(shape, place) if place and _is_furniture(shape) else settled(shape)
    inherited = _inherited(shape, place, pen)
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


def _inherited(shape: TextShape, place: Place | None, pen: Pen) -> Place:
    """Return what a text has without saying so."""
    if _is_furniture(shape):
        return replace(_UNKNOWN, anchor=place.anchor) if place and is_of_template(place) else _UNKNOWN
    return place or (_BOX_ON_TEMPLATE if pen.on_template else _NO_PLACE)


def _is_furniture(shape: TextShape) -> bool:
    return shape.role in ("footer", "slide number")


def _as_furniture(shape: TextShape, place: Place) -> TextShape:
    """Return a footer or number as a template's makers wanted it to look; as it is in a house of ours."""
    if not is_of_template(place):
        return settled(shape)
    size = place.size / 100
    return replace(
        shape, size=size, leading=1.2 * size * place.spacing / 100_000, bold=place.bold,
        face="voice" if place.face == "voice" else "sans",
        align=_ALIGNED[place.align], anchor=_ANCHORED[place.anchor], colour=place.colour or shape.colour,
    )  # fmt: skip


def _paragraph(paragraph: Paragraph, shape: TextShape, pen: Pen, place: Place) -> str:
    size = paragraph.size or shape.size
    leading = paragraph.leading or shape.leading * size / shape.size
    runs = "".join(_run(run, paragraph, shape, pen, place) for run in paragraph.runs)
    return f"<a:p>{_paragraph_properties(paragraph, shape, place, size, leading)}{runs}</a:p>"


def _paragraph_properties(
    paragraph: Paragraph, shape: TextShape, place: Place, size: Points, leading: Points
) -> str:
    attributes, inner = "", ""
    # A template's text may have bullets, indents and space before it.
    listed = shape.role != "title" and (is_of_template(place) or place is _BOX_ON_TEMPLATE)
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
    elif paragraph.bullet and not is_of_template(place):
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
        inner += f'<a:latin typeface="{pen.faces[shape.face]}"/>'
    properties = f"<a:rPr{attributes}>{inner}</a:rPr>" if inner else f"<a:rPr{attributes}/>"
    if run.field:
        return f'<a:fld id="{_NUMBER_FIELD}" type="slidenum">{properties}<a:t>{pen.slide_number}</a:t></a:fld>'
    return f"<a:r>{properties}<a:t>{escape(run.text)}</a:t></a:r>"
