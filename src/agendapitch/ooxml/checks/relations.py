"""Who points at whom: targets that exist, one layout for a slide, one theme for a master, nothing left over."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from agendapitch.ooxml.checks.opening import (
    CONTENT_TYPES,
    P,
    Package,
    R,
    elements,
    local,
    source_of,
)

LONGEST_LINK = 2079  # characters; PowerPoint repairs a file with a longer one

NEEDED = {
    "slide": {"slideLayout": (1, 1), "notesSlide": (0, 1)},
    "notesSlide": {"notesMaster": (1, 1), "slide": (1, 1)},
    "slideLayout": {"slideMaster": (1, 1)},
    "slideMaster": {"theme": (1, 1)},
    "notesMaster": {"theme": (1, 1)},
    "handoutMaster": {"theme": (1, 1)},
    # PowerPoint lives without the last three; Keynote does not.
    "presentation": {"slideMaster": (1, 99), "theme": (1, 1), "presProps": (1, 1), "viewProps": (1, 1),
                     "tableStyles": (1, 1)},
}  # fmt: skip

TARGET_TYPES = {
    "slide": "presentationml.slide+xml",
    "slideLayout": "presentationml.slideLayout+xml",
    "slideMaster": "presentationml.slideMaster+xml",
    "notesSlide": "presentationml.notesSlide+xml",
    "notesMaster": "presentationml.notesMaster+xml",
    "presProps": "presentationml.presProps+xml",
    "viewProps": "presentationml.viewProps+xml",
    "tableStyles": "presentationml.tableStyles+xml",
    "theme": "theme+xml",
    "chart": "drawingml.chart+xml",
    "image": "image/",
    "package": "spreadsheetml.sheet",
    "core-properties": "core-properties+xml",
    "extended-properties": "extended-properties+xml",
    "custom-properties": "custom-properties+xml",
}


def sources(package: Package) -> Iterator[str]:
    """Yield relationship parts that belong to nothing, and ids that a part uses twice."""
    for part in package.trees:
        if part.endswith(".rels") and source_of(part) and source_of(part) not in package.parts:
            yield f"{part} belongs to {source_of(part)}, which is not in the package."
    for source, relations in package.relations.items():
        for identifier, count in Counter(relation.id for relation in relations).items():
            if count > 1:
                yield f"{source or 'The package'} has {count} relationships with the id {identifier}."


def targets(package: Package) -> Iterator[str]:
    """Yield relationships that lead nowhere, to the wrong kind of part, or to an address that is none."""
    for source, relations in package.relations.items():
        for relation in relations:
            where = f"{source or 'The package'}, relationship {relation.id}"
            if relation.external:
                yield from _address(where, relation.uri)
            elif relation.target is None:
                yield f"{where}: {relation.uri[:60]} is an address outside, but is not marked as external."
            elif relation.target not in package.parts:
                yield f"{where}: {relation.target} is not in the package."
            elif TARGET_TYPES.get(relation.kind, "") not in package.content_type(relation.target):
                yield f"{where}: {relation.target} is no {relation.kind}."


def _address(where: str, uri: str) -> Iterator[str]:
    try:
        urlsplit(uri)
        clean = re.search(r"[\s<>\"{}|\\^`\[\]]", uri) is None
    except ValueError:
        clean = False
    if not clean:
        yield f"{where}: {uri[:60]} is not a clean address; blanks and brackets must be percent-encoded."
    if len(uri) > LONGEST_LINK:
        yield f"{where}: the address has {len(uri)} characters; PowerPoint takes {LONGEST_LINK}."


def counts(package: Package) -> Iterator[str]:
    """Yield parts that lack a relationship they need, or have one too many."""
    for part in package.parts:
        for kind, (least, most) in NEEDED.get(package.kind(part), {}).items():
            found = len(package.targets(part, kind))
            if not least <= found <= most:
                yield f"{part} has {found} {kind} relationships; it needs {least if found < least else most}."
    if len(package.targets("", "core-properties")) > 1:
        yield "The package has more than one part of core properties."


def sharing(package: Package) -> Iterator[str]:
    """Yield themes and notes that two parts share, and notes that point back at another slide."""
    masters = [part for part in package.parts if package.kind(part) in ("slideMaster", "notesMaster", "handoutMaster")]
    for theme, count in Counter(t for part in masters for t in package.targets(part, "theme")).items():
        if count > 1:
            yield f"{theme} is the theme of {count} masters; each needs its own."
    slides = [part for part, _ in package.of_kind("slide")]
    for notes, count in Counter(n for part in slides for n in package.targets(part, "notesSlide")).items():
        if count > 1:
            yield f"{notes} is the notes page of {count} slides."
    for slide in slides:
        for notes in package.targets(slide, "notesSlide"):
            if package.targets(notes, "slide") != [slide]:
                yield f"{notes} does not point back at {slide}."


def leftovers(package: Package) -> Iterator[str]:
    """Yield parts that no relationship leads to."""
    reached, ahead = set(), [""]
    while ahead:
        for relation in package.relations.get(ahead.pop(), ()):
            if relation.target in package.parts and relation.target not in reached:
                reached.add(relation.target)
                ahead.append(relation.target)
    for part in package.parts:
        if part != CONTENT_TYPES and not part.endswith(".rels") and part not in reached:
            yield f"{part} is left over: nothing in the package points at it."


def references(package: Package) -> Iterator[str]:
    """Yield the `r:id`s in the XML that name no relationship, and links that jump to what is no slide."""
    for part, tree in package.trees.items():
        for element in elements(tree):
            for name, value in element.attrib.items():
                if str(name).startswith(R):
                    yield from _reference(package, part, local(element), str(value), element.get("action") or "")


def _reference(package: Package, part: str, name: str, value: str, action: str) -> Iterator[str]:
    if not value:
        if not action:
            yield f"{part}: {name} has an empty relationship id and no action."
        return
    relation = package.relation(part, value)
    if relation is None:
        yield f"{part}: {name} names the relationship {value}, which does not exist."
    elif "hlinksldjump" in action and relation.kind != "slide":
        yield f"{part}: a link jumps to {relation.uri[:60]}, which is no slide."


def master_lists(package: Package) -> Iterator[str]:
    """Yield masters whose list of layouts is not the set of layouts that they point at."""
    for master, tree in package.of_kind("slideMaster"):
        listed = [package.relation(master, e.get(R + "id")) for e in elements(tree, P + "sldLayoutId")]
        names = [relation.target for relation in listed if relation is not None and relation.target is not None]
        if sorted(names) != sorted(package.targets(master, "slideLayout")):
            yield f"{master}: the layouts it lists are not the layouts it points at."


CHECKS = (sources, targets, counts, sharing, leftovers, references, master_lists)
