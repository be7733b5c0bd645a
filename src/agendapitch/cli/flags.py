"""The flags that several commands share, declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


class Print(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"


Scripts: TypeAlias = Annotated[
    list[Path], typer.Argument(metavar="SCRIPT...", help="Pitch scripts (.yaml).", show_default=False)
]
OneScript: TypeAlias = Annotated[Path, typer.Argument(metavar="SCRIPT", help="A pitch script (.yaml).")]
Slot: TypeAlias = Annotated[
    int | None,
    typer.Option(metavar="MINUTES", min=1, max=240, help="Fit another slot; what matters least is left out first."),
]
MeetingName: TypeAlias = Annotated[
    str | None, typer.Option("--meeting", metavar="NAME", help="Which of the script's meetings.")
]
StyleName: TypeAlias = Annotated[
    str | None, typer.Option("--style", metavar="NAME", help="The look, instead of the script's own.")
]
TemplateName: TypeAlias = Annotated[
    str | None, typer.Option("--template", metavar="NAME", help="The deck template, instead of the script's own.")
]
Format: TypeAlias = Annotated[Print, typer.Option("--format", help="For people, or for programs.")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
