"""Our own check of a deck's package: what PowerPoint repairs and Microsoft's schema validator lets pass.

It stands beside the Open XML SDK validator, which knows the schemas; this knows the rest. It is a growing
list, not a proof of health: a file that PowerPoint repaired adds a check here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from agendapitch.ooxml.checks import (
    charts,
    container,
    media,
    presentation,
    properties,
    relations,
    shapes,
    tables,
)
from agendapitch.ooxml.checks.opening import Package, open_package

FAMILIES = (container, relations, presentation, shapes, tables, charts, properties, media)
CHECKS: tuple[Callable[[Package], Iterator[str]], ...] = tuple(check for family in FAMILIES for check in family.CHECKS)


def check_package(data: bytes) -> tuple[str, ...]:
    """Return what is wrong with a .pptx, a sentence for each fault; nothing when it is sound."""
    package = open_package(data)
    if package is None:
        return ("This is not a package: no zip file with a list of content types.",)
    return tuple(fault for check in CHECKS for fault in check(package))
