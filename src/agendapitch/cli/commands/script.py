"""`agendapitch script`: the presenter's script, to print."""

from __future__ import annotations

from agendapitch.cli.flags import MeetingName, OneScript, Paper, Quiet, Replacing, Slot, TemplateName
from agendapitch.cli.papers import PaperOrder, make_paper
from agendapitch.pipeline import Wishes


def script(
    script: OneScript,
    output: Paper = None,
    slot: Slot = None,
    meeting: MeetingName = None,
    template: TemplateName = None,
    quiet: Quiet = False,
    force: Replacing = False,
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
