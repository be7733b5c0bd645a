"""Shapes without text: panels, rules, strokes, pictures and groups. No effects, theme colours, square corners."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import repeat

from agendapitch.records import replace
from agendapitch.scene.model import Group, Panel, PictureShape, Rule, Stroke
from agendapitch.units import Box, Points, emu
from agendapitch.writers.pptx.markup import frame_of, non_visual, transform
from agendapitch.writers.pptx.recurring import Recurring
from agendapitch.writers.pptx.text import Pen

_MITRE = '<a:miter lim="800000"/>'
_PRESETS = {"rectangle": "rect", "ellipse": "ellipse", "rounded": "roundRect"}


def write_panel(panel: Panel, pen: Pen) -> str:
    """Return a rectangle, ellipse or rounded rectangle as XML."""
    adjust = "<a:avLst/>"
    if panel.shape == "rounded":
        share = round(100_000 * panel.radius / min(panel.box.w, panel.box.h))
        adjust = f'<a:avLst><a:gd name="adj" fmla="val {min(share, 50_000)}"/></a:avLst>'
    geometry = f'<a:prstGeom prst="{_PRESETS[panel.shape]}">{adjust}</a:prstGeom>'
    line = _line(panel.line, panel.line_width, pen, ends="flat", joint=_MITRE)
    return _shape(panel.name, panel.alt, panel.box, geometry + _fill(panel.fill, pen) + line, pen)


def write_rule(rule: Rule, pen: Pen) -> str:
    """Return a straight line as a connector."""
    rising = ' flipV="1"' if (rule.x2 - rule.x1) * (rule.y2 - rule.y1) < 0 else ""
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{non_visual(next(pen.ids), rule.name, '')}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
        f'<p:spPr>{transform(frame_of(box_of(rule)), attributes=rising)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f'{_line(rule.colour, rule.width, pen, ends="flat", joint=_MITRE)}</p:spPr></p:cxnSp>'
    )


def write_stroke(stroke: Stroke, pen: Pen) -> str:
    """Return a drawn path as a freeform that follows the theme and can be recoloured."""
    # A path of no height or width would have no scale.
    w, h = max(emu(stroke.box.w), 1), max(emu(stroke.box.h), 1)
    fill = "" if stroke.filled else ' fill="none"'
    corners = "".join(_path(path, closed=stroke.closed or stroke.filled) for path in stroke.paths)
    geometry = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{w}" h="{h}"{fill}>{corners}</a:path></a:pathLst></a:custGeom>'
    )
    pencil = ("flat", _MITRE) if stroke.square else ("rnd", "<a:round/>")
    line = _line(stroke.colour if stroke.width else "", stroke.width, pen, ends=pencil[0], joint=pencil[1])
    return _shape(stroke.name, stroke.alt, stroke.box, geometry + _fill(stroke.colour * stroke.filled, pen) + line, pen)


def write_picture(picture: PictureShape, pen: Pen, relationship: str) -> str:
    """Return a picture, cropped to its box; the whole picture stays, so that a person can frame it anew."""
    crop = "".join(
        f' {side}="{round(part * 100_000)}"' for side, part in zip("ltrb", picture.crop, strict=True) if part
    )
    return (
        f"<p:pic><p:nvPicPr>{non_visual(next(pen.ids), picture.name, picture.alt)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relationship}"/><a:srcRect{crop}/><a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr>{transform(frame_of(picture.box))}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )


def write_group(group: Group, pen: Pen) -> str:
    """Return a group; only the group speaks, its members are decorative."""
    frame = frame_of(bounds(group))
    x, y, w, h = frame
    head = non_visual(next(pen.ids), group.name, group.alt)
    between = _WRITTEN.get(group.shapes, (pen.palette, pen.language), partial(_members, group, pen))
    members = between[0] + "".join([f"{next(pen.ids)}{after}" for after in between[1:]])
    return (
        f"<p:grpSp><p:nvGrpSpPr>{head}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>"
        f'<a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/><a:chOff x="{x}" y="{y}"/><a:chExt cx="{w}" cy="{h}"/>'
        f"</a:xfrm></p:grpSpPr>{members}</p:grpSp>"
    )


_ID = "\0"  # stands where a member's id comes
_WRITTEN: Recurring[list[str]] = Recurring()


def _members(group: Group, pen: Pen) -> list[str]:
    """Return a group's members as XML, cut where their ids come."""
    blank = replace(pen, ids=repeat(_ID), slide_number=0)
    return "".join([write_drawn(shape, blank) for shape in group.shapes]).split(_ID)


def write_drawn(shape: Panel | Rule | Stroke, pen: Pen) -> str:
    """Return a panel, rule or stroke as XML."""
    match shape:
        case Panel():
            return write_panel(shape, pen)
        case Rule():
            return write_rule(shape, pen)
        case Stroke():
            return write_stroke(shape, pen)


_BOUNDS: Recurring[Box] = Recurring()


def bounds(group: Group) -> Box:
    """Return the smallest box round a group's members."""
    return _BOUNDS.get(group.shapes, (), partial(_round, group))


def _round(group: Group) -> Box:
    boxes = [box_of(shape) for shape in group.shapes]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Box(left, top, right - left, bottom - top)


def box_of(shape: Panel | Rule | Stroke) -> Box:
    """Return the box of a shape; a rule's is the one it is the diagonal of."""
    if isinstance(shape, Rule):
        return Box(min(shape.x1, shape.x2), min(shape.y1, shape.y2), abs(shape.x2 - shape.x1), abs(shape.y2 - shape.y1))
    return shape.box


def _shape(name: str, alt: str, box: Box, drawn: str, pen: Pen) -> str:
    # A shape without a text body has been reported to bring up PowerPoint's repair prompt.
    return (
        f"<p:sp><p:nvSpPr>{non_visual(next(pen.ids), name, alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{transform(frame_of(box))}{drawn}</p:spPr>"
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="{pen.language}"/></a:p></p:txBody></p:sp>'
    )


def _fill(token: str, pen: Pen) -> str:
    return f"<a:solidFill>{pen.palette[token]}</a:solidFill>" if token else "<a:noFill/>"


def _line(token: str, width: Points, pen: Pen, *, ends: str, joint: str) -> str:
    if not token:
        return "<a:ln><a:noFill/></a:ln>"
    colour = f"<a:solidFill>{pen.palette[token]}</a:solidFill>"
    return f'<a:ln w="{emu(width)}" cap="{ends}">{colour}{joint}</a:ln>'


def _path(corners: Iterable[tuple[Points, Points]], *, closed: bool) -> str:
    points = [f'<a:pt x="{emu(x)}" y="{emu(y)}"/>' for x, y in corners]
    lines = "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
    return f"<a:moveTo>{points[0]}</a:moveTo>{lines}{'<a:close/>' if closed else ''}"
