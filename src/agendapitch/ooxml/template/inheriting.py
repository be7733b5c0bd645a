"""What a placeholder of a layout inherits: its place, the size, colour and typeface of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, local, whole
from agendapitch.ooxml.template.colours import Colours
from agendapitch.ooxml.template.drawing import (
    is_hidden,
    name_of,
    own_frame,
    placeholder,
    shape_fill,
    shapes_of,
)
from agendapitch.ooxml.template.looks import look_of, run_of
from agendapitch.ooxml.template.model import Fill, FixedShape, Frame, Sketch, TextPlace
from agendapitch.ooxml.template.sketching import Atelier, says_fill, says_line, without_words
from agendapitch.records import dataclass

_FAMILY = {"title": "title", "ctrTitle": "title", "dt": "dt", "ftr": "ftr", "sldNum": "sldNum"}
_KINDS = {"title": "title", "ctrTitle": "title", "body": "body", "subTitle": "body", "obj": "body", "pic": "picture",
          "dt": "date", "ftr": "footer", "sldNum": "number"}  # fmt: skip
_STYLE = {"title": "titleStyle", "dt": "otherStyle", "ftr": "otherStyle", "sldNum": "otherStyle"}
_CUT_OFF = 4_294_967_295  # the index that PowerPoint gives to a placeholder without a counterpart
_UPRIGHT = ("vert", "vert270", "wordArtVert", "eaVert", "mongolianVert", "wordArtVertRtl")
PLAIN_SIZE = 18.0  # points, where nothing says
MOSTLY = 0.8  # of a placeholder that a shape must cover to be what its text stands on


@dataclass(frozen=True, slots=True)
class Setting:
    """What is needed to resolve the placeholders of one master or layout.

    `master` is the master's tree, `defaults` the presentation's, `fonts` the theme's by "+mj-lt" and "+mn-lt";
    `beneath` are what the slide is filled with and the shapes of the master, in drawing order. `atelier` draws the
    shapes of this part, `of_master` those of the master in this part's colours.
    """

    master: etree._Element
    defaults: etree._Element
    colours: Colours
    fonts: dict[str, str]
    beneath: Sequence[tuple[Frame, Fill]]
    slide: tuple[float, float]
    atelier: Atelier
    of_master: Atelier


def places_of(tree: etree._Element, setting: Setting, own: Sequence[FixedShape]) -> tuple[TextPlace, ...]:
    """Return the placeholders of a layout or a master; `own` are its fixed shapes."""
    painted = [*setting.beneath, *((shape.frame, shape.fill) for shape in own if shape.fill)]
    found = []
    for element, group in shapes_of(tree):
        ph = placeholder(element)
        if ph is not None and local(element) in ("sp", "pic"):
            counterpart = None if tree is setting.master else _of_master(setting.master, ph)
            frame = own_frame(element, group) or (own_frame(counterpart) if counterpart is not None else None)
            found.append(_place(element, ph, setting, counterpart=counterpart, frame=frame, painted=painted))
    return tuple(found)


def _place(
    element: etree._Element, ph: etree._Element, setting: Setting, *, counterpart: etree._Element | None,
    frame: Frame | None, painted: Sequence[tuple[Frame, Fill]],
) -> TextPlace:  # fmt: skip
    kind, idx = ph.get("type", "obj"), whole(ph, "idx")
    levels = list(_levels(element, counterpart, kind, setting))
    runs = [run for level in levels if (run := run_of(level)) is not None]
    sizes = (whole(run, "sz") / 100 for run in runs if run.get("sz"))
    faces = (latin.get("typeface", "") for run in runs if (latin := run.find(f"{A}latin")) is not None)
    colours = (fill for run in runs if (fill := setting.colours.fill(run)) is not None)
    colour = next(colours, Fill((setting.colours.named("tx1"),))).colours
    is_own = counterpart is None or says_fill(element)
    own = shape_fill(element if is_own else counterpart, setting.colours)
    body = element.find(f"{P}txBody/{A}bodyPr")
    face = next(faces, "+mn-lt")
    return TextPlace(
        idx=idx, kind=_KINDS.get(kind, "object"), type=kind, name=name_of(element), frame=frame or (0, 0, 0, 0),
        size=next(sizes, PLAIN_SIZE), colour=colour[0] if len(colour) == 1 else "",
        font=setting.fonts.get(face, face), ground=own or _ground(frame, painted),
        look=look_of([element, *([counterpart] if counterpart is not None else [])], levels, setting.fonts),
        is_upright=body is not None and body.get("vert") in _UPRIGHT,
        is_usable=idx != _CUT_OFF and not is_hidden(element) and _is_on_slide(frame, setting.slide), fill=own,
        sketch=_sketch(element, counterpart, frame, setting),
    )  # fmt: skip


def _sketch(
    element: etree._Element, counterpart: etree._Element | None, frame: Frame | None, setting: Setting
) -> Sketch | None:
    """Return how a placeholder's own fill and line are drawn, else its master's; None where it has neither."""
    said = [(element, setting.atelier), *([(counterpart, setting.of_master)] if counterpart is not None else [])]
    shape, atelier = next((each for each in said if says_fill(each[0]) or says_line(each[0])), (None, None))
    sketch = without_words(shape, frame, atelier) if shape is not None and frame and atelier else None
    return sketch if sketch and sketch.shape else None


def _of_master(master: etree._Element, ph: etree._Element) -> etree._Element | None:
    family = _FAMILY.get(ph.get("type", "obj"), "body")
    for element, _ in shapes_of(master):
        own = placeholder(element)
        if own is not None and _FAMILY.get(own.get("type", "obj"), "body") == family:
            return element
    return None


def _levels(
    element: etree._Element, counterpart: etree._Element | None, kind: str, setting: Setting
) -> Iterator[etree._Element]:
    """Yield the properties of the first level, the nearest first: a layout's, the master's, the deck's."""
    lists = [shape.find(f"{P}txBody/{A}lstStyle") for shape in (element, counterpart) if shape is not None]
    style = _STYLE.get(_FAMILY.get(kind, "body"), "bodyStyle")
    lists += [setting.master.find(f"{P}txStyles/{P}{style}"), setting.defaults.find(f"{P}defaultTextStyle")]
    for each in lists:
        for tag in ("lvl1pPr", "defPPr"):
            found = each.find(f"{A}{tag}") if each is not None else None
            if found is not None:
                yield found


def _ground(frame: Frame | None, painted: Sequence[tuple[Frame, Fill]]) -> Fill:
    covering = (fill for each, fill in reversed(painted) if frame and share_covered(frame, each) >= MOSTLY)
    return next(covering, painted[0][1])


def share_covered(frame: Frame, by: Frame) -> float:
    """Return how much of a frame another covers, from 0 to 1."""
    width = min(frame[0] + frame[2], by[0] + by[2]) - max(frame[0], by[0])
    height = min(frame[1] + frame[3], by[1] + by[3]) - max(frame[1], by[1])
    area = frame[2] * frame[3]
    return max(0.0, width) * max(0.0, height) / area if area > 0 else 0.0


def _is_on_slide(frame: Frame | None, slide: tuple[float, float]) -> bool:
    return frame is not None and share_covered(frame, (0, 0, *slide)) >= MOSTLY
