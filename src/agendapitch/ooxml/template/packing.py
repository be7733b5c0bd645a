"""A template's own parts, ready for decks to be written round them: named out of a deck's way, without its notes."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, R
from agendapitch.ooxml.template.parts import Link, Workbench, parsed, relation_ids, relationships_part, serialised
from agendapitch.records import dataclass

# A deck brings its own of these.
_REPLACED = ("notesMaster", "presProps", "viewProps", "tableStyles")
# In these folders a deck's parts are numbered from 1, as the template's may be.
_SHARED = ("ppt/media", "ppt/charts", "ppt/embeddings", "ppt/notesMasters", "ppt/slides", "ppt/notesSlides")
_NAMESPACES = {"a": A[1:-1], "r": R[1:-1], "p": P[1:-1]}
# The elements of a presentation part in the schema's order.
_ORDER = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz", "embeddedFontLst",
          "custShowLst", "kinsoku", "defaultTextStyle", "extLst")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LAYOUT_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
_TITLE = ('<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
          '<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr '
          'lang="en-GB"/></a:p></p:txBody></p:sp>')
_PLAIN_LAYOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<p:sldLayout xmlns:a="{A[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:p="{P[1:-1]}" type="titleOnly" preserve="1">'
    '<p:cSld name="Title only"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    f"<p:grpSpPr/>{_TITLE}</p:spTree></p:cSld>"
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
).encode()
_UNSUITED = ("firstSlideNum", "autoCompressPictures", "removePersonalInfoOnSave", "conformance")


@dataclass(frozen=True, slots=True)
class Packing:
    """The parts of a template for its decks, their content types, and the presentation part round the slides.

    `parts` includes relationship parts. `relationships` are (type, target), the first of them rId1 in `presentation`;
    rId1 is left to the notes master, rId2 to rId4 to presProps, viewProps and tableStyles.
    """

    parts: dict[str, bytes]
    types: dict[str, str]
    presentation: str
    relationships: tuple[tuple[str, str], ...]
    table_styles: bytes


def pack_for_decks(bench: Workbench, *, own: tuple[tuple[str, str], ...], notes_size: tuple[int, int],
                   marks: Mapping[str, str]) -> Packing:  # fmt: skip
    """Return a template's parts for decks. `own` are the relationships that every deck adds first, the first of them
    its notes master's; `marks` are set where a deck lists its slides, custom shows and sections.
    """
    styles = next((bench.blobs[part] for part in bench.of(bench.main, "tableStyles")), b"")
    bench = _without_what_decks_bring(bench)
    names = {part: name_in_decks(part) for part in bench.blobs}
    links = [link for link in bench.links[bench.main] if link.part]
    ids = {link.id: f"rId{number}" for number, link in enumerate(links, len(own) + 1)}
    parts: dict[str, bytes] = {}
    for part, name in names.items():
        if part == bench.main:
            continue
        parts[name] = bench.blobs[part]
        if bench.links.get(part):
            folder, file = posixpath.split(name)
            parts[f"{folder}/_rels/{file}.rels"] = relationships_part([
                Link(link.id, link.type, link.target, names.get(link.part, "")) for link in bench.links[part]
            ])  # fmt: skip
    return Packing(
        parts, {names[part]: kind for part, kind in bench.types.items() if part in names and part != bench.main},
        _presentation(bench.tree(bench.main), ids, notes_size=notes_size, marks=marks),
        (*own, *((link.type, f"/{names[link.part]}") for link in links)), styles,
    )  # fmt: skip


def add_plain_layout(bench: Workbench, master: str) -> str:
    """Return the name of a layout that is added to a master: its title, its furniture and nothing else."""
    part, link = "ppt/slideLayouts/house_plain.xml", "rIdPlainLayout"
    bench.blobs[part], bench.types[part] = _PLAIN_LAYOUT, _LAYOUT_TYPE
    bench.links[part] = [Link("rId1", f"{_OFFICE}/slideMaster", "", master)]
    bench.links[master].append(Link(link, f"{_OFFICE}/slideLayout", "", part))
    tree = bench.tree(master)
    listed = tree.find(f"{P}sldLayoutIdLst")
    if listed is None:
        listed = etree.Element(f"{P}sldLayoutIdLst")
        tree.insert(2, listed)  # after the drawing and the colour map
    # Masters and layouts share one pool of ids.
    sources = [bench.main, *bench.of(bench.main, "slideMaster")]
    used = [int(each.get("id", 0)) for source in sources for tag in ("sldMasterId", "sldLayoutId")
            for each in bench.tree(source).iter(f"{P}{tag}")]
    etree.SubElement(listed, f"{P}sldLayoutId", {"id": str(max([2**31 - 1, *used]) + 1), f"{R}id": link})
    return part


def with_table_style(styles: bytes, ours: bytes) -> bytes:
    """Return a template's table styles with ours among them; ours alone where it has none."""
    if not styles:
        return ours
    kept = parsed(styles, part="tableStyles.xml", name="the template")
    for style in parsed(ours, part="tableStyles.xml", name="agendapitch"):
        kept.append(style)
    return serialised(kept)


def _without_what_decks_bring(bench: Workbench) -> Workbench:
    blobs = {part: serialised(bench.trees[part]) if part in bench.trees else data for part, data in bench.blobs.items()}
    links = {source: list(each) for source, each in bench.links.items()}
    links[""] = [link for link in links[""] if link.kind == "officeDocument"]
    links[bench.main] = [link for link in links[bench.main] if link.kind not in _REPLACED]
    left = Workbench(bench.name, blobs, dict(bench.types), links, {})
    left.keep_what_is_reached()
    return left


def name_in_decks(part: str) -> str:
    """Return the name that a template's part has in decks, out of the way of their own."""
    folder, name = posixpath.split(part)
    return f"{folder}/house_{name}" if folder in _SHARED else part


def _presentation(
    tree: etree._Element, ids: Mapping[str, str], *, notes_size: tuple[int, int], marks: Mapping[str, str]
) -> str:
    made = etree.Element(f"{P}presentation", nsmap=_NAMESPACES)
    for key, value in tree.attrib.items():
        if "}" not in str(key) and key not in _UNSUITED:
            made.set(key, value)
    made.set("autoCompressPictures", "0")  # pictures that PowerPoint shrinks would count as changed
    kept = {str(each.tag): _copied(each) for each in tree if isinstance(each.tag, str)}
    notes, slides = etree.Element(f"{P}notesMasterIdLst"), etree.Element(f"{P}sldIdLst")
    etree.SubElement(notes, f"{P}notesMasterId", {f"{R}id": "rId1"})
    slides.append(_mark(marks["slides"]))
    wide, high = notes_size
    of_decks = {
        "notesMasterIdLst": notes, "sldIdLst": slides, "custShowLst": _mark(marks["shows"]),
        "notesSz": etree.Element(f"{P}notesSz", {"cx": str(wide), "cy": str(high)}), "extLst": _mark(marks["sections"]),
    }  # fmt: skip
    # PowerPoint's own size where nothing is said
    size = kept.setdefault(f"{P}sldSz", etree.Element(f"{P}sldSz", {"cx": "9144000", "cy": "6858000"}))
    size.attrib.pop("type", "")  # what kind of screen it says is often not the size that it says
    for name in _ORDER:
        element = of_decks[name] if name in of_decks else kept.get(f"{P}{name}")
        if element is not None:
            made.append(element)
    for element in made.iter(f"{P}*"):
        for key, value in list(relation_ids(element)):
            element.set(key, ids.get(value, value))
    return etree.tostring(made, encoding="unicode")


def _copied(element: etree._Element) -> etree._Element:
    return parsed(etree.tostring(element), part="presentation.xml", name="the template")


def _mark(text: str) -> etree._Element:
    return etree.Comment(text.removeprefix("<!--").removesuffix("-->"))
