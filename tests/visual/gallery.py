"""The gallery: every kind of slide in every look, drawn by the preview: `python -m tests.visual.gallery FOLDER`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.pipeline import Draft, Wishes, draft_deck
from agendapitch.scene.model import Scene
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import Workspace
from agendapitch.writers.preview.writing import slide_pictures
from tests.decks import EXAMPLES
from tests.visual.contact_sheet import contact_sheet, save_small

SCRIPTS = ("few", "usual", "many", "rest", "halves")
COUNTS = tuple(f"count-{number}" for number in range(1, 10))  # one sheet shows what only these have
LARGEST = 300_000  # bytes of one sheet; all of them are in the repository


def pages_of(names: tuple[str, ...], look: str, *, without: frozenset[str] = frozenset()) -> list[Image.Image]:
    """Return a picture of each slide of gallery scripts in a look; `without` patterns, and then only one of each."""
    pages, seen = [], set(without)
    for name in names:
        draft = _draft(name, look)
        shots = slide_pictures(draft.scene, draft.house, draft.shelf.prepared, form="png")
        for slide, shot in zip(draft.scene.slides, shots, strict=True):
            if not without or slide.pattern not in seen:
                pages.append(Image.open(BytesIO(shot)).convert("RGB"))
            seen.add(slide.pattern)
    return pages


def patterns_of(names: tuple[str, ...]) -> frozenset[str]:
    """Return the patterns of the slides of gallery scripts."""
    return frozenset(slide.pattern for name in names for slide in _draft(name, "civic").scene.slides)


def layouts() -> list[Image.Image]:
    """Return a picture of each layout: every kind of slide with every count, holding what its specimen holds."""
    house = built_in_house("civic")
    assert house
    file = BytesIO()
    Image.new("RGB", (160, 90), "#B9CBC5").save(file, "PNG")
    blank = PreparedPicture(file.getvalue(), "image/png", 160, 90)
    scene = Scene(title="", subject="", author="", language="en-GB", iso_date="", slides=specimen_slides(house))
    shots = slide_pictures(scene, house, {"": blank}, form="png")
    return [Image.open(BytesIO(shot)).convert("RGB") for shot in shots]


def main(target: Path) -> None:
    """Write a contact sheet of each gallery script in each look, and one of what the scripts of counts add."""
    target.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        sheets = {name: pages_of((name,), look) for name in SCRIPTS}
        sheets["counts"] = pages_of(COUNTS, look, without=patterns_of(SCRIPTS))
        for name, pages in sheets.items():
            save_small(contact_sheet(pages), target / f"{look}-{name}.png", largest=LARGEST)
            print(target / f"{look}-{name}.png")
    sheet = contact_sheet(layouts())
    half = sheet.resize((sheet.width // 2, sheet.height // 2), Image.Resampling.LANCZOS)
    save_small(half, target / "layouts.png", largest=LARGEST)


def _draft(name: str, look: str) -> Draft:
    draft = draft_deck(EXAMPLES / f"gallery-{name}.yaml", Workspace(), Wishes(style=look)).value
    assert draft, f"gallery-{name} cannot be drawn"
    return draft


if __name__ == "__main__":
    main(Path(sys.argv[1]))
