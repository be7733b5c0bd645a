"""`agendapitch cards`: cue cards, eight to a sheet."""

from __future__ import annotations

from agendapitch.cli.flags import MeetingName, OneScript, Paper, Quiet, Replacing, Slot, TemplateName
from agendapitch.cli.papers import PaperOrder, make_paper
from agendapitch.pipeline import Wishes


def cards(
    script: OneScript,
    output: Paper = None,
    slot: Slot = None,
    meeting: MeetingName = None,
    template: TemplateName = None,
    quiet: Quiet = False,
    force: Replacing = False,
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
