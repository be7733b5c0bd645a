"""`agendapitch fix`: safe repairs of a script, shown before they are made."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from agendapitch.cli.fixing import difference, proposed, write
from agendapitch.cli.flags import OneScript
from agendapitch.cli.screen import show
from agendapitch.units import many
from agendapitch.workspace import Workspace, typed


def fix(
    script: OneScript,
    write_it: Annotated[bool, typer.Option("--write", help="Write the repairs without asking.")] = False,
) -> int:
    """Show safe repairs of a pitch script, and write them when you say yes.

    Quotation marks that YAML needs, spaces instead of tabs, wordy phrases that have one plain form, and British
    spelling. Comments and layout stay as they are, and so do quotations, sources and recommendations.

    \b
    Examples:
      agendapitch fix council.yaml
      agendapitch fix council.yaml --write
    """
    workspace = Workspace()
    proposal = proposed(script, workspace)
    if proposal.after == proposal.before:
        show(f"{script}: nothing to repair by rote. For all else: agendapitch check {typed(script)}")
        return 0
    for line in difference(proposal, script.name):
        show(line)
    show("\n" + "\n".join(f"  line {repair.line}: {repair.done}" for repair in sorted(proposal.repairs)))
    if not (write_it or _agreed()):
        show(f"\nNothing is written. To keep these repairs: agendapitch fix {typed(script)} --write")
        return 0
    write(script, proposal, workspace)
    show(f"\n{script} is repaired in {many(len(proposal.repairs), 'place')}.")
    return 0


def _agreed() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and typer.confirm("\nWrite this?", default=False, err=True)
