"""`agendapitch schema`: what a script may hold, for editors that complete and check as you type."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from agendapitch.cli.screen import show


def schema(
    report: Annotated[bool, typer.Option("--report", help="The schema of what --format json prints instead.")] = False,
    pack: Annotated[bool, typer.Option("--pack", help="The schema of a deck template's pack.yaml instead.")] = False,
) -> int:
    """Print the JSON Schema of a pitch script.

    Keep it in a file and point your editor at it: it then completes and checks while you type.

    \b
    Examples:
      agendapitch schema > pitch.schema.json
      agendapitch schema --report
      agendapitch schema --pack > pack.schema.json
    """
    printed = _pack_schema() if pack else _report_schema() if report else _script_schema()
    show(json.dumps(printed, ensure_ascii=False, indent=2))
    return 0


def _script_schema() -> dict[str, object]:
    from agendapitch.script.schema import script_schema

    return script_schema()


def _report_schema() -> dict[str, object]:
    from agendapitch.story.report_schema import report_schema

    return report_schema()


def _pack_schema() -> dict[str, object]:
    from agendapitch.packs.schema import pack_schema

    return pack_schema()
