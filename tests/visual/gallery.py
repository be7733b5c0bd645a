"""The gallery: every kind of slide in every look, drawn by the preview: `python -m tests.visual.gallery FOLDER`."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.scene.model import Scene
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import Workspace
from agendapitch.writers.preview.writing import slide_pictures
from tests.decks import EXAMPLES
from tests.visual.contact_sheet import contact_sheet, save_small

SCRIPTS = ("few", "usual", "many", "rest", "halves")
LARGEST = 300_000  # bytes of one sheet; all of them are in the repository


def pages_of(script: Path, look: str) -> list[Image.Image]:
    """Return a picture of each slide of a script in a look."""
    draft = draft_deck(script, Workspace(), Wishes(style=look)).value
    assert draft, f"{script} cannot be drawn"
    shots = slide_pictures(draft.scene, draft.house, draft.shelf.prepared, form="png")
    return [Image.open(BytesIO(shot)).convert("RGB") for shot in shots]


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
    """Write a contact sheet of each gallery script in each look."""
    target.mkdir(parents=True, exist_ok=True)
    for name in SCRIPTS:
        for look in LOOKS:
            sheet = contact_sheet(pages_of(EXAMPLES / f"gallery-{name}.yaml", look))
            save_small(sheet, target / f"{look}-{name}.png", largest=LARGEST)
            print(target / f"{look}-{name}.png")
    sheet = contact_sheet(layouts())
    half = sheet.resize((sheet.width // 2, sheet.height // 2), Image.Resampling.LANCZOS)
    save_small(half, target / "layouts.png", largest=LARGEST)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
