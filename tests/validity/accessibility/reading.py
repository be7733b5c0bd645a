"""What a screen reader says: titles, order, alternative text, language, lists, tables, links, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from pptx.oxml.ns import qn

from tests.validity.accessibility.deck import FURNITURE, Box, Deck, Finding, Page, Thing, words_in

UNNAMED = re.compile(
    r"(text ?box|rectangle|oval|ellipse|freeform|picture|image|chart|table|group|connector|line|title|subtitle|"
    r"placeholder|content placeholder|text placeholder|shape) ?\d*",
    re.IGNORECASE,
)
FILE_NAME = re.compile(r"\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|heic|webp)\b", re.IGNORECASE)
OPENERS = ("image of", "picture of", "photo of", "photograph of", "a picture of", "an image of", "graphic of")
VAGUE = {"here", "click here", "this", "link", "this link", "more", "read more", "learn more", "details"}
SMALL_WORDS = {"about", "from", "have", "into", "more", "than", "that", "their", "them", "then", "they", "this",
               "what", "when", "which", "will", "with", "were", "been", "should", "already"}  # fmt: skip
TYPED_BULLET = re.compile(r"\s*(?:[-–—•·*▪◦‣]\s|\d{1,2}[.)]\s)")
LONGEST_ALT = 250


def a01_every_slide_has_a_title(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        if not slide.title:
            yield Finding("A01", slide.name, "no title")


def a02_titles_are_unique(deck: Deck) -> Iterator[Finding]:
    for title, count in Counter(slide.title.casefold() for slide in deck.slides).items():
        if count > 1:
            yield Finding("A02", "deck", f"{count} slides have the title {title!r}")


def a03_title_is_read_first(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        first = next((thing for thing in slide.things if not thing.decorative), None)
        if first is not None and not first.is_title:
            yield Finding("A03", slide.name, f"{first.name!r} is read before the title")


def a04_reading_order_is_visual_order(deck: Deck) -> Iterator[Finding]:
    """In one column nothing lower is read first, in one row nothing further right."""
    for slide in deck.slides:
        body = [thing for thing in slide.things if not thing.decorative and not _has_its_own_turn(thing)]
        for one, other in combinations(body, 2):
            if _comes_before(other.box, one.box):
                yield Finding("A04", slide.name, f"{one.name!r} is read before {other.name!r}, which stands before it")


def _has_its_own_turn(thing: Thing) -> bool:
    """The title leads, the kicker above it follows; source and furniture close; a mark comes after what it marks."""
    named = thing.name.startswith(("kicker", "source", "slot marker"))
    return thing.is_title or named or thing.place in FURNITURE or (thing.kind == "sp" and not thing.text.strip())


def _comes_before(one: Box, other: Box) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    above, left = one.y + one.h <= other.y + 1, one.x + one.w <= other.x + 1
    return (across > 0.5 * min(one.w, other.w) and above) or (down > 0.5 * min(one.h, other.h) and left)


def a05_words_stand_in_places_with_names(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if thing.text.strip() and not thing.place and UNNAMED.fullmatch(thing.name.strip()):
            yield Finding("A05", slide.name, f"the text {thing.text[:30]!r} stands in a shape called {thing.name!r}")


def a06_no_empty_placeholders(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if thing.kind == "sp" and thing.place and not thing.text.strip():
            yield Finding("A06", slide.name, f"the placeholder {thing.name!r} is empty")


def a07_everything_seen_is_described(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        silent = not (thing.text.strip() or thing.place or thing.alt or thing.decorative)
        if thing.inside is None and silent:
            yield Finding("A07", slide.name, f"{thing.name!r} has no alternative text and is not decorative")
        if thing.decorative and (thing.alt or thing.text.strip()):
            yield Finding("A07", slide.name, f"{thing.name!r} is decorative, but says something")


def a08_alt_text_describes(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if FILE_NAME.search(thing.alt):
            yield Finding("A08", slide.name, f"the alternative text {thing.alt!r} is a file name")
        if thing.alt.casefold().startswith(OPENERS):
            yield Finding("A08", slide.name, f"the alternative text {thing.alt[:40]!r} opens with what it is")
        if len(thing.alt) > LONGEST_ALT:
            yield Finding("A08", slide.name, f"the alternative text of {thing.name!r} has {len(thing.alt)} characters")


def a09_charts_and_tables_say_what_they_find(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if thing.kind == "graphicFrame" and len(_content(thing.alt) & _content(slide.title)) < 2:
            yield Finding("A09", slide.name, f"the alternative text {thing.alt[:60]!r} does not say the finding")


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{4,}|\d+", text.casefold()) if word not in SMALL_WORDS}


def a10_groups_are_described_once(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if thing.inside is not None and thing.alt:
            yield Finding("A10", slide.name, f"{thing.name!r} stands in a group and has its own alternative text")


def a12_every_run_has_its_language(deck: Deck) -> Iterator[Finding]:
    language = deck.presentation.core_properties.language
    if not language:
        yield Finding("A12", "deck", "the document has no language")
    for slide in deck.slides:
        notes = slide.part.slide.notes_slide.element if slide.part.has_notes_slide else None
        for tree in (slide.element, notes):
            for end in () if tree is None else tree.iter(qn("a:r"), qn("a:fld"), qn("a:br"), qn("a:endParaRPr")):
                looks = end if end.tag == qn("a:endParaRPr") else end.find(qn("a:rPr"))
                written = None if looks is None else looks.get("lang")
                if written != language:
                    where = f"{slide.name}{', notes' if tree is notes else ''}"
                    words = end.findtext(qn("a:t")) or "the end of a paragraph"
                    yield Finding("A12", where, f"{words[:30]!r} has the language {written}")
    defaults = deck.slides[0].defaults if deck.slides else None
    style = None if defaults is None else defaults.find(f"{qn('a:defPPr')}/{qn('a:defRPr')}")
    if style is None or style.get("lang") != language:
        yield Finding("A12", "deck", "text that someone adds has no language")


def a23_lists_are_real(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        for paragraph in thing.paragraphs:
            if TYPED_BULLET.match(paragraph.text):
                yield Finding("A23", slide.name, f"a typed bullet or number: {paragraph.text[:30]!r}")


def a24_tables_are_plain(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if thing.table is not None:
            yield from (Finding("A24", slide.name, what) for what in _table(thing))


def _table(thing: Thing) -> Iterator[str]:
    assert thing.table is not None
    properties, rows = thing.table.find(qn("a:tblPr")), thing.table.findall(qn("a:tr"))
    if properties is None or properties.get("firstRow") not in ("1", "true"):
        yield "a table has no header row"
    cells = [cell for row in rows for cell in row.findall(qn("a:tc"))]
    if any(cell.get(mark) for cell in cells for mark in ("gridSpan", "rowSpan", "hMerge", "vMerge")):
        yield "a table has merged cells"
    for number, row in enumerate(rows, 1):
        if not all(words_in(cell).strip() for cell in row.findall(qn("a:tc"))):
            yield f"a table has an empty cell in row {number}"
    columns = len(thing.table.findall(f"{qn('a:tblGrid')}/{qn('a:gridCol')}"))
    if columns > 5 or len(rows) > 7:
        yield f"a table has {columns} columns and {len(rows)} rows; 5 and 6 under the header can be read"


def a27_links_say_where_they_go(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        for words in (w for thing in slide.every() for paragraph in thing.paragraphs for w in paragraph.words):
            shown = words.text.strip().casefold()
            if words.link and (shown in VAGUE or shown.startswith(("http:", "https:", "www."))):
                yield Finding("A27", slide.name, f"the link {words.text!r} does not say where it goes")


def a32_notes_say_what_is_seen(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        if not slide.notes.strip():
            yield Finding("A32", slide.name, "no notes")
        elif _shows_something(slide) and "slide shows" not in slide.notes.casefold():
            yield Finding("A32", slide.name, "the notes do not say what the chart, table or picture shows")


def _shows_something(slide: Page) -> bool:
    return any(thing.kind in ("pic", "graphicFrame") and not thing.decorative for thing in slide.every())


RULES = (
    a01_every_slide_has_a_title,
    a02_titles_are_unique,
    a03_title_is_read_first,
    a04_reading_order_is_visual_order,
    a05_words_stand_in_places_with_names,
    a06_no_empty_placeholders,
    a07_everything_seen_is_described,
    a08_alt_text_describes,
    a09_charts_and_tables_say_what_they_find,
    a10_groups_are_described_once,
    a12_every_run_has_its_language,
    a23_lists_are_real,
    a24_tables_are_plain,
    a27_links_say_where_they_go,
    a32_notes_say_what_is_seen,
)
