"""Slides, layouts, masters and notes: ids, placeholders, geometry, words and links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from agendapitch.ooxml.checks.opening import MC, A, P, Package, elements, local, whole

PAGES = ("slide", "slideLayout", "slideMaster", "notesSlide", "notesMaster")
CREATION_ID = re.compile(r"\{http://schemas\.microsoft\.com/office/.*\}creationId$")
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LARGEST = 2**31 - 1  # EMU; PowerPoint keeps coordinates in 32 bits


def shape_ids(package: Package) -> Iterator[str]:
    """Yield shape ids that a page uses twice, and the id 0. Of alternatives the first counts."""
    for part, tree in package.of_kind(*PAGES):
        found = [e.get("id") for e in _first_choices(tree) if e.tag == P + "cNvPr"]
        for number, count in Counter(found).items():
            if count > 1:
                yield f"{part}: the shape id {number} is used {count} times."
            if number == "0":
                yield f"{part}: a shape has the id 0."
        for target in elements(tree, P + "spTgt"):
            if target.get("spid") not in found:
                yield f"{part}: an animation moves the shape {target.get('spid')}, which does not exist."


def _first_choices(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if isinstance(child.tag, str):
            yield child
            yield from _first_choices(child[0] if child.tag == MC + "AlternateContent" and len(child) else child)


def placeholders(package: Package) -> Iterator[str]:
    """Yield placeholders of one page with the same index."""
    for part, tree in package.of_kind("slide", "slideLayout"):
        for index, count in Counter(ph.get("idx", "0") for ph in elements(tree, P + "ph")).items():
            if count > 1:
                yield f"{part}: {count} placeholders have the index {index}."


def creation_ids(package: Package) -> Iterator[str]:
    """Yield creation ids that a page uses twice, and those that two slides share: cloned slides break files."""
    seen: Counter[str] = Counter()
    for part, tree in package.of_kind(*PAGES):
        found = Counter(e.get("val") or e.get("id") or "" for e in elements(tree) if CREATION_ID.match(str(e.tag)))
        for identifier, count in found.items():
            if count > 1:
                yield f"{part}: the creation id {identifier} is used {count} times."
        if package.kind(part) == "slide":
            seen.update(found.keys())
    for identifier, count in seen.items():
        if count > 1:
            yield f"{count} slides use the creation id {identifier}."


def text_bodies(package: Package) -> Iterator[str]:
    """Yield shapes without a text body, and maths in notes: PowerPoint repairs both."""
    for part, tree in package.of_kind(*PAGES):
        for shape in elements(tree, P + "sp"):
            if shape.find(P + "txBody") is None and shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph[@type='sldImg']") is None:
                yield f"{part}: the shape {_name(shape)} has no text body."
        if package.kind(part) == "notesSlide" and any(str(e.tag).startswith(MATHS) for e in elements(tree)):
            yield f"{part}: there is a formula in the notes."


def geometry(package: Package) -> Iterator[str]:
    """Yield places and sizes that PowerPoint cannot read, and groups that flatten what they hold."""
    for part, tree in package.of_kind(*PAGES):
        for frame in elements(tree, A + "xfrm", P + "xfrm"):
            if (len(frame) or frame.attrib) and (frame.find(A + "off") is None or frame.find(A + "ext") is None):
                yield f"{part}: a shape has half a place; it needs a position and a size."
            if any(abs(whole(point, name)) > LARGEST for point in frame for name in ("x", "y", "cx", "cy")):
                yield f"{part}: a shape stands further away than PowerPoint can count."
            size, inner = frame.find(A + "ext"), frame.find(A + "chExt")
            if size is None or inner is None:
                continue
            if any(whole(size, name) and not whole(inner, name) for name in ("cx", "cy")):
                yield f"{part}: a group has a size, and the space inside it has none."


def paths(package: Package) -> Iterator[str]:
    """Yield drawn shapes that PowerPoint cannot draw."""
    for part, tree in package.of_kind(*PAGES):
        for path in elements(tree, A + "path"):
            parent = path.getparent()
            if parent is None or parent.tag != A + "pathLst":
                continue
            if len(path) == 0 or path[0].tag != A + "moveTo":
                yield f"{part}: a drawn path does not start with a move."
            if "0" in (path.get("w"), path.get("h")):
                yield f"{part}: a drawn path has no width or no height."


def crops(package: Package) -> Iterator[str]:
    """Yield pictures that are cropped away altogether."""
    for part, tree in package.of_kind(*PAGES):
        for crop in elements(tree, A + "srcRect"):
            left, top, right, bottom = (whole(crop, side) for side in "ltrb")
            if left + right >= 100_000 or top + bottom >= 100_000:
                yield f"{part}: a picture is cropped to nothing."


def backgrounds(package: Package) -> Iterator[str]:
    """Yield backgrounds without the list of effects that PowerPoint asks for, though the schema does not."""
    for part, tree in package.of_kind(*PAGES):
        for background in elements(tree, P + "bgPr"):
            if background.find(A + "effectLst") is None and background.find(A + "effectDag") is None:
                yield f"{part}: the background has no list of effects."


def words(package: Package) -> Iterator[str]:
    """Yield control characters in text, and languages that are no language tags."""
    for part, tree in package.trees.items():
        for element in elements(tree):
            language = element.get("lang")
            if language is not None and str(element.tag).startswith(A) and not LANGUAGE.fullmatch(language):
                yield f"{part}: {language} is not a language tag such as en-GB."
            if element.tag == A + "t" and re.search(r"[\n\r\v\f\t]|_x00[01][0-9A-Fa-f]_", element.text or ""):
                yield f"{part}: the text {(element.text or '')[:30]!r} holds a control character; use a line break."


def _name(shape: etree._Element) -> str:
    return next((e.get("name") or local(e) for e in elements(shape, P + "cNvPr")), "?")


CHECKS = (shape_ids, placeholders, creation_ids, text_bodies, geometry, paths, crops, backgrounds, words)
