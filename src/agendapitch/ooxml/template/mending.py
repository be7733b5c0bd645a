"""What keeps PowerPoint or us from using a template as a presentation, mended before anything is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from agendapitch.errors import DamagedHouse
from agendapitch.ooxml.template.parts import Workbench

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_MAIN = re.compile(r"(presentation|template|slideshow)(\.macroEnabled)?\.main\+xml$|powerpoint\.\w+\.macroEnabled")
_OFFICE = b"http://schemas.openxmlformats.org/"
_STRICT = tuple((b"http://purl.oclc.org/ooxml/" + strict, _OFFICE + usual) for strict, usual in (
    (b"officeDocument/relationships/extendedProperties", b"officeDocument/2006/relationships/extended-properties"),
    (b"officeDocument/relationships/customProperties", b"officeDocument/2006/relationships/custom-properties"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
    (b"officeDocument/extendedProperties", b"officeDocument/2006/extended-properties"),
    (b"officeDocument/customProperties", b"officeDocument/2006/custom-properties"),
    (b"officeDocument/", b"officeDocument/2006/"),
    (b"presentationml/main", b"presentationml/2006/main"),
    (b"drawingml/", b"drawingml/2006/"),
    (b"schemaLibrary/main", b"schemaLibrary/2006/main"),
))  # fmt: skip


def in_usual_names(blobs: dict[str, bytes]) -> bool:
    """Return whether a package was written in ISO's strict names; its parts then have PowerPoint's usual ones."""
    if not any(b"purl.oclc.org/ooxml/" in data for part, data in blobs.items() if part.endswith((".xml", ".rels"))):
        return False
    for part, data in blobs.items():
        if part.endswith((".xml", ".rels")):
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)  # noqa: PLW2901 - each name in turn
            blobs[part] = data.replace(b' conformance="strict"', b"")
    return True


def as_presentation(bench: Workbench) -> Iterator[str]:
    """Yield what had to be mended so that the package is an ordinary presentation without macros.

    Raise `DamagedHouse` when there is no presentation in it.
    """
    main = bench.main
    declared = bench.types.get(main, "")
    if not main or not _MAIN.search(declared):
        raise DamagedHouse(f"{bench.name} holds no presentation, or its list of parts is damaged.")
    has_macros = any(link.kind == "vbaProject" for links in bench.links.values() for link in links)
    if has_macros or "macroEnabled" in declared:
        yield "Its macros are left out: a deck never carries a program."
    if any(part.startswith("_xmlsignatures/") for part in bench.blobs):
        yield "It was signed; the signature is left out, because it would not hold for another file."
    # PowerPoint refuses a .pptx whose main part says that it is a template or has macros.
    bench.types[main] = PRESENTATION
