"""`agendapitch style`: a council's own template as a house style."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli import styling
from agendapitch.cli.flags import Format, Print

style = typer.Typer(help="A council's own PowerPoint template as a house style.", rich_markup_mode=None)

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="A PowerPoint template (.potx, .pptx).", show_default=False)
]


@style.command()
def check(
    file: File,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", readable=False, file_okay=False,
                                  help="A folder for a picture of each page that decks use, with its places marked, "
                                  "and of two slides in it.")
    ] = None,
    format: Format = Print.TEXT,
) -> int:
    """Say what a template offers as a house style, and what its makers should know.

    Which layout would serve for what, text that is too small or too pale, typefaces that may be missing, words that
    it prints, and what is left in it that others can read. The template is not changed.

    \b
    Examples:
      agendapitch style check Council.potx
      agendapitch style check Council.potx -o pictures
      agendapitch style check Council.potx --format json
    """
    return styling.check(file, as_json=format is Print.JSON, pictures=output)


@style.command()
def add(
    file: File,
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What it is called; the file's name unless said.")
    ] = "",
) -> int:
    """Keep a template under a name, so that `make --style NAME` finds it. Its sample slides are not kept.

    \b
    Example:
      agendapitch style add Council.potx --name ashcombe
    """
    return styling.add(file, name=name)


@style.command("list")
def list_() -> int:
    """List the house styles that there are.

    \b
    Example:
      agendapitch style list
    """
    return styling.show_all()


@style.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A house style that you added.", show_default=False)],
) -> int:
    """Remove a house style that you added.

    \b
    Example:
      agendapitch style remove ashcombe
    """
    return styling.remove(name)
