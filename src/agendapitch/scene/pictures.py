"""Photographs: opened once, turned upright, cut to the size of their place, stripped of what cameras add.

The only module besides `typography/` that opens Pillow, and only for a picture that is not in the cache yet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from agendapitch.diagnostics import Diagnostic
from agendapitch.scene.model import Box, PictureShape
from agendapitch.script.model import Image
from agendapitch.workspace import Workspace

FILE_LIMIT = 60_000_000  # bytes of one picture file
PIXEL_LIMIT = 120_000_000  # above this a file is a decompression bomb rather than a photograph
PIXELS_PER_POINT = 2.1  # 150 to the inch: sharp on a projector and in print
LEAST_PIXELS_PER_POINT = 1.5  # below this it looks soft (design 11)
JPEG_QUALITY = 85


@dataclass(frozen=True, slots=True)
class PreparedPicture:
    """A picture ready for the package: its bytes, media type, and size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


@dataclass(slots=True)
class PictureShelf:
    """The pictures of one script. `prepared` holds those that are on a slide, `findings` what was wrong."""

    workspace: Workspace
    script_path: Path
    prepared: dict[str, PreparedPicture] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    _found: set[tuple[str, str]] = field(default_factory=set)

    def place(self, image: Image, box: Box) -> PictureShape | None:
        """Return the picture cropped to `box` round what `look at` names, or None when it cannot be shown."""
        return None
