"""A template without what stood in it: sample slides, notes, authors, and every trace of them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from agendapitch.ooxml.checks.opening import A, P, local
from agendapitch.ooxml.template.parts import Link, Workbench, relation_ids

_SECTIONS = ("{521415D9-36F7-43E2-AB2F-B90AF26B5E84}", "{EFAFB233-063F-42B5-8137-9DF3F51BA10A}")  # and its guides
_OF_SAMPLES = (f"{P}sldIdLst", f"{P}custShowLst", f"{P}modifyVerifier", f"{P}custDataLst", f"{P}photoAlbum",
               f"{P}smartTags")  # fmt: skip
# What relationships lead to: each is dropped wherever it is found, with what it leads to.
_DROPPED = {
    "slide": "sample slides", "notesSlide": "notes of sample slides", "comments": "comments",
    "commentAuthors": "names of people who commented", "authors": "names of people who commented",
    "threadedComment": "comments", "person": "names of people who commented", "vbaProject": "macros",
    "thumbnail": "a small picture of its first slide", "printerSettings": "settings of a printer",
    "customXml": "data of another program",
    "presentationmetadata": "data of another program", "tags": "tags of another program",
    "changesInfos": "its history of changes", "changesInfo": "its history of changes",
    "revisionInfo": "its history of changes",
    "slideUpdateInfo": "addresses of a slide library", "classificationlabels": "a sensitivity label",
    "core-properties": "author and title", "extended-properties": "titles of its slides",
    "custom-properties": "properties of its own", "origin": "a signature", "control": "an ActiveX control",
    "activeXControlBinary": "an ActiveX control", "userCustomization": "buttons of its own",
    "extensibility": "buttons of its own", "webextensiontaskpanes": "an add-in", "webextension": "an add-in",
    "attachedToolbars": "buttons of its own",
}  # fmt: skip
_UNSAID = ("core-properties", "extended-properties", "origin", "vbaProject", "slide")  # usual, or said elsewhere
_CORE = ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
         "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
         b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.'
         b'openxmlformats.org/package/2006/metadata/core-properties"/>')  # fmt: skip
_APP = ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.'
        b'org/officeDocument/2006/extended-properties"><Application>agendapitch</Application></Properties>')


def clear(bench: Workbench) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """Return how many sample slides were removed, what else was, and the links outside that were cut.

    Afterwards the package holds masters, layouts, themes and what they need; nothing of its samples.
    """
    slides = len(bench.of(bench.main, "slide"))
    # First what the presentation lists: a relationship that two lists name would outlive the first of them.
    presentation = bench.tree(bench.main)
    said = set(_clear_presentation(presentation))
    outside: dict[str, None] = {}
    for source in list(bench.links):
        if source and source not in bench.blobs:
            del bench.links[source]
            continue
        said |= set(_drop(bench, source))
    _reset_views(bench)
    bench.keep_what_is_reached()
    for source in list(bench.links):
        outside |= dict.fromkeys(_cut_outside(bench, source))
    for part, declared, kind, data in (_CORE, _APP):
        bench.blobs[part], bench.types[part] = data, declared
        bench.trees.pop(part, None)
        bench.links.setdefault("", []).append(Link(f"rIdNew{len(bench.links[''])}", kind, part, part))
    return slides, tuple(sorted(said)), tuple(outside)


def _clear_presentation(presentation: etree._Element) -> Iterator[str]:
    for tag in _OF_SAMPLES:
        for element in presentation.findall(tag):
            if tag.endswith("custShowLst"):
                yield "custom shows"
            if tag.endswith("modifyVerifier"):
                yield "a password against changes"
            _remove(element)
    for extensions in presentation.findall(f"{P}extLst"):
        for each in list(extensions):
            if each.get("uri") in _SECTIONS:
                if each.get("uri") == _SECTIONS[0]:
                    yield "names of sections"
                _remove(each)
        if not len(extensions):
            _remove(extensions)


def _drop(bench: Workbench, source: str) -> Iterator[str]:
    for link in list(bench.links[source]):
        if link.kind not in _DROPPED:
            continue
        bench.links[source].remove(link)
        if source in bench.blobs and source.endswith(".xml"):
            _unlink(bench.tree(source), link.id)
        if link.kind not in _UNSAID:
            yield _DROPPED[link.kind]
        elif link.kind == "slide" and source != bench.main:
            yield "links to sample slides"


def _cut_outside(bench: Workbench, source: str) -> Iterator[str]:
    """Yield the addresses that PowerPoint would have asked for on opening, and that are cut; web links stay."""
    for link in list(bench.links[source]):
        if link.part or (link.kind == "hyperlink" and link.target.startswith(("http:", "https:", "mailto:"))):
            continue
        bench.links[source].remove(link)
        if source in bench.blobs and source.endswith(".xml"):
            _unlink(bench.tree(source), link.id)
        yield link.target


def _unlink(tree: etree._Element, identifier: str) -> None:
    """Remove what a relationship was for: a click, a tag, a control; of a picture only the address of its copy."""
    for element in list(tree.iter()):
        for key, value in list(relation_ids(element)) if isinstance(element.tag, str) else ():
            if value != identifier:
                continue
            if element.tag == f"{A}blip":
                del element.attrib[key]
            else:
                _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if local(parent) in ("custDataLst", "controls", "ext", "extLst", "AlternateContent", "Choice") and not len(parent):
        _remove(parent)


def _reset_views(bench: Workbench) -> None:
    """Let the deck open on its first slide and play as usual, whatever the template's maker did last."""
    for part in bench.of(bench.main, "viewProps"):
        view = bench.tree(part)
        view.attrib.pop("lastView", "")
        for element in view.findall(f"{P}outlineViewPr"):
            _remove(element)
        bench.links.pop(part, None)
    for part in bench.of(bench.main, "presProps"):
        properties = bench.tree(part)
        for tag in ("showPr", "htmlPubPr", "webPr", "prnPr"):
            for element in properties.findall(f"{P}{tag}"):
                _remove(element)
        bench.links.pop(part, None)
