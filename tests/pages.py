"""Pages as templates of councils have them, for patterns to be drawn on: our colours, somebody else's places."""

from __future__ import annotations

from dataclasses import replace

from agendapitch.house.looks import built_in_house
from agendapitch.house.model import House
from agendapitch.house.page import Heading, Page
from agendapitch.units import Box

_HEADING = Heading(sizes=(36, 34, 32, 30, 28, 26, 24), leading=1.08, bold=True, colour="ink", ground="paper")


def _house(size: tuple[float, float], **pages: Page) -> House:
    civic = built_in_house("civic")
    assert civic is not None
    # What the tokens of a template's own title and furniture are in ours.
    tokens = {**civic.tokens, "title": civic.tokens["ink"], "titleground": civic.tokens["paper"],
              "subtitle": civic.tokens["ink"], "subtitleground": civic.tokens["paper"],
              "furniture": civic.tokens["muted"], "furnitureground": civic.tokens["paper"]}
    return replace(civic, name="council", tokens=tokens, size=size,
                   pages={role.replace("_", " "): page for role, page in pages.items()})


WIDE = _house(
    (960, 540),
    title_only=Page(
        layout="title only", headline=Box(60, 34, 720, 70), heading=_HEADING, body=Box(60, 124, 840, 340),
        edge=Box(0, 112, 960, 364), footer=Box(300, 506, 360, 16), number=Box(860, 506, 40, 16),
    ),
    content=Page(
        layout="content", headline=Box(60, 34, 720, 70), heading=_HEADING, body=Box(60, 124, 840, 340),
        edge=Box(44, 112, 872, 364), footer=Box(300, 506, 360, 16), number=Box(860, 506, 40, 16),
    ),
    cover=Page(layout="cover", headline=Box(60, 150, 840, 130), heading=_HEADING, body=Box(60, 300, 840, 120),
               edge=Box(44, 290, 872, 140)),
)
"""A usual slide: the title at the top left, panels may bleed, a logo in the top right corner."""

LOW = _house(
    (960, 540),
    title_only=Page(
        layout="title only", headline=Box(200, 90, 700, 64), heading=_HEADING, body=Box(216, 180, 668, 270),
        edge=Box(200, 166, 700, 296), number=Box(40, 500, 40, 16),
    ),
    cover=Page(layout="cover", headline=Box(200, 120, 700, 130), heading=_HEADING, body=Box(216, 270, 668, 120),
               edge=Box(200, 260, 700, 140)),
)
"""Little room: a band down the left side and a deep heading; nothing bleeds."""

FOUR_TO_THREE = _house(
    (720, 540),
    title_only=Page(
        layout="title only", headline=Box(36, 24, 648, 90), heading=_HEADING, body=Box(36, 130, 648, 340),
        edge=Box(20, 118, 680, 364), footer=Box(246, 500, 228, 16), number=Box(516, 500, 168, 16),
    ),
    cover=Page(layout="cover", headline=Box(54, 168, 612, 116), heading=_HEADING, body=Box(108, 306, 504, 138),
               edge=Box(92, 296, 536, 158)),
)
"""The shape of older templates."""

TEMPLATES = {"wide": WIDE, "low": LOW, "4 to 3": FOUR_TO_THREE}

BROAD = {name: replace(house, widths={font: (font, 1.28) for font in (house.sans, house.voice)})
         for name, house in TEMPLATES.items()}
"""The same in a typeface as wide as any: Verdana's letters, with a tenth in hand."""
