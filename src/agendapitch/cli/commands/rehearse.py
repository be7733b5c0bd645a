"""`agendapitch rehearse`: the clock while practising."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli.findings import in_order, show_most_helpful
from agendapitch.cli.flags import MeetingName, OneScript, Slot
from agendapitch.cli.rehearsing import keep, recorded, rehearsal_of, rehearse_live, show_lessons, show_times
from agendapitch.cli.screen import tell
from agendapitch.pipeline import Wishes, draft_deck, plan_talk
from agendapitch.story.pace_file import pace_path
from agendapitch.workspace import Workspace


def rehearse(
    script: OneScript,
    slot: Slot = None,
    meeting: MeetingName = None,
    replay: Annotated[
        Path | None, typer.Option("--replay", metavar="FILE", readable=False,
                                  help="Press the keys of a recorded rehearsal (.pace) "
                                  "instead of waiting for yours.")
    ] = None,
) -> int:
    """Practise the talk with a big clock: the time of each slide, over or under, and your words.

    Space goes to the next slide (so does a clicker), b back, p pauses, q stops. How long each slide took is kept
    beside the script, in council.pace, and the next deck is made for the pace at which you speak.

    \b
    Examples:
      agendapitch rehearse council.yaml
      agendapitch rehearse council.yaml --slot 5
      agendapitch rehearse council.yaml --replay last-time.pace
    """
    workspace, wishes, path = Workspace(), Wishes(slot=slot, meeting=meeting), pace_path(script)
    drafted = draft_deck(script, workspace, wishes)
    draft = drafted.value
    if draft is None:
        tell(f"{script}: there is no talk to rehearse yet.")
        show_most_helpful(script, in_order(drafted.findings), workspace, most=None)
        return 1
    if replay is None:
        events, when = rehearse_live(draft), time.strftime("%Y-%m-%d %H:%M")
    else:
        events, when = recorded(workspace, replay)
    rehearsal = rehearsal_of(draft, events, when=when)
    if not rehearsal.slides:
        tell("The clock never ran, so there is nothing to keep.")
        return 0
    show_times(rehearsal)  # first: if the file cannot be written, at least the times have been seen
    kept = keep(workspace, path, rehearsal)
    if kept:
        tell(f"{path.name} held no rehearsals, so what was there is kept as {kept.name}.")
    after = plan_talk(script, workspace, wishes).value
    show_lessons(rehearsal, draft.talk.story, after.story if after else draft.talk.story, path=path)
    return 0
