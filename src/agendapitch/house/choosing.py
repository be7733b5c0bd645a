"""Which house style a deck is made in."""

from __future__ import annotations

import re

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.errors import WrongUse
from agendapitch.house.brand import brand_house
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import House
from agendapitch.script.model import Style, Text

DEFAULT = "civic"


def choose_house(style: Style | None, *, named: str | None = None) -> Outcome[House]:
    """Return the house style that was named, else the script's own look or colours, else civic.

    Findings: STY01 unknown-style and STY02 not-a-colour (stop), STY03 colour-changed (think). Raise `WrongUse`
    when `named` is a style that nobody knows.
    """
    if named is not None:
        house = built_in_house(named.strip().casefold())
        if house is None:
            raise WrongUse(f"There is no house style “{named}”. Those I know: {', '.join(LOOKS)}.")
        return Outcome(house)
    if style is None:
        return Outcome(_civic())
    if style.colour is not None:
        return _in_colours(style)
    asked = built_in_house(style.name.text.casefold()) if style.name else _civic()
    return Outcome(asked) if asked else Outcome(_civic(), (_unknown(style),))


def _civic() -> House:
    house = built_in_house(DEFAULT)
    assert house is not None
    return house


def _in_colours(style: Style) -> Outcome[House]:
    given = [text for text in (style.colour, style.second_colour) if text]
    wrong = [text for text in given if not _hex(text)]
    if wrong:
        return Outcome(_civic(), tuple(_not_a_colour(text) for text in wrong))
    primary, secondary = _hex(given[0]), _hex(given[1]) if len(given) > 1 else ""
    brand = brand_house(primary, secondary, font=style.font.text if style.font else "")
    findings = tuple(
        Diagnostic(
            rule="STY03", name="colour-changed", level=Level.THINK, section="style", span=given[-1].span,
            message=change, hint="Choose a darker or a lighter colour to have it exactly.",
        )
        for change in brand.changes
    )  # fmt: skip
    return Outcome(brand.house, findings)


def _hex(text: Text) -> str:
    match = re.fullmatch(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})", text.text.strip())
    if not match:
        return ""
    digits = match[1].upper()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def _unknown(style: Style) -> Diagnostic:
    name = style.name
    assert name is not None
    return Diagnostic(
        rule="STY01", name="unknown-style", level=Level.STOP, section="style", span=name.span,
        message=f"There is no house style called “{name.text}”.", hint=f"Those I know: {', '.join(LOOKS)}.",
    )  # fmt: skip


def _not_a_colour(text: Text) -> Diagnostic:
    return Diagnostic(
        rule="STY02", name="not-a-colour", level=Level.STOP, section="style", span=text.span,
        message=f"“{text.text}” is not a colour that I can read.", hint='Write it in quotes, like "#00594C".',
    )  # fmt: skip
