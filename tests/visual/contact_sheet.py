"""Pictures of whole decks on one sheet each: `python -m tests.visual.contact_sheet FOLDER SCRIPT...`.

A deck is made by the command, opened by LibreOffice, and its pages are set four across with their numbers.
To look at: every slide stands where its neighbours show whether it belongs.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageFont

from agendapitch.cli.main import run
from tests.components import component, to_pdf

ACROSS, WIDTH, HEIGHT = 4, 400, 225
GAP, LABEL = 16, 24
LARGEST = 400_000  # bytes; a sheet is kept in the repository
GROUND, INK, EDGE = "#e9eceb", "#303836", "#c3c9c7"


def contact_sheet(pages: list[Image.Image]) -> Image.Image:
    """Return one picture of all pages."""
    rows = -(-len(pages) // ACROSS)
    size = (GAP + ACROSS * (WIDTH + GAP), GAP + rows * (HEIGHT + LABEL + GAP))
    sheet = Image.new("RGB", size, GROUND)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=15)
    for index, page in enumerate(pages):
        x = GAP + index % ACROSS * (WIDTH + GAP)
        y = GAP + index // ACROSS * (HEIGHT + LABEL + GAP)
        sheet.paste(page.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS), (x, y))
        pen.rectangle((x - 1, y - 1, x + WIDTH, y + HEIGHT), outline=EDGE)
        pen.text((x, y + HEIGHT + 4), str(index + 1), fill=INK, font=font)
    return sheet


def save_small(sheet: Image.Image, target: Path, *, largest: int = LARGEST) -> None:
    """Write a sheet as PNG with as many colours as fit into the limit."""
    for colours in (256, 128, 64, 32):
        sheet.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(target, optimize=True)
        if target.stat().st_size <= largest:
            return
    raise AssertionError(f"{target} stays over {largest} bytes")


def pages_of(pdf: Path, folder: Path) -> list[Image.Image]:
    """Return the pages of a PDF as pictures twice the size they are shown at."""
    command = [component("pdftoppm"), "-png", "-scale-to-x", str(2 * WIDTH), "-scale-to-y", str(2 * HEIGHT)]
    subprocess.run([*command, str(pdf), str(folder / pdf.stem)], check=True)
    return [Image.open(file).convert("RGB") for file in sorted(folder.glob(f"{pdf.stem}-*.png"))]


def main(target: Path, scripts: list[str]) -> int:
    """Write a contact sheet of the deck of each script; return the exit code of the command that made them."""
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        code = run(["make", *scripts, "-o", name, "--quiet"])
        for pdf in to_pdf(sorted(folder.glob("*.pptx")), folder):
            sheet = contact_sheet(pages_of(pdf, folder))
            save_small(sheet, target / f"{pdf.stem}.png")
            print(target / f"{pdf.stem}.png")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
