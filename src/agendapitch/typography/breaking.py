"""Where lines break: greedy breaking by advance widths, and the best rag by the width of the box.

PowerPoint and LibreOffice break a line at the last space or hyphen that still fits, and a word wider than
its box in mid-word. Counting advance widths alone never gave fewer lines than they do in 600 paragraphs
(kerning only makes text narrower), so what fits here fits there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from agendapitch.typography.metrics import Face
from agendapitch.units import Points

NO_BREAK_SPACE = "\u00a0"
_HYPHENS = "-\u2010\u2013\u2014"
_WEAK_WORDS = (
    "a an the of to in on at and or but with for from by we our your their its it is are that who not no every each "
    "this these when if than as because y yr a'r i o"
)
WEAK = frozenset(_WEAK_WORDS.split())
_PAUSES = ",.;:"
# Kerning, which the tables of widths leave out, takes up to 2.4 % of a line, and nothing makes it longer.
_SURE = 0.025  # of its width a box must have to spare before its lines change
_LOW = 0.2  # of that it takes


class Piece(NamedTuple):
    """Text that never breaks inside (unless it is wider than its line), and the blank after it.

    Widths are in thousandths of the type size, so that one measuring serves every size.
    """

    text: str
    width: int
    blank: int  # the width of the space that follows; 0 after a hyphen, where a line may break too


class Line(NamedTuple):
    """One line: its words, and the width in points that it needs, without the space at its end."""

    text: str
    width: Points


def pieces_of(runs: Sequence[tuple[str, Face]]) -> tuple[Piece, ...]:
    """Return the unbreakable pieces of a paragraph whose runs may differ in face."""
    pieces: list[Piece] = []
    text, width = "", 0
    for characters, face in runs:
        for index, character in enumerate(characters):
            if character == " ":
                if text:
                    pieces.append(Piece(text, width, face[" "]))
                    text, width = "", 0
                continue
            text += character
            width += face[character]
            if character in _HYPHENS and _between_letters(characters, index):
                pieces.append(Piece(text, width, 0))
                text, width = "", 0
    if text:
        pieces.append(Piece(text, width, 0))
    return tuple(pieces)


@lru_cache(maxsize=512)  # peers and the places that are tried ask for the same lines again
def break_lines(pieces: Sequence[Piece], *, width: Points, size: Points, tracking: Points = 0.0) -> tuple[Line, ...]:
    """Return the lines that text breaks into in a box of `width` at `size`. A piece wider than the box breaks too."""
    lines: list[Line] = []
    scale = size / 1000
    after = _after(tracking)
    room = width - after
    text, extent, blank, glued = "", 0.0, 0.0, True
    for piece in pieces:
        word, units, space = piece
        piece_width = units * scale + tracking * len(word)
        gap = 0.0 if glued else blank + tracking
        if text and extent + gap + piece_width > room:
            lines.append(Line(text, extent + after))
            text, extent, gap, glued = "", 0.0, 0.0, True
        if piece_width > room:
            *whole, last = _slices(piece, width=width, size=size, tracking=tracking)
            lines.extend(whole)
            text, extent = last
        else:
            text = f"{text}{word}" if glued else f"{text} {word}"
            extent += gap + piece_width
        blank = space * scale
        glued = not space
    if text:
        lines.append(Line(text, extent + after))
    return tuple(lines)


def line_width(pieces: Sequence[Piece], *, size: Points, tracking: Points = 0.0) -> Points:
    """Return how wide text is on one line, in points, without the space at its end."""
    units = sum([piece.width + piece.blank for piece in pieces]) - (pieces[-1].blank if pieces else 0)
    letters = sum([len(piece.text) + (piece.blank > 0) for piece in pieces]) - bool(pieces and pieces[-1].blank)
    return units * size / 1000 + tracking * letters + _after(tracking)


def widest_piece(pieces: Sequence[Piece], *, size: Points, tracking: Points = 0.0) -> Points:
    """Return the width that the longest word needs, in points."""
    if not tracking:
        return max([piece.width for piece in pieces], default=0) * size / 1000
    widest = max([piece.width * size / 1000 + tracking * len(piece.text) for piece in pieces], default=0.0)
    return widest + _after(tracking)


class Rag(NamedTuple):
    """A set of lines, the width of box that gives it most safely, and its score (lower reads better).

    It is `sure` when a renderer that kerns will break the same lines.
    """

    lines: tuple[Line, ...]
    width: Points
    score: float
    sure: bool = True


@lru_cache(maxsize=512)
def best_rag(pieces: Sequence[Piece], *, width: Points, size: Points, tracking: Points = 0.0) -> Rag:
    """Return the best-looking set of lines that needs no more lines than the full width does (design 3.1).

    The width returned lies well inside the widths that give this set, so that a renderer whose text is one or
    two per cent narrower breaks in the same places. Sets that only one exact width gives are a last resort.
    """
    return min(_rags(pieces, width=width, size=size, tracking=tracking), key=lambda rag: (not rag.sure, rag.score),
               default=Rag((), width, 0.0))


def _rags(pieces: Sequence[Piece], *, width: Points, size: Points, tracking: Points) -> Iterator[Rag]:
    # Every width between a set's longest line and the width that made it gives the same set, so the sets are
    # found by stepping to just under the longest line each time: about ten tries instead of four hundred.
    # No set is narrower than its longest word, which would break in the middle.
    upper, count = width, 0
    least = max(0.4 * width, min(width, widest_piece(pieces, size=size, tracking=tracking)))
    while upper >= least:
        lines = break_lines(pieces, width=upper, size=size, tracking=tracking)
        count = count or len(lines)
        if len(lines) > count or not lines:
            return
        longest = max([line.width for line in lines])
        lower = max(longest, least)
        box = width if count == 1 else lower + _LOW * (upper - lower)
        yield Rag(lines, box, _score(lines, width), sure=count == 1 or upper - lower >= _SURE * upper)
        if count == 1 or longest <= least or longest - 0.01 >= upper:  # one letter may be wider than its box
            return
        upper = longest - 0.01


def _score(lines: Sequence[Line], width: Points) -> float:
    widths = [line.width for line in lines]
    longest = max(widths)
    score = (longest - min(widths)) / width + 0.25 * (longest - widths[-1]) / width
    for line in lines[:-1]:
        last_word = line.text.rsplit(" ", 1)[-1]
        score += 0.18 * ((last_word.casefold() in WEAK) + (len(last_word) == 1)) - 0.14 * (last_word[-1] in _PAUSES)
    ending = lines[-1].text
    if len(lines) > 1 and " " not in ending and NO_BREAK_SPACE not in ending and len(ending.rstrip(".,!?”’")) < 8:
        score += 0.4
    return score


def _after(tracking: Points) -> Points:
    """Return what a line needs beyond its tightened characters: LibreOffice does not tighten after the last one."""
    return -min(tracking, 0.0)


def _between_letters(text: str, index: int) -> bool:
    return 0 < index < len(text) - 1 and text[index - 1].isalnum() and text[index + 1].isalnum()


def _slices(piece: Piece, *, width: Points, size: Points, tracking: Points) -> list[Line]:
    # Where each character's own width is no longer known an even share is near enough: this is the rescue of a
    # word wider than a whole slide, and a tenth is kept in hand.
    each = (piece.width * size / 1000 / len(piece.text) + tracking) * 1.1
    count = max(1, int(width / each))
    return [Line(piece.text[at : at + count], min(width, each * len(piece.text[at : at + count])))
            for at in range(0, len(piece.text), count)]
