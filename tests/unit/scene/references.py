"""The design's civic pictures: what they say, where their parts stand, and the scene of the same content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from agendapitch.diagnostics import Diagnostic
from agendapitch.scene.inspecting import inked, inspect_slide
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import ChartShape, Panel, PictureShape, Scene, Slide, TableShape, TextShape
from agendapitch.scene.pictures import PictureShelf
from agendapitch.script.reading import read_script
from agendapitch.story.model import Agenda, Beat, Part, Story
from agendapitch.story.planning import plan_story
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box
from tests.conftest import MemoryWorkspace
from tests.unit.scene.drawing import house

HERE = Path(__file__).parent
SCRIPT = Path("reference.yaml")
USUAL = {
    "title": "title: Opening up Northmoor",
    "council": "council: A new relationship with our residents",
    "meeting": "meeting: {name: Corporate Management Team, date: Tuesday 3 March 2026, item: 7, slot: 20 minutes}",
    "presenter": 'presenter: "Nia Pritchard, Customer Insight"',
}
AGENDA = "02-agenda"  # the parts of a talk follow from its sections, so these are given to the scene
NEAR = 2.0  # points
STEP = 1.13  # between neighbouring sizes of a ladder


@dataclass(frozen=True)
class Place:
    """A text, panel or photograph of a picture; `lines` is empty for what has no words."""

    name: str
    slot: Box
    size: float = 0
    leading: float = 0
    align: str = "left"
    anchor: str = "top"
    lines: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return plain(" ".join(self.lines))


@dataclass(frozen=True)
class Made:
    """The slides of one reference's content in one look."""

    scene: Scene
    findings: tuple[Diagnostic, ...]
    shelf: PictureShelf
    story: Story
    slide: Slide  # the one that says what the picture says
    faults: tuple[str, ...]


def plain(text: str) -> str:
    """Return words that can be compared, without marks of quotation, blanks that bind and punctuation."""
    return " ".join(re.findall(r"[\w£%]+", text.casefold()))


@cache
def contents() -> dict[str, str]:
    return dict(_parts("reference_contents.yaml"))


@cache
def geometry() -> dict[str, tuple[Place, ...]]:
    return {name: tuple(_places(part)) for name, part in _parts("reference_geometry.txt")}


@cache
def made(name: str, look: str = "civic") -> Made:
    """Return the scene of a reference's content."""
    written = contents().get(name, "purpose: Talk with, not at.")
    usual = "\n".join(line for key, line in USUAL.items() if not re.search(f"^{key}:", written, re.M))
    picture = BytesIO()
    Image.new("RGB", (1600, 1200), "#B9CBC5").save(picture, "JPEG")
    workspace = MemoryWorkspace({str(SCRIPT): f"{usual}\n{written}", "photo.jpg": picture.getvalue()})
    read = read_script(workspace, SCRIPT)
    assert read.value is not None and not read.stopped, [finding.message for finding in read.findings]
    story = plan_story(read.value, workspace).value
    if name == AGENDA:
        story = replace(story, beats=(_agenda(),), slot=600)
    shelf = PictureShelf(workspace, SCRIPT)
    drawn = lay_out(story, house(look), shelf)
    slide = max(drawn.value.slides, key=lambda slide: _shared(slide, geometry()[name]))
    faults = tuple(fault for each in drawn.value.slides for fault in inspect_slide(each, house(look)))
    return Made(drawn.value, drawn.findings, shelf, story, slide, faults)


def differences(name: str) -> Iterator[str]:
    """Yield a line for each text and panel that does not stand, or is not set, as in the picture."""
    slide = made(name).slide
    panels = [shape.box for shape in slide.shapes if isinstance(shape, (Panel, PictureShape))]
    for place in geometry()[name]:
        if place.lines:
            told = _difference(slide, place)
        else:
            told = "" if any(_near(_on_slide(panel), place.slot) for panel in panels) else f"{_told(place.slot)} gone"
        if told:
            yield f"{name} | {place.name} | {told}"


def _difference(slide: Slide, place: Place) -> str:
    texts = [shape for shape in slide.shapes if isinstance(shape, TextShape)]
    same = [shape for shape in texts if plain(shape.text) == place.words]
    if not same and place.words in _native(slide):
        return ""
    here = same or [shape for shape in texts if _is_at(shape, place)]
    if not here:
        return "not there"
    shape = min(here, key=lambda shape: abs(shape.slot.x - place.slot.x) + abs(shape.slot.y - place.slot.y))
    return ", ".join(_differing(place, shape))


def _native(slide: Slide) -> set[str]:
    """Return the words that a native chart or table of the slide writes itself."""
    charts = [shape for shape in slide.shapes if isinstance(shape, ChartShape)]
    tables = [shape for shape in slide.shapes if isinstance(shape, TableShape)]
    words = [word for chart in charts for word in chart.categories]
    words += [label for chart in charts for one in chart.series for label in one.labels]
    words += [cell.text for table in tables for row in table.rows for cell in row]
    return {plain(word) for word in words}


def _differing(place: Place, shape: TextShape) -> Iterator[str]:
    if plain(shape.text) != place.words:
        yield f"“{' '.join(place.lines)}” -> “{shape.text}”".replace("\u00a0", " ")
    lines = [line for paragraph in shape.paragraphs for line in paragraph.lines]
    align, anchor = place.align, place.anchor
    if align != shape.align:
        yield f"{align} -> {shape.align}"
    theirs, ours = _across(place.slot, align), _across(shape.slot, align)
    if abs(theirs - ours) > NEAR:
        yield f"x {theirs:.0f} -> {ours:.0f}"
    if anchor == shape.anchor:
        theirs, ours = _down(place.slot, anchor), _down(shape.slot, anchor)
    else:  # one hangs from the top, the other stands on the foot of its slot: what counts is where the words are
        theirs, ours = _ink(place.slot, anchor, place.leading * len(place.lines)), inked(shape).y
    if abs(theirs - ours) > NEAR:
        yield f"y {theirs:.0f} -> {ours:.0f}"
    if abs(place.slot.w - shape.slot.w) > NEAR:
        yield f"w {place.slot.w:.0f} -> {shape.slot.w:.0f}"
    if not 1 / STEP < shape.size / place.size < STEP:
        yield f"size {place.size:g} -> {shape.size:g}"
    if plain(shape.text) == place.words and [plain(line) for line in lines] != [plain(line) for line in place.lines]:
        yield f"lines {' / '.join(place.lines)} -> {' / '.join(lines)}".replace("\u00a0", " ")


def _across(slot: Box, align: str) -> float:
    return {"left": slot.x, "centre": slot.x + slot.w / 2, "right": slot.x + slot.w}[align]


def _down(slot: Box, anchor: str) -> float:
    return _ink(slot, anchor, 0)


def _ink(slot: Box, anchor: str, height: float) -> float:
    """Return where text of a height begins in its slot."""
    return slot.y + {"top": 0.0, "middle": (slot.h - height) / 2, "bottom": slot.h - height}[anchor]


def _is_at(shape: TextShape, place: Place) -> bool:
    beside = abs(_across(shape.slot, place.align) - _across(place.slot, place.align))
    return beside <= NEAR and abs(inked(shape).y - _ink(place.slot, place.anchor, place.leading)) <= NEAR


def _on_slide(box: Box) -> Box:
    left, top = max(0.0, box.x), max(0.0, box.y)
    return Box(left, top, min(SLIDE_WIDTH, box.x + box.w) - left, min(SLIDE_HEIGHT, box.y + box.h) - top)


def _near(one: Box, other: Box) -> bool:
    pairs = ((one.x, other.x), (one.y, other.y), (one.w, other.w), (one.h, other.h))
    return all(abs(here - there) <= NEAR for here, there in pairs)


def _told(box: Box) -> str:
    return f"{box.x:g} {box.y:g} {box.w:g} {box.h:g}"


def _shared(slide: Slide, places: tuple[Place, ...]) -> int:
    said = {plain(shape.text) for shape in slide.shapes if isinstance(shape, TextShape)}
    return sum(place.words in said for place in places if place.lines and place.name != "footer 1")


def _agenda() -> Beat:
    parts = (Part("Why it matters", 120), Part("What you gain", 180), Part("What changes", 180),
             Part("Your decision", 120, decision=True))
    return Beat(key="agenda", section="agenda", title="Ten minutes, four parts, and one decision from you",
                content=Agenda(parts, 10), priority="")


def _places(part: str) -> Iterator[Place]:
    for line in part.strip().splitlines():
        name, slot, *rest = (field.strip() for field in line.split("|"))
        box = Box(*map(float, slot.split()))
        if not rest:
            yield Place(name, box)
            continue
        (size, leading), (align, anchor) = rest[0].split(), rest[1].split()
        yield Place(name, box, float(size), float(leading), align, anchor, tuple(rest[2].split(" / ")))


def _parts(file: str) -> Iterator[tuple[str, str]]:
    for part in (HERE / file).read_text(encoding="utf-8").split("\n--- ")[1:]:
        name, _, rest = part.partition("\n")
        yield name.strip(), rest


PLANNED = (AGENDA, *contents())
