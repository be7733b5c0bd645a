"""The agenda (design 5 and 7): the slot's minutes as slats that open, by the parts of the talk.

On a template's page, where slats would be a stranger's signature, the parts are rows with a bar each for when it comes.
"""

from __future__ import annotations

from agendapitch.scene.model import Group, Panel
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.slats import opened
from agendapitch.scene.spreading import spread
from agendapitch.scene.type import BODY_BOLD, SMALL
from agendapitch.story.model import Agenda, Part
from agendapitch.units import Box, Points

MOST = 5
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

LEFT, WIDE = 48.0, 864.0
TOP, HIGH = 146.0, 236.0
NAME: Points = 402
GAP: Points = 12
APART: Points = 20  # the words of parts that are narrower than their words
NAMES = BODY_BOLD.sized(20)
ROW: Points = 68  # at most, on a template's page
ROW_NAMES = BODY_BOLD.sized(26, 24, 22, 20)
NAMES_SHARE = 0.36  # of a row's width
COLUMN_GAP: Points = 20
BAR: Points = 20
MOST_SLATS = 20  # above twenty minutes a slat is worth more than one


def draw(sheet: Sheet, title: str, agenda: Agenda) -> None:
    """Lay out the slats, the decision's in the accent and the questions' pale, over each part's name and minutes."""
    sheet.pattern = f"agenda {len(agenda.parts)}" if agenda.parts else "points 0"
    sheet.headline(title)
    if not agenda.parts:
        return
    minutes = list(agenda.minutes)
    if not sheet.page.is_ours:
        _draw_rows(sheet, agenda.parts, minutes)
        return
    sheet.add(_slats(agenda.parts, minutes, sheet.telling))
    starts = [LEFT + WIDE * sum(minutes[:at]) / sum(minutes) for at in range(len(minutes))]
    widths = [WIDE * each / sum(minutes) - GAP for each in minutes]
    times = [_spoken(each, alone=sum(widths) / len(widths) > 110) for each in minutes]
    needed = [_needed(sheet, part, time, width) for part, time, width in zip(agenda.parts, times, widths, strict=True)]
    lefts = spread(starts, needed, gap=APART, low=LEFT, high=LEFT + WIDE)
    wide = [round((lefts[at + 1] if at + 1 < len(lefts) else LEFT + WIDE + GAP) - left - GAP, 2)
            for at, left in enumerate(lefts)]
    # The minutes stand on one line, whichever names take two.
    high = max(sheet.height(part.name, width, NAMES, size=20) for part, width in zip(agenda.parts, wide, strict=True))
    for number, (part, time, left, width) in enumerate(zip(agenda.parts, times, lefts, wide, strict=True), start=1):
        sheet.text(f"part {number}", part.name, Box(left, NAME, width, high), NAMES,
                   colour="strong" if part.decision else "muted" if part.quiet else "ink", ground="paper")
        sheet.text(f"time {number}", time, Box(left, NAME + high + 2, width, 25), SMALL, colour="muted", ground="paper")


def specimens() -> tuple[Agenda, ...]:
    """Return two to five parts, and one alone."""
    parts = (Part("Why it matters", 120), Part("What you gain", 180), Part("What changes", 180), Part("The money", 120),
             Part("Your decision", 120, decision=True))
    return tuple(Agenda((*parts[: count - 1], parts[-1])) for count in range(1, MOST + 1))


def _draw_rows(sheet: Sheet, parts: tuple[Part, ...], minutes: list[int]) -> None:
    """Put a row for each part: its name, its minutes, and a bar where they lie in the talk."""
    body, times = sheet.page.body, [_spoken(each, alone=True) for each in minutes]
    pitch = min(ROW, body.h / len(parts))
    long = max(sheet.width(time, SMALL, size=20) for time in times) / 0.98 + COLUMN_GAP
    wide = round(body.w * NAMES_SHARE, 2)
    slots = [Box(body.x, round(body.y + pitch * at, 2), wide, round(pitch, 2)) for at in range(len(parts))]
    size = sheet.common_size([(part.name, slot) for part, slot in zip(parts, slots, strict=True)], ROW_NAMES)
    start = body.x + wide + COLUMN_GAP + long
    minute = (body.x + body.w - start) / sum(minutes)
    for number, (part, time, slot) in enumerate(zip(parts, times, slots, strict=True), start=1):
        sheet.rule(f"rule {number}", (body.x, slot.y), (body.x + body.w, slot.y), "ink" if number == 1 else "line",
                   width=1.5 if number == 1 else 0.75)
        sheet.text(f"part {number}", part.name, slot, ROW_NAMES, size=size, anchor="middle", ground="paper",
                   colour="strong" if part.decision else "muted" if part.quiet else "ink")
        sheet.text(f"time {number}", time, Box(slot.x + wide + COLUMN_GAP, slot.y, long, slot.h), SMALL, colour="muted",
                   ground="paper", anchor="middle")
        bar = Box(round(start + minute * sum(minutes[: number - 1]), 2), round(slot.y + (pitch - BAR) / 2, 2),
                  round(minute * minutes[number - 1], 2), BAR)
        sheet.panel(f"bar {number}", bar, sheet.telling if part.decision else "line" if part.quiet else "ink")


def _slats(parts: tuple[Part, ...], minutes: list[int], telling: str) -> Group:
    """Return a slat for each minute, or for as many as can be drawn; each part has at least one."""
    total = sum(minutes)
    count = max(min(total, MOST_SLATS), len(parts))
    ends = [round(count * sum(minutes[: at + 1]) / total) for at in range(len(minutes))]
    for at in range(len(ends) - 2, -1, -1):
        ends[at] = max(min(ends[at], ends[at + 1] - 1), at + 1)
    pitch, panels = WIDE / count, []
    for at, fraction in enumerate(opened(count, least=0.06, power=1.2)):
        part = next((part for part, end in zip(parts, ends, strict=True) if at < end), parts[-1])
        box = Box(round(LEFT + pitch * at, 2), TOP, round(pitch * fraction, 2), HIGH)
        fill = telling if part.decision else "line" if part.quiet else "ink"
        panels.append(Panel(name=f"slat {at + 1}", box=box, fill=fill))
    return Group(name="slats", shapes=tuple(panels))


def _spoken(minutes: int, *, alone: bool) -> str:
    """Return "2 minutes", or "2 min" where parts are too narrow for the whole word."""
    if not alone:
        return f"{minutes}\u00a0min"
    return "1\u00a0minute" if minutes == 1 else f"{minutes}\u00a0minutes"


def _needed(sheet: Sheet, part: Part, time: str, width: Points) -> Points:
    """Return the least width of a part's words: the name takes two lines, the minutes one."""
    words = [sheet.width(word, NAMES, size=20) for word in part.name.split()] or [0.0]
    least = max(*words, sheet.width(time, SMALL, size=20), min(width, 60.0)) + 1
    while sheet.height(part.name, least, NAMES, size=20) > 50:
        least += 10
    return least
