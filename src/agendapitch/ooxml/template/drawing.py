"""Shapes of a master or a layout with their places on the slide, also those in groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from math import cos, radians, sin

from lxml import etree

from agendapitch.ooxml.checks.opening import MC, A, P, R, local, whole
from agendapitch.ooxml.template.colours import Colours
from agendapitch.ooxml.template.model import Fill, FixedShape, Frame, Sketch
from agendapitch.ooxml.template.parts import Workbench
from agendapitch.ooxml.template.sketching import Atelier, says_fill, sketch_of, turn_of
from agendapitch.records import dataclass, replace
from agendapitch.units import EMU_PER_POINT


@dataclass(frozen=True, slots=True)
class Turn:
    """How a group is turned (degrees clockwise) and mirrored round its middle."""

    middle: tuple[float, float]
    degrees: float
    mirrored: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Group:
    """How coordinates inside a group become those of the slide: times `by`, plus `plus`, then turned, inner first."""

    by: tuple[float, float] = (1.0, 1.0)
    plus: tuple[float, float] = (0.0, 0.0)
    turns: tuple[Turn, ...] = ()

    def unturned(self, inside: Frame) -> Frame:
        """Return a frame of the group on the slide as if no group were turned."""
        left, top, width, height = inside
        return (left * self.by[0] + self.plus[0], top * self.by[1] + self.plus[1],
                width * self.by[0], height * self.by[1])  # fmt: skip

    def frame(self, inside: Frame) -> Frame:
        """Return a frame of the group on the slide; what is turned with it is so round the frame's own middle."""
        left, top, width, height = self.unturned(inside)
        for turn in self.turns:
            across, down = left + width / 2 - turn.middle[0], top + height / 2 - turn.middle[1]
            across, down = (-length if each else length
                            for length, each in zip((across, down), turn.mirrored, strict=True))
            sine, cosine = sin(radians(turn.degrees)), cos(radians(turn.degrees))
            left = turn.middle[0] + across * cosine - down * sine - width / 2
            top = turn.middle[1] + across * sine + down * cosine - height / 2
        return left, top, width, height

    def turned(self, sketch: Sketch) -> Sketch:
        """Return a sketch as it stands in its turned groups."""
        degrees, mirrored = sketch.turn, sketch.mirrored
        for turn in self.turns:  # a mirrored turn goes the other way
            degrees = turn.degrees + (-degrees if turn.mirrored[0] != turn.mirrored[1] else degrees)
            mirrored = (mirrored[0] != turn.mirrored[0], mirrored[1] != turn.mirrored[1])
        return replace(sketch, turn=degrees % 360, mirrored=mirrored) if self.turns else sketch


ON_SLIDE = Group()


def shapes_of(tree: etree._Element) -> Iterator[tuple[etree._Element, Group]]:
    """Yield every shape, picture and frame of a part in drawing order, and the group it stands in."""
    drawn = tree.find(f"{P}cSld/{P}spTree")
    if drawn is not None:
        yield from _walk(drawn, ON_SLIDE)


def _walk(parent: etree._Element, group: Group) -> Iterator[tuple[etree._Element, Group]]:
    for element in parent:
        match local(element) if isinstance(element.tag, str) else "":
            case "grpSp":
                yield from _walk(element, _inside(element, group))
            case "AlternateContent":
                chosen = element.find(f"{MC}Choice")
                if chosen is not None:
                    yield from _walk(chosen, group)
            case "sp" | "pic" | "graphicFrame" | "cxnSp":
                yield element, group


def _inside(element: etree._Element, group: Group) -> Group:
    transform = element.find(f"{P}grpSpPr/{A}xfrm")
    outer = _frame(transform, "off", "ext") if transform is not None else None
    inner = _frame(transform, "chOff", "chExt") if transform is not None else None
    if transform is None or outer is None or inner is None or not inner[2] or not inner[3]:
        return group
    left, top, width, height = group.unturned(outer)
    by = (width / inner[2], height / inner[3])
    degrees, mirrored = turn_of(transform)
    own = (Turn((left + width / 2, top + height / 2), degrees, mirrored),) if degrees or any(mirrored) else ()
    return Group(by, (left - inner[0] * by[0], top - inner[1] * by[1]), (*own, *group.turns))


def own_frame(element: etree._Element, group: Group = ON_SLIDE) -> Frame | None:
    """Return where a shape itself says that it stands; None where it inherits that."""
    transform = element.find(f"{P}spPr/{A}xfrm")
    if transform is None:
        transform = element.find(f"{P}xfrm")
    found = _frame(transform, "off", "ext") if transform is not None else None
    return group.frame(found) if found else None


def _frame(transform: etree._Element, offset: str, extent: str) -> Frame | None:
    at, size = transform.find(f"{A}{offset}"), transform.find(f"{A}{extent}")
    if at is None or size is None:
        return None
    with suppress(ValueError):
        left, top = (float(at.get(name, 0)) / EMU_PER_POINT for name in ("x", "y"))
        width, height = (float(size.get(name, 0)) / EMU_PER_POINT for name in ("cx", "cy"))
        return left, top, width, height
    return None


def placeholder(element: etree._Element) -> etree._Element | None:
    """Return what makes a shape a placeholder, or None."""
    return element.find(f"{P}nvSpPr/{P}nvPr/{P}ph") if local(element) == "sp" else element.find(f".//{P}nvPr/{P}ph")


def name_of(element: etree._Element) -> str:
    """Return a shape's name."""
    found = element.find(f".//{P}cNvPr")
    return found.get("name", "") if found is not None else ""


def is_hidden(element: etree._Element) -> bool:
    """Return whether a shape was hidden in the selection pane."""
    found = element.find(f".//{P}cNvPr")
    return found is not None and found.get("hidden") in ("1", "true")


def fixed_shapes(
    bench: Workbench, part: str, colours: Colours, fonts: Mapping[str, str]
) -> tuple[FixedShape, ...]:
    """Return what a master or a layout draws on every slide; `fonts` are the theme's."""
    found, atelier = [], Atelier(bench, part, colours, fonts)
    for element, group in shapes_of(bench.tree(part)):
        frame = own_frame(element, group)
        if placeholder(element) is None and frame and not is_hidden(element):
            text = " ".join(" ".join(run.text or "" for run in line.iter(f"{A}t")) for line in element.iter(f"{A}p"))
            picture = _picture(bench, part, element)
            fill = Fill(is_picture=True, picture=picture) if picture else shape_fill(element, colours)
            found.append(FixedShape(name_of(element), frame, fill, " ".join(text.split()), picture, _crop(element),
                                    group.turned(sketch_of(element, frame, atelier))))
    return tuple(found)


def shape_fill(element: etree._Element | None, colours: Colours) -> Fill | None:
    """Return what fills a shape: its own fill, else that of its style."""
    properties = element.find(f"{P}spPr") if element is not None else None
    if element is None or not says_fill(element):
        return None
    if properties is not None and any(local(each).endswith("Fill") for each in properties if isinstance(each.tag, str)):
        return colours.fill(properties)
    colour, _ = colours.colour(element.find(f"{P}style/{A}fillRef"))
    return Fill((colour,)) if colour else None


def _picture(bench: Workbench, part: str, element: etree._Element) -> str:
    blip = element.find(f"{P}blipFill/{A}blip")
    if blip is None:
        blip = element.find(f"{P}spPr/{A}blipFill/{A}blip")
    return bench.part(part, blip.get(f"{R}embed")) if blip is not None else ""


def _crop(element: etree._Element) -> Frame:
    """Return the shares of a picture that are cut off: left, top, right and bottom."""
    cut = element.find(f"{P}blipFill/{A}srcRect")
    if cut is None:
        return 0, 0, 0, 0
    left, top, right, bottom = (whole(cut, side) / 100_000 for side in "ltrb")
    return left, top, right, bottom
