"""The cover: what the first slide shows, and what its notes tell whoever sets up the room."""

from __future__ import annotations

from agendapitch.script.model import Script, Text
from agendapitch.story.model import Beat, Cover


def cover_beat(script: Script) -> Beat:
    """Return the first slide; it is up before the talk begins and takes no time."""
    named, date, item = facts(script)
    jobs = [text_of(presenter.job) for presenter in script.presenters]
    content = Cover(
        title=_cover_title(script),
        council=text_of(script.council),
        meeting=named,
        date=date,
        item=item,
        presenter=presenters(script),
        job=jobs[0] if len(jobs) == 1 else "",
        logo=script.style.logo if script.style else None,
        image=script.image,
    )
    return Beat(
        key="cover",
        section="cover",
        title=content.title,
        content=content,
        priority="",
        presenter=text_of(script.presenters[0].name) if script.presenters else "",
        reminders=(*_meeting_reminders(script), *_credit(script)),
        span=script.title.span if script.title else None,
    )


def presenters(script: Script) -> str:
    """Return the names of those who speak, in a row."""
    return " and ".join(text_of(presenter.name) for presenter in script.presenters if presenter.name)


def facts(script: Script) -> tuple[str, str, str]:
    """Return the meeting's name, its date and the item's number, as written."""
    meeting = script.meeting
    return (text_of(meeting.name), text_of(meeting.date), text_of(meeting.item)) if meeting else ("", "", "")


def text_of(text: Text | None) -> str:
    """Return the words of a text, none where there is none."""
    return text.text if text else ""


def _cover_title(script: Script) -> str:
    purpose = script.purpose.point if script.purpose else None
    decision = script.ask.decision if script.ask else None
    return next((text for text in map(text_of, (script.title, purpose, decision, script.council)) if text), "A pitch")


def _credit(script: Script) -> tuple[str, ...]:
    """Return whose the picture is: the cover has no line for it."""
    credit = text_of(script.image.credit) if script.image else ""
    return (f"Picture: {credit}",) if credit else ()


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
        about = ", ".join(text_of(text) for text in (presenter.name, presenter.job, presenter.contact) if text)
        says = f" says {', '.join(text.text for text in presenter.says)}" if presenter.says else ""
        lines.append(f"Presenter: {about}{says}")
    return tuple(lines)
