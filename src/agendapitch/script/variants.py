"""One pitch for several meetings: the script as it is given at one of them."""

from __future__ import annotations

from typing import Any

from agendapitch.errors import WrongUse
from agendapitch.records import fields, replace
from agendapitch.script.model import Meeting, Script, Text, Variant
from agendapitch.script.vocabulary import closest, folded

_REPLACED = ("title", "audience", "ask", "running_order", "leave_out")
_OF_THE_DAY = ("time", "item", "papers_due", "report")
"""What belongs to one date of a meeting, so that another date does not inherit it."""


def for_meeting(script: Script, name: str | None) -> Script:
    """Return the script for the meeting called `name`; for the first of its meetings when `name` is None.

    Raise `WrongUse` for a name that the script does not have; it names those that there are.
    """
    if not script.meetings and name is None:
        return script
    found = _variant(script, name)
    if found is None:
        raise WrongUse(_unknown(script, name or ""))
    called, variant = found
    changed: dict[str, Any] = {attribute: getattr(variant, attribute) for attribute in _REPLACED}
    kept = {attribute: value for attribute, value in changed.items() if value}
    return replace(script, meeting=_meeting(script.meeting, called, variant), **kept)


def _variant(script: Script, name: str | None) -> tuple[Text, Variant] | None:
    if name is None:
        return script.meetings[0]
    return next((pair for pair in script.meetings if folded(pair[0].text) == folded(name)), None)


def _meeting(base: Meeting | None, called: Text, variant: Variant) -> Meeting:
    """Return the meeting: what the variant says, else what `meeting:` says, but not what belongs to another date."""
    given = {each.name: getattr(variant, each.name) for each in fields(Meeting) if each.name != "public"}
    inherited = {
        attribute: getattr(base, attribute)
        for attribute, value in given.items()
        if base and not value and not (variant.date and attribute in _OF_THE_DAY)
    }
    name = variant.name or _in_full(called, base)
    public = variant.public or bool(base and base.public and not variant.not_public)
    return Meeting(**(given | inherited | {"name": name, "public": public}))


def _in_full(called: Text, base: Meeting | None) -> Text:
    """Return a meeting's name from its key under `meetings:`, as `meeting:` spells it where that is the same one."""
    if base and base.name and folded(base.name.text) == folded(called.text):
        return base.name
    return Text(called.text[:1].upper() + called.text[1:], called.span)


def _unknown(script: Script, name: str) -> str:
    file = script.span.file
    names = [each.text for each, _ in script.meetings]
    if names:
        near = closest(name, names)
        meant = f" Did you mean “{near}”?" if near else ""
        return f"{file} has no meeting called “{name}”.{meant} It has: {', '.join(names)}."
    only = script.meeting.name if script.meeting else None
    one = f"the one called “{only.text}”" if only else "one meeting"
    return (f"{file} has no meeting called “{name}”: it is for {one} alone. Leave --meeting out, or write `meetings:` "
            "and under it a name for each.")
