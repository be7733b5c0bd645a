"""How the text of a placeholder is set: weight, case, alignment, insets and line height, by inheritance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, whole
from agendapitch.ooxml.template.model import Frame, TextLook
from agendapitch.units import EMU_PER_POINT

_INSETS = (("lIns", 91_440), ("tIns", 45_720), ("rIns", 91_440), ("bIns", 45_720))  # EMU, where nothing says
_LINE = 1.2  # what PowerPoint takes for a line, in multiples of the size, where a typeface does not say


def run_of(level: etree._Element) -> etree._Element | None:
    """Return the run properties of a level."""
    return level.find(f"{A}defRPr")


def look_of(shapes: Sequence[etree._Element], levels: Sequence[etree._Element], fonts: dict[str, str]) -> TextLook:
    """Return how text is set: `shapes` are the placeholder and its master's, `levels` and shapes the nearest first."""
    runs = [run for level in levels if (run := run_of(level)) is not None]
    bodies = [body for shape in shapes if (body := shape.find(f"{P}txBody/{A}bodyPr")) is not None]
    faces = (latin.get("typeface", "") for run in runs if (latin := run.find(f"{A}latin")) is not None)
    size = next((whole(run, "sz") / 100 for run in runs if run.get("sz")), 18.0)
    face = next(faces, "+mn-lt")
    if not face.startswith("+"):  # the theme's own typeface by its name
        face = next((short for short, name in fonts.items() if name == face), "")
    return TextLook(
        bold=_first(runs, "b") in ("1", "true"), capitals=_first(runs, "cap") == "all",
        align=_first(levels, "algn") or "l", anchor=_first(bodies, "anchor") or "t", insets=insets_of(bodies),
        spacing=spacing_of(levels, size), tracking=_number(_first(runs, "spc")) / 100, face=face,
    )  # fmt: skip


def insets_of(bodies: Sequence[etree._Element]) -> Frame:
    """Return how far text keeps from the sides of its box: left, top, right and bottom in points."""
    left, top, right, bottom = (_emu(bodies, name, usual) / EMU_PER_POINT for name, usual in _INSETS)
    return left, top, right, bottom


def spacing_of(levels: Sequence[etree._Element], size: float) -> float:
    """Return the line height of text of a size, as a share of a line's own."""
    return next(_spacings(levels, size), 1.0)


def _first(elements: Sequence[etree._Element], attribute: str) -> str:
    return next((value for each in elements if (value := each.get(attribute))), "")


def _emu(bodies: Sequence[etree._Element], attribute: str, usual: int) -> float:
    return next((_number(value) for each in bodies if (value := each.get(attribute))), usual)


def _spacings(levels: Sequence[etree._Element], size: float) -> Iterator[float]:
    for level in levels:
        share, exact = level.find(f"{A}lnSpc/{A}spcPct"), level.find(f"{A}lnSpc/{A}spcPts")
        if share is not None:
            value = share.get("val", "")
            yield float(value[:-1]) / 100 if value.endswith("%") else _number(value) / 100_000
        elif exact is not None:
            yield _number(exact.get("val", "")) / 100 / (_LINE * size)


def _number(text: str) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0
