"""How much of a text is about kit: terms with a weight, of which one weak one never counts."""

from __future__ import annotations

from agendapitch.coach.model import Talk
from agendapitch.coach.wording import Match
from agendapitch.records import dataclass
from agendapitch.script.model import Text

WEIGHTS = {"strong": 1.0, "medium": 0.6, "gated": 0.6, "weak": 0.3}
COUNTS = 0.6  # from this weight on a text mentions technology


@dataclass(frozen=True, slots=True)
class Weighed:
    """A term and how strongly it says that a text is about kit."""

    match: Match
    weight: float


def technology_in(talk: Talk, text: Text | None) -> tuple[Weighed, ...]:
    """Return the technology in a text, in order."""
    if text is None:
        return ()
    return tuple(Weighed(match, WEIGHTS[match.entry.group]) for match in talk.find(text, "technology"))
