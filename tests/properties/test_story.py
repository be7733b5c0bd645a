"""What holds for the talk of any script in any slot."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from agendapitch.script.model import Script
from agendapitch.story.clock import slide_moments
from agendapitch.story.content import texts_in
from agendapitch.story.model import Beat, Story
from agendapitch.story.notes import write_notes
from agendapitch.story.planning import plan_story
from tests.conftest import MemoryWorkspace
from tests.inventing import scripts

unhurried = settings(
    deadline=None, max_examples=60
)
SLOTS = st.integers(1, 60)


def tell(script: Script, slot: int | None = None) -> Story:
    return plan_story(script, MemoryWorkspace(), slot=slot).value


def spoken(story: Story) -> list[Beat]:
    return [beat for beat in story.beats if not beat.backup]


@unhurried
@given(scripts(), SLOTS)
def test_a_talk_is_never_longer_than_its_budget_unless_that_is_said(script: Script, slot: int) -> None:
    outcome = plan_story(script, MemoryWorkspace(), slot=slot)
    over = outcome.value.seconds > outcome.value.budget
    assert over == any(finding.rule == "STO01" for finding in outcome.findings)


@unhurried
@given(scripts(), SLOTS, SLOTS)
def test_a_longer_slot_keeps_all_that_a_shorter_one_keeps(script: Script, one: int, two: int) -> None:
    short, long = tell(script, min(one, two)), tell(script, max(one, two))
    assert {beat.key for beat in spoken(short)} <= {beat.key for beat in spoken(long)}


@unhurried
@given(scripts(), SLOTS)
def test_purpose_ask_one_benefit_and_one_person_are_always_heard(script: Script, slot: int) -> None:
    story = tell(script, slot)
    said = " ".join((beat.say + " ".join(beat.reminders) + beat.key) for beat in spoken(story))
    wanted = {text.text for text in script.running_order} or {"purpose", "ask", "benefits", "people"}
    for section in {"purpose", "ask", "benefits", "people"} & wanted:
        content = getattr(script, section)
        points = getattr(content, "points", ()) if content else ()
        dropped = content and not any(beat.section == section for beat in spoken(story))
        if section in ("purpose", "ask"):
            assert not dropped
        elif dropped and points and points[0].who:
            assert points[0].who.text in said


@unhurried
@given(scripts(), SLOTS)
def test_the_sum_of_the_beats_is_the_total(script: Script, slot: int) -> None:
    story = tell(script, slot)
    assert sum(beat.seconds for beat in story.beats) == story.seconds
    assert story.likely[0] <= story.seconds <= story.likely[1]


@unhurried
@given(scripts(), SLOTS, st.data())
def test_each_slide_starts_where_the_one_before_ends(script: Script, slot: int, data: st.DataObject) -> None:
    story = tell(script, slot)
    parts = [beat.key for beat in story.beats for _ in range(data.draw(st.integers(1, 3)))]
    moments = slide_moments(story, parts)
    assert [moment.starts for moment in moments[1:]] == [moment.ends for moment in moments[:-1]]
    assert (moments[0].starts, moments[-1].ends) == (0, story.seconds)
    assert len(write_notes(story, parts)) == len(parts)


@unhurried
@given(scripts(), SLOTS)
def test_titles_are_there_and_unique(script: Script, slot: int) -> None:
    titles = [beat.title.strip() for beat in tell(script, slot).beats]
    assert all(titles)
    assert len({title.casefold() for title in titles}) == len(titles)


@unhurried
@given(scripts(), SLOTS)
def test_the_shows_are_talks_inside_the_talk(script: Script, slot: int) -> None:
    story = tell(script, slot)
    keys = [beat.key for beat in spoken(story)]
    for show in story.shows:
        assert [key for key in keys if key in show.beats] == list(show.beats)
        alone = tell(script, show.minutes)
        assert (sum(show.seconds), list(show.beats)) == (alone.seconds, [beat.key for beat in spoken(alone)])


@unhurried
@given(scripts(), SLOTS)
def test_the_same_script_gives_the_same_talk(script: Script, slot: int) -> None:
    assert tell(script, slot) == tell(script, slot)


_TOOL = ("audience", "running_order", "leave_out", "storyline", "template", "languages", "nation", "meetings", "style")
_TOOL_FIELDS = ("papers_due", "pace", "licence", "personal_data", "priority", "name_of_kind")


@unhurried
@given(scripts(), SLOTS)
def test_nothing_the_author_wrote_vanishes(script: Script, slot: int) -> None:
    story = tell(script, slot)
    found = {text for beat in story.beats for text in map(str, texts_in(beat.content))}
    notes = write_notes(story, [beat.key for beat in story.beats])
    printed = " ".join(" ".join(line.text for line in lines) for lines in notes)
    shown = " ".join([repr(story.beats[0].content), story.classification, printed])
    listed = {(item.section, item.why) for item in story.left_out}
    for name, text in _written(script):
        if text in found or _mark(text) in shown:
            continue
        together = ("today", "tomorrow") if name == "tomorrow" else (name,)
        assert any(left in together for left, _ in listed), (name, text)


def _written(script: Script) -> list[tuple[str, str]]:
    """Return what the author wrote for people, each with its section."""
    result: list[tuple[str, str]] = []
    for field in script.__dataclass_fields__.values():
        if not field.metadata or field.name in _TOOL:
            continue
        result += [(field.metadata["key"], text) for text in _read(getattr(script, field.name))]
    return result


def _read(value: object) -> list[str]:
    from dataclasses import fields, is_dataclass

    if isinstance(value, tuple):
        return [text for item in value for text in _read(item)]
    if not is_dataclass(value):
        return []
    if value.__class__.__name__ == "Text":
        return [str(value)]
    names = [field.name for field in fields(value) if field.name not in _TOOL_FIELDS]
    return [text for name in names for text in _read(getattr(value, name))]


def _mark(text: str) -> str:
    """Return the one word of a text by which it is found again when it was folded or broken into lines."""
    return text.rsplit(maxsplit=1)[-1]
