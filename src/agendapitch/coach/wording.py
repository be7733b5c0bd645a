"""Finding words in what an author wrote, without taking innocent ones for guilty.

Most words on the lists are innocent in most places: a planning application is no software, a road network no
computer network, and "it is not a website" is the best sentence of a talk. So a term counts only when it is past
every guard that its list names:

- *never*: phrases that are taken out first (`planning application`);
- *only* and *unless*: a phrase that must be there, or words near by that excuse the term;
- *denied*: `not`, `no`, `never` and their like in the four words before it;
- *quoted*: the words of somebody else, in quotation marks;
- *names*: a capital in the middle of a sentence, beside another one (`Transformation Reserve`).
"""

from __future__ import annotations

from functools import lru_cache

from agendapitch.coach.guards import GUARDS, Hit, gated
from agendapitch.coach.lines import Line, line_of, sentences
from agendapitch.coach.lists import Entry, entry, groups, word_list
from agendapitch.coach.standing import Index, by_list, longest
from agendapitch.records import dataclass
from agendapitch.script.model import Text

__all__ = ["Index", "Line", "Match", "find", "find_terms", "has", "line_of", "sentences"]


@dataclass(frozen=True, slots=True)
class Match:
    """A term in a text: from character `start` to before `end`."""

    text: Text
    start: int
    end: int
    entry: Entry

    @property
    def words(self) -> str:
        """Return the words as the author wrote them."""
        return self.text.text[self.start : self.end]


def find(text: Text, name: str, *wanted: str) -> tuple[Match, ...]:
    """Return the terms of a list, or of some of its groups, that count in a text, in order."""
    if name not in by_list(text.text):  # as in nearly all texts
        return ()
    return tuple([Match(text, start, end, entry) for start, end, entry in _counting(text.text, name, wanted)])


def has(text: str, name: str, *wanted: str) -> bool:
    """Return whether a text has a term of a list."""
    return name in by_list(text) and bool(_counting(text, name, wanted))


def find_terms(text: Text, index: Index) -> tuple[Match, ...]:
    """Return the terms of an author's own list in a text, without any guard: the author knows what is meant."""
    return tuple(Match(text, start, end, entry) for start, end, entry in index.hits(line_of(text.text)))


@lru_cache(maxsize=1024)
def _counting(text: str, name: str, wanted: tuple[str, ...]) -> tuple[Hit, ...]:
    named = [(groups()[each[2]][1], each) for each in by_list(text)[name]]
    found = longest(each for group, each in named if (group in wanted if wanted else group != "never"))
    innocent = [each[:2] for group, each in named if group == "never"]
    line, guards = line_of(text), word_list(name).get("guards", ())
    kept: list[Hit] = []
    for start, end, number, term in found:
        hit = gated((start, end, entry(*groups()[number], term)), line.text)
        if hit is None or any(GUARDS[guard](line, hit) for guard in guards if guard in GUARDS):
            continue
        if not _overlaps(hit, innocent) and not _overlaps(hit, [each[:2] for each in kept]):
            kept.append(hit)
    return tuple(kept)


def _overlaps(hit: Hit, others: list[tuple[int, int]]) -> bool:
    return any(hit[0] < end and start < hit[1] for start, end in others)
