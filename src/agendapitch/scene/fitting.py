"""Fitting words to a slot: the largest size of a ladder that fits, and the box with the best rag."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from agendapitch.house.model import House
from agendapitch.records import dataclass
from agendapitch.scene.model import Run
from agendapitch.scene.type import Style
from agendapitch.typography.binding import bind
from agendapitch.typography.breaking import Line, Piece, best_rag, break_lines, pieces_of, widest_piece
from agendapitch.typography.metrics import face
from agendapitch.units import Box, Points

SAFE = 0.99  # of a slot's width may be filled: a renderer whose text is a little wider then breaks no line more
STEP_PENALTY = 0.2  # what one step down the ladder costs when a smaller size has the better rag (design 3.1)


@dataclass(frozen=True, slots=True)
class Fit:
    """Text fitted to a slot. `over` is how many words must go before it fits; 0 when it does."""

    size: Points
    lines: tuple[Line, ...]
    width: Points
    over: int = 0

    def height(self, style: Style) -> Points:
        """Return the height of the lines, in points."""
        return len(self.lines) * style.leading_at(self.size)


@lru_cache(maxsize=512)
def runs_of(text: str) -> tuple[Run, ...]:
    """Return the runs of an author's text: words in `*asterisks*` are emphasised, blanks bound."""
    marked = bind(text).split("*")
    if len(marked) % 2 == 0 or not all(words.strip() for words in marked[1::2]):
        return (Run(bind(text)),)
    return tuple(Run(words, emphasis=index % 2 == 1) for index, words in enumerate(marked) if words)


def measure(runs: Sequence[Run], house: House, style: Style) -> tuple[Piece, ...]:
    """Return the unbreakable pieces of runs set in `style`, in the house's faces."""
    family = house.voice if style.face == "voice" else house.sans
    italic_voice = style.face == "voice" and house.voice_is_serif
    measured, times = house.widths.get(family, (family, 1.0))
    return _measured(measured, times, tuple([
        (run.text.upper() if style.capitals else run.text,
         style.bold or run.bold or (run.emphasis and not italic_voice), run.emphasis and italic_voice)
        for run in runs
    ]))


@lru_cache(maxsize=512)  # a text is measured again for each place and size that is tried
def _measured(family: str, times: float, runs: tuple[tuple[str, bool, bool], ...]) -> tuple[Piece, ...]:
    return pieces_of([(text, face(family, bold=bold, italic=italic, times=times)) for text, bold, italic in runs])


def fits(pieces: Sequence[Piece], slot: Box, style: Style, size: Points) -> bool:
    """Return whether text fits its slot at `size`, lines and longest word."""
    tracking = style.tracking_at(size)
    if widest_piece(pieces, size=size, tracking=tracking) > SAFE * slot.w:
        return False
    lines = break_lines(pieces, width=SAFE * slot.w, size=size, tracking=tracking)
    return len(lines) * style.leading_at(size) <= slot.h + 0.5


def largest(pieces: Sequence[Piece], slot: Box, style: Style) -> Points:
    """Return the largest size of the ladder at which text fits its slot; the smallest when none does."""
    return next((size for size in style.ladder if fits(pieces, slot, style, size)), style.ladder[-1])


def fit(pieces: Sequence[Piece], slot: Box, style: Style, *, size: Points = 0, try_smaller: bool = False) -> Fit:
    """Return text fitted to `slot`: at `size` where given, else at the largest that fits, with its best rag.

    With `try_smaller` the next two sizes of the ladder compete for the better rag (display text).
    """
    chosen = size or largest(pieces, slot, style)
    at = style.ladder.index(chosen) if chosen in style.ladder else 0
    sizes = style.ladder[at : at + 3] if try_smaller and not size else (chosen,)
    rags = [
        (best_rag(pieces, width=SAFE * slot.w, size=each, tracking=style.tracking_at(each)), each, STEP_PENALTY * step)
        for step, each in enumerate(sizes)
    ]
    rag, chosen, _ = min(rags, key=lambda tried: (not tried[0].sure, tried[0].score + tried[2]))
    # The best rag has as many lines as the full width, so that most texts need no second look.
    fitting = len(rag.lines) * style.leading_at(chosen) <= slot.h + 0.5
    over = 0 if fitting else _words_over(pieces, slot, style, chosen)
    return Fit(chosen, rag.lines, min(slot.w, rag.width / SAFE), over)


@dataclass(frozen=True, slots=True)
class ParagraphsFit:
    """Several paragraphs fitted to one slot at one size, and how many words must go (0 when all fit)."""

    size: Points
    paragraphs: tuple[tuple[Line, ...], ...]
    over: int


def height_of(pieces: Sequence[Piece], width: Points, style: Style, *, size: Points) -> Points:
    """Return how high text is at `size` in a column of `width`, in points."""
    lines = break_lines(pieces, width=SAFE * width, size=size, tracking=style.tracking_at(size))
    return len(lines) * style.leading_at(size)


def fit_paragraphs(
    paragraphs: Sequence[Sequence[Piece]], slot: Box, style: Style, *, size: Points = 0, space: Points = 0,
    indent: float = 0,
) -> ParagraphsFit:
    """Return paragraphs, `space` points apart, fitted to `slot`: at `size`, or at the largest size that fits.

    They are indented by `indent` times the size.
    """
    height = slot.h - space * (len(paragraphs) - 1)
    for candidate in (size,) if size else style.ladder:
        tracking = style.tracking_at(candidate)
        width = SAFE * (slot.w - indent * candidate)
        lines = tuple(break_lines(pieces, width=width, size=candidate, tracking=tracking) for pieces in paragraphs)
        wide = max((widest_piece(pieces, size=candidate, tracking=tracking) for pieces in paragraphs), default=0)
        room = (height + 0.5) / style.leading_at(candidate)
        if sum(map(len, lines)) <= room and wide <= width:
            return ParagraphsFit(candidate, lines, 0)
    words = sum(map(len, paragraphs))
    total = sum(map(len, lines))
    over = 0 if total <= room else max(1, round(words * (total - room) / total))
    return ParagraphsFit(candidate, lines, over)


def _words_over(pieces: Sequence[Piece], slot: Box, style: Style, size: Points) -> int:
    # A word wider than its slot breaks in the middle; only its lines count.
    if height_of(pieces, slot.w, style, size=size) <= slot.h + 0.5:
        return 0
    low, high = 0, len(pieces)
    while low < high:
        middle = (low + high + 1) // 2
        if height_of(pieces[:middle], slot.w, style, size=size) <= slot.h + 0.5:
            low = middle
        else:
            high = middle - 1
    return max(1, len(pieces) - low)
