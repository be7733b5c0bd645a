"""A page: where a house style lets words, panels and furniture stand on one kind of slide.

Lengths are points of a slide whose shorter side is 540. Patterns are drawn in the places of our own page
(design 2), and a page moves them to where a council's template has room. On our own page nothing moves.
"""

from __future__ import annotations

from typing import Any, Literal

from agendapitch.records import dataclass, replace
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points

_BODY = Box(48, 138, 864, 352)
_EDGE = Box(0, 0, SLIDE_WIDTH, SLIDE_HEIGHT)
FLOOD = Box(48, 92, 864, 372)  # what stands on a slide of ours that is one surface
_FLOOD_AIR: Points = 10  # over and under it in a template, beside what the panel is larger than the body
_VEIL: Points = 12  # round a title
_MARKING: Points = 16  # the height of a line that a template has no footer for
_MARKING_AIR: Points = 4  # over it
_PANEL_TOP: Points = 150  # at most; only the title stands over the panels of our page


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """How a template sets the title of a layout. `sizes` are those to try, largest first; `leading` is the line
    height as a multiple of the size; `colour` and `ground` are tokens. `capitals` are wider than what was written.
    """

    sizes: tuple[Points, ...]
    leading: float
    bold: bool
    face: Literal["sans", "voice"] = "voice"
    align: Literal["left", "centre", "right"] = "left"
    anchor: Literal["top", "middle", "bottom"] = "top"
    colour: str = "title"
    ground: str = "titleground"
    capitals: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The room on one kind of slide.

    `layout` is the role of a template's layout ("title only"), "" on our own page, where each pattern has its layout.
    `headline` is the title's place and `body` the content's. Panels reach to `edge`, at least 16 points round the
    body: to the slide's own edges where they may bleed. `footer` and `number` are where the layout has them; the
    footer's letters are `footing` points high, as the layout sets them. `marking` is where a protective marking stands
    on a layout without a footer.
    With a `scrim` a panel of paper stands on `veil` first, for on the template's own ground no text can be read.
    """

    layout: str = ""
    headline: Box = Box(48, 40, 790, 80)
    heading: Heading | None = None  # None: ours
    body: Box = _BODY
    edge: Box = _EDGE
    footer: Box | None = None
    number: Box | None = None
    footing: Points = 12
    marking: Box | None = None
    scrim: bool = False

    @property
    def is_ours(self) -> bool:
        """Return whether this is our own page, with nothing of a template on it."""
        return not self.layout

    @property
    def veil(self) -> Box:
        """Return what a scrim covers: the edge, and the title's place where the title stands on paper too."""
        edge, title = self.edge, self.headline
        if self.marking:
            edge = replace(edge, h=self.marking.y + self.marking.h - edge.y)
        if not self.heading or self.heading.ground != "paper":
            return edge
        left, top = min(edge.x, title.x - _VEIL), max(0.0, min(edge.y, title.y - _VEIL))
        right = max(edge.x + edge.w, title.x + title.w + _VEIL)
        return Box(max(0.0, left), top, right - max(0.0, left), max(edge.y + edge.h, title.y + title.h + _VEIL) - top)

    def marked(self) -> Page:
        """Return the page with a line for a protective marking: where no footer holds it, the room gives way."""
        if self.is_ours or self.footer or self.layout == "cover":
            return self
        edge, body = (replace(box, h=round(box.h - _MARKING - _MARKING_AIR, 2)) for box in (self.edge, self.body))
        top = round(edge.y + edge.h + _MARKING_AIR, 2)
        return replace(self, edge=edge, body=body, marking=Box(body.x, top, body.w, _MARKING))

    @property
    def source(self) -> Box:
        """Return the place of the source line, at the foot of the body."""
        return Box(self.body.x, self.body.y + self.body.h - 16, min(self.body.w, 700), 17.5)

    @property
    def right(self) -> Points:
        """Return where the body ends on the right."""
        return self.body.x + self.body.w

    def x(self, x: Points) -> Points:
        """Return where a place `x` points from the left of our page is on this one."""
        return x if self.is_ours else round(self.body.x + (x - _BODY.x) * self.body.w / _BODY.w, 2)

    def y(self, y: Points) -> Points:
        """Return where a place `y` points from the top of our page is on this one."""
        return y if self.is_ours else round(self.body.y + (y - _BODY.y) * self.body.h / _BODY.h, 2)

    def wide(self, width: Points) -> Points:
        """Return the share of this page's width that `width` points take of ours."""
        return width if self.is_ours else round(width * self.body.w / _BODY.w, 2)

    def high(self, height: Points) -> Points:
        """Return the share of this page's height that `height` points take of ours."""
        return height if self.is_ours else round(height * self.body.h / _BODY.h, 2)

    def box(self, box: Box) -> Box:
        """Return a box of our page on this one."""
        return box if self.is_ours else Box(self.x(box.x), self.y(box.y), self.wide(box.w), self.high(box.h))

    def inset(self, inset: Points) -> Points:
        """Return how far text stands from the side of a panel inside the page, as from its left side on the edge."""
        return inset if self.is_ours else round(min(self.wide(inset), max(16, self.body.x - self.edge.x)), 2)

    def top(self, y: Points) -> Points:
        """Return where panels begin that begin `y` points from the top of our page, under the title."""
        return y if self.is_ours else self._down(y)

    def on_flood(self, box: Box) -> Box:
        """Return a box on a slide of ours that is one surface, where the content of this page stands."""
        if self.is_ours:
            return box
        share = (self.body.h - 2 * _FLOOD_AIR) / FLOOD.h
        top = self.body.y + _FLOOD_AIR + (box.y - FLOOD.y) * share
        return Box(self.x(box.x), round(top, 2), self.wide(box.w), round(box.h * share, 2))

    def panel(self, box: Box) -> Box:
        """Return a panel of our page on this one: a side that lies on our slide's edge lies on `edge`."""
        if self.is_ours:
            return box
        left, right = (self._across(x) for x in (box.x, box.x + box.w))
        top, bottom = (self._down(y) for y in (box.y, box.y + box.h))
        return Box(left, top, round(right - left, 2), round(bottom - top, 2))

    def _across(self, x: Points) -> Points:
        if x <= _EDGE.x:
            return self.edge.x
        return self.edge.x + self.edge.w if x >= _EDGE.w else self.x(x)

    def _down(self, y: Points) -> Points:
        if y <= _PANEL_TOP:
            return self.edge.y
        return self.edge.y + self.edge.h if y >= _EDGE.h else self.y(y)


OURS = Page()


def page_from(told: dict[str, Any]) -> Page:
    """Return a page from what `dataclasses.asdict` made of it, by way of JSON; raise TypeError where it is no page."""
    others = ("layout", "heading", "footing", "scrim")
    boxes = {name: box and Box(**box) for name, box in told.items() if name not in others}
    heading = told["heading"] and Heading(**{**told["heading"], "sizes": tuple(told["heading"]["sizes"])})
    return Page(layout=told["layout"], heading=heading, footing=told.get("footing", 12), scrim=told.get("scrim", False),
                **boxes)
