"""Laying out: a story becomes a scene, beat by beat, sheet by sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import field
from itertools import zip_longest

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.house.model import House
from agendapitch.records import dataclass
from agendapitch.scene.choosing import choose, pattern_named
from agendapitch.scene.dividing import count_items, in_groups, in_halves
from agendapitch.scene.exhibits import Delivery, Shown, parts_of, set_apart
from agendapitch.scene.furniture import furnish
from agendapitch.scene.model import Scene, Slide
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.sheet import Overflow, Sheet
from agendapitch.scene.unseen import unseen_texts
from agendapitch.script.model import Ask, Evidence, Proof, Text
from agendapitch.story.clock import slide_moments
from agendapitch.story.model import Beat, Moment, Story
from agendapitch.typography.binding import unbind

DEEPEST = 12  # halvings of one text; 2 to the twelfth slides is far beyond the 200 that a deck may have
MOST_SLIDES = 200
NOWHERE = Span("", 1, 1, 1, 1)


def lay_out(story: Story, house: House, shelf: PictureShelf) -> Outcome[Scene]:
    """Return the scene of a story in a house style; `shelf` opens its pictures and keeps those that are used.

    Findings: text that had to continue on another slide, pictures that cannot be shown, more than 200 slides (a stop).
    """
    desk = Desk(story, house, shelf)
    drawn: list[tuple[Beat, Sheet]] = []
    for beat, following in zip_longest(story.beats, story.beats[1:]):
        before_ask = following is not None and isinstance(following.content, Ask)
        drawn += [(beat, sheet) for sheet in desk.sheets(beat, before_ask=before_ask)]
        if len(drawn) > MOST_SLIDES:
            return Outcome(_scene(story, ()), (_too_many(beat),))
    beats = [beat for beat, _ in drawn]
    moments = slide_moments(story, [beat.key for beat in beats])
    keys = _numbered([beat.key for beat in beats])
    slides = tuple(
        _slide(beat, sheet, number=number, key=key, moment=moment)
        for number, ((beat, sheet), key, moment) in enumerate(zip(drawn, keys, moments, strict=True), start=1)
    )
    return Outcome(_scene(story, slides), (*desk.findings, *shelf.findings))


@dataclass(slots=True)
class Desk:
    """Where sheets are drawn: the story, the house style, the pictures, and what was found on the way."""

    story: Story
    house: House
    shelf: PictureShelf
    findings: list[Diagnostic] = field(default_factory=list)
    previous: str = ""  # the pattern of the sheet before, for the rhythm
    before_ask: bool = False  # whether the ask follows the beat that is being drawn
    # Sheets that were drawn to see whether everything fits. They hold on to their content, whose id finds them.
    tried: dict[tuple[int, str, str], tuple[Shown, Sheet]] = field(default_factory=dict)

    def sheets(self, beat: Beat, *, before_ask: bool) -> list[Sheet]:
        """Return the sheets of one beat: one, or more where it shows several things or more than one slide holds."""
        self.before_ask = before_ask
        shown = [apart for part in parts_of(beat.content) for apart in _apart(part)]
        parts = [piece for part in shown for piece in self._fitted(beat, part)]
        titles = _numbered([_title(part, beat.title) for part in parts])
        sheets = [sheet for part, title in zip(parts, titles, strict=True) for sheet in self._titled(beat, part, title)]
        return [*sheets, *self._rest(beat, sheets)]

    def _rest(self, beat: Beat, sheets: Sequence[Sheet]) -> list[Sheet]:
        """Return a sheet with what no other could show (half of a label that was far too long): nothing vanishes."""
        unseen = unseen_texts(beat.content, sheets)
        if not unseen:
            return []
        span = beat.span or NOWHERE
        rest = Evidence(span=span, points=(Proof(span=span, points=unseen),))
        title = f"{beat.title} (more)"
        return [sheet for part in self._fitted(beat, rest) for sheet in self._titled(beat, part, title)]

    def draw(self, content: Shown, title: str) -> Sheet:
        """Return one sheet with `content` on it, whether or not everything fits."""
        pattern = self._pattern(content)
        if tried := self.tried.pop((id(content), title, pattern), None):
            return tried[1]
        sheet = Sheet(self.house, self.story, self.shelf)
        pattern_named(pattern).draw(sheet, title, content)
        return sheet

    def _pattern(self, content: Shown) -> str:
        return choose(content, previous=self.previous, before_ask=self.before_ask)

    def _fitted(self, beat: Beat, content: Shown) -> list[Shown]:
        most = pattern_named(choose(content)).MOST
        groups = in_groups(content, most) if count_items(content) > most else (content,)
        return [piece for group in groups[: MOST_SLIDES + 1] for piece in self._halved(beat, group, depth=0)]

    def _halved(self, beat: Beat, content: Shown, *, depth: int) -> list[Shown]:
        title = _title(content, beat.title)
        sheet = self.draw(content, title)
        over = [overflow for overflow in sheet.overflows if not _is_headline(overflow, sheet, title)]
        if not over:
            self.tried[id(content), title, self._pattern(content)] = content, sheet
            return [content]
        if depth == 0:
            self.findings.append(_too_much(beat, over))
        halves = in_halves(content) if depth < DEEPEST else ()
        return [piece for half in halves for piece in self._halved(beat, half, depth=depth + 1)] or [content]

    def _titled(self, beat: Beat, content: Shown, title: str) -> list[Sheet]:
        """Return a content's sheet; after one with the whole title, where that is too long for a headline."""
        sheet = self.draw(content, title)
        over = [overflow for overflow in sheet.overflows if _is_headline(overflow, sheet, title)]
        self.previous = sheet.pattern.rstrip(" 0123456789")
        if not over:
            return [sheet]
        self.findings.append(_too_much(beat, over))
        short = self._shortened(content, title, over[0].words)
        if len(short) >= len(title):  # one endless word: it is broken in mid-word, and nothing shorter says it
            return [sheet]
        span = beat.span or NOWHERE
        whole = Evidence(span=span, points=(Proof(span=span, points=(Text(title, span),)),))
        pieces = [sheet for part in self._halved(beat, whole, depth=1) for sheet in self._titled(beat, part, short)]
        return [*pieces, self.draw(content, f"{short} (continued)")]

    def _shortened(self, content: Shown, title: str, over: int) -> str:
        """Return as much of a title as fits its headline together with "(continued)"."""
        words = title.split()
        for kept in range(max(1, len(words) - over - 1), 0, -1):
            short = " ".join(words[:kept]) + "…"
            sheet = self.draw(content, continued := f"{short} (continued)")
            if not any(_is_headline(overflow, sheet, continued) for overflow in sheet.overflows):
                break
        return short


def _apart(content: Shown) -> tuple[Shown, ...]:
    pattern = pattern_named(choose(content))
    return set_apart(content, drawn=pattern.DRAWS, drawn_in_points=pattern.DRAWS_IN_POINTS)


def _title(content: Shown, title: str) -> str:
    """Return the headline of a part: a piece of evidence may have its own, and who runs what has one."""
    if isinstance(content, Delivery):
        return "Who will run each service"
    if isinstance(content, Evidence) and len(content.points) == 1 and content.points[0].title:
        return content.points[0].title.text
    return title


def _numbered(texts: Sequence[str]) -> list[str]:
    """Return the texts, those that occur several times with "(1 of 2)" after them."""
    total, seen, numbered = Counter(texts), Counter[str](), []
    for text in texts:
        seen[text] += 1
        numbered.append(text if total[text] == 1 else f"{text} ({seen[text]} of {total[text]})")
    return numbered


def _is_headline(overflow: Overflow, sheet: Sheet, title: str) -> bool:
    return overflow.is_title and sheet.title == unbind(title)


def _too_much(beat: Beat, over: Sequence[Overflow]) -> Diagnostic:
    worst = max(over, key=lambda overflow: overflow.words)
    words = "1 word" if worst.words == 1 else f"{worst.words} words"
    return Diagnostic(
        rule="FIT01", name="too-much-text", level=Level.FIX,
        message=f"The {worst.slot} of “{beat.title}” does not fit its slide; it continues on another one.",
        hint=f"Cut about {words}, or move them into `say`, where you speak them.",
        span=beat.span, section=beat.section,
    )


def _too_many(beat: Beat) -> Diagnostic:
    return Diagnostic(
        rule="FIT02", name="too-many-slides", level=Level.STOP, span=beat.span, section=beat.section,
        message=f"This script fills more than {MOST_SLIDES} slides, and here it passes that number.",
        hint="Ten minutes need about twelve. Keep the points that the room must hear; the rest belongs in the report.",
    )  # fmt: skip


def _slide(beat: Beat, sheet: Sheet, *, number: int, key: str, moment: Moment) -> Slide:
    furnish(sheet, number=number, moment=None if beat.backup else moment)
    return Slide(
        key=key, pattern=sheet.pattern, background=sheet.background, title=sheet.title, shapes=tuple(sheet.shapes),
        section=beat.section, beat=beat.key, starts=moment.starts, ends=moment.ends, backup=beat.backup,
    )


def _scene(story: Story, slides: tuple[Slide, ...]) -> Scene:
    item = f"item {story.item}" if story.item else ""
    subject = ", ".join(part for part in (story.meeting, story.date, item) if part)
    return Scene(
        title=story.title, subject=subject, author=story.presenter or story.council, language=story.language,
        iso_date=story.iso_date, slides=slides, sections=_sections(slides),
        shows=tuple(
            (f"{show.minutes} minutes", tuple(at for at, slide in enumerate(slides) if slide.beat in show.beats))
            for show in story.shows
        ),
    )


def _sections(slides: Sequence[Slide]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Return the deck's sections: a name, and the indexes of the slides that follow each other in it."""
    sections: list[tuple[str, list[int]]] = []
    for at, slide in enumerate(slides):
        name = "Backup" if slide.backup else slide.section.capitalize()
        if not sections or sections[-1][0] != name:
            sections.append((name, []))
        sections[-1][1].append(at)
    return tuple((name, tuple(indexes)) for name, indexes in sections)
