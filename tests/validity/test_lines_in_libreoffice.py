"""What the scene says of lines is what LibreOffice draws: each line whole, and its words inside their box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from agendapitch.house.looks import LOOKS
from agendapitch.scene.inspecting import inked
from agendapitch.scene.model import TextShape
from agendapitch.workspace import Workspace
from agendapitch.writers.pptx.storing import compiled_house
from agendapitch.writers.pptx.writing import write_pptx
from tests.components import component, to_pdf
from tests.pdf_words import Word, pages_of
from tests.unit.scene.drawing import house
from tests.unit.scene.references import geometry, made

SAMPLE = (
    "03-purpose", "07-benefits4", "08-bignumber", "09-change1", "10-change3", "12-delivery", "23-ask",
    *(name for name in geometry() if name.startswith("W")),
)  # fmt: skip
NEAR = 3.0  # points

pytestmark = pytest.mark.component


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], tuple[Word, ...]]:
    """Return the words on the page of every sampled reference in every look; LibreOffice starts once."""
    component("soffice")
    folder = tmp_path_factory.mktemp("lines")
    decks = [folder / f"{look}.pptx" for look in LOOKS]
    for look, deck in zip(LOOKS, decks, strict=True):
        deck.write_bytes(_deck(look))
    return {(name, look): words for look, pdf in zip(LOOKS, to_pdf(decks, folder), strict=True)
            for name, words in zip(SAMPLE, pages_of(pdf), strict=True)}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", SAMPLE)
def test_lines_break_and_stand_as_the_scene_says(
    name: str, look: str, pages: dict[tuple[str, str], tuple[Word, ...]]
) -> None:
    texts = [shape for shape in made(name, look).slide.shapes
             if isinstance(shape, TextShape) and shape.role != "slide number"]
    assert [fault for shape in texts for fault in _faults(shape, pages[name, look])] == []


def _deck(look: str) -> bytes:
    drawn = [made(name, look) for name in SAMPLE]
    slides = tuple(replace(each.slide, key=name) for name, each in zip(SAMPLE, drawn, strict=True))
    scene = replace(drawn[0].scene, slides=slides, sections=(), shows=())
    pictures = {key: picture for each in drawn for key, picture in each.shelf.prepared.items()}
    return write_pptx(scene, [()] * len(slides), compiled_house(house(look), Workspace()), pictures)


def _faults(shape: TextShape, page: tuple[Word, ...]) -> Iterator[str]:
    """Yield what is wrong with the lines of one text."""
    place = inked(shape)
    inside = [word for word in page if place.y <= word.middle <= place.y + place.h
              and place.x - NEAR <= word.box.x + word.box.w / 2 <= place.x + place.w + NEAR]
    expected = [line for paragraph in shape.paragraphs for line in paragraph.lines]
    found = _lines(inside, leading=shape.leading)
    if [_joined(line) for line in found] != [_joined([line]) for line in expected]:
        yield f"{shape.name}: {' / '.join(map(' '.join, found))} instead of {' / '.join(expected)}"
    for word in inside:
        if word.box.x < place.x - NEAR or word.box.x + word.box.w > place.x + place.w + NEAR:
            yield f"{shape.name}: “{word.text}” leaves its box"


def _lines(words: list[Word], *, leading: float) -> list[list[str]]:
    """Return the words of each line, from top to bottom; words of one line have nearly one middle."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.middle):
        if lines and abs(word.middle - lines[-1][0].middle) < leading / 3:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [[word.text for word in sorted(line, key=lambda word: word.box.x)] for line in lines]


def _joined(words: list[str]) -> str:
    return "".join("".join(words).split())
