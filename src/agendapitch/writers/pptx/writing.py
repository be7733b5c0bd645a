"""Writing a deck: the scene becomes the parts of a PowerPoint package. Nothing is decided here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agendapitch.house.model import CompiledHouse
from agendapitch.scene.model import Scene
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.scene.scaling import scaled
from agendapitch.story.model import NoteLine
from agendapitch.writers.pptx import document
from agendapitch.writers.pptx.colours import palette
from agendapitch.writers.pptx.fingerprint import fingerprint_of
from agendapitch.writers.pptx.package import deflated, packed_types, related, rels_name, zipped
from agendapitch.writers.pptx.slides import SlideWriter
from agendapitch.writers.pptx.untouched import parts_digest

_ROOT = related((
    ("officeDocument", "ppt/presentation.xml"),
    ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"),
    ("custom-properties", document.CUSTOM_PROPERTIES),
))


def write_pptx(
    scene: Scene,
    notes: Sequence[Sequence[NoteLine]],
    compiled: CompiledHouse,
    pictures: Mapping[str, PreparedPicture],
) -> bytes:
    """Return the deck as the bytes of a .pptx file: the same bytes for the same scene, on any day."""
    if compiled.house.scale != 1:
        scene = scaled(scene, compiled.house.scale)
    writer = SlideWriter(compiled, palette(compiled.house), pictures, scene.language)
    for number, (slide, lines) in enumerate(zip(scene.slides, notes, strict=True), 1):
        writer.write(slide, lines, number=number)
    targets = [*compiled.shell.relationships,
               *(("slide", f"slides/slide{at}.xml") for at in range(1, len(scene.slides) + 1))]
    body = {
        "_rels/.rels": _ROOT,
        "docProps/core.xml": deflated(document.write_core_properties(scene)),
        "docProps/app.xml": deflated(document.write_app_properties(scene)),
        "ppt/presentation.xml": deflated(document.write_presentation(scene, compiled.shell)),
        rels_name("ppt/presentation.xml"): related(tuple(targets)),
        **compiled.parts,
        **writer.parts,
    }
    types = packed_types((*body, document.CUSTOM_PROPERTIES), tuple(compiled.types.items()))
    parts = {"[Content_Types].xml": types, **body}
    digests = document.write_custom_properties(
        digest=fingerprint_of(scene, notes, pictures, compiled.layouts),
        parts=parts_digest((name, checksum) for name, (_, checksum, _) in parts.items()),
    )
    return zipped({**parts, document.CUSTOM_PROPERTIES: deflated(digests)})
