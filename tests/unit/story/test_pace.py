"""The pace that rehearsals measure: robust against knocks at the door, and each presenter's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agendapitch.story.model import Story
from agendapitch.story.pace import Practised, Rehearsal, rehearsed_pace
from agendapitch.story.planning import plan_story
from tests.conftest import MemoryWorkspace
from tests.unit.story.telling import example, script_of

TWO_VOICES = """
presenters:
  - name: Hannah Reyes
  - name: Col Dyer
    says: people
purpose: {point: Families can use their library., say: One two three four five six seven eight nine ten.}
people:
  points: [Jo Amis]
  say: One two three four five six seven eight nine ten.
ask: Agree a trial
"""


def slide(*, words: int = 130, took: float = 60, cues: int = 0, who: str = "Hannah Reyes") -> Practised:
    planned = round(60 * words / 130) + cues
    return Practised(beat="money", title="Money", presenter=who, words=words, pace=130, planned=planned, took=took)


def rehearsal(*slides: Practised) -> Rehearsal:
    return Rehearsal("2026-11-20 14:00", slides)


def test_eight_minutes_of_rehearsal_weigh_four_fifths() -> None:
    fast = rehearsal(*[slide(words=160) for _ in range(8)])
    assert rehearsed_pace([fast], "Hannah Reyes", usual=130) == 154  # (260 + 8 x 160) / 10


def test_several_rehearsals_count_together() -> None:
    one = rehearsal(*[slide(words=160) for _ in range(4)])
    assert rehearsed_pace([one, one], "Hannah Reyes", usual=130) == 154


def test_somebody_knocked_and_the_slide_is_left_out() -> None:
    calm = [slide(words=120) for _ in range(5)]
    knocked = slide(words=120, took=130)
    with_it, without = rehearsal(*calm, knocked), rehearsal(*calm)
    assert rehearsed_pace([with_it], "Hannah Reyes", usual=130) == 122
    assert rehearsed_pace([without], "Hannah Reyes", usual=130) == 122


def test_a_slide_that_was_clicked_away_is_left_out() -> None:
    calm = [slide(words=120) for _ in range(5)]
    assert rehearsed_pace([rehearsal(*calm, slide(took=2))], "Hannah Reyes", usual=130) == 122


def test_somebody_who_speaks_at_half_the_usual_pace_is_believed() -> None:
    slow = rehearsal(*[slide(words=62) for _ in range(8)])
    assert rehearsed_pace([slow], "Hannah Reyes", usual=130) == 76


def test_time_for_cues_is_no_time_of_speech() -> None:
    with_a_demonstration = slide(words=130, cues=60, took=120)  # a minute of words, a minute of cues
    assert rehearsed_pace([rehearsal(*[with_a_demonstration] * 3)], "Hannah Reyes", usual=130) == 130


def test_under_a_minute_of_speech_says_nothing() -> None:
    assert rehearsed_pace([rehearsal(slide(words=100, took=50))], "Hannah Reyes", usual=130) is None


@pytest.mark.parametrize("useless", [slide(words=0), replace(slide(), whole=False), slide(who="Col Dyer")],
                         ids=["in your own words", "stopped in the middle", "somebody else"])  # fmt: skip
def test_slides_that_say_nothing_about_a_pace(useless: Practised) -> None:
    assert rehearsed_pace([rehearsal(*[useless] * 5)], "Hannah Reyes", usual=130) is None


def test_the_plan_keeps_to_the_rehearsed_pace_and_its_range_is_narrower() -> None:
    script = example("council")
    usual, slow = (plan_story(script, MemoryWorkspace(), slot=20, rehearsals=each).value
                   for each in ((), [rehearsal(*[slide(words=100) for _ in range(8)])]))
    assert pace(usual) == ("Hannah Reyes", 130, False)
    assert pace(slow) == ("Hannah Reyes", 106, True)
    assert slow.seconds > usual.seconds
    assert usual.likely == (round(usual.seconds * 0.88), round(usual.seconds * 1.12))
    assert slow.likely == (round(slow.seconds * 0.95), round(slow.seconds * 1.05))


def test_a_slower_pace_never_passes_the_budget() -> None:
    slow = [rehearsal(*[slide(words=80) for _ in range(8)])]
    for slot in (5, 10, 20):
        outcome = plan_story(example("council"), MemoryWorkspace(), slot=slot, rehearsals=slow)
        reported = any(finding.rule == "STO01" for finding in outcome.findings)
        assert outcome.value.seconds <= outcome.value.budget or reported


def test_each_presenter_has_a_pace() -> None:
    col_is_slow = rehearsal(*[slide(words=80, who="Col Dyer") for _ in range(8)])
    story = plan_story(script_of(TWO_VOICES), MemoryWorkspace(), rehearsals=[col_is_slow]).value
    assert [(each.presenter, each.words_a_minute, each.rehearsed) for each in story.paces] == [
        ("Hannah Reyes", 130, False), ("Col Dyer", 90, True),
    ]  # fmt: skip
    assert story.likely[1] == round(story.seconds * 1.12)  # one of the two has not rehearsed


def test_a_written_pace_is_what_rehearsals_start_from() -> None:
    script = script_of(TWO_VOICES.replace("name: Hannah Reyes", "name: Hannah Reyes\n    pace: '100'"))
    eager = rehearsal(*[slide(words=150) for _ in range(2)])
    assert pace(plan_story(script, MemoryWorkspace(), rehearsals=[eager]).value) == ("Hannah Reyes", 125, True)


def test_interpreters_still_set_the_fastest_pace() -> None:
    script = script_of("meeting: {place: Council Chamber with BSL}\n" + TWO_VOICES)
    eager = rehearsal(*[slide(words=170) for _ in range(8)])
    assert pace(plan_story(script, MemoryWorkspace(), rehearsals=[eager]).value) == ("Hannah Reyes", 120, True)


def pace(story: Story) -> tuple[str, int, bool]:
    first = story.paces[0]
    return first.presenter, first.words_a_minute, first.rehearsed
