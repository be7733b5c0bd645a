"""From a pitch script to a deck: read, plan, lay out, advise, tell the time, write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from agendapitch.coach.advising import advise
from agendapitch.diagnostics import Diagnostic, Outcome
from agendapitch.errors import WrongUse
from agendapitch.house.choosing import choose_house, unused_beside
from agendapitch.house.looks import LOOKS
from agendapitch.house.model import House
from agendapitch.records import dataclass, replace
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import Scene
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.showing import on_slides
from agendapitch.script.model import Script, Text
from agendapitch.script.reading import read_script
from agendapitch.script.variants import for_meeting
from agendapitch.story.model import Story
from agendapitch.story.notes import write_notes
from agendapitch.story.pace import Rehearsal
from agendapitch.story.pace_file import pace_path, read_rehearsals
from agendapitch.story.planning import plan_story
from agendapitch.story.template import PLAIN, Template
from agendapitch.workspace import Workspace

if TYPE_CHECKING:  # a look of ours does without
    from agendapitch.house.model import CompiledHouse


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What was asked for beside the script; None takes what the script says. `slot` is in minutes.

    `locked` refuses a deck template that is not the one in agendapitch.lock.
    """

    slot: int | None = None
    meeting: str | None = None
    style: str | None = None
    template: str | None = None
    locked: bool = False


@dataclass(frozen=True, slots=True)
class CouncilStyle:
    """A council's own PowerPoint template, ready to lay out in; `name` is its file's."""

    name: str
    compiled: CompiledHouse


@dataclass(frozen=True, slots=True)
class Talk:
    """A script as it is given at one meeting, and planned.

    `meetings` names those under `meetings:` in the file, `meeting` the one this talk is for; "" where there are none.
    `rehearsals` are those kept beside the script, `template` is what its deck template brings,
    `council` the council's own PowerPoint template, where one was asked for.
    """

    script: Script
    story: Story
    meeting: str
    meetings: tuple[str, ...]
    rehearsals: tuple[Rehearsal, ...] = ()
    template: Template = PLAIN
    council: CouncilStyle | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A talk that is laid out: all that a deck is written from."""

    talk: Talk
    house: House
    scene: Scene
    shelf: PictureShelf


def plan_talk(path: Path, workspace: Workspace, wishes: Wishes) -> Outcome[Talk | None]:
    """Return the talk of a script, None when the file cannot be read as one."""
    read = read_script(workspace, path)
    if read.value is None:
        return Outcome(None, read.findings)
    dressed = _dressed(_as_wished(read.value, wishes), workspace, path, wishes)
    worn, template = dressed.value
    council = _council(worn, template, wishes, workspace)
    script = _at_meeting(worn, wishes.meeting, sound=not read.stopped)
    rehearsed = read_rehearsals(workspace, pace_path(path))
    planned = plan_story(script, workspace, slot=wishes.slot, rehearsals=rehearsed.value,
                         template=template)
    meetings = tuple(name.text for name, _ in read.value.meetings)
    talk = Talk(script, planned.value, wishes.meeting or next(iter(meetings), ""), meetings, rehearsed.value,
                template, council)
    return Outcome(talk, (*read.findings, *dressed.findings, *rehearsed.findings, *planned.findings))


def _at_meeting(script: Script, name: str | None, *, sound: bool) -> Script:
    """Return the script for a meeting; what stops a script is told before it is missed that it has no such meeting."""
    try:
        return for_meeting(script, name)
    except WrongUse:
        if sound:
            raise
        return for_meeting(script, None)


def draft_deck(path: Path, workspace: Workspace, wishes: Wishes) -> Outcome[Draft | None]:
    """Return the slides of a script, None when a finding says that no deck can be made."""
    planned = plan_talk(path, workspace, wishes)
    talk = planned.value
    if talk is None:
        return Outcome(None, planned.findings)
    chosen = _chosen(talk, wishes)
    findings = (*planned.findings, *chosen.findings)
    # What stops a deck must not hide what else there is to find, so the slides are laid out all the same.
    shelf = PictureShelf(workspace, path, lent=talk.template.lent)
    drawn = lay_out(talk.story, chosen.value, shelf)
    advice = advise(talk.script, talk.story, drawn.value, workspace=workspace, path=path, before=findings)
    found = _once((*findings, *drawn.findings), advice)
    stopped = planned.stopped or chosen.stopped
    return Outcome(None if stopped else Draft(talk, chosen.value, drawn.value, shelf), found)


def write_deck(draft: Draft, workspace: Workspace) -> bytes:
    """Return the deck of a draft, ready to be saved."""
    from agendapitch.writers.pptx.storing import compiled_house
    from agendapitch.writers.pptx.writing import write_pptx

    notes = write_notes(draft.talk.story, [slide.beat for slide in draft.scene.slides], on_slides(draft.scene))
    council = draft.talk.council
    compiled = council.compiled if council else compiled_house(draft.house, workspace)
    return write_pptx(draft.scene, notes, compiled, draft.shelf.prepared)


def _once(findings: Sequence[Diagnostic], advice: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return all findings; that the talk is too long is said by the coach, who was perhaps let off, or by the plan."""
    timed = any(finding.rule in ("TIM01", "TIM02") for finding in advice)
    return (*(finding for finding in findings if not (timed and finding.rule == "STO01")), *advice)


def _dressed(script: Script, workspace: Workspace, path: Path, wishes: Wishes) -> Outcome[tuple[Script, Template]]:
    if script.template is None:
        return Outcome((script, PLAIN))
    from agendapitch.story.dressing import refused_unless_locked, with_template

    dressed = with_template(script, workspace, path)
    return refused_unless_locked(dressed, workspace, path) if wishes.locked else dressed


def _chosen(talk: Talk, wishes: Wishes) -> Outcome[House]:
    """Return the house style of a talk."""
    if talk.council is None:
        return choose_house(talk.script.style, named=wishes.style)
    named_by_script = talk.script.style if wishes.style is None else None
    return Outcome(talk.council.compiled.house, unused_beside(talk.council.name, named_by_script))


def _council(script: Script, template: Template, wishes: Wishes, workspace: Workspace) -> CouncilStyle | None:
    """Return the PowerPoint template that --style, the script or its deck template names; None for a look of ours."""
    named = script.style.name.text if script.style and script.style.name else ""
    lent = template.style if wishes.style is None else None
    if lent is None and (wishes.style or named or LOOKS[0]).strip().casefold() in LOOKS:
        return None
    from agendapitch.house.keeping import find_kept, find_template
    from agendapitch.writers.pptx.templates import template_house

    asked = find_template(workspace, wishes.style) if wishes.style else lent or find_kept(workspace, named)
    layouts = template.layouts if asked == lent else ()
    return CouncilStyle(asked.name, template_house(workspace, asked, layouts)) if asked else None


def _as_wished(script: Script, wishes: Wishes) -> Script:
    if wishes.template is None:
        return script
    return replace(script, template=Text(wishes.template, script.span))
