"""Measure the advance widths of fonts and write them as data: `python measure_faces.py FACE=FILE... > faces.json`.

Advance widths are facts. They are read from open fonts that were drawn to have the widths of the fonts
that councils have: Liberation Sans for Arial, Gelasio for Georgia, Carlito for Calibri. Characters from
U+0020 to U+024F (Latin and its extensions, so Welsh and Gaelic too), general punctuation, arrows and signs
are kept, in thousandths of the type size; any other character counts as the widest letter.
"""

from __future__ import annotations

import json
import sys

from fontTools.ttLib import TTFont

KEPT = (*range(0x20, 0x250), *range(0x1E80, 0x1E86), *range(0x1EF2, 0x1EF4), *range(0x2010, 0x2060),
        *range(0x20A0, 0x20C0), *range(0x2100, 0x2200), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265)


def measure(file: str) -> dict[str, int]:
    """Return the width of each kept character of a font, in thousandths of the type size."""
    font = TTFont(file)
    scale = 1000 / font["head"].unitsPerEm
    names = font.getBestCmap()
    return {chr(code): round(font["hmtx"][names[code]][0] * scale) for code in KEPT if code in names}


if __name__ == "__main__":
    faces = dict(pair.split("=", 1) for pair in sys.argv[1:])
    measured = {face: measure(file) for face, file in faces.items()}
    json.dump(measured, sys.stdout, ensure_ascii=False, separators=(",", ":"))
