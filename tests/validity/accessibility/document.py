"""What the document says and does: its title, charts, show, sections, fields, locks and fonts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree
from pptx.oxml.ns import qn

from tests.validity.accessibility.deck import FURNITURE, Deck, Finding, Page

DEFAULT_TITLES = {"", "presentation", "powerpoint presentation", "slide 1", "untitled"}
DEFAULT_SECTION = re.compile(r"(default|untitled|summary) section|section \d*", re.IGNORECASE)
SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"
ROOM_FONTS = {"Arial", "Calibri", "Cambria", "Georgia", "Tahoma", "Times New Roman", "Trebuchet MS", "Verdana"}
MOST_SERIES, MOST_CATEGORIES, SMALLEST_IN_CHART = 6, 12, 14


def a11_document_has_a_title(deck: Deck) -> Iterator[Finding]:
    if deck.presentation.core_properties.title.strip().casefold() in DEFAULT_TITLES:
        yield Finding("A11", "deck", "the document has no title")


def a16_colour_is_never_the_only_sign(deck: Deck) -> Iterator[Finding]:
    """A chart has no legend to match colours with; each of several series carries its values or stands by its name."""
    for slide, chart in _charts(deck):
        if next(chart.iter(qn("c:legend")), None) is not None:
            yield Finding("A16", slide.name, "a chart explains its colours in a legend")
        series = list(chart.iter(qn("c:ser")))
        if len(series) > 1 and not all(_labelled(one, slide) for one in series):
            yield Finding("A16", slide.name, "a series of a chart is told apart by colour alone")


def _labelled(series: etree._Element, slide: Page) -> bool:
    name = (series.findtext(f"{qn('c:tx')}//{qn('c:v')}") or "").split()
    if name and any(thing.text.split() == name for thing in slide.every()):  # blanks may be no-break
        return True
    labels = series.find(qn("c:dLbls"))
    return labels is not None and any(
        shown.get("val") == "1" for name in ("c:showVal", "c:showSerName") for shown in labels.iter(qn(name))
    )


def a25_charts_are_native_and_can_be_read(deck: Deck) -> Iterator[Finding]:
    for slide, chart in _charts(deck):
        where = slide.name
        if chart.find(qn("c:externalData")) is None:
            yield Finding("A25", where, "a chart has no data inside")
        series = list(chart.iter(qn("c:ser")))
        if len(series) > MOST_SERIES:
            yield Finding("A25", where, f"a chart has {len(series)} series")
        counts = [int(count.get("val") or 0) for count in chart.iterfind(f".//{qn('c:cat')}//{qn('c:ptCount')}")]
        if max(counts, default=0) > MOST_CATEGORIES:
            yield Finding("A25", where, f"a chart has {max(counts)} categories")
        sizes = [int(e.get("sz") or 0) / 100 for e in chart.iter(qn("a:defRPr"), qn("a:rPr")) if e.get("sz")]
        if not sizes or min(sizes) < SMALLEST_IN_CHART:
            yield Finding("A25", where, f"a chart's text is {min(sizes, default=10)} points")


def a28_nothing_moves_by_itself(deck: Deck) -> Iterator[Finding]:
    """Times may be kept for the presenter, but the show does not use them (`useTimings="0"`)."""
    relations = deck.presentation.part.rels.values()
    properties = next(r.target_part.blob for r in relations if r.reltype.endswith("/presProps"))
    for slide in deck.slides:
        for transition in slide.element.iter(qn("p:transition")):
            if transition.get("advClick") in ("0", "false"):
                yield Finding("A28", slide.name, "the slide does not wait for a click")
            if transition.get("advTm") and b'useTimings="0"' not in properties:
                yield Finding("A28", slide.name, "the slide moves on by itself")
            if len(transition):
                yield Finding("A28", slide.name, "the slide comes with an effect")
        if next(slide.element.iter(qn("p:timing")), None) is not None:
            yield Finding("A28", slide.name, "something on the slide is animated")


def a29_no_sound_or_film_without_words(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        if next(slide.element.iter(qn("a:videoFile"), qn("a:audioFile"), qn("a:wavAudioFile")), None) is not None:
            yield Finding("A29", slide.name, "a film or a sound without captions")


def a30_sections_are_named(deck: Deck) -> Iterator[Finding]:
    names = [section.get("name") or "" for section in deck.presentation.part._element.iter(SECTION)]
    if not names:
        yield Finding("A30", "deck", "the deck has no sections")
    for name, count in Counter(name.casefold() for name in names).items():
        if count > 1 or not name.strip() or DEFAULT_SECTION.fullmatch(name):
            yield Finding("A30", "deck", f"the section {name!r} has no name of its own")


def a31_slide_numbers_are_fields(deck: Deck) -> Iterator[Finding]:
    for page, thing in deck.on_pages():
        fields = [field.get("type") for field in thing.element.iter(qn("a:fld"))]
        if thing.place == "sldNum" and "slidenum" not in fields:
            yield Finding("A31", page.name, "the slide number is typed")
        if thing.name in ("footer", "slide number") and thing.place not in FURNITURE:
            yield Finding("A31", page.name, f"the {thing.name} is no placeholder")
    if not any(thing.place == "sldNum" for slide in deck.slides[1:] for thing in slide.things):
        yield Finding("A31", "deck", "no slide has a number")


def a34_the_deck_is_open_to_all(deck: Deck) -> Iterator[Finding]:
    presentation = deck.presentation.part._element
    if next(presentation.iter(qn("p:modifyVerifier")), None) is not None:
        yield Finding("A34", "deck", "the deck is read-only")
    for relation in deck.presentation.part.package.iter_rels():
        if relation.reltype.endswith("/custom-properties") and b"_MarkAsFinal" in relation.target_part.blob:
            yield Finding("A34", "deck", "the deck is marked as final")


def a35_fonts_are_in_the_room(deck: Deck) -> Iterator[Finding]:
    for master in deck.masters:
        for family in sorted(set(master.fonts.values()) - ROOM_FONTS):
            yield Finding("A35", master.name, f"the room may not have {family}")
    for page in (*deck.slides, *deck.layouts):
        named = {e.get("typeface") or "" for e in page.element.iter(qn("a:latin"))} - {"+mn-lt", "+mj-lt"}
        if named:
            yield Finding("A35", page.name, f"text names the typeface {sorted(named)[0]}, past the theme")


def _charts(deck: Deck) -> Iterator[tuple[Page, etree._Element]]:
    for slide, thing in deck.on_slides():
        chart = thing.chart
        if chart is not None:
            yield slide, chart


RULES = (
    a11_document_has_a_title,
    a16_colour_is_never_the_only_sign,
    a25_charts_are_native_and_can_be_read,
    a28_nothing_moves_by_itself,
    a29_no_sound_or_film_without_words,
    a30_sections_are_named,
    a31_slide_numbers_are_fields,
    a34_the_deck_is_open_to_all,
    a35_fonts_are_in_the_room,
)
