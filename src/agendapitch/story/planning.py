"""Planning the talk: from a pitch script to a story that fits its slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agendapitch.diagnostics import Outcome
from agendapitch.script.model import Options, Script, Text
from agendapitch.story import notices
from agendapitch.story.agenda import parts_of
from agendapitch.story.dates import iso_date
from agendapitch.story.describing import describe
from agendapitch.story.headlines import distinct, headline, unused_titles
from agendapitch.story.model import Agenda, Beat, Cover, LeftOut, ShortShow, Story
from agendapitch.story.order import sections_left_out
from agendapitch.story.plan import Plan
from agendapitch.story.selection import Chosen, Selection
from agendapitch.story.slot import SETTLE, slot_seconds
from agendapitch.story.timing import Timed
from agendapitch.units import Seconds
from agendapitch.workspace import Workspace

LIKELY = 0.12  # how far off an estimate is before the pace was measured in a rehearsal
_SHOWS = (10, 5)  # minutes of the shorter talks kept inside a deck


def plan_story(script: Script, workspace: Workspace, *, slot: int | None = None) -> Outcome[Story]:
    """Return the talk fitted to its slot, and what was found on the way.

    `slot` is in minutes, 1 to 60; None takes the meeting's own.
    """
    plan = Plan(script, workspace)
    seconds = slot_seconds(script, minutes=slot)
    selection = plan.select(seconds)
    findings = [*notices.about_script(script), *plan.order.findings]
    if selection.over:
        findings.append(notices.over_budget(selection, slot=seconds, budget=plan.budget(seconds)))
    return Outcome(_story(plan, selection, seconds), tuple(findings))


def _story(plan: Plan, selection: Selection, slot: Seconds) -> Story:
    script, meeting = plan.script, plan.script.meeting
    named, date, item = _meeting(script)
    shows = tuple((minutes, plan.select(minutes * 60)) for minutes in _SHOWS if minutes * 60 < slot)
    spoken = [_beat(choice, plan, selection) for choice in selection.kept]
    if shows:
        spoken = _with_short(spoken, shows[-1][1])
    beats = _titled([_cover(script), *spoken, *_backup(plan, selection)])
    return Story(
        title=_text(script.title) or beats[0].title,
        council=_text(script.council),
        meeting=named,
        date=date,
        iso_date=iso_date(date),
        item=item,
        presenter=_presenters(script),
        contact=next((_text(one.contact) for one in script.presenters if one.contact), ""),
        language="en-GB",
        classification=_text(script.classification),
        public=bool(meeting and meeting.public),
        storyline=plan.storyline.name,
        slot=slot,
        budget=plan.budget(slot),
        seconds=selection.seconds,
        likely=(round(selection.seconds * (1 - LIKELY)), round(selection.seconds * (1 + LIKELY))),
        settle=SETTLE,
        beats=tuple(beats),
        sources=tuple(source.text for source in script.sources),
        left_out=_left_out(plan, selection, slot),
        shows=tuple(_show(minutes, chosen) for minutes, chosen in shows),
    )


def _beat(choice: Chosen, plan: Plan, selection: Selection) -> Beat:
    draft = choice.timed.draft
    content = Agenda(parts_of(selection.kept)) if draft.section == "agenda" else draft.content
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


def _cover(script: Script) -> Beat:
    named, date, item = _meeting(script)
    jobs = [_text(presenter.job) for presenter in script.presenters]
    content = Cover(
        title=_cover_title(script),
        council=_text(script.council),
        meeting=named,
        date=date,
        item=item,
        presenter=_presenters(script),
        job=jobs[0] if len(jobs) == 1 else "",
    )
    return Beat(
        key="cover",
        section="cover",
        title=content.title,
        content=content,
        priority="",
        presenter=_text(script.presenters[0].name) if script.presenters else "",
        reminders=_meeting_reminders(script),
        span=script.title.span if script.title else None,
    )


def _cover_title(script: Script) -> str:
    purpose = script.purpose.point if script.purpose else None
    decision = script.ask.decision if script.ask else None
    return next((text for text in map(_text, (script.title, purpose, decision, script.council)) if text), "A pitch")


def _meeting_reminders(script: Script) -> tuple[str, ...]:
    """Return what the cover does not show and whoever sets up the room wants to know."""
    meeting = script.meeting
    named: list[tuple[str, Text | None]] = []
    if meeting:
        named = [
            ("Starts", meeting.time),
            ("Where", meeting.place),
            ("Slot", meeting.slot),
            ("Questions", meeting.questions),
            ("Report", meeting.report),
            ("Exempt appendix", meeting.exempt_appendix),
        ]
    lines = [f"{label}: {text}" for label, text in named if text]
    for presenter in script.presenters:
        about = ", ".join(_text(text) for text in (presenter.name, presenter.job, presenter.contact) if text)
        says = f" says {', '.join(text.text for text in presenter.says)}" if presenter.says else ""
        lines.append(f"Presenter: {about}{says}")
    return tuple(lines)


def _presenters(script: Script) -> str:
    return " and ".join(_text(presenter.name) for presenter in script.presenters if presenter.name)


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
            presenter=plan.voice_of(draft.section),
            reminders=draft.reminders,
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


def _left_out(plan: Plan, selection: Selection, slot: Seconds) -> tuple[LeftOut, ...]:
    minutes = slot // 60
    why = f"does not fit {minutes} minute{'s' if minutes != 1 else ''}"
    named = [(timed, _why(timed, why)) for timed in selection.dropped if timed.draft.section != "agenda"]
    named += plan.left_by_author()
    left = [_left(timed, timed.long.seconds, reason) for timed, reason in named]
    for choice in selection.kept:
        saved = choice.timed.long.seconds - choice.timed.short.seconds
        if choice.short and choice.timed.long.say != choice.timed.short.say:
            left.append(_left(choice.timed, saved, "the shorter words are said"))
    return tuple(left)


def _left(timed: Timed, seconds: Seconds, why: str) -> LeftOut:
    draft = timed.draft
    return LeftOut(section=draft.section, title=headline(draft.content), seconds=seconds, why=why, span=draft.span)


def _why(timed: Timed, reason: str) -> str:
    return f"{reason}; kept as a backup slide" if isinstance(timed.draft.content, Options) else reason


def _meeting(script: Script) -> tuple[str, str, str]:
    """Return the meeting's name, its date and the item's number, as written."""
    meeting = script.meeting
    return (_text(meeting.name), _text(meeting.date), _text(meeting.item)) if meeting else ("", "", "")


def _text(text: Text | None) -> str:
    return text.text if text else ""
