"""Which layout is for what, where a deck template says it: by the layout's name or number, and by its places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from agendapitch.errors import DamagedHouse
from agendapitch.house.roles import FURNITURE, Choice, choose_layouts, signature
from agendapitch.ooxml.template.model import LayoutFacts, MasterFacts, TemplateFacts, TextPlace
from agendapitch.packs.model import LayoutWish
from agendapitch.records import replace

TITLED = ("cover", "section", "content", "two columns", "picture", "title only")
WHY = "the deck template says so"


def choose_as_wished(
    facts: TemplateFacts, wishes: Sequence[LayoutWish]
) -> tuple[MasterFacts, dict[str, Choice]]:
    """Return the master for a whole deck and the layout for each role: those that were wished for, else those chosen.

    Raise `DamagedHouse` with one sentence for a layout that is not there or not what is said of it.
    """
    master, choices = choose_layouts(facts)
    found = {wish.role: _named(wish.name, facts, master) for wish in wishes if wish.name}
    masters = {layout.master for layout in found.values()}
    if len(masters) > 1:
        raise DamagedHouse("The layouts of one deck come from one master, and these do not: "
                           f"{', '.join(_shown(layout) for layout in found.values())}.")
    if masters and masters != {master.number}:
        other = next(each for each in facts.masters if each.number in masters)
        master, choices = choose_layouts(replace(facts, masters=(other,)))
    for wish in wishes:
        choices.pop(wish.role, None)
        if wish.name:
            layout = _as_said(found[wish.role], wish)
            _refuse_unsuited(wish.role, layout, (facts.width, facts.height))
            choices[wish.role] = Choice(wish.role, layout, WHY)
    return master, choices


def _named(name: str, facts: TemplateFacts, chosen: MasterFacts) -> LayoutFacts:
    """Return the layout of a name, first of the chosen master; "0.3" is master and layout as `style check` has them."""
    every = [layout for master in facts.masters for layout in master.layouts]
    called = [layout for layout in every if _plain(layout.name) == _plain(name)]
    alike = [layout for layout in called if layout.master == chosen.number] or called
    alike = alike or [layout for layout in every if layout.key == name.strip()]
    if not alike:
        raise DamagedHouse(f"The PowerPoint template has no layout “{name}”. It has: {', '.join(map(_shown, every))}.")
    if len(alike) > 1:
        keys = ", ".join(f'"{layout.key}"' for layout in alike)
        raise DamagedHouse(f"Several layouts are called “{name}”. Name one of them by its number: {keys}.")
    return alike[0]


def _as_said(layout: LayoutFacts, wish: LayoutWish) -> LayoutFacts:
    """Return a layout whose title and large places are those that the wish names."""
    if not wish.places:
        return layout
    said = dict(wish.places)
    for key, idx in said.items():
        if [place.idx for place in layout.places].count(idx) != 1:
            there = ", ".join(dict.fromkeys(f"{place.idx} ({place.name})" for place in _fillable(layout)))
            raise DamagedHouse(f"“{layout.name}” has no single place {idx} to be the {key}. It has: {there or 'none'}.")
    return replace(layout, places=tuple(_placed(place, said) for place in layout.places))


def _placed(place: TextPlace, said: Mapping[str, int]) -> TextPlace:
    """Return a place as it is used: the title that is named is one, other titles and large places are left out."""
    if place.kind in FURNITURE:
        return place
    if place.idx == said.get("title"):
        return replace(place, kind="title")
    if place.idx in said.values():
        return replace(place, kind="picture" if place.idx == said.get("picture") else "body")
    is_replaced = "title" in said if place.kind == "title" else len(said) > ("title" in said)
    return replace(place, is_usable=place.is_usable and not is_replaced)


def _refuse_unsuited(role: str, layout: LayoutFacts, slide: tuple[float, float]) -> None:
    offered = signature(layout, slide)
    if role in TITLED and offered.title is None:
        there = ", ".join(f"{place.idx} ({place.name})" for place in _fillable(layout))
        raise DamagedHouse(f"“{layout.name}” has no place for titles, so it cannot be the {role} layout unless `title` "
                           f"names one of its places: {there or 'it has none'}.")
    if role == "content" and not offered.large:
        raise DamagedHouse(f"“{layout.name}” has no place that is large enough for content.")


def _fillable(layout: LayoutFacts) -> Iterator[TextPlace]:
    return (place for place in layout.places if place.kind not in FURNITURE)


def _shown(layout: LayoutFacts) -> str:
    return f"“{layout.name}” ({layout.key})"


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
