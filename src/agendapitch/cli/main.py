"""The command line: one command runs, and whatever happened becomes an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Annotated

import click
import typer

from agendapitch import __version__
from agendapitch.cli.screen import flush, show, speak_utf8
from agendapitch.cli.trouble import misuse, report_trouble
from agendapitch.errors import WrongUse
from agendapitch.workspace import typed

_COMMANDS = Path(__file__).with_name("commands")
SCRIPT_ENDINGS = (".yaml", ".yml", ".yaml.txt", ".yml.txt")


def main() -> None:
    """Run the command that was typed and leave with its exit code."""
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # a stream that was never open is None
            stream.flush()
    os._exit(code)  # taking the interpreter apart would be a tenth of a short run; nothing is left to be closed


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of a command; whatever goes wrong is told on standard error."""
    speak_utf8()
    try:
        code = _run(list(arguments))
        flush(sys.stdout)
        return code
    except click.UsageError as error:
        return misuse(error)
    except click.Abort:
        return report_trouble(KeyboardInterrupt())
    except (Exception, KeyboardInterrupt) as error:
        return report_trouble(error)


def _run(arguments: list[str]) -> int:
    named = next((each for each in arguments if not each.startswith("-")), "")
    if named.casefold().endswith(SCRIPT_ENDINGS) and named == arguments[0]:
        raise WrongUse(f"{named} is a script. Say what to do with it: agendapitch make {typed(Path(named))}")
    if named and named == arguments[0] and named not in _commands():
        raise WrongUse(_no_such_command(named))
    if os.name == "nt":  # its shells leave *.yaml to the program
        arguments = [each for pattern in arguments for each in _meant_by(pattern)]
    command = typer.main.get_command(_app(named))
    code = command.main(arguments or ["--help"], prog_name="agendapitch", standalone_mode=False)
    return report_trouble(KeyboardInterrupt()) if code == 130 else code or 0


def _app(named: str) -> typer.Typer:
    """Return the application; a command that is named is loaded alone, which saves a tenth of a short run."""
    typer.core.HAS_RICH = False  # or help would be written in rich's markup wherever that happens to be installed
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(agendapitch)
    for name in (named,) if named in _commands() else _commands():
        command = getattr(import_module(f"agendapitch.cli.commands.{name}"), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def _commands() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in _COMMANDS.glob("[!_]*.py")))


def _no_such_command(named: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(named, _commands(), n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f"There is no command {named}.{meant} There are: {', '.join(_commands())}."


def _meant_by(pattern: str) -> list[str]:
    if pattern.startswith("-") or not any(mark in pattern for mark in "*?"):
        return [pattern]
    found = sorted(str(path) for path in Path().glob(pattern))
    return found or [pattern]


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
