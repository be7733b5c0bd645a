"""The scene: every shape, line of text, size, colour and reading position. Nothing is left to decide.

Lengths are points on a 960 x 540 grid. Colours are names of tokens of the house (`house/model.py`).
The order of a slide's shapes is both back to front and the order in which they are read.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from agendapitch.records import dataclass
from agendapitch.units import Box, Points, Seconds

Align: TypeAlias = Literal["left", "centre", "right"]
Anchor: TypeAlias = Literal["top", "middle", "bottom"]
Face: TypeAlias = Literal["sans", "voice"]

BULLET_EMS = 1.0  # how far a bulleted paragraph is indented, in multiples of its size


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look. `emphasis` is italic in the voice face and bold in the other."""

    text: str
    bold: bool = False
    emphasis: bool = False
    colour: str = ""  # a token; "" takes the text's own
    field: Literal["", "slide number"] = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `lines` are the lines it was measured to break into; writers never insert breaks.

    A paragraph may have its own size, weight and colour (a lead line over its detail); 0, None and ""
    take those of its text.
    """

    runs: tuple[Run, ...]
    lines: tuple[str, ...] = ()
    size: Points = 0
    leading: Points = 0
    bold: bool | None = None
    colour: str = ""
    space_before: Points = 0
    bullet: bool = False

    @property
    def text(self) -> str:
        """Return the paragraph's words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextShape:
    """Text in a box. Insets are 0.

    `role` says what the layout offers: `title` is the slide's title placeholder, `body` a placeholder
    of the layout with this name, `footer` and `slide number` the page furniture, `free` a plain text box.
    `slot` is the full place in the pattern; `box` is narrower where the rag asked for it.
    `colour` on the `ground` token is the contrast pair; `ground` never draws anything, `fill` does.
    """

    name: str
    box: Box
    slot: Box
    paragraphs: tuple[Paragraph, ...]
    role: Literal["title", "body", "footer", "slide number", "free"] = "body"
    face: Face = "sans"
    size: Points
    safe_size: Points = 0  # the layout's own size, for Reset Slide; 0 means `size`
    leading: Points
    tracking: Points = 0
    bold: bool = False
    colour: str
    ground: str
    fill: str = ""
    align: Align = "left"
    anchor: Anchor = "top"

    @property
    def text(self) -> str:
        """Return the shape's words, a line for each paragraph."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A rectangle, ellipse or rounded rectangle without text. `fixed` panels belong to the layout.

    Decorative unless `alt` says what it means.
    """

    name: str
    box: Box
    shape: Literal["rectangle", "ellipse", "rounded"] = "rectangle"
    radius: Points = 0
    fill: str = ""
    line: str = ""
    line_width: Points = 0
    fixed: bool = False
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A straight line from (x1, y1) to (x2, y2). Decorative."""

    name: str
    x1: Points
    y1: Points
    x2: Points
    y2: Points
    colour: str
    width: Points
    fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """An open or closed path drawn with a pen or filled: an arrow, a tick, an arrowhead.

    `paths` are lists of corners inside `box`, in points from the box's top left. Decorative unless `alt`.
    """

    name: str
    box: Box
    paths: tuple[tuple[tuple[Points, Points], ...], ...]
    colour: str
    width: Points = 0
    closed: bool = False
    filled: bool = False
    square: bool = False  # mitred corners and flat ends; round otherwise
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureShape:
    """A photograph, cropped to its box. `picture` is the key of a prepared picture (`scene/pictures.py`).

    `crop` gives the fractions cut from left, top, right and bottom.
    """

    name: str
    box: Box
    picture: str
    crop: tuple[float, float, float, float]
    alt: str  # "" marks it as decorative


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One series: values in category order, drawn in `colour`; points in `highlights` are drawn in `hi`."""

    name: str
    values: tuple[float | None, ...]
    colour: str
    highlights: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()  # as the author wrote them; "" for no label
    label_colour: str = "ink"
    width: Points = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartShape:
    """A native chart. `plot` is the inner plot area as fractions (x, y, w, h) of the box.

    The first point of a line stands on the plot's left edge, the last on its right one. The parts of a stacked
    bar are set apart by strips of the slide's `paper`, and joined from bar to bar by series lines.
    """

    name: str
    box: Box
    kind: Literal["bar", "stacked bar", "column", "line"]
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    plot: tuple[float, float, float, float]
    maximum: float
    minimum: float = 0
    gap: int = 39  # gap width in per cent of a bar
    overlap: int = 0
    number_format: str = "General"
    label_size: Points = 20
    highlight_size: Points = 28
    category_size: Points = 20
    names_shown: bool = True  # False where the slide names the categories itself
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table. `before` and `after` are its margins at the left and right, in points."""

    text: str
    lines: tuple[str, ...] = ()
    bold: bool = False
    colour: str = "ink"
    align: Align = "left"
    size: Points = 20
    before: Points = 0
    after: Points = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """A native table with a header row and rules only. `rows[0]` is the header; `total` rules the last row."""

    name: str
    box: Box
    widths: tuple[Points, ...]
    heights: tuple[Points, ...]
    rows: tuple[tuple[Cell, ...], ...]
    ground: str = "paper"
    total: bool = False
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Shapes that belong together (`slats`, `slot marker`). Decorative unless `alt` says what it means."""

    name: str
    shapes: tuple[Panel | Rule | Stroke, ...]
    alt: str = ""


Shape: TypeAlias = TextShape | Panel | Rule | Stroke | PictureShape | ChartShape | TableShape | Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide, ready to transcribe. `pattern` is its kind and count (`benefits 3`), the layout's name too."""

    key: str  # stable: the beat's key, and "change 1 (2 of 2)" for a continued slide
    pattern: str
    background: str  # a token
    title: str
    shapes: tuple[Shape, ...]
    section: str = ""
    beat: str = ""
    layout: str = ""  # the role of a template's layout; "" on our own page, which has one for each pattern
    starts: Seconds = 0
    ends: Seconds = 0
    backup: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All slides in order, and what the document says of itself."""

    title: str
    subject: str
    author: str
    language: str
    iso_date: str
    slides: tuple[Slide, ...]
    sections: tuple[tuple[str, tuple[int, ...]], ...] = ()  # a name and the indexes of its slides, in order
    shows: tuple[tuple[str, tuple[int, ...]], ...] = ()  # custom shows
