"""A council's own template as a house to lay out in: its pages, its colours by role, the places of its layouts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from agendapitch.house.backdrop import Backdrop
from agendapitch.house.colours import contrast, to_oklch
from agendapitch.house.covers import composed_cover, cover_page
from agendapitch.house.model import House, Layout
from agendapitch.house.page import Page
from agendapitch.house.paging import Paged, page_to_compose_in, paged
from agendapitch.house.paints import SHAPE, TEXT, paints_of, readable_on
from agendapitch.house.palettes import is_office_palette
from agendapitch.house.places import places_of_page
from agendapitch.house.room import HIGH, WIDE, heart
from agendapitch.house.sight import Ground, Sight, shapes_behind
from agendapitch.house.typefaces import is_known, is_serif, stand_in
from agendapitch.house.understanding import Understood
from agendapitch.ooxml.template.model import MasterFacts, Paint
from agendapitch.records import dataclass, replace
from agendapitch.units import SLIDE_HEIGHT

NAME = "council"
ALIKE = 1.12  # of contrast, by which the grounds of two pages of a deck may differ
MOST_COLOURS = 60
USED = ("cover", "content", "title only")  # by patterns
LARGE = 24  # points of type, from which 3:1 is enough
VIVID = 0.06  # OKLCH chroma of a colour in a picture that may stand for the council


@dataclass(frozen=True, slots=True)
class Council:
    """A template as a house style.

    `layouts` maps a role to its layout; where the template has none its part is "", and one must be added.
    `told` says in a sentence each what the council should know; `backdrops` are what the layouts draw.
    """

    house: House
    layouts: dict[str, Layout]
    told: tuple[str, ...]
    backdrops: dict[str, Backdrop]


def council_house(known: Understood) -> Council:
    """Return the house style that a template is."""
    scale = SLIDE_HEIGHT / min(known.slide)
    told: list[str] = []
    compose = page_to_compose_in(known, scale)
    ground = compose.sight.ground(compose.page.body)
    ink, ground, is_veiled = _ink(compose, ground)
    drawn = {"title only": compose}
    for role in ("content", "two columns", "picture", "section"):
        if role in known.choices:
            other = paged(known, known.choices[role].layout, scale, role=role)
            suits = role in known.wished or (other and _has_room(other, known, scale) and _is_like(other, ground))
            if other and not is_veiled and suits:
                drawn[role] = other
    drawn["cover"] = cover_page(known, scale) or composed_cover(compose)
    paints = paints_of(compose.palette, _literals(known, drawn.values(), ground.colour), ground, ink)
    told += paints.told
    tokens = dict(paints.tokens)
    pages = {role: _coloured(role, each, tokens, told) for role, each in drawn.items()}
    if is_veiled:
        pages = {role: page if role == "cover" else replace(page, scrim=True) for role, page in pages.items()}
        told.append("Its slides have no room to write on." if compose.page.scrim else
                    "Text cannot be read on its slides' own ground.")
        told[-1] += " A plain panel stands under the content."
    _furnish(tokens, compose)
    told += _small_rooms(pages, known, scale)
    sans, voice = _typefaces(known, compose)
    told += _unmeasured((sans, voice))
    own = [each.palette for role, each in drawn.items() if role != "cover"]
    theme = {token: slot for token, slot in paints.theme.items() if _is_everywhere(slot, own)}
    faces = {"+mn-lt": known.master.text_font, "+mj-lt": known.master.heading_font}
    theme |= {face: _followed(font, faces, first) for face, font, first in (("sans", sans, "+mn-lt"),
                                                                             ("voice", voice, "+mj-lt"))}
    house = House(
        NAME, tokens, sans=sans, voice=voice, voice_is_serif=is_serif(voice), pages=pages,
        size=(round(known.slide[0] * scale, 2), round(known.slide[1] * scale, 2)), scale=1 / scale, theme=theme,
        widths={font: stand_in(font) for font in (sans, voice)},
    )  # fmt: skip
    layouts = {
        role: Layout(each.layout.part if each.layout else "", "paper", places_of_page(each, pages[role], tokens, scale))
        for role, each in drawn.items()
    }
    backdrops = {role: _backdrop(known.master, each) for role, each in drawn.items()}
    return Council(house, layouts, tuple(dict.fromkeys(told)), backdrops)


def _backdrop(master: MasterFacts, drawn: Paged) -> Backdrop:
    """Return what a page shows without its words; where there is no layout, what the master does.

    The places that a slide fills may have fills and lines of their own.
    """
    layout = drawn.layout
    shapes = shapes_behind(master, layout) if layout else master.fixed
    paint = layout.paint if layout and layout.paint else master.paint
    sketches = [shape.sketch for shape in shapes] + [place.sketch for place in drawn.texts.values()]
    return Backdrop(paint or Paint(), tuple(sketch for sketch in sketches if sketch))


def _ink(compose: Paged, ground: Ground) -> tuple[str, Ground, bool]:
    """Return the colour of text, its ground, and whether that must first be made plain with a panel."""
    slots = [compose.palette.get(slot, "") for slot in ("tx1", "bg1", "tx2")]
    ink = readable_on(_all(ground), (compose.ink, *slots))
    if ground.contrast(ink) >= TEXT and not compose.page.scrim:
        return ink, ground, False
    plain = compose.palette.get("bg1") or "FFFFFF"
    return readable_on((plain,), (compose.ink, *slots)), Ground(plain, plain, plain), True


def _is_like(other: Paged, ground: Ground) -> bool:
    return contrast(other.sight.ground(other.page.body).colour, ground.colour) <= ALIKE


def _has_room(other: Paged, known: Understood, scale: float) -> bool:
    wide, high = (side * scale for side in known.slide)
    return other.page.body.w >= WIDE * wide and other.page.body.h >= HIGH * high


def _literals(known: Understood, drawn: Iterable[Paged], paper: str) -> Mapping[str, float]:
    """Return the colours that its shapes name, else those that its pictures show."""
    if known.facts.literals or not is_office_palette(known.master.palette):
        return known.facts.literals
    return _shown([each.sight for each in drawn], paper)


def _shown(sights: Sequence[Sight], paper: str) -> dict[str, float]:
    """Return the strong colours of pictures, first those that can be read on paper, the most frequent first."""
    counts = Counter(cell[0] for sight in sights for row in sight.cells for cell in row)
    common = {"".join(f"{channel:02X}" for channel in channels): count
              for channels, count in counts.most_common(MOST_COLOURS)}
    vivid = [colour for colour in common if to_oklch(colour)[1] >= VIVID]
    vivid.sort(key=lambda colour: (contrast(colour, paper) < TEXT, -common[colour]))
    return {colour: float(common[colour]) for colour in vivid}


def _coloured(role: str, drawn: Paged, tokens: dict[str, str], told: list[str]) -> Page:
    """Return a page whose title has tokens of its own, and add these to the others."""
    page, heading = drawn.page, drawn.page.heading
    assert heading is not None
    ground = drawn.sight.ground(heart(page.headline))
    wished = (drawn.title_colour, tokens["ink"], *(drawn.palette.get(slot, "") for slot in ("tx1", "bg1", "tx2")))
    colour = readable_on(_all(ground), wished, least=SHAPE if heading.sizes[-1] >= LARGE else TEXT)
    ratio = ground.contrast(colour)
    if ratio < SHAPE or (page.scrim and role == "cover"):
        told.append(f"No title can be read on the ground of “{drawn.name}”, so it stands on a plain panel.")
        page = replace(page, scrim=True, heading=replace(heading, colour="ink", ground="paper"))
    else:
        if drawn.title_colour and colour != drawn.title_colour:
            told.append(f"Titles of “{drawn.name}” cannot be read in #{drawn.title_colour}, so they are #{colour}.")
        elif ratio < TEXT and role in USED:
            told.append(f"Titles of “{drawn.name}” have a contrast of {ratio:.1f}:1 with what they stand on: enough "
                        "for large text, and little in a bright room.")
        names = _named(role, (colour, ground.colour), tokens)
        tokens |= dict(zip(names, (colour, ground.colour), strict=True))
        page = replace(page, heading=replace(heading, colour=names[0], ground=names[1]))
    return _with_subtitle(page, drawn, tokens, wished) if role == "cover" else page


def _with_subtitle(page: Page, drawn: Paged, tokens: dict[str, str], wished: Sequence[str]) -> Page:
    """Return the cover's page, and add the tokens of the text under its title."""
    under = drawn.sight.ground(page.body)
    colour = readable_on(_all(under), (drawn.ink, *wished))
    if page.scrim or under.contrast(colour) < TEXT:
        tokens |= {"subtitle": tokens["ink"], "subtitleground": tokens["paper"]}
        return replace(page, scrim=True)
    tokens |= {"subtitle": colour, "subtitleground": under.colour}
    return page


def _named(role: str, pair: tuple[str, str], tokens: Mapping[str, str]) -> tuple[str, str]:
    """Return the tokens of a title and its ground: those of the plain page, where they are the same."""
    if role == "title only" or pair == (tokens.get("title"), tokens.get("titleground")):
        return "title", "titleground"
    return f"title of {role}", f"titleground of {role}"


def _all(ground: Ground) -> tuple[str, ...]:
    return ground.colour, ground.darkest, ground.lightest


def _furnish(tokens: dict[str, str], compose: Paged) -> None:
    """Set the colours of footer and number."""
    box = compose.page.footer or compose.page.number or compose.page.body
    ground = compose.sight.ground(box)
    tokens["furnitureground"] = ground.colour
    wished = (compose.furniture, tokens["muted"], tokens["ink"])
    colour = readable_on(_all(ground), wished)  # on a photograph there may be none
    tokens["furniture"] = colour if ground.contrast(colour) >= TEXT else readable_on((ground.colour,), wished)


def _small_rooms(pages: Mapping[str, Page], known: Understood, scale: float) -> Iterator[str]:
    wide, high = (side * scale for side in known.slide)
    page = pages["title only"]
    if page.body.w < WIDE * wide or page.body.h < HIGH * high:
        yield (f"Its slides have little room: content has {page.body.w / wide:.0%} of their width and "
               f"{page.body.h / high:.0%} of their height.")


def _typefaces(known: Understood, compose: Paged) -> tuple[str, str]:
    """Return the typefaces of text and of headings, as the layouts that are used name them."""
    return compose.text_font or known.master.text_font or "Arial", (
        compose.title_font or known.master.heading_font or "Arial")


def _unmeasured(fonts: Sequence[str]) -> Iterator[str]:
    unknown = [font for font in dict.fromkeys(fonts) if not is_known(font)]
    if unknown:
        yield (f"I do not know how wide the letters of {' and '.join(unknown)} are, and leave room to spare. Look once "
               "for lines that break badly.")


def _is_everywhere(slot: str, palettes: Sequence[Mapping[str, str]]) -> bool:
    """Return whether a slot means the same in every layout: a colour map of its own may swap it."""
    name = slot.partition(" ")[0]
    return len({palette.get(name) for palette in palettes}) == 1


def _followed(font: str, faces: Mapping[str, str], first: str) -> str:
    """Return the theme's name for a typeface, else the typeface itself."""
    if faces.get(first) == font:
        return first
    return next((short for short, name in faces.items() if name == font), font)
