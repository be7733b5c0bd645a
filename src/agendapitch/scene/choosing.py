"""Which pattern shows what: the table that turns content into a kind of slide.

The script says nothing of layout. The pattern follows from the section, the fields that were written and the
number of points; `docs/reference/slides.md` says it in words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Protocol, assert_never, cast

from agendapitch.scene.charting import as_drawn
from agendapitch.scene.exhibits import Delivery, Shown
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import (
    Ask,
    Assets,
    Benefits,
    Changes,
    Chart,
    Closing,
    Evidence,
    Extra,
    Loop,
    Money,
    NextSteps,
    Opening,
    Options,
    People,
    Proof,
    Purpose,
    Question,
    Risks,
)
from agendapitch.story.model import Agenda, Cover, Tension


class Pattern(Protocol):
    """A module of `scene/patterns/`.

    `MOST` is how many items one slide of it holds. `DRAWS` are the exhibits of a section that it draws itself,
    `DRAWS_IN_POINTS` those of its points. `specimens` gives a content for each layout that it needs.
    """

    MOST: int
    DRAWS: frozenset[str]
    DRAWS_IN_POINTS: frozenset[str]
    draw: Callable[[Sheet, str, Any], None]
    specimens: Callable[[], tuple[Shown, ...]]


@cache
def pattern_named(name: str) -> Pattern:
    """Return a pattern by the name of its module."""
    return cast("Pattern", import_module(f"agendapitch.scene.patterns.{name}"))


IN_BACKUP = {"table": "appendix"}
"""Patterns that look otherwise when they are kept for questions."""

FLOODS = ("purpose", "ask")
"""The patterns that fill a slide with the accent: one of each in a deck, and never close together (design 15)."""


ROLES: dict[str, tuple[str, ...]] = {"cover": ("cover",), "points": ("content",)}
"""Which layouts of a council's template a pattern asks for, by their roles; the others are composed under a title."""


def choose(content: Shown, *, before: Sequence[str] = ()) -> str:  # noqa: PLR0912 - one branch a section
    """Return the name of the pattern for a content; `before` are those of the slides before it, without counts."""
    match content:
        case Cover():
            return "cover"
        case Agenda():
            return "agenda"
        case Opening():
            return "photo"
        case Purpose():
            return "purpose_on_stage" if "purpose" in before else "purpose"  # a purpose that continues
        case Tension():
            return "tension"
        case Evidence(points=(Proof() as proof,)):
            return _for_proof(proof, before=before)
        case Benefits():
            return "benefits"
        case Changes():
            return _for_changes(content)
        case Delivery():
            return "matrix"
        case Loop():
            return "loop" if 3 <= len(content.points) <= 5 else "points"
        case Assets():
            return "assets"
        case Options():
            return _for_options(content)
        case Money():
            return "costs" if content.spend or content.save else "points"
        case People():
            return "photo" if content.image and not content.points else "people"
        case Risks():
            return "risks"
        case NextSteps():
            return "next_steps"
        case Ask():
            return "points" if "ask" in before else "ask"  # an ask that continues
        case Closing():
            return "close"
        case Question():
            return "answer"
        case Evidence() | Extra():
            return "points"
        case _:
            assert_never(content)


def _for_proof(proof: Proof, *, before: Sequence[str]) -> str:
    if proof.chart:
        return _for_chart(proof.chart)
    if proof.table:
        return "table"
    if proof.quote:
        return "quote"
    if proof.figure:
        repeats = bool(before) and before[-1] == "big number"
        return "points" if repeats else "big_number"  # never two big numbers in a row (design 15)
    return "photo" if proof.image and not proof.points else "points"


def _for_chart(chart: Chart) -> str:
    drawn = as_drawn(chart)
    if drawn is None:
        return "table"
    match drawn.kind:
        case "line":
            return "line_chart"
        case "stacked bar" | "share":
            return "stacked_bar"
        case "before and after":
            return "before_after"
        case _:
            return "bar_chart"


def _for_changes(changes: Changes) -> str:
    if not any(point.from_ or point.to or point.delivery or point.why for point in changes.points):
        return "points"  # services by name alone have no before and after
    return "change" if len(changes.points) == 1 else "changes"


def _for_options(options: Options) -> str:
    if not any(choice.cells for choice in options.points):
        return "points"
    # Two tests for each of a few choices read as columns; more of either is a table.
    tests = max((len(choice.cells) for choice in options.points), default=0)
    few = 1 <= tests <= 2 and 2 <= len(options.points) <= 4
    short = all(
        len(text.text) <= most
        for texts, most in (
            ((choice.choice for choice in options.points if choice.choice), 34),
            ((cell for choice in options.points for cell in choice.cells), 200 // max(len(options.points), 1)),
            (options.compare_by, 24),
        )
        for text in texts
    )
    return "delivery" if few and short else "options"
