"""Seconds: words at the presenter's pace, cues, the turn of the slide; the room's interpreters."""

from __future__ import annotations

from tests.unit.story.telling import story_of

WORDS_130 = "word " * 130  # a minute at the usual pace


def _opening(text: str, more: str = "") -> int:
    return story_of(f"{more}\nopening:\n  title: A bin\n  say: {text}\n").beats[1].seconds


def test_130_words_take_a_minute_and_the_turn_of_the_slide() -> None:
    assert _opening(WORDS_130) == 62


def test_a_presenter_has_a_pace() -> None:
    assert _opening(WORDS_130, "presenter: {name: Siân, pace: 120 words a minute}") == 67


def test_simultaneous_translation_caps_the_pace_and_lags() -> None:
    room = "meeting: {name: Scrutiny, place: 'Chamber, with simultaneous translation'}\n"
    assert _opening(WORDS_130, room + "presenter: {name: Siân, pace: 140}") == 65 + 2 + 2


def test_an_interpreter_who_speaks_in_turn_doubles_the_words() -> None:
    assert _opening(WORDS_130, "meeting: {name: Scrutiny, place: 'Chamber, consecutive interpreter'}") == 130 + 2


def test_two_languages_slow_the_usual_pace_but_not_a_written_one() -> None:
    assert _opening(WORDS_130, "languages: [Welsh, English]") == 67
    assert _opening(WORDS_130, "languages: [Welsh, English]\npresenter: {name: Siân, pace: 130}") == 62


def test_cues_take_time() -> None:
    assert _opening(WORDS_130 + "(pause 5)") == 67


def test_reading_the_slide_takes_its_words() -> None:
    text = "purpose:\n  point: one two three four five six seven eight nine ten eleven twelve thirteen\n  say: "
    assert story_of(text + "(read the slide)\n").beats[1].seconds == 6 + 2
    assert story_of(text + "(read the slide)\n").beats[1].words == 13


def test_a_chart_is_looked_at_with_a_cue_or_without() -> None:
    chart = "evidence:\n  - title: Calls rose\n    chart: {kind: bar, data: {May: 20, June: 80}}\n    say: "
    assert story_of(chart + WORDS_130).beats[1].seconds == 66
    assert story_of(chart + WORDS_130 + "(show the chart)").beats[1].seconds == 66


def test_the_ask_is_followed_by_silence() -> None:
    ask = "ask:\n  decision: Agree a trial\n  say: "
    assert story_of(ask + WORDS_130).beats[1].seconds == 65
    assert story_of(ask + WORDS_130 + "(pause 3)").beats[1].seconds == 65


def test_a_slide_without_words_takes_the_storylines_time() -> None:
    story = story_of("purpose: Families first.\nbenefits: Everyone gains\nclosing: People do.\n")
    assert [beat.seconds for beat in story.beats] == [0, 45, 50, 15]
    assert [beat.short_seconds for beat in story.beats] == [0, 40, 40, 10]


def test_figures_are_timed_as_they_are_said() -> None:
    plain = _opening("It cost us " + "one hundred and sixty five thousand pounds " * 20)
    assert _opening("It cost us " + "£165,000 " * 20) == plain
