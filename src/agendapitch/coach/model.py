"""What a rule sees, and what it says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

from agendapitch.coach.lists import Entry
from agendapitch.coach.places import Place, places_in
from agendapitch.coach.standing import by_list
from agendapitch.coach.wording import Index, Match, find, find_terms
from agendapitch.diagnostics import Level, Span
from agendapitch.records import dataclass
from agendapitch.scene.model import Scene
from agendapitch.script.model import Script, Text
from agendapitch.story.model import Beat, Story

At: TypeAlias = Match | Text | Span | None
"""Where a finding points: at a term in a text, a whole text, a place in the file, or the top of the script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing a rule noticed. `message` says what, kindly; `hint` what to write or do instead.

    `level` is the rule's own unless a word is less certain than the rule; `section` and `beat` are those of the
    text unless said.
    """

    at: At = None
    message: str
    hint: str
    section: str = ""
    beat: str = ""
    level: Level | None = None


class Talk:
    """A script as it is told at one meeting. `scene` is None while something stops the deck from being drawn."""

    def __init__(self, script: Script, story: Story, scene: Scene | None) -> None:
        self.script = script
        self.story = story
        self.scene = scene

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Return every text of the talk, in the order in which it is told."""
        return places_in(self.script, self.story, self.scene)

    @cached_property
    def beats(self) -> tuple[Beat, ...]:
        """Return what is said, in order: the story without the cover and without backup slides."""
        return tuple(beat for beat in self.story.beats if beat.section != "cover" and not beat.backup)

    @cached_property
    def place_of(self) -> dict[int, Place]:
        """Return each place by the identity of its text."""
        return {id(place.text): place for place in self.places}

    @cached_property
    def known(self) -> frozenset[str]:
        """Return the words that this room knows, in small letters."""
        words = self.script.words
        return frozenset(word.text.casefold() for word in words.known) if words else frozenset()

    @cached_property
    def purpose(self) -> Text | None:
        """Return the purpose's sentence."""
        return self.script.purpose.point if self.script.purpose else None

    def shown(self, *sections: str, besides: Iterable[str] = ()) -> tuple[Place, ...]:
        """Return what stands on slides, backup slides apart; of some sections, or of all."""
        return tuple(place for place in self._of(sections, besides) if place.shown and not place.backup)

    def spoken(self, *sections: str, besides: Iterable[str] = ()) -> tuple[Place, ...]:
        """Return what is said; of some sections, or of all."""
        return tuple(place for place in self._of(sections, besides) if place.spoken and not place.backup)

    def find(self, text: Text, name: str, *groups: str) -> tuple[Match, ...]:
        """Return the terms of a list that count in a text, without those that this room knows."""
        if name not in by_list(text.text):  # as in nearly all of a thousand questions
            return ()
        found = find(text, name, *groups)
        if not found or not self.known:
            return found
        return tuple(match for match in found if match.words.casefold() not in self.known)

    def avoided(self, text: Text) -> tuple[Match, ...]:
        """Return the words in a text that the script's own `words: avoid` names."""
        return find_terms(text, self._avoid) if self.script.words and self.script.words.avoid else ()

    @cached_property
    def _avoid(self) -> Index:
        words = self.script.words
        return Index(Entry(term=each.who.text, group="avoid", words=(each.who.text,),
                           plain=each.wants.text if each.wants else "")
                     for each in (words.avoid if words else ()) if each.who and any(map(str.isalnum, each.who.text)))

    def _of(self, sections: Iterable[str], besides: Iterable[str]) -> Iterable[Place]:
        wanted, left = frozenset(sections), frozenset(besides)
        for place in self.places:
            if (not wanted or place.section in wanted) and place.section not in left and place.field not in left:
                yield place
