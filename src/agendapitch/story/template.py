"""What a deck template brings to a talk."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from agendapitch.records import dataclass, field
from agendapitch.story.storylines import DEFAULT, NAMES, Storyline

if TYPE_CHECKING:  # most scripts have no deck template, and reading one is loaded when it is needed
    from agendapitch.packs.model import LayoutWish, Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What a deck template brings. `storyline` is the one that the script follows, where a template has it.

    `names` are the storylines that may be named. `lent` are the template's files that a deck shows, by the name
    that the script knows them by, `style` is the PowerPoint template in whose look it is made, `layouts` which of
    its layouts are for what. `packs` are the template and the one it is based on.
    """

    storyline: Storyline | None = None
    default: str = DEFAULT
    names: tuple[str, ...] = NAMES
    lent: Mapping[str, Path] = field(default_factory=dict)
    style: Path | None = None
    layouts: tuple[LayoutWish, ...] = ()
    packs: tuple[Pack, ...] = ()


PLAIN = Template()
"""No deck template: the seven storylines that come with agendapitch."""
