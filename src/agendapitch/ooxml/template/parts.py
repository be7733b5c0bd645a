"""A template on the workbench: its parts, their content types and their relationships, ready to be changed."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from agendapitch.errors import DamagedHouse
from agendapitch.ooxml.checks.opening import PARSER, TYPES, R, extension, source_of
from agendapitch.records import dataclass

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


@dataclass(slots=True)
class Link:
    """One relationship. `kind` is the last word of its type; `part` is the target's name, "" outside the file."""

    id: str
    type: str
    target: str
    part: str

    @property
    def kind(self) -> str:
        """Return the last word of the relationship's type."""
        return self.type.rsplit("/", 1)[-1]


@dataclass(slots=True)
class Workbench:
    """The parts of a template. What is changed is a tree; the package itself is the source ""."""

    name: str
    blobs: dict[str, bytes]
    types: dict[str, str]
    links: dict[str, list[Link]]
    trees: dict[str, etree._Element]

    def tree(self, part: str) -> etree._Element:
        """Return the XML of a part; changes of it are kept. Raise `DamagedHouse` where it cannot be read."""
        if part not in self.trees:
            self.trees[part] = parsed(self.blobs.get(part, b""), part=part, name=self.name)
        return self.trees[part]

    def of(self, source: str, kind: str) -> list[str]:
        """Return the parts that `source` points at with relationships of a kind, in their order."""
        return [link.part for link in self.links.get(source, ()) if link.kind == kind and link.part in self.blobs]

    def part(self, source: str, identifier: str | None) -> str:
        """Return the part behind a relationship's id, or ""."""
        found = (link.part for link in self.links.get(source, ()) if link.id == identifier)
        return next(found, "")

    @property
    def main(self) -> str:
        """Return the presentation part's name."""
        return next(iter(self.of("", "officeDocument")), "")

    def keep_what_is_reached(self) -> None:
        """Drop every part that no relationship leads to from the package."""
        reached, waiting = {""}, [""]
        while waiting:
            for link in self.links.get(waiting.pop(), ()):
                if link.part and link.part in self.blobs and link.part not in reached:
                    reached.add(link.part)
                    waiting.append(link.part)
        for part in set(self.blobs) - reached:
            del self.blobs[part]
            self.links.pop(part, None)
            self.trees.pop(part, None)

    def packed(self) -> bytes:
        """Return the package as a .pptx file, the same bytes for the same parts."""
        made = io.BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as archive:
            for part, data in self._members():
                entry = ZipInfo(part, _FIRST_DAY)
                entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
                archive.writestr(entry, data)
        return made.getvalue()

    def _members(self) -> Iterator[tuple[str, bytes]]:
        yield "[Content_Types].xml", self._content_types()
        for source, links in sorted(self.links.items()):
            if links and (source in self.blobs or not source):
                folder, name = posixpath.split(source)
                yield posixpath.join(folder, "_rels", f"{name}.rels"), relationships_part(links)
        for part in sorted(self.blobs):
            yield part, serialised(self.trees[part]) if part in self.trees else self.blobs[part]

    def _content_types(self) -> bytes:
        # Without a prefix: Office's own reader of packages refuses <ns0:Types>, though it is legal XML.
        root = _root("Types", TYPES[1:-1])
        defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        for part in sorted(self.blobs):
            if extension(part) not in ("xml", part.lower()):  # a name without a full stop has no ending
                defaults.setdefault(extension(part), self.types.get(part, "application/octet-stream"))
        for ending, declared in sorted(defaults.items()):
            etree.SubElement(root, f"{TYPES}Default", Extension=ending, ContentType=declared)
        for part in sorted(self.blobs):
            declared = self.types.get(part, "")
            if declared and declared != defaults.get(extension(part)):
                etree.SubElement(root, f"{TYPES}Override", PartName=f"/{part}", ContentType=declared)
        return serialised(root)


def laid_out(blobs: dict[str, bytes], *, name: str) -> Workbench:
    """Return the parts of a package on the workbench. Raise `DamagedHouse` where its lists cannot be read."""
    types = parsed(blobs["[Content_Types].xml"], part="[Content_Types].xml", name=name)
    named = {part.casefold(): part for part in blobs}  # part names are the same in any case of letters
    defaults = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in types.iter(f"{TYPES}Default")}
    declared = {part: defaults.get(extension(part), "") for part in blobs}
    for each in types.iter(f"{TYPES}Override"):
        part = named.get(each.get("PartName", "").lstrip("/").casefold())
        if part:
            declared[part] = each.get("ContentType", "")
    lists = [part for part in blobs if part.endswith(".rels")]
    links = {source_of(part): _links(parsed(blobs[part], part=part, name=name), part, named) for part in lists}
    left = {part: data for part, data in blobs.items() if not part.endswith(".rels") and part in declared}
    left.pop("[Content_Types].xml")
    return Workbench(name, left, declared, links, {})


def parsed(data: bytes, *, part: str, name: str) -> etree._Element:
    """Return XML as a tree. Raise `DamagedHouse` where it is none, or declares entities, which Office never does."""
    try:
        tree = etree.fromstring(data, PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise DamagedHouse(f"{name} is damaged: its part {part} cannot be read. Copy or download it again.") from None
    if tree.getroottree().docinfo.internalDTD is not None:
        raise DamagedHouse(f"{name} is refused: its part {part} declares entities, which no PowerPoint file does.")
    return tree


def serialised(tree: etree._Element) -> bytes:
    """Return a tree as the bytes of a part."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def relation_ids(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield the attributes of an element that name relationships, and the ids."""
    for key, value in element.attrib.items():
        if str(key).startswith(R):
            yield str(key), str(value)


def _links(tree: etree._Element, part: str, named: dict[str, str]) -> list[Link]:
    folder = posixpath.dirname(source_of(part))
    found: dict[str, Link] = {}
    for each in tree:
        if isinstance(each.tag, str) and each.get("Id"):
            link = _link(each, folder, named)
            found.setdefault(link.id, link)
    return list(found.values())


def _link(element: etree._Element, folder: str, named: dict[str, str]) -> Link:
    uri, outside = element.get("Target", ""), element.get("TargetMode") == "External"
    path = uri.split("#")[0]
    absolute = path[1:] if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
    part = "" if outside else named.get(absolute.casefold(), absolute)
    return Link(element.get("Id", ""), element.get("Type", ""), uri, part)


def relationships_part(links: list[Link]) -> bytes:
    """Return the part that lists these relationships."""
    root = _root("Relationships", RELATIONS)
    for link in links:
        target = {"Target": f"/{link.part}"} if link.part else {"Target": link.target, "TargetMode": "External"}
        etree.SubElement(root, f"{{{RELATIONS}}}Relationship", {"Id": link.id, "Type": link.type, **target})
    return serialised(root)


def _root(tag: str, namespace: str) -> etree._Element:
    return etree.fromstring(f'<{tag} xmlns="{namespace}"/>')
