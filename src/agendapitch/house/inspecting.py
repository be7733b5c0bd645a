"""What a template offers as a house style, and what its makers should know: the report of `style check`."""

from __future__ import annotations

from agendapitch.diagnostics import Diagnostic
from agendapitch.house.faults import find_faults
from agendapitch.house.roles import ROLES, Choice, safe_area
from agendapitch.house.understanding import printed_words, understand
from agendapitch.ooxml.template.model import Frame
from agendapitch.records import dataclass

COMPOSED_IN = ("title only", "content", "two columns", "blank")
"""The layouts that a missing role is composed in, the best first."""


@dataclass(frozen=True, slots=True)
class RoleReport:
    """A role, and the layout that serves it: `layout` is "" where the role is composed, `within` says in which."""

    role: str
    layout: str
    name: str
    why: str
    within: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleReport:
    """What a template offers. Lengths are in points; `areas` are left, top, width and height."""

    file: str
    width: float
    height: float
    master: str
    masters: int
    layouts: int
    roles: tuple[RoleReport, ...]
    safe_area: Frame
    colours: dict[str, str]
    literals: dict[str, float]
    heading_font: str
    text_font: str
    fonts: tuple[str, ...]
    printed: tuple[tuple[str, str], ...]
    removed: tuple[str, ...]
    slides: int
    findings: tuple[Diagnostic, ...]


def inspect_style(data: bytes, *, name: str) -> StyleReport:
    """Return the report on a template. Raise `DamagedHouse` with one sentence where it cannot be used."""
    known = understand(data, name=name)
    master, facts = known.master, known.facts
    return StyleReport(
        file=name, width=facts.width, height=facts.height, master=master.name, masters=len(facts.masters),
        layouts=sum(len(each.layouts) for each in facts.masters), roles=_roles(known.choices),
        safe_area=safe_area(master, known.choices, known.slide), colours=master.palette, literals=facts.literals,
        heading_font=master.heading_font, text_font=master.text_font, fonts=facts.fonts,
        printed=printed_words(master), removed=known.opened.removed, slides=known.opened.slides,
        findings=tuple(dict.fromkeys(find_faults(known))),
    )  # fmt: skip


def _roles(choices: dict[str, Choice]) -> tuple[RoleReport, ...]:
    within = next((choices[role].layout.name for role in COMPOSED_IN if role in choices), "the plain master")
    return tuple(
        RoleReport(role, choices[role].layout.key, choices[role].layout.name, choices[role].why, "")
        if role in choices else RoleReport(role, "", "", "no layout is clearly made for it", within)
        for role in ROLES
    )  # fmt: skip
