"""The house style that a script asks for: a built-in look, or a council's own colours."""

from __future__ import annotations

import re

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.house.brand import brand_house
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import House
from agendapitch.script.model import Style, Text

DEFAULT = "civic"


def house_of(style: Style | None, *, name: str | None = None) -> Outcome[House | None]:
    """Return the house for a script's `style`, or for `name` where the command line gives one.

    Findings: STY01 unknown-style (stop), STY02 not-a-colour (stop), STY03 colour-changed (think).
    """
    if name:
        return _named(name, None)
    if style is None:
        return Outcome(built_in_house(DEFAULT))
    if style.colour is None:
        return _named(style.name.text, style.name.span) if style.name else Outcome(built_in_house(DEFAULT))
    return _coloured(style)


def _named(name: str, span: Span | None) -> Outcome[House | None]:
    if house := built_in_house(name.strip().casefold()):
        return Outcome(house)
    finding = Diagnostic(
        rule="STY01", name="unknown-style", level=Level.STOP, span=span,
        message=f"There is no house style called “{name}”.", hint=f"Choose one of {', '.join(LOOKS)}.",
    )
    return Outcome(None, (finding,))


def _coloured(style: Style) -> Outcome[House | None]:
    given = [text for text in (style.colour, style.second_colour) if text]
    wrong = [text for text in given if not _hex(text)]
    if wrong:
        return Outcome(None, tuple(_not_a_colour(text) for text in wrong))
    primary, secondary = _hex(given[0]), _hex(given[1]) if len(given) > 1 else ""
    brand = brand_house(primary, secondary, font=style.font.text if style.font else "")
    findings = tuple(
        Diagnostic(rule="STY03", name="colour-changed", level=Level.THINK, span=given[-1].span, message=change,
                   hint="Choose a darker or a lighter colour to keep it exactly.")
        for change in brand.changes
    )
    return Outcome(brand.house, findings)


def _hex(text: Text) -> str:
    match = re.fullmatch(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})", text.text.strip())
    if not match:
        return ""
    digits = match[1].upper()
    return digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)


def _not_a_colour(text: Text) -> Diagnostic:
    return Diagnostic(
        rule="STY02", name="not-a-colour", level=Level.STOP, span=text.span,
        message=f"“{text.text}” is not a colour that I can read.", hint='Write it in quotes, like "#00594C".',
    )
