"""A sheet: one slide while it is being laid out.

A pattern (`scene/patterns/`) takes content and an empty sheet, and puts shapes on it: panels first, then the
headline, then its slots from left to right and top to bottom, so that the order is the reading order. What did
not fit is noted in `overflows`; the caller then splits the content over two sheets (`laying_out.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from agendapitch.house.model import House
from agendapitch.scene import grid
from agendapitch.scene.fitting import fit, largest, measure, runs_of
from agendapitch.scene.model import Align, Anchor, Box, Panel, Paragraph, Rule, Run, Shape, Stroke, TextShape
from agendapitch.scene.type import HEADLINE, SMALL_BOLD, SOURCE, Style
from agendapitch.units import Points

Role: TypeAlias = Literal["title", "body", "footer", "slide number", "free"]


@dataclass(frozen=True, slots=True)
class Overflow:
    """Text that does not fit its slot at the smallest size, and how many words are too many."""

    slot: str
    words: int


@dataclass(slots=True)
class Sheet:
    """Shapes for one slide of the kind `pattern`, on a background token."""

    house: House
    pattern: str
    background: str = "paper"
    title: str = ""
    marker: Literal["paper", "accent", "field", "stage", ""] = "paper"  # the surface under the slot marker
    marker_right: Points = grid.MARKER_RIGHT
    footer_colour: str = "muted"
    page_colour: str = "ink"
    footer_ground: str = "paper"
    shapes: list[Shape] = field(default_factory=list)
    overflows: list[Overflow] = field(default_factory=list)

    def add(self, *shapes: Shape) -> None:
        """Put finished shapes on the sheet."""
        self.shapes.extend(shapes)

    def headline(
        self, text: str, *, slot: Box = grid.HEADLINE, style: Style = HEADLINE, colour: str = "ink", ground: str = "paper"
    ) -> TextShape:
        """Put the slide's headline in its title placeholder."""
        return self.text("headline", text, slot, style, colour=colour, ground=ground, role="title")

    def text(
        self,
        name: str,
        text: str | Sequence[Run],
        slot: Box,
        style: Style,
        *,
        colour: str,
        ground: str,
        role: Role = "body",
        align: Align = "left",
        anchor: Anchor = "top",
        size: Points = 0,
        try_smaller: bool = False,
    ) -> TextShape:
        """Put one paragraph in a slot, at `size` or at the largest size of the style that fits, and return it."""
        runs = runs_of(text) if isinstance(text, str) else tuple(text)
        pieces = measure(runs, self.house, style)
        fitted = fit(pieces, slot, style, size=size, try_smaller=try_smaller)
        if fitted.over:
            self.overflows.append(Overflow(name, fitted.over))
        shape = TextShape(
            name=name,
            box=_narrowed(slot, fitted.width, align),
            slot=slot,
            paragraphs=(Paragraph(runs, tuple(line.text for line in fitted.lines)),),
            role=role,
            face=style.face,
            size=fitted.size,
            safe_size=min(fitted.size, max(style.ladder[-1], 20)),
            leading=style.leading_at(fitted.size),
            tracking=style.tracking_at(fitted.size),
            bold=style.bold,
            colour=colour,
            ground=ground,
            align=align,
            anchor=anchor,
        )
        if role == "title":
            self.title = shape.text.replace("\u00a0", " ")
        self.shapes.append(shape)
        return shape

    def kicker(self, text: str, slot: Box = grid.KICKER, *, colour: str, ground: str) -> None:
        """Put the small bold line over a sentence that is the slide's title. It is read after the title."""
        self.text("kicker", text, slot, SMALL_BOLD, colour=colour, ground=ground)

    def source(self, text: str, *, colour: str = "muted", ground: str = "paper", slot: Box = grid.SOURCE) -> None:
        """Put the source line, where there is one."""
        if text:
            written = text if text.startswith(("Source", "Picture", "Photo")) else f"Source: {text}"
            self.text("source", written, slot, SOURCE, colour=colour, ground=ground)

    def common_size(self, texts: Sequence[tuple[str | Sequence[Run], Box]], style: Style) -> Points:
        """Return the largest size of the ladder at which every text fits its slot: peers share a size."""
        return min(
            (
                largest(measure(runs_of(text) if isinstance(text, str) else text, self.house, style), slot, style)
                for text, slot in texts
            ),
            default=style.ladder[0],
        )

    def height(self, text: str | Sequence[Run], width: Points, style: Style, *, size: Points) -> Points:
        """Return how high text is at `size` in a column of `width`, in points."""
        pieces = measure(runs_of(text) if isinstance(text, str) else text, self.house, style)
        return fit(pieces, Box(0, 0, width, 10_000), style, size=size).height(style)

    def width(self, text: str | Sequence[Run], style: Style, *, size: Points) -> Points:
        """Return how wide text is on one line at `size`, in points."""
        pieces = measure(runs_of(text) if isinstance(text, str) else text, self.house, style)
        fitted = fit(pieces, Box(0, 0, 100_000, 10_000), style, size=size)
        return fitted.lines[0].width if fitted.lines else 0.0

    def panel(self, name: str, box: Box, fill: str, *, fixed: bool = False) -> None:
        """Put a plain filled rectangle."""
        self.shapes.append(Panel(name=name, box=box, fill=fill, fixed=fixed))

    def rule(
        self, name: str, x1: Points, y1: Points, x2: Points, y2: Points, colour: str, width: Points = 0.75,
        *, fixed: bool = False,
    ) -> None:
        """Put a straight rule."""
        self.shapes.append(Rule(name=name, x1=x1, y1=y1, x2=x2, y2=y2, colour=colour, width=width, fixed=fixed))

    def arrow(self, name: str, x: Points, y: Points, length: Points, colour: str) -> None:
        """Put an arrow that points right: a shaft and an open head, its left end at (x, y) (design 10)."""
        head = 9.0
        self.shapes.append(
            Stroke(
                name=name, box=Box(x, y - head, length, 2 * head), colour=colour, width=3,
                paths=(((0, head), (length, head)), ((length - head, 0), (length, head), (length - head, 2 * head))),
            )
        )

    def tick(self, name: str, x: Points, y: Points, size: Points, colour: str, *, width: Points = 4, alt: str = "") -> None:
        """Put a tick whose box has its top left at (x, y) (design 10)."""
        corners = ((0.0, 0.5 * size), (0.36 * size, 0.86 * size), (size, 0.08 * size))
        self.shapes.append(Stroke(name=name, box=Box(x, y, size, size), paths=(corners,), colour=colour, width=width, alt=alt))


def _narrowed(slot: Box, width: Points, align: Align) -> Box:
    if width >= slot.w:
        return slot
    shift = {"left": 0.0, "centre": (slot.w - width) / 2, "right": slot.w - width}[align]
    return Box(round(slot.x + shift, 2), slot.y, round(width, 2), slot.h)


