"""A finished deck as a reader meets it: pages, things on them in reading order, and words with their looks.

Sizes, colours, alignment and places are those in effect: a run, its shape, the layout, the master, the theme.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.validity.accessibility.colours import Palette, Rgb, palette

EMU = 12_700
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
DRAWN = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp")
TITLES = ("title", "ctrTitle")
FURNITURE = ("ftr", "sldNum", "dt")


@dataclass(frozen=True)
class Finding:
    """A breach: the number of the rule, where, and what is wrong."""

    number: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.number} {self.where}: {self.what}"


@dataclass(frozen=True)
class Box:
    """A rectangle in points."""

    x: float
    y: float
    w: float
    h: float

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.x + self.w and self.y <= y <= self.y + self.h


@dataclass(frozen=True)
class Words:
    """A run of text as it is seen."""

    text: str
    size: float
    bold: bool
    italic: bool
    underlined: bool
    capitals: bool
    colour: Rgb
    family: str
    language: str
    link: bool
    tracking: float


@dataclass(frozen=True)
class Lines:
    """A paragraph: its runs and its looks. `spacing` is a fraction of the 1.2 em line."""

    words: tuple[Words, ...]
    align: str
    spacing: float
    before: float
    bullet: bool
    indent: float

    @property
    def text(self) -> str:
        return "".join(words.text for words in self.words)


@dataclass
class Thing:
    """Something on a page. Things inside a group keep their place on the page."""

    page: Page
    element: etree._Element
    box: Box
    inside: Thing | None = None
    things: list[Thing] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return str(etree.QName(self.element).localname)

    @cached_property
    def properties(self) -> etree._Element:
        return next(self.element.iter(qn("p:cNvPr")))

    @property
    def name(self) -> str:
        return self.properties.get("name") or ""

    @property
    def alt(self) -> str:
        return (self.properties.get("descr") or "").strip()

    @property
    def decorative(self) -> bool:
        return any(mark.get("val") in ("1", "true") for mark in self.properties.iter(DECORATIVE))

    @cached_property
    def placeholder(self) -> etree._Element | None:
        found: etree._Element | None = self.element.find(f"{qn('p:nvSpPr')}/{qn('p:nvPr')}/{qn('p:ph')}")
        return found

    @property
    def place(self) -> str:
        """Return the kind of placeholder (`obj` where none is written), or "" for a plain shape."""
        return "" if self.placeholder is None else self.placeholder.get("type", "obj")

    @property
    def is_title(self) -> bool:
        return self.place in TITLES

    @property
    def table(self) -> etree._Element | None:
        return next(self.element.iter(qn("a:tbl")), None) if self.kind == "graphicFrame" else None

    @property
    def chart(self) -> etree._Element | None:
        """Return the chart's own XML, where this frame holds one."""
        reference = next(self.element.iter(qn("c:chart")), None) if self.kind == "graphicFrame" else None
        if reference is None:
            return None
        return etree.fromstring(self.page.part.related_part(reference.get(qn("r:id"))).blob)

    @cached_property
    def ancestry(self) -> list[etree._Element]:
        """Return this shape and the shapes that it inherits from: of the layout, then of the master."""
        found = [self.element]
        for page in self.page.beneath if self.placeholder is not None else ():
            above = next((thing for thing in page.things if page.matches(thing, self)), None)
            if above is not None:
                found.append(above.element)
        return found

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @cached_property
    def paragraphs(self) -> list[Lines]:
        body = self.element.find(qn("p:txBody"))
        return [] if body is None else [self.page.paragraph(self, p) for p in body.findall(qn("a:p"))]

    def fill(self) -> etree._Element | None:
        """Return the fill in effect, or None where the shape has none."""
        for shape in self.ancestry:
            properties = shape.find(qn("p:spPr"))
            for name in ("a:noFill", "a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill"):
                fill = None if properties is None else properties.find(qn(name))
                if fill is not None:
                    return None if name == "a:noFill" else fill
        return None

    def body(self, name: str, default: float) -> float:
        """Return an attribute of the text body as a number, from the nearest shape that has it."""
        return float(self.body_text(name) or default)

    def body_text(self, name: str) -> str:
        for shape in self.ancestry:
            properties = shape.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
            if properties is not None and properties.get(name) is not None:
                return str(properties.get(name))
        return ""


@dataclass
class Page:
    """A slide, a layout or a master. `beneath` are the pages that it inherits from, nearest first."""

    name: str
    part: Any  # python-pptx part: its relationships
    element: etree._Element
    beneath: tuple[Page, ...]
    palette: Palette
    fonts: dict[str, str]
    defaults: etree._Element | None  # p:defaultTextStyle
    things: list[Thing] = field(default_factory=list)
    notes: str = ""

    def every(self) -> Iterator[Thing]:
        """Yield all things, those inside groups too."""
        yield from _deep(self.things)

    @property
    def title(self) -> str:
        return next((thing.text.strip() for thing in self.things if thing.is_title), "")

    def matches(self, thing: Thing, wanted: Thing) -> bool:
        """Return whether a placeholder of this page is the one that `wanted` inherits from."""
        if thing.placeholder is None or wanted.placeholder is None:
            return False
        if len(self.beneath) == 0:  # a master: by the family of kinds
            family = wanted.place if wanted.place in FURNITURE else "body"
            return thing.place == ("title" if wanted.is_title else family)
        if thing.is_title or wanted.is_title:
            return thing.is_title and wanted.is_title
        return bool(thing.placeholder.get("idx", "0") == wanted.placeholder.get("idx", "0"))

    def background(self) -> Rgb | None:
        """Return the page's plain colour; None for a picture or a gradient."""
        for page in (self, *self.beneath):
            written = page.element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
            if written is None:
                continue
            plain = written.find(f"{qn('p:bgPr')}/{qn('a:solidFill')}")
            reference = written.find(qn("p:bgRef"))
            colour = plain if plain is not None else reference
            return None if colour is None else self.palette.seen(colour[0])
        return self.palette.named("bg1")

    def painted(self, thing: Thing) -> list[Thing]:
        """Return what is painted before a thing, from the back: master, layout, then this page."""
        layers = [[t for t in _deep(page.things) if t.placeholder is None] for page in reversed(self.beneath)]
        own = list(self.every())
        return [t for layer in layers for t in layer] + own[: own.index(thing)]

    def paragraph(self, thing: Thing, element: etree._Element) -> Lines:
        """Return a paragraph with the looks in effect."""
        properties = element.find(qn("a:pPr"))
        level = 1 + int(properties.get("lvl", "0") if properties is not None else 0)
        chain = [] if properties is None else [properties]
        chain += [style for style in _styles(thing, level) if style is not None]
        runs = [run for run in element if run.tag in (qn("a:r"), qn("a:fld"))]
        return Lines(
            words=tuple(self._words(run, chain) for run in runs),
            align=str(_first(chain, lambda e: e.get("algn")) or "l"),
            spacing=float(_first(chain, _percentage) or 1),
            before=float(_first(chain, _space_before) or 0),
            bullet=_first(chain, _bullet) is True,
            indent=float(_first(chain, lambda e: e.get("marL")) or 0) / EMU,
        )

    def _words(self, run: etree._Element, chain: list[etree._Element]) -> Words:
        own = run.find(qn("a:rPr"))
        looks = [e for e in (own, *(style.find(qn("a:defRPr")) for style in chain)) if e is not None]
        colour = _first(looks, lambda e: e.find(qn("a:solidFill")))
        latin = _first(looks, lambda e: e.find(qn("a:latin")))
        family = "+mn-lt" if latin is None else latin.get("typeface")
        link = own is not None and own.find(qn("a:hlinkClick")) is not None
        text = run.findtext(qn("a:t")) or ""
        return Words(
            text=text,
            size=int(_first(looks, lambda e: e.get("sz")) or 1800) / 100,
            bold=_first(looks, lambda e: e.get("b")) in ("1", "true"),
            italic=_first(looks, lambda e: e.get("i")) in ("1", "true"),
            underlined=(_first(looks, lambda e: e.get("u")) or "none") != "none",
            capitals=(_first(looks, lambda e: e.get("cap")) or "none") == "all",
            colour=self._colour(colour, link),
            family=self.fonts.get(family, family),
            language="" if own is None else own.get("lang", ""),
            link=link,
            tracking=int(_first(looks, lambda e: e.get("spc")) or 0) / 100,
        )

    def _colour(self, fill: etree._Element | None, link: bool) -> Rgb:
        if link or fill is None:
            return self.palette.named("hlink" if link else "tx1")
        return self.palette.seen(fill[0])


@dataclass
class Deck:
    """A deck: its slides in order, its layouts and masters, and the python-pptx presentation."""

    presentation: Any
    slides: list[Page]
    layouts: list[Page]
    masters: list[Page]

    def on_slides(self) -> Iterator[tuple[Page, Thing]]:
        """Yield every thing of every slide, with its slide."""
        yield from ((slide, thing) for slide in self.slides for thing in slide.every())

    def on_pages(self) -> Iterator[tuple[Page, Thing]]:
        """Yield every thing of every slide and every layout, with its page."""
        yield from ((page, thing) for page in (*self.slides, *self.layouts) for thing in page.every())

    @property
    def width(self) -> float:
        return float(self.presentation.slide_width) / EMU

    @property
    def height(self) -> float:
        return float(self.presentation.slide_height) / EMU


def open_deck(data: bytes) -> Deck:
    """Return a deck, opened."""
    presentation = Presentation(io.BytesIO(data))
    masters = {id(m.part): _page("master", m, (), presentation) for m in presentation.slide_masters}
    layouts = {
        id(layout.part): _page(f"layout {layout.name}", layout, (masters[id(master.part)],), presentation)
        for master in presentation.slide_masters
        for layout in master.slide_layouts
    }
    slides = []
    for number, slide in enumerate(presentation.slides, 1):
        layout = layouts[id(slide.slide_layout.part)]
        page = _page(f"slide {number}", slide, (layout, *layout.beneath), presentation)
        page.notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        slides.append(page)
    return Deck(presentation, slides, list(layouts.values()), list(masters.values()))


def words_in(element: etree._Element) -> str:
    """Return all text inside an element."""
    return "".join(t.text or "" for t in element.iter(qn("a:t")))


def _page(name: str, slide: Any, beneath: tuple[Page, ...], presentation: Any) -> Page:
    if beneath:
        colours, fonts = beneath[-1].palette, beneath[-1].fonts
    else:
        theme = next(r.target_part.blob for r in slide.part.rels.values() if r.reltype.endswith("/theme"))
        colours = palette(theme, dict(slide.element.find(qn("p:clrMap")).attrib))
        fonts = _fonts(theme)
    override = slide.element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
    if override is not None:
        colours = Palette(colours.theme, dict(override.attrib))
    defaults = presentation.part._element.find(qn("p:defaultTextStyle"))
    page = Page(name, slide.part, slide.element, beneath, colours, fonts, defaults)
    page.things = _things(page, slide.element.find(f"{qn('p:cSld')}/{qn('p:spTree')}"), None, lambda box: box)
    return page


def _things(page: Page, tree: etree._Element, group: Thing | None, onto: Callable[[Box], Box]) -> list[Thing]:
    found = []
    for element in tree:
        if not isinstance(element.tag, str) or etree.QName(element).localname not in DRAWN:
            continue
        thing = Thing(page, element, Box(0, 0, 0, 0), group)
        thing.box = onto(_box(thing))
        if thing.kind == "grpSp":
            thing.things = _things(page, element, thing, _inner(element, thing.box))
        found.append(thing)
    return found


def _box(thing: Thing) -> Box:
    for shape in thing.ancestry:
        for frame in (*shape.iterfind(f"./*/{qn('a:xfrm')}"), *shape.iterfind(qn("p:xfrm"))):
            return _rectangle(frame, "a:off", "a:ext")
    return Box(0, 0, 0, 0)


def _rectangle(frame: etree._Element, place: str, size: str) -> Box:
    off, ext = frame.find(qn(place)), frame.find(qn(size))
    assert off is not None and ext is not None
    return Box(*(int(e.get(name) or 0) / EMU for e, name in ((off, "x"), (off, "y"), (ext, "cx"), (ext, "cy"))))


def _inner(group: etree._Element, outer: Box) -> Callable[[Box], Box]:
    """Return how a place inside a group becomes a place on the page."""
    frame = group.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
    if frame is None:
        return lambda box: box
    inner = _rectangle(frame, "a:chOff", "a:chExt")
    across, down = outer.w / (inner.w or 1), outer.h / (inner.h or 1)
    return lambda box: Box(
        outer.x + (box.x - inner.x) * across, outer.y + (box.y - inner.y) * down, box.w * across, box.h * down
    )


def _deep(things: list[Thing]) -> Iterator[Thing]:
    for thing in things:
        yield thing
        yield from _deep(thing.things)


def _styles(thing: Thing, level: int) -> Iterator[etree._Element | None]:
    """Yield the list styles that a shape's text inherits from, nearest first."""
    tag = qn(f"a:lvl{level}pPr")
    for shape in thing.ancestry:
        yield shape.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}/{tag}")
    master = (thing.page, *thing.page.beneath)[-1].element
    if thing.placeholder is not None:
        family = "titleStyle" if thing.is_title else "otherStyle" if thing.place in FURNITURE else "bodyStyle"
        yield master.find(f"{qn('p:txStyles')}/{qn(f'p:{family}')}/{tag}")
    if thing.page.defaults is not None:
        yield thing.page.defaults.find(tag)


def _fonts(theme: bytes) -> dict[str, str]:
    fonts = {}
    for short, name in (("mj", "major"), ("mn", "minor")):
        latin = etree.fromstring(theme).find(f".//{qn(f'a:{name}Font')}/{qn('a:latin')}")
        assert latin is not None
        fonts[f"+{short}-lt"] = latin.get("typeface") or ""
    return fonts


def _first(elements: list[etree._Element], look: Callable[[etree._Element], Any]) -> Any:
    return next((found for element in elements if (found := look(element)) is not None), None)


def _percentage(style: etree._Element) -> float | None:
    spacing = style.find(f"{qn('a:lnSpc')}/{qn('a:spcPct')}")
    return None if spacing is None else int(spacing.get("val") or 0) / 100_000


def _space_before(style: etree._Element) -> float | None:
    space = style.find(f"{qn('a:spcBef')}/{qn('a:spcPts')}")
    return None if space is None else int(space.get("val") or 0) / 100


def _bullet(style: etree._Element) -> bool | None:
    if style.find(qn("a:buNone")) is not None:
        return False
    return True if style.find(qn("a:buChar")) is not None or style.find(qn("a:buAutoNum")) is not None else None
