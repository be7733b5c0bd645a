"""Notes: the clock, the words, the cues, what comes next, what to do if late."""

from __future__ import annotations

from agendapitch.story.model import NoteLine, Story
from agendapitch.story.notes import write_notes
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
    spare = story.budget - story.seconds
    minutes, seconds = divmod(9 + spare, 60)
    assert any(line.startswith(f"If you are past {minutes}:{seconds:02d} here, ") for line in notes_of(story)[1])


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


def test_words_of_a_beat_on_two_slides_stand_on_the_first() -> None:
    story = story_of(TALK)
    slides = notes_of(story, ["cover", "opening", "opening", "purpose"])
    assert slides[1][0] == "0:00 to 0:05   OPENING   5 seconds"
    assert slides[2][0] == "0:05 to 0:09   OPENING   4 seconds"
    assert slides[2][2] == "(continued) Slide 2 of 2 for the same words."
    assert "Good afternoon." not in slides[2]


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
