"""Collects the fonts that previews are drawn with.

    npm install @fontsource/arimo @fontsource/gelasio
    python assets/fonts/collect_fonts.py node_modules FOLDER_OF_LIBERATION_FONTS

Arimo has Arial's advance widths and Gelasio has Georgia's. Each file joins the package's Latin and extended Latin.
Both lack arrows and signs of arithmetic, which Liberation Sans 2 has (Debian: fonts-liberation2): those alone are
kept of it, under a name of its own, as its licence asks.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FACES = {
    "Arimo-Regular": ("arimo", "400-normal"),
    "Arimo-Bold": ("arimo", "700-normal"),
    "Gelasio-Regular": ("gelasio", "400-normal"),
    "Gelasio-Italic": ("gelasio", "400-italic"),
}
SUBSETS = ("latin", "latin-ext")
SIGNS = "Pitch Signs"
MAY_LACK = (*range(0x2010, 0x2060), *range(0x2100, 0x2300), *range(0x25A0, 0x2700))


def main(packages: Path, liberation: Path) -> None:
    """Write a TrueType file for each face, and each family's licence, beside this script."""
    here = Path(__file__).parent
    for name, (family, face) in FACES.items():
        folder = packages / "@fontsource" / family
        with TemporaryDirectory() as scratch:
            parts = []
            for subset in SUBSETS:
                font = TTFont(folder / "files" / f"{family}-{subset}-{face}.woff")
                font.flavor = None
                parts.append(str(Path(scratch) / f"{subset}.ttf"))
                font.save(parts[-1])
            Merger().merge(parts).save(here / f"{name}.ttf")
        licence = here / f"{family.capitalize()}-LICENSE.txt"
        licence.write_text((folder / "LICENSE").read_text(encoding="utf-8"), encoding="utf-8")
    for weight in ("Regular", "Bold"):
        collect_signs(here, liberation, weight)


def collect_signs(here: Path, liberation: Path, weight: str) -> None:
    """Write what Arimo lacks and Liberation Sans has, as a font of its own."""
    font = TTFont(liberation / f"LiberationSans-{weight}.ttf")
    there = TTFont(here / f"Arimo-{weight}.ttf").getBestCmap()
    subsetter = Subsetter(Options(notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14], hinting=False))
    subsetter.populate(unicodes=[code for code in MAY_LACK if code not in there])
    subsetter.subset(font)
    for record in font["name"].names:
        named = {1: SIGNS, 4: f"{SIGNS} {weight}", 6: f"{SIGNS.replace(' ', '')}-{weight}"}
        if record.nameID in named:
            record.string = named[record.nameID]
    font.save(here / f"Signs-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
