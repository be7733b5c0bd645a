"""Reading a deck back, only far enough to see whether it was edited. Runs when a deck is about to be replaced.

The deck may come from anyone by now: entities are refused, sizes are bounded, and what is no deck is said so.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from agendapitch.errors import UnreadableFile
from agendapitch.writers.pptx.document import CUSTOM_PROPERTIES, DIGEST_PROPERTY
from agendapitch.writers.pptx.lines import Frame, chart_line, picture_line, place, table_line, text_line
from agendapitch.writers.pptx.markup import A, P, R

PART_LIMIT = 50_000_000  # bytes of one part once inflated
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A, _P, _R = f"{{{A}}}", f"{{{P}}}", f"{{{R}}}"
_NOWHERE: Frame = (0, 0, 0, 0)


def deck_lines(data: bytes) -> Iterator[str]:
    """Yield a deck's lines as `lines.py` writes them; raise `UnreadableFile` when it is no deck."""
    with _opened(data) as archive:
        deck = _Deck(archive)
        presentation = deck.target("", "officeDocument")
        slides = deck.targets(presentation)
        try:
            for entry in deck.tree(presentation).iterfind(f"{_P}sldIdLst/{_P}sldId"):
                yield "slide"
                yield from deck.slide_lines(slides[entry.get(f"{_R}id", "")][1])
        except (KeyError, ValueError) as error:
            raise UnreadableFile("The deck is damaged: it names a slide or a measure that cannot be read.") from error


def kept_digest(data: bytes) -> str | None:
    """Return the digest in a deck's custom properties, or None where there is none."""
    try:
        with _opened(data) as archive:
            properties = _Deck(archive).tree(CUSTOM_PROPERTIES)
    except UnreadableFile:
        return None
    for entry in properties:
        if entry.get("name") == DIGEST_PROPERTY:
            return "".join(entry.itertext()).strip() or None
    return None


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except BadZipFile:
        raise UnreadableFile("The file is not a PowerPoint deck.") from None


class _Deck:
    """The parts of a deck by name, and what each is related to."""

    def __init__(self, archive: ZipFile) -> None:
        self.archive = archive
        self.layout_frames: dict[str, dict[str, Frame]] = {}

    def tree(self, part: str) -> ElementTree.Element:
        """Return a part's root element."""
        try:
            if self.archive.getinfo(part).file_size > PART_LIMIT:
                raise UnreadableFile(f"The deck holds a part that is too large: {part}.")
            data = self.archive.read(part)
            if b"<!DOCTYPE" in data:
                raise UnreadableFile(f"The deck holds a part that no PowerPoint wrote: {part}.")
            return ElementTree.fromstring(data)
        except (KeyError, BadZipFile, ElementTree.ParseError, NotImplementedError, RuntimeError) as error:
            raise UnreadableFile(f"The deck is damaged: {part} cannot be read.") from error

    def targets(self, part: str) -> dict[str, tuple[str, str]]:
        """Return a part's relationships: id to (the last step of the type, the target's name)."""
        folder, _, name = part.rpartition("/")
        found = {}
        for entry in self.tree(posixpath.join(folder, "_rels", f"{name}.rels")):
            target = entry.get("Target", "")
            whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[entry.get("Id", "")] = (entry.get("Type", "").rpartition("/")[2], whole)
        return found

    def target(self, part: str, kind: str) -> str:
        """Return the name of the part that `part` has a relationship of this kind to, or ""."""
        return next((target for found, target in self.targets(part).values() if found == kind), "")

    def slide_lines(self, part: str) -> Iterator[str]:
        """Yield the lines of a slide's shapes and notes."""
        targets = self.targets(part)
        layout = next((target for kind, target in targets.values() if kind == "slideLayout"), "")
        for shape in self.shapes_of(part):
            yield from self.shape_lines(shape, targets, layout)
        notes = next((target for kind, target in targets.values() if kind == "notesSlide"), "")
        bodies = [shape for shape in self.shapes_of(notes) if _is_notes_body(shape)] if notes else []
        yield text_line(_NOWHERE, (text for body in bodies for text in _paragraphs(body)))

    def shapes_of(self, part: str) -> Iterator[ElementTree.Element]:
        """Yield the top shapes of a slide, layout or notes page."""
        tree = self.tree(part).find(f"{_P}cSld/{_P}spTree")
        yield from tree if tree is not None else ()

    def shape_lines(
        self, shape: ElementTree.Element, targets: dict[str, tuple[str, str]], layout: str
    ) -> Iterator[str]:
        """Yield the lines of one shape and, for a group, of its members."""
        match shape.tag.removeprefix(_P):
            case "sp" | "cxnSp":
                yield text_line(self.frame(shape, layout), _paragraphs(shape))
            case "pic":
                yield picture_line(self.frame(shape, layout), self.checksum(shape, targets), _crop(shape))
            case "graphicFrame" if (table := shape.find(f".//{_A}tbl")) is not None:
                cells = (" ".join(_paragraphs(cell)) for cell in table.iter(f"{_A}tc"))
                yield table_line(self.frame(shape, layout), cells)
            case "graphicFrame":
                yield self.chart(shape, targets, layout)
            case "grpSp":
                yield f"group {place(self.frame(shape, layout))}"
                for member in shape:
                    yield from self.shape_lines(member, targets, layout)

    def frame(self, shape: ElementTree.Element, layout: str) -> Frame:
        """Return where a shape stands: by itself, or where its layout puts it."""
        own = _own_frame(shape)
        if own or (key := _placeholder_key(shape)) is None:
            return own or _NOWHERE
        if layout not in self.layout_frames:
            frames = ((_placeholder_key(one), _own_frame(one)) for one in self.shapes_of(layout))
            self.layout_frames[layout] = {found: frame for found, frame in frames if found and frame}
        return self.layout_frames[layout].get(key, _NOWHERE)

    def checksum(self, picture: ElementTree.Element, targets: dict[str, tuple[str, str]]) -> int:
        """Return the checksum of a picture's file, as the zip keeps it."""
        blip = picture.find(f".//{_A}blip")
        target = targets.get(blip.get(f"{_R}embed", "") if blip is not None else "", ("", ""))[1]
        return self.archive.getinfo(target).CRC if target in self.archive.namelist() else 0

    def chart(self, frame: ElementTree.Element, targets: dict[str, tuple[str, str]], layout: str) -> str:
        """Return the line of a chart, from the values that the slide shows."""
        entry = frame.find(f".//{_C}chart")
        part = targets.get(entry.get(f"{_R}id", "") if entry is not None else "", ("", ""))[1]
        words: list[str] = []
        values: list[float] = []
        for series in self.tree(part).iter(f"{_C}ser") if part else ():
            for name in (f"{_C}tx", f"{_C}cat"):
                words += [value.text or "" for value in series.iterfind(f"{name}//{_C}pt/{_C}v")]
            values += [float(value.text or 0) for value in series.iterfind(f"{_C}val//{_C}pt/{_C}v")]
        return chart_line(self.frame(frame, layout), words, values)


def _own_frame(shape: ElementTree.Element) -> Frame | None:
    for path in (f"{_P}spPr/{_A}xfrm", f"{_P}xfrm", f"{_P}grpSpPr/{_A}xfrm"):
        if (found := shape.find(path)) is not None:
            offset, extent = found.find(f"{_A}off"), found.find(f"{_A}ext")
            x, y = (int(offset.get(name, 0)) if offset is not None else 0 for name in ("x", "y"))
            w, h = (int(extent.get(name, 0)) if extent is not None else 0 for name in ("cx", "cy"))
            return x, y, w, h
    return None


def _placeholder_key(shape: ElementTree.Element) -> str | None:
    holder = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    if holder is None:
        return None
    return "title" if holder.get("type") in ("title", "ctrTitle") else holder.get("idx", "0")


def _is_notes_body(shape: ElementTree.Element) -> bool:
    holder = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    return holder is not None and holder.get("type") == "body"


def _paragraphs(shape: ElementTree.Element) -> Iterator[str]:
    """Yield the paragraphs of a shape. Fields do not count: PowerPoint fills them in."""
    for paragraph in shape.iter(f"{_A}p"):
        pieces = []
        for child in paragraph:
            if child.tag == f"{_A}br":
                pieces.append(" ")
            elif child.tag == f"{_A}r":
                pieces.append(child.findtext(f"{_A}t") or "")
        yield "".join(pieces)


def _crop(picture: ElementTree.Element) -> tuple[float, ...]:
    rectangle = picture.find(f".//{_A}srcRect")
    return tuple(int(rectangle.get(side, 0)) / 100_000 if rectangle is not None else 0.0 for side in "ltrb")
