"""`agendapitch template`: deck templates that councils share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli import templating
from agendapitch.cli.flags import OneScript

template = typer.Typer(
    help="Deck templates that councils share: storylines, starter scripts, a look and words in one folder.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

Name = Annotated[str, typer.Argument(metavar="NAME[@VERSION]", help="A deck template.", show_default=False)]
Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="A deck template's folder.", show_default=False, readable=False)
]


@template.command("list")
def list_() -> int:
    """List the deck templates that there are.

    \b
    Example:
      agendapitch template list
    """
    return templating.show_all()


@template.command()
def show(name: Name) -> int:
    """Say what is in a deck template, and where each storyline of it comes from.

    \b
    Example:
      agendapitch template show starter
    """
    return templating.show_one(name)


@template.command()
def add(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE[@VERSION]", help="A folder, a zip file, an address of git, or a local "
                            "repository.", show_default=False)
    ],
    digest: Annotated[
        str, typer.Option("--digest", metavar="SHA256", help="Refuse it unless it has this digest.")
    ] = "",
) -> int:
    """Keep a deck template, so that scripts can name it. Nothing in it runs; several versions stand side by side.

    \b
    Examples:
      agendapitch template add quiet-river-1.zip
      agendapitch template add https://git.torrow.example/quiet-river.git@1.2
    """
    return templating.add(source, expected=digest)


@template.command()
def remove(name: Name) -> int:
    """Remove a deck template that you added.

    \b
    Example:
      agendapitch template remove quiet-river@1
    """
    return templating.remove(name)


@template.command()
def update(
    script: OneScript,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Change the lock without asking.")] = False,
) -> int:
    """Show what a newer version of a script's deck template would change in the deck, then ask whether to take it.

    Nothing is fetched: add the newer version first. The script stays as it is; agendapitch.lock says which version.

    \b
    Example:
      agendapitch template update floods.yaml
    """
    return templating.update(script, agreed=yes)


@template.command()
def check(folder: Folder) -> int:
    """Say whether a deck template can be handed on.

    Every storyline must add up at 5, 10 and 20 minutes, every starter script must become a deck with nothing to
    fix, and nothing may point outside.

    \b
    Example:
      agendapitch template check quiet-river
    """
    return templating.check(folder)


@template.command()
def pack(
    folder: Folder,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE|DIR", readable=False,
                                  help="Where the zip goes; here unless said.")
    ] = None,
) -> int:
    """Pack a deck template into a zip, with the digest by which others know it. The same files give the same bytes.

    \b
    Example:
      agendapitch template pack quiet-river
    """
    return templating.pack(folder, output)
