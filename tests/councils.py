"""What must hold of any council's template once it is a house to lay out in."""

from __future__ import annotations

from agendapitch.house.colours import contrast
from agendapitch.house.council import Council
from agendapitch.house.model import TOKENS
from agendapitch.house.page import Page
from agendapitch.house.paints import PAIRS
from agendapitch.units import Box


def inside(box: Box, other: Box, *, margin: float = 0) -> bool:
    return (box.x >= other.x + margin - 0.02 and box.y >= other.y + margin - 0.02
            and box.x + box.w <= other.x + other.w - margin + 0.02
            and box.y + box.h <= other.y + other.h - margin + 0.02)  # fmt: skip


def apart(box: Box, other: Box) -> bool:
    return (box.x + box.w <= other.x + 0.02 or other.x + other.w <= box.x + 0.02
            or box.y + box.h <= other.y + 0.02 or other.y + other.h <= box.y + 0.02)  # fmt: skip


def check_council(made: Council) -> Page:
    """Check what must hold in every template, and return the page to compose in."""
    house = made.house
    slide = Box(0, 0, *house.size)
    for role, page in house.pages.items():
        assert page.layout == role
        assert inside(page.edge, slide), role
        assert inside(page.body, page.edge, margin=16), role
        assert inside(page.headline, slide), role
        assert apart(page.headline, page.body), role
        assert min(page.body.w, page.headline.w) >= 100, role
        assert min(page.body.h, page.headline.h) >= 20, role
        assert page.heading
        assert contrast(house.tokens[page.heading.colour], house.tokens[page.heading.ground]) >= 3
        assert made.layouts.keys() == house.pages.keys()
    for text, ground in (*PAIRS, ("ink", "paper"), ("muted", "paper"), ("hi", "paper"), ("strong", "paper"),
                         ("paper", "ink"), ("furniture", "furnitureground"), ("subtitle", "subtitleground")):
        assert contrast(house.tokens[text], house.tokens[ground]) >= 4.5, (text, ground)
    assert contrast(house.tokens["data"], house.tokens["paper"]) >= 3
    assert house.tokens["data"] != house.tokens["hi"]
    assert set(TOKENS) <= house.tokens.keys()
    page = house.pages["title only"]
    assert page.body.w >= 0.4 * slide.w or made.told
    assert page.body.h >= 0.35 * slide.h or made.told
    return page
