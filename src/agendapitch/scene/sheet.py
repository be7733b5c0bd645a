"""A sheet: one slide while it is being laid out.

A pattern (`scene/patterns/`) takes a beat's content and an empty sheet, and puts shapes on it: panels first,
then the headline, then its slots from left to right and top to bottom, so that the order is the reading order.
What did not fit is noted in `overflows`; `laying_out.py` then divides the content over more sheets.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from agendapitch.house.colours import UNSEEN, contrast
from agendapitch.house.model import House
from agendapitch.house.page import FLOOD, OURS, Page
from agendapitch.records import dataclass, field, replace
from agendapitch.scene import grid
from agendapitch.scene.fitting import fit, fit_paragraphs, height_of, largest, measure, runs_of
from agendapitch.scene.framing import CENTRE, Spot
from agendapitch.scene.model import (
    Align,
    Anchor,
    Panel,
    Paragraph,
    PictureShape,
    Rule,
    Run,
    Shape,
    Stroke,
    TextShape,
)
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.type import HEADLINE, SMALL_BOLD, SOURCE, Style
from agendapitch.script.model import Image
from agendapitch.story.model import Story
from agendapitch.typography.breaking import line_width
from agendapitch.units import Box, Points

Role: TypeAlias = Literal["title", "body", "footer", "slide number", "free"]
Surface: TypeAlias = Literal["paper", "tint", "accent", "field", "stage"]
Words: TypeAlias = str | Sequence[Run]


ANY_SIZE: Points = 1000
LONG_STATEMENT: tuple[Points, ...] = (36, 34, 32, 30, 28, 26, 24)  # on a flood that a template leaves little room


@dataclass(frozen=True, slots=True)
class Overflow:
    """Text that does not fit its slot at the smallest size, and how many words are too many."""

    slot: str
    words: int
    is_title: bool


@dataclass(slots=True)
class Sheet:
    """Shapes for one slide.

    `pattern` is the name that the pattern gives it, with the count (`benefits 3`). `left` and `right` say on
    which surface the footer and the slot marker stand; `numbered` and `marked` whether there are any.
    `page` says where there is room: patterns are drawn in our places, which it moves.
    """

    house: House
    story: Story
    shelf: PictureShelf
    page: Page = OURS
    pattern: str = ""
    background: str = "paper"
    title: str = ""
    left: Surface = "paper"
    right: Surface = "paper"
    numbered: bool = True
    marked: bool = True
    marker_right: Points = grid.MARKER_RIGHT
    largest: Points = ANY_SIZE  # for the lines of a list: slides that continue each other share a size
    list_size: Points = 0  # at which a list was set
    shapes: list[Shape] = field(default_factory=list)
    overflows: list[Overflow] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """Return the length of the slot in whole minutes."""
        return max(1, round(self.story.slot / 60))

    @property
    def telling(self) -> str:
        """Return the token of an area on paper that tells something by its place or length.

        A council's accent may be as pale as its slides: then it is what its charts point with.
        """
        seen = contrast(self.house.tokens["accent"], self.house.tokens["paper"]) >= UNSEEN
        return "accent" if self.page.is_ours and seen else "hi"

    def add(self, *shapes: Shape) -> None:
        """Put finished shapes on the sheet. A template's layout draws none of ours: there the slide does."""
        for shape in shapes:
            if isinstance(shape, (Panel, Rule)) and shape.fixed and not self.page.is_ours:
                self.shapes.append(replace(shape, fixed=False))
            else:
                self.shapes.append(shape)

    def headline(
        self, text: str, *, slot: Box | None = None, style: Style = HEADLINE, colour: str = "ink",
        ground: str = "paper",
    ) -> TextShape:
        """Put the slide's headline in its title placeholder: where and as a template sets it, else as asked."""
        if set_as := self.page.heading:
            return self.text(
                "headline", text, self.page.headline,
                Style(set_as.face, set_as.bold, set_as.sizes, set_as.leading, 0, set_as.capitals), colour=set_as.colour,
                ground=set_as.ground, role="title", align=set_as.align, anchor=set_as.anchor,
            )
        return self.text("headline", text, slot or self.page.headline, style, colour=colour, ground=ground,
                         role="title")

    def flood(self, surface: Surface) -> Box:
        """Fill the slide with a surface, or of a template's page the content's room, and return what stands on it."""
        self.left = self.right = surface
        if self.page.is_ours:
            self.background = surface
        else:
            self.panel("ground", self.page.edge, surface)
        return self.page.on_flood(FLOOD)

    def statement(
        self, text: Words, box: Box, style: Style, *, kicker: str, kicker_at: Box = grid.KICKER, surface: Surface,
    ) -> None:
        """Put a sentence that is the slide's title on a flood, `box` of our page, under its `kicker`.

        A template has a place for titles, and a sentence that fills the slide is none: there the kicker is the title.
        """
        if self.page.is_ours:
            self.text("headline", text, box, style, colour=f"on{surface}", ground=surface, role="title",
                      try_smaller=True)
            self.kicker(kicker, kicker_at, colour=f"on{surface}m", ground=surface)
            return
        self.headline(kicker)
        self.text("statement", text, self.page.on_flood(box), style.sized(*style.ladder, *LONG_STATEMENT),
                  colour=f"on{surface}", ground=surface, anchor="middle", try_smaller=True)

    def text(
        self,
        name: str,
        text: Words,
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
        """Put one paragraph in a slot, at `size` or at the largest size of the style that fits, and return it.

        With `try_smaller` the next two sizes compete for the better rag (display text, design 3.1).
        """
        runs = _runs(text)
        fitted = fit(measure(runs, self.house, style), slot, style, size=size, try_smaller=try_smaller)
        if fitted.over:
            self.overflows.append(Overflow(name, fitted.over, role == "title"))
        paragraph = Paragraph(runs, tuple(line.text for line in fitted.lines))
        box = _narrowed(slot, fitted.width, align)
        return self._put(name, (paragraph,), box, slot, style, size=fitted.size, role=role, colour=colour,
                         ground=ground, align=align, anchor=anchor)

    def paragraphs(
        self, name: str, texts: Sequence[Words], slot: Box, style: Style, *, colour: str, ground: str,
        align: Align = "left", anchor: Anchor = "top", size: Points = 0, space: Points = 0, indent: float = 0,
    ) -> TextShape:
        """Put several paragraphs in a slot, `space` points apart, at one size, and return their shape.

        With an `indent` (BULLET_EMS) each has a bullet.
        """
        all_runs = [_runs(text) for text in texts]
        fitted = fit_paragraphs([measure(runs, self.house, style) for runs in all_runs], slot, style, size=size,
                                space=space, indent=indent)
        if fitted.over:
            self.overflows.append(Overflow(name, fitted.over, False))
        paragraphs = tuple(
            Paragraph(runs, tuple(line.text for line in lines), space_before=space if at else 0,
                      bullet=indent > 0)
            for at, (runs, lines) in enumerate(zip(all_runs, fitted.paragraphs, strict=True))
        )
        return self._put(name, paragraphs, slot, slot, style, size=fitted.size, role="body", colour=colour,
                         ground=ground, align=align, anchor=anchor)

    def kicker(self, text: str, slot: Box = grid.KICKER, *, colour: str, ground: str) -> None:
        """Put the small bold line over a sentence that is the slide's title. It is read after the title."""
        if text:
            self.text("kicker", text, slot, SMALL_BOLD, colour=colour, ground=ground)

    def source(
        self, text: str, *, colour: str = "muted", ground: str = "paper", slot: Box | None = None
    ) -> None:
        """Put the source line, where there is one."""
        if text:
            self.text("source", _sourced(text), self.source_slot(text, slot), SOURCE, colour=colour, ground=ground)

    def source_slot(self, text: str, slot: Box | None = None) -> Box:
        """Return the slot of a source line; a long one is two or more lines high, and its foot stays where it is."""
        slot = slot or self.page.source
        height = max(slot.h, self.height(_sourced(text), slot.w, SOURCE, size=SOURCE.ladder[0])) if text else slot.h
        return Box(slot.x, slot.y + slot.h - height, slot.w, height)

    def foot(self, source: str, *, lowest: Points) -> Points:
        """Return where the body ends: at `lowest`, or over a source line that takes more than one line."""
        return min(lowest, self.source_slot(source).y - 4) if source else lowest

    def picture(self, image: Image | None, box: Box, *, at: Spot = CENTRE) -> PictureShape | None:
        """Put a photograph, cropped to `box`, and return it; None where there is none that can be shown.

        What it shows comes to stand `at` that spot of the box, in fractions from its left and top.
        """
        placed = self.shelf.place(image, box, at=at) if image else None
        if placed:
            self.shapes.append(placed)
        return placed

    def common_size(self, texts: Sequence[tuple[Words, Box]], style: Style) -> Points:
        """Return the largest size of the ladder at which every text fits its slot: peers share a size."""
        return min(
            (largest(measure(_runs(text), self.house, style), slot, style) for text, slot in texts),
            default=style.ladder[0],
        )

    def height(self, text: Words, width: Points, style: Style, *, size: Points) -> Points:
        """Return how high text is at `size` in a column of `width`, in points."""
        return height_of(measure(_runs(text), self.house, style), width, style, size=size)

    def width(self, text: Words, style: Style, *, size: Points) -> Points:
        """Return how wide text is on one line at `size`, in points."""
        pieces = measure(_runs(text), self.house, style)
        return line_width(pieces, size=size, tracking=style.tracking_at(size))

    def panel(self, name: str, box: Box, fill: str, *, fixed: bool = False) -> None:
        """Put a plain filled rectangle; a `fixed` one belongs to the layout."""
        self.add(Panel(name=name, box=box, fill=fill, fixed=fixed))

    def rule(
        self, name: str, start: tuple[Points, Points], end: tuple[Points, Points], colour: str, *,
        width: Points = 0.75, fixed: bool = False,
    ) -> None:
        """Put a straight rule from `start` to `end`; a `fixed` one belongs to the layout."""
        self.add(Rule(name=name, x1=start[0], y1=start[1], x2=end[0], y2=end[1], colour=colour, width=width,
                      fixed=fixed))

    def arrow(self, name: str, x: Points, y: Points, length: Points, colour: str) -> None:
        """Put an arrow that points right, its left end at (x, y): a shaft and an open head (design 10)."""
        head = 9.0
        shaft = ((0.0, head), (length, head))
        point = ((length - head, 0.0), (length, head), (length - head, 2 * head))
        self.shapes.append(Stroke(name=name, box=Box(x, y - head, length, 2 * head), paths=(shaft, point),
                                  colour=colour, width=3))

    def tick(self, name: str, corner: tuple[Points, Points], size: Points, colour: str, *, width: Points = 4,
             alt: str = "") -> None:
        """Put a tick `size` wide, the top left of its box at `corner` (design 10)."""
        corners = ((0.0, 0.5 * size), (0.36 * size, 0.86 * size), (size, 0.08 * size))
        self.shapes.append(Stroke(name=name, box=Box(*corner, size, size), paths=(corners,), colour=colour,
                                  width=width, alt=alt))

    def _put(
        self, name: str, paragraphs: tuple[Paragraph, ...], box: Box, slot: Box, style: Style, *, size: Points,
        role: Role, colour: str, ground: str, align: Align, anchor: Anchor,
    ) -> TextShape:
        shape = TextShape(
            name=name, box=box, slot=slot, paragraphs=paragraphs, role=role, face=style.face, size=size,
            safe_size=min(size, max(style.ladder[-1], 20)), leading=style.leading_at(size),
            tracking=style.tracking_at(size), bold=style.bold, colour=colour, ground=ground, align=align,
            anchor=anchor,
        )
        if role == "title":
            self.title = shape.text.replace("\u00a0", " ")
        self.shapes.append(shape)
        return shape


def _runs(text: Words) -> tuple[Run, ...]:
    return runs_of(text) if isinstance(text, str) else tuple(text)


def _sourced(text: str) -> str:
    return text if text.startswith(("Source", "Picture", "Photo", "Licence")) else f"Source: {text}"


def _narrowed(slot: Box, width: Points, align: Align) -> Box:
    if width >= slot.w:
        return slot
    shift = {"left": 0.0, "centre": (slot.w - width) / 2, "right": slot.w - width}[align]
    return Box(round(slot.x + shift, 2), slot.y, round(width, 2), slot.h)
