"""`agendapitch explain`: what a rule notices, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from agendapitch.cli.screen import show


def explain(
    rule: Annotated[
        str, typer.Argument(metavar="[RULE]", help="A rule's code or name, as findings end with; all when left out.")
    ] = "",
) -> int:
    """Say what a rule notices and why, with a bad and a good example and how to let it be.

    \b
    Examples:
      agendapitch explain
      agendapitch explain PUR02
      agendapitch explain purpose-is-technology
    """
    from agendapitch.cli.rule_names import code_of
    from agendapitch.coach.explaining import explained, table_of_rules

    if not rule:
        show(f"{table_of_rules()}\n\nOne in full: agendapitch explain PUR02")
        return 0
    show(explained(code_of(rule)) or "")
    return 0
