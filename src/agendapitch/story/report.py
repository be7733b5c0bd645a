"""The report: what was planned, as plain data for other programs and for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from agendapitch.diagnostics import Diagnostic
from agendapitch.script.model import Script
from agendapitch.story.clock import slide_moments
from agendapitch.story.headlines import plain
from agendapitch.story.model import Beat, LeftOut, Pace, Story
from agendapitch.story.pace import Rehearsal
from agendapitch.story.planning import plan_story
from agendapitch.story.report_schema import report_schema
from agendapitch.workspace import Workspace

__all__ = ["clock_report", "clock_table", "document", "finding_entry", "report", "report_schema", "unplanned"]

VERSION = 1
SLOTS = (5, 10, 20)  # minutes, side by side in `agendapitch clock`


def document(scripts: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Return the whole JSON document of a run, from one `report` for each script."""
    return {"version": VERSION, "scripts": list(scripts)}


def report(
    story: Story,
    findings: Sequence[Diagnostic],
    *,
    script: str,
    deck: str | None = None,
    parts: Sequence[str] | None = None,
    titles: Sequence[str] | None = None,
) -> dict[str, Any]:
    """Return what one script became.

    `parts` and `titles` hold the beat and the title of each slide; without them a beat counts as one slide.
    `deck` is the file that was written, None when nothing was.
    """
    parts = parts if parts is not None else [beat.key for beat in story.beats]
    return {
        "script": script,
        "deck": deck,
        "slot": story.slot,
        "budget": story.budget,
        "seconds": story.seconds,
        "range": list(story.likely),
        "paces": [_pace(pace) for pace in story.paces],
        "slides": _slides(story, parts, titles),
        "left_out": [_left_out(item) for item in story.left_out],
        "findings": [finding_entry(finding) for finding in findings],
    }


def unplanned(findings: Sequence[Diagnostic], *, script: str) -> dict[str, Any]:
    """Return the report of a script that could not be read as one."""
    no_time = {"deck": None, "slot": 0, "budget": 0, "seconds": 0, "range": [0, 0]}
    nothing: dict[str, Any] = {"paces": [], "slides": [], "left_out": []}
    return {"script": script, **no_time, **nothing, "findings": [finding_entry(finding) for finding in findings]}


def finding_entry(finding: Diagnostic) -> dict[str, Any]:
    """Return a finding as plain data; places and slide are None where it has none."""
    span = finding.span
    return {
        "rule": finding.rule,
        "name": finding.name,
        "level": str(finding.level),
        "message": finding.message,
        "hint": finding.hint,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "section": finding.section,
        "slide": finding.slide,
    }


def clock_report(
    script: Script,
    workspace: Workspace,
    *,
    name: str,
    findings: Sequence[Diagnostic] = (),
    slots: Sequence[int] = SLOTS,
    rehearsals: Sequence[Rehearsal] = (),
) -> dict[str, Any]:
    """Return the document of a run once for each slot (minutes), in a list under `slots`."""
    planned = [plan_story(script, workspace, slot=slot, rehearsals=rehearsals) for slot in slots]
    reports = [report(each.value, (*findings, *each.findings), script=name) for each in planned]
    return {"version": VERSION, "slots": [document([each]) for each in reports]}


def clock_table(
    script: Script, workspace: Workspace, *, slots: Sequence[int] = SLOTS, rehearsals: Sequence[Rehearsal] = ()
) -> dict[str, Any]:
    """Return the running order at several slots side by side, as plain data.

    `slots` has minutes, budget, seconds and range of each; `rows` has one entry for each beat in the order of the
    longest talk, with `at`: for each slot its start and seconds, or None where the beat is left out.
    """
    stories = [plan_story(script, workspace, slot=slot, rehearsals=rehearsals).value for slot in slots]
    timed = [_starts(story) for story in stories]
    beats: dict[str, Beat] = {}
    for story in sorted(stories, key=lambda story: -len(story.beats)):
        for beat in story.beats:
            if not beat.backup:
                beats.setdefault(beat.key, beat)
    return {
        "slots": [_slot(story, slot) for story, slot in zip(stories, slots, strict=True)],
        "rows": [
            {
                "section": beat.section,
                "title": plain(beat.title),
                "priority": beat.priority,
                "at": [starts.get(key) for starts in timed],
            }
            for key, beat in beats.items()
        ],
    }


def _slot(story: Story, minutes: int) -> dict[str, Any]:
    return {
        "minutes": minutes,
        "budget": story.budget,
        "seconds": story.seconds,
        "range": list(story.likely),
        "left_out": [_left_out(item) for item in story.left_out],
    }


def _starts(story: Story) -> dict[str, dict[str, Any]]:
    """Return the start and the seconds of each beat that is said."""
    keys = [beat.key for beat in story.beats if not beat.backup]
    moments = slide_moments(story, keys)
    return {
        key: {"starts": moment.starts, "seconds": moment.ends - moment.starts}
        for key, moment in zip(keys, moments, strict=True)
    }


def _slides(story: Story, parts: Sequence[str], titles: Sequence[str] | None) -> list[dict[str, Any]]:
    beats = {beat.key: beat for beat in story.beats}
    moments = slide_moments(story, parts)
    shown = titles if titles is not None else [beats[key].title for key in parts]
    seen: set[str] = set()
    slides = []
    for number, (key, moment, title) in enumerate(zip(parts, moments, shown, strict=True), 1):
        beat = beats[key]
        slides.append(
            {
                "number": number,
                "section": beat.section,
                "title": plain(title),
                "starts": moment.starts,
                "seconds": moment.ends - moment.starts,
                "words": 0 if key in seen else beat.words,
                "priority": beat.priority,
                "backup": beat.backup,
            }
        )
        seen.add(key)
    return slides


def _pace(pace: Pace) -> dict[str, Any]:
    return {"presenter": pace.presenter, "words_a_minute": pace.words_a_minute, "rehearsed": pace.rehearsed}


def _left_out(item: LeftOut) -> dict[str, Any]:
    return {"section": item.section, "title": plain(item.title), "seconds": item.seconds, "why": item.why}
