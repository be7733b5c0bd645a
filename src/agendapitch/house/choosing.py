"""Which house style a deck is made in."""

from __future__ import annotations

import re

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.errors import WrongUse
from agendapitch.house.brand import brand_house
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import House
from agendapitch.records import replace
from agendapitch.script.model import Style, Text

DEFAULT = "civic"
MEASURED = ("Arial", "Georgia", "Calibri")  # assets/metrics/faces.json


def choose_house(style: Style | None, *, named: str | None = None) -> Outcome[House]:
    """Return the house style that was named, else the script's own look or colours, else civic.

    Findings: STY01 unknown-style and STY02 not-a-colour (stop), STY03 colour-changed (think), STY04 two-styles
    (fix), STY05 typeface-not-measured (think). Raise `WrongUse` when `named` is a style that nobody knows.
    """
    if named is not None:
        house = built_in_house(named.strip().casefold())
        if house is None:
            raise WrongUse(f"There is no house style “{named}”. Those I know: {', '.join(LOOKS)}.")
        return Outcome(house)
    if style is None:
        return Outcome(_civic())
    chosen = _in_colours(style) if style.colour or style.second_colour else _look(style)
    if style.font is None:
        return chosen
    return Outcome(_set_in(chosen.value, style.font.text), (*chosen.findings, *_measured(style.font)))


def unused_beside(template: str, style: Style | None) -> tuple[Diagnostic, ...]:
    """Return what a script says of its style that a council's own template decides."""
    said = {"colour": style.colour, "second colour": style.second_colour, "font": style.font,
            "logo": style.logo} if style else {}  # fmt: skip
    return tuple(
        Diagnostic(
            rule="STY04", name="two-styles", level=Level.FIX, section="style", span=value.span,
            message=f"{template} decides the look here, so the {key} is not used.",
            hint=f"Take the {key} out, or name no template.",
        )
        for key, value in said.items() if value
    )  # fmt: skip


def _civic() -> House:
    house = built_in_house(DEFAULT)
    assert house is not None
    return house


def _look(style: Style) -> Outcome[House]:
    asked = built_in_house(style.name.text.casefold()) if style.name else _civic()
    return Outcome(asked) if asked else Outcome(_civic(), (_unknown(style),))


def _in_colours(style: Style) -> Outcome[House]:
    """Return the house of the colours; the second alone is taken as the first. A look beside them is not used."""
    given = [text for text in (style.colour, style.second_colour) if text]
    wrong = [text for text in given if not _hex(text)]
    if wrong:
        return Outcome(_civic(), tuple(_not_a_colour(text) for text in wrong))
    brand = brand_house(_hex(given[0]), _hex(given[1]) if len(given) > 1 else "")
    findings = [
        Diagnostic(
            rule="STY03", name="colour-changed", level=Level.THINK, section="style", span=given[-1].span,
            message=change, hint="Choose a darker or a lighter colour to have it exactly.",
        )
        for change in brand.changes
    ]  # fmt: skip
    if style.name:
        findings += [_unknown(style)] if built_in_house(style.name.text.casefold()) is None else [_both(style.name)]
    return Outcome(brand.house, tuple(findings))


def _set_in(house: House, font: str) -> House:
    """Return the same house with one typeface for everything."""
    return replace(house, name=f"{house.name} in {font}", sans=font, voice=font, voice_is_serif=False)


def _measured(font: Text) -> tuple[Diagnostic, ...]:
    if font.text.casefold() in (name.casefold() for name in MEASURED):
        return ()
    return (
        Diagnostic(
            rule="STY05", name="typeface-not-measured", level=Level.THINK, section="style", span=font.span,
            message=f"I do not know how wide the letters of {font.text} are, and take them to be as wide as Arial's.",
            hint=f"Look through the slides once for lines that break badly, or use {', '.join(MEASURED)}.",
        ),
    )  # fmt: skip


def _both(name: Text) -> Diagnostic:
    return Diagnostic(
        rule="STY04", name="two-styles", level=Level.FIX, section="style", span=name.span,
        message=f"The colours decide the look here, so {name.text} is not used.",
        hint="Keep either the look's name or the colours.",
    )  # fmt: skip


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
