"""Exhibits: pictures, charts, tables, quotations and figures that a section or a point carries.

A pattern draws some of them itself; each of the others gets a slide of its own, so that nothing vanishes.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import Any, TypeAlias, cast

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass, fields, replace
from agendapitch.scene.charting import as_drawn, table_of
from agendapitch.script.model import (
    Ask,
    Change,
    Changes,
    Closing,
    Evidence,
    Extra,
    Opening,
    Point,
    Proof,
    Purpose,
    Table,
    Text,
)
from agendapitch.story.model import Agenda, Content, Cover

MOST_COLUMNS = 5
MOST_MEANING = 90  # characters beside a chart
MOST_NOTE = 120  # characters under a table of so many rows
MOST_NOTED = 4
_BESIDE = frozenset({"span", "title", "say", "say_in_5", "priority", "notes", "source", "story", "agreed_to_be_named"})
"""What a section holds beside its substance: its headline, and what is not shown."""
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
    if isinstance(content, Changes) and len(content.points) > 1:
        return (content, *_delivery(content))
    if isinstance(content, Extra):
        proof = Proof(span=content.span, title=content.title, points=content.points, source=content.source,
                      **{kind: getattr(content, kind) for kind in KINDS})
        return tuple(_single(proof)) or (content,)
    if isinstance(content, Evidence):
        return tuple(_evidence_parts(content)) or (content,)
    return (content,)


def set_apart(content: Shown, *, drawn: frozenset[str], drawn_in_points: frozenset[str]) -> tuple[Shown, ...]:
    """Return the content without the exhibits that its pattern does not draw, then each of those by itself."""
    if isinstance(content, (Cover, Agenda, Delivery)):
        return (content,)
    apart: list[Shown] = []
    changed: dict[str, Any] = {}
    for kind in own_exhibits(content):
        if kind not in drawn:
            apart += _alone(content, kind)
            changed[kind] = None
    for field in fields(content):
        value = getattr(content, field.name)
        items = value if isinstance(value, tuple) else (value,)
        if items and isinstance(items[0], Point):
            kept = []
            for item in items:
                gone = [kind for kind in own_exhibits(item) if kind not in drawn_in_points]
                apart += [shown for kind in gone for shown in _alone(item, kind)]
                kept.append(replace(item, **dict.fromkeys(gone)) if gone else item)
            changed[field.name] = tuple(kept) if isinstance(value, tuple) else kept[0]
    rest = cast("Content", replace(cast("Any", content), **changed))
    return tuple(apart) if apart and _is_bare(rest) else (rest, *apart)


def _is_bare(content: Content) -> bool:
    """Return whether nothing is left to show under the headline, which the exhibits have as well."""
    match content:
        case Purpose() | Ask() | Closing():
            return False  # their sentence is the slide
        case Opening():
            return not any((content.title, content.point, content.image))
        case _:
            return not any(getattr(content, field.name) for field in fields(content) if field.name not in _BESIDE)


def _evidence_parts(content: Evidence) -> Iterator[Evidence]:
    """Yield statements that share a slide, then each piece of evidence that needs its own."""
    statements = tuple(proof for proof in content.points if not own_exhibits(proof))
    if len(content.points) > 1 and statements:
        yield Evidence(span=content.span, points=statements, source=content.source)
    for proof in (content, *content.points):
        if len(content.points) == 1 or proof not in statements:
            yield from _single(proof)


def _delivery(content: Changes) -> Iterator[Delivery]:
    run = tuple(point for point in content.points if point.delivery or point.why)
    # Reasons take room: with them four rows are the most, without them the pattern divides by itself.
    groups = ceil(len(run) / 4) if any(point.why for point in run) else min(1, len(run))
    for at in range(groups):
        points = run[round(len(run) * at / groups) : round(len(run) * (at + 1) / groups)]
        yield Delivery(span=content.span, points=points, source=content.source)


def _single(point: Any) -> Iterator[Evidence]:
    kinds = own_exhibits(point)
    if isinstance(point, Proof) and kinds == ("figure",) and len(point.points) <= 2:
        yield _evidence(point)  # a big number, and what it means
        return
    if isinstance(point, Proof) and kinds == ("chart",) and point.chart and len(point.points) == 1:
        drawn = as_drawn(point.chart)
        if drawn and drawn.kind == "before and after" and len(point.points[0].text) <= MOST_MEANING:
            yield _evidence(point)  # columns, and beside them what they mean
            return
    if isinstance(point, Proof) and kinds == ("table",) and _has_note(point):
        yield from _shown(point)  # a short table, and under it what it means
        return
    if isinstance(point, Proof) and point.points:
        yield _evidence(Proof(span=point.span, title=point.title, points=point.points, source=point.source))
    for kind in kinds:
        if kind == "image" and "quote" in kinds:
            continue  # the quotation's slide shows the face
        with_face = {"image": point.image} if kind == "quote" else {}
        yield from _shown(Proof(span=point.span, title=point.title, source=point.source,
                                **{kind: getattr(point, kind)} | with_face))


def _has_note(proof: Proof) -> bool:
    return (len(proof.points) == 1 and len(proof.points[0].text) <= MOST_NOTE and proof.table is not None
            and len(proof.table.rows) <= MOST_NOTED and len(proof.table.columns) <= MOST_COLUMNS)


def _alone(point: Any, kind: str) -> Iterator[Evidence]:
    return _shown(Proof(span=point.span, title=point.title, source=point.source, **{kind: getattr(point, kind)}))


def _shown(proof: Proof) -> Iterator[Evidence]:
    """Return an exhibit: numbers that no chart can draw are a table, a wide table is several beside each other."""
    if proof.chart and as_drawn(proof.chart) is None:
        proof = replace(proof, chart=None, table=table_of(proof.chart))
    for table in _columns(proof.table) if proof.table else (None,):
        yield _evidence(replace(proof, table=table))


def _columns(table: Table) -> tuple[Table, ...]:
    """Return a table as tables of at most five columns; each begins with the first, which names the rows."""
    if len(table.columns) <= MOST_COLUMNS:
        return (table,)
    others = range(1, len(table.columns), MOST_COLUMNS - 1)
    return tuple(
        replace(table, columns=(table.columns[0], *table.columns[at : at + MOST_COLUMNS - 1]),
                rows=tuple((row[0], *row[at : at + MOST_COLUMNS - 1]) for row in table.rows))
        for at in others
    )


def _evidence(proof: Proof) -> Evidence:
    return Evidence(span=proof.span, points=(proof,))
