"""What a template offers as a house style, and what its makers should know: the report of `style check`."""

from __future__ import annotations

from collections.abc import Sequence

from agendapitch.diagnostics import Diagnostic
from agendapitch.house.council import Council, council_house
from agendapitch.house.faults import find_faults
from agendapitch.house.overriding import WHY
from agendapitch.house.page import Page
from agendapitch.house.roles import ROLES, safe_area, signature
from agendapitch.house.understanding import Understood, printed_words, understand
from agendapitch.ooxml.template.model import Frame
from agendapitch.packs.model import LayoutWish
from agendapitch.records import dataclass
from agendapitch.units import Box


@dataclass(frozen=True, slots=True)
class RoleReport:
    """A role, and the layout that serves it: `layout` is "" where the role is composed, `within` says in which."""

    role: str
    layout: str
    name: str
    why: str
    within: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """What decks fill on the slides of a role, in points of the template's own slide.

    `layout` is its number, "" where the template has none. Content stands in `room`, on a cover who presents what;
    panels may reach to `edge`. `places` are the layout's own large ones by index, which only lists and covers fill.
    """

    role: str
    layout: str
    name: str
    title: Frame
    room: Frame
    edge: Frame
    footer: Frame | None
    number: Frame | None
    places: dict[int, Frame]


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleReport:
    """What a template offers. Lengths are in points; areas are left, top, width and height.

    `roles` are what the layouts would serve for, `pages` what decks take, `told` what they do otherwise than the
    template.
    """

    file: str
    width: float
    height: float
    master: str
    masters: int
    layouts: int
    roles: tuple[RoleReport, ...]
    pages: tuple[PageReport, ...]
    told: tuple[str, ...]
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


def inspect_style(data: bytes, *, name: str, wishes: Sequence[LayoutWish] = ()) -> StyleReport:
    """Return the report on a template; `wishes` are the layouts that a deck template names.

    Raise `DamagedHouse` with one sentence where it cannot be used.
    """
    known = understand(data, name=name, wishes=wishes)
    master, facts, council = known.master, known.facts, council_house(known)
    pages = tuple(_page(role, page, council, known) for role, page in council.house.pages.items())
    return StyleReport(
        file=name, width=facts.width, height=facts.height, master=master.name, masters=len(facts.masters),
        layouts=sum(len(each.layouts) for each in facts.masters), roles=_roles(known, pages), pages=pages,
        told=council.told, safe_area=safe_area(master, known.usual, known.slide), colours=master.palette,
        literals=facts.literals, heading_font=master.heading_font, text_font=master.text_font, fonts=facts.fonts,
        printed=printed_words(master), removed=known.opened.removed, slides=known.opened.slides,
        findings=tuple(dict.fromkeys(find_faults(known))),
    )  # fmt: skip


def _page(role: str, page: Page, council: Council, known: Understood) -> PageReport:
    part, scale = council.layouts[role].part, council.house.scale
    layout = next((each for each in known.master.layouts if part and each.part == part), None)
    offered = known.choices[role].layout if role in known.choices else layout
    large = signature(offered, known.slide).large if offered else ()
    return PageReport(
        role=role, layout=layout.key if layout else "", name=layout.name if layout else known.master.name,
        title=_frame(page.headline, scale), room=_frame(page.body, scale), edge=_frame(page.edge, scale),
        footer=_frame(page.footer, scale) if page.footer else None,
        number=_frame(page.number, scale) if page.number else None,
        places={each.idx: _frame(Box(*each.frame), 1) for each in large},
    )  # fmt: skip


def _frame(box: Box, scale: float) -> Frame:
    left, top, width, height = (round(length * scale, 1) for length in (box.x, box.y, box.w, box.h))
    return left, top, width, height


def _roles(known: Understood, pages: Sequence[PageReport]) -> tuple[RoleReport, ...]:
    choices = known.choices
    within = next(page for page in pages if page.role == "title only")
    return tuple(
        RoleReport(role, choices[role].layout.key, choices[role].layout.name, choices[role].why, "")
        if role in choices else RoleReport(role, "", "", _why_none(role, known), within.name)
        for role in ROLES
    )  # fmt: skip


def _why_none(role: str, known: Understood) -> str:
    return WHY if role in known.wished else "no layout is clearly made for it"
