"""What each key does to a rehearsal, told as it happens at a desk."""

from __future__ import annotations

import pytest

from agendapitch.story.planning import plan_story
from agendapitch.story.rehearsing import KEYS, Key, Practice, practised, pressed, ready, replayed, spoken_parts
from tests.conftest import MemoryWorkspace
from tests.unit.story.telling import example, story_of

SLIDES = 4  # the cover and three more


def after(*events: tuple[float, Key]) -> Practice:
    practice = ready(SLIDES)
    for now, key in events:
        practice = pressed(practice, key, now)
    return practice


def test_no_time_passes_on_the_cover() -> None:
    practice = after((100, "next"))
    assert practice.at == 1
    assert practice.talk_seconds(107) == 7
    assert practice.slide_seconds(107) == 7


def test_each_slide_has_its_own_time() -> None:
    practice = after((0, "next"), (20, "next"), (50, "next"), (60, "next"))
    assert practice.over
    assert list(practice.took) == [0, 20, 30, 10]
    assert practice.talk_seconds(999) == 60


def test_a_pause_takes_no_time() -> None:
    practice = after((0, "next"), (10, "pause"))
    assert practice.paused
    assert practice.talk_seconds(500) == 10
    assert pressed(practice, "pause", 500).talk_seconds(505) == 15


def test_the_next_slide_ends_a_pause() -> None:
    practice = after((0, "next"), (10, "pause"), (100, "next"))
    assert not practice.paused
    assert list(practice.took) == [0, 10, 0, 0]
    assert practice.slide_seconds(103) == 3


def test_back_goes_on_with_the_time_of_the_slide_before() -> None:
    practice = after((0, "next"), (10, "next"), (12, "back"), (20, "next"))
    assert practice.at == 2
    assert list(practice.took) == [0, 18, 2, 0]


def test_back_never_returns_to_the_cover() -> None:
    assert after((0, "next"), (5, "back")).at == 1


def test_nothing_happens_before_the_first_slide_but_its_beginning_or_the_end() -> None:
    assert after((0, "pause"), (1, "back")) == ready(SLIDES)
    assert after((0, "stop")).over


def test_nothing_changes_after_the_end() -> None:
    over = after((0, "next"), (9, "stop"))
    assert [pressed(over, key, 50) for key in KEYS] == [over] * 4


def test_a_record_that_breaks_off_ends_at_its_last_key() -> None:
    practice = replayed(SLIDES, [(0, "next"), (12, "next")])
    assert practice.over
    assert list(practice.took) == [0, 12, 0, 0]
    assert not any(replayed(SLIDES, []).took)


def test_the_slides_of_one_beat_are_counted_together() -> None:
    story = story_of("purpose: {point: People first., say: People come first.}\nask: Agree")
    parts = ("cover", "purpose", "purpose", "ask")
    result = practised(story, parts, Practice(3, (0, 10, 20, 5), over=True))
    assert [(each.beat, each.took, each.whole) for each in result] == [("purpose", 30, True), ("ask", 5, True)]


@pytest.mark.parametrize(("at", "whole"), [(1, [False]), (3, [True, True])], ids=["on the first", "on the last"])
def test_the_slide_on_which_it_was_stopped_is_only_whole_at_the_end(at: int, whole: list[bool]) -> None:
    story = story_of("purpose: {point: People first., say: People come first.}\nask: Agree")
    took = (0.0, 10.0, 0.0, 5.0 if at == 3 else 0.0)
    result = practised(story, ("cover", "purpose", "purpose", "ask"), Practice(at, took, over=True))
    assert [each.whole for each in result] == whole


def test_backup_slides_are_not_rehearsed() -> None:
    story = plan_story(example("council"), MemoryWorkspace()).value
    parts = [beat.key for beat in story.beats]
    assert spoken_parts(story, parts) == tuple(beat.key for beat in story.beats if not beat.backup) != tuple(parts)
