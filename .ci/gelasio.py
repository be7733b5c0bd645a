"""Put Gelasio into a folder of fonts: `python gelasio.py WOFF_FOLDER FONTS_FOLDER`.

Gelasio was drawn to have the widths of Georgia, which only Windows and macOS carry; with it LibreOffice
breaks our lines where PowerPoint does. The font comes as web fonts, one file for each part of the
alphabet; LibreOffice wants one TrueType file.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FACES = {"Regular": "400-normal", "Italic": "400-italic", "Bold": "700-normal", "BoldItalic": "700-italic"}


def join(files: list[Path], target: Path) -> None:
    """Write the parts of one face as one TrueType file."""
    with TemporaryDirectory() as folder:
        parts = []
        for number, file in enumerate(files):
            font = TTFont(file)
            font.flavor = None
            parts.append(f"{folder}/{number}.ttf")
            font.save(parts[-1])
        Merger().merge(parts).save(target)


if __name__ == "__main__":
    source, fonts = Path(sys.argv[1]), Path(sys.argv[2])
    fonts.mkdir(parents=True, exist_ok=True)
    for name, face in FACES.items():
        target = fonts / f"Gelasio-{name}.ttf"
        if not target.exists():
            join([source / f"gelasio-{part}-{face}.woff" for part in ("latin", "latin-ext")], target)
