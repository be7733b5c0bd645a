"""The door to Typst: markup in, PDF, PNG or SVG out, with our fonts and no others."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from agendapitch.workspace import BUNDLE

_SOURCE = "source.typ"


def typeset(
    source: str, files: Mapping[str, bytes], *, form: Literal["png", "svg", "pdf"], per_inch: float = 144
) -> bytes | list[bytes]:
    """Return the document of a source: one file, or a list with a picture of each page where there are several.

    `files` are what the source reads, by name; `per_inch` are the pixels of an inch in a PNG.
    """
    import typst

    with TemporaryDirectory() as folder:
        for name, data in {**files, _SOURCE: source.encode()}.items():
            (Path(folder) / name).write_bytes(data)
        made: bytes | list[bytes] = typst.compile(
            str(Path(folder) / _SOURCE), root=folder, font_paths=[str(BUNDLE / "assets" / "fonts")],
            ignore_system_fonts=True, format=form, ppi=per_inch,
        )  # fmt: skip
    return made


def quoted(text: str) -> str:
    """Return text as a string of the markup."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
