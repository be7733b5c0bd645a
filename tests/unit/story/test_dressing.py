"""What a deck template brings to a script."""

from __future__ import annotations

from pathlib import Path

from agendapitch.diagnostics import Outcome
from agendapitch.pipeline import Draft, Wishes, draft_deck
from tests.conftest import MemoryWorkspace
from tests.unit.packs.templates import HOUSE, PACK, SCRIPT, STORYLINE, beside

PATH = Path("talk.yaml")


def drafted(script: str = SCRIPT, *, template: str | None = None, **changes: str) -> Outcome[Draft | None]:
    files = beside() | {f"quiet-river/{name.replace('__', '/')}.yaml": text for name, text in changes.items()}
    return draft_deck(PATH, MemoryWorkspace(files | {"talk.yaml": script}), Wishes(template=template))


def draft_of(script: str = SCRIPT, *, template: str | None = None, **changes: str) -> Draft:
    outcome = drafted(script, template=template, **changes)
    assert outcome.value is not None, outcome.findings
    return outcome.value


def rules(outcome: Outcome[Draft | None]) -> set[str]:
    return {finding.rule for finding in outcome.findings}


def test_its_storyline_is_followed() -> None:
    assert draft_of().talk.story.storyline == "river talk"


def test_the_storylines_of_what_it_is_based_on_may_be_named() -> None:
    assert draft_of(SCRIPT + "storyline: put it right\n").talk.story.storyline == "put it right"


def test_an_unknown_storyline_names_those_of_the_template_too() -> None:
    (finding,) = [each for each in drafted(SCRIPT + "storyline: river walk\n").findings if each.rule == "STO02"]
    assert "river talk" in finding.hint


def test_its_colours_are_used_where_the_script_has_none() -> None:
    assert draft_of().house.tokens["accent"] == "123A7A"


def test_the_scripts_own_colours_take_the_place_of_the_templates() -> None:
    assert draft_of(SCRIPT + 'style: {colour: "#7A1236"}\n').house.tokens["accent"] == "7A1236"


def test_its_words_join_those_of_the_script() -> None:
    words = draft_of(SCRIPT + "words: {known: [WLA]}\n").talk.script.words
    assert words is not None
    assert [word.text for word in words.known] == ["TFRA", "WLA"]


def test_the_flag_goes_before_the_script() -> None:
    assert draft_of(template="starter").talk.story.storyline == "means to an end"


def test_an_unknown_template_stops_at_its_line_and_names_those_known() -> None:
    outcome = drafted(SCRIPT.replace("template: quiet-river", "template: northmere@2"))
    assert outcome.value is None
    (finding,) = [each for each in outcome.findings if each.rule == "STO04"]
    assert "quiet-river, starter" in finding.hint or "starter" in finding.hint
    assert finding.span is not None
    assert finding.span.line == 3


def test_a_version_that_is_not_there_names_those_that_are() -> None:
    outcome = drafted(SCRIPT.replace("template: quiet-river", "template: quiet-river@2"))
    (finding,) = [each for each in outcome.findings if each.rule == "STO04"]
    assert "there is 1" in finding.message


def test_what_it_is_based_on_must_be_there_and_stand_alone() -> None:
    assert "PAC06" in rules(drafted(pack=PACK.replace("starter@1", "nobody")))
    assert "PAC07" in rules(drafted(pack=PACK.replace("starter@1", "quiet-river")))


def test_a_damaged_storyline_stops_at_its_line() -> None:
    outcome = drafted(storylines__river_talk=STORYLINE)
    assert outcome.value
    for damage in (STORYLINE.replace("from: purpose", "from: porpoise"), STORYLINE.replace('"90"', "soon"),
                   STORYLINE.replace("slides:", "slide:"), STORYLINE.replace("says: The point, ", "")):  # fmt: skip
        files = beside() | {"quiet-river/storylines/river-talk.yaml": damage, "talk.yaml": SCRIPT}
        stopped = draft_deck(PATH, MemoryWorkspace(files), Wishes())
        assert "STO07" in rules(stopped)
        assert stopped.value is None


def test_a_mistake_in_its_look_is_told_with_its_file() -> None:
    outcome = drafted(house__house=HOUSE.replace("colour", "color"))
    (finding,) = [each for each in outcome.findings if each.rule == "KEY01"]
    assert finding.span is not None
    assert finding.span.file == "quiet-river/house/house.yaml"


def test_its_logo_may_not_come_from_outside() -> None:
    assert "FIL02" in rules(drafted(house__house="logo: ../../secret.png\n"))
