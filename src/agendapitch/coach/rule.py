"""A rule is a function that notices something; its name holds its code, its docstring is its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from agendapitch.coach.model import Found, Talk
from agendapitch.diagnostics import Level
from agendapitch.records import dataclass

Noticing: TypeAlias = Callable[[Talk], Iterator[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: `PUR02`, `purpose-is-technology`.

    `precision` is the share of its findings that a fair colleague would accept. Where it speaks, the rules in
    `instead_of` are silent about the same beat: one finding for one cause.
    """

    code: str
    name: str
    level: Level
    precision: float
    notices: Noticing
    instead_of: tuple[str, ...]

    @property
    def page(self) -> str:
        """Return the page of the rule as it is written above its function."""
        return self.notices.__doc__ or ""


def rule(level: Level, *, precision: float, instead_of: tuple[str, ...] = ()) -> Callable[[Noticing], Rule]:
    """Return a decorator that makes a rule of a function such as `pur02_purpose_is_technology`."""

    def made(notices: Noticing) -> Rule:
        code, _, name = notices.__name__.partition("_")
        return Rule(code=code.upper(), name=name.replace("_", "-"), level=level, precision=precision, notices=notices,
                    instead_of=instead_of)

    return made
