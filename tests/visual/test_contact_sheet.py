"""A contact sheet shows every slide, small enough to be kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.components import to_pdf
from tests.decks import deck_of
from tests.visual.contact_sheet import GAP, HEIGHT, LABEL, LARGEST, WIDTH, contact_sheet, pages_of, save_small


def test_pages_stand_four_across_with_a_number_under_each() -> None:
    colours = ("red", "green", "blue", "white", "black")
    sheet = contact_sheet([Image.new("RGB", (800, 450), colour) for colour in colours])
    assert sheet.size == (GAP + 4 * (WIDTH + GAP), GAP + 2 * (HEIGHT + LABEL + GAP))
    assert sheet.getpixel((GAP + WIDTH // 2, GAP + HEIGHT // 2)) == (255, 0, 0)
    fifth = GAP + HEIGHT + LABEL + GAP
    assert sheet.getpixel((GAP + WIDTH // 2, fifth + HEIGHT // 2)) == (0, 0, 0)


@pytest.mark.component
def test_no_slide_of_a_deck_is_an_empty_page(tmp_path: Path) -> None:
    deck = tmp_path / "first.pptx"
    deck.write_bytes(deck_of("first", 10))
    (pdf,) = to_pdf([deck], tmp_path)
    pages = pages_of(pdf, tmp_path)
    save_small(contact_sheet(pages), tmp_path / "sheet.png")
    assert all(len(page.getcolors(page.width * page.height) or ()) > 20 for page in pages)
    assert (tmp_path / "sheet.png").stat().st_size <= LARGEST
