"""Assets (design 7): what we hold, and who could use it."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Span
from agendapitch.records import replace
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

LABEL: Points = 18  # from the top of the panel to the labels over the rows
ROWS: Points = 36  # from there to the rows
BOTTOM: Points = 458
PANEL_LEFT: Points = 468
BLOCK_WIDE: Points = 346
INSET: Points = 18
LEAST_EDGE: Points = 5  # of a block, over and under its words
GAPS = (16, 12, 8, 6)  # between blocks, where their words leave so much
HAVE = BODY_BOLD.sized(28, 26, 24, 22, 20)
WHO = BODY.sized(28, 26, 24, 22, 20)


def draw(sheet: Sheet, title: str, assets: Assets) -> None:
    """Lay out one to four assets: a block for each, an arrow, and who could use it in the accent panel."""
    points, source, page = assets.points, _source(assets), sheet.page
    sheet.pattern = f"assets {len(points)}" if points else "points 0"
    panel = page.panel(grid.bleed(x=PANEL_LEFT, y=grid.PANEL_TOP))
    used = any(point.for_ for point in points)
    if used:
        sheet.right = "accent"
        sheet.panel("future panel", panel, "accent")
    sheet.headline(title)
    slot = Box(page.x(48), page.source.y, page.wide(396), page.source.h)
    if points:
        top, who = panel.y + LABEL, panel.x + page.inset(24)
        held = Box(page.x(48), top, page.wide(BLOCK_WIDE) if used else page.body.w, 25)
        users = Box(who, top, round(page.right - who, 2), 25)
        sheet.text("column 1", "We hold", replace(held, w=page.wide(BLOCK_WIDE)), SMALL_BOLD, colour="muted",
                   ground="paper")
        if used:
            sheet.text("column 2", "They could use it", users, SMALL_BOLD, colour="onaccentm", ground="accent")
        bottom = sheet.source_slot(source, slot).y - 10 if source else page.y(BOTTOM)
        _draw_rows(sheet, points, held, users, bottom=bottom)
    sheet.source(source, slot=slot)


def specimens() -> tuple[Assets, ...]:
    """Return one to four assets."""
    span = Span("", 1, 1, 1, 1)
    asset = Asset(span=span, have=Text("What we hold", span), for_=Text("Who could use it", span),
                  source=Text("Source", span))
    return tuple(Assets(span=span, points=(asset,) * count) for count in range(1, MOST + 1))


def _draw_rows(sheet: Sheet, points: Sequence[Asset], held: Box, users: Box, *, bottom: Points) -> None:
    """Put the rows under the labels of their columns."""
    top = held.y + ROWS
    have = [words(point.have) or words(point.title) for point in points]
    least = max(sheet.height(name, held.w - 2 * INSET, HAVE, size=20) for name in have) + 2 * LEAST_EDGE
    gap = next((gap for gap in GAPS if (bottom + gap - top) / len(points) - gap >= least), GAPS[-1])
    pitch = min(160 if len(points) == 1 else 120, (bottom + gap - top) / len(points))
    blocks = [Box(held.x, round(top + pitch * at, 2), held.w, round(pitch - gap, 2)) for at in range(len(points))]
    edge = round(min(8, max(LEAST_EDGE, (pitch - gap - 50) / 2)), 2)  # two of the smallest lines always have room
    names = [Box(block.x + INSET, block.y + edge, block.w - 2 * INSET, block.h - 2 * edge) for block in blocks]
    places = [replace(users, y=block.y, h=block.h) for block in blocks]
    name_size = sheet.common_size(list(zip(have, names, strict=True)), HAVE)
    user_size = sheet.common_size([(words(point.for_), slot) for point, slot in zip(points, places, strict=True)], WHO)
    arrow, length = held.x + held.w + sheet.page.wide(23), sheet.page.wide(28)
    for number, (point, block) in enumerate(zip(points, blocks, strict=True), start=1):
        sheet.panel(f"block {number}", block, "block")
        if have[number - 1]:
            sheet.text(f"asset {number}", have[number - 1], names[number - 1], HAVE, size=name_size,
                       colour="onblock", ground="block", anchor="middle")
        if point.for_:
            sheet.arrow(f"arrow {number}", round(arrow, 2), block.y + block.h / 2, length, "ink")
            sheet.text(f"who {number}", words(point.for_), places[number - 1], WHO, size=user_size,
                       colour="onaccent", ground="accent", anchor="middle")


def _source(assets: Assets) -> str:
    """Return the source line, with the licences that the assets are open under, each once."""
    licences = dict.fromkeys(words(point.licence).rstrip(".") for point in assets.points if point.licence)
    told = f"Licence: {'; '.join(licences)}" if licences else ""
    return ". ".join(part for part in (source_of(assets), told) if part)
