"""The purpose beside the ask: on the stage, so that two floods of colour never follow each other (design 15)."""

from __future__ import annotations

from agendapitch.scene.patterns import purpose as flood
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import Purpose

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()


def draw(sheet: Sheet, title: str, purpose: Purpose) -> None:
    """Lay out the purpose as on its flood."""
    sheet.pattern = "purpose on stage"
    flood.draw_on("stage", sheet, title, purpose)


def specimens() -> tuple[Purpose, ...]:
    """Return a purpose."""
    return flood.specimens()
