"""An opened template becomes plain facts: every master and layout with places, shapes, colours and fonts resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, whole
from agendapitch.ooxml.template.colours import Colours
from agendapitch.ooxml.template.drawing import fixed_shapes
from agendapitch.ooxml.template.inheriting import Setting, places_of, share_covered
from agendapitch.ooxml.template.model import (
    Fill,
    FixedShape,
    Frame,
    LayoutFacts,
    MasterFacts,
    Paint,
    TemplateFacts,
)
from agendapitch.ooxml.template.parts import Workbench
from agendapitch.ooxml.template.sketching import Atelier, paint_in
from agendapitch.records import dataclass, replace
from agendapitch.units import EMU_PER_POINT

SLOTS = ("bg1", "tx1", "bg2", "tx2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
BACKGROUND, TITLE = 0.3, 0.05  # of a slide: how much a ground of its own and a title's colour count
_USUAL_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_FACES = {"+mj-lt": "major", "+mn-lt": "minor"}
_THEMED = 1000  # a background's index counts from here in the theme's list of fills


@dataclass(frozen=True, slots=True)
class _Theme:
    part: str
    colours: dict[str, str]
    fonts: dict[str, str]
    backgrounds: Sequence[etree._Element]


def read_template(bench: Workbench) -> TemplateFacts:
    """Return the facts of an opened template."""
    presentation = bench.tree(bench.main)
    size = presentation.find(f"{P}sldSz")
    wide, high = (whole(size, "cx"), whole(size, "cy")) if size is not None else (0, 0)
    slide = (wide / EMU_PER_POINT or 720.0, high / EMU_PER_POINT or 540.0)  # PowerPoint's own where nothing says
    masters = tuple(
        _master(bench, part, number, slide) for number, part in enumerate(_listed(bench, bench.main, "sldMasterId"))
    )
    return TemplateFacts(
        width=slide[0], height=slide[1], masters=masters, fonts=_fonts(bench, masters),
        embedded_fonts=tuple(each.get("typeface", "") for each in presentation.iter(f"{P}font")),
        literals=_literals(masters, slide),
    )  # fmt: skip


def _listed(bench: Workbench, source: str, tag: str) -> list[str]:
    """Return masters or layouts in the order of the list that names them; what is not listed is not there."""
    kind = "slideMaster" if tag == "sldMasterId" else "slideLayout"
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    named = [bench.part(source, each.get(relation)) for each in bench.tree(source).iter(f"{P}{tag}")]
    there = bench.of(source, kind)
    return [part for part in dict.fromkeys(named) if part in there] or there


def _master(bench: Workbench, part: str, number: int, slide: tuple[float, float]) -> MasterFacts:
    tree = bench.tree(part)
    theme = _theme(bench, part)
    mapped = tree.find(f"{P}clrMap")
    colours = Colours(theme.colours, _map(mapped) if mapped is not None else _USUAL_MAP)
    whole_slide: Frame = (0, 0, *slide)
    background, paint = _background(bench, part, colours, theme) or _plain(colours)
    fixed = fixed_shapes(bench, part, colours, theme.fonts)
    atelier = Atelier(bench, part, colours, theme.fonts)
    setting = Setting(tree, bench.tree(bench.main), colours, theme.fonts, [(whole_slide, background)], slide, atelier,
                      atelier)
    layouts = tuple(
        _layout(bench, each, (number, at), setting, theme=theme, fixed=fixed)
        for at, each in enumerate(_listed(bench, part, "sldLayoutId"))
    )
    name = bench.tree(bench.of(part, "theme")[0]).get("name", "") if bench.of(part, "theme") else ""
    return MasterFacts(
        number=number, name=name, palette={slot: colours.named(slot) for slot in SLOTS},
        heading_font=theme.fonts["+mj-lt"], text_font=theme.fonts["+mn-lt"], places=places_of(tree, setting, fixed),
        fixed=fixed, background=background, layouts=layouts, paint=paint,
    )  # fmt: skip


def _layout(
    bench: Workbench, part: str, at: tuple[int, int], of_master: Setting, *, theme: _Theme,
    fixed: Sequence[FixedShape],
) -> LayoutFacts:  # fmt: skip
    tree = bench.tree(part)
    override = tree.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    colours = Colours(theme.colours, _map(override)) if override is not None else of_master.colours
    own = _background(bench, part, colours, theme)
    background, paint = own or _seen_in(bench, part, colours, of_master, theme)
    painted: list[tuple[Frame, Fill]] = [(of_master.beneath[0][0], background)]
    shows_master = tree.get("showMasterSp", "1") not in ("0", "false")
    if shows_master:
        painted += [(shape.frame, shape.fill) for shape in fixed if shape.fill]
    setting = Setting(
        of_master.master, of_master.defaults, colours, of_master.fonts, painted, of_master.slide,
        Atelier(bench, part, colours, theme.fonts), replace(of_master.atelier, colours=colours),
    )  # fmt: skip
    shapes = fixed_shapes(bench, part, colours, theme.fonts)
    drawn = tree.find(f"{P}cSld")
    return LayoutFacts(
        master=at[0], number=at[1], name=drawn.get("name", "") if drawn is not None else "", type=tree.get("type", ""),
        places=places_of(tree, setting, shapes), fixed=shapes, background=background,
        has_own_background=own is not None, has_own_colours=override is not None, part=part,
        palette={slot: colours.named(slot) for slot in SLOTS}, shows_master=shows_master, paint=paint,
    )  # fmt: skip


def _seen_in(
    bench: Workbench, layout: str, colours: Colours, of_master: Setting, theme: _Theme
) -> tuple[Fill, Paint | None]:
    """Return the master's background as a layout with its own colour map sees it."""
    if colours is of_master.colours:
        return of_master.beneath[0][1], None
    master = next(iter(bench.of(layout, "slideMaster")), "")
    own = _background(bench, master, colours, theme) if master else None
    return own or _plain(colours)


def _plain(colours: Colours) -> tuple[Fill, Paint]:
    colour = colours.named("bg1") or "FFFFFF"
    return Fill((colour,)), Paint(stops=((0, colour),))


def _background(bench: Workbench, part: str, colours: Colours, theme: _Theme) -> tuple[Fill, Paint] | None:
    found = bench.tree(part).find(f"{P}cSld/{P}bg")
    if found is None:
        return None
    reference = found.find(f"{P}bgRef")
    if reference is None:
        return _painted_by(found.find(f"{P}bgPr"), Atelier(bench, part, colours, theme.fonts))
    colour, _ = colours.colour(reference)
    number = whole(reference, "idx") - _THEMED
    if 1 <= number <= len(theme.backgrounds):
        holder = etree.Element("holder")
        holder.append(_copied(theme.backgrounds[number - 1]))
        styled = Colours(colours.theme, colours.map, colour)
        return _painted_by(holder, Atelier(bench, theme.part, styled, theme.fonts))
    return (Fill((colour,)), Paint(stops=((0, colour),))) if colour else None


def _painted_by(holder: etree._Element | None, atelier: Atelier) -> tuple[Fill, Paint] | None:
    """Return what a background is: the ground of text, with the part of its picture, and how it is drawn."""
    fill, paint = atelier.colours.fill(holder), paint_in(holder, atelier)
    if fill is None:
        return None
    paint = paint or Paint(stops=tuple((0, colour) for colour in fill.colours[:1]))
    return replace(fill, picture=paint.picture) if fill.is_picture else fill, paint


def _copied(element: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(element))


def _theme(bench: Workbench, master: str) -> _Theme:
    # By the master's own relationship: theme1.xml may be that of the notes, as in exports of Google Slides.
    part = next(iter(bench.of(master, "theme")), "")
    if not part:
        return _Theme("", {}, {"+mj-lt": "", "+mn-lt": ""}, ())
    tree = bench.tree(part)
    plain = Colours({}, {})
    scheme = tree.find(f".//{A}clrScheme")
    named = {str(etree.QName(each).localname): plain.colour(each)[0] for each in scheme} if scheme is not None else {}
    faces = {short: tree.find(f".//{A}{kind}Font/{A}latin") for short, kind in _FACES.items()}
    fonts = {short: face.get("typeface", "") if face is not None else "" for short, face in faces.items()}
    fills = tree.find(f".//{A}bgFillStyleLst")
    return _Theme(part, named, fonts, list(fills) if fills is not None else ())


def _map(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}


def _fonts(bench: Workbench, masters: Sequence[MasterFacts]) -> tuple[str, ...]:
    """Return the typefaces of text, those of the themes first; a `+mj-lt` is the theme's."""
    found = dict.fromkeys(font for master in masters for font in (master.heading_font, master.text_font))
    for part in bench.blobs:
        if re.match(r"ppt/slide(Master|Layout)s/[^/]+\.xml$", part):
            found |= dict.fromkeys(each.get("typeface", "") for each in bench.tree(part).iter(f"{A}latin"))
    return tuple(font for font in found if font and not font.startswith("+"))


def _literals(masters: Sequence[MasterFacts], slide: tuple[float, float]) -> dict[str, float]:
    """Return colours that are not the theme's, by the share of slides that they cover, the largest first."""
    shares: dict[str, float] = {}
    for master in masters:
        themed = {*master.palette.values(), "FFFFFF", "000000", ""}
        for colour, share in _painted(master, slide):
            if colour not in themed:
                shares[colour] = round(shares.get(colour, 0) + share, 3)
    return dict(sorted(shares.items(), key=lambda each: -each[1]))


def _painted(master: MasterFacts, slide: tuple[float, float]) -> Iterator[tuple[str, float]]:
    parts: list[MasterFacts | LayoutFacts] = [master, *master.layouts]
    for part in parts:
        if part.background is not master.background and len(part.background.colours) == 1:
            yield part.background.colours[0], BACKGROUND
        for shape in part.fixed:
            for colour in shape.fill.colours if shape.fill else ():
                yield colour, share_covered((0, 0, *slide), shape.frame)
        for place in part.places:
            if place.kind == "title":
                yield place.colour, TITLE
