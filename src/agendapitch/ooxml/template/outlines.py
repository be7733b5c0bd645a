"""The outline of a shape: rectangle, ellipse, line or path; some of PowerPoint's presets and most free forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from lxml import etree

from agendapitch.ooxml.checks.opening import A, local, whole
from agendapitch.ooxml.template.colours import elements_in
from agendapitch.ooxml.template.model import Frame
from agendapitch.records import dataclass
from agendapitch.units import EMU_PER_POINT

Steps: TypeAlias = tuple[tuple[str, tuple[float, ...]], ...]
_LETTERS = {"moveTo": "M", "lnTo": "L", "cubicBezTo": "C", "quadBezTo": "Q", "close": "Z"}
_LINES = ("line", "straightConnector1")
_ROUND = ("ellipse", "flowChartConnector")
_ROUNDED, _SLANT, _POINT = 0.16667, 0.25, 0.5  # of the shorter side, where a preset says nothing


@dataclass(frozen=True, slots=True)
class Outline:
    """`shape` is rect, rounded, ellipse, line or path; `radius` is in points, `path` in shares of the frame."""

    shape: str
    radius: float = 0
    path: Steps = ()


def outline_of(properties: etree._Element, frame: Frame) -> Outline | None:
    """Return the outline that a shape's properties describe, None for one that we cannot draw."""
    preset, free = properties.find(f"{A}prstGeom"), properties.find(f"{A}custGeom")
    if free is not None:
        steps = _free_form(free, properties)
        return Outline("path", path=steps) if steps else None
    name = preset.get("prst", "rect") if preset is not None else "rect"
    given = {each.get("name", ""): each.get("fmla", "") for each in preset.iter(f"{A}gd")} if preset is not None else {}
    short = min(frame[2], frame[3])
    if name == "roundRect":
        return Outline("rounded", min(0.5, _given(given, "adj", _ROUNDED)) * short)
    if name in _LINES:
        return Outline("line")
    if name in _ROUND:
        return Outline("ellipse")
    if name in _POLYGONS and frame[2] > 0 and frame[3] > 0:
        return Outline("path", path=_closed(_POLYGONS[name](given, short / frame[2], short / frame[3])))
    # A corner that is cut or round is near enough.
    return Outline("rect") if name.endswith("Rect") or name in ("rect", "flowChartProcess") else None


_Points: TypeAlias = Sequence[tuple[float, float]]


def _given(given: Mapping[str, str], name: str, usual: float) -> float:
    words = given.get(name, "").split()
    return float(words[1]) / 100_000 if len(words) == 2 and words[1].lstrip("-").isdecimal() else usual


def _triangle(given: Mapping[str, str], *_: float) -> _Points:
    return [(_given(given, "adj", 0.5), 0), (1, 1), (0, 1)]


def _parallelogram(given: Mapping[str, str], across: float, _: float) -> _Points:
    slant = min(1.0, _given(given, "adj", _SLANT) * across)
    return [(slant, 0), (1, 0), (1 - slant, 1), (0, 1)]


def _trapezoid(given: Mapping[str, str], across: float, _: float) -> _Points:
    slant = min(0.5, _given(given, "adj", _SLANT) * across)
    return [(slant, 0), (1 - slant, 0), (1, 1), (0, 1)]


def _arrow_box(given: Mapping[str, str], across: float, _: float) -> _Points:
    end = 1 - min(1.0, _given(given, "adj", _POINT) * across)
    return [(0, 0), (end, 0), (1, 0.5), (end, 1), (0, 1)]


def _chevron(given: Mapping[str, str], across: float, _: float) -> _Points:
    deep = min(1.0, _given(given, "adj", _POINT) * across)
    return [(0, 0), (1 - deep, 0), (1, 0.5), (1 - deep, 1), (0, 1), (deep, 0.5)]


_POLYGONS: dict[str, Callable[[Mapping[str, str], float, float], _Points]] = {
    "triangle": _triangle, "parallelogram": _parallelogram, "trapezoid": _trapezoid, "homePlate": _arrow_box,
    "chevron": _chevron, "rtTriangle": lambda *_: [(0, 0), (1, 1), (0, 1)],
    "diamond": lambda *_: [(0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)],
}  # fmt: skip


def _closed(points: _Points) -> Steps:
    return (("M", points[0]), *(("L", point) for point in points[1:]), ("Z", ()))


def _free_form(free: etree._Element, properties: etree._Element) -> Steps:
    """Return the steps of a free form, () where it has arcs or places that must be reckoned out."""
    size = properties.find(f"{A}xfrm/{A}ext")
    own = (whole(size, "cx"), whole(size, "cy")) if size is not None else (0, 0)
    steps: list[tuple[str, tuple[float, ...]]] = []
    for path in free.iter(f"{A}path"):
        wide, high = whole(path, "w") or own[0], whole(path, "h") or own[1]
        for step in elements_in(path):
            letter = _LETTERS.get(local(step))
            points = list(_points(step, wide or EMU_PER_POINT, high or EMU_PER_POINT))
            if letter is None or None in points:
                return ()
            steps.append((letter, tuple(value for value in points if value is not None)))
    return tuple(steps)


def _points(step: etree._Element, wide: int, high: int) -> Iterator[float | None]:
    for point in step.iter(f"{A}pt"):
        for name, whole_length in (("x", wide), ("y", high)):
            value = point.get(name, "")
            yield round(int(value) / whole_length, 5) if value.lstrip("-").isdecimal() else None
