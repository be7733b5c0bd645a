"""From a script to a talk: beats, order, titles, what is left out."""

from __future__ import annotations

from agendapitch.diagnostics import Level
from agendapitch.script.model import Changes, Options
from agendapitch.story.model import Agenda, Tension
from agendapitch.story.planning import plan_story
from tests.conftest import MemoryWorkspace
from tests.unit.story.telling import SMALL, example, keys, planned, script_of, story_of

# --- beats -----------------------------------------------------------------------------------------


def test_points_without_words_of_their_own_share_a_slide() -> None:
    story = story_of("benefits:\n  - Families: warmth\n  - Volunteers: a rota\n")
    assert keys(story) == ["cover", "benefits"]


def test_a_point_with_its_own_say_is_a_slide() -> None:
    story = story_of(
        """
        changes:
          - service: Bins
            to: Tell us once
            say: First, bins.
          - service: Planning
            to: Six evenings
            say: Second, planning.
        """
    )
    assert keys(story) == ["cover", "change 1", "change 2"]
    contents = [beat.content for beat in story.beats[1:]]
    assert all(isinstance(content, Changes) and len(content.points) == 1 for content in contents)


def test_points_that_share_stand_where_the_first_of_them_is() -> None:
    story = story_of(
        """
        benefits:
          - Families: warmth
          - who: Volunteers
            get: A rota
            say: Volunteers get a rota.
          - The budget: nothing to pay
        """
    )
    assert keys(story) == ["cover", "benefit 1", "benefit 2"]
    shared = story.beats[1].content
    assert [str(point.who) for point in shared.points] == ["Families", "The budget"]  # type: ignore[union-attr] # benefits


def test_together_keeps_points_with_words_on_one_slide_and_says_them_all() -> None:
    story = story_of(
        """
        changes:
          together: yes
          say: Two services.
          points:
            - service: Bins
              to: Tell us once
              say: First, bins.
            - service: Planning
              to: Six evenings
              say: Second, planning.
        """
    )
    assert keys(story) == ["cover", "changes"]
    assert story.beats[1].say == "Two services. First, bins. Second, planning."


def test_one_each_gives_every_point_a_slide() -> None:
    story = story_of("benefits:\n  one each: yes\n  points:\n    - Families: warmth\n    - Volunteers: a rota\n")
    assert keys(story) == ["cover", "benefit 1", "benefit 2"]


def test_words_of_a_section_are_said_before_those_of_its_first_point() -> None:
    story = story_of(
        """
        changes:
          say: Here is what changes.
          points:
            - service: Bins
              to: Tell us once
              say: First, bins.
            - service: Planning
              to: Six evenings
              say: Second, planning.
        """
    )
    assert [beat.say for beat in story.beats[1:]] == ["Here is what changes. First, bins.", "Second, planning."]


def test_each_chart_has_a_slide_of_its_own() -> None:
    story = story_of(
        """
        evidence:
          - title: Calls rose
            chart: {kind: bar, data: {May: 20, June: 80}}
          - title: Letters rose
            chart: {kind: bar, data: {May: 2, June: 8}}
        """
    )
    assert keys(story) == ["cover", "evidence 1", "evidence 2"]


def test_today_and_tomorrow_are_one_slide() -> None:
    story = story_of("today: We publish and wait.\ntomorrow: We ask and listen.\n")
    assert keys(story) == ["cover", "today"]
    assert isinstance(story.beats[1].content, Tension)


def test_questions_and_extra_slides_for_backup_stand_after_the_end() -> None:
    story = story_of(
        SMALL
        + """
questions:
  - Why now?: Because the lease ends in May.
extra slides:
  - title: Waiting times by ward
    backup: yes
    points: [Harbour waits longest]
  - title: Where the books are
    after: purpose
    points: [Upstairs]
"""
    )
    assert keys(story) == ["cover", "purpose", "extra slide 2", "benefits", "changes", "people", "ask"]
    backup = [beat for beat in story.beats if beat.backup]
    assert [beat.key for beat in backup] == ["question 1", "extra slide 1"]
    assert [beat.priority for beat in backup] == ["", ""]
    assert sum(beat.seconds for beat in backup) == 0


# --- order -----------------------------------------------------------------------------------------


def test_without_a_storyline_the_order_is_that_of_the_file() -> None:
    story = story_of("people: Jo Amis has started\npurpose: Families first.\nbenefits: Everyone gains\n")
    assert keys(story) == ["cover", "people", "purpose", "benefits"]


def test_a_storyline_sets_the_order() -> None:
    story = story_of("storyline: means to an end\npeople: Jo Amis has started\npurpose: Families first.\n")
    assert keys(story) == ["cover", "purpose", "people"]


def test_a_section_the_storyline_does_not_tell_follows_its_neighbour_in_the_file() -> None:
    story = story_of(
        "storyline: means to an end\nask: Agree\npurpose: Families first.\nmoney: £900 once\nclosing: People do.\n"
    )
    assert keys(story) == ["cover", "purpose", "money", "ask", "closing"]


def test_the_running_order_wins_and_what_it_does_not_name_is_left_out() -> None:
    story = story_of("storyline: means to an end\nrunning order: [people, the point]\n" + SMALL)
    assert keys(story) == ["cover", "people", "purpose"]
    assert {(item.section, item.why) for item in story.left_out} == {
        (section, "not in the running order") for section in ("benefits", "changes", "ask")
    }


def test_a_running_order_may_name_a_section_that_is_not_written_yet() -> None:
    outcome = planned("running order: [purpose, money, ask]\n" + SMALL)
    assert [(finding.rule, finding.level) for finding in outcome.findings] == [("STO03", Level.THINK)]
    assert keys(outcome.value) == ["cover", "purpose", "ask"]


def test_next_steps_come_after_the_ask_unless_the_file_says_otherwise() -> None:
    story = plan_story(example("council"), MemoryWorkspace(), slot=20).value
    assert keys(story)[-3:] == ["ask", "next steps", "closing"]


# --- what is not there -----------------------------------------------------------------------------


def test_an_unknown_storyline_is_named_and_the_usual_one_is_taken() -> None:
    outcome = planned("storyline: means to an and\n" + SMALL)
    assert outcome.findings[0].rule == "STO02"
    assert outcome.findings[0].hint == "Did you mean `means to an end`?"
    assert outcome.value.storyline == "means to an end"


def test_languages_beyond_english_are_one_thing_to_think_about() -> None:
    outcome = planned("languages: [Welsh, English]\n" + SMALL)
    assert [(finding.rule, finding.level) for finding in outcome.findings] == [("STO05", Level.THINK)]
    assert outcome.value.language == "en-GB"


# --- titles ----------------------------------------------------------------------------------------


def test_a_sentence_is_made_where_the_author_wrote_no_title() -> None:
    titles = {beat.key: beat.title for beat in story_of(SMALL).beats}
    assert titles == {
        "cover": "Open the library on Sundays",
        "purpose": "Families can use their library on the seventh day.",
        "benefits": "What this means for families",
        "changes": "Sundays will work differently",
        "people": "Who makes this happen",
        "ask": "Agree a 12-week trial from 10 January 2027",
    }


def test_titles_are_unique() -> None:
    story = story_of("evidence:\n  - title: Statistics\n    say: One.\n  - title: Statistics\n    say: Two.\n")
    assert [beat.title for beat in story.beats[1:]] == ["Statistics", "Statistics (second slide)"]


def test_a_script_of_one_word_still_has_a_title() -> None:
    assert story_of("council: Northmere\n").beats[0].title == "Northmere"


# --- the slot --------------------------------------------------------------------------------------


def test_the_budget_keeps_a_tenth_back_when_questions_come_after() -> None:
    assert [(story.slot, story.budget) for story in (story_of(SMALL), story_of(SMALL, slot=5))] == [
        (600, 540),
        (300, 270),
    ]


def test_questions_inside_the_slot_keep_their_share_of_a_shorter_one() -> None:
    script = example("adaptations")
    budgets = [plan_story(script, MemoryWorkspace(), slot=slot).value.budget for slot in (5, 10, 20)]
    assert budgets == [228, 456, 912]


def test_an_agenda_is_shown_from_15_minutes() -> None:
    assert "agenda" not in keys(story_of(SMALL, slot=14))
    agenda = story_of(SMALL, slot=15).beats[1].content
    assert isinstance(agenda, Agenda)
    assert [part.name for part in agenda.parts] == [
        "Who gains",
        "What changes",
        "The people",
        "The decision",
        "Your questions",
    ]
    assert [part.decision for part in agenda.parts] == [False, False, False, True, False]
    assert [part.quiet for part in agenda.parts] == [False] * 4 + [True]


def test_an_agenda_that_is_asked_for_is_shown_in_any_slot() -> None:
    assert keys(story_of("agenda: yes\n" + SMALL))[:2] == ["cover", "agenda"]


def test_must_beyond_the_budget_names_two_slides_to_cut() -> None:
    words = "word " * 200
    text = f"""
        purpose: Families first.
        ask: Agree a trial
        evidence:
          - {{title: Calls rose, priority: must, say: {words}}}
          - {{title: Letters rose, priority: must, say: {words}}}
          - {{title: Visits rose, priority: must, say: {words} {words}}}
    """
    outcome = planned(text, slot=5)
    assert [finding.rule for finding in outcome.findings] == ["STO01"]
    assert outcome.findings[0].level is Level.FIX
    assert "“Calls rose”" in outcome.findings[0].hint
    assert "“Visits rose”" in outcome.findings[0].hint
    assert keys(outcome.value) == ["cover", "purpose", "ask", "evidence 1", "evidence 2", "evidence 3"]


def test_a_benefit_and_a_person_are_heard_when_their_slides_are_dropped() -> None:
    words = "word " * 400
    text = f"""
        opening: {{title: A bin, say: One missed bin.}}
        purpose: {{point: Families first., say: {words}}}
        benefits: {{priority: could, points: [{{who: Families, get: a warm place}}]}}
        people: {{priority: could, points: [{{who: Jo Amis, does: has 14 volunteers}}]}}
        ask: Agree a trial
    """
    story = story_of(text, slot=5)
    assert [item.section for item in story.left_out] == ["benefits", "people"]
    assert story.beats[1].say == "One missed bin. Families: a warm place. Jo Amis has 14 volunteers."


def test_options_that_do_not_fit_are_kept_as_backup_and_their_answer_is_said() -> None:
    words = "word " * 400
    text = f"""
        purpose: {{point: Families first., say: {words}}}
        options:
          priority: could
          choices: [Stay as we are, Friends run it]
          recommended: Friends run it
          say: {words}
        ask: Agree a trial
    """
    story = story_of(text, slot=5)
    assert "We recommend: Friends run it." in story.beats[1].say
    assert isinstance(story.beats[-1].content, Options)
    assert story.beats[-1].backup
    assert story.left_out[0].why == "does not fit 5 minutes; kept as a backup slide"


def test_short_words_are_said_in_five_minutes_and_offered_in_ten() -> None:
    text = SMALL + "opening:\n  title: A bin\n  say: One missed bin took nineteen days.\n  say in 5: One missed bin.\n"
    assert story_of(text, slot=5).beats[-1].say == "One missed bin."
    opening = story_of(text, slot=10).beats[-1]
    assert (opening.say, opening.short) == ("One missed bin took nineteen days.", "One missed bin.")


def test_the_shorter_talks_are_shows_inside_the_deck() -> None:
    story = story_of(SMALL, slot=20)
    assert [show.minutes for show in story.shows] == [10, 5]
    show = story.shows[1]
    assert show.beats == ("cover", "purpose", "benefits", "changes", "people", "ask")
    assert list(show.starts) == [sum(show.seconds[:at]) for at in range(len(show.seconds))]


def test_a_handover_between_presenters_takes_time() -> None:
    one = "presenters:\n  - name: Marcus Bell\n"
    two = one + "  - name: Dr Anjali Rao\n    says: [people]\n"
    alone, shared = story_of(one + SMALL), story_of(two + SMALL)
    assert shared.seconds == alone.seconds + 2 * 6
    assert [beat.presenter for beat in shared.beats][-2:] == ["Dr Anjali Rao", "Marcus Bell"]


def test_the_same_script_gives_the_same_story() -> None:
    assert story_of(SMALL) == story_of(SMALL)
    assert plan_story(script_of(SMALL), MemoryWorkspace()) == plan_story(script_of(SMALL), MemoryWorkspace())
