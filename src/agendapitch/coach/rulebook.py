"""All rules, found by listing the folder they live in."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from agendapitch.coach.rule import Rule

# What helps a talk most comes first: the point, the decision, who gains, who does it.
_FIRST = ("purpose", "ask", "benefits", "people")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule: the families that help most first, a family's rules as its module has them."""
    names = {file.stem for file in (Path(__file__).parent / "rules").glob("[!_]*.py")}
    families = [*(name for name in _FIRST if name in names), *sorted(names.difference(_FIRST))]
    modules = [import_module(f"agendapitch.coach.rules.{name}") for name in families]
    return tuple(each for module in modules for each in vars(module).values() if isinstance(each, Rule))


def rule_called(name: str) -> Rule | None:
    """Return the rule of a code (`PUR02`) or a name (`purpose-is-technology`), however it is written."""
    wanted = "-".join(name.strip().casefold().replace("_", " ").replace("-", " ").split())
    return next((each for each in all_rules() if wanted in (each.code.casefold(), each.name)), None)
