"""The zip file, the XML in it, and the list of content types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from agendapitch.ooxml.checks.opening import CONTENT_TYPES, TYPES, Package, elements, extension

MEDIA = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "svg": "image/svg+xml"}


def members(package: Package) -> Iterator[str]:
    """Yield what is wrong with the zip's entries. Office reads names without regard to case."""
    for name, count in Counter(entry.filename.lower() for entry in package.entries).items():
        if count > 1:
            yield f"{name} is in the package {count} times (names that differ only in case count as one)."
    for entry in package.entries:
        if entry.is_dir():
            yield f"{entry.filename} is a folder entry; a package holds files only."
        if entry.flag_bits & 1:
            yield f"{entry.filename} is encrypted."


def xml(package: Package) -> Iterator[str]:
    """Yield the parts whose XML cannot be read, and those with a document type."""
    for part, why in package.broken.items():
        yield f"{part} is not well-formed XML: {why}."
    for part in package.trees:
        if b"<!DOCTYPE" in package.parts[part][:2000]:
            yield f"{part} has a document type declaration."


def content_types(package: Package) -> Iterator[str]:
    """Yield parts without a type of their own, and types without a part."""
    types = package.trees[CONTENT_TYPES]
    named = [f"the extension {(e.get('Extension') or '').lower()}" for e in elements(types, TYPES + "Default")]
    named += [e.get("PartName") or "" for e in elements(types, TYPES + "Override")]
    for name, count in Counter(named).items():
        if count > 1:
            yield f"{CONTENT_TYPES} declares {name} {count} times."
    for part in package.overrides:
        if part not in package.parts:
            yield f"{CONTENT_TYPES} declares {part}, which is not in the package."
    for part in package.parts:
        if part != CONTENT_TYPES:
            yield from _type_of(package, part)


def _type_of(package: Package, part: str) -> Iterator[str]:
    declared = package.content_type(part)
    if not declared:
        yield f"{part} has no content type."
    elif declared in ("application/xml", "text/xml") and part.startswith(("ppt/", "docProps/")):
        yield f"{part} has the general content type {declared}; Office wants the part's own."
    elif declared != MEDIA.get(extension(part), declared):
        yield f"{part} has the content type {declared}, and its name says {MEDIA[extension(part)]}."


CHECKS = (members, xml, content_types)
