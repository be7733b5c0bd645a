"""`agendapitch cards`: cue cards, eight to a sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli.flags import MeetingName, OneScript, Quiet, Slot, TemplateName
from agendapitch.cli.papers import PaperOrder, make_paper
from agendapitch.pipeline import Wishes


def cards(
    script: OneScript,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE|DIR", readable=False,
                                  help="A .pdf or a .docx, or a folder; beside "
                                  "the script unless said.")
    ] = None,
    slot: Slot = None,
    meeting: MeetingName = None,
    template: TemplateName = None,
    quiet: Quiet = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that was changed since; the old one is kept beside it.")
    ] = False,
) -> int:
    """Print cue cards: eight to an A4 sheet, one for each slide, with lines to cut along.

    Each has the clock, the first words of three sentences, what comes next, and what to leave out when time is
    short. They are a PDF, or a Word document when -o ends in .docx.

    \b
    Examples:
      agendapitch cards council.yaml
      agendapitch cards council.yaml --slot 5
      agendapitch cards council.yaml -o council-cards.docx
    """
    wishes = Wishes(slot=slot, meeting=meeting, template=template)
    order = PaperOrder(kind="cards", wishes=wishes, output=output, keep_old=force, quiet=quiet)
    return make_paper(script, order)
