"""Which house style a deck is made in."""

from __future__ import annotations

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.errors import WrongUse
from agendapitch.house.looks import LOOKS, built_in_house
from agendapitch.house.model import House
from agendapitch.script.model import Style

DEFAULT = "civic"


def choose_house(style: Style | None, *, named: str | None = None) -> Outcome[House]:
    """Return the house style that was named, else the script's own, else civic.

    Findings: a name in the script that nobody knows. Raise `WrongUse` when `named` is one.
    """
    if named is not None:
        house = built_in_house(named.strip().casefold())
        if house is None:
            raise WrongUse(f"There is no house style “{named}”. Those I know: {', '.join(LOOKS)}.")
        return Outcome(house)
    asked = style.name if style else None
    house = built_in_house(asked.text.casefold() if asked else DEFAULT)
    if house is None or style is None:
        return Outcome(house or _civic(), (_unknown(style),) if style else ())
    return Outcome(house, _not_used_yet(style))


def _civic() -> House:
    house = built_in_house(DEFAULT)
    assert house is not None
    return house


def _unknown(style: Style) -> Diagnostic:
    name = style.name
    assert name is not None
    return Diagnostic(
        rule="STY01", name="unknown-style", level=Level.STOP, section="style", span=name.span,
        message=f"There is no house style called “{name.text}”.", hint=f"Those I know: {', '.join(LOOKS)}.",
    )  # fmt: skip


def _not_used_yet(style: Style) -> tuple[Diagnostic, ...]:
    """Return what says that colours, a logo and a typeface of the council's own are read, but not drawn yet."""
    written = [name for name, value in (("colour", style.colour), ("second colour", style.second_colour),
                                        ("logo", style.logo), ("font", style.font)) if value is not None]
    if not written:
        return ()
    return (Diagnostic(
        rule="STY02", name="style-not-used-yet", level=Level.THINK, section="style", span=style.span,
        message=f"This version cannot use your own {' and '.join(written)} yet; the deck has the look you see.",
        hint="Nothing to do: the lines may stay, and a later version will use them.",
    ),)  # fmt: skip
