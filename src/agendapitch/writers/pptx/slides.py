"""Slides: the scene's shapes in their order, and the parts they refer to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import count
from typing import assert_never

from agendapitch.house.model import CompiledHouse, Place
from agendapitch.records import dataclass, field
from agendapitch.scene.model import (
    ChartShape,
    Group,
    Panel,
    PictureShape,
    Rule,
    Shape,
    Slide,
    Stroke,
    TableShape,
    TextShape,
)
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.story.model import NoteLine
from agendapitch.writers.pptx.charts import write_chart, write_chart_frame
from agendapitch.writers.pptx.markup import NAMESPACES, TREE_END, TREE_START, background, encode
from agendapitch.writers.pptx.notes import write_notes_slide
from agendapitch.writers.pptx.package import Packed, deflated, related, rels_name, stored
from agendapitch.writers.pptx.shapes import write_drawn, write_group, write_picture
from agendapitch.writers.pptx.tables import write_table
from agendapitch.writers.pptx.text import OUR_FACES, Pen, write_text
from agendapitch.writers.pptx.workbook import write_workbook


@dataclass(slots=True)
class SlideWriter:
    """Writes the slides of one deck into `parts`."""

    compiled: CompiledHouse
    palette: dict[str, str]
    pictures: Mapping[str, PreparedPicture]
    language: str
    parts: dict[str, Packed] = field(default_factory=dict)
    media: dict[str, str] = field(default_factory=dict)
    charts: Iterator[int] = field(default_factory=lambda: count(1))

    def write(self, slide: Slide, notes: Sequence[NoteLine], *, number: int) -> None:
        """Write one slide, its notes, charts and pictures."""
        layout = self.compiled.layouts[slide.layout or slide.pattern]
        house = self.compiled.house
        pen = Pen(
            self.palette, self.language, house.voice_is_serif, number, count(2),
            {face: house.theme.get(face, theirs) for face, theirs in OUR_FACES.items()}, bool(house.pages),
        )  # fmt: skip
        targets = [
            ("slideLayout", layout.part.replace("ppt/", "../", 1)),
            ("notesSlide", f"../notesSlides/notesSlide{number}.xml"),
        ]
        # A place is taken once: two shapes of one placeholder would leave PowerPoint with two of the same idx.
        places = dict(layout.places)
        shapes = "".join([self._shape(shape, pen, places, targets) for shape in slide.shapes])
        ground = "" if slide.background == layout.background else background(self.palette[slide.background])
        # Without an effect the timing shows in the slide sorter and nothing moves.
        timing = f'<p:transition advTm="{(slide.ends - slide.starts) * 1000}"/>' if slide.ends > slide.starts else ""
        name = f"ppt/slides/slide{number}.xml"
        self.parts[name] = deflated(encode(
            f"<p:sld {NAMESPACES}><p:cSld>{ground}{TREE_START}{shapes}{TREE_END}</p:cSld>"
            f"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{timing}</p:sld>"
        ))
        self.parts[rels_name(name)] = related(tuple(targets))
        self._write_notes(notes, number)

    def _write_notes(self, notes: Sequence[NoteLine], number: int) -> None:
        name = f"ppt/notesSlides/notesSlide{number}.xml"
        self.parts[name] = _notes_part(tuple(notes), number, self.language)
        self.parts[rels_name(name)] = related((
            ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{number}.xml"),
        ))

    def _shape(self, shape: Shape, pen: Pen, places: dict[str, Place], targets: list[tuple[str, str]]) -> str:
        match shape:
            case TextShape():
                return write_text(shape, pen, places.pop(shape.name, None))
            case Panel(fixed=True) | Rule(fixed=True):
                return ""  # the layout draws it
            case Panel() | Rule() | Stroke():
                return write_drawn(shape, pen)
            case Group():
                return write_group(shape, pen)
            case PictureShape():
                return write_picture(shape, pen, _related(targets, "image", self._media(shape.picture)))
            case TableShape():
                return write_table(shape, pen)
            case ChartShape():
                return write_chart_frame(shape, pen, _related(targets, "chart", self._chart(shape, pen)))
            case _:
                assert_never(shape)

    def _media(self, key: str) -> str:
        """Return the target of a picture, written once however many slides show it."""
        if key not in self.media:
            picture = self.pictures[key]
            self.media[key] = f"image{len(self.media) + 1}.{picture.media_type.rpartition('/')[2]}"
            self.parts[f"ppt/media/{self.media[key]}"] = stored(picture.data)
        return f"../media/{self.media[key]}"

    def _chart(self, chart: ChartShape, pen: Pen) -> str:
        number = next(self.charts)
        name, workbook = f"ppt/charts/chart{number}.xml", f"Microsoft_Excel_Sheet{number}.xlsx"
        self.parts[name] = deflated(write_chart(chart, pen))
        self.parts[rels_name(name)] = related((("package", f"../embeddings/{workbook}"),))
        self.parts[f"ppt/embeddings/{workbook}"] = stored(write_workbook(chart))
        return f"../charts/chart{number}.xml"


@lru_cache(maxsize=32)  # most of what is said is the same for the next council, and in a watched deck
def _notes_part(notes: tuple[NoteLine, ...], number: int, language: str) -> Packed:
    return deflated(write_notes_slide(notes, number=number, language=language))


def _related(targets: list[tuple[str, str]], kind: str, target: str) -> str:
    """Return the id of a relationship, added to `targets` where it is new."""
    if (kind, target) not in targets:
        targets.append((kind, target))
    return f"rId{targets.index((kind, target)) + 1}"
