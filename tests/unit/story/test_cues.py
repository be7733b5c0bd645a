"""Cues: what is done rather than said, and how long it takes."""

from __future__ import annotations

import pytest

from agendapitch.story.cues import Cue, Speech, split_cues, words_said


@pytest.mark.parametrize(
    ("cue", "seconds"),
    [
        ("(pause)", 2),
        ("(pause 3)", 3),
        ("(pause for 4)", 4),
        ("(pause 3 seconds)", 3),
        ("(pause, two seconds)", 2),
        ("(show the chart)", 4),
        ("(look up)", 2),
        ("(click)", 1),
        ("(next)", 1),
        ("(hold up the form)", 4),
        ("(hand out the map)", 8),
        ("(ask the room)", 6),
        ("(demo)", 30),
        ("(demo 40 seconds)", 52),
        ("(demo 1 minute)", 78),
        ("(play the call 1:30)", 93),
        ("(play)", 33),
        ("(Pause)", 2),
        ("(wait half a minute)", 30),
        ("(read the slide)", None),
    ],
)
def test_a_cue_takes_its_usual_or_its_own_time(cue: str, seconds: float | None) -> None:
    (found,) = split_cues(cue)
    assert isinstance(found, Cue)
    assert found.seconds == seconds


def test_brackets_that_begin_with_another_word_are_said() -> None:
    assert split_cues("We took calls (13,000 of them).") == (Speech("We took calls (13,000 of them)."),)


def test_words_and_cues_come_in_order() -> None:
    parts = split_cues("Here is the  point. (pause)\n It is people. (show the chart)")
    assert parts == (
        Speech("Here is the point."),
        Cue("pause", "pause", 2),
        Speech("It is people."),
        Cue("show the chart", "show", 4),
    )
    assert words_said("Here. (pause) There.") == "Here. There."


def test_a_bracket_that_is_never_closed_is_said() -> None:
    assert split_cues("Here (pause is the point") == (Speech("Here (pause is the point"),)
