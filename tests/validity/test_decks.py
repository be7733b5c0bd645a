"""Every deck, at every slot: sound, accessible, opened by others, every word in place."""

from __future__ import annotations

import io
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_TICK_LABEL_POSITION

from agendapitch.ooxml.package_check import check_package
from tests.components import component, page_texts, schema_errors, to_pdf
from tests.decks import ALL, Made, deck_of, every_deck
from tests.validity.accessibility import accessibility_findings
from tests.validity.accessibility.deck import FURNITURE, Page, open_deck

STATEMENT = 38  # points; headlines are smaller

@every_deck
def test_package_is_sound(made: Made) -> None:
    assert check_package(deck_of(*made)) == ()


@every_deck
def test_deck_is_accessible(made: Made) -> None:
    assert [str(finding) for finding in accessibility_findings(deck_of(*made))] == []


@every_deck
def test_every_slide_has_its_own_title_and_notes(made: Made) -> None:
    slides = Presentation(io.BytesIO(deck_of(*made))).slides
    titles = Counter(slide.shapes.title.text_frame.text.strip() for slide in slides)
    assert "" not in titles
    assert [title for title, count in titles.items() if count > 1] == []
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in slides if slide.has_notes_slide)
    assert all(slide.has_notes_slide for slide in slides)


@every_deck
def test_no_slide_is_bare(made: Made) -> None:
    """A slide shows something under its title, unless the title is the statement itself."""
    bare = [slide.name for slide in open_deck(deck_of(*made)).slides if _is_bare(slide)]
    assert bare == []


def _is_bare(slide: Page) -> bool:
    shown = [thing for thing in slide.things if not thing.is_title and thing.place not in FURNITURE]
    statement = any(w.size >= STATEMENT for t in slide.things if t.is_title for p in t.paragraphs for w in p.words)
    return not statement and all(thing.decorative or thing.name == "slot marker" for thing in shown)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[Made, Path]:
    """Return every deck as a file."""
    folder = tmp_path_factory.mktemp("decks")
    paths = {made: folder / f"{number}.pptx" for number, made in enumerate(ALL)}
    for made, path in paths.items():
        path.write_bytes(deck_of(*made))
    return paths


@pytest.fixture(scope="module", params=["Microsoft365", "Office2019"])
def reports(request: pytest.FixtureRequest, files: dict[Made, Path]) -> dict[Made, list[str]]:
    """Return what Microsoft's validator says of every deck; it is slow to start, so several run at once."""
    component("ooxml-validator", given="AGENDAPITCH_VALIDATOR")
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = pool.map(lambda path: schema_errors(path, request.param), files.values())
        return dict(zip(files, found, strict=True))


@pytest.mark.component
@every_deck
def test_schema_validator_finds_no_error(made: Made, reports: dict[Made, list[str]]) -> None:
    assert reports[made] == []


@pytest.fixture(scope="module")
def pdfs(files: dict[Made, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[Made, Path]:
    """Return every deck as LibreOffice prints it."""
    return dict(zip(files, to_pdf(files.values(), tmp_path_factory.mktemp("pdfs")), strict=True))


@pytest.mark.component
@every_deck
def test_libreoffice_shows_every_word(made: Made, pdfs: dict[Made, Path]) -> None:
    slides = list(Presentation(io.BytesIO(deck_of(*made))).slides)
    pages = page_texts(pdfs[made])
    assert len(pages) == len(slides)
    for number, (slide, page) in enumerate(zip(slides, pages, strict=True), 1):
        assert (number, _missing(_words(" ".join(_texts(slide.shapes))), page)) == (number, [])


def _missing(wanted: list[str], page: str) -> list[str]:
    # Wide letter-spacing makes a PDF reader split a word, tight spacing makes it join two: look without blanks too.
    shown, run_together = Counter(_words(page)), "".join(_words(page))
    return [w for w, n in Counter(wanted).items() if shown[w] < n and (len(w) < 4 or run_together.count(w) < n)]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def _texts(shapes: Any) -> Iterator[str]:
    for shape in shapes:
        if shape.shape_type is not None and shape.shape_type.name == "GROUP":
            yield from _texts(shape.shapes)
        elif shape.has_text_frame:
            yield shape.text_frame.text
        elif shape.has_table:
            yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
        elif shape.has_chart and shape.chart.category_axis.tick_label_position != XL_TICK_LABEL_POSITION.NONE:
            yield from (category.label for category in shape.chart.plots[0].categories)
