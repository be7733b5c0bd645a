"""What holds for the papers of any script in any slot, and for a talk after any rehearsal."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from agendapitch.script.model import Script
from agendapitch.story.cards import cue_cards
from agendapitch.story.pace import Practised, Rehearsal
from agendapitch.story.pace_file import parse_rehearsals, rehearsals_text
from agendapitch.story.planning import plan_story
from agendapitch.typography.metrics import face
from agendapitch.writers.papers import fitting
from agendapitch.writers.papers.fitting import fitted
from agendapitch.writers.papers.writing import write_paper
from tests.conftest import MemoryWorkspace
from tests.inventing import scripts

unhurried = settings(deadline=None, max_examples=40)
SLOTS = st.integers(1, 60)
SLIDES = st.builds(
    Practised, beat=st.just("ask"), title=st.text(max_size=9), presenter=st.sampled_from(["", "council", "Families"]),
    words=st.integers(0, 400), pace=st.integers(1, 300), planned=st.integers(0, 600), whole=st.booleans(),
    took=st.floats(0, 3600).map(lambda seconds: round(seconds, 1)),
)  # fmt: skip
REHEARSALS = st.lists(st.builds(Rehearsal, st.just("2026-11-20 14:00"), st.lists(SLIDES).map(tuple)), max_size=4)


@unhurried
@given(scripts(), SLOTS)
def test_every_card_fits_its_place(script: Script, slot: int) -> None:
    story = plan_story(script, MemoryWorkspace(), slot=slot).value
    for card in cue_cards(story, [beat.key for beat in story.beats], [beat.title for beat in story.beats]):
        done = fitted(card)
        assert done.left >= 0
        assert done.prompts
        for prompt in done.prompts:
            size = fitting.SMALL if prompt.cue else fitting.LARGE
            assert all(face("Arial", bold=prompt.cue).width(line, size) <= fitting.INNER for line in prompt.lines)


@unhurried
@given(scripts(), SLOTS, st.sampled_from(["cards", "script"]))
def test_word_papers_are_well_formed(script: Script, slot: int, kind: str) -> None:
    story = plan_story(script, MemoryWorkspace(), slot=slot).value
    keys, titles = [beat.key for beat in story.beats], [beat.title for beat in story.beats]
    paper = write_paper(story, keys, titles, kind="cards" if kind == "cards" else "script", form="docx")
    with ZipFile(BytesIO(paper)) as archive:
        for name in archive.namelist():
            ET.fromstring(archive.read(name))


@unhurried
@given(scripts(), SLOTS, REHEARSALS)
def test_after_any_rehearsal_the_talk_keeps_its_budget_or_says_that_it_does_not(
    script: Script, slot: int, rehearsals: list[Rehearsal]
) -> None:
    outcome = plan_story(script, MemoryWorkspace(), slot=slot, rehearsals=rehearsals)
    story = outcome.value
    assert story.seconds <= story.budget or any(finding.rule == "STO01" for finding in outcome.findings)
    assert all(50 <= pace.words_a_minute <= 1000 for pace in story.paces if pace.rehearsed)
    assert sum(beat.seconds for beat in story.beats if not beat.backup) == story.seconds


@unhurried
@given(REHEARSALS)
def test_what_is_kept_is_read_again(rehearsals: list[Rehearsal]) -> None:
    assert list(parse_rehearsals(rehearsals_text(rehearsals).encode())) == rehearsals
