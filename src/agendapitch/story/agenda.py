"""The parts of the talk, for its agenda slide."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.story.model import Part
from agendapitch.story.selection import Chosen
from agendapitch.units import Seconds

FROM_MINUTES = 15  # a shorter talk has no agenda unless the author wrote `agenda: yes`
_MOST_PARTS = 5
_NAMES = {
    "opening": "The point",
    "purpose": "The point",
    "today": "The point",
    "tomorrow": "The point",
    "evidence": "Why now",
    "benefits": "Who gains",
    "changes": "What changes",
    "loop": "What changes",
    "assets": "What changes",
    "options": "The choice",
    "money": "The money",
    "people": "The people",
    "risks": "The risks",
    "ask": "The decision",
    "next steps": "The decision",
    "closing": "The decision",
}


def parts_of(chosen: Sequence[Chosen], *, slot: Seconds = 0) -> tuple[Part, ...]:
    """Return two to five parts, in order: neighbouring beats of one kind together, the shortest joined to the next.

    The last one is for questions, where half a minute or more of the slot is left for them: so all add up to it.
    """
    parts: list[Part] = []
    for choice in chosen:
        section = choice.timed.draft.section
        if section == "agenda":
            continue
        name = _NAMES.get(section, parts[-1].name if parts else "The point")
        at = next((at for at, part in enumerate(parts) if part.name == name), len(parts))
        if at == len(parts):
            parts.append(Part(name, 0))
        parts[at] = Part(name, parts[at].seconds + choice.seconds, parts[at].decision or section == "ask")
    left = slot - sum(part.seconds for part in parts)
    questions = (Part("Your questions", left, quiet=True),) if left >= 30 else ()
    while len(parts) > _MOST_PARTS - len(questions):
        parts = _joined(parts)
    return (*parts, *questions)


def _joined(parts: list[Part]) -> list[Part]:
    """Join the two neighbours that are shortest together; the decision stays by itself."""
    pairs = [at for at in range(len(parts) - 1) if not (parts[at].decision or parts[at + 1].decision)]
    at = min(pairs or range(len(parts) - 1), key=lambda at: (parts[at].seconds + parts[at + 1].seconds, at))
    one, two = parts[at], parts[at + 1]
    longer = one if one.seconds >= two.seconds else two
    joined = Part(longer.name, one.seconds + two.seconds, one.decision or two.decision)
    return [*parts[:at], joined, *parts[at + 2 :]]
