"""What the coach hands on: exact places, reasons for silence, not too much of one thing."""

from __future__ import annotations

from agendapitch.diagnostics import Level
from tests.unit.coach.advice import PLAIN, advice_on, laid_over, rules_in, words_at

TITLE = "Open the library on Sundays, with neighbours not overtime"


def test_the_caret_points_at_the_words() -> None:
    script = PLAIN.read_text(encoding="utf-8").replace(
        "Families who work six days a week can use their library on the seventh.",
        ">\n  Families who cannot come can use\n  our content management\n  system.",
    )
    found = {each.rule: each for each in advice_on(script)}
    assert words_at(script, found["PUR02"].span) == "content management system"
    assert (found["PUR02"].section, found["PUR02"].slide) == ("purpose", 2)


def test_the_second_of_two_equal_words_is_found() -> None:
    script = laid_over("opening: {title: She rang, say: 'No website was needed. So we made a website.'}")
    (found,) = (each for each in advice_on(script) if each.rule == "PUR04")
    assert found.span is not None
    line = script.split("\n")[found.span.line - 1]
    assert line[: found.span.column - 1].endswith("So we made a ")


def test_a_section_that_is_missing_points_at_the_top() -> None:
    script = PLAIN.read_text(encoding="utf-8").replace("purpose:", "# purpose:")
    (found,) = (each for each in advice_on(script) if each.rule == "PUR01")
    assert (found.level, found.section) == (Level.STOP, "purpose")
    assert found.span is not None
    assert found.span.line == 2


def test_a_section_under_a_wrong_name_is_not_called_missing_as_well() -> None:
    script = PLAIN.read_text(encoding="utf-8").replace("purpose:", "porpose:")
    assert "PUR01" not in rules_in(advice_on(script))


def test_a_rule_is_let_off_by_its_code_or_name_with_a_reason() -> None:
    bad = "title: Our digital strategy"
    assert "PUR07" in rules_in(advice_on(laid_over(bad)))
    for name in ("PUR07", "in-a-box", "In a box"):
        script = laid_over(f"{bad}\ncoach: {{let me off: [{{{name}: it is the name of the paper}}]}}")
        assert "PUR07" not in rules_in(advice_on(script)), name


def test_letting_off_needs_a_reason() -> None:
    script = laid_over("title: Our digital strategy\ncoach: {let me off: [PUR07]}")
    assert {"PUR07", "COA02"} <= rules_in(advice_on(script))


def test_letting_off_an_unknown_rule_is_told_with_the_likely_one() -> None:
    findings = advice_on(laid_over("coach: {let me off: [{PUR70: a reason}]}"))
    (found,) = (each for each in findings if each.rule == "COA01")
    assert found.section == "coach"
    assert "PUR0" in found.hint


def test_the_same_words_are_told_once() -> None:
    script = laid_over("purpose: Families get a new website")
    assert {"PUR02", "PUR07"} & rules_in(advice_on(script)) in ({"PUR02"}, {"PUR07"})


def test_one_rule_speaks_three_times_at_most_and_says_how_many_more() -> None:
    points = ", ".join(f"'Website {number}'" for number in range(6))
    script = laid_over(f"title: {TITLE}\nextra slides: [{{title: The first, points: [{points}]}}]\n"
                       "running order: [extra slides, purpose, benefits, changes, people, ask]")
    found = [each for each in advice_on(script) if each.rule == "PUR04"]
    assert len(found) == 3
    assert found[-1].hint.endswith("It is so in 3 more places.")
