"""From sections to beats: a point with its own `say` is a beat, points without share one.

A drafted beat knows what it shows and says; where it stands, how long it takes and whether it stays is settled
afterwards (`order.py`, `timing.py`, `selection.py`).
"""

from __future__ import annotations

from typing import Any

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass, fields, replace
from agendapitch.script.model import (
    Ask,
    Assets,
    Benefits,
    Changes,
    Evidence,
    Extra,
    People,
    Point,
    Priority,
    Question,
    Questions,
    Risks,
    Script,
    Section,
    Text,
)
from agendapitch.story.content import joined_say, points_of, texts_in
from agendapitch.story.model import Content, Tension

# Sections whose points can stand on slides of their own; the others are one picture (a loop, a table, a time line).
_DIVISIBLE = (Evidence, Benefits, Changes, Assets, People, Risks)
_ONE = {"changes": "change", "benefits": "benefit", "assets": "asset", "risks": "risk", "people": "person"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A beat before it has a place and a time. `short` is empty where the script gives no shorter words."""

    key: str
    section: str
    content: Content
    say: str = ""
    short: str = ""
    priority: str = ""  # as the author wrote it
    reminders: tuple[str, ...] = ()
    backup: bool = False
    after: str = ""  # the section that an extra slide follows
    span: Span | None = None


def draft_beats(script: Script) -> dict[str, tuple[Draft, ...]]:
    """Return the drafted beats of each section that the script has, by the section's key, backup among them."""
    drafts: dict[str, tuple[Draft, ...]] = {}
    for field in fields(script):
        key = field.metadata.get("key", "")
        value = getattr(script, field.name)
        if key in ("today", "tomorrow"):
            drafts.setdefault("today", _tension(script))
        elif key == "questions" and value:
            drafts[key] = _questions(value)
        elif key == "extra slides" and value:
            drafts[key] = _extras(value)
        elif isinstance(value, Point):
            drafts[key] = _section(value, key)
    if script.ask and script.ask.recommendations:
        drafts["ask"] = (*drafts["ask"], _recommendations(script.ask))
    return {key: beats for key, beats in drafts.items() if beats}


def _section(section: Any, key: str) -> tuple[Draft, ...]:
    groups = _groups(section)
    if len(groups) < 2:
        return (_draft(section, section=key, key=key),)
    drafts: list[Draft] = []
    for number, points in enumerate(groups, 1):
        whole = section if number == 1 else _bare(section)
        content = replace(whole, points=points)
        name = f"{_ONE.get(key, key)} {number}"
        own = points[0] if len(points) == 1 else None
        if own and own.title and content.title:
            content = replace(content, title=None)  # its own headline; the section's is kept as a reminder
        draft = _draft(content, section=key, key=name, own=own)
        heading = section.title if number == 1 and content.title is None else None
        drafts.append(replace(draft, reminders=(*draft.reminders, f"Heading: {heading}")) if heading else draft)
    return tuple(drafts)


def _groups(section: Any) -> list[tuple[Point, ...]]:
    """Return a section's points, one tuple for each beat."""
    points = points_of(section)
    if not hasattr(section, "points"):  # sums of money, which are spent and saved, and sections that are one point
        return [points]
    if section.__class__ not in _DIVISIBLE and not getattr(section, "one_each", False):
        return [points]
    if isinstance(section, Section) and section.together:
        return [points]
    if isinstance(section, Section) and section.one_each:
        return [(point,) for point in points]
    return _by_say(section, points)


def _by_say(section: Section, points: tuple[Point, ...]) -> list[tuple[Point, ...]]:
    alone = [_stands_alone(point, section) for point in points]
    sharing = tuple(point for point, single in zip(points, alone, strict=True) if not single)
    groups: list[tuple[Point, ...]] = [(point,) for point, single in zip(points, alone, strict=True) if single]
    if sharing:
        groups.insert(alone.index(False), sharing)
    # The section's own chart or words need a slide even when every point has its own.
    if groups and not sharing and (section.chart or section.table or section.quote):
        groups.insert(0, ())
    return groups


def _stands_alone(point: Point, section: Section) -> bool:
    """Return whether a point fills a slide: it has words of its own, or something that takes the room of one."""
    drawn = point.chart or point.table or point.quote or (isinstance(section, Evidence) and point.image)
    return bool(point.say or point.say_in_5 or drawn)


def _bare(section: Any) -> Any:
    """Return a section with only its points: what it shows and says for itself is on its first beat."""
    return replace(section, **{field.name: None for field in fields(Point) if field.name not in ("span", "priority")})


def _draft(content: Any, *, section: str, key: str, own: Point | None = None) -> Draft:
    points = points_of(content)
    # Whoever wrote only the shorter words says those in every slot.
    say = joined_say(*(part.say or part.say_in_5 for part in (content, *points)))
    short = joined_say(*(part.say_in_5 or part.say for part in (content, *points)))
    shorter = short if any(part.say_in_5 for part in (content, *points)) else ""
    return Draft(
        key=key,
        section=section,
        content=content,
        say=say,
        short=shorter,
        priority=_priority(own, content, points),
        reminders=_reminders(content, points),
        span=own.span if own else content.span,
    )


def _priority(own: Point | None, section: Point, points: tuple[Point, ...]) -> str:
    """Return the priority as written: a point's own, else its section's, else the highest among those that share."""
    if own and own.priority:
        return own.priority.text
    if section.priority:
        return section.priority.text
    written = {point.priority.text for point in points if point.priority}
    return next((priority for priority in Priority.ALL if priority in written), "")


def _reminders(content: Any, points: tuple[Point, ...]) -> tuple[str, ...]:
    """Return what only the presenter reads: private notes, and promises made to the people in the story."""
    found: list[Text | None] = [part.notes for part in (content, *points)]
    named = getattr(content, "agreed_to_be_named", None)
    story = getattr(content, "story", None)
    promises = [f"Agreed to be named: {named}" if named else "", f"Story: {story}" if story else ""]
    return (*(text.text for text in found if text), *filter(None, promises))


def _tension(script: Script) -> tuple[Draft, ...]:
    lines = [line for line in (script.today, script.tomorrow) if line]
    if not lines:
        return ()
    content = Tension(script.today, script.tomorrow)
    short = joined_say(*(line.say_in_5 or line.say for line in lines))
    return (
        Draft(
            key="today",
            section="today" if script.today else "tomorrow",
            content=content,
            say=joined_say(*(line.say or line.say_in_5 for line in lines)),
            short=short if any(line.say_in_5 for line in lines) else "",
            priority=_priority(None, lines[0], tuple(lines)),
            reminders=tuple(line.notes.text for line in lines if line.notes),
            span=lines[0].span,
        ),
    )


def _questions(section: Questions) -> tuple[Draft, ...]:
    """Return a beat for each question, and one with the chart or the like for all of them behind those.

    What else is written for all of them is a reminder on the first.
    """
    own = {field.name: getattr(section, field.name) for field in fields(Point)}
    exhibits = {name: own[name] for name in ("figure", "chart", "table", "quote", "image") if own[name]}
    if exhibits and not section.points:
        return (_for_all(Extra(**own, backup=True)),)
    first, *others = [
        replace(_draft(question, section="questions", key=f"question {number}"), backup=True)
        for number, question in enumerate(section.points or (Question(**own),), 1)
    ]
    if not section.points:
        return (first, *others)
    shown: tuple[Draft, ...] = ()
    if exhibits:
        told = {"title": own["title"], "source": own["source"], **exhibits}
        shown = (_for_all(Extra(span=section.span, backup=True, **told)),)
        own |= dict.fromkeys(told)
    about = tuple(f"Questions: {text}" for text in texts_in(Question(**own)))
    return (replace(first, reminders=(*first.reminders, *about)), *others, *shown)


def _for_all(content: Extra) -> Draft:
    return replace(_draft(content, section="questions", key="for questions"), backup=True)


def _recommendations(ask: Ask) -> Draft:
    """Return the report's recommendations on a slide for questions: members know them by their legal words."""
    title = Text("The recommendations, word for word", ask.span)
    content = Extra(span=ask.span, title=title, points=ask.recommendations, backup=True)
    return Draft(key="recommendations", section="ask", content=content, backup=True, span=ask.span)


def _extras(extras: tuple[Extra, ...]) -> tuple[Draft, ...]:
    drafts = []
    for number, extra in enumerate(extras, 1):
        draft = _draft(extra, section="extra slides", key=f"extra slide {number}")
        drafts.append(replace(draft, backup=extra.backup, after=extra.after.text if extra.after else ""))
    return tuple(drafts)
