"""`agendapitch script`: the presenter's script, to print."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli.flags import MeetingName, OneScript, Quiet, Slot, TemplateName
from agendapitch.cli.papers import PaperOrder, make_paper
from agendapitch.pipeline import Wishes


def script(
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
    """Print the whole script: 16 point, a new page for each slide, NEXT SLIDE marks and the clock.

    For whoever speaks, interprets or writes captions. It is a PDF, or a Word document when -o ends in .docx.

    \b
    Examples:
      agendapitch script council.yaml
      agendapitch script council.yaml --slot 5
      agendapitch script council.yaml -o council-script.docx
    """
    wishes = Wishes(slot=slot, meeting=meeting, template=template)
    order = PaperOrder(kind="script", wishes=wishes, output=output, keep_old=force, quiet=quiet)
    return make_paper(script, order)
