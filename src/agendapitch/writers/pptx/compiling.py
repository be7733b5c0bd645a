"""Compiling a house: everything of a deck that does not change with its content, ready for the zip.

`python -m agendapitch.writers.pptx.compiling` writes the shipped houses to `assets/houses`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import CompiledHouse, House
from agendapitch.scene.model import Slide
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import BUNDLE
from agendapitch.writers.pptx import masters
from agendapitch.writers.pptx.document import our_shell
from agendapitch.writers.pptx.layouts import layout_of, layout_part
from agendapitch.writers.pptx.package import deflated, relationships, rels_name
from agendapitch.writers.pptx.storing import pack_house
from agendapitch.writers.pptx.theme import theme_part

MASTER = "ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"


def compile_house(house: House, specimens: Sequence[Slide]) -> CompiledHouse:
    """Return the static parts of decks in `house`, with one layout for each specimen's pattern."""
    parts: dict[str, bytes] = {"ppt/theme/theme1.xml": theme_part(house), "ppt/theme/theme2.xml": theme_part(house)}
    parts[MASTER] = masters.master_part(house, layouts=len(specimens))
    layouts = {}
    for number, specimen in enumerate(specimens, 1):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        layout = layouts[specimen.pattern] = layout_of(specimen, name, house)
        parts[name] = layout_part(specimen, layout, house)
        parts[rels_name(name)] = relationships([("slideMaster", "../slideMasters/slideMaster1.xml")])
    to_layouts = [("slideLayout", f"../slideLayouts/{layout.part.rpartition('/')[2]}") for layout in layouts.values()]
    parts[rels_name(MASTER)] = relationships([*to_layouts, ("theme", "../theme/theme1.xml")])
    parts[NOTES_MASTER] = masters.notes_master_part()
    parts[rels_name(NOTES_MASTER)] = relationships([("theme", "../theme/theme2.xml")])
    parts["ppt/presProps.xml"] = masters.presentation_properties()
    parts["ppt/viewProps.xml"] = masters.view_properties()
    parts["ppt/tableStyles.xml"] = masters.table_styles_part(house)
    return CompiledHouse(house, {name: deflated(data, level=9) for name, data in parts.items()}, layouts, our_shell())


def write_shipped_houses(folder: Path) -> None:
    """Write the built-in houses, compiled, into a folder."""
    for name in LOOKS:
        house = built_in_house(name)
        assert house is not None
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.house").write_bytes(pack_house(compile_house(house, specimen_slides(house))))


if __name__ == "__main__":
    write_shipped_houses(BUNDLE / "assets" / "houses")
