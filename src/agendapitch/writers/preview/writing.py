"""Pictures of the slides: PNG, SVG, one PDF, and a contact sheet (design 13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from agendapitch.house.model import House
from agendapitch.scene.model import Scene, Slide
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.units import clock
from agendapitch.writers.preview.behind import NOTHING, Behind
from agendapitch.writers.preview.drawing import FONTS, drawing, picture_name
from agendapitch.writers.typesetting import quoted, typeset

PIXELS_WIDE = 1600
SHEET_PER_INCH = 120

SHEET_ROW = 4  # slides across an A4 page on its side, four rows to a page (design 13)


def slide_pictures(
    scene: Scene, house: House, pictures: Mapping[str, PreparedPicture], *, form: Literal["png", "svg"],
    behind: Behind = NOTHING,
) -> tuple[bytes, ...]:  # fmt: skip
    """Return a picture of each slide, 1600 pixels wide as PNG; `behind` is what a template's layouts draw."""
    source, files = drawing(scene.slides, house, pictures, behind), {**_files(pictures), **behind.files}
    made = typeset(source, files, form=form, per_inch=_per_inch(house))
    return tuple(made) if isinstance(made, list) else (made,)


def slide_pdf(
    scene: Scene, house: House, pictures: Mapping[str, PreparedPicture], *, behind: Behind = NOTHING
) -> bytes:
    """Return one PDF with a page for each slide."""
    language = scene.language.partition("-")[0]
    # Without a date the same slides give the same bytes.
    about = f'#set document(title: {quoted(scene.title)}, date: none)\n#set text(lang: "{language}")\n'
    source = about + drawing(scene.slides, house, pictures, behind)
    made = typeset(source, {**_files(pictures), **behind.files}, form="pdf")
    assert isinstance(made, bytes)
    return made


def contact_sheet(scene: Scene, house: House, shots: Sequence[bytes]) -> bytes:
    """Return one PNG of all slides, numbered and with the time at which each starts; `shots` are their PNGs."""
    cells = "".join(
        f'[#box(stroke: 0.5pt + luma(190), image("{at}.png", width: 180pt))#v(-4pt)*{at + 1}* #h(4pt) {_when(slide)}],'
        for at, slide in enumerate(scene.slides)
    )
    rows = -(-len(shots) // SHEET_ROW)
    row = 30 + 180 * house.size[1] / house.size[0]
    source = (
        f"#set page(width: 842pt, height: {96 + rows * row}pt, margin: (x: 36pt, top: 60pt, bottom: 24pt))\n"
        f"#set text(font: {FONTS['sans']}, size: 9pt)\n"
        f"#place(top, dy: -32pt, text(size: 14pt, weight: \"bold\")[#{quoted(scene.title)}])\n"
        f"#grid(columns: {SHEET_ROW}, column-gutter: 16.6pt, row-gutter: 14pt, {cells})"
    )
    made = typeset(source, {f"{at}.png": shot for at, shot in enumerate(shots)}, form="png", per_inch=SHEET_PER_INCH)
    assert isinstance(made, bytes)
    return made


def _per_inch(house: House) -> float:
    return PIXELS_WIDE / house.size[0] * 72


def _when(slide: Slide) -> str:
    return "backup" if slide.backup else clock(slide.starts)


def _files(pictures: Mapping[str, PreparedPicture]) -> dict[str, bytes]:
    return {picture_name(key, picture): picture.data for key, picture in pictures.items()}
