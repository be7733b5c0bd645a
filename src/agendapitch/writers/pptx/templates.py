"""A council's own template as a compiled house: its package, cleared, with what our decks need put beside it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from agendapitch.digests import sha256
from agendapitch.house.backdrop import with_parts
from agendapitch.house.council import Council, council_house
from agendapitch.house.keeping import TEMPLATE_LIMIT
from agendapitch.house.model import CompiledHouse, Layout, Shell
from agendapitch.house.understanding import Understood, understand
from agendapitch.ooxml.template.packing import add_plain_layout, name_in_decks, pack_for_decks, with_table_style
from agendapitch.packs.model import LayoutWish
from agendapitch.records import replace
from agendapitch.workspace import Workspace
from agendapitch.writers.pptx import masters
from agendapitch.writers.pptx.document import SECTIONS, SHOWS, SLIDES
from agendapitch.writers.pptx.levels import NOTES_SIZE
from agendapitch.writers.pptx.package import deflated, relationships, rels_name
from agendapitch.writers.pptx.storing import kept_or_compiled
from agendapitch.writers.pptx.theme import theme_part

FORMAT = 7  # one more whenever the same template would give another house
_NOTES_MASTER, _NOTES_THEME = "ppt/notesMasters/notesMaster1.xml", "ppt/theme/house_notes.xml"
_OWN = (("notesMaster", "notesMasters/notesMaster1.xml"), ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"), ("tableStyles", "tableStyles.xml"))  # fmt: skip
_MARKS = {"slides": SLIDES, "shows": SHOWS, "sections": SECTIONS}


def template_house(workspace: Workspace, path: Path, wishes: Sequence[LayoutWish] = ()) -> CompiledHouse:
    """Return a template as a house: compiled the first time, later taken from the cache by the template's digest.

    `wishes` are the layouts that a deck template names; another wish is another house.

    Raise `DamagedHouse` or `UnreadableFile` with one sentence where it cannot be used.
    """
    data = workspace.read(path, limit=TEMPLATE_LIMIT)
    wished = sha256(repr([(wish.role, wish.name, wish.places) for wish in wishes]).encode()) if wishes else None
    key = f"template-{FORMAT}-{sha256(data).hexdigest()}{f'-{wished.hexdigest()[:16]}' if wished else ''}.house"
    return kept_or_compiled(workspace, key, lambda: compile_template(data, name=path.name, wishes=wishes))


def compile_template(data: bytes, *, name: str, wishes: Sequence[LayoutWish] = ()) -> CompiledHouse:
    """Return a template as a house to print from. Raise `DamagedHouse` with one sentence where it cannot be used."""
    known = understand(data, name=name, wishes=wishes)
    council = council_house(known)
    house, bench = council.house, known.opened.bench
    layouts = _with_layouts(known, council)
    packing = pack_for_decks(bench, own=_OWN, notes_size=NOTES_SIZE, marks=_MARKS)
    theme = _theme_of(known, layouts["title only"].part)
    beside = {
        "ppt/presProps.xml": masters.presentation_properties(), "ppt/viewProps.xml": masters.view_properties(),
        "ppt/tableStyles.xml": with_table_style(packing.table_styles, masters.table_styles_part(house)),
        _NOTES_MASTER: masters.notes_master_part(house.size), _NOTES_THEME: packing.parts.get(theme, theme_part(house)),
        rels_name(_NOTES_MASTER): relationships([("theme", "../theme/house_notes.xml")]),
    }
    if of_theme := packing.parts.get(rels_name(theme)):
        beside[rels_name(_NOTES_THEME)] = of_theme
    parts = {name: deflated(part, level=9) for name, part in {**packing.parts, **beside}.items()}
    shell = Shell(packing.presentation, packing.relationships)
    backdrops = {role: with_parts(each, name_in_decks) for role, each in council.backdrops.items()}
    told = (*known.opened.mended, *council.told)
    return CompiledHouse(house, parts, layouts, shell, packing.types, told, backdrops)


def _with_layouts(known: Understood, council: Council) -> dict[str, Layout]:
    """Return the layouts by role; where the template has none, its master gets a plain one."""
    if all(layout.part for layout in council.layouts.values()):
        return council.layouts
    bench = known.opened.bench
    part = add_plain_layout(bench, bench.of(bench.main, "slideMaster")[0])
    return {role: layout if layout.part else replace(layout, part=part) for role, layout in council.layouts.items()}


def _theme_of(known: Understood, layout: str) -> str:
    """Return the theme part of a layout's master, or ""."""
    bench = known.opened.bench
    return next((theme for master in bench.of(layout, "slideMaster") for theme in bench.of(master, "theme")), "")
