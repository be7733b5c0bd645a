"""All rules, found by listing the folder they live in."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from agendapitch.coach.rule import Rule

# What helps a talk most comes first: the point, the decision, who gains, who does it.
_FIRST = ("purpose", "ask", "benefits", "people")


@cache
def families() -> dict[str, tuple[Rule, ...]]:
    """Return the rules of each family, those first that help most; a family's rules as its module has them."""
    names = {file.stem for file in (Path(__file__).parent / "rules").glob("[!_]*.py")}
    ordered = [*(name for name in _FIRST if name in names), *sorted(names.difference(_FIRST))]
    return {name.replace("_", " "): _rules(f"agendapitch.coach.rules.{name}") for name in ordered}


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, family by family."""
    return tuple(rule for rules in families().values() for rule in rules)


def rule_called(name: str) -> Rule | None:
    """Return the rule of a code (`PUR02`) or a name (`purpose-is-technology`), however it is written."""
    wanted = "-".join(name.strip().casefold().replace("_", " ").replace("-", " ").split())
    return next((each for each in all_rules() if wanted in (each.code.casefold(), each.name)), None)


def _rules(module: str) -> tuple[Rule, ...]:
    return tuple(each for each in vars(import_module(module)).values() if isinstance(each, Rule))
