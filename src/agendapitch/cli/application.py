"""The commands as Typer knows them: flags are read, misuse is told kindly, and the command that was named runs."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import click
import typer

from agendapitch import __version__
from agendapitch.cli.screen import paint, show, tell
from agendapitch.cli.trouble import report_trouble


def run_command(arguments: Sequence[str], *, commands: Sequence[str]) -> int:
    """Return the exit code of a command line; `commands` are those that it may name."""
    command = typer.main.get_command(_app(commands))
    try:
        code = command.main(list(arguments), prog_name="agendapitch", standalone_mode=False)
    except click.UsageError as error:
        return _misuse(error)
    except click.Abort:
        code = 130
    return report_trouble(KeyboardInterrupt()) if code == 130 else code or 0


def _app(commands: Sequence[str]) -> typer.Typer:
    typer.core.HAS_RICH = False  # or help would be written in rich's markup wherever that happens to be installed
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(agendapitch)
    for name in commands:
        command = getattr(import_module(f"agendapitch.cli.commands.{name}"), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def _say_version(wanted: bool) -> None:
    if wanted:
        show(f"agendapitch {__version__}")
        raise typer.Exit


def agendapitch(
    version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Turn a pitch script into a ten-minute PowerPoint deck for one item on an agenda.

    Start with "agendapitch new", write, then "agendapitch make". Each command has its own --help.
    """


def _misuse(error: click.UsageError) -> int:
    """Return 2 after telling how a command was used wrongly."""
    command = error.ctx.command_path if error.ctx else "agendapitch"
    tell(paint(_kindly(error), "bold"))
    tell(f'Type "{command} --help" for what it takes, with an example.')
    return 2


def _kindly(error: click.UsageError) -> str:
    match error:
        case click.MissingParameter(param=click.Argument() as argument):
            return f"Please name a file: {error.ctx.command_path if error.ctx else ''} {argument.metavar}"
        case click.NoSuchOption(possibilities=[nearest, *_]):
            return f"There is no option {error.option_name}. Did you mean {nearest}?"
        case click.NoSuchOption():
            return f"There is no option {error.option_name}."
        case click.BadParameter(param=click.Option() as option) if type(error) is click.BadParameter:
            return f"{option.opts[0]}: {error.message}"
        case _:
            return error.format_message()
