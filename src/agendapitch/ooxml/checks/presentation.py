"""The presentation part: ids of slides, masters and layouts, notes master, sections, shows, slide size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, Package, R, elements, local, whole

FIRST_SLIDE_ID = 256
FIRST_MASTER_ID = 2**31
SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def slide_ids(package: Package) -> Iterator[str]:
    """Yield slide ids that are used twice or too small, and slides that are in no list."""
    tree = package.trees.get(package.presentation)
    if tree is None:
        yield "The package has no presentation part that can be read."
        return
    listed = list(elements(tree, P + "sldId"))
    for number, count in Counter(whole(e, "id") for e in listed).items():
        if count > 1:
            yield f"The slide id {number} is used {count} times."
        if not FIRST_SLIDE_ID <= number < FIRST_MASTER_ID:
            yield f"The slide id {number} is out of range; ids of slides start at {FIRST_SLIDE_ID}."
    shown = [package.relation(package.presentation, e.get(R + "id")) for e in listed]
    names = [relation.target for relation in shown if relation is not None]
    for part, _ in package.of_kind("slide"):
        if names.count(part) != 1:
            yield f"{part} is {names.count(part)} times in the list of slides."


def master_ids(package: Package) -> Iterator[str]:
    """Yield ids of masters and layouts that are used twice or too small: they share one pool."""
    trees = [tree for part, tree in package.of_kind("presentation", "slideMaster")]
    found = [whole(e, "id") for tree in trees for e in elements(tree, P + "sldMasterId", P + "sldLayoutId")]
    for number, count in Counter(found).items():
        if count > 1:
            yield f"The id {number} is used by {count} masters or layouts."
        if number < FIRST_MASTER_ID:
            yield f"The id {number} of a master or layout is out of range; they start at {FIRST_MASTER_ID}."


def notes_master(package: Package) -> Iterator[str]:
    """Yield a notes master that is not registered, or whose picture of the slide has another shape."""
    tree = package.trees.get(package.presentation)
    masters = list(package.of_kind("notesMaster"))
    if tree is None:
        return
    if any(package.of_kind("notesSlide")) and tree.find(P + "notesMasterIdLst") is None:
        yield "There are notes, but the presentation does not list a notes master."
    size = tree.find(P + "sldSz")
    for part, master in masters:
        kinds = [ph.get("type", "obj") for ph in elements(master, P + "ph")]
        if sorted(kinds) != ["body", "dt", "ftr", "hdr", "sldImg", "sldNum"]:
            yield f"{part} has the placeholders {', '.join(kinds)}; it needs the six standard ones, once each."
        for shape in elements(master, P + "sp"):
            place, image = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph"), shape.find(f"{P}spPr/{A}xfrm/{A}ext")
            if size is None or place is None or image is None or place.get("type") != "sldImg":
                continue
            if abs(_shape(image) / _shape(size) - 1) > 0.01:
                yield f"{part}: the picture of the slide does not have the slide's shape."


def _shape(size: etree._Element) -> float:
    return (whole(size, "cx") or 1) / (whole(size, "cy") or 1)


def sections(package: Package) -> Iterator[str]:
    """Yield sections that do not cover every slide once, in order."""
    tree = package.trees.get(package.presentation)
    if tree is None or tree.find(f".//{SECTIONS}sectionLst") is None:
        return
    slides = [whole(e, "id") for e in elements(tree, P + "sldId")]
    covered = [whole(e, "id") for e in elements(tree, SECTIONS + "sldId")]
    if Counter(covered) != Counter(slides):
        yield "The sections do not hold every slide exactly once."
    elif covered != slides:
        yield "The sections do not hold the slides in the order of the deck."
    identifiers = [e.get("id") for e in elements(tree, SECTIONS + "section")]
    if len(set(identifiers)) != len(identifiers):
        yield "Two sections have one id."


def shows(package: Package) -> Iterator[str]:
    """Yield custom shows with one id or name, and whatever starts a show that does not exist."""
    tree = package.trees.get(package.presentation)
    if tree is None:
        return
    found = list(elements(tree, P + "custShow"))
    for name in ("id", "name"):
        for value, count in Counter(e.get(name) for e in found).items():
            if count > 1:
                yield f"{count} custom shows have the {name} {value}."
    for show in found:
        for slide in elements(show, P + "sld"):
            relation = package.relation(package.presentation, slide.get(R + "id"))
            if relation is None or relation.kind != "slide":
                yield f"The custom show {show.get('name')} holds something that is no slide."
    known = {e.get("id") for e in found}
    for part, part_tree in package.trees.items():
        for wanted in _started(part_tree):
            if wanted not in known:
                yield f"{part} starts the custom show {wanted}, which does not exist."


def _started(tree: etree._Element) -> Iterator[str]:
    for element in elements(tree):
        if local(element) == "custShow" and element.getparent() is not None and element.get("name") is None:
            yield element.get("id") or ""
        yield from re.findall(r"ppaction://customshow\?id=(\d+)", element.get("action") or "")


def slide_size(package: Package) -> Iterator[str]:
    """Yield a slide size that names a kind: a stale kind stops Keynote from opening the deck."""
    tree = package.trees.get(package.presentation)
    size = None if tree is None else tree.find(P + "sldSz")
    if size is None:
        yield "The presentation does not say how large its slides are."
    elif size.get("type") is not None:
        yield f"The slide size is called {size.get('type')}; leave the kind out."


CHECKS = (slide_ids, master_ids, notes_master, sections, shows, slide_size)
