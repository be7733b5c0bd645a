"""The plan: a script's beats in order and timed, ready to be fitted to any slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agendapitch.script.model import Script
from agendapitch.story.agenda import FROM_MINUTES
from agendapitch.story.beats import Draft, draft_beats
from agendapitch.story.model import Agenda
from agendapitch.story.order import Order, Placed, order_beats
from agendapitch.story.selection import SHORT_SLOT, Selection, Selector, priorities
from agendapitch.story.slot import budget_seconds
from agendapitch.story.storylines import DEFAULT, NAMES, Target, read_storyline
from agendapitch.story.timing import Clockwork, Timed, Wording
from agendapitch.units import Seconds
from agendapitch.workspace import Workspace

_AGENDA = Target(10, 10, 15)


class Plan:
    """A script's beats in order and timed, ready to be fitted to any slot."""

    def __init__(self, script: Script, workspace: Workspace) -> None:
        self.script = script
        name = script.storyline.text.lower().strip() if script.storyline else DEFAULT
        self.storyline = read_storyline(workspace, name if name in NAMES else DEFAULT)
        self.drafts = draft_beats(script)
        self.order: Order = order_beats(self.drafts, script, self.storyline)
        self._clockwork = Clockwork(script)
        self._beats = [self._clockwork.timed(placed) for placed in self.order.beats]
        self._priorities = priorities(self.order.beats)
        self.priority_of = dict(zip((beat.draft.key for beat in self._beats), self._priorities, strict=True))

    def budget(self, slot: Seconds) -> Seconds:
        """Return the seconds that may be spoken in a slot."""
        return budget_seconds(self.script, slot=slot)

    def select(self, slot: Seconds) -> Selection:
        """Return what stays in a slot of so many seconds."""
        beats, ranks = list(self._beats), list(self._priorities)
        if beats and (self.script.agenda or slot >= FROM_MINUTES * 60):
            beats.insert(0, self._agenda())
            ranks.insert(0, "should" if self.script.agenda else "could")
        selector = Selector(beats, ranks, self._lines(beats))
        return selector.select(budget=self.budget(slot), short_budget=self.budget(SHORT_SLOT))

    def voice_of(self, section: str) -> str:
        """Return the name of who speaks a section."""
        return self._clockwork.voice_of(section).name

    def left_unnamed(self) -> list[Timed]:
        """Return the timed beats that the running order does not name."""
        return [self._clockwork.timed(placed) for placed in self.order.unnamed]

    def _agenda(self) -> Timed:
        draft = Draft(key="agenda", section="agenda", content=Agenda(()))
        return self._clockwork.timed(Placed(draft, _AGENDA, told=False))

    def _lines(self, beats: Sequence[Timed]) -> dict[int, Wording]:
        """Return one benefit and one person that must be heard, by the place of the beat that tells them."""
        lines: dict[int, Wording] = {}
        for section in ("benefits", "people"):
            at = next((at for at, beat in enumerate(beats) if beat.draft.section == section), None)
            say = _best_line(beats[at].draft) if at is not None else ""
            if at is None or not say:
                continue
            voice = self._clockwork.voice_of(section)
            line = self._clockwork.wording(say, Agenda(()), voice)
            lines[at] = replace(line, seconds=min(line.seconds, beats[at].short.seconds))
        return lines


def _best_line(draft: Draft) -> str:
    """Return the line of a benefits or people slide that is said even when the slide is dropped: its first point."""
    points = getattr(draft.content, "points", ())
    if not points:
        return ""
    who, what = getattr(points[0], "who", None), getattr(points[0], "get", None) or getattr(points[0], "does", None)
    if not who:
        return f"{what}." if what else ""
    link = ": " if hasattr(points[0], "get") else " "
    return f"{who}{link}{what}." if what else f"{who}."
