"""What the screen shows during a rehearsal: the slide, a big clock, over and under, and the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from agendapitch.cli.screen import paint
from agendapitch.records import dataclass
from agendapitch.story.model import NoteLine
from agendapitch.story.rehearsing import Practice
from agendapitch.units import Seconds, clock, seconds_long

# Three points wide and five high; each digit of the code is a row, its bits the points from the left.
_FIGURES = {"0": "75557", "1": "26227", "2": "71747", "3": "71317", "4": "55711", "5": "74717", "6": "74757",
            "7": "71111", "8": "75757", "9": "75717"}  # fmt: skip
_ROWS = 5
_POINT, _GAP = "██", "  "
_ON_TIME = 5  # seconds off the plan that nobody notices
_WIDEST, _TITLE_LINES = 100, 2
_ROOM_FOR_NAMES = 50  # columns
_KEYS = "space: next slide    b: back    p: pause    q: stop"


@dataclass(frozen=True, slots=True)
class View:
    """One slide as a rehearsal shows it; `starts` and `planned` are seconds."""

    title: str
    section: str
    presenter: str
    starts: Seconds
    planned: Seconds
    words: tuple[NoteLine, ...]
    ahead: tuple[NoteLine, ...]


def frame(views: Sequence[View], practice: Practice, *, now: float, columns: int, rows: int) -> list[str]:
    """Return the lines of the screen at a moment, at most `rows` of them."""
    view = views[practice.at]
    wide = min(columns, _WIDEST) - 4
    keys = paint(_KEYS if wide >= len(_KEYS) else "space  b  p  q", "dim")
    top = ["", *_heading(views, practice, wide), "", *_clock(views, practice, now, wide), ""]
    top += [*_times(views, practice, now, wide), ""] if practice.started else []
    room = rows - len(top) - 2
    words = [*_set(view.words, wide), "", *_set(view.ahead, wide)]
    if len(words) > room:
        words = [*words[: max(room - 1, 0)], "…"]
    body = [*top, *words]
    body = body[: rows - 2]
    return [f"  {line}" for line in [*body, *[""] * (rows - 2 - len(body)), keys]]


def big(text: str) -> list[str]:
    """Return a time in large figures, five lines high: `12:05`."""
    rows = []
    for row in range(_ROWS):
        cells = [_colon(row) if letter == ":" else _points(int(_FIGURES[letter][row])) for letter in text]
        rows.append(_GAP.join(cells).rstrip())
    return rows


def told_long(seconds: float) -> str:
    """Return a length of time: `9 seconds`, and from a minute on as the clock shows it."""
    return seconds_long(seconds) if seconds < 59.5 else clock(seconds)


def drift(view: View, practice: Practice, now: float) -> float:
    """Return how many seconds the talk is behind its plan; ahead of it when negative."""
    return practice.talk_seconds(now) - view.starts - min(practice.slide_seconds(now), view.planned)


def _heading(views: Sequence[View], practice: Practice, wide: int) -> list[str]:
    view = views[practice.at]
    place = f"Slide {practice.at + 1} of {len(views)}"
    about = "   ".join(part for part in (place, view.section.upper(), view.presenter) if part)
    title = wrap(view.title, wide) or [""]
    if len(title) > _TITLE_LINES:
        title = [*title[: _TITLE_LINES - 1], title[_TITLE_LINES - 1][: wide - 1].rstrip() + "…"]
    return [paint(about[:wide], "dim"), *(paint(line, "bold") for line in title)]


def _clock(views: Sequence[View], practice: Practice, now: float, wide: int) -> Iterator[str]:
    time = clock(practice.talk_seconds(now))
    rows = big(time)
    if max(map(len, rows)) > wide:
        rows = [time]
    late = drift(views[practice.at], practice, now) > _ON_TIME
    look = "dim" if practice.paused or not practice.started else "red" if late else "green"
    yield from (paint(row, look) for row in rows)
    if practice.paused:
        yield ""
        yield paint("PAUSED. p goes on."[:wide], "yellow")
    if not practice.started:
        yield ""
        yield paint("Press space as you say your first words."[:wide], "bold")


def _times(views: Sequence[View], practice: Practice, now: float, wide: int) -> Iterator[str]:
    view, took = views[practice.at], practice.slide_seconds(now)
    left = view.planned - took
    told = f"{told_long(left)} left" if left >= 0 else f"{told_long(-left)} over"
    yield _time("This slide", took, view.planned, told, look="green" if left >= 0 else "red", wide=wide)
    behind = drift(view, practice, now)
    late = told_long(abs(behind))
    told = "on time" if abs(behind) < _ON_TIME else f"{late} behind" if behind > 0 else f"{late} ahead"
    total = views[-1].starts + views[-1].planned
    look = "red" if behind > _ON_TIME else "green"
    yield _time("The talk", practice.talk_seconds(now), total, told, look=look, wide=wide)


def _time(name: str, took: float, planned: Seconds, told: str, *, look: str, wide: int) -> str:
    if wide < _ROOM_FOR_NAMES:
        return paint(f"{clock(took)} of {clock(planned)}: {told}"[:wide], look)
    return f"{name:<10} {clock(took):>7} of {clock(planned):<7} {paint(told, look)}"


def _set(lines: Sequence[NoteLine], wide: int) -> list[str]:
    return [
        paint(part, "bold") if line.cue else part
        for line in lines
        for part in (wrap(line.text, wide) or [""])
    ]  # fmt: skip


def _points(row: int) -> str:
    return "".join(_POINT if row & bit else "  " for bit in (4, 2, 1))


def _colon(row: int) -> str:
    return _POINT if row in (1, 3) else "  "
