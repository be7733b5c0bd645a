"""Papers: every card fits its place, every slide of the script has its page, and the bytes never change."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from html import unescape
from zipfile import ZipFile

import pytest

from agendapitch.story.cards import Card, cue_cards
from agendapitch.story.model import NoteLine, Story
from agendapitch.story.notes import write_notes
from agendapitch.story.planning import plan_story
from agendapitch.typography.metrics import face
from agendapitch.writers.papers import fitting
from agendapitch.writers.papers.fitting import fitted
from agendapitch.writers.papers.signing import is_as_written
from agendapitch.writers.papers.writing import Form, Kind, write_paper
from tests.conftest import MemoryWorkspace
from tests.unit.story.telling import example

EXAMPLES = ("first", "council", "adaptations", "flood-data")
KINDS: tuple[tuple[Kind, Form], ...] = (("cards", "pdf"), ("cards", "docx"), ("script", "pdf"), ("script", "docx"))
LONG = "Telecommunications infrastructure responsibilities notwithstanding intergovernmental misunderstandings"


@cache
def story(name: str) -> Story:
    return plan_story(example(name), MemoryWorkspace()).value


def paper(name: str, kind: Kind, form: Form) -> bytes:
    beats = story(name).beats
    return write_paper(story(name), [beat.key for beat in beats], [beat.title for beat in beats], kind=kind, form=form)


def words_of(document: bytes) -> str:
    with ZipFile(io.BytesIO(document)) as archive:
        body = archive.read("word/document.xml").decode()
    for mark, text in (("</w:p>", "\n"), ("<w:br/>", " "), ("<w:tab/>", "\t")):
        body = body.replace(mark, text)
    return unescape(re.sub(r"<[^>]+>", "", body))


def card(*prompts: str, cue: bool = False) -> Card:
    lines = [NoteLine(text, cue=cue) for text in prompts]
    return Card(number=12, when="10:05 to 10:55", about="NEXT STEPS   50 seconds", title=LONG, prompts=tuple(lines),
                next=f"Next: {LONG}", if_short="In 5 minutes: skip", skip=True)  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_line_of_every_card_fits_its_width_and_height(name: str) -> None:
    beats = story(name).beats
    for each in cue_cards(story(name), [beat.key for beat in beats], [beat.title for beat in beats]):
        assert_fits(each)


@pytest.mark.parametrize("prompts", [[LONG] * 3, [LONG] * 6, ["Short."], [LONG.replace(" ", "")] * 3, []],
                         ids=["three", "six", "one", "one long word", "none"])  # fmt: skip
@pytest.mark.parametrize("cue", [False, True], ids=["said", "done"])
def test_even_the_longest_words_stay_on_their_card(prompts: list[str], cue: bool) -> None:
    assert_fits(card(*prompts, cue=cue))


def assert_fits(each: Card) -> None:
    done = fitted(each)
    assert done.left >= 0
    for line in (*done.title, done.next):
        assert face("Arial", bold=line in done.title).width(line, fitting.SMALL) <= fitting.INNER
    for prompt in done.prompts:
        size = fitting.SMALL if prompt.cue else fitting.LARGE
        assert all(face("Arial", bold=prompt.cue).width(line, size) <= fitting.INNER for line in prompt.lines)


def test_what_was_cut_ends_in_dots() -> None:
    done = fitted(card(LONG))
    assert done.next.endswith("…")
    assert done.title[-1].endswith("…")
    assert done.prompts[0].lines[-1].endswith("…")


@pytest.mark.parametrize(("kind", "form"), KINDS)
def test_the_same_script_gives_the_same_bytes_and_they_are_known_as_ours(kind: Kind, form: Form) -> None:
    first = paper("first", kind, form)
    assert first == paper("first", kind, form)
    assert is_as_written(first)


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_paper_that_somebody_changed_is_seen(form: Form) -> None:
    whole = paper("first", "cards", form)
    assert not is_as_written(whole + b"%%EOF\n")
    assert not is_as_written(whole[:-2])
    assert not is_as_written(b"")


def test_a_word_document_saved_again_counts_as_changed() -> None:
    saved = io.BytesIO()
    with ZipFile(io.BytesIO(paper("first", "script", "docx"))) as ours, ZipFile(saved, "w") as theirs:
        for name in ours.namelist():
            theirs.writestr(name, ours.read(name).replace(b"Families", b"People"))
    assert not is_as_written(saved.getvalue())


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_word_script_has_every_word_of_the_notes_in_their_order(name: str) -> None:
    beats = story(name).beats
    document = words_of(paper(name, "script", "docx"))
    at = 0
    for page, beat in zip(write_notes(story(name), [beat.key for beat in beats]), beats, strict=True):
        for line in page:
            if line.text not in ("", "--") and line.text.casefold() != beat.title.casefold():
                at = document.index(line.text, at)


def test_each_slide_begins_a_page_of_the_script() -> None:
    with ZipFile(io.BytesIO(paper("council", "script", "docx"))) as archive:
        body = archive.read("word/document.xml").decode()
    slides = len(story("council").beats)
    assert body.count("<w:pageBreakBefore/>") == slides - 1
    assert body.count('<w:pStyle w:val="Heading1"/>') == slides
    assert body.count("NEXT SLIDE: ") == sum(not beat.backup for beat in story("council").beats) - 1


def test_eight_cards_go_on_a_sheet_of_word() -> None:
    assert fitting.ACROSS * fitting.DOWN == 8
    with ZipFile(io.BytesIO(paper("council", "cards", "docx"))) as archive:
        body = archive.read("word/document.xml").decode()
    rows = -(-len(story("council").beats) // 2)
    assert body.count("<w:tr>") == rows
    assert body.count(f'<w:trHeight w:val="{round(fitting.HEIGHT * 20)}" w:hRule="exact"/>') == rows
    assert fitting.DOWN * fitting.HEIGHT < 842


def test_dates_are_those_of_the_meeting() -> None:
    with ZipFile(io.BytesIO(paper("council", "cards", "docx"))) as archive:
        assert "2026-10-14T00:00:00Z" in archive.read("docProps/core.xml").decode()


ODD = 'Signs: # $ * _ ` < > @ ~ = - + / // [ ] { } "quoted" \\ back & “curly” ‘x’ – — … £ € ½ ŵ'


@pytest.mark.parametrize(("kind", "form"), KINDS)
def test_signs_that_mean_something_to_a_typesetter_are_only_signs(kind: Kind, form: Form) -> None:
    odd = replace(story("first"), title=ODD, meeting=ODD, presenter=ODD, beats=tuple(
        replace(beat, title=ODD + beat.key, say=f"{ODD}. {ODD}") for beat in story("first").beats))
    keys = [beat.key for beat in odd.beats]
    made = write_paper(odd, keys, [beat.title for beat in odd.beats], kind=kind, form=form)
    if form == "docx" and kind == "script":
        assert ODD.replace("*", "").split("_")[1] in words_of(made)
