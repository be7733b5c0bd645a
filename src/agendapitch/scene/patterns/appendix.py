"""A table kept for questions (design 7, appendix): quieter than one of the talk, under a kicker that says so."""

from __future__ import annotations

from agendapitch.scene.patterns import table as pattern
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.type import HEADLINE
from agendapitch.script.model import Evidence
from agendapitch.units import Box, Points

MOST = pattern.MOST
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = pattern.DRAWS_IN_POINTS

# No letter: "Appendix A" is one of the report's, which the sources name.
KICKER = "Appendix"
KICKER_AT = Box(48, 40, 300, 25)
TITLE = HEADLINE.sized(28)
LINE: Points = 40
TOP: Points = 126  # where the table begins, under a title of one line


def draw(sheet: Sheet, title: str, content: Evidence) -> None:
    """Lay out kicker, headline and table; on a template's page the title is where the template has it."""
    if not sheet.page.is_ours:
        pattern.draw(sheet, title, content)
        return
    sheet.pattern = "appendix"
    more = max(0, round(sheet.height(title, 790, TITLE, size=28) - TITLE.leading_at(28), 2))
    sheet.headline(title, slot=Box(48, 68, 790, LINE + more), style=TITLE)
    sheet.kicker(KICKER, KICKER_AT, colour="muted", ground="paper")
    pattern.draw_from(sheet, TOP + more, title, content)


def specimens() -> tuple[Evidence, ...]:
    """Return a table."""
    return pattern.specimens()
