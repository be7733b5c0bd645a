"""The type styles of the design (section 3): face, weight, line height, letter-spacing and ladder of sizes."""

from __future__ import annotations

from agendapitch.records import dataclass
from agendapitch.scene.model import Face
from agendapitch.units import Points


@dataclass(frozen=True, slots=True)
class Style:
    """A type style. `ladder` holds the sizes to try, largest first; line height and tracking follow the size."""

    face: Face
    bold: bool
    ladder: tuple[Points, ...]
    leading: float  # line height as a multiple of the size
    tracking: float  # letter-spacing as a fraction of the size
    capitals: bool = False

    def leading_at(self, size: Points) -> Points:
        """Return the line height at `size`, in points."""
        return round(size * self.leading, 2)

    def tracking_at(self, size: Points) -> Points:
        """Return the letter-spacing at `size`, in points."""
        return round(size * self.tracking, 2)

    def sized(self, *ladder: Points) -> Style:
        """Return this style with another ladder of sizes."""
        return Style(self.face, self.bold, ladder, self.leading, self.tracking, self.capitals)


DISPLAY = Style("voice", False, (112, 100, 88, 80, 72, 64, 56, 50, 44, 38), 60 / 54, -0.6 / 54)
TITLE = Style("sans", True, (60, 54, 48, 44, 40, 36, 32, 28, 26, 24, 22, 20), 56 / 54, -1.1 / 54)
# Sizes under 28 are for headlines that the author wrote too long: three lines still fit the two-line box.
HEADLINE = Style("sans", True, (34, 32, 30, 28, 26, 24, 22, 20), 39 / 34, -0.6 / 34)
STATEMENT = Style("voice", False, (50, 48, 44, 40, 36, 32, 30, 28, 26, 24), 1.2, -0.01)
NUMBER = Style("sans", True, (330, 300, 260, 220, 190, 160, 140, 120, 100), 300 / 330, -0.06)
FIGURE = Style("sans", True, (96, 92, 80, 68, 56, 48, 40, 34, 28), 100 / 96, -0.03)
LEAD = Style("sans", True, (34, 32, 30, 28, 26, 24, 22), 33 / 28, -0.3 / 28)
BODY = Style("sans", False, (28, 26, 24, 22, 20), 1.25, 0.0)
BODY_BOLD = Style("sans", True, (24, 22, 20), 1.25, 0.0)
SMALL = Style("sans", False, (20,), 1.25, 0.0)
SMALL_BOLD = Style("sans", True, (20,), 1.25, 0.0)
SOURCE = Style("sans", False, (14,), 1.25, 0.0)
FOOT = Style("sans", False, (12,), 1.25, 0.0)
FOOT_BOLD = Style("sans", True, (12,), 1.25, 0.0)
