"""A council's look: colours by token, fonts, and the compiled parts that a deck is stamped from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from agendapitch.house.page import OURS, Page, page_from
from agendapitch.records import dataclass, field
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Points

if TYPE_CHECKING:  # a look of ours has none
    from agendapitch.house.backdrop import Backdrop

TOKENS = (
    "paper", "ink", "muted", "line", "tint", "ontint", "ontintm", "accent", "onaccent", "onaccentm", "accentline",
    "strong", "stage", "onstage", "onstagem", "slat", "stageline", "onslat", "field", "onfield", "onfieldm",
    "fieldline", "nowa", "nowf", "block", "onblock", "data", "hi", "mk_done", "mk_now", "mk_next",
)
"""The colour tokens (design 4). `on...` is text on that ground, `...m` its muted companion."""


@dataclass(frozen=True, slots=True)
class House:
    """A house style, ready to lay out in.

    `tokens` maps each token to "RRGGBB". `sans` and `voice` are typefaces; `voice_is_serif` decides that
    emphasis is italic in the voice face (bold otherwise). `dark` swaps the colour map (design 14.2).

    A council's own template has `pages` by the role of their layouts, "title only" always among them: `size` is then
    its slide's, in points of a slide whose shorter side is 540, and `scale` how many real points one of these is.
    `theme` then maps tokens to the slot of its theme that holds their value, "accent1" or, derived from it,
    "accent1 lumMod=20000 lumOff=80000", and "sans" and "voice" to its typefaces, "+mn-lt" or "+mj-lt" where they
    follow the theme. `widths` says for a typeface that is not measured which one is taken for it, and how many times
    as wide.
    """

    name: str
    tokens: dict[str, str]
    sans: str = "Arial"
    voice: str = "Georgia"
    dark: bool = False
    voice_is_serif: bool = True
    pages: Mapping[str, Page] = field(default_factory=dict)
    size: tuple[Points, Points] = (SLIDE_WIDTH, SLIDE_HEIGHT)
    scale: float = 1.0
    theme: Mapping[str, str] = field(default_factory=dict)
    widths: Mapping[str, tuple[str, float]] = field(default_factory=dict)

    def page(self, *roles: str) -> Page:
        """Return the page of the first role that a layout of the template serves, else the one to compose in."""
        if not self.pages:
            return OURS
        return next((self.pages[role] for role in roles if role in self.pages), self.pages["title only"])


def house_from(told: dict[str, Any]) -> House:
    """Return a house from what `dataclasses.asdict` made of it, by way of JSON; raise TypeError where it is none."""
    pages = {role: page_from(page) for role, page in told["pages"].items()}
    widths = {font: (str(measured), float(times)) for font, (measured, times) in told.get("widths", {}).items()}
    return House(**{**told, "pages": pages, "size": tuple(told["size"]), "widths": widths})


@dataclass(frozen=True, slots=True)
class Place:
    """A text place, and the values that a slide takes from it. A slide writes only what differs.

    `frame` is x, y, width and height in EMU; `size` and `tracking` are hundredths of a point; `spacing` is
    the line height in thousandths of a per cent of 1.2 times the size. `colour` is a token, and so is
    `ground`, the fill of the place in the layout where no panel of the layout lies under it. `kind` is the type
    of the placeholder where a template says it, which a slide must repeat; an object's is "". There `frame` is
    what its insets leave of `outer`, the placeholder's own frame.
    """

    idx: int
    frame: tuple[int, int, int, int]
    anchor: str
    align: str
    size: int
    spacing: int
    tracking: int
    bold: bool
    face: str
    colour: str
    ground: str = ""
    kind: str = "body"
    outer: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout: its part's name, the token of its background, its text places by the name of their shape."""

    part: str
    background: str
    places: dict[str, Place]


@dataclass(frozen=True, slots=True)
class Shell:
    """The presentation part round the slides: its XML with marks for what changes, and what it is related to.

    Relationships are (type, target), the first of them rId1; those of the slides follow.
    """

    xml: str
    relationships: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CompiledHouse:
    """The static parts of a deck in this house, ready to be zipped.

    `parts` maps a part's name to (its deflated bytes, CRC-32, length before deflation). `layouts` maps a
    pattern's name to its layout, in a council's template a role's. `types` are the content types of parts that a
    template brings; `told` says in a sentence each what its owner should know; `backdrops` are what its layouts draw,
    by their roles, for pictures of slides.
    """

    house: House
    parts: dict[str, tuple[bytes, int, int]] = field(repr=False)
    layouts: Mapping[str, Layout]
    shell: Shell
    types: Mapping[str, str] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    backdrops: Mapping[str, Backdrop] = field(default_factory=dict)
