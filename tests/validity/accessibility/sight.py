"""What is seen: contrast, size, fit, alignment, emphasis, spacing, and that the layouts keep the same rules."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.oxml.ns import qn

from tests.validity.accessibility.colours import Rgb, contrast, to_hex
from tests.validity.accessibility.deck import EMU, FURNITURE, Box, Deck, Finding, Page, Thing, words_in
from tests.validity.accessibility.setting import SetLine, set_text

TEXT_CONTRAST, MARK_CONTRAST = 4.5, 3.0
SMALLEST_TEXT, SMALLEST_SOURCE, SMALLEST_FURNITURE = 20, 14, 12
MOST_EMPHASISED = 3  # words
SLACK = 0.6  # points


def a13_text_stands_out(deck: Deck) -> Iterator[Finding]:
    for page, thing in deck.on_pages():
        if thing.text.strip():
            yield from _weak_text(page, thing)
        if thing.table is not None:
            yield from _weak_cells(page, thing)


def _weak_text(page: Page, thing: Thing) -> Iterator[Finding]:
    behind = page.painted(thing)
    for line in set_text(thing).lines:
        for ground in _grounds(page, behind, thing, line):
            for words in line.words:
                if not words.text.strip():
                    continue
                if ground is None:
                    yield Finding("A13", page.name, f"{words.text[:30]!r} stands on a picture")
                elif contrast(words.colour, ground) < TEXT_CONTRAST:
                    pair = f"{to_hex(words.colour)} on {to_hex(ground)} is {contrast(words.colour, ground):.2f}:1"
                    yield Finding("A13", page.name, f"{words.text[:30]!r} in {thing.name!r}: {pair}")


def _grounds(page: Page, behind: list[Thing], thing: Thing, line: SetLine) -> set[Rgb | None]:
    """Return the colours that lie under a line: at both its ends and in the middle."""
    own = thing.fill()
    if own is not None:
        return {page.palette.seen(own[0])}
    middle = line.box.y + line.box.h / 2
    return {_ground_at(page, behind, line.box.x + 1 + share * (line.box.w - 2), middle) for share in (0, 0.5, 1)}


def _ground_at(page: Page, behind: list[Thing], x: float, y: float) -> Rgb | None:
    for thing in reversed(behind):
        if not thing.box.holds(x, y):
            continue
        if thing.kind == "pic":
            return None
        fill = thing.fill() if thing.kind == "sp" else None
        if fill is not None and not _is_drawing(thing):
            return page.palette.seen(fill[0]) if fill.tag == qn("a:solidFill") else None
    return page.background()


def _is_drawing(thing: Thing) -> bool:
    return next(thing.element.iter(qn("a:custGeom")), None) is not None


def _weak_cells(page: Page, thing: Thing) -> Iterator[Finding]:
    assert thing.table is not None
    behind, y = page.painted(thing), thing.box.y
    for row in thing.table.iter(qn("a:tr")):
        high = int(row.get("h") or 0) / EMU
        ground = _ground_at(page, behind, thing.box.x + 1, y + high / 2)
        y += high
        for cell in row.iter(qn("a:tc")):
            fill = cell.find(f"{qn('a:tcPr')}/{qn('a:solidFill')}")
            under = ground if fill is None else page.palette.seen(fill[0])
            colours = [run.find(f"{qn('a:rPr')}/{qn('a:solidFill')}") for run in cell.iter(qn("a:r"))]
            seen = [None if colour is None else page.palette.seen(colour[0]) for colour in colours]
            if any(c is None or under is None or contrast(c, under) < TEXT_CONTRAST for c in seen):
                yield Finding("A13", page.name, f"the cell {words_in(cell)[:30]!r} is faint")


def a14_marks_stand_out(deck: Deck) -> Iterator[Finding]:
    """Bars and lines of charts, and drawn shapes that say something, against what is under them."""
    for slide, thing in deck.on_slides():
        x, y = thing.box.x + thing.box.w / 2, thing.box.y + thing.box.h / 2
        ground = _ground_at(slide, slide.painted(thing), x, y)
        for colour in _marks(slide, thing):
            if ground is None or contrast(colour, ground) < MARK_CONTRAST:
                pair = "a picture" if ground is None else to_hex(ground)
                yield Finding("A14", slide.name, f"a mark in {thing.name!r}: {to_hex(colour)} on {pair}")


def _marks(slide: Page, thing: Thing) -> set[Rgb]:
    chart = thing.chart
    if chart is not None:
        looks = [e for tag in ("c:ser", "c:dPt") for owner in chart.iter(qn(tag)) for e in owner.findall(qn("c:spPr"))]
        fills = [e for look in looks for e in look.iterfind(qn("a:solidFill"))]
        lines = [e for look in looks for e in look.iterfind(f"{qn('a:ln')}/{qn('a:solidFill')}")]
        return {slide.palette.seen(fill[0]) for fill in (fills or lines)}
    if thing.kind == "sp" and thing.alt and not thing.decorative:
        fills = list(thing.element.iterfind(f"{qn('p:spPr')}//{qn('a:solidFill')}"))
        return {slide.palette.seen(fill[0]) for fill in fills}
    return set()


def a15_links_stand_out(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        if not any(words.link for thing in slide.every() for p in thing.paragraphs for words in p.words):
            continue
        for name in ("hlink", "folHlink"):
            ground = slide.background()
            if ground is None or contrast(slide.palette.named(name), ground) < TEXT_CONTRAST:
                yield Finding("A15", slide.name, f"the colour {name} does not stand out")


def a17_text_is_large_enough(deck: Deck) -> Iterator[Finding]:
    for page, thing in deck.on_pages():
        floor = _floor(thing)
        sizes = [words.size for p in thing.paragraphs for words in p.words if words.text.strip()]
        if thing.table is not None:
            sizes = [int(e.get("sz") or 1800) / 100 for e in thing.table.iter(qn("a:rPr"))]
        if sizes and min(sizes) < floor:
            yield Finding("A17", page.name, f"text in {thing.name!r} is {min(sizes):g} points; {floor} can be read")


def _floor(thing: Thing) -> int:
    if thing.place in FURNITURE:
        return SMALLEST_FURNITURE
    return SMALLEST_SOURCE if thing.name.startswith("source") else SMALLEST_TEXT


def a18_text_never_shrinks(deck: Deck) -> Iterator[Finding]:
    for page in (*deck.slides, *deck.layouts, *deck.masters):
        if next(page.element.iter(qn("a:normAutofit")), None) is not None:
            yield Finding("A18", page.name, "text is shrunk to fit")


def a19_text_fits(deck: Deck) -> Iterator[Finding]:
    for slide, thing in deck.on_slides():
        if not thing.text.strip():
            continue
        setting = set_text(thing)
        if setting.height > setting.room.h + SLACK:
            spare = f"{setting.height:.0f} points of text in {setting.room.h:.0f}"
            yield Finding("A19", slide.name, f"{thing.name!r} runs over: {spare}")
        if setting.widest > setting.room.w + SLACK:
            yield Finding("A19", slide.name, f"{thing.name!r} holds a word wider than its box")


def a20_text_is_ranged_left(deck: Deck) -> Iterator[Finding]:
    """Not justified, and centred over two lines at most; the words under a station of the loop may have more."""
    for page, thing in deck.on_pages():
        for paragraph in thing.paragraphs:
            if paragraph.align in ("just", "dist", "justLow", "thaiDist"):
                yield Finding("A20", page.name, f"{thing.name!r} is justified")
        longest = 4 if thing.name.startswith("what ") and "loop" in _layout(page) else 2
        if any(p.align == "ctr" for p in thing.paragraphs) and len(set_text(thing).lines) > longest:
            yield Finding("A20", page.name, f"{thing.name!r} centres more than two lines")


def _layout(page: Page) -> str:
    return page.beneath[0].name if len(page.beneath) > 1 else page.name


def a21_emphasis_is_quiet(deck: Deck) -> Iterator[Finding]:
    for page, thing in deck.on_pages():
        for words in (w for paragraph in thing.paragraphs for w in paragraph.words):
            if words.capitals or (words.underlined and not words.link):
                yield Finding("A21", page.name, f"{words.text[:30]!r} is in capitals or underlined")
            if words.italic and len(words.text.split()) > MOST_EMPHASISED:
                yield Finding("A21", page.name, f"{words.text[:30]!r} is a long stretch of italic")


def a22_lines_have_room(deck: Deck) -> Iterator[Finding]:
    """Lines 1.0 to 1.5 times the size apart, and space between the items of a list."""
    for page, thing in deck.on_pages():
        several = len(set_text(thing).lines) > 1 if thing.paragraphs else False
        for number, paragraph in enumerate(thing.paragraphs):
            if several and not 1.0 <= round(1.2 * paragraph.spacing, 2) <= 1.5:
                yield Finding("A22", page.name, f"lines in {thing.name!r} are {1.2 * paragraph.spacing:.2f} apart")
            if number and paragraph.bullet and not paragraph.before:
                yield Finding("A22", page.name, f"items in {thing.name!r} have no space between them")


def a33_nothing_hides(deck: Deck) -> Iterator[Finding]:
    for slide in deck.slides:
        if slide.element.get("show") in ("0", "false"):
            yield Finding("A33", slide.name, "the slide is hidden")
        for thing in slide.every():
            if not _inside(thing.box, deck):
                yield Finding("A33", slide.name, f"{thing.name!r} reaches over the edge")


def _inside(box: Box, deck: Deck) -> bool:
    across = box.x >= -SLACK and box.x + box.w <= deck.width + SLACK
    return across and box.y >= -SLACK and box.y + box.h <= deck.height + SLACK


def a37_layouts_keep_the_rules(deck: Deck) -> Iterator[Finding]:
    """The rules above look at the layouts too; here: each has a title, and its places stand on the page."""
    for layout in deck.layouts:
        if not any(thing.is_title for thing in layout.things):
            yield Finding("A37", layout.name, "the layout has no title")
        for thing in layout.every():
            if thing.place and not _inside(thing.box, deck):
                yield Finding("A37", layout.name, f"{thing.name!r} reaches over the edge")


RULES = (
    a13_text_stands_out,
    a14_marks_stand_out,
    a15_links_stand_out,
    a17_text_is_large_enough,
    a18_text_never_shrinks,
    a19_text_fits,
    a20_text_is_ranged_left,
    a21_emphasis_is_quiet,
    a22_lines_have_room,
    a33_nothing_hides,
    a37_layouts_keep_the_rules,
)
