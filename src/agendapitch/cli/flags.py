"""The flags that several commands share, declared once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

LONGEST_SLOT = 60  # minutes


class Print(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"


def _minutes(text: str) -> int:
    number = text.casefold().removesuffix("s").removesuffix("minute").strip()
    if not number.isdecimal() or not 1 <= int(number) <= LONGEST_SLOT:
        raise typer.BadParameter(f"give whole minutes from 1 to {LONGEST_SLOT}, such as --slot 5.")
    return int(number)


# `readable=False`: or click would ask whether a file may be read, and call it wrong use where it may not.
Scripts: TypeAlias = Annotated[
    list[Path], typer.Argument(metavar="SCRIPT...", help="Pitch scripts (.yaml).", show_default=False, readable=False)
]
OneScript: TypeAlias = Annotated[
    Path, typer.Argument(metavar="SCRIPT", help="A pitch script (.yaml).", readable=False)
]
Slot: TypeAlias = Annotated[
    int | None,
    typer.Option(metavar="MINUTES", parser=_minutes, help="Fit another slot; what matters least is left out first."),
]
MeetingName: TypeAlias = Annotated[
    str | None, typer.Option("--meeting", metavar="NAME", help="Which of the script's meetings.")
]
StyleName: TypeAlias = Annotated[
    str | None, typer.Option("--style", metavar="NAME|FILE", help="The look, or your PowerPoint template.")
]
TemplateName: TypeAlias = Annotated[
    str | None, typer.Option("--template", metavar="NAME", help="The deck template, instead of the script's own.")
]
Format: TypeAlias = Annotated[Print, typer.Option("--format", help="For people, or for programs.")]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
Paper: TypeAlias = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE|DIR", readable=False,
                              help="A .pdf or a .docx, or a folder; beside the script unless said.")
]
Replacing: TypeAlias = Annotated[
    bool, typer.Option("--force", help="Replace a file that was changed since; the old one is kept beside it.")
]
