"""One pitch for several meetings: the script as it is given at one of them."""

from __future__ import annotations

from dataclasses import fields, replace

from agendapitch.diagnostics import Outcome
from agendapitch.script.model import Meeting, Script


def for_meeting(script: Script, name: str | None) -> Outcome[Script]:
    """Return the script for the meeting called `name`; for the first of its meetings when `name` is None."""
    if not script.meetings:
        return Outcome(script)
    variant = next((v for key, v in script.meetings if name is None or key.text == name), script.meetings[0][1])
    meeting = Meeting(**{field.name: getattr(variant, field.name) for field in fields(Meeting)})
    changed = {"meeting": meeting}
    for own in ("title", "audience", "ask", "running_order"):
        if getattr(variant, own):
            changed[own] = getattr(variant, own)
    return Outcome(replace(script, **changed))
