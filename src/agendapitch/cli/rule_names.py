"""Rules as people name them on the command line: `PUR02`, `pur02`, `purpose-is-technology`."""

from __future__ import annotations

from agendapitch.coach.explaining import all_names, code_called
from agendapitch.errors import WrongUse


def code_of(name: str) -> str:
    """Return the code of a rule or of another finding. Raises WrongUse when there is none of that name."""
    code = code_called(name)
    if code is None:
        raise WrongUse(_no_such_rule(name))
    return code


def _no_such_rule(name: str) -> str:
    from difflib import get_close_matches

    known = {each.casefold(): each for each in all_names()}
    near = get_close_matches(name.casefold(), known, n=1)
    meant = f" Did you mean {known[near[0]]}?" if near else ""
    return f"There is no rule {name}.{meant} `agendapitch explain` lists them."
