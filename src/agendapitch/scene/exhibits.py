"""Exhibits: pictures, charts, tables, quotations and figures that a section or a point carries.

A pattern draws some of them itself; each of the others gets a slide of its own, so that nothing vanishes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, TypeAlias, cast

from agendapitch.diagnostics import Span
from agendapitch.script.model import Change, Changes, Evidence, Extra, Point, Proof, Text
from agendapitch.story.model import Agenda, Content, Cover, Tension

KINDS = ("chart", "table", "figure", "quote", "image")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """Who runs each service: what several changes on one slide leave unsaid."""

    span: Span
    points: tuple[Change, ...]
    source: Text | None = None


Shown: TypeAlias = Content | Delivery
"""What a slide shows."""


def own_exhibits(point: object) -> tuple[str, ...]:
    """Return which kinds of exhibit a section or point carries itself, the most telling first."""
    return tuple(kind for kind in KINDS if getattr(point, kind, None) is not None)


def parts_of(content: Content) -> tuple[Shown, ...]:
    """Return a content as one for each thing that it shows: usually itself.

    Evidence and extra slides give their statements first, then each exhibit; a picture goes with its quotation.
    Several changes that say who runs them are followed by that.
    """
    if isinstance(content, Changes) and len(content.points) > 1 and any(point.delivery for point in content.points):
        return (content, Delivery(span=content.span, points=content.points, source=content.source))
    if isinstance(content, Extra):
        proof = Proof(span=content.span, title=content.title, points=content.points, source=content.source,
                      **{kind: getattr(content, kind) for kind in KINDS})
        return tuple(_single(proof))
    if isinstance(content, Evidence):
        return tuple(part for proof in (content, *content.points) for part in _single(proof))
    return (content,)


def set_apart(content: Shown, *, drawn: frozenset[str], drawn_in_points: frozenset[str]) -> tuple[Shown, ...]:
    """Return the content without the exhibits that its pattern does not draw, then each of those by itself."""
    if isinstance(content, (Cover, Agenda, Tension, Delivery)):
        return (content,)
    apart: list[Shown] = []
    changed: dict[str, Any] = {}
    for kind in own_exhibits(content):
        if kind not in drawn:
            apart.append(_alone(content, kind))
            changed[kind] = None
    for field in fields(content):
        items = getattr(content, field.name)
        if isinstance(items, tuple) and items and isinstance(items[0], Point):
            kept = []
            for item in items:
                gone = [kind for kind in own_exhibits(item) if kind not in drawn_in_points]
                apart += [_alone(item, kind) for kind in gone]
                kept.append(replace(item, **dict.fromkeys(gone)) if gone else item)
            changed[field.name] = tuple(kept)
    return (cast("Content", replace(cast("Any", content), **changed)), *apart)


def _single(point: Any) -> Iterator[Evidence]:
    if isinstance(point, Proof) and point.points:
        yield _evidence(Proof(span=point.span, title=point.title, points=point.points, source=point.source))
    kinds = own_exhibits(point)
    for kind in kinds:
        if kind == "image" and "quote" in kinds:
            continue  # the quotation's slide shows the face
        with_face = {"image": point.image} if kind == "quote" else {}
        yield _evidence(Proof(span=point.span, title=point.title, source=point.source,
                              **{kind: getattr(point, kind)} | with_face))


def _alone(point: Any, kind: str) -> Evidence:
    return _evidence(Proof(span=point.span, title=point.title, source=point.source, **{kind: getattr(point, kind)}))


def _evidence(proof: Proof) -> Evidence:
    return Evidence(span=proof.span, points=(proof,))
