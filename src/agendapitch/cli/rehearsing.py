"""Rehearsing on a terminal or from a record: the keys, the clock, what came of it, and the file that keeps it."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from agendapitch.cli.rehearsal_screen import View, frame, told_long
from agendapitch.cli.screen import draw, full_screen, paint, screen_size, show
from agendapitch.errors import CannotWrite, UnreadableFile, WrongUse
from agendapitch.pipeline import Draft
from agendapitch.scene.showing import on_slides
from agendapitch.story.headlines import plain
from agendapitch.story.model import Story
from agendapitch.story.notes import note_pages
from agendapitch.story.pace import Practised, Rehearsal
from agendapitch.story.pace_file import LIMIT, parse_rehearsals, read_rehearsals, rehearsals_text
from agendapitch.story.rehearsing import KEYS, Key, Practice, practised, pressed, ready, replayed, spoken_parts
from agendapitch.units import clock
from agendapitch.workspace import Workspace

TICK = 0.2  # seconds between two pictures of the clock
WORTH_SAYING = 5  # seconds off the plan
TITLE_WIDTH = 52  # columns of a title in the table

Events = list[tuple[float, Key]]


def parts_of(draft: Draft) -> tuple[str, ...]:
    """Return the beat of each slide that is shown while somebody speaks."""
    return spoken_parts(draft.talk.story, [slide.beat for slide in draft.scene.slides])


def rehearse_live(draft: Draft) -> Events:
    """Return the keys that were pressed on this terminal, each with its seconds from the first."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise WrongUse("A rehearsal needs a terminal. For a recorded one: agendapitch rehearse SCRIPT --replay FILE")
    from agendapitch.cli.keys import key_within, listening, meaning

    views = _views(draft)
    practice, events, start = ready(len(views)), Events(), time.monotonic()
    with listening(), full_screen():
        with suppress(KeyboardInterrupt):
            while not practice.over:
                columns, rows = screen_size()
                draw(frame(views, practice, now=time.monotonic(), columns=columns, rows=rows))
                typed = key_within(TICK)
                key = meaning(typed) if typed else None
                if key is None:
                    continue
                now = time.monotonic()
                start = start if events else now
                practice = pressed(practice, key, now)
                events.append((round(now - start, 1), key))
        if not practice.over and events:  # Ctrl-C
            events.append((round(time.monotonic() - start, 1), "stop"))
    return events


def recorded(workspace: Workspace, path: Path) -> tuple[Events, str]:
    """Return the keys of the last rehearsal in a file, and when that was; raise `UnreadableFile` without one."""
    data = workspace.read(path, limit=LIMIT)
    try:
        last = parse_rehearsals(data)[-1]
    except (ValueError, IndexError):
        raise UnreadableFile(f"{path} is no record of a rehearsal.") from None
    events = [(moment, key) for moment, name in last.events for key in KEYS if key == name]
    if not events or len(events) < len(last.events) or events != sorted(events, key=lambda event: event[0]):
        raise UnreadableFile(f"{path} has no keys that could be pressed again.")
    return events, last.when


def rehearsal_of(draft: Draft, events: Events, *, when: str) -> Rehearsal:
    """Return what the keys came to."""
    parts = parts_of(draft)
    practice: Practice = replayed(len(parts), events)
    return Rehearsal(when, practised(draft.talk.story, parts, practice), tuple(events))


def keep(workspace: Workspace, path: Path, rehearsal: Rehearsal) -> Path | None:
    """Add a rehearsal to its file, once; return where an unreadable old file was kept, None when there was none."""
    before = read_rehearsals(workspace, path)
    kept = _kept(workspace, path) if before.findings else None
    known = {(each.when, each.events) for each in before.value}
    if (rehearsal.when, rehearsal.events) not in known:
        try:
            workspace.replace(path, rehearsals_text([*before.value, rehearsal]).encode("utf-8", "replace"))
        except PermissionError:
            raise CannotWrite(f"{path} could not be written: another program holds it.") from None
    return kept


def show_times(rehearsal: Rehearsal) -> None:
    """Print how long each part took beside its plan."""
    show(paint(f"{'':{TITLE_WIDTH}}{'planned':>9}{'took':>8}", "bold"))
    for slide in rehearsal.slides:
        show(_row(slide))
    whole = [slide for slide in rehearsal.slides if slide.whole]
    planned, took = sum(slide.planned for slide in whole), sum(slide.took for slide in whole)
    show(paint(f"{'together':>{TITLE_WIDTH}}{clock(planned):>9}{clock(took):>8}", "bold"))


def show_lessons(rehearsal: Rehearsal, before: Story, after: Story, *, path: Path) -> None:
    """Print the pace that the next deck will be made with."""
    show()
    for line in _lessons(rehearsal, before, after):
        show(line)
    show(f"Kept in {path}.")


def _views(draft: Draft) -> list[View]:
    story, parts = draft.talk.story, parts_of(draft)
    slides = draft.scene.slides[: len(parts)]
    pages = note_pages(story, [slide.beat for slide in draft.scene.slides], on_slides(draft.scene))[: len(parts)]
    return [
        View(
            title=plain(slide.title),
            section=page.beat.section,
            presenter=page.beat.presenter if len(story.paces) > 1 else "",
            starts=page.moment.starts,
            planned=page.moment.ends - page.moment.starts,
            words=(*page.checkpoint, *page.words),
            ahead=page.ahead,
        )
        for slide, page in zip(slides, pages, strict=True)
    ]


def _row(slide: Practised) -> str:
    title = plain(slide.title)
    title = title if len(title) < TITLE_WIDTH else title[: TITLE_WIDTH - 2].rstrip() + "…"
    off = slide.took - slide.planned
    if not slide.whole:
        told = paint("stopped here", "dim")
    elif abs(off) < WORTH_SAYING:
        told = ""
    else:
        told = paint(f"{told_long(abs(off))} {'over' if off > 0 else 'under'}", "red" if off > 0 else "green")
    return f"{title:{TITLE_WIDTH}}{clock(slide.planned):>9}{clock(slide.took):>8}   {told}".rstrip()


def _lessons(rehearsal: Rehearsal, before: Story, after: Story) -> Iterator[str]:
    """Yield what the rehearsals say about each presenter's pace."""
    if not any(slide.words for slide in rehearsal.slides):
        yield "The script has no words for these slides, so there was no pace to measure: write them under `say`."
        return
    was = {pace.presenter: pace.words_a_minute for pace in before.paces}
    for pace in after.paces:
        who = pace.presenter or "You"
        if pace.rehearsed:
            old = was.get(pace.presenter, pace.words_a_minute)
            change = f" (before: {old})" if old != pace.words_a_minute else ""
            yield f"{who}: {pace.words_a_minute} words a minute{change}. The next deck keeps to that."
        else:
            yield f"{who}: too little was said to measure a pace (a minute at least)."
    if after.seconds != before.seconds:
        yield f"The talk is now reckoned at {clock(after.seconds)} of {clock(after.budget)}."


def _kept(workspace: Workspace, path: Path) -> Path:
    """Return where a file that is no record of ours was kept."""
    old = workspace.read(path, limit=10 * LIMIT)
    names = (path.with_name(f"{path.stem} (kept {number}){path.suffix}") for number in count(1))
    return next(name for name in names if workspace.add(name, old))
