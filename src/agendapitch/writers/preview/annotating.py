"""Pictures of a template's pages with the places that decks fill, and of slides that are laid out in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from agendapitch.house.model import CompiledHouse
from agendapitch.house.page import Page
from agendapitch.ooxml.template.model import Frame
from agendapitch.scene.choosing import ROLES
from agendapitch.scene.specimens import specimen_slides
from agendapitch.units import Box, Points
from agendapitch.writers.preview.behind import Behind, behind_layouts
from agendapitch.writers.preview.drawing import FONTS, PREAMBLE, drawing
from agendapitch.writers.preview.writing import PIXELS_WIDE
from agendapitch.writers.typesetting import quoted, typeset

USED = frozenset(("title only", *(role for roles in ROLES.values() for role in roles)))
SPECIMENS = ("benefits 3", "change")
CAPTION: Points = 40  # high, under the slide
# Of a mark and the words on it: they must be seen on any ground, so each has its own.
_MARK, _ON_MARK = "#B0006A", "#FFFFFF"


def page_pictures(
    compiled: CompiledHouse, names: Mapping[str, str], places: Mapping[str, Mapping[int, Frame]]
) -> dict[str, bytes]:
    """Return a PNG of each page by its role, with what decks fill on it marked.

    `names` say which layout each role has, `places` its large ones by index, in the template's own points: they are
    marked where decks do not use the layout.
    """
    behind = behind_layouts(compiled, compiled.house.pages)
    wide, high = compiled.house.size
    head = (f"#set page(width: {wide:g}pt, height: {high + CAPTION:g}pt, margin: 0pt, fill: white)\n{PREAMBLE}"
            f"{behind.definitions}")  # fmt: skip
    drawn = []
    for role, page in compiled.house.pages.items():
        is_used = role in USED
        marks = _filled(role, page, compiled) if is_used else _offered(page, places.get(role, {}), compiled)
        caption = f"{role} – {names.get(role, '')}{'' if is_used else ' · decks compose this kind'}"
        drawn.append(_page(caption, behind.commands.get(role, ""), marks, compiled.house.size))
    return dict(zip(compiled.house.pages, _typeset(head + "\n#pagebreak()\n".join(drawn), behind, wide), strict=True))


def specimen_pictures(compiled: CompiledHouse) -> dict[str, bytes]:
    """Return a PNG of a few slides that are laid out in the template, by their pattern."""
    slides = tuple(slide for slide in specimen_slides(compiled.house) if slide.pattern in SPECIMENS)
    behind = behind_layouts(compiled, dict.fromkeys(slide.layout for slide in slides))
    shots = _typeset(drawing(slides, compiled.house, {}, behind), behind, compiled.house.size[0])
    return {f"slide {slide.pattern}": shot for slide, shot in zip(slides, shots, strict=True)}


def _typeset(source: str, behind: Behind, wide: Points) -> list[bytes]:
    made = typeset(source, behind.files, form="png", per_inch=PIXELS_WIDE / wide * 72)
    return made if isinstance(made, list) else [made]


def _page(caption: str, behind: str, marks: Iterator[str], size: tuple[Points, Points]) -> str:
    wide, high = size
    # What a template lets stand beside the slide is seen on no slide.
    slide = f"#at(0, 0)[#block(width: {wide:g}pt, height: {high:g}pt, clip: true)[{behind}]]"
    foot = (f'#at(0, {high:g})[#rect(width: {wide:g}pt, height: {CAPTION:g}pt, fill: rgb("{_MARK}"))]\n'
            f"#at(16, {high + 0.66 * CAPTION:g})[{_text(caption, 20)}]")  # fmt: skip
    return "\n".join([slide, *marks, foot])


def _filled(role: str, page: Page, compiled: CompiledHouse) -> Iterator[str]:
    """Yield the marks of what decks fill on a page."""
    places = compiled.layouts[role].places
    labels = {"headline": "title", "points": "room", "subtitle": "who and when", "footer": "footer",
              "slide number": "number"}  # fmt: skip
    body = "subtitle" if role == "cover" else "points"
    if role != "cover":
        yield _mark(page.edge, "edge: panels may reach to here", compiled.house.size[0], is_edge=True)
    found = {"headline": page.headline, body: page.body, "footer": page.footer, "slide number": page.number}
    for key, box in found.items():
        if box:
            yield _mark(box, f"{labels[key]} · {f'place {places[key].idx}' if key in places else 'composed'}",
                        compiled.house.size[0])


def _offered(page: Page, places: Mapping[int, Frame], compiled: CompiledHouse) -> Iterator[str]:
    """Yield the marks of what a layout offers that decks do not use."""
    wide = compiled.house.size[0]
    yield _mark(page.headline, "title", wide)
    for idx, frame in places.items():
        yield _mark(Box(*(round(length / compiled.house.scale, 2) for length in frame)), f"place {idx}", wide)


def _mark(box: Box, label: str, wide: Points, *, is_edge: bool = False) -> str:
    """Return the outline of a place with its label, which stays on a slide as `wide` as that."""
    dash = '"dotted"' if is_edge else '"dashed"'
    # A white line under the coloured one: seen on dark and on light ground.
    frames = "".join(
        f"#at({box.x}, {box.y})[#rect(width: {box.w}pt, height: {box.h}pt, stroke: {stroke})]"
        for stroke in ('1.6pt + white', f'(paint: rgb("{_MARK}"), thickness: 1.6pt, dash: {dash})')
    )
    size = 13 if box.h >= 26 else 9
    tag = (f'#box(fill: rgb("{_MARK}"), inset: (x: 4pt, top: {size}pt, bottom: 4pt))[{_text(label, size)}]')
    # The edge's own stands at its foot, for the room's is at the top.
    y = box.y + box.h - size - 4 if is_edge else box.y
    x = max(0.0, min(box.x, wide - 0.6 * size * len(label) - 8))
    return f"{frames}\n#at({x:.2f}, {y:.2f})[{tag}]"


def _text(words: str, size: Points) -> str:
    return f'#text(font: {FONTS["sans"]}, size: {size}pt, weight: "bold", fill: rgb("{_ON_MARK}"))[#{quoted(words)}]'
