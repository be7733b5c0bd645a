"""Assets (design 7): what we hold, and who could use it."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.scene import grid
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY, BODY_BOLD, SMALL_BOLD
from agendapitch.script.model import Asset, Assets, Text
from agendapitch.units import Box, Points

MOST = 4
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 192
BOTTOM: Points = 458
PANEL_LEFT: Points = 468
BLOCK_WIDE: Points = 346
INSET: Points = 18
WHO_LEFT: Points = 492
WHO_WIDE: Points = 420
HAVE = BODY_BOLD.sized(28, 26, 24, 22, 20)
WHO = BODY.sized(28, 26, 24, 22, 20)
SOURCE = Box(48, 474, 396, 17.5)


def draw(sheet: Sheet, title: str, assets: Assets) -> None:
    """Lay out one to four assets: a block for each, an arrow, and who could use it in the accent panel."""
    points, source = assets.points, _source(assets)
    sheet.pattern = f"assets {len(points)}" if points else "points 0"
    used = any(point.for_ for point in points)
    if used:
        sheet.right = "accent"
        sheet.panel("future panel", grid.bleed(x=PANEL_LEFT, y=grid.PANEL_TOP), "accent")
    sheet.headline(title)
    if points:
        sheet.text("column 1", "We hold", Box(48, 156, BLOCK_WIDE, 25), SMALL_BOLD, colour="muted", ground="paper")
        if used:
            sheet.text("column 2", "They could use it", Box(WHO_LEFT, 156, WHO_WIDE, 25), SMALL_BOLD,
                       colour="onaccentm", ground="accent")
        bottom = sheet.source_slot(source, SOURCE).y - 10 if source else BOTTOM
        _draw_rows(sheet, points, bottom=bottom, wide=BLOCK_WIDE if used else grid.LIVE)
    sheet.source(source, slot=SOURCE)


def specimens() -> tuple[Assets, ...]:
    """Return one to four assets."""
    span = Span("", 1, 1, 1, 1)
    asset = Asset(span=span, have=Text("What we hold", span), for_=Text("Who could use it", span),
                  source=Text("Source", span))
    return tuple(Assets(span=span, points=(asset,) * count) for count in range(1, MOST + 1))


def _draw_rows(sheet: Sheet, points: Sequence[Asset], *, bottom: Points, wide: Points) -> None:
    gap = 16 if len(points) < MOST else 6
    pitch = min(160 if len(points) == 1 else 120, (bottom + gap - TOP) / len(points))
    blocks = [Box(48, round(TOP + pitch * at, 2), wide, round(pitch - gap, 2)) for at in range(len(points))]
    edge = round(min(8, max(5, (pitch - gap - 50) / 2)), 2)  # two of the smallest lines always have room
    names = [Box(block.x + INSET, block.y + edge, block.w - 2 * INSET, block.h - 2 * edge) for block in blocks]
    users = [Box(WHO_LEFT, block.y, WHO_WIDE, block.h) for block in blocks]
    held = [words(point.have) or words(point.title) for point in points]
    name_size = sheet.common_size(list(zip(held, names, strict=True)), HAVE)
    user_size = sheet.common_size([(words(point.for_), slot) for point, slot in zip(points, users, strict=True)], WHO)
    for number, (point, block) in enumerate(zip(points, blocks, strict=True), start=1):
        sheet.panel(f"block {number}", block, "block")
        if held[number - 1]:
            sheet.text(f"asset {number}", held[number - 1], names[number - 1], HAVE, size=name_size,
                       colour="onblock", ground="block", anchor="middle")
        if point.for_:
            sheet.arrow(f"arrow {number}", 48 + wide + 23, block.y + block.h / 2, 28, "ink")
            sheet.text(f"who {number}", words(point.for_), users[number - 1], WHO, size=user_size,
                       colour="onaccent", ground="accent", anchor="middle")


def _source(assets: Assets) -> str:
    """Return the source line, with the licences that the assets are open under, each once."""
    licences = dict.fromkeys(words(point.licence).rstrip(".") for point in assets.points if point.licence)
    told = f"Licence: {'; '.join(licences)}" if licences else ""
    return ". ".join(part for part in (source_of(assets), told) if part)
