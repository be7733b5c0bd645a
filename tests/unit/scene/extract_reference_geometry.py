"""Write `reference_geometry.txt`: `python -m tests.unit.scene.extract_reference_geometry FILE`.

FILE is the design's `geometry.json`: what stood where when its pictures were drawn. Kept are facts that a test
compares: of each text its name, slot, size and lines, of each panel and photograph its place.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from agendapitch.scene.fitting import measure
from agendapitch.scene.model import Run
from agendapitch.scene.type import Style
from agendapitch.typography.binding import bind
from agendapitch.typography.breaking import break_lines
from tests.unit.scene.drawing import house

TARGET = Path(__file__).with_name("reference_geometry.txt")
HEADER = """# Where the texts, panels and photographs of the design's civic pictures stand. Written by
# extract_reference_geometry.py: name | x y w h of the slot | size, line height | align, anchor | lines
"""
ALIGN = {"l": "left", "c": "centre", "r": "right"}
ANCHOR = {"t": "top", "m": "middle", "b": "bottom"}
NAMELESS = "text"
PLAIN: dict[str, Any] = {}


def main(source: Path) -> None:
    """Write the facts of every civic picture."""
    pictures = json.loads(source.read_text(encoding="utf-8"))
    civic = {name.removesuffix("-civic"): one for name, one in pictures.items() if name.endswith("-civic")}
    parts = [f"\n--- {name}\n" + "\n".join(facts(picture["shapes"])) for name, picture in civic.items()]
    TARGET.write_text(HEADER + "\n".join(parts) + "\n", encoding="utf-8")


def facts(shapes: list[dict[str, Any]]) -> list[str]:
    """Return a line for each text, panel and photograph of a picture."""
    told, counts = [], dict[str, int]()
    for shape in shapes:
        name = shape.get("name", NAMELESS)
        counts[name] = counts.get(name, 0) + 1
        if shape["k"] == "text" and name != "page":  # the slide's number depends on the deck
            told.append(f"{name} {counts[name]} | {_text(shape)}")
        elif shape["k"] == "img" or (shape["k"] == "rect" and _is_panel(shape)):
            told.append(f"panel | {shape['x']:g} {shape['y']:g} {shape['w']:g} {shape['h']:g}")
    return told


def _is_panel(shape: dict[str, Any]) -> bool:
    drawn_otherwise = ("minute", "slat", "bar", "loop")  # by formula, or in a chart
    return min(shape["w"], shape["h"]) > 100 and not shape.get("name", "").startswith(drawn_otherwise)


def _text(shape: dict[str, Any]) -> str:
    wide = shape.get("wmax", shape["w"])
    shift = {"l": 0.0, "c": (wide - shape["w"]) / 2, "r": wide - shape["w"]}[shape["align"]]
    left = shape["x"] if shape["align"] == "c" and shape["w"] == wide else shape["x"] - shift
    place = f"{round(left, 1):g} {round(shape['y'], 1):g} {round(wide, 1):g} {round(shape['h'], 1):g}"
    kind = f"{ALIGN[shape['align']]} {ANCHOR[shape['anchor']]}"
    return f"{place} | {shape['size']:g} {shape['lh']:g} | {kind} | {' / '.join(_lines(shape))}"


def _lines(shape: dict[str, Any]) -> list[str]:
    """Return the lines of a text: its box was made just wide enough for them."""
    content = shape["content"]
    paragraphs = [[(content,)]] if isinstance(content, str) else content
    size = shape["size"]
    style = Style("voice" if shape["fam"] == "serif" else "sans", bool(shape.get("bold")),
                  (size,), 1, shape.get("ls", 0) / size)
    lines = []
    for paragraph in paragraphs:
        pieces = measure([_run(*run) for run in paragraph], house(), style)
        broken = break_lines(pieces, width=shape["w"] + 0.5, size=size, tracking=style.tracking_at(size))
        lines += [line.text.strip().replace("\u00a0", " ") for line in broken]
    return lines


def _run(words: str, look: dict[str, Any] = PLAIN) -> Run:
    words = words.replace("gov.uk", "example")
    return Run(bind(words), bold=bool(look.get("bold")), emphasis=bool(look.get("ital")))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
