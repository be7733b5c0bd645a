"""A template that was opened and read: its facts, the master for a deck, the layout for each role."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.house.overriding import choose_as_wished
from agendapitch.house.roles import Choice, signature
from agendapitch.ooxml.template.model import MasterFacts, TemplateFacts
from agendapitch.ooxml.template.opening import Opened, open_template
from agendapitch.ooxml.template.reading import read_template
from agendapitch.packs.model import LayoutWish
from agendapitch.records import dataclass

WIDE = 0.6  # of the slide, from which a list's place is where all content may stand


@dataclass(frozen=True, slots=True)
class Understood:
    """A template that was opened and read, with the master and the layouts that a deck would use.

    `wished` are the roles that a deck template decides; one that is in no choice is to be composed.
    """

    opened: Opened
    facts: TemplateFacts
    master: MasterFacts
    choices: dict[str, Choice]
    wished: frozenset[str] = frozenset()

    @property
    def slide(self) -> tuple[float, float]:
        """Return width and height of a slide in points."""
        return self.facts.width, self.facts.height

    @property
    def usual(self) -> dict[str, Choice]:
        """Return the choices from which other pages take where content stands: not those of a narrow list."""
        content = self.choices.get("content")
        if content is None or "content" not in self.wished:
            return self.choices
        if signature(content.layout, self.slide).large[0].frame[2] >= WIDE * self.slide[0]:
            return self.choices
        return {role: choice for role, choice in self.choices.items() if role != "content"}


def understand(data: bytes, *, name: str, wishes: Sequence[LayoutWish] = ()) -> Understood:
    """Return a template, read; `wishes` are the layouts that a deck template names.

    Raise `DamagedHouse` with one sentence where it cannot be used.
    """
    opened = open_template(data, name=name)
    facts = read_template(opened.bench)
    master, choices = choose_as_wished(facts, wishes)
    return Understood(opened, facts, master, choices, frozenset(wish.role for wish in wishes))


def printed_words(master: MasterFacts) -> tuple[tuple[str, str], ...]:
    """Return the words that the master or a layout prints and no slide can change, and where."""
    found = {(shape.text, "every slide"): None for shape in master.fixed if shape.text}
    for layout in master.layouts:
        found |= {(shape.text, layout.name or layout.key): None for shape in layout.fixed if shape.text}
    return tuple(found)
