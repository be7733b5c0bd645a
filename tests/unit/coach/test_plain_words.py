"""Plain English: each guard has its innocent words, each rule the exact place that it points at."""

from __future__ import annotations

import pytest

from agendapitch.coach.reading_ease import grade
from agendapitch.diagnostics import Level
from tests.unit.coach.advice import advice_on, laid_over, rules_in, words_at


def at(script: str, rule: str) -> list[str]:
    """Return the words that a rule points at."""
    return [words_at(script, each.span) for each in advice_on(script) if each.rule == rule]


def test_a_word_that_is_only_often_wrong_is_worth_a_look() -> None:
    script = laid_over("benefits: [{Residents: an impact in 2 days}]")
    (found,) = (each for each in advice_on(script) if each.rule == "PLN01")
    assert (found.level, words_at(script, found.span)) == (Level.THINK, "impact")


@pytest.mark.parametrize(
    "words",
    [
        "an equality impact assessment by May",
        "parcels delivered to the door",
        "foster carers who are paid on time",
        "crews who strengthen the bridge",
        "£18,000 from the Transformation Reserve",
        "1,200 homes on the land at Mill Lane",
    ],
)
def test_words_in_their_plain_sense_pass(words: str) -> None:
    assert "PLN01" not in rules_in(advice_on(laid_over(f"benefits: [{{Residents: '{words}'}}]")))


def test_the_script_s_own_words_to_avoid_are_named_with_what_to_say() -> None:
    script = laid_over("title: Team Vale opens the library\nwords: {avoid: [{Team Vale: the council}]}")
    (found,) = (each for each in advice_on(script) if each.rule == "PLN01")
    assert (words_at(script, found.span), found.hint) == ("Team Vale", "Write “the council”.")


def test_words_that_the_room_knows_pass() -> None:
    script = laid_over("benefits: [{Residents: one front door}]\nwords: {known: [front door]}")
    assert "PLN02" not in rules_in(advice_on(script))


def test_officers_words_count_only_where_the_public_listens() -> None:
    said = "benefits: [{Residents: we procure it in 2 days}]\nmeeting: {name: Cabinet, date: 3 November 2026"
    assert "PLN02" not in rules_in(advice_on(laid_over(f"{said}}}")))
    assert "PLN02" in rules_in(advice_on(laid_over(f"{said}, public: yes}}")))


def test_recommendations_and_quotations_may_be_long_and_formal() -> None:
    long = "That the panel agrees, prior to the next meeting, " + "and with every single councillor present, " * 5
    said = f"ask: {{decision: Agree a trial, recommendations: ['{long}that is all']}}"
    quoted = f"evidence: [{{title: They told us so, quote: {{words: '{long}that is all', who: A tenant}}}}]"
    for piece in (said, quoted):
        assert not {"PLN01", "PLN02", "PLN03"} & rules_in(advice_on(laid_over(piece))), piece


def test_the_long_sentence_itself_is_pointed_at() -> None:
    long = "You may come " + "and come again " * 12
    script = laid_over(f"closing: {{line: Come, say: 'It is open. {long.strip()}. Thank you.'}}")
    (words,) = at(script, "PLN04")
    assert words.startswith("You may come")
    assert words.endswith("again.")


def test_a_cue_gives_breath() -> None:
    half = "and come again " * 6
    script = laid_over(f"closing: {{line: Come, say: 'You may come {half}(pause) {half}and stay.'}}")
    assert "PLN04" not in rules_in(advice_on(script))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("a reply by phone, eg on Mondays", ["eg"]),
        ("tea & cake", ["&"]),
        ("Legal & General pays for it", []),
        ("the A&E and the Q&A", []),
        ("i.e. an answer", ["i.e."]),
        ("he died in 1952 and left a leg to stand on", []),
        ("an etching by a neighbour", []),
    ],
)
def test_short_forms_count_and_names_do_not(words: str, found: list[str]) -> None:
    assert at(laid_over(f"benefits: [{{Residents: '{words}'}}]"), "PLN05") == found


def test_what_somebody_else_called_it_is_no_hype_of_ours() -> None:
    said = "closing: {line: Come on Sunday, say: 'She said: “this is a game-changing thing for us all”.'}"
    assert "PLN06" not in rules_in(advice_on(laid_over(said)))


def test_plain_talk_has_a_low_grade_and_a_report_a_high_one() -> None:
    assert grade("They came to us. We did not go to them. She rang us four times, and nobody rang back.") < 3
    assert grade("Consideration of alternative arrangements demonstrated organisational complexities.") > 15


def test_a_few_long_words_are_no_report() -> None:
    said = "closing: {line: Come, say: 'Consideration of alternative arrangements demonstrated complexities.'}"
    assert "PLN07" not in rules_in(advice_on(laid_over(said)))


def test_words_are_quoted_without_the_space_after_them() -> None:
    found = advice_on(laid_over("assets: {points: [{have: 'A key partnership', for: x, personal data: no}]}"))
    assert "“A key” says little." in {each.message for each in found}
