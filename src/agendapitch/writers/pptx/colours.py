"""Colour tokens as PowerPoint knows them: slots of the theme where one has the same value, else the value itself.

A token whose value equals a slot's follows the theme, so changing the design in PowerPoint changes the deck.
"""

from __future__ import annotations

from agendapitch.house.model import House

# Which token fills which slot of the theme (design 14.2), for light and dark houses. Dark houses keep dk1 dark
# and lt1 light, and swap them in the colour map. "Text 2" must be readable on the background in every house.
_SHARED = {
    "accent1": "accent", "accent2": "strong", "accent3": "data", "accent4": "muted", "accent5": "line",
    "accent6": "field", "hlink": "strong", "folHlink": "muted",
}
_LIGHT = {"dk1": "ink", "lt1": "paper", "dk2": "stage", "lt2": "tint", **_SHARED}
_LIGHT_ON_WHITE_STAGE = {**_LIGHT, "dk2": "ontintm"}
_DARK = {"dk1": "paper", "lt1": "ink", "dk2": "tint", "lt2": "muted", **_SHARED}

SLOTS = tuple(_LIGHT)


def theme_tokens(house: House) -> dict[str, str]:
    """Return the token that fills each slot of the theme."""
    if house.dark:
        return _DARK
    return _LIGHT_ON_WHITE_STAGE if house.tokens["stage"] == house.tokens["paper"] else _LIGHT


def colour_map(house: House) -> str:
    """Return the attributes of the master's colour map."""
    grounds = 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' if house.dark else 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'
    same = " ".join(f'{slot}="{slot}"' for slot in SLOTS[4:])
    return f"{grounds} {same}"


def palette(house: House) -> dict[str, str]:
    """Return the colour element of each token, as slides, layouts and charts write it."""
    if house.pages:
        return {token: _of_template(house.theme.get(token, ""), value) for token, value in house.tokens.items()}
    slots = theme_tokens(house)
    mapped = {"dk1": "bg1", "lt1": "tx1", "dk2": "bg2", "lt2": "tx2"} if house.dark else {
        "dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
    own: dict[str, str] = {token: slot for slot, token in reversed(slots.items()) if slot not in ("hlink", "folHlink")}
    by_value: dict[str, str] = {}
    for slot, token in slots.items():
        by_value.setdefault(house.tokens[token], slot)
    colours = {}
    for token, value in house.tokens.items():
        slot = own.get(token) or by_value.get(value, "")
        name = mapped.get(slot, slot)
        colours[token] = f'<a:schemeClr val="{name}"/>' if name else f'<a:srgbClr val="{value}"/>'
    return colours


def _of_template(slot: str, value: str) -> str:
    """Return a colour as a template's theme has it: "accent1 lumMod=20000" is a slot and what is made of it."""
    if not slot:
        return f'<a:srgbClr val="{value}"/>'
    name, *changes = slot.split()
    made = "".join(f'<a:{kind} val="{amount}"/>' for kind, _, amount in (each.partition("=") for each in changes))
    return f'<a:schemeClr val="{name}">{made}</a:schemeClr>' if made else f'<a:schemeClr val="{name}"/>'


def unthemed(house: House) -> dict[str, str]:
    """Return the tokens that no slot of the theme holds, with their values: the theme's named colours."""
    held = {house.tokens[token] for token in theme_tokens(house).values()}
    named: dict[str, str] = {}
    for token, value in house.tokens.items():
        if value not in held and value not in named.values():
            named[token] = value
    return named
