"""Notes: the clock, the words, the cues, what comes next, what to do if late."""

from __future__ import annotations

from agendapitch.story.model import NoteLine, OnSlide, Story
from agendapitch.story.notes import write_notes
from agendapitch.units import clock
from tests.unit.story.telling import SMALL, story_of

TALK = """
title: A bin
presenters:
  - name: Hannah Reyes
  - name: Col Dyer
    says: [people]
opening:
  title: One missed bin took 19 days
  say: Good afternoon. (pause) I would like to start with a bin.
  say in 5: It began with a bin.
  notes: look at the Director of Place
  source: Contact log, May 2026
purpose:
  point: Anyone can start a *conversation*.
  say: This is the point. (read the slide)
people: Jo Amis has started
ask: Agree a trial
questions:
  - Who answers at the weekend?: Nobody, and we say so.
sources: ["Contact log, May 2026 (5,240 calls)"]
"""


def notes_of(story: Story, slides: list[str] | None = None) -> list[list[str]]:
    written = write_notes(story, slides or [beat.key for beat in story.beats])
    return [[line.text for line in lines] for lines in written]


def test_the_first_line_is_the_clock() -> None:
    cover, opening, purpose, *_ = notes_of(story_of(TALK))
    assert cover[0] == "0:00   COVER   before you start"
    assert opening[0] == "0:00 to 0:09   OPENING   9 seconds"
    assert purpose[0] == "0:09 to 0:15   PURPOSE   6 seconds"


def test_words_are_short_lines_and_cues_are_capitals_on_their_own() -> None:
    lines = write_notes(story_of(TALK), ["cover", "opening"])[1]
    assert lines[2:5] == (
        NoteLine("Good afternoon."),
        NoteLine("PAUSE", cue=True),
        NoteLine("I would like to start with a bin."),
    )


def test_the_next_slide_is_announced_without_marks_of_emphasis() -> None:
    assert "NEXT SLIDE: Anyone can start a conversation." in notes_of(story_of(TALK))[1]


def test_reminders_sources_and_a_description_stand_under_a_line() -> None:
    opening = notes_of(story_of(TALK))[1]
    assert opening[opening.index("--") :][:3] == [
        "--",
        "Remember: look at the Director of Place",
        "Source: Contact log, May 2026",
    ]
    assert opening[-1].startswith("What the slide shows: ")


def test_the_short_words_and_their_clock_are_in_the_notes() -> None:
    opening = notes_of(story_of(TALK))[1]
    at = opening.index("IN 5 MINUTES   0:00 to 0:04")
    assert opening[at + 1] == "It began with a bin."


def test_same_words_are_not_printed_twice() -> None:
    purpose = notes_of(story_of(TALK))[2]
    assert purpose[[line.startswith("IN 5 MINUTES") for line in purpose].index(True) + 1] == "The same words."


def test_late_means_past_what_the_budget_leaves() -> None:
    story = story_of(TALK)
    late = clock(15 + story.budget - story.seconds)
    assert any(line.startswith(f"If you are past {late} here, ") for line in notes_of(story)[2])


def test_short_words_are_recommended_only_where_there_are_some() -> None:
    story = story_of(TALK)
    cover, opening, purpose, *_ = notes_of(story)
    late = clock(story.budget - story.seconds)
    assert f"If you are past {late} as you start here, use the short words." in opening
    assert not any("short words" in line for line in (*cover, *purpose))


def test_the_slide_before_short_words_sends_there() -> None:
    talk = "people: Jo Amis has started\nask: {decision: Agree, say: Please agree to it here, say in 5: Agree}\n"
    *_, people, ask = notes_of(story_of("meeting: Cabinet, 3 November 2026, 10 minutes\n" + talk))
    assert any(line.endswith("here, use the short words of the next slide.") for line in people)
    assert any(line.endswith("as you start here, use the short words.") for line in ask)


def test_the_ask_is_in_capitals_and_ends_in_silence() -> None:
    ask = notes_of(story_of(TALK))[4]
    assert ask.index("AGREE A TRIAL") < ask.index("PAUSE 3") < ask.index("SAY NOTHING UNTIL SOMEBODY ANSWERS")


def test_a_second_voice_is_announced() -> None:
    people, ask = notes_of(story_of(TALK))[3:5]
    assert "COL DYER SPEAKS" in people
    assert "HANNAH REYES SPEAKS" in ask


def test_a_slide_without_words_has_prompts() -> None:
    benefits = notes_of(story_of(SMALL))[2]
    assert benefits[2:4] == ["In your own words, about 50 seconds:", "Families: a warm place to go"]


def test_the_sentences_of_a_beat_on_two_slides_are_shared_and_the_clock_follows_them() -> None:
    story = story_of(TALK)
    slides = notes_of(story, ["cover", "opening", "opening", "purpose"])
    assert slides[1][0] == "0:00 to 0:02   OPENING   2 seconds"
    assert slides[1][2:4] == ["Good afternoon.", "PAUSE"]
    assert slides[2][0] == "0:02 to 0:09   OPENING   7 seconds"
    assert slides[2][2] == "I would like to start with a bin."


ON_TWO = [
    OnSlide("A bin", (), "The title."),
    OnSlide("One bin", ("Families: a warm place to go",), "Families: a warm place to go."),
    OnSlide("Who empties it", ("Children: a quiet table",), "Children: a quiet table."),
]
SHARED = """
title: A bin
meeting: Cabinet, 3 November 2026, 10 minutes
benefits:
  - Families: a warm place to go
  - Children: a quiet table
"""


def shown_on_two(talk: str, key: str) -> list[list[str]]:
    written = write_notes(story_of(talk), ["cover", key, key], ON_TWO)
    return [[line.text for line in lines] for lines in written]


def test_the_next_slide_is_announced_by_its_own_title() -> None:
    cover, first, _ = shown_on_two(SHARED, "benefits")
    assert "NEXT SLIDE: One bin" in cover
    assert "NEXT SLIDE: Who empties it" in first


def test_each_slide_of_a_beat_tells_what_it_shows_itself_and_in_its_own_seconds() -> None:
    _, first, second = shown_on_two(SHARED, "benefits")
    assert first[2:4] == ["In your own words, about 25 seconds:", "Families: a warm place to go"]
    assert second[0].endswith("BENEFITS   25 seconds")
    assert "Children: a quiet table" in second
    assert "Families: a warm place to go" not in second
    assert second[-1] == "What the slide shows: Children: a quiet table."


def test_one_sentence_on_two_slides_goes_on() -> None:
    talk = "title: A bin\nmeeting: Cabinet, 3 November 2026, 10 minutes\nopening: {say: It began with a bin}\n"
    second = shown_on_two(talk, "opening")[2]
    at = second.index("Still the same words. This slide has:")
    assert second[at + 1] == "Children: a quiet table"


def test_the_ask_is_made_on_its_first_slide_and_what_follows_waits_for_the_answer() -> None:
    talk = "title: A bin\nmeeting: Cabinet, 3 November 2026, 10 minutes\nask: {decision: Agree it, say: Agree. Now.}\n"
    _, first, second = shown_on_two(talk, "ask")
    assert "SAY NOTHING UNTIL SOMEBODY ANSWERS" in first
    assert "Only when somebody has answered. This slide has:" in second
    assert "SAY NOTHING UNTIL SOMEBODY ANSWERS" not in second


def test_money_in_own_words_says_what_is_spent_and_what_is_saved() -> None:
    talk = """
    meeting: Cabinet, 3 November 2026, 10 minutes
    money:
      spend: £5,000
      save each year: £26,000
      pays back: in 3 months
    """
    money = notes_of(story_of(talk))[1]
    assert money[3:6] == ["Spend £5,000", "Save each year £26,000", "Pays back: in 3 months"]
    assert money[-1] == "What the slide shows: Spend £5,000; Save each year £26,000; Pays back: in 3 months."


def test_what_an_ask_needs_is_named() -> None:
    ask = notes_of(story_of("title: A bin\nask: {decision: Agree it, by: today, if not: we wait}"))[1]
    assert ask[-1] == "What the slide shows: By: today; If not: we wait."


def test_the_section_that_an_extra_slide_follows_is_not_on_it() -> None:
    talk = "evidence: Calls rose\nextra slides: [{title: More of it, after: evidence}]\n"
    extra = notes_of(story_of(talk))[2]
    assert extra[-1] == "What the slide shows: One sentence in large type, no picture."


def test_there_is_a_checkpoint_at_each_third() -> None:
    story = story_of(SMALL)
    checks = [line for lines in notes_of(story) for line in lines if line.startswith("You should be at ")]
    assert checks == ["You should be at 1:35.", "You should be at 3:25."]


def test_backup_notes_hold_the_answer_and_no_clock() -> None:
    backup = notes_of(story_of(TALK))[-1]
    assert backup[0] == "BACKUP   for questions, outside the clock"
    assert "Nobody, and we say so." in backup


def test_full_references_are_in_the_notes_of_the_last_slide() -> None:
    ask = notes_of(story_of(TALK))[4]
    assert ask[-2:] == ["Full references:", "Contact log, May 2026 (5,240 calls)"]
    assert "THE LAST SLIDE. Leave it up while you answer questions." in ask


def test_the_cover_tells_whoever_sets_up_the_room() -> None:
    meeting = "meeting: {name: Cabinet, time: 6pm, place: Council Chamber, questions: 2 minutes of the slot}\n"
    cover = notes_of(story_of(meeting + SMALL.replace("meeting:", "# ")))[0]
    assert cover[cover.index("--") + 1 :][:3] == [
        "Starts: 6pm",
        "Where: Council Chamber",
        "Questions: 2 minutes of the slot",
    ]
