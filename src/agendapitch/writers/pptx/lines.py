"""One line for each shape: what counts as the content of a deck when asking whether a person has edited it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from agendapitch.units import EMU_PER_POINT

Frame: TypeAlias = tuple[int, int, int, int]
"""Left, top, width and height in EMU."""

# Every length is written in tenths of a point. The step between two whole points lies half-way between two tenths
# (at .55), where LibreOffice, which moves edges by up to 0.043 points when it saves, brings none across.
_STEP_AT = round(0.45 * EMU_PER_POINT)


def text_line(frame: Frame, paragraphs: Iterable[str]) -> str:
    """Return the line of a shape that may hold text. How blanks are written does not count."""
    words = "/".join(kept for text in paragraphs if (kept := " ".join(text.split())))
    return f"text {place(frame)} {words}"


def picture_line(frame: Frame, checksum: int, crop: Sequence[float]) -> str:
    """Return the line of a picture; its crop counts in per cent."""
    return f"picture {place(frame)} {checksum} {' '.join(str(round(part * 100)) for part in crop)}"


def table_line(frame: Frame, cells: Iterable[str]) -> str:
    """Return the line of a table. Its height does not count: PowerPoint sets it from the text."""
    return f"table {place(frame).rpartition(' ')[0]} {'/'.join(' '.join(cell.split()) for cell in cells)}"


def chart_line(frame: Frame, words: Iterable[str], values: Iterable[float]) -> str:
    """Return the line of a chart: its names and numbers."""
    return f"chart {place(frame)} {'/'.join(words)} {' '.join(f'{value:.6g}' for value in values)}"


@lru_cache(maxsize=2048)  # the marker in the footer alone has ten frames, the same on every slide
def place(frame: Frame) -> str:
    """Return a frame in whole points."""
    x, y, w, h = [(length + _STEP_AT) // EMU_PER_POINT for length in frame]
    return f"{x} {y} {w} {h}"
