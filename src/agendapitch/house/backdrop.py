"""What a template's layout draws behind every slide, kept so that pictures of slides need not open the template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from agendapitch.ooxml.template.model import FixedLine, FixedRun, Paint, Sketch
from agendapitch.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Backdrop:
    """The background of a layout and what it draws on it, back to front, in points of the template's own slide."""

    paint: Paint
    sketches: tuple[Sketch, ...]


def with_parts(backdrop: Backdrop, named: Callable[[str], str]) -> Backdrop:
    """Return a backdrop whose pictures have the names that their parts have elsewhere."""
    def moved(paint: Paint | None) -> Paint | None:
        return replace(paint, picture=named(paint.picture)) if paint and paint.picture else paint

    sketches = tuple(replace(each, fill=moved(each.fill)) for each in backdrop.sketches)
    return Backdrop(moved(backdrop.paint) or backdrop.paint, sketches)


def backdrop_from(told: dict[str, Any]) -> Backdrop:
    """Return a backdrop from what `dataclasses.asdict` made of it, by way of JSON; raise TypeError where it is none."""
    return Backdrop(_paint(told["paint"]), tuple(_sketch(each) for each in told["sketches"]))


def _paint(told: dict[str, Any]) -> Paint:
    stops = tuple((place, colour) for place, colour in told["stops"])
    return Paint(**{**told, "stops": stops, "crop": tuple(told["crop"])})


def _sketch(told: dict[str, Any]) -> Sketch:
    whole: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items()}
    whole |= {name: told[name] and _paint(told[name]) for name in ("fill", "line")}
    whole["path"] = tuple((letter, tuple(values)) for letter, values in told["path"])
    whole["lines"] = tuple(_line(each) for each in told["lines"])
    return Sketch(**whole)


def _line(told: dict[str, Any]) -> FixedLine:
    return FixedLine(**{**told, "runs": tuple(FixedRun(**run) for run in told["runs"])})
