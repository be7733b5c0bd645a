"""A package, opened once for all checks: its members, its XML, its content types and its relationships."""

from __future__ import annotations

import io
import posixpath
import re
import zlib
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from agendapitch.records import dataclass

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

CONTENT_TYPES = "[Content_Types].xml"
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship. `kind` is the last word of its type; `target` a part's name, or None outside the package."""

    id: str
    kind: str
    uri: str
    target: str | None
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package. Part names have no leading slash; the package itself is the source ""."""

    entries: tuple[ZipInfo, ...]
    parts: dict[str, bytes]
    trees: dict[str, etree._Element]
    broken: dict[str, str]  # XML parts that cannot be read, and why
    defaults: dict[str, str]
    overrides: dict[str, str]
    relations: dict[str, tuple[Relation, ...]]

    def content_type(self, part: str) -> str:
        """Return a part's content type, or ""."""
        return self.overrides.get(part) or self.defaults.get(extension(part), "")

    def kind(self, part: str) -> str:
        """Return `slide`, `slideLayout`, `chart` and so on, or "" for what is no Office part."""
        found = re.search(r"openxmlformats-officedocument\.(?:\w+\.)*?(\w+)(?:\.main)?\+xml$", self.content_type(part))
        return found[1] if found else ""

    def of_kind(self, *kinds: str) -> Iterator[tuple[str, etree._Element]]:
        """Yield the name and the tree of every part of these kinds."""
        for part, tree in self.trees.items():
            if self.kind(part) in kinds:
                yield part, tree

    def targets(self, source: str, kind: str) -> list[str]:
        """Return the parts that `source` points at with relationships of a kind."""
        return [r.target for r in self.relations.get(source, ()) if r.kind == kind and r.target is not None]

    def relation(self, source: str, identifier: str | None) -> Relation | None:
        """Return a source's relationship by its id."""
        return next((r for r in self.relations.get(source, ()) if r.id == identifier), None)

    @property
    def presentation(self) -> str:
        """Return the main part's name, or ""."""
        return next(iter(self.targets("", "officeDocument")), "")


def open_package(data: bytes) -> Package | None:
    """Return the package in `data`, or None when it is no zip file with content types."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            entries = tuple(archive.infolist())
            readable = {e.filename: e for e in entries if not e.is_dir() and not e.flag_bits & 1}
            parts = {name: archive.read(entry) for name, entry in readable.items()}
    except (BadZipFile, NotImplementedError, OSError, zlib.error):
        return None
    trees, broken = _parsed(parts)
    if CONTENT_TYPES not in trees:
        return None
    types = trees[CONTENT_TYPES]
    return Package(
        entries=entries,
        parts=parts,
        trees=trees,
        broken=broken,
        defaults={extension(name): declared for name, declared in _declared(types, "Default", "Extension")},
        overrides={name[1:]: declared for name, declared in _declared(types, "Override", "PartName")},
        relations={source_of(part): _relations(part, tree) for part, tree in trees.items() if part.endswith(".rels")},
    )


def elements(tree: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """Yield elements in document order (comments are no elements), of the given tags where there are any."""
    for element in tree.iter(*tags):
        if isinstance(element.tag, str):
            yield element


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return str(etree.QName(element).localname)


def whole(element: etree._Element, name: str, default: int = 0) -> int:
    """Return an attribute as a whole number; `default` where it is absent or no number."""
    try:
        return int(element.get(name, default))
    except ValueError:
        return default


def extension(part: str) -> str:
    """Return the letters after the last full stop, lower case."""
    return part.rsplit(".", 1)[-1].lower()


def source_of(rels: str) -> str:
    """Return the part that a relationships part belongs to; "" for the package."""
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def _declared(types: etree._Element, tag: str, name: str) -> list[tuple[str, str]]:
    return [(e.get(name) or "", e.get("ContentType") or "") for e in types.iter(TYPES + tag)]


def _parsed(parts: dict[str, bytes]) -> tuple[dict[str, etree._Element], dict[str, str]]:
    trees, broken = {}, {}
    for name, data in parts.items():
        if extension(name) in ("xml", "rels"):
            try:
                trees[name] = etree.fromstring(data, PARSER)
            except etree.XMLSyntaxError as error:
                broken[name] = str(error.msg)
    return trees, broken


def _relations(part: str, tree: etree._Element) -> tuple[Relation, ...]:
    folder = posixpath.dirname(source_of(part))
    return tuple(_relation(element, folder) for element in elements(tree) if local(element) == "Relationship")


def _relation(element: etree._Element, folder: str) -> Relation:
    uri, external = element.get("Target") or "", element.get("TargetMode") == "External"
    outside = external or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", uri) is not None
    path = uri.split("#")[0]
    target = path[1:] if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
    kind = (element.get("Type") or "").rsplit("/", 1)[-1]
    return Relation(element.get("Id") or "", kind, uri, None if outside else target, external)
