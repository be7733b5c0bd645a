"""`agendapitch explain`: what a rule notices, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from agendapitch.cli.screen import show
from agendapitch.errors import WrongUse


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
    from agendapitch.coach.explaining import explained, table_of_rules

    if not rule:
        show(f"{table_of_rules()}\n\nOne in full: agendapitch explain PUR02")
        return 0
    page = explained(rule)
    if page is None:
        raise WrongUse(_no_such_rule(rule))
    show(page)
    return 0


def _no_such_rule(name: str) -> str:
    from difflib import get_close_matches

    from agendapitch.coach.explaining import all_names

    known = {each.casefold(): each for each in all_names()}
    near = get_close_matches(name.casefold(), known, n=1)
    meant = f" Did you mean {known[near[0]]}?" if near else ""
    return f"There is no rule {name}.{meant} `agendapitch explain` lists them."
