"""The command line: one command runs, and whatever happened becomes an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from agendapitch.cli.screen import flush, speak_utf8
from agendapitch.cli.trouble import report_trouble
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
    if arguments and arguments[0] == "make":
        from agendapitch.cli.making import make_all, plain_order

        plain = plain_order(arguments[1:])
        if plain:
            return make_all(*plain)
    from agendapitch.cli.application import run_command

    # A command that is named is loaded alone, which saves a tenth of a short run.
    return run_command(arguments or ["--help"], commands=(named,) if named in _commands() else _commands())


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
