"""People: who they are, in bold, and what they do; beside their photograph where there is one."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass, replace
from agendapitch.scene import grid
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import words
from agendapitch.scene.model import Run
from agendapitch.scene.sheet import Sheet, Words
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, HEADLINE, LEAD, SMALL, Style
from agendapitch.script.model import Image, People, Person, Text
from agendapitch.units import Box, Points

MOST = 5
DRAWS = frozenset({"image"})
DRAWS_IN_POINTS: frozenset[str] = frozenset()

PHOTO = Box(566, 0, 394, 540)
FACES = (0.5, 0.4)
BESIDE: Points = 460  # the width of what stands beside the photograph
TOP: Points = 138
BOTTOM: Points = 486
PADDING: Points = 14  # from a rule to the text under it
LEAST_GAP: Points = 13  # between the text of one row and that of the next
WIDER_GAP: Points = 20  # where running text of 24 points leaves so much
LOWEST_ROW: Points = 52  # a name of 20 points and a part
DOES_LEFT: Points = 418
NAME_WIDE: Points = 340


@dataclass(frozen=True, slots=True)
class Who:
    """A person or a group: a name, their part after the first comma (only after a person's name), what they do."""

    name: str
    part: str
    does: str


def draw(sheet: Sheet, title: str, people: People) -> None:
    """Lay out one to five people. Their photograph stands right; without one they stand in two columns."""
    persons = _persons(people.points)
    page = sheet.page
    photo = sheet.shelf.place(people.image, page.panel(PHOTO), at=FACES) if people.image else None
    source = source_of(people if photo else replace(people, image=None))
    sheet.pattern = f"people {len(persons)}{' photo' if photo else ''}" if persons else "points 0"
    slot = Box(page.x(48), page.source.y, page.wide(BESIDE), 17.5) if photo else page.source
    bottom = sheet.source_slot(source, slot).y - 8 if source else page.y(BOTTOM)
    if photo:
        sheet.marker_right = 542
        sheet.headline(title, slot=Box(48, 40, 444, 80), style=HEADLINE.sized(30, 28, 26, 24, 22, 20))
        _draw_beside(sheet, persons, bottom=bottom)
        sheet.add(photo)
    else:
        sheet.headline(title)
        _draw_columns(sheet, persons, bottom=bottom)
    sheet.source(source, slot=slot)


def specimens() -> tuple[People, ...]:
    """Return one to five people, with and without a photograph."""
    span = Span("", 1, 1, 1, 1)
    source = Text("Source", span)
    person = Person(span=span, who=Text("Jo Brown, their part", span), does=Text("what they do", span))
    image = Image(span=span, file=Text("photo.jpg", span))
    return tuple(
        People(span=span, points=(person,) * count, image=each, source=source)
        for count in range(1, MOST + 1) for each in (image, None)
    )


def _draw_beside(sheet: Sheet, persons: Sequence[Who], *, bottom: Points) -> None:
    style = BODY.sized(*((32, 30) if len(persons) == 1 else ()), 28, 26, 24, 22, 20)
    lines = [(_name_and_part(each), each.does) for each in persons]
    page = sheet.page
    left, wide, top = page.x(48), page.wide(BESIDE), TOP if page.is_ours else page.edge.y  # level with the photograph
    tries = [(size, gap) for gap, least in ((WIDER_GAP, 24), (LEAST_GAP, 20)) for size in style.ladder if size >= least]
    size = next((size for size, gap in tries if sum(_high(sheet, each, style, size) for each in lines)
                 <= bottom - top - gap * len(persons)), 20)
    if not page.is_ours:  # there a list is more often continued
        size = sheet.list_size = min(size, sheet.largest)
    heights = [_high(sheet, each, style, size) for each in lines]
    gap = min(44.0, (bottom - top - sum(heights)) / max(len(persons), 1))  # as much air in every row
    if gap < LEAST_GAP:  # it does not fit: equal rows say by how much
        gap, heights = LEAST_GAP, [(bottom - top) / len(persons) - LEAST_GAP] * len(persons)
    for number, ((name, does), high) in enumerate(zip(lines, heights, strict=True), start=1):
        _rule(sheet, number, top, right=left + wide)
        y = round(top + min(PADDING, gap * 0.6), 2)
        named = sheet.height(name, wide, style, size=size) if name else 0
        if name:
            sheet.text(f"name {number}", name, Box(left, y, wide, round(named if does else high, 2)), style,
                       size=size, colour="ink", ground="paper")
        if does:
            below = Box(left, round(y + named, 2), wide, round(max(high - named, 0), 2))
            sheet.text(f"does {number}", does, below, style, size=size, colour="ink", ground="paper")
        top = round(top + high + gap, 2)


def _high(sheet: Sheet, lines: tuple[Words, str], style: Style, size: Points) -> Points:
    return sum(sheet.height(line, sheet.page.wide(BESIDE), style, size=size) for line in lines if line)


def _draw_columns(sheet: Sheet, persons: Sequence[Who], *, bottom: Points) -> None:
    count, page = max(len(persons), 1), sheet.page
    left, start = page.x(48), page.y(TOP)
    pitch = min({1: 220, 2: 140}.get(count, 118), (bottom - start) / count)
    padding, under = (PADDING, PADDING / 2) if count < 5 else (8, 8)
    room = pitch - padding - under
    told = any(each.does for each in persons)
    if room < LOWEST_ROW and not page.is_ours:  # a name and a part under it have no room: they share a line
        persons = [Who(", ".join(filter(None, (each.name, each.part))), "", each.does) for each in persons]
    wide = page.wide(NAME_WIDE if told else grid.LIVE)
    parts = [sheet.height(each.part, wide, SMALL, size=20) if each.part else 0 for each in persons]
    tops = [round(start + pitch * at, 2) for at in range(len(persons))]
    name = LEAD.sized(*((44, 40, 36) if count == 1 else ()), *((34, 32) if count == 2 else ()), 30, 28, 26, 24, 22, 20)
    does = BODY.sized(*((36, 32, 30) if count == 1 else ()), 28, 26, 24, 22, 20)
    names = [Box(left, top + padding, wide, round(room - part, 2)) for top, part in zip(tops, parts, strict=True)]
    texts = [Box(page.x(DOES_LEFT), top + padding, page.wide(494), round(room, 2)) for top in tops]
    name_size = sheet.common_size([(each.name, slot) for each, slot in zip(persons, names, strict=True)], name)
    does_size = sheet.common_size([(each.does, slot) for each, slot in zip(persons, texts, strict=True)], does)
    does_size = min(does_size, name_size)  # the name leads
    for number, (each, slot, text) in enumerate(zip(persons, names, texts, strict=True), start=1):
        _rule(sheet, number, tops[number - 1], right=page.x(grid.RIGHT))
        if each.name:
            shape = sheet.text(f"name {number}", each.name, slot, name, size=name_size, colour="ink", ground="paper")
        if each.part:  # only ever after a name
            below = round(slot.y + len(shape.paragraphs[0].lines) * shape.leading, 2)
            sheet.text(f"part {number}", each.part, Box(left, below, wide, parts[number - 1]), SMALL, colour="muted",
                       ground="paper")
        if each.does:
            sheet.text(f"does {number}", each.does, text, does, size=does_size, colour="ink", ground="paper")


def _rule(sheet: Sheet, number: int, top: Points, *, right: Points) -> None:
    first = number == 1
    sheet.rule(f"rule {number}", (sheet.page.x(48), top), (right, top), "ink" if first else "line",
               width=1.5 if first else 0.75)


def _persons(people: Sequence[Person]) -> list[Who]:
    persons = [_who(person) for person in people]
    if any(each.does for each in persons):
        return persons
    return [Who(each.name, "", each.part) for each in persons]  # nobody does anything: their parts tell most


def _who(person: Person) -> Who:
    said, does = words(person.who) or words(person.title), words(person.does)
    name, comma, part = said.partition(", ")
    return Who(name, part, does) if comma and _is_a_name(name) else Who(said, "", does)


def _is_a_name(said: str) -> bool:
    parts = said.split()
    return 2 <= len(parts) <= 5 and all(part[0].isupper() for part in parts)


def _name_and_part(who: Who) -> tuple[Run, ...]:
    if not who.name:
        return ()
    part = (replace(run, colour="muted") for run in runs_of(f", {who.part}")) if who.part else ()
    return (Run(who.name, bold=True), *part)
