"""How the fixed shapes of a template are drawn: outline, paint, line and words, and what of them cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, R, local, whole
from agendapitch.ooxml.template.colours import Colours, elements_in
from agendapitch.ooxml.template.lettering import lines_in
from agendapitch.ooxml.template.model import Frame, Paint, Sketch
from agendapitch.ooxml.template.outlines import outline_of
from agendapitch.ooxml.template.parts import Workbench
from agendapitch.records import dataclass, replace
from agendapitch.units import EMU_PER_POINT

OUTLINES, EFFECTS, OBJECTS = "shapes with an unusual outline", "shadows and other effects", "tables, charts and objects"
RECOLOURED, PATTERNS, TILES = "changed colours of pictures", "patterns", "tiles of pictures"
_SIMPLE = ("alphaModFix", "extLst")  # of a picture, which change none of its colours
_EFFECTS = ("effectLst", "effectDag", "scene3d", "sp3d")
_STYLED_LINES = (0.0, 0.5, 1.0, 1.5)  # points, of Office's themes by the index of the style
_DASHES = {"": "", "solid": "", "dot": "dotted", "sysDot": "dotted"}
_ANGLE = 60_000  # to the degree


@dataclass(frozen=True, slots=True)
class Atelier:
    """What is needed to draw the shapes of one part; `fonts` are the theme's by "+mj-lt" and "+mn-lt"."""

    bench: Workbench
    part: str
    colours: Colours
    fonts: Mapping[str, str]


def sketch_of(element: etree._Element, frame: Frame, atelier: Atelier) -> Sketch:
    """Return how a shape, a picture or a line is drawn; of a table or an object only that it is not."""
    drawn = without_words(element, frame, atelier)
    body = element.find(f"{P}txBody")
    lines, anchor, insets = lines_in(element, body, atelier.bench.tree(atelier.bench.main), atelier)
    return replace(drawn, lines=lines, anchor=anchor, insets=insets) if lines else drawn


def without_words(element: etree._Element, frame: Frame, atelier: Atelier) -> Sketch:
    """Return how a shape is drawn without what is written in it."""
    properties = element.find(f"{P}spPr")
    if local(element) == "graphicFrame" or properties is None:
        return Sketch(frame=frame, shape="", lacks=(OBJECTS,))
    transform = properties.find(f"{A}xfrm")
    turn, mirrored = turn_of(transform) if transform is not None else (0.0, (False, False))
    outline = outline_of(properties, frame)
    fill = None if outline and outline.shape == "line" else _fill(element, properties, atelier)
    line, width, dash = _line(element, properties, atelier)
    is_seen = fill is not None or line is not None
    return Sketch(
        frame=frame, shape=outline.shape if outline and is_seen else "", turn=turn, mirrored=mirrored,
        radius=outline.radius if outline else 0, path=outline.path if outline else (), fill=fill, line=line,
        line_width=width, dash=dash,
        lacks=tuple(dict.fromkeys(_lacks(element, properties, is_drawn=outline is not None or not is_seen))),
    )  # fmt: skip


def says_fill(element: etree._Element) -> bool:
    """Return whether a shape itself says what fills it, or that nothing does."""
    properties, reference = element.find(f"{P}spPr"), element.find(f"{P}style/{A}fillRef")
    own = properties is not None and any(local(each).endswith("Fill") for each in elements_in(properties))
    return own or (reference is not None and reference.get("idx", "0") != "0")


def says_line(element: etree._Element) -> bool:
    """Return whether a shape itself says what its line is."""
    line = element.find(f"{P}spPr/{A}ln")
    return line is not None and any(local(each).endswith("Fill") for each in elements_in(line))


def turn_of(transform: etree._Element) -> tuple[float, tuple[bool, bool]]:
    """Return how many degrees something is turned clockwise, and whether it is mirrored across and down."""
    across, down = (transform.get(each) in ("1", "true") for each in ("flipH", "flipV"))
    return whole(transform, "rot") / _ANGLE, (across, down)


def paint_in(properties: etree._Element | None, atelier: Atelier) -> Paint | None:
    """Return what the first fill in an element paints, None where there is none."""
    for each in elements_in(properties) if properties is not None else ():
        match local(each):
            case "solidFill":
                return _plain(each, atelier)
            case "gradFill":
                return _gradient(each, atelier)
            case "blipFill":
                return _picture(each, atelier)
            case "pattFill":
                return _plain(each.find(f"{A}bgClr"), atelier)
            case "grpFill":
                return _of_group(each, atelier)
            case "noFill":
                return None
    return None


def _fill(element: etree._Element, properties: etree._Element, atelier: Atelier) -> Paint | None:
    if local(element) == "pic":
        return paint_in(element, atelier)
    if any(local(each).endswith("Fill") for each in elements_in(properties)):
        return paint_in(properties, atelier)
    reference = element.find(f"{P}style/{A}fillRef")
    return _plain(reference, atelier) if reference is not None and reference.get("idx", "0") != "0" else None


def _plain(holder: etree._Element | None, atelier: Atelier) -> Paint | None:
    colour = seen(*atelier.colours.colour(holder))
    return Paint(stops=((0, colour),)) if colour else None


def seen(colour: str, opaque: float) -> str:
    """Return a colour with how opaque it is, where it is not: "RRGGBBAA"; "" where there is none."""
    return colour if not colour or opaque >= 1 else f"{colour}{round(255 * max(0.0, opaque)):02X}"


def _gradient(element: etree._Element, atelier: Atelier) -> Paint | None:
    stops = [(whole(stop, "pos") / 100_000, seen(*atelier.colours.colour(stop))) for stop in element.iter(f"{A}gs")]
    stops = sorted(stop for stop in stops if stop[1])
    if not stops:
        return None
    linear, path = element.find(f"{A}lin"), element.find(f"{A}path")
    angle = whole(linear, "ang") / _ANGLE if linear is not None else 0
    return Paint(stops=tuple(stops), angle=angle, is_round=path is not None)


def _picture(element: etree._Element, atelier: Atelier) -> Paint | None:
    blip = element.find(f"{A}blip")
    part = atelier.bench.part(atelier.part, blip.get(f"{R}embed")) if blip is not None else ""
    if blip is None or not part:
        return None
    faded = blip.find(f"{A}alphaModFix")
    cut, inset = _sides(element.find(f"{A}srcRect")), _sides(element.find(f"{A}stretch/{A}fillRect"))
    # What is left free beside a picture is the same as a cut below 0, in shares of what the picture then takes.
    wide, high = 1 - inset[0] - inset[2], 1 - inset[1] - inset[3]
    free = (inset[0] / wide, inset[1] / high, inset[2] / wide, inset[3] / high) if wide > 0 and high > 0 else (0,) * 4
    left, top, right, bottom = (a - b for a, b in zip(cut, free, strict=True))
    opaque = whole(faded, "amt", 100_000) / 100_000 if faded is not None else 1
    return Paint(picture=part, crop=(left, top, right, bottom), opaque=opaque)


def _sides(element: etree._Element | None) -> Frame:
    if element is None:
        return 0, 0, 0, 0
    left, top, right, bottom = (whole(element, side) / 100_000 for side in "ltrb")
    return left, top, right, bottom


def _of_group(element: etree._Element, atelier: Atelier) -> Paint | None:
    """Return the paint of the nearest group that has one."""
    for group in element.iterancestors(f"{P}grpSp"):
        properties = group.find(f"{P}grpSpPr")
        if properties is None or properties is element.getparent():
            continue
        if any(local(each).endswith("Fill") and local(each) != "grpFill" for each in elements_in(properties)):
            return paint_in(properties, atelier)
    return None


def _line(
    element: etree._Element, properties: etree._Element, atelier: Atelier
) -> tuple[Paint | None, float, str]:
    own, style = properties.find(f"{A}ln"), element.find(f"{P}style/{A}lnRef")
    number = min(whole(style, "idx"), len(_STYLED_LINES) - 1) if style is not None else 0
    width = _STYLED_LINES[max(0, number)]
    paint = _plain(style, atelier) if number > 0 else None
    dash = ""
    if own is not None:
        if any(local(each).endswith("Fill") for each in elements_in(own)):
            paint = paint_in(own, atelier)
        width = whole(own, "w") / EMU_PER_POINT or width or 0.75
        told = own.find(f"{A}prstDash")
        dash = _DASHES.get(told.get("val", "") if told is not None else "", "dashed")
    return (paint, width, dash) if paint and paint.stops and width > 0 else (None, 0, "")


def _lacks(element: etree._Element, properties: etree._Element, *, is_drawn: bool) -> Iterator[str]:
    if not is_drawn:
        yield OUTLINES
    if any(len(each) for each in elements_in(properties) if local(each) in _EFFECTS):
        yield EFFECTS
    blips = list(element.iter(f"{A}blip"))
    if any(local(each) not in _SIMPLE for blip in blips for each in elements_in(blip)):
        yield RECOLOURED
    for tag, said in (("pattFill", PATTERNS), ("tile", TILES)):
        with suppress(StopIteration):
            next(element.iter(f"{A}{tag}"))
            yield said
