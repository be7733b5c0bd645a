"""Risks: three columns, or fewer where nobody filled one."""

from __future__ import annotations

import pytest

from agendapitch.scene.model import Rule
from agendapitch.script.model import Risk, Risks
from tests.pages import BROAD
from tests.unit.scene.drawing import SPAN, Drawn, slot_of, text

TITLE = "The three real risks are known, owned and small enough to carry"
REFERENCE = (
    ("We ask, then do not act", "Only ask where a team can change something in two weeks", "A. Shah"),
    ("Angry replies in public", "House rules, weekday replies, a named officer on call", "J. Reed"),
    ("Some people are not online", "Every reply also goes by phone, letter and library desk", "M. Bell"),
    ("Staff feel exposed", "Teams reply by name only if they choose", "P. Noor"),
)


def risks(*given: tuple[str, str, str], source: str = "") -> Risks:
    points = tuple(
        Risk(span=SPAN, risk=text(risk), so_we_will=text(answer), owner=text(owner)) for risk, answer, owner in given
    )
    return Risks(span=SPAN, points=points, source=text(source))


def test_three_risks_stand_where_the_design_has_them() -> None:
    drawn = Drawn(risks(*REFERENCE[:3]), TITLE)
    assert [slot_of(drawn.texts[f"risk {number}"]) for number in (1, 2, 3)] == [
        (48, 194, 340, 74), (48, 292, 340, 74), (48, 390, 340, 74),
    ]
    assert slot_of(drawn.texts["mitigation 2"]) == (418, 293, 346, 74)
    assert slot_of(drawn.texts["owner 2"]) == (788, 293, 124, 74)
    assert [drawn.texts[name].size for name in ("risk 1", "mitigation 1", "owner 1")] == [30, 24, 22]
    assert not drawn.faults


def test_four_risks_are_smaller_and_still_fit() -> None:
    drawn = Drawn(risks(*REFERENCE), TITLE)
    assert drawn.texts["risk 4"].slot.y == pytest.approx(414.25)
    assert drawn.texts["risk 4"].size == 26
    assert not drawn.faults and not drawn.overflowing


@pytest.mark.parametrize("count", [1, 2])
def test_few_risks_are_larger(count: int) -> None:
    drawn = Drawn(risks(*REFERENCE[:count]), TITLE)
    assert drawn.texts["risk 1"].size >= 34
    assert not drawn.faults and not drawn.overflowing


def test_column_that_nobody_filled_is_left_out() -> None:
    drawn = Drawn(risks(*((risk, answer, "") for risk, answer, _ in REFERENCE[:2])), TITLE)
    assert "Who owns it" not in drawn.words
    assert drawn.texts["mitigation 1"].slot.w == 494
    alone = Drawn(risks(("People who are not online lose out", "", "")), TITLE)
    assert alone.texts["risk 1"].slot.w == 864
    assert not drawn.faults and not alone.faults


def test_owner_missing_for_one_risk_leaves_the_others_in_their_column() -> None:
    drawn = Drawn(risks(REFERENCE[0], ("A gauge fails", "Show when each reading was taken", "")), TITLE)
    assert drawn.texts["owner 1"].slot.x == 788 and "owner 2" not in drawn.texts


def test_column_of_owners_widens_for_a_long_name() -> None:
    drawn = Drawn(risks(*REFERENCE[:3], ("Staff feel exposed", "They choose", "Communications and Marketing")), TITLE)
    assert drawn.texts["owner 4"].slot.w > 124
    assert not drawn.faults and not drawn.overflowing


def test_sources_stay_under_the_last_row() -> None:
    drawn = Drawn(risks(*REFERENCE, source="Risk register, May 2026. " * 8), TITLE)
    assert not drawn.faults


def test_too_many_words_overflow() -> None:
    drawn = Drawn(risks(*((risk, answer * 4, owner) for risk, answer, owner in REFERENCE)), TITLE)
    assert "mitigation 1" in drawn.overflowing


def test_text_keeps_clear_of_the_rules() -> None:
    drawn = Drawn(risks(*REFERENCE), TITLE)
    slot = drawn.texts["mitigation 1"].slot
    assert slot.y - 182 >= 8 and 182 + 73.5 - (slot.y + slot.h) >= 8


def test_headings_that_wrap_stand_on_the_rule_and_leave_the_rows_less_room() -> None:
    one_line = Drawn(risks(*REFERENCE[:2]), TITLE)
    wrapped = Drawn(risks(*REFERENCE[:2]), TITLE, template=BROAD["4 to 3"])
    assert {len(one_line.texts[f"column {number}"].paragraphs[0].lines) for number in (1, 2, 3)} == {1}
    headings = [wrapped.texts[f"column {number}"] for number in (1, 2, 3)]
    assert max(len(heading.paragraphs[0].lines) for heading in headings) == 2
    rule = wrapped.shape("rule 1")
    assert isinstance(rule, Rule)
    assert {(heading.anchor, round(rule.y1 - heading.box.y - heading.box.h)) for heading in headings} == {("bottom", 9)}
    assert not wrapped.faults and not wrapped.overflowing
