"""The pages of a template: what a layout offers once it is looked at, and the one to compose in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agendapitch.house.page import Heading, Page
from agendapitch.house.roles import (
    Signature,
    safe_area,
    signature,
)
from agendapitch.house.room import (
    AIR,
    HIGH,
    MARGIN,
    OUTSIDE,
    WIDE,
    free_body,
    on_slide,
    read_across,
    rounded,
    title_place,
    with_edge,
)
from agendapitch.house.sight import Sight, boxed, look_at
from agendapitch.house.understanding import Understood
from agendapitch.ooxml.template.model import LayoutFacts, TextPlace
from agendapitch.records import dataclass, replace
from agendapitch.units import Box, Points

LARGEST, SMALLEST = 44, 24  # points of titles
ENOUGH = (0.6, 0.45)  # of the slide: a page with so much room needs no better one
MOST_TRIED = 10
BY_US = 32  # points of a title that the template sets too small for a room, at most
NEARLY: Points = 24
NARROW = 0.25  # of the slide: a title's place that no sentence fits in
NARROWEST_TITLE = 0.4  # of the slide
FOOT: Points = 16  # the least height of a footer's place
_ALIGN = {"l": "left", "just": "left", "ctr": "centre", "r": "right"}
_ANCHOR = {"t": "top", "ctr": "middle", "b": "bottom"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """A layout as a page, and what is needed to colour it.

    `layout` is None where the template has none, `title` where the layout has no place for titles. `ink` is the
    colour of text, "" where that is no single one.
    """

    page: Page
    layout: LayoutFacts | None
    sight: Sight
    palette: Mapping[str, str]
    title: TextPlace | None
    texts: Mapping[str, TextPlace]
    name: str
    title_colour: str
    ink: str
    furniture: str
    title_font: str
    text_font: str


def page_to_compose_in(known: Understood, scale: float) -> Paged:
    """Return the page for what has no layout: titled, plain and with room; of a template without one the bare slide."""
    best: Paged | None = None
    wide, high = (side * scale for side in known.slide)
    for layout in _titled(known):
        drawn = paged(known, layout, scale, role="title only")
        if drawn is None:
            continue
        room = drawn.page.body
        chosen = known.choices.get("title only")
        is_wished = chosen is not None and "title only" in known.wished and layout is chosen.layout
        if is_wished or (room.w >= ENOUGH[0] * wide and room.h >= ENOUGH[1] * high):
            return drawn
        if best is None or room.w * room.h > 1.2 * best.page.body.w * best.page.body.h:
            best = drawn
    bare = bare_page(known, scale)
    for drawn in filter(None, (best, bare)):
        if drawn.page.body.w >= WIDE * wide and drawn.page.body.h >= HIGH * high:
            return drawn
    return covered_page(bare, (wide, high))


def paged(known: Understood, layout: LayoutFacts, scale: float, *, role: str) -> Paged | None:
    """Return a layout as the page of a role, or None where it has no title that a sentence fits in."""
    offered = signature(layout, known.slide)
    if offered.title is None or inner_box(offered.title, scale).w < NARROW * known.slide[0] * scale:
        return None
    body = _body_of(role, offered)
    wanted = inner_box(body, scale) if body else _wanted(known, offered.title, scale)
    drawn = _drawn(known, layout, scale, role=role, offered=offered, wanted=wanted, body=body)
    return drawn if drawn.page.headline.h >= SMALLEST else None


def bare_page(known: Understood, scale: float) -> Paged:
    """Return a page on a layout without a title: the slide writes one where the master has it, or in a band on top."""
    chosen = known.choices.get("blank")
    plain = sorted(known.master.layouts, key=lambda each: (len(each.places) + 2 * len(each.fixed), each.number))
    layout = chosen.layout if chosen else next(iter(plain), None)
    high = known.slide[1] * scale
    titles = [place for place in known.master.places if place.kind == "title" and place.is_usable]
    at_top = [place for place in titles if place.frame[1] + place.frame[3] / 2 < 0.36 * known.slide[1]]
    safe = _wanted(known, at_top[0], scale) if at_top else boxed(safe_area(known.master, {}, known.slide), scale)
    band = inner_box(at_top[0], scale) if at_top else Box(safe.x, 0.05 * high, safe.w, 72)
    offered = Signature(at_top[0] if at_top else None, (), (), known.slide)
    top = band.y + band.h + AIR + MARGIN
    wanted = Box(safe.x, top, safe.w, 0.93 * high - top)
    drawn = _drawn(known, layout, scale, role="title only", offered=offered, wanted=wanted, body=None, band=band)
    return drawn if layout is None and at_top else replace(drawn, title=None, texts={
        name: place for name, place in drawn.texts.items() if name != "headline"})


def covered_page(drawn: Paged, size: tuple[Points, Points]) -> Paged:
    """Return a page of a template that leaves no room: a plain panel covers what stands under the title."""
    top = drawn.page.headline.y + drawn.page.headline.h + AIR
    edge = rounded(Box(0, top, size[0], size[1] - AIR - top))
    body = rounded(Box(OUTSIDE, top + MARGIN, size[0] - 2 * OUTSIDE, edge.h - 2 * MARGIN))
    return replace(drawn, page=replace(drawn.page, body=body, edge=edge, footer=None, number=None, scrim=True))


def _titled(known: Understood) -> Iterator[LayoutFacts]:
    """Yield layouts to compose in, the best first: titles alone, then those whose other places can be left out."""
    single = known.choices
    seen: dict[int, LayoutFacts] = {}
    for role in ("title only", "content", "two columns"):
        if role == "content":  # other layouts with nothing but a title, before places are left out
            for layout in known.master.layouts:
                offered = signature(layout, known.slide)
                if offered.title_is_at_top and not offered.large and not offered.labels:
                    seen.setdefault(layout.number, layout)
        if role in single:
            seen.setdefault(single[role].layout.number, single[role].layout)
    backgrounds = [layout.background for layout in known.master.layouts]
    usual = max(backgrounds, key=backgrounds.count) if backgrounds else None
    for layout in sorted(known.master.layouts, key=lambda each: (len(each.fixed), len(each.places), each.number)):
        offered = signature(layout, known.slide)
        title = offered.title
        is_wide = title and not title.is_upright and title.frame[2] >= NARROWEST_TITLE * known.slide[0]
        if offered.title_is_at_top and is_wide and layout.background == usual and not layout.has_own_colours:
            seen.setdefault(layout.number, layout)
    yield from list(seen.values())[:MOST_TRIED]


def _drawn(
    known: Understood, layout: LayoutFacts | None, scale: float, *, role: str, offered: Signature, wanted: Box,
    body: TextPlace | None, band: Box | None = None,
) -> Paged:  # fmt: skip
    size = (known.slide[0] * scale, known.slide[1] * scale)
    title = offered.title
    at = band or inner_box(title, scale)  # type: ignore[arg-type]  # a page without a title brings its band
    base = layout or _plain_layout(known)
    sight = look_at(known, base, scale, wanted, furnished=True, filled=[each for each in (title, body) if each])
    leading = leading_of(title) if title else 1.2
    place = title_place(sight, at, size, leading=leading, anchor=anchor_of(title) if title else "top",
                        floor=wanted.y + wanted.h)  # fmt: skip
    if title and title.colour:
        place = read_across(sight, place, colour=title.colour)
    place = on_slide(place, size, margin=0)
    sight.block(place)
    top = place.y + place.h
    is_above = at.y + at.h / 2 < wanted.y + wanted.h / 2
    lowest = top + AIR + MARGIN if is_above else wanted.y
    if body and role == "content" and sight.is_free(wanted):
        start = max(wanted.y, lowest - MARGIN)
        free = Box(wanted.x, start, wanted.w, wanted.y + wanted.h - start)
    else:
        free = free_body(sight, wanted, size, top=lowest - MARGIN)
    room = with_edge(sight, free, size, top=top if is_above else 0)
    heading = heading_of(title, scale, place, largest=LARGEST)
    furniture = {place.kind: place for place in base.places if place.kind in ("footer", "number") and place.is_usable}
    footed = {kind: _footed(inner_box(each, scale)) for kind, each in furniture.items()}
    page = Page(layout=role, headline=rounded(place), heading=heading, body=room.body, edge=room.edge,
                footer=footed.get("footer"), number=footed.get("number"))
    if "footer" in furniture:
        page = replace(page, footing=round(furniture["footer"].size * scale, 2))
    texts = {"headline": title} if title else {}
    if body and role == "content":
        texts["points"] = body
    texts |= {"slide number" if kind == "number" else kind: each for kind, each in furniture.items()}
    return as_paged(known, layout, page, sight, title=title, texts=texts, body=body)


def as_paged(
    known: Understood, layout: LayoutFacts | None, page: Page, sight: Sight, *, title: TextPlace | None,
    texts: Mapping[str, TextPlace], body: TextPlace | None,
) -> Paged:  # fmt: skip
    """Return a page with the colours and typefaces that its layout, or else the master, gives to text."""
    content = known.choices.get("content")
    usual = signature(content.layout, known.slide).large[:1] if content else ()
    bodies = [*([body] if body else []), *usual, *(place for place in known.master.places if place.kind == "body")]
    furniture = [each for name, each in texts.items() if name in ("footer", "slide number")]
    return Paged(
        page=page, layout=layout, sight=sight, palette=layout.palette if layout else known.master.palette, title=title,
        texts=texts, name=layout.name if layout else known.master.name,
        title_colour=title.colour if title else "", ink=next((each.colour for each in bodies if each.colour), ""),
        furniture=furniture[0].colour if furniture else "", title_font=title.font if title else "",
        text_font=next((each.font for each in bodies if each.font), ""),
    )  # fmt: skip


def _plain_layout(known: Understood) -> LayoutFacts:
    """Return what a layout would be that adds nothing to the master."""
    master = known.master
    return LayoutFacts(
        master=master.number, number=0, name=master.name, type="", places=master.places, fixed=(),
        background=master.background, has_own_background=False, has_own_colours=False, part="",
        palette=master.palette, shows_master=True,
    )  # fmt: skip


def _body_of(role: str, offered: Signature) -> TextPlace | None:
    return offered.large[0] if role == "content" and offered.large else None


def _wanted(known: Understood, title: TextPlace, scale: float) -> Box:
    """Return where content should stand under a title: where the template's own does, else as wide as the title."""
    safe = boxed(safe_area(known.master, known.usual, known.slide), scale)
    content = known.usual.get("content")
    at = inner_box(title, scale)
    if content:
        return _aligned(inner_box(signature(content.layout, known.slide).large[0], scale), at, title)
    bodies = [place for place in known.master.places if place.kind == "body" and place.is_usable]
    if bodies and boxed(bodies[0].frame, scale) == safe:
        safe = inner_box(bodies[0], scale)
    # A body at the side, which the title spans, or one that is no body of the template's: as wide as the title.
    return _aligned(safe, at, title) if bodies and safe.w >= 0.75 * at.w else Box(at.x, safe.y, at.w, safe.h)


def _aligned(body: Box, at: Box, title: TextPlace) -> Box:
    """Return a body whose sides are those of the title, where they nearly are: what is composed shows it."""
    if title.look.align not in ("l", "just"):
        return body
    left = at.x if abs(at.x - body.x) <= NEARLY else body.x
    ends = (body.x + body.w, at.x + at.w)
    right = ends[1] if abs(ends[1] - ends[0]) <= NEARLY else ends[0]
    return Box(left, body.y, right - left, body.h)


def heading_of(title: TextPlace | None, scale: float, place: Box, *, largest: int) -> Heading:
    """Return how a title is set in its place: at the template's size, or smaller where it is long."""
    if title is None:
        return Heading(sizes=tuple(range(34, SMALLEST - 2, -2)), leading=1.1, bold=True)
    leading, wished, look = leading_of(title), min(largest, round(title.size * scale, 2)), title.look
    smallest = SMALLEST if place.h >= 2 * SMALLEST * leading - 0.5 else 20
    if wished < SMALLEST:  # too small for a room: as large as two lines may be
        wished = max(SMALLEST, min(BY_US, 0.9 * place.h // (2 * leading)))
    ladder = [size for size in range(largest, smallest - 2, -2) if size < wished]
    return Heading(
        sizes=(wished, *ladder), leading=leading, bold=look.bold,
        face="sans" if look.face == "+mn-lt" else "voice", align=_ALIGN.get(look.align, "left"),  # type: ignore[arg-type] # a Literal
        anchor=anchor_of(title), capitals=look.capitals,  # type: ignore[arg-type]  # a Literal
    )  # fmt: skip


def leading_of(title: TextPlace) -> float:
    """Return the line height of a title as a multiple of its size."""
    return round(min(1.3, max(0.95, 1.2 * title.look.spacing)), 3)


def anchor_of(title: TextPlace) -> str:
    """Return where in its place a title stands: top, middle or bottom."""
    return _ANCHOR.get(title.look.anchor, "top")


def inner_box(place: TextPlace, scale: float) -> Box:
    """Return what a placeholder's insets leave of it, in our points."""
    left, top, width, height = place.frame
    inset = place.look.insets
    inside = max(1.0, width - inset[0] - inset[2]), max(1.0, height - inset[1] - inset[3])
    return rounded(boxed((left + inset[0], top + inset[1], *inside), scale))


def _footed(box: Box) -> Box:
    """Return a footer's place that is high enough for its line."""
    more = max(0.0, FOOT - box.h)
    return rounded(Box(box.x, box.y - more / 2, box.w, box.h + more))
