"""Laying out: a story becomes a scene, beat by beat, sheet by sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, cast

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.house.model import House
from agendapitch.house.page import Page
from agendapitch.house.sharing import Shared
from agendapitch.records import dataclass, field, replace
from agendapitch.scene.choosing import IN_BACKUP, ROLES, choose, pattern_named
from agendapitch.scene.dividing import as_table, beside, count_items, in_groups, in_halves
from agendapitch.scene.exhibits import Delivery, Shown, parts_of, set_apart
from agendapitch.scene.furniture import furnish
from agendapitch.scene.inspecting import inspect_slide
from agendapitch.scene.model import Scene, Slide
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.remembering import words_of
from agendapitch.scene.sheet import ANY_SIZE, Overflow, Sheet
from agendapitch.scene.unseen import unseen_texts
from agendapitch.script.model import Ask, Closing, Evidence, Proof, Purpose, Text
from agendapitch.story.clock import slide_moments
from agendapitch.story.model import Beat, Moment, Story
from agendapitch.typography.binding import curled, shortened, unbind
from agendapitch.units import Points

DEEPEST = 12  # halvings of one text; 2 to the twelfth slides is far beyond the 200 that a deck may have
PATIENCE = 6  # divisions that change nothing: as many as a change has texts, of which the longest is divided first
MOST_SLIDES = 200
MOST_FAULTS = 3  # of one slide that are told; the others come of these
BETWEEN_FLOODS = 6  # slides at least (design 15)
NOWHERE = Span("", 1, 1, 1, 1)

_SHEETS: Shared[Sheet] = Shared(most_keys=64)  # a deck has about twenty


def lay_out(story: Story, house: House, shelf: PictureShelf) -> Outcome[Scene]:
    """Return the scene of a story in a house style; `shelf` opens its pictures and keeps those that are used.

    Findings: text that had to continue on another slide, pictures that cannot be shown, more than 200 slides (a stop),
    slides on which we made a mistake.
    """
    desk = Desk(story, house, shelf)
    drawn: list[tuple[Beat, Sheet]] = []
    for beat in story.beats:
        drawn += [(beat, sheet) for sheet in desk.sheets(beat)]
        if len(drawn) > MOST_SLIDES:
            return Outcome(_scene(story, ()), (_too_many(beat),))
    desk.keep_floods_apart(drawn)
    names = [beat.key for beat, _ in drawn]
    moments = slide_moments(story, names)
    keys = [name + mark for name, mark in zip(names, _marks(names), strict=True)]
    slides = tuple(
        _slide(beat, sheet, number=number, key=key, moment=moment)
        for number, ((beat, sheet), key, moment) in enumerate(zip(drawn, keys, moments, strict=True), start=1)
    )
    wrong = [_not_as_it_should_be(beat, number, faults) for number, ((beat, _), slide) in
             enumerate(zip(drawn, slides, strict=True), start=1) if (faults := inspect_slide(slide, house))]
    return Outcome(_scene(story, slides), (*desk.findings, *shelf.findings, *wrong))


@dataclass(slots=True)
class Desk:
    """Where sheets are drawn: the story, the house style, the pictures, and what was found on the way."""

    story: Story
    house: House
    shelf: PictureShelf
    findings: list[Diagnostic] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # the patterns of the sheets so far, for the rhythm
    cut: list[str] = field(default_factory=list)  # headlines of this beat that were too long, whole
    backup: bool = False  # whether the beat that is drawn is kept for questions
    point: tuple[Shown, str] | None = None  # what stands on the flood of the purpose, and its title
    # Sheets that were drawn to see whether everything fits. They hold on to their content, whose id finds them.
    tried: dict[tuple[int, str, str], tuple[Shown, Sheet]] = field(default_factory=dict)

    def sheets(self, beat: Beat) -> list[Sheet]:
        """Return the sheets of one beat: one, or more where it shows several things or more than one slide holds."""
        self.cut, self.backup = [], beat.backup
        shown = [apart for part in parts_of(beat.content) for apart in _apart(part)]
        parts = [piece for part in shown for piece in self._fitted(beat, part)]
        sheets = self._titled(beat, parts, [_title(part, beat.title) for part in parts])
        return [*sheets, *self._rest(beat, sheets)]

    def _rest(self, beat: Beat, sheets: Sequence[Sheet]) -> list[Sheet]:
        """Return sheets with what no other could show, a headline far too long among it: nothing vanishes."""
        span = beat.span or NOWHERE
        rest = (*(Text(title, span) for title in dict.fromkeys(self.cut)), *unseen_texts(beat.content, sheets))
        if not rest:
            return []
        content = Evidence(span=span, points=(Proof(span=span, points=rest),))
        parts = self._fitted(beat, content)
        return self._titled(beat, parts, [f"{beat.title} (more)"] * len(parts))

    def keep_floods_apart(self, drawn: list[tuple[Beat, Sheet]]) -> None:
        """Set the purpose on the stage where the ask is near it: the one flood is then the decision's (design 15)."""
        floods = [at for at, (_, sheet) in enumerate(drawn) if sheet.left == sheet.right == "field"]
        if self.point is None or len(floods) < 2 or floods[1] - floods[0] > BETWEEN_FLOODS:
            return
        at = next(at for at in floods if drawn[at][1].pattern == "purpose")
        drawn[at] = drawn[at][0], self._drawn("purpose_on_stage", *self.point)

    def draw(self, content: Shown, title: str) -> Sheet:
        """Return one sheet with `content` on it, whether or not everything fits."""
        pattern = self._pattern(content)
        tried = self.tried.pop((id(content), title, pattern), None)
        return tried[1] if tried else self._drawn(pattern, content, title)

    def _drawn(self, pattern: str, content: Shown, title: str, *, largest: Points = ANY_SIZE) -> Sheet:
        page, words = self.house.page(*ROLES.get(pattern, ())), words_of(content)
        if self.story.classification:
            page = page.marked()
        draw = partial(self._drawn_in, page, pattern, content, title, largest=largest)
        if words is None:
            return draw(self.house.tokens)
        faces = self.house.sans, self.house.voice, self.house.voice_is_serif
        key = pattern, title, words, largest, faces, None if page.is_ours else page
        made = _SHEETS.get(key, self.house.tokens, lambda tokens: _anyones(draw(tokens)))
        return replace(made, house=self.house, story=self.story, shelf=self.shelf, shapes=list(made.shapes),
                       overflows=list(made.overflows))

    def _drawn_in(
        self, page: Page, pattern: str, content: Shown, title: str, tokens: Mapping[str, str], *, largest: Points
    ) -> Sheet:  # fmt: skip
        house = replace(self.house, tokens=cast("dict[str, str]", tokens))
        sheet = Sheet(house, self.story, self.shelf, page, largest=largest)
        if page.scrim:
            sheet.panel("scrim", page.veil, "paper")
        pattern_named(pattern).draw(sheet, title, content)
        return sheet

    def _pattern(self, content: Shown) -> str:
        pattern = choose(content, before=self.before)
        return IN_BACKUP.get(pattern, pattern) if self.backup else pattern

    def _fitted(self, beat: Beat, content: Shown) -> list[Shown]:
        most = pattern_named(choose(content)).MOST
        groups = in_groups(content, most) if count_items(content) > most else (content,)
        groups = groups[: MOST_SLIDES + 1]
        return [piece for group, mark in zip(groups, _marks([beat.title] * len(groups)), strict=True)
                for piece in self._halved(beat, group, mark, depth=0)]

    def _halved(self, beat: Beat, content: Shown, mark: str, *, depth: int) -> list[Shown]:
        """Return what fits a sheet each; `mark` is the one that its headline will have unless more is divided."""
        title = _title(content, beat.title) + mark
        over = self._over(content, title)
        if not over:
            return [content]
        if depth == 0:
            self.findings.append(_too_much(beat, over))
        return self._pieces(beat, content, title, over, depth=depth, in_vain=0) or [content]

    def _pieces(
        self, beat: Beat, content: Shown, title: str, over: list[Overflow], *, depth: int, in_vain: int
    ) -> list[Shown]:
        """Return the parts of a content that is too much, none where dividing it time and again changes nothing.

        Then what is too long is no part of what is divided, such as a label.
        """
        pieces: list[list[Shown]] = []
        halves = _divided(content, over) if depth < DEEPEST and in_vain < PATIENCE else ()
        for half, mark in zip(halves, _marks([title] * len(halves)), strict=True):
            named = _title(half, beat.title) + mark
            left = self._over(half, named)
            unchanged = in_vain + 1 if left == over else 0
            pieces.append(self._pieces(beat, half, named, left, depth=depth + 1, in_vain=unchanged) if left else [half])
        if not any(pieces):
            return [] if in_vain else [content]
        return [each for half, parts in zip(halves, pieces, strict=True) for each in parts or [half]]

    def _over(self, content: Shown, title: str) -> list[Overflow]:
        """Return what does not fit a sheet, but for its headline, which is cut; a sentence of the content is not."""
        sheet = self.draw(content, title)
        headline = not _says_its_title(content)
        over = [each for each in sheet.overflows if not (headline and _is_headline(each, sheet, title))]
        if not over:
            self.tried[id(content), title, self._pattern(content)] = content, sheet
        return over

    def _titled(self, beat: Beat, parts: Sequence[Shown], titles: Sequence[str]) -> list[Sheet]:
        """Return a sheet for each part, told apart by "(1 of 2)"; lists that continue each other share a size."""
        told = [self._headline(beat, part, title, mark)
                for part, title, mark in zip(parts, titles, _marks(titles), strict=True)]
        sheets, patterns = [], []
        for part, title in zip(parts, told, strict=True):
            patterns.append(self._pattern(part))
            sheets.append(self.draw(part, title))
            if patterns[-1] == "purpose":
                self.point = part, title
            self.before.append(sheets[-1].pattern.rstrip(" 0123456789"))
        sizes = [sheet.list_size for sheet in sheets if sheet.list_size]
        if len(set(sizes)) < 2:
            return sheets
        return [self._drawn(pattern, part, title, largest=min(sizes)) if sheet.list_size else sheet
                for pattern, part, title, sheet in zip(patterns, parts, told, sheets, strict=True)]

    def _headline(self, beat: Beat, content: Shown, title: str, mark: str) -> str:
        """Return a part's headline with its mark, cut where it is far too long; the whole of it then follows."""
        sheet = self.draw(content, title + mark)
        over = [overflow for overflow in sheet.overflows if _is_headline(overflow, sheet, title + mark)]
        if not over or _says_its_title(content):
            self.tried[id(content), title + mark, self._pattern(content)] = content, sheet
            return title + mark
        words = title.split()
        for kept in range(max(1, len(words) - over[0].words), 0, -1):
            short = " ".join(words[:kept]) + "…" + mark
            sheet = self.draw(content, short)
            if not any(_is_headline(overflow, sheet, short) for overflow in sheet.overflows):
                break
        if len(short) >= len(title + mark):  # one endless word: it is broken in mid-word, and nothing shorter says it
            return title + mark
        if title not in self.cut:
            self.cut.append(title)
            self.findings.append(_too_much(beat, over))
        return short


def _divided(content: Shown, over: Sequence[Overflow]) -> tuple[Shown, ...]:
    slots = {each.slot for each in over}
    if "chart" in slots:
        return as_table(content)
    return ("columns" in slots and beside(content)) or in_halves(content)


def _anyones(sheet: Sheet) -> Sheet:
    """Return a sheet without what belongs to one deck: the next deck puts its own in the place."""
    nobodys: Any = None
    return replace(sheet, house=nobodys, story=nobodys, shelf=nobodys)


def _says_its_title(content: Shown) -> bool:
    """Return whether the slide's title is a sentence of the content itself, which is divided like any other text."""
    match content:
        case Purpose():
            return content.point is not None
        case Ask():
            return content.decision is not None
        case Closing():
            return content.line is not None
        case _:
            return False


def _apart(content: Shown) -> tuple[Shown, ...]:
    pattern = pattern_named(choose(content))
    return set_apart(content, drawn=pattern.DRAWS, drawn_in_points=pattern.DRAWS_IN_POINTS)


def _title(content: Shown, title: str) -> str:
    """Return the headline of a part: a piece of evidence may have its own, and who runs what has one."""
    if isinstance(content, Delivery):
        return "Who will run each service"
    if isinstance(content, Evidence) and len(content.points) == 1 and content.points[0].title:
        return curled(content.points[0].title.text)
    return curled(title)  # as `words` are, with which a pattern may compare it


def _marks(texts: Sequence[str]) -> list[str]:
    """Return " (1 of 2)" for each text that occurs several times, "" for the others."""
    total, seen, marks = Counter(texts), Counter[str](), []
    for text in texts:
        seen[text] += 1
        marks.append("" if total[text] == 1 else f" ({seen[text]} of {total[text]})")
    return marks


def _is_headline(overflow: Overflow, sheet: Sheet, title: str) -> bool:
    return overflow.is_title and sheet.title == unbind(title)


def _too_much(beat: Beat, over: Sequence[Overflow]) -> Diagnostic:
    if any(each.slot == "chart" for each in over):
        return Diagnostic(
            rule="FIT01", name="too-much-text", level=Level.FIX, span=beat.span, section=beat.section,
            message=f"The chart of “{shortened(beat.title, longest=60)}” has no room on its slide; it is a table.",
            hint="Give its categories shorter names, or leave some of them to the report.",
        )
    worst = max(over, key=lambda overflow: overflow.words)
    words = "1 word" if worst.words == 1 else f"{worst.words} words"
    title = shortened(beat.title, longest=60)
    what = "The headline of " if worst.is_title else ""  # other slots have names that only patterns know
    return Diagnostic(
        rule="FIT01", name="too-much-text", level=Level.FIX,
        message=f"{what}“{title}” does not fit its slide; it continues on another one.",
        hint=f"Cut about {words}, or move them into `say`, where you speak them.",
        span=beat.span, section=beat.section,
    )


def _too_many(beat: Beat) -> Diagnostic:
    return Diagnostic(
        rule="FIT02", name="too-many-slides", level=Level.STOP, span=beat.span, section=beat.section,
        message=f"This script fills more than {MOST_SLIDES} slides, and here it passes that number.",
        hint="Ten minutes need about twelve. Keep the points that the room must hear; the rest belongs in the report.",
    )  # fmt: skip


def _not_as_it_should_be(beat: Beat, number: int, faults: Sequence[str]) -> Diagnostic:
    return Diagnostic(
        rule="FIT03", name="slide-came-out-wrong", level=Level.THINK, span=beat.span, section=beat.section,
        message=f"Slide {number} is not as it should be: {'; '.join(faults[:MOST_FAULTS])}.",
        hint="Look at it before the meeting. The fault is ours, not yours: please tell us, with the script if you may.",
    )


def _slide(beat: Beat, sheet: Sheet, *, number: int, key: str, moment: Moment) -> Slide:
    furnish(sheet, number=number, moment=None if beat.backup else moment)
    return Slide(
        key=key, pattern=sheet.pattern, background=sheet.background, title=sheet.title, shapes=tuple(sheet.shapes),
        section=beat.section, beat=beat.key, layout=sheet.page.layout, starts=moment.starts, ends=moment.ends,
        backup=beat.backup,
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
