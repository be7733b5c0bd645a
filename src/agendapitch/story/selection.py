"""Which beats stay when the slot is short.

Beats are ranked once: those that always stay, then must, should and could; within each, what the storyline keeps in
five minutes comes first, and then the order of the talk. A slot keeps as many from the top as its budget holds and
stops at the first that does not fit. The rank does not depend on the slot, so a longer slot keeps all that a shorter
one keeps.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from agendapitch.records import dataclass, replace
from agendapitch.script.model import Priority
from agendapitch.story.order import Placed
from agendapitch.story.timing import HANDOVER, Timed, Wording
from agendapitch.units import Seconds

_LAST_MUST = 2  # the rank of musts that the storyline leaves out of five minutes
SHORT_SLOT: Seconds = 300  # `say in 5` holds for slots of up to five minutes


@dataclass(frozen=True, slots=True)
class Chosen:
    """A beat that stays, with the words for this slot and the seconds on screen (a handover included).

    `carried` are lines of beats that do not stay and must be heard all the same; `wording` counts them. `short` says
    that it is the short wording.
    """

    timed: Timed
    wording: Wording
    seconds: Seconds
    carried: tuple[str, ...] = ()
    short: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """The beats that stay, in the order of the talk, and those that do not fit."""

    kept: tuple[Chosen, ...]
    dropped: tuple[Timed, ...]
    seconds: Seconds
    over: bool  # the musts alone are over the budget


def default_priority(placed: Placed, *, first: bool) -> str:
    """Return the priority of a beat for which the author wrote none; `first` says it is its section's first."""
    section = placed.draft.section
    if section in ("opening", "purpose", "ask") or (first and section in ("benefits", "people")):
        return Priority.MUST
    return Priority.COULD if placed.told and not placed.target.at_10 else Priority.SHOULD


def priorities(beats: Sequence[Placed]) -> list[str]:
    """Return each beat's priority: as written, else the default."""
    seen: set[str] = set()
    result = []
    for placed in beats:
        section = placed.draft.section
        result.append(placed.draft.priority or default_priority(placed, first=section not in seen))
        seen.add(section)
    return result


class Selector:
    """Chooses among the timed beats of one talk, for any budget.

    `lines` holds what must be heard of a section even when none of its beats stays, by the section's key.
    """

    def __init__(self, beats: Sequence[Timed], priorities: Sequence[str], lines: Mapping[str, Wording]) -> None:
        self._beats = beats
        self._priorities = priorities
        self._ranked = sorted(range(len(beats)), key=self._rank)
        self._lines = {at: self._capped(line, at) for at, line in self._stand_ins(lines).items()}
        self._musts = sum(self._rank(at)[0] <= _LAST_MUST for at in self._ranked)

    def select(self, *, budget: Seconds, short_budget: Seconds) -> Selection:
        """Return what stays within `budget`; `short_budget` is that of a slot of SHORT_SLOT seconds."""
        count = self._fitting(min(budget, short_budget), short=True)
        if budget > short_budget:
            count = max(count, self._fitting(budget, short=False))
        kept = set(self._ranked[: max(count, self._musts)])
        short = kept if budget <= short_budget else self._shortened(kept, budget)
        return self._selection(kept, short, budget)

    def _rank(self, at: int) -> tuple[int, int]:
        section = self._beats[at].draft.section
        if section in ("purpose", "ask"):
            return 0, at
        if section == "agenda" and self._priorities[at] == Priority.COULD:
            return 9, at
        placed = self._beats[at].placed
        brief = placed.told and bool(placed.target.at_5)
        return 1 + 2 * Priority.ALL.index(self._priorities[at]) + (not brief), at

    def _stand_ins(self, lines: Mapping[str, Wording]) -> dict[int, Wording]:
        """Return each section's line by the beat of it that is dropped last: without that, none of them stays."""
        first = {self._beats[at].draft.section: at for at in reversed(self._ranked)}
        return {first[section]: line for section, line in lines.items()}

    def _capped(self, line: Wording, at: int) -> Wording:
        """Return a line that takes no longer than its beat, so that a talk's time only grows with each beat."""
        return replace(line, seconds=min(line.seconds, self._beats[at].short.seconds))

    def _fitting(self, budget: Seconds, *, short: bool) -> int:
        """Return how many beats fit from the top of the ranking; the time only grows with each, so halve."""
        low, high = 0, len(self._ranked)
        while low < high:
            middle = (low + high + 1) // 2
            kept = self._ranked[:middle]
            if self._seconds(kept, kept if short else ()) <= budget:
                low = middle
            else:
                high = middle - 1
        return low

    def _shortened(self, kept: Collection[int], budget: Seconds) -> set[int]:
        """Return the beats that take their short words: those that save most first, until the talk fits."""
        short: set[int] = set()
        saving = sorted(kept, key=lambda at: (self._short(at).seconds - self._long(at).seconds, at))
        total = self._seconds(kept, ())
        for at in saving:
            if total <= budget:
                break
            short.add(at)
            total += self._short(at).seconds - self._long(at).seconds
        return short

    def _selection(self, kept: set[int], short: Collection[int], budget: Seconds) -> Selection:
        chosen: list[Chosen] = []
        before = ""
        carrier, carried = self._carrier(kept), [line for at, line in self._lines.items() if at not in kept]
        for at in sorted(kept):
            beat = self._beats[at]
            wording = beat.short if at in short else beat.long
            lines = tuple(line.say for line in carried) if at == carrier else ()
            if lines:
                wording = _with_lines(wording, carried)
            handover = HANDOVER if before and beat.presenter != before else 0
            chosen.append(Chosen(beat, wording, wording.seconds + handover, lines, short=at in short))
            before = beat.presenter
        dropped = tuple(beat for at, beat in enumerate(self._beats) if at not in kept)
        seconds = sum(choice.seconds for choice in chosen)
        return Selection(tuple(chosen), dropped, seconds, seconds > budget)

    def _carrier(self, kept: Collection[int]) -> int:
        """Return the beat that says the lines of others: the opening, else the purpose, else the first that stays."""
        sections = {self._beats[at].draft.section: at for at in sorted(kept, reverse=True)}
        return sections.get("opening", sections.get("purpose", min(kept, default=-1)))

    def _seconds(self, kept: Collection[int], short: Collection[int]) -> Seconds:
        ordered, brief = sorted(kept), set(short)
        spoken = sum((self._short(at) if at in brief else self._long(at)).seconds for at in ordered)
        voices = [self._beats[at].presenter for at in ordered]
        handovers = sum(1 for one, two in pairwise(voices) if one and one != two)
        lines = sum(line.seconds for at, line in self._lines.items() if at not in kept) if ordered else 0
        return spoken + HANDOVER * handovers + lines

    def _long(self, at: int) -> Wording:
        return self._beats[at].long

    def _short(self, at: int) -> Wording:
        return self._beats[at].short


def _with_lines(wording: Wording, lines: Sequence[Wording]) -> Wording:
    say = " ".join([wording.say, *(line.say for line in lines)]) if wording.say else ""
    words = wording.words + sum(line.words for line in lines) if say else 0
    return replace(wording, say=say, words=words, seconds=wording.seconds + sum(line.seconds for line in lines))
