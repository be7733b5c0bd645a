"""Technology: instructions and stories, slides of kit, acronyms that are explained and those that are not."""

from __future__ import annotations

import pytest

from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def _slide(title: str, say: str = "") -> str:
    return laid_over(f"extra slides: [{{title: '{title}', say: '{say}'}}]")


@pytest.mark.parametrize(
    "title",
    [
        "Log in, click Posts and choose a theme",
        "Settings > Sharing > Publish is where it is",
    ],
)
def test_instructions_on_a_slide_are_noticed(title: str) -> None:
    assert "TEC01" in rules_in(advice_on(_slide(title)))


@pytest.mark.parametrize(
    "title",
    [
        "She clicked, she rang, she had to create an account twice",
        "People told us to stop asking them to log in",
        "Closed on Sundays -> open on Sundays",
    ],
)
def test_stories_and_changes_are_no_instructions(title: str) -> None:
    assert "TEC01" not in rules_in(advice_on(_slide(title)))


def test_one_word_of_how_to_may_be_spoken_and_two_in_a_sentence_are_noticed() -> None:
    assert "TEC01" not in rules_in(advice_on(_slide("People answer people", "You click once.")))
    assert "TEC01" in rules_in(advice_on(_slide("People answer people", "You log in and click on Posts.")))


def test_what_is_kept_for_questions_may_explain() -> None:
    script = laid_over("questions: [{ask: How is it done?, answer: 'Log in and click Posts.'}]")
    assert "TEC01" not in rules_in(advice_on(script))


def test_a_slide_of_kit_is_one_finding_and_its_acronyms_are_none() -> None:
    script = laid_over("assets: {points: [{have: An API and a data warehouse, for: Analysts with software}]}")
    assert {"TEC02", "TEC04"} & rules_in(advice_on(script)) == {"TEC02"}


@pytest.mark.parametrize(
    "title",
    [
        "A Disabled Facilities Grant (DFG), and who gets a DFG",
        "A DFG (a grant for adaptations) in 12 weeks",
        "The NHS, the BBC and a GP agree with us",
        "King Henry VIII and part II of the story",
        "ASHCOMBE VALE COUNTRY PARK opens again",
        "Form HR/2026/4 from AV1 2BD is back",
        "The TV, the MPs and a Q&A on the night",
    ],
)
def test_known_and_explained_acronyms_pass(title: str) -> None:
    assert "TEC04" not in rules_in(advice_on(_slide(title)))


@pytest.mark.parametrize(
    ("title", "acronym"),
    [
        ("Every DFG is paid in 12 weeks", "DFG"),
        ("Two PCNs a day are sent back", "PCN"),
        ("Three plans for SuDS in one street", "SuDS"),
    ],
)
def test_an_acronym_is_named_with_what_it_stands_for(title: str, acronym: str) -> None:
    script = _slide(title)
    (found,) = (each for each in advice_on(script) if each.rule == "TEC04")
    assert words_at(script, found.span) == acronym
    assert "in full once: " in found.hint


def test_an_acronym_that_the_room_knows_passes() -> None:
    script = laid_over("extra slides: [{title: Every WLA is paid in 12 weeks}]\nwords: {known: [WLA]}")
    assert "TEC04" not in rules_in(advice_on(script))


@pytest.mark.parametrize("words", [
    "Click on the portal, then enter your username and password, and select My Account.",
    "You tap the menu, choose Report It, drag the pin to the pothole, then press Submit.",
    "Enter your password and press submit.",
])  # fmt: skip
def test_plain_words_for_a_screen_are_instructions(words: str) -> None:
    assert "TEC01" in rules_in(advice_on(laid_over(f'closing: {{line: Come, say: "{words}"}}')))


@pytest.mark.parametrize("words", [
    "Diners choose from the menu and press the button for help.",
    "Members press the button to vote and choose a chair.",
    "You choose a bus, tap the card and open the window.", "Enter by the gate and choose a box from the map.",
    "Residents choose a day on the website and submit nothing else.",
])  # fmt: skip
def test_choosing_and_pressing_are_done_without_a_screen_too(words: str) -> None:
    assert "TEC01" not in rules_in(advice_on(laid_over(f'closing: {{line: Come, say: "{words}"}}')))
