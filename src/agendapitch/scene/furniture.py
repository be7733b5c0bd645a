"""Page furniture (design 6): the slide's number, a marking, deck title and item, and the slot marker."""

from __future__ import annotations

from agendapitch.scene import grid
from agendapitch.scene.model import Panel, Paragraph, Run, TextShape
from agendapitch.scene.sheet import Role, Sheet
from agendapitch.scene.slats import slot_marker
from agendapitch.scene.type import FOOT, FOOT_BOLD, Style
from agendapitch.story.model import Moment, Story
from agendapitch.typography.binding import shortened
from agendapitch.units import Box, Points

SURFACE_TEXT = {
    "paper": ("ink", "muted"),
    "tint": ("ontint", "ontintm"),
    "accent": ("onaccent", "onaccentm"),
    "field": ("onfield", "onfieldm"),
    "stage": ("onstage", "onstagem"),
}
"""By surface: the token of the slide's number and of the footer."""

LONGEST_TITLE = 34  # characters of the deck's title in the footer
LEAST: Points = 60  # what the footer needs before a panel's edge
AIR: Points = 8  # from the footer to that edge


def furnish(sheet: Sheet, *, number: int, moment: Moment | None) -> None:
    """Put the furniture at the foot of slide `number`; the slot marker only where there is a `moment`."""
    if not sheet.numbered:
        return
    if not sheet.page.is_ours:
        _fill(sheet, number)
        return
    strong, quiet = SURFACE_TEXT[sheet.left]
    page = Run(str(number), field="slide number")
    ground = sheet.left
    sheet.add(
        _small("slide number", (page,), grid.NUMBER, FOOT_BOLD, role="slide number", colour=strong, ground=ground),
        _small("footer", _footer(sheet, strong), grid.FOOTER, FOOT, role="footer", colour=quiet, ground=ground),
    )
    if moment and sheet.marked:
        sheet.add(slot_marker(sheet.minutes, starts=moment.starts, ends=moment.ends, surface=sheet.right,
                              right=sheet.marker_right))


def _fill(sheet: Sheet, number: int) -> None:
    """Fill the places that a template's layout has for the slide's number and the footer."""
    page = sheet.page
    if page.number:
        run = Run(str(number), field="slide number")
        sheet.add(_small("slide number", (run,), page.number, FOOT, role="slide number", colour="furniture",
                         ground="furnitureground"))
    if page.footer:
        sheet.add(_small("footer", _footer(sheet, "furniture"), page.footer, FOOT, role="footer", colour="furniture",
                         ground="furnitureground"))
    if page.marking:
        run = Run(sheet.story.classification, bold=True)
        sheet.add(_small("footer", (run,), page.marking, FOOT, role="footer", colour="muted", ground="paper"))


def _footer(sheet: Sheet, strong: str) -> tuple[Run, ...]:
    """Return the marking, in bold, and the deck's title and item, as much as stands on one line."""
    # Design 6 centres the marking; there it would straddle the edge of a panel, so it stands before the title.
    said = sheet.story.classification
    marking = (Run(f"{said} \u00a0 ", bold=True, colour=strong),) if said else ()
    room = _room(sheet)
    for longest in range(LONGEST_TITLE, 0, -1):
        told = (*marking, Run(footer_text(sheet.story, longest=longest)))
        if sheet.width(told, FOOT, size=sheet.page.footing) <= room:
            return told
    return marking or told


def _room(sheet: Sheet) -> Points:
    """Return how wide the footer may be: it does not stand across the edge of a panel."""
    place = sheet.page.footer or grid.FOOTER
    panels = [shape.box for shape in sheet.shapes if isinstance(shape, Panel) and shape.box.y + shape.box.h > place.y]
    edges = [edge for box in panels for edge in (box.x, box.x + box.w) if edge > place.x + LEAST]
    return min([place.w, *(edge - AIR - place.x for edge in edges)])


def footer_text(story: Story, *, longest: int = LONGEST_TITLE) -> str:
    """Return "Deck title, item 7", the title cut at a word where it has more than `longest` characters."""
    title = shortened(story.title, longest=longest)
    return f"{title}, item\u00a0{story.item}" if story.item else title


def _small(
    name: str, runs: tuple[Run, ...], box: Box, style: Style, *, role: Role, colour: str, ground: str
) -> TextShape:
    size = style.ladder[0]
    text = "".join(run.text for run in runs)
    return TextShape(
        name=name, box=box, slot=box, paragraphs=(Paragraph(runs, (text,)),), role=role, face=style.face, size=size,
        leading=style.leading_at(size), bold=style.bold, colour=colour, ground=ground,
    )
