"""The cover of a council's deck: the template's own, else a large title on the page to compose in."""

from __future__ import annotations

from agendapitch.house.page import Page
from agendapitch.house.paging import NARROW, SMALLEST, Paged, anchor_of, as_paged, heading_of, inner_box, leading_of
from agendapitch.house.roles import Signature, signature
from agendapitch.house.room import AIR, MARGIN, on_slide, rounded, title_place
from agendapitch.house.sight import Sight, look_at
from agendapitch.house.understanding import Understood
from agendapitch.ooxml.template.model import TextPlace
from agendapitch.records import replace
from agendapitch.units import Box, Points

LARGEST, LARGEST_COMPOSED = 60, 54  # points of the title
SUBTITLE_HEIGHT: Points = 112  # council, meeting and presenter
SUBTITLE_LEAST: Points = 40
MOST = 0.7  # of the slide's height, that the title may take


def cover_page(known: Understood, scale: float) -> Paged | None:
    """Return the page of the cover: its own layout, else the section's; None where neither has room for a subtitle."""
    instead = None if "cover" in known.wished else known.choices.get("section")
    chosen = known.choices.get("cover") or instead
    if chosen is None:
        return None
    layout = chosen.layout
    offered = signature(layout, known.slide)
    assert offered.title is not None
    size = (known.slide[0] * scale, known.slide[1] * scale)
    at = inner_box(offered.title, scale)
    under = _subtitle(offered)
    told = inner_box(under, scale) if under else Box(at.x, at.y + at.h + AIR, at.w, 40)
    sight = look_at(known, layout, scale, at, furnished=False, filled=[offered.title, *([under] if under else [])])
    place = title_place(sight, at, size, leading=leading_of(offered.title), anchor=anchor_of(offered.title),
                        floor=max(told.y, at.y + at.h)) if told.y > at.y else at
    place = on_slide(Box(place.x, place.y, place.w, min(place.h, MOST * size[1])), size, margin=0)
    low = on_slide(_beside(told, place, size), size, margin=MARGIN)
    body = on_slide(_free_below(sight, low, size, place), size, margin=MARGIN)
    if min(body.w, place.w) < NARROW * size[0] or min(body.h, place.h) < SMALLEST:
        return None
    edge = rounded(Box(body.x - MARGIN, body.y - MARGIN, body.w + 2 * MARGIN, body.h + 2 * MARGIN))
    heading = heading_of(offered.title, scale, place, largest=LARGEST)
    page = Page(layout="cover", headline=place, heading=heading, body=body, edge=edge)
    texts = {"headline": offered.title} | ({"subtitle": under} if under else {})
    return as_paged(known, layout, page, sight, title=offered.title, texts=texts, body=under)


def composed_cover(compose: Paged) -> Paged:
    """Return a cover on the page to compose in: a large title in the room of the content."""
    body = compose.page.body
    title = Box(body.x, body.y, body.w, round(0.5 * body.h, 2))
    low = Box(body.x, round(body.y + 0.5 * body.h + AIR, 2), body.w, round(0.5 * body.h - AIR, 2))
    heading = compose.page.heading
    assert heading is not None
    sizes = tuple(range(LARGEST_COMPOSED, SMALLEST - 2, -2))
    page = replace(compose.page, layout="cover", headline=title, body=low, edge=rounded(Box(
        low.x - MARGIN, low.y - MARGIN, low.w + 2 * MARGIN, low.h + 2 * MARGIN)), footer=None, number=None,
        heading=replace(heading, sizes=sizes, anchor="bottom"))  # fmt: skip
    return replace(compose, page=page, title_colour=compose.ink, texts={
        name: place for name, place in compose.texts.items() if name == "headline"})


def _subtitle(offered: Signature) -> TextPlace | None:
    """Return the place on a cover for who presents what to whom: the subtitle, else the text next under the title."""
    assert offered.title is not None
    foot = offered.title.frame[1] + offered.title.frame[3]
    places = [place for place in (*offered.large, *offered.labels) if place.kind == "body" and not place.is_upright]
    wide = [place for place in places if place.frame[2] >= 0.25 * offered.slide[0]]
    told = [place for place in wide if place.type == "subTitle"]
    below = sorted((place for place in wide if place.frame[1] >= foot - 0.03 * offered.slide[1]),
                   key=lambda place: place.frame[1])
    return next(iter((*told, *below, *wide)), None)


def _beside(told: Box, title: Box, size: tuple[Points, Points]) -> Box:
    """Return the place under a cover's title, or over it, so that they do not overlap."""
    if told.y >= title.y + title.h or told.y + told.h <= title.y:
        return told
    under, high = title.y + title.h + AIR, max(SUBTITLE_LEAST, min(told.h, SUBTITLE_HEIGHT))
    over = title.y - AIR - high
    return Box(told.x, under if under + SUBTITLE_LEAST <= size[1] - MARGIN or over < MARGIN else over, told.w, high)


def _free_below(sight: Sight, box: Box, size: tuple[Points, Points], title: Box) -> Box:
    """Return a box made higher, up to the height of a subtitle, as far as nothing stands there."""
    height = box.h
    end = title.y if title.y >= box.y + box.h else size[1] - MARGIN
    while height < SUBTITLE_HEIGHT and box.y + height + 4 <= end and sight.is_free(
        Box(box.x, box.y + height, box.w, 4)
    ):
        height += 4
    return Box(box.x, box.y, box.w, height)
