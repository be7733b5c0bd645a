"""Collects the fonts that previews are drawn with, from the npm packages @fontsource/arimo and @fontsource/gelasio.

    npm install @fontsource/arimo @fontsource/gelasio
    python assets/fonts/collect_fonts.py node_modules

Arimo has Arial's advance widths and Gelasio has Georgia's. Each file joins the package's Latin and extended Latin.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FACES = {
    "Arimo-Regular": ("arimo", "400-normal"),
    "Arimo-Bold": ("arimo", "700-normal"),
    "Gelasio-Regular": ("gelasio", "400-normal"),
    "Gelasio-Italic": ("gelasio", "400-italic"),
}
SUBSETS = ("latin", "latin-ext")


def main(packages: Path) -> None:
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


if __name__ == "__main__":
    main(Path(sys.argv[1]))
