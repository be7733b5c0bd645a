"""Which text stands where: every text of a talk, with what is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from agendapitch.records import dataclass, fields
from agendapitch.scene.model import Scene
from agendapitch.script.model import Extra, Image, Point, Questions, Quote, Script, Table, TalkSection, Text
from agendapitch.story.content import texts_in
from agendapitch.story.model import Story

SPOKEN = frozenset({"say", "say in 5"})
# For the presenter, the paper or the tool; none of it is read from the screen. A source is a citation.
UNSHOWN = frozenset({"notes", "priority", "story", "agreed to be named", "personal data", "licence", "source", "file",
                     "shows", "credit", "look at", "kind of saving"})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A text and where it stands: `section` and `field` as an author writes them (`benefits`, `get`).

    `point` is what holds it, `beat` the key of the beat that tells it and `slide` the number of the first slide
    that shows it ("" and None when it is left out of this slot). `quoted` are somebody's own words.
    """

    section: str
    field: str
    text: Text
    spoken: bool
    shown: bool
    point: object = None
    beat: str = ""
    slide: int | None = None
    quoted: bool = False
    backup: bool = False


def places_in(script: Script, story: Story, scene: Scene | None) -> tuple[Place, ...]:
    """Return the places of a talk in the order in which it is told, what is left out last."""
    told = _Told(story, scene)
    places = [place for key, content in _sections(script) for place in _places(key, content, told)]
    for name, texts in script.unread:
        places += [Place(section=name.text, field="points", text=text, spoken=False, shown=True) for text in texts]
    order = {beat.key: number for number, beat in enumerate(story.beats)}
    places.sort(key=lambda place: order.get(place.beat, len(order)))
    if script.title:
        places.insert(0, Place(section="title", field="title", text=script.title, spoken=False, shown=True, slide=1))
    if script.image:
        places += [Place(section="image", field=field, text=text, spoken=False, shown=field == "shows", point=holding,
                         slide=1) for holding, field, text in _texts(script.image)]
    return tuple(places)


class _Told:
    """Which beat tells a text, and on which slide."""

    def __init__(self, story: Story, scene: Scene | None) -> None:
        self.beats: dict[int, str] = {}
        for beat in story.beats:
            for text in texts_in(beat.content):
                self.beats.setdefault(id(text), beat.key)
        self.slides: dict[str, int] = {}
        for number, slide in enumerate(scene.slides if scene else (), 1):
            self.slides.setdefault(slide.beat, number)


def _sections(script: Script) -> Iterator[tuple[str, Point]]:
    """Yield each section that is part of the talk."""
    for name, key in _keys(Script):
        value = getattr(script, name)
        if isinstance(value, TalkSection):
            yield key, value
    for extra in script.extra_slides:
        yield Extra.KEY, extra


def _places(section: str, holder: object, told: _Told) -> Iterator[Place]:
    backup = isinstance(holder, Questions) or (isinstance(holder, Extra) and holder.backup)
    for holding, field, text in _texts(holder):
        beat = told.beats.get(id(text), "")
        shown = field not in SPOKEN and field not in UNSHOWN
        yield Place(section=section, field=field, text=text, spoken=field in SPOKEN, shown=shown, point=holding,
                    beat=beat, slide=told.slides.get(beat), quoted=isinstance(holding, Quote), backup=backup)


def _texts(holder: Any) -> Iterator[tuple[object, str, Text]]:
    """Yield each text below a section, with what holds it and its field."""
    for name, key in _keys(holder.__class__):
        value = getattr(holder, name)
        for item in value if isinstance(value, tuple) else (value,):
            match item:
                case Text():
                    yield holder, key, item
                case Table():
                    for cell in texts_in(item):
                        yield item, "table", cell
                case Point() | Quote() | Image():
                    yield from _texts(item)


@cache
def _keys(cls: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return each field that an author may write, with its name in the script; what any point may have comes last."""
    shared = {field.name for field in fields(Point)}
    named = [(field.name, field.metadata["key"]) for field in fields(cls) if "key" in field.metadata]
    return (*(pair for pair in named if pair[0] not in shared), *(pair for pair in named if pair[0] in shared))
