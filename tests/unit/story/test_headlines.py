"""Headlines that are made: sentences somebody could say, which quote nothing long and repeat no body."""

from __future__ import annotations

import pytest

from agendapitch.story.model import Agenda
from tests.unit.story.telling import story_of

LONG = "a very long value with many words that nobody could read out as part of one headline"


@pytest.mark.parametrize(
    ("section", "headline"),
    [
        ("changes: Sundays change for everybody in the town", "What changes"),
        ("changes: [{Sundays: closed -> open 11am to 3pm}]", "Sundays will work differently"),
        (f"changes: [{{{LONG}: closed -> open}}]", "What changes"),
        ("options: [{Stay as we are: [31 weeks]}]", "The option we have looked at"),
        ("options: [{Stay as we are: [31 weeks]}, {One team: [14 weeks]}]", "Two options, side by side"),
        ("money: {spend: £900, pays back: in 3 months}", "It pays for itself in 3 months"),
        ("money: {spend: £900, pays back: Within 2 years}", "It pays for itself within 2 years"),
        ("money: {spend: £900, pays back: 18 months}", "It pays for itself in 18 months"),
        ("money: {spend: £900, pays back: never}", "What it costs and what comes back"),
        (f"money: {{spend: £900, pays back: in {LONG}}}", "What it costs and what comes back"),
        ("benefits: [{Families: a warm place to go}]", "What this means for families"),
        ("evidence: [{figure: 51%, points: [of walkers turn back]}]", "Of walkers turn back"),
        ("benefits: [{People who eat alone: a meal}]", "What this means for people who eat alone"),
        ("benefits: [{Residents of Mill Lane: a lamp}]", "What this means for residents of Mill Lane"),
        ("benefits: [{Friends of Holm Library: a key}]", "What this means for Friends of Holm Library"),
        ("benefits: [{Jo Amis: a key}, {Families by a stream: time}]", "Jo Amis and families by a stream both gain"),
        ("changes: [Street works: a sign -> a date]", "Street works will be done differently"),
        (f"benefits: [{{{LONG}: a warm place}}]", "Who gains, and what"),
        (f"benefits: [{{{LONG}: a warm place}}, {{Staff: less to do}}]", "Who gains, and what"),
        (f"assets: [{{{LONG}: planning visits}}]", "Others could use what we know"),
        ("evidence: 'Calls rose from 20 to 80 a week (contact log, May 2026)'", "Calls rose from 20 to 80 a week"),
    ],
)
def test_a_made_headline_reads_as_a_sentence(section: str, headline: str) -> None:
    assert story_of(section).beats[1].title == headline


def test_the_parts_of_the_agenda_add_up_to_the_slot_that_it_says_with_the_questions_last() -> None:
    talk = """
    meeting: Cabinet, 3 November 2026, 20 minutes
    purpose: Families can read
    evidence: {points: [Calls rose], say: "%s"}
    people: Jo Amis has started
    ask: Agree it
    """ % ("One two three four five six seven eight nine ten. " * 33)  # fmt: skip
    story = story_of(talk)
    agenda = next(beat for beat in story.beats if beat.section == "agenda")
    assert agenda.title == "Twenty minutes, and one decision"
    content = agenda.content
    assert isinstance(content, Agenda)
    assert sum(content.minutes) == 20
    assert (content.parts[-1].name, content.minutes[-1]) == ("Your questions", 15)


def test_a_chart_for_all_questions_is_a_backup_slide() -> None:
    talk = """
    questions:
      chart: {data: {Bins: 3, Tax: 5}}
      points:
        - Why now?: Because the lease ends
    """
    *_, first, chart = story_of(talk).beats
    assert first.title == "Why now?"
    assert chart.backup
    assert chart.description == "A bar chart. Bins, 3; Tax, 5."


def test_a_chart_under_questions_needs_no_question() -> None:
    _, *beats = story_of("questions: {title: The numbers, chart: {data: {Bins: 3, Tax: 5}}}").beats
    assert [(beat.title, beat.description) for beat in beats] == [("The numbers", "A bar chart. Bins, 3; Tax, 5.")]
