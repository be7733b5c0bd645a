"""What a layout looks like without its text: a grid of cells, and the colours that are seen in each.

From it come the ground that a text stands on, and the room in which nothing of the template stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias, TypeVar

from agendapitch.house.colours import contrast
from agendapitch.house.roles import FURNITURE
from agendapitch.house.understanding import Understood
from agendapitch.ooxml.template.model import Fill, FixedShape, Frame, LayoutFacts, MasterFacts, TextPlace
from agendapitch.ooxml.template.pixels import pixels_of
from agendapitch.records import dataclass
from agendapitch.units import Box, Points

CELL: Points = 4
THIN: Points = 6  # a line, not an area
FRAME_SHARE = 0.1  # of the slide, from which a shape without a fill is taken for a frame round content
WHOLE = 0.9  # of the slide, from which a shape is its background
ALIKE = 12  # of 255, by which two cells may differ and still be one ground
PHOTO = 0.3  # of the places' area; where more of a picture differs from its ground it is a photograph
STRAY = 0.02  # of the cells under a text, the darkest and the lightest, that do not count
SEEN = 96  # of 255, from which a pixel of a picture hides what is under it

Colour: TypeAlias = tuple[int, int, int]
Cell: TypeAlias = tuple[Colour, ...]
"""One colour, or the stops of a gradient."""

_UNKNOWN: Cell = ((0, 0, 0), (255, 255, 255))  # a picture that cannot be opened may be anything
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a text stands on: its usual colour, and those that are worst for light and for dark text."""

    colour: str
    darkest: str
    lightest: str

    def contrast(self, text: str) -> float:
        """Return the least contrast that a text has on it."""
        return min(contrast(text, self.darkest), contrast(text, self.lightest), contrast(text, self.colour))


@dataclass(frozen=True, slots=True)
class Sight:
    """A layout's cells by row, and whether something stands in each that is no ground."""

    cells: list[list[Cell]]
    standing: list[list[bool]]

    def ground(self, box: Box) -> Ground:
        """Return what a text in this box stands on."""
        seen = Counter(cell for row in _part(self.cells, box) for cell in row) or Counter([((255, 255, 255),)])
        usual, count = seen.most_common(1)[0]
        if count < 0.2 * seen.total():  # a photograph: no colour is usual
            usual = tuple(colour for cell in seen.elements() for colour in cell)
        middle = [round(sum(channel) / len(usual)) for channel in zip(*usual, strict=True)]
        shares: Counter[Colour] = Counter()
        for cell, times in seen.items():
            for colour in cell:
                shares[colour] += times
        by_light = sorted(shares, key=_light)
        return Ground(_hex(middle), _hex(_first(by_light, shares)), _hex(_first(by_light[::-1], shares)))

    def is_certain(self, box: Box) -> bool:
        """Return whether it is known what is seen in a box: no picture that cannot be opened."""
        return not any(cell is _UNKNOWN for row in _part(self.cells, box) for cell in row)

    def is_free(self, box: Box) -> bool:
        """Return whether nothing stands in a box."""
        return not any(standing for row in _part(self.standing, box) for standing in row)

    def block(self, box: Box) -> None:
        """Let something stand in a box."""
        left, right = _span(box.x, box.w, len(self.standing[0]))
        for row in range(*_span(box.y, box.h, len(self.standing))):
            self.standing[row][left:right] = [True] * (right - left)


def look_at(
    known: Understood, layout: LayoutFacts, scale: float, area: Box, *, furnished: bool,
    filled: Sequence[TextPlace] = (),
) -> Sight:  # fmt: skip
    """Return what is seen of a layout, lengths times `scale`, where its content stands in `area`.

    The places of footer, date and number are taken where a slide is `furnished`. `filled` are the places that a slide
    fills: what they are filled with themselves is seen, too.
    """
    wide, high = (round(side * scale / CELL) for side in known.slide)
    full, blobs = Box(0, 0, wide * CELL, high * CELL), known.opened.bench.blobs
    shapes = shapes_behind(known.master, layout)
    grounds = [shape for shape in shapes if shape.fill and _share(shape.frame, known.slide) >= WHOLE]
    layers = [(full, layout.background, (0.0, 0.0, 0.0, 0.0)),
              *((boxed(shape.frame, scale), shape.fill, shape.crop) for shape in grounds)]
    sight = Sight([[((255, 255, 255),)] * wide for _ in range(high)], [[False] * wide for _ in range(high)])
    for box, fill, crop in layers:
        _paint(sight, _painted(sight, box, fill, blobs, crop), None)
    paper: Cell | None = Counter(cell for row in _part(sight.cells, area) for cell in row).most_common(1)[0][0]
    covered = [not _alike(cell, paper) for row in _part(sight.cells, area) for cell in row]
    behind = None if sum(covered) > PHOTO * len(covered) else paper
    _paint(sight, _painted(sight, full, layout.background, blobs, (0, 0, 0, 0)), behind)
    for shape in shapes:  # in drawing order, for a later one may hide one before it
        box = boxed(shape.frame, scale)
        _paint(sight, _painted(sight, box, shape.fill, blobs, shape.crop), behind if shape in grounds else paper)
        _block(sight, shape, box, full)
    for place in filled:
        _paint(sight, _painted(sight, boxed(place.frame, scale), place.fill, blobs, (0, 0, 0, 0)), None)
    for place in layout.places if furnished else ():
        if place.kind in FURNITURE and place.is_usable:
            sight.block(boxed(place.frame, scale))
    return sight


def shapes_behind(master: MasterFacts, layout: LayoutFacts) -> tuple[FixedShape, ...]:
    """Return what stands behind the content of a layout's slides, in drawing order."""
    return (*(master.fixed if layout.shows_master else ()), *layout.fixed)


def boxed(frame: Frame, scale: float) -> Box:
    """Return a frame of a template in our points."""
    return Box(*(length * scale for length in frame))


def _block(sight: Sight, shape: FixedShape, box: Box, full: Box) -> None:
    """Let words, lines and what is round content stand in the way, which fill nothing."""
    if shape.text or (not shape.fill and (min(box.w, box.h) < THIN or box.w * box.h < FRAME_SHARE * full.w * full.h)):
        sight.block(box)
    elif not shape.fill:
        for side in (Box(box.x, box.y, box.w, 0), Box(box.x, box.y + box.h, box.w, 0), Box(box.x, box.y, 0, box.h),
                     Box(box.x + box.w, box.y, 0, box.h)):  # fmt: skip
            sight.block(side)


def _paint(sight: Sight, painted: Iterable[tuple[int, int, list[Cell | None]]], paper: Cell | None) -> None:
    """Paint runs of cells; what differs from the paper stands there, and nothing where it is None."""
    stands: dict[Cell | None, bool] = {}
    for row, start, run in painted:
        for cell in set(run) - stands.keys():
            stands[cell] = not _alike(cell, paper)
        end, cells, standing = start + len(run), sight.cells[row], sight.standing[row]
        under = zip(run, cells[start:end], standing[start:end], strict=True)
        both = [(cell, stands[cell]) if cell else (old, stood) for cell, old, stood in under]
        cells[start:end], standing[start:end] = [cell for cell, _ in both], [stood for _, stood in both]


def _painted(
    sight: Sight, box: Box, fill: Fill | None, blobs: dict[str, bytes], crop: Frame
) -> Iterator[tuple[int, int, list[Cell | None]]]:
    """Yield a fill by row: which row, from which column, and its cells, None where what is under it is seen."""
    left, right = _span(box.x, box.w, len(sight.cells[0]))
    top, bottom = _span(box.y, box.h, len(sight.cells))
    if fill is None or right <= left or bottom <= top:
        return
    if not fill.is_picture:
        plain: list[Cell | None] = [tuple(_rgb(colour) for colour in fill.colours)] * (right - left)
        yield from ((row, left, plain) for row in range(top, bottom))
        return
    size = (max(1, round(box.w / CELL)), max(1, round(box.h / CELL)))
    seen = _seen(blobs[fill.picture], size, crop) if fill.picture in blobs else None
    column, line = round(box.x / CELL), round(box.y / CELL)
    start, end = max(left, column), min(right, column + size[0])
    for row in range(max(top, line), min(bottom, line + size[1])):
        yield row, start, seen[row - line][start - column : end - column] if seen else [_UNKNOWN] * (end - start)


@lru_cache(maxsize=64)  # the layouts of a template share their pictures
def _seen(data: bytes, size: tuple[int, int], crop: Frame) -> list[list[Cell | None]] | None:
    """Return a picture as cells, None where what is under it is seen; None for one that cannot be opened."""
    rows = pixels_of(data, size, crop)
    if rows is None:
        return None
    return [[((red, green, blue),) if opaque >= SEEN else None for red, green, blue, opaque in row] for row in rows]


def _part(grid: list[list[_T]], box: Box) -> Iterator[list[_T]]:
    left, right = _span(box.x, box.w, len(grid[0]))
    return (row[left:right] for row in grid[slice(*_span(box.y, box.h, len(grid)))])


def _span(start: Points, length: Points, count: int) -> tuple[int, int]:
    """Return the first cell that a length touches and the one after the last."""
    first, last = int((start + 0.01) // CELL), int(-(-(start + length - 0.01) // CELL))
    return min(max(0, first), count), min(max(0, first + 1, last), count)


def _share(frame: Frame, slide: tuple[float, float]) -> float:
    wide = min(frame[0] + frame[2], slide[0]) - max(frame[0], 0)
    high = min(frame[1] + frame[3], slide[1]) - max(frame[1], 0)
    return max(0, wide) * max(0, high) / (slide[0] * slide[1])


def _alike(cell: Cell | None, paper: Cell | None) -> bool:
    if cell == paper or cell is None or paper is None:
        return True
    return len(cell) == len(paper) == 1 and all(abs(a - b) <= ALIKE for a, b in zip(cell[0], paper[0], strict=True))


def _first(by_light: Sequence[Colour], shares: Counter[Colour]) -> Colour:
    """Return the first colour that is more than a stray one."""
    seen, enough = 0, STRAY * shares.total()
    for colour in by_light:
        seen += shares[colour]
        if seen > enough:
            return colour
    return by_light[-1]


def _light(colour: Colour) -> float:
    # By the squares of the channels, near enough to put colours in order.
    red, green, blue = (channel * channel for channel in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: str) -> Colour:
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def _hex(colour: Sequence[int]) -> str:
    return "".join(f"{channel:02X}" for channel in colour)
