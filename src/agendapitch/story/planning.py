"""Planning the talk: from a pitch script to a story that fits its slot."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Outcome
from agendapitch.records import replace
from agendapitch.script.model import Options, Script
from agendapitch.story import notices
from agendapitch.story.agenda import parts_of
from agendapitch.story.cover import cover_beat, facts, presenters, text_of
from agendapitch.story.dates import iso_date
from agendapitch.story.describing import describe
from agendapitch.story.headlines import distinct, headline, unused_titles
from agendapitch.story.leaving_out import left_out
from agendapitch.story.model import Agenda, Beat, Pace, ShortShow, Story
from agendapitch.story.order import sections_left_out
from agendapitch.story.pace import Rehearsal
from agendapitch.story.plan import Plan
from agendapitch.story.selection import Chosen, Selection
from agendapitch.story.slot import SETTLE, slot_seconds
from agendapitch.story.template import PLAIN, Template
from agendapitch.units import Seconds
from agendapitch.workspace import Workspace

LIKELY, REHEARSED = 0.12, 0.05  # how far off an estimate is, before and after a rehearsal (domain research, 6.3)
_SHOWS = (10, 5)  # minutes of the shorter talks kept inside a deck


def plan_story(
    script: Script, workspace: Workspace, *, slot: int | None = None, rehearsals: Sequence[Rehearsal] = (),
    template: Template = PLAIN,
) -> Outcome[Story]:
    """Return the talk fitted to its slot, and what was found on the way.

    `slot` is in minutes, 1 to 60; None takes the meeting's own. `rehearsals` set the pace of those who rehearsed,
    `template` brings storylines.
    """
    plan = Plan(script, workspace, rehearsals, template)
    seconds = slot_seconds(script, minutes=slot)
    selection = plan.select(seconds)
    findings = [*notices.about_script(script, template.names), *plan.order.findings]
    if selection.over:
        findings.append(notices.over_budget(selection, slot=seconds, budget=plan.budget(seconds)))
    return Outcome(_story(plan, selection, seconds), tuple(findings))


def _story(plan: Plan, selection: Selection, slot: Seconds) -> Story:
    script, meeting = plan.script, plan.script.meeting
    named, date, item = facts(script)
    shows = tuple((minutes, plan.select(minutes * 60)) for minutes in _SHOWS if minutes * 60 < slot)
    spoken = [_beat(choice, plan, selection, slot) for choice in selection.kept]
    if shows:
        spoken = _with_short(spoken, shows[-1][1])
    speakers = {choice.timed.presenter for choice in selection.kept}
    paces = tuple(pace for pace in plan.paces if pace.presenter in speakers)
    beats = _titled([cover_beat(script), *spoken, *_backup(plan, selection)])
    return Story(
        title=text_of(script.title) or beats[0].title,
        council=text_of(script.council),
        meeting=named,
        date=date,
        iso_date=iso_date(date),
        item=item,
        presenter=presenters(script),
        job=text_of(script.presenters[0].job) if len(script.presenters) == 1 else "",
        contact=next((text_of(one.contact) for one in script.presenters if one.contact), ""),
        language="en-GB",
        classification=text_of(script.classification),
        public=bool(meeting and meeting.public),
        storyline=plan.storyline.name,
        slot=slot,
        budget=plan.budget(slot),
        seconds=selection.seconds,
        likely=_likely(selection.seconds, paces),
        settle=SETTLE,
        beats=tuple(beats),
        sources=tuple(source.text for source in script.sources),
        left_out=left_out(plan, selection, slot),
        shows=tuple(_show(minutes, chosen) for minutes, chosen in shows),
        paces=paces,
    )


def _likely(seconds: Seconds, paces: Sequence[Pace]) -> tuple[Seconds, Seconds]:
    """Return the likely range of an estimate: narrower once everybody who speaks has rehearsed."""
    off = REHEARSED if paces and all(pace.rehearsed for pace in paces) else LIKELY
    return round(seconds * (1 - off)), round(seconds * (1 + off))


def _beat(choice: Chosen, plan: Plan, selection: Selection, slot: Seconds) -> Beat:
    draft = choice.timed.draft
    content = Agenda(parts_of(selection.kept, slot=slot), slot // 60) if draft.section == "agenda" else draft.content
    reminders = [*draft.reminders, *unused_titles(content)]
    if not choice.wording.say:
        reminders += [f"Say as well: {line}" for line in choice.carried]
    if draft.short and choice.timed.short.say != draft.short:
        reminders.append(f"`say in 5` is not shorter, so it is not used: {draft.short}")
    return Beat(
        key=draft.key,
        section=draft.section,
        title=headline(content),
        content=content,
        priority=plan.priority_of.get(draft.key, plan.agenda_priority),
        say=choice.wording.say,
        short=choice.timed.short.say if choice.timed.short.say != choice.wording.say else "",
        words=choice.wording.words,
        seconds=choice.seconds,
        presenter=choice.timed.presenter,
        reminders=tuple(reminders),
        span=draft.span,
    )


def _with_short(beats: list[Beat], show: Selection) -> list[Beat]:
    """Give each beat the words and seconds that it has in the shortest show; words only where they differ."""
    chosen = {choice.timed.draft.key: choice for choice in show.kept}
    return [_shortened(beat, chosen[beat.key]) if beat.key in chosen else beat for beat in beats]


def _shortened(beat: Beat, choice: Chosen) -> Beat:
    short = choice.wording.say if choice.wording.say != beat.say else ""
    return replace(beat, short=short, short_seconds=choice.seconds)


def _show(minutes: int, selection: Selection) -> ShortShow:
    seconds = [0, *(choice.seconds for choice in selection.kept)]  # the cover comes first and takes no time
    return ShortShow(
        minutes=minutes,
        beats=("cover", *(choice.timed.draft.key for choice in selection.kept)),
        starts=tuple(sum(seconds[:at]) for at in range(len(seconds))),
        seconds=tuple(seconds),
        says=("", *(choice.wording.say for choice in selection.kept)),
    )


def _backup(plan: Plan, selection: Selection) -> list[Beat]:
    """Return what is kept for questions; a table of options that does not fit is kept, too."""
    unwanted = sections_left_out(plan.script)
    kept = [beats for key, beats in plan.drafts.items() if key not in unwanted]
    drafts = [draft for beats in kept for draft in beats if draft.backup]
    drafts += [timed.draft for timed in selection.dropped if isinstance(timed.draft.content, Options)]
    ordered = sorted(drafts, key=lambda draft: draft.section != "questions")
    return [
        Beat(
            key=draft.key,
            section=draft.section,
            title=headline(draft.content),
            content=draft.content,
            priority="",
            say=draft.say,
            short=draft.short,
            presenter=plan.voice_of(draft.section),
            reminders=(*draft.reminders, *unused_titles(draft.content)),
            backup=True,
            span=draft.span,
        )
        for draft in ordered
    ]


def _titled(beats: Sequence[Beat]) -> list[Beat]:
    titles = distinct([beat.title for beat in beats])
    return [
        replace(beat, title=title, description=describe(beat.content, title=title))
        for beat, title in zip(beats, titles, strict=True)
    ]
