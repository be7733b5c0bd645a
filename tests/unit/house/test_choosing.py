"""Which look a deck gets, and what the author hears when two wishes meet."""

from __future__ import annotations

from typing import Any

import pytest

from agendapitch.diagnostics import Span
from agendapitch.errors import WrongUse
from agendapitch.house.choosing import choose_house
from agendapitch.house.looks import built_in_house
from agendapitch.script.model import Style, Text


def style(**values: str) -> Style:
    given: dict[str, Any] = {key: Text(words, Span("talk.yaml", number, 1, number, 9))
             for number, (key, words) in enumerate(values.items(), start=1)}
    return Style(span=Span("talk.yaml", 1, 1, 1, 2), **given)


def rules(chosen: Style) -> list[str]:
    return [finding.rule for finding in choose_house(chosen).findings]


def test_without_a_style_it_is_civic() -> None:
    assert choose_house(None).value == built_in_house("civic")


def test_a_look_is_found_whatever_its_capitals() -> None:
    assert choose_house(style(name="Chamber")).value == built_in_house("chamber")


def test_what_was_asked_for_on_the_command_line_comes_before_the_script() -> None:
    assert choose_house(style(colour="#5B2A86"), named="webcast").value == built_in_house("webcast")
    with pytest.raises(WrongUse, match="civic, chamber, webcast"):
        choose_house(None, named="chambre")


def test_a_look_beside_colours_is_named_as_not_used() -> None:
    chosen = choose_house(style(name="chamber", colour="#5B2A86"))
    assert chosen.value.tokens["accent"] == "5B2A86"
    (finding,) = chosen.findings
    assert (finding.rule, finding.level, finding.span.line if finding.span else 0) == ("STY04", "fix", 1)
    assert "chamber" in finding.message


def test_an_unknown_look_beside_colours_still_stops() -> None:
    assert rules(style(name="chambre", colour="#5B2A86")) == ["STY01"]


def test_a_second_colour_alone_is_the_colour() -> None:
    assert choose_house(style(second_colour="#5B2A86")).value.tokens["accent"] == "5B2A86"


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_a_typeface_is_used_in_every_look(look: str) -> None:
    house = choose_house(style(name=look, font="Calibri")).value
    assert (house.sans, house.voice, house.voice_is_serif) == ("Calibri", "Calibri", False)
    assert house.tokens == (built_in_house(look) or house).tokens


def test_a_typeface_is_used_beside_colours() -> None:
    chosen = choose_house(style(colour="#5B2A86", font="calibri"))
    assert (chosen.value.sans, chosen.value.tokens["accent"], chosen.findings) == ("calibri", "5B2A86", ())


def test_a_typeface_that_was_not_measured_is_a_thing_to_look_at() -> None:
    chosen = choose_house(style(font="Gill Sans MT"))
    assert [(finding.rule, finding.level) for finding in chosen.findings] == [("STY05", "think")]
    assert chosen.value.sans == "Gill Sans MT"
