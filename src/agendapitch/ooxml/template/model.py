"""What a template says of itself, as plain data: masters, layouts, places for text, fixed shapes, colours, fonts."""

from __future__ import annotations

from typing import TypeAlias

from agendapitch.records import dataclass

Frame: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height, in points."""


@dataclass(frozen=True, slots=True)
class Fill:
    """What a shape or a slide is filled with: a colour, the stops of a gradient, or a picture (no colours).

    `picture` is the part of the picture, or "" where there is none or it is outside the file.
    """

    colours: tuple[str, ...] = ()
    is_picture: bool = False
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLook:
    """How the text of a placeholder is set, besides size, colour and typeface.

    `align` and `anchor` are PowerPoint's words ("l", "ctr", "r"; "t", "ctr", "b"), `insets` left, top, right and
    bottom in points, `spacing` the line height as a share of a line's own, `tracking` in points. `face` is
    "+mj-lt" or "+mn-lt" where the text follows the theme's typeface, else "".
    """

    bold: bool
    capitals: bool
    align: str
    anchor: str
    insets: Frame
    spacing: float
    tracking: float
    face: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPlace:
    """A placeholder, with what it inherits from the master.

    `kind` is title, body, picture, object, date, footer or number; `type` is PowerPoint's own word. `size` is in
    points; `colour` is "" where it is no single colour; `ground` is what it stands on, `fill` its own fill and `sketch`
    how that and its line are drawn, None where it has none. `is_usable` is False for what a slide could not fill:
    hidden, without a place, off the slide, or cut off from its slide.
    """

    idx: int
    kind: str
    type: str
    name: str
    frame: Frame
    size: float
    colour: str
    font: str
    ground: Fill
    look: TextLook
    is_upright: bool
    is_usable: bool
    fill: Fill | None = None
    sketch: Sketch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paint:
    """What something is painted with, as exactly as it is said, to be drawn; a `Fill` is what text stands on.

    `stops` are places from 0 to 1 with "RRGGBB" or "RRGGBBAA"; one is a plain colour. `angle` is that of a gradient,
    clockwise from left to right; an `is_round` one begins in the middle. `picture` is a picture's part, `crop` the
    shares of it that are cut off left, top, right and bottom (below 0: what is left free), `opaque` from 0 to 1.
    """

    stops: tuple[tuple[float, str], ...] = ()
    angle: float = 0
    is_round: bool = False
    picture: str = ""
    crop: Frame = (0, 0, 0, 0)
    opaque: float = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedRun:
    """Words of one look. `size` is in points, `colour` "RRGGBB" or "RRGGBBAA"."""

    text: str
    size: float
    colour: str
    font: str
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedLine:
    """A paragraph of words that no slide can change. `spacing` is the line height as a share of a line's own."""

    runs: tuple[FixedRun, ...]
    align: str
    spacing: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """How something fixed is drawn: in `frame`, turned by `turn` degrees clockwise, mirrored across and down.

    `shape` is rect, rounded (by `radius`), ellipse, line, path, or "" where only its text is drawn. `path` are steps
    in shares of the frame: M or L with a point, C with three, Z. `line` is as wide as `line_width` points. `lacks`
    says in a few words each what of it cannot be drawn.
    """

    frame: Frame
    shape: str = "rect"
    turn: float = 0
    mirrored: tuple[bool, bool] = (False, False)
    radius: float = 0
    path: tuple[tuple[str, tuple[float, ...]], ...] = ()
    fill: Paint | None = None
    line: Paint | None = None
    line_width: float = 0
    dash: str = ""
    lines: tuple[FixedLine, ...] = ()
    anchor: str = "t"
    insets: Frame = (0, 0, 0, 0)
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedShape:
    """What a layout or a master draws on every slide.

    `picture` is the part of a picture, or ""; `crop` says which shares of it are cut off left, top, right and bottom.
    """

    name: str
    frame: Frame
    fill: Fill | None
    text: str
    picture: str
    crop: Frame = (0, 0, 0, 0)
    sketch: Sketch | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutFacts:
    """A layout. `type` is PowerPoint's own word for what it is for, which is often wrong.

    `part` is its name in the package; `palette` what the slots of the theme are here, where a colour map of its own
    may swap them; `shows_master` whether the shapes of the master are drawn. `paint` is how its background is drawn,
    None as the master's.
    """

    master: int
    number: int
    name: str
    type: str
    places: tuple[TextPlace, ...]
    fixed: tuple[FixedShape, ...]
    background: Fill
    has_own_background: bool
    has_own_colours: bool
    part: str
    palette: dict[str, str]
    shows_master: bool
    paint: Paint | None = None

    @property
    def key(self) -> str:
        """Return master and layout, counted from 0: "0.3"."""
        return f"{self.master}.{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MasterFacts:
    """A slide master. `palette` maps bg1, tx1, bg2, tx2, accent1 to accent6 and the links to "RRGGBB"."""

    number: int
    name: str
    palette: dict[str, str]
    heading_font: str
    text_font: str
    places: tuple[TextPlace, ...]
    fixed: tuple[FixedShape, ...]
    background: Fill
    layouts: tuple[LayoutFacts, ...]
    paint: Paint | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateFacts:
    """A whole template. Sizes are in points; `fonts` are all typefaces that it names."""

    width: float
    height: float
    masters: tuple[MasterFacts, ...]
    fonts: tuple[str, ...]
    embedded_fonts: tuple[str, ...]
    literals: dict[str, float]
    """Colours that fixed shapes and titles name themselves, by the share of a slide that they cover."""
