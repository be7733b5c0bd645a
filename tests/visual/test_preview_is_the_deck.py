"""The preview shows what LibreOffice shows of the deck, slide by slide."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from agendapitch.house.looks import LOOKS
from agendapitch.pipeline import Wishes, draft_deck, write_deck
from agendapitch.workspace import Workspace
from agendapitch.writers.preview.writing import slide_pictures
from tests.components import component, to_pdf
from tests.decks import EXAMPLES

SIZE = (400, 225)
# Mean difference of a slide's pixels at that size, of 255, and the mean of a deck's slides. Most slides reach 2; large
# type reaches 7 where LibreOffice kerns a pair of letters that the preview does not, and a line ends a point earlier.
SLIDE, DECK = 7.5, 2.8
CIVIC = ("first", "council", "adaptations", "flood-data")
GALLERY = ("gallery-few", "gallery-usual", "gallery-many", "gallery-rest", "gallery-halves")
ALL = [(name, "civic") for name in CIVIC] + [(name, look) for name in GALLERY for look in LOOKS]


def small(picture: Image.Image) -> Image.Image:
    return picture.convert("RGB").resize(SIZE, Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how far two pictures are apart: the mean over pixels and channels, of 255."""
    return sum(ImageStat.Stat(ImageChops.difference(small(one), small(other))).mean) / 3


@pytest.fixture(scope="module")
def differences(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[float]]:
    """Return by deck the difference of each slide; LibreOffice starts once for all of them."""
    component("soffice")
    folder, shots = tmp_path_factory.mktemp("decks"), {}
    for name, look in ALL:
        draft = draft_deck(EXAMPLES / f"{name}.yaml", Workspace(), Wishes(style=look)).value
        assert draft, name
        (folder / f"{name}-{look}.pptx").write_bytes(write_deck(draft, Workspace()))
        shots[f"{name}-{look}"] = slide_pictures(draft.scene, draft.house, draft.shelf.prepared, form="png")
    found = {}
    for pdf in to_pdf(sorted(folder.glob("*.pptx")), folder):
        pages = pages_of(pdf)
        assert len(pages) == len(shots[pdf.stem])
        found[pdf.stem] = [
            difference(page, Image.open(BytesIO(shot))) for page, shot in zip(pages, shots[pdf.stem], strict=True)
        ]
    return found


def pages_of(pdf: Path) -> list[Image.Image]:
    """Return the pages of a PDF, four times as fine as they are compared."""
    target = pdf.with_suffix("")
    command = [component("pdftoppm"), "-png", "-scale-to-x", str(4 * SIZE[0]), "-scale-to-y", str(4 * SIZE[1])]
    subprocess.run([*command, str(pdf), str(target)], check=True)
    return [Image.open(page) for page in sorted(pdf.parent.glob(f"{pdf.stem}-[0-9]*.png"))]


@pytest.mark.component
@pytest.mark.parametrize("deck", [f"{name}-{look}" for name, look in ALL])
def test_preview_is_what_libreoffice_draws(deck: str, differences: dict[str, list[float]]) -> None:
    slides = differences[deck]
    far = {number: round(each, 1) for number, each in enumerate(slides, start=1) if each > SLIDE}
    assert not far, f"slides that differ: {far}"
    assert sum(slides) / len(slides) <= DECK


def test_another_slide_would_be_noticed() -> None:
    """A measure that sees no difference between two slides would prove nothing."""
    draft = draft_deck(EXAMPLES / "first.yaml", Workspace(), Wishes()).value
    assert draft
    shots = slide_pictures(draft.scene, draft.house, draft.shelf.prepared, form="png")
    pages = [Image.open(BytesIO(shot)) for shot in shots]
    assert min(difference(pages[at], pages[at + 1]) for at in range(len(pages) - 1)) > 1.3 * SLIDE
