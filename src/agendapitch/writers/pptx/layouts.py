"""One layout for each pattern: its title, text places and furniture as placeholders, its fixed panels drawn."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from agendapitch.house.model import Layout, Place
from agendapitch.records import replace
from agendapitch.scene.model import Panel, Rule, Slide, TextShape
from agendapitch.writers.pptx.levels import LANGUAGE
from agendapitch.writers.pptx.markup import (
    NAMESPACES,
    TREE_END,
    TREE_START,
    background,
    encode,
    escape,
    non_visual,
    transform,
)
from agendapitch.writers.pptx.masters import empty_prompt, number_prompt, prompt
from agendapitch.writers.pptx.shapes import write_drawn
from agendapitch.writers.pptx.text import (
    FIRST_BODY_IDX,
    FOOTER_IDX,
    NUMBER_IDX,
    TITLE_IDX,
    Pen,
    body_properties,
    place_of,
    placeholder,
    settled,
)


def layout_of(specimen: Slide, part: str, tokens: Mapping[str, str]) -> Layout:
    """Return the layout that a specimen slide describes in some colours.

    Reset Slide gives each text its whole place back, at the safe size, on a ground that it can be read on.
    """
    places: dict[str, Place] = {}
    bodies = count(FIRST_BODY_IDX)
    for shape in specimen.shapes:
        if isinstance(shape, TextShape) and shape.role != "free" and shape.name not in places:
            idx = _FIXED_IDX[shape.role] if shape.role in _FIXED_IDX else next(bodies)
            whole = settled(replace(shape, box=shape.slot))
            place = place_of(whole, idx=idx, size=shape.safe_size or shape.size)
            places[shape.name] = replace(place, ground=_missing_ground(shape, specimen, tokens))
    return Layout(part, specimen.background, places)


_FIXED_IDX = {"title": TITLE_IDX, "footer": FOOTER_IDX, "slide number": NUMBER_IDX}


def layout_part(specimen: Slide, layout: Layout, palette: Mapping[str, str]) -> bytes:
    """Return the layout's XML, its shapes in the specimen's reading order."""
    pen = Pen(palette, LANGUAGE, True, 0, count(2))
    shapes, drawn = [], set()
    for shape in specimen.shapes:
        match shape:
            case Panel(fixed=True) | Rule(fixed=True):
                shapes.append(write_drawn(shape, pen))
            case TextShape() if shape.name in layout.places and shape.name not in drawn:
                drawn.add(shape.name)
                shapes.append(_placeholder(shape, layout.places[shape.name], pen))
    return encode(
        f'<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="{escape(specimen.pattern)}">'
        f"{background(pen.palette[specimen.background])}{TREE_START}{''.join(shapes)}{TREE_END}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _missing_ground(shape: TextShape, specimen: Slide, tokens: Mapping[str, str]) -> str:
    """Return the token of a text's ground, or "" where the layout draws that ground by itself.

    Panels that depend on the content stand on the slide; in the layout the place brings its ground with it.
    """
    x, y = shape.box.x + 1, shape.box.y + shape.box.h / 2
    token = specimen.background
    for panel in specimen.shapes:
        if isinstance(panel, Panel) and panel.fixed and panel.fill:
            box = panel.box
            if box.x <= x <= box.x + box.w and box.y <= y <= box.y + box.h:
                token = panel.fill
    return "" if tokens[token] == tokens[shape.ground] else shape.ground


def _placeholder(shape: TextShape, place: Place, pen: Pen) -> str:
    fill = f"<a:solidFill>{pen.palette[place.ground]}</a:solidFill>" if place.ground else ""
    custom = "" if place.idx in (FOOTER_IDX, NUMBER_IDX) else ' hasCustomPrompt="1"'
    kind = placeholder(place).replace("/>", f"{custom}/>")
    empty = {FOOTER_IDX: empty_prompt(), NUMBER_IDX: number_prompt()}
    words = empty.get(place.idx) or prompt(escape(shape.name[:1].upper() + shape.name[1:]))
    return (
        f"<p:sp><p:nvSpPr>{non_visual(next(pen.ids), shape.name, None)}<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>"
        f"<p:nvPr>{kind}</p:nvPr></p:nvSpPr><p:spPr>{transform(place.frame)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill}</p:spPr><p:txBody>{body_properties(place.anchor)}'
        f"<a:lstStyle>{_level(place, pen)}</a:lstStyle>{words}</p:txBody></p:sp>"
    )


def _level(place: Place, pen: Pen) -> str:
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{place.align}"><a:lnSpc><a:spcPct val="{place.spacing}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{place.size}" b="{int(place.bold)}" spc="{place.tracking}">'
        f'<a:solidFill>{pen.palette[place.colour]}</a:solidFill><a:latin typeface="{pen.faces[place.face]}"/>'
        "</a:defRPr></a:lvl1pPr>"
    )
