"""Where the lines of a text stand, worked out again from the file: measured, broken and placed from scratch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agendapitch.typography.metrics import face
from tests.validity.accessibility.deck import EMU, Box, Lines, Thing, Words

LINE = 1.2  # PowerPoint and LibreOffice set every face on lines of 1.2 em


@dataclass(frozen=True)
class SetLine:
    """A line of text as it is drawn, and the looks of its words."""

    box: Box
    words: tuple[Words, ...]


@dataclass(frozen=True)
class Setting:
    """A text as it is set: its lines, its height and its widest piece that cannot be broken."""

    lines: tuple[SetLine, ...]
    room: Box
    height: float
    widest: float


def set_text(thing: Thing) -> Setting:
    """Return a shape's text, set in its box."""
    left, top = thing.body("lIns", 91440) / EMU, thing.body("tIns", 45720) / EMU
    right, bottom = thing.body("rIns", 91440) / EMU, thing.body("bIns", 45720) / EMU
    room = Box(thing.box.x + left, thing.box.y + top, thing.box.w - left - right, thing.box.h - top - bottom)
    rows, y = [], 0.0
    for number, paragraph in enumerate(thing.paragraphs):
        y += paragraph.before if number else 0
        high = LINE * paragraph.spacing * max((words.size for words in paragraph.words), default=18)
        for width, words in _broken(paragraph, room.w - paragraph.indent):
            rows.append((y, high, width, words, paragraph))
            y += high
    down = {"ctr": (room.h - y) / 2, "b": room.h - y}.get(thing.body_text("anchor"), 0)
    lines = tuple(
        SetLine(Box(_start(room, paragraph, width), room.y + down + above, width, high), words)
        for above, high, width, words, paragraph in rows
    )
    return Setting(lines, room, y, max((_widest(p) for p in thing.paragraphs), default=0))


def _start(room: Box, paragraph: Lines, width: float) -> float:
    spare = room.w - width
    return room.x + {"ctr": spare / 2, "r": spare}.get(paragraph.align, paragraph.indent)


def _broken(paragraph: Lines, measure: float) -> Iterator[tuple[float, tuple[Words, ...]]]:
    """Yield the width and the runs of each line: as many pieces as fit, one at least."""
    width, line = 0.0, list[Words]()
    for piece, words in _pieces(paragraph):
        needed = sum(_width(text, run) for text, run in piece)
        shown = needed - sum(_width(text[len(text.rstrip(" ")) :], run) for text, run in piece[-1:])
        if line and width + shown > measure + 0.01:
            yield width, tuple(line)
            width, line = 0.0, []
        width += needed
        line += words
    yield width, tuple(line)


def _pieces(paragraph: Lines) -> Iterator[tuple[list[tuple[str, Words]], list[Words]]]:
    """Yield what cannot be broken: letters up to a blank or past a hyphen, which may span runs."""
    piece: list[tuple[str, Words]] = []
    for words in paragraph.words:
        for text in re.findall(r"[^ \-–—]*(?:[\-–—]+(?=\w)| +)|[^ \-–—]+$|[^ ]+", words.text):
            piece.append((text, words))
            if text.endswith(" ") or (text[-1] in "-–—" and len(text) > 1):
                yield piece, [run for _, run in piece]
                piece = []
    if piece:
        yield piece, [run for _, run in piece]


def _widest(paragraph: Lines) -> float:
    return max((sum(_width(t.rstrip(" "), run) for t, run in piece) for piece, _ in _pieces(paragraph)), default=0)


def _width(text: str, run: Words) -> float:
    return face(run.family, bold=run.bold, italic=run.italic).width(text, run.size, run.tracking)
