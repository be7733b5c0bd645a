"""Cue cards: a few first words, the clock, and what to leave out."""

from __future__ import annotations

from agendapitch.story.cards import FIRST_WORDS, PROMPTS, Card, cue_cards
from agendapitch.story.model import Story
from agendapitch.story.planning import plan_story
from tests.conftest import MemoryWorkspace
from tests.unit.story.telling import example, story_of

TWO_VOICES = """
presenters:
  - name: Hannah Reyes
  - {name: Col Dyer, says: people}
purpose: {point: People first., say: "Good morning. (read the slide) This is the very first thing that I want to say.
  Short one. A second thing is said here, and at some length. (pause) A third thing that nobody will remember. And
  here is the last thing that I say."}
people: {points: [Jo Amis], say: Jo is ready and has been for a while.}
ask: {decision: Agree a trial, say: Please agree a trial of twelve weeks.}
questions:
  - {ask: Why now?, answer: The lease ends in May. It will not be renewed by its owner.}
"""


def cards_of(story: Story) -> dict[str, Card]:
    keys = [beat.key for beat in story.beats]
    return dict(zip(keys, cue_cards(story, keys, [beat.title for beat in story.beats]), strict=True))


def texts(card: Card) -> list[str]:
    return [line.text for line in card.prompts]


def test_a_card_has_the_first_words_of_three_sentences_and_what_is_done() -> None:
    card = cards_of(story_of(TWO_VOICES))["purpose"]
    assert texts(card) == [
        "READ THE SLIDE", "This is the very first thing\u00a0…", "A third thing that nobody will\u00a0…",
        "And here is the last thing\u00a0…",
    ]  # fmt: skip
    assert (card.when, card.about) == ("0:00 to 0:24", "PURPOSE   24 seconds")
    assert card.next == "Next: Who makes this happen"


def test_who_speaks_is_said_where_it_changes() -> None:
    cards = cards_of(story_of(TWO_VOICES))
    assert texts(cards["people"])[0] == "COL DYER SPEAKS"
    assert texts(cards["ask"])[0] == "HANNAH REYES SPEAKS"
    assert "HANNAH REYES SPEAKS" not in texts(cards["purpose"])


def test_the_ask_ends_in_silence() -> None:
    cards = cards_of(story_of(TWO_VOICES))
    assert texts(cards["ask"])[-1] == "PAUSE 3. SAY NOTHING UNTIL SOMEBODY ANSWERS"
    assert cards["ask"].title == "Agree a trial"
    assert cards["ask"].next == "The last slide. Leave it up for questions."


def test_a_likely_question_has_its_answer_and_no_clock() -> None:
    card = cards_of(story_of(TWO_VOICES))["question 1"]
    assert (card.when, card.title, card.next) == ("For questions", "Why now?", "")
    assert texts(card) == ["The lease ends in May.", "It will not be renewed by\u00a0…"]


def test_the_cover_says_how_to_share_the_slides() -> None:
    card = cards_of(story_of(TWO_VOICES))["cover"]
    assert (card.when, texts(card)[0]) == ("Before you start", "On Teams: share with PowerPoint Live.")


def test_each_card_says_what_becomes_of_it_in_five_minutes() -> None:
    story = plan_story(example("council"), MemoryWorkspace(), slot=10).value
    cards, show = cards_of(story), story.shows[-1]
    for beat in story.beats:
        card = cards[beat.key]
        if beat.backup or beat.key == "cover":
            assert not card.if_short
        elif beat.key in show.beats:
            assert card.if_short.startswith("In 5 minutes: ")
            assert not card.skip
        else:
            assert (card.if_short, card.skip) == ("In 5 minutes: skip", True)


def test_in_a_short_slot_what_is_not_a_must_may_be_skipped_when_late() -> None:
    story = plan_story(example("council"), MemoryWorkspace(), slot=5).value
    marks = {beat.priority: cards_of(story)[beat.key].if_short for beat in story.beats if beat.priority}
    assert marks["must"] == ""
    assert all(mark == "If late: skip" for priority, mark in marks.items() if priority != "must")


def test_prompts_are_few_and_short_on_every_example() -> None:
    for name in ("first", "council", "adaptations", "flood-data"):
        for card in cards_of(plan_story(example(name), MemoryWorkspace(), slot=20).value).values():
            said = [line for line in card.prompts if not line.cue]
            assert len(said) <= PROMPTS
            assert card.prompts
            if not card.when.startswith("Before"):
                assert all(len(line.text.split()) <= FIRST_WORDS + 1 for line in said)
