"""The marks that charts and tables are drawn with."""

from __future__ import annotations

from typing import TypeAlias

from agendapitch.records import dataclass
from agendapitch.scene.model import Align, Panel, Rule
from agendapitch.units import Points


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text with its baseline at `y`, starting, centred or ending at `x`."""

    text: str
    x: Points
    y: Points
    size: Points
    colour: str
    bold: bool = False
    align: Align = "left"


Mark: TypeAlias = Words | Panel | Rule
