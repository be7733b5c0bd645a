"""Compiling a house: everything of a deck that does not change with its content, ready for the zip.

`python -m agendapitch.writers.pptx.compiling` writes the shipped houses to `assets/houses`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import CompiledHouse, House, Layout
from agendapitch.house.sharing import Shared
from agendapitch.scene.model import Slide
from agendapitch.scene.specimens import specimen_slides
from agendapitch.workspace import BUNDLE
from agendapitch.writers.pptx import masters
from agendapitch.writers.pptx.colours import palette
from agendapitch.writers.pptx.document import our_shell
from agendapitch.writers.pptx.layouts import layout_of, layout_part
from agendapitch.writers.pptx.package import Packed, deflated, relationships, rels_name
from agendapitch.writers.pptx.storing import pack_house
from agendapitch.writers.pptx.theme import theme_part

MASTER = "ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"


_LAYOUTS: Shared[tuple[Slide, Layout]] = Shared(most_keys=300)
_LAYOUT_PARTS: Shared[Packed] = Shared(most_keys=300)


def compile_house(house: House, specimens: Sequence[Slide]) -> CompiledHouse:
    """Return the static parts of decks in `house`, with one layout for each specimen's pattern."""
    theme = _baked(theme_part(house))
    parts: dict[str, Packed] = {"ppt/theme/theme1.xml": theme, "ppt/theme/theme2.xml": theme}
    parts[MASTER] = _baked(masters.master_part(house, layouts=len(specimens)))
    to_master = _baked(relationships([("slideMaster", "../slideMasters/slideMaster1.xml")]))
    layouts, elements, alike = {}, palette(house), _alike(house.tokens)
    for number, specimen in enumerate(specimens, 1):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        layouts[specimen.pattern], parts[name] = _layout(specimen, name, alike, elements)
        parts[rels_name(name)] = to_master
    to_layouts = [("slideLayout", f"../slideLayouts/{layout.part.rpartition('/')[2]}") for layout in layouts.values()]
    parts[rels_name(MASTER)] = _baked(relationships([*to_layouts, ("theme", "../theme/theme1.xml")]))
    parts[NOTES_MASTER] = _baked(masters.notes_master_part())
    parts[rels_name(NOTES_MASTER)] = _baked(relationships([("theme", "../theme/theme2.xml")]))
    parts["ppt/presProps.xml"] = _baked(masters.presentation_properties())
    parts["ppt/viewProps.xml"] = _baked(masters.view_properties())
    parts["ppt/tableStyles.xml"] = _baked(masters.table_styles_part(house))
    return CompiledHouse(house, parts, layouts, our_shell())


@lru_cache(maxsize=64)  # half of them are the same in every house
def _baked(data: bytes) -> Packed:
    return deflated(data, level=9)


def _alike(tokens: Mapping[str, str]) -> dict[str, str]:
    """Return for each token the first that has the same colour: layouts ask only which grounds are one."""
    first: dict[str, str] = {}
    return {token: first.setdefault(value, token) for token, value in tokens.items()}


def _layout(
    specimen: Slide, part: str, alike: Mapping[str, str], elements: Mapping[str, str]
) -> tuple[Layout, Packed]:  # fmt: skip
    """Return the layout that a specimen describes, and its part, packed; `elements` are the tokens as XML has them."""

    def described(alike: Mapping[str, str]) -> tuple[Slide, Layout]:
        return specimen, layout_of(specimen, part, alike)  # the slide is kept, so that no other gets its id

    def packed(elements: Mapping[str, str]) -> Packed:
        return deflated(layout_part(specimen, layout, elements), level=9)

    _, layout = _LAYOUTS.get((id(specimen), part), alike, described)
    grounds = tuple([place.ground for place in layout.places.values()])  # all of a layout that hangs on colours
    return layout, _LAYOUT_PARTS.get((id(specimen), grounds), elements, packed)


def write_shipped_houses(folder: Path) -> None:
    """Write the built-in houses, compiled, into a folder."""
    for name in LOOKS:
        house = built_in_house(name)
        assert house is not None
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.house").write_bytes(pack_house(compile_house(house, specimen_slides(house))))


if __name__ == "__main__":
    write_shipped_houses(BUNDLE / "assets" / "houses")
