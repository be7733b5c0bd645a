"""Page furniture (design 6): the slide's number, deck title and item, a marking, and the slot marker."""

from __future__ import annotations

from agendapitch.scene import grid
from agendapitch.scene.model import Box, Paragraph, Run, TextShape
from agendapitch.scene.sheet import Role, Sheet
from agendapitch.scene.slats import slot_marker
from agendapitch.scene.type import FOOT, FOOT_BOLD, Style
from agendapitch.story.model import Moment

SURFACE_TEXT = {
    "paper": ("ink", "muted"),
    "tint": ("ontint", "ontintm"),
    "accent": ("onaccent", "onaccentm"),
    "field": ("onfield", "onfieldm"),
    "stage": ("onstage", "onstagem"),
}
"""By surface: the token of the slide's number and of the footer."""

LONGEST_TITLE = 34  # characters of the deck's title in the footer
MARKING = Box(380, 501, 200, 15)


def furnish(sheet: Sheet, *, number: int, moment: Moment | None) -> None:
    """Put the furniture at the foot of slide `number`; the slot marker only where there is a `moment`."""
    if not sheet.numbered:
        return
    strong, quiet = SURFACE_TEXT[sheet.left]
    page = Run(str(number), field="slide number")
    sheet.add(_small("slide number", page, grid.PAGE, FOOT_BOLD, role="slide number", colour=strong, ground=sheet.left))
    if text := footer_text(sheet):
        sheet.add(_small("footer", Run(text), grid.FOOTER, FOOT, role="footer", colour=quiet, ground=sheet.left))
    if sheet.story.classification:
        run = Run(sheet.story.classification)
        sheet.add(_small("marking", run, MARKING, FOOT_BOLD, role="free", colour=strong, ground=sheet.left))
    marked = bool(sheet.story.classification) and sheet.marker_right < grid.MARKER_RIGHT
    if moment and sheet.marked and not marked:  # beside a photograph there is no room for both
        sheet.add(slot_marker(sheet.minutes, starts=moment.starts, ends=moment.ends, surface=sheet.right,
                              right=sheet.marker_right))


def footer_text(sheet: Sheet) -> str:
    """Return "Deck title, item 7", the title cut at a word where it is long."""
    title, item = sheet.story.title, sheet.story.item
    if len(title) > LONGEST_TITLE:
        title = title[: LONGEST_TITLE + 1].rpartition(" ")[0].rstrip(",;:") or title[:LONGEST_TITLE]
        title += "…"
    return f"{title}, item\u00a0{item}" if item else title


def _small(name: str, run: Run, box: Box, style: Style, *, role: Role, colour: str, ground: str) -> TextShape:
    size = style.ladder[0]
    return TextShape(
        name=name, box=box, slot=box, paragraphs=(Paragraph((run,), (run.text,)),), role=role, face=style.face,
        size=size, leading=style.leading_at(size), bold=style.bold, colour=colour, ground=ground,
        align="centre" if name == "marking" else "left",
    )
