"""A cue card's lines, fitted to its place: two cards side by side and four below each other on A4.

Both writers print these lines as they are: what does not fit is shortened here, with "…".
"""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.story.cards import Card
from agendapitch.typography.breaking import NO_BREAK_SPACE, break_lines, pieces_of
from agendapitch.typography.metrics import face
from agendapitch.units import Points

ACROSS, DOWN = 2, 4
WIDTH: Points = 286.0  # of a card; printers leave a rim of 4 mm, and so does the sheet
HEIGHT: Points = 204.0
SIDE: Points = 16.0  # from a card's edge to its text
TOP: Points = 13.0
LARGE: Points = 16.0  # the clock and the prompts
SMALL: Points = 11.0  # title, cues, what comes next
LARGE_LINE: Points = 19.0
SMALL_LINE: Points = 14.0
TITLE_LINE: Points = 17.0
FOOT_LINE: Points = 17.0
GAP: Points = 3.0  # before each prompt
AFTER_CLOCK: Points = 9.0
INNER: Points = WIDTH - 2 * SIDE
_BODY: Points = HEIGHT - 2 * TOP - LARGE_LINE - TITLE_LINE - 2 * FOOT_LINE  # what is left for prompts
_DOT: Points = 12.0  # the indentation of a prompt
_LINES = 2  # of one prompt at most
_MORE = f"{NO_BREAK_SPACE}…"


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt in the lines it is printed in; a cue is smaller and bold."""

    lines: tuple[str, ...]
    cue: bool

    @property
    def height(self) -> Points:
        """Return its height with the gap before it."""
        return GAP + len(self.lines) * (SMALL_LINE if self.cue else LARGE_LINE)


@dataclass(frozen=True, slots=True)
class FittedCard:
    """A card whose texts fit where they stand; `left` is the height that stays empty above its foot."""

    card: Card
    about: str
    title: tuple[str, ...]
    prompts: tuple[Prompt, ...]
    next: str
    left: Points


def fitted(card: Card) -> FittedCard:
    """Return a card with each text in the lines that it is printed in."""
    prompts = _fitting([_prompt(line.text, cue=line.cue) for line in card.prompts])
    left = _BODY - sum(prompt.height for prompt in prompts)
    title = _title(card.title, 2 if left >= SMALL_LINE else 1)
    beside = INNER - _width(card.when, LARGE, bold=True) - _width(f"  {card.number}", LARGE, bold=True) - AFTER_CLOCK
    about = card.about if _width(card.about, SMALL) <= beside else card.about.replace(" seconds", " s")
    return FittedCard(
        card=card,
        about=shortened(about, beside, SMALL),
        title=title,
        prompts=tuple(prompts),
        next=shortened(card.next, INNER, SMALL),
        left=left - SMALL_LINE * (len(title) - 1),
    )


def shortened(text: str, width: Points, size: Points, *, bold: bool = False) -> str:
    """Return a text that fits on one line, with "…" where words were cut."""
    if _width(text, size, bold=bold) <= width:
        return text
    words = text.split(" ")
    while words and _width(" ".join(words) + "…", size, bold=bold) > width:
        words.pop()
    return " ".join(words).rstrip(",;:.") + "…" if words else ""


def _title(text: str, most: int) -> tuple[str, ...]:
    lines = _lines(text, SMALL, bold=True)
    if len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], shortened(rest, INNER - _DOT, SMALL, bold=True))


def _prompt(text: str, *, cue: bool) -> Prompt:
    if cue:
        return Prompt(_lines(text, SMALL, bold=True)[:_LINES], True)
    return _in_lines(text, _LINES)


def _in_lines(text: str, most: int) -> Prompt:
    """Return a prompt of so many lines at most; last words are dropped until it is."""
    lines, words = _lines(text, LARGE), text.removesuffix(_MORE).split(" ")
    while len(lines) > most and len(words) > 1:
        words.pop()
        lines = _lines(" ".join(words).rstrip(",;:.") + _MORE, LARGE)
    return Prompt(lines[:most], False)


def _fitting(prompts: Sequence[Prompt]) -> list[Prompt]:
    """Return prompts that are not higher than a card: cues go first, then each prompt's second line."""
    kept = list(prompts)
    while sum(prompt.height for prompt in kept) > _BODY and any(prompt.cue for prompt in kept[:-1]):
        kept.remove(next(prompt for prompt in reversed(kept[:-1]) if prompt.cue))
    while sum(prompt.height for prompt in kept) > _BODY:
        longest = max(range(len(kept)), key=lambda at: len(kept[at].lines))
        if len(kept[longest].lines) == 1:
            kept.pop(-2)
        else:
            kept[longest] = _in_lines(" ".join(kept[longest].lines), 1)
    return kept


def _lines(text: str, size: Points, *, bold: bool = False) -> tuple[str, ...]:
    pieces = pieces_of([(text, face("Arial", bold=bold))])
    return tuple(line.text for line in break_lines(pieces, width=INNER - _DOT, size=size))


def _width(text: str, size: Points, *, bold: bool = False) -> Points:
    return face("Arial", bold=bold).width(text, size)
