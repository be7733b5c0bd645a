"""`agendapitch clock`: the running order with its seconds."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from agendapitch.cli.clocking import show_csv, show_json, show_table, timed_talk
from agendapitch.cli.flags import MeetingName, OneScript, Slot
from agendapitch.story.report import SLOTS


class ClockFormat(StrEnum):
    """How the running order is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def clock(
    script: OneScript,
    slot: Slot = None,
    meeting: MeetingName = None,
    format: Annotated[ClockFormat, typer.Option("--format", help="For people, or for programs.")] = ClockFormat.TEXT,
) -> int:
    """Show when each part of the talk starts and how long it takes, in 5, 10 and 20 minutes side by side.

    \b
    Examples:
      agendapitch clock council.yaml
      agendapitch clock council.yaml --slot 7
      agendapitch clock council.yaml --format csv
    """
    slots = (slot,) if slot else SLOTS
    talk = timed_talk(script, meeting=meeting)
    if talk is None:
        return 1
    match format:
        case ClockFormat.TEXT:
            show_table(talk, slots)
        case ClockFormat.CSV:
            show_csv(talk, slots)
        case ClockFormat.JSON:
            show_json(talk, slots)
    return 0
