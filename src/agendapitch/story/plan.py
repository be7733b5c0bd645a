"""The plan: a script's beats in order and timed, ready to be fitted to any slot."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.script.model import Priority, Script
from agendapitch.story.agenda import FROM_MINUTES
from agendapitch.story.beats import Draft, draft_beats
from agendapitch.story.best_lines import best_line
from agendapitch.story.model import Agenda
from agendapitch.story.order import Order, Placed, order_beats
from agendapitch.story.pace import Rehearsal
from agendapitch.story.selection import SHORT_SLOT, Selection, Selector, priorities
from agendapitch.story.slot import budget_seconds
from agendapitch.story.storylines import DEFAULT, NAMES, Target, read_storyline
from agendapitch.story.template import PLAIN, Template
from agendapitch.story.timing import Clockwork, Timed, Wording
from agendapitch.units import Seconds
from agendapitch.workspace import Workspace

_AGENDA = Target(10, 10, 15)


class Plan:
    """A script's beats in order and timed, ready to be fitted to any slot."""

    def __init__(
        self, script: Script, workspace: Workspace, rehearsals: Sequence[Rehearsal] = (),
        template: Template = PLAIN,
    ) -> None:
        self.script = script
        name = script.storyline.text.lower().strip() if script.storyline else template.default
        self.storyline = template.storyline or read_storyline(workspace, name if name in NAMES else DEFAULT)
        self.drafts = draft_beats(script)
        self.order: Order = order_beats(self.drafts, script, self.storyline)
        self.agenda_priority = Priority.SHOULD if script.agenda else Priority.COULD
        self._clockwork = Clockwork(script, rehearsals)
        self.paces = self._clockwork.paces
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
            ranks.insert(0, self.agenda_priority)
        selector = Selector(beats, ranks, self._lines(beats, ranks))
        return selector.select(budget=self.budget(slot), short_budget=self.budget(SHORT_SLOT))

    def voice_of(self, section: str) -> str:
        """Return the name of who speaks a section."""
        return self._clockwork.pace_of(section).presenter

    def left_by_author(self) -> list[tuple[Timed, str]]:
        """Return the beats that the author leaves out, timed, each with the reason."""
        return [(self._clockwork.timed(placed), why) for placed, why in self.order.left]

    def _agenda(self) -> Timed:
        draft = Draft(key="agenda", section="agenda", content=Agenda(()))
        return self._clockwork.timed(Placed(draft, _AGENDA, told=False))

    def _lines(self, beats: Sequence[Timed], ranks: Sequence[str]) -> dict[str, Wording]:
        """Return what must be heard of a section even when all its beats are dropped, where that can happen."""
        always = {beat.draft.section for beat, rank in zip(beats, ranks, strict=True) if rank == Priority.MUST}
        lines: dict[str, Wording] = {}
        for beat in beats:
            section = beat.draft.section
            say = "" if section in always or section in lines else best_line(beat.draft.content)
            if say:
                lines[section] = self._clockwork.line(say, section)
        return lines
