"""What is left out of the talk, and why."""

from __future__ import annotations

from agendapitch.script.model import Options
from agendapitch.story.headlines import headline
from agendapitch.story.model import LeftOut
from agendapitch.story.plan import Plan
from agendapitch.story.selection import Selection
from agendapitch.story.timing import Timed
from agendapitch.units import Seconds


def left_out(plan: Plan, selection: Selection, slot: Seconds) -> tuple[LeftOut, ...]:
    """Return what the author wrote and nobody says in a slot of so many seconds, each with the reason."""
    minutes = slot // 60
    why = f"does not fit {minutes} minute{'s' if minutes != 1 else ''}"
    named = [(timed, _why(timed, why)) for timed in selection.dropped if timed.draft.section != "agenda"]
    named += plan.left_by_author()
    left = [_left(timed, timed.long.seconds, reason) for timed, reason in named]
    for choice in selection.kept:
        saved = choice.timed.long.seconds - choice.timed.short.seconds
        if choice.short and choice.timed.long.say != choice.timed.short.say:
            left.append(_left(choice.timed, saved, "the shorter words are said"))
    return tuple(left)


def _left(timed: Timed, seconds: Seconds, why: str) -> LeftOut:
    draft = timed.draft
    return LeftOut(section=draft.section, title=headline(draft.content), seconds=seconds, why=why, span=draft.span)


def _why(timed: Timed, reason: str) -> str:
    return f"{reason}; kept as a backup slide" if isinstance(timed.draft.content, Options) else reason
