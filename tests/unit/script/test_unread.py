"""What stands under names that are no sections is kept for the coach, and short forms of the coach's own sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.script.model import Script
from agendapitch.script.reading import read_script
from tests.conftest import MemoryWorkspace

PATH = Path("/pitch/pitch.yaml")


def script_of(text: str | bytes) -> Script:
    read = read_script(MemoryWorkspace({str(PATH): text}), PATH)
    assert read.value is not None
    return read.value


def test_words_under_an_unknown_name_are_kept_with_their_place() -> None:
    script = script_of("title: A talk\nhow it works:\n  - Log in\n  - {then: Click}\n")
    ((name, texts),) = script.unread
    assert (name.text, [text.text for text in texts]) == ("how it works", ["Log in", "Click"])
    assert (texts[1].span.line, texts[1].span.column) == (4, 12)


def test_sections_that_are_known_are_not_kept_twice() -> None:
    assert script_of("title: A talk\npurpose: People meet\n").unread == ()


@pytest.mark.parametrize("words", ["words: [WLAs, DFGs]", "words: {known: [WLAs, DFGs]}"])
def test_a_list_of_words_is_of_those_that_the_room_knows(words: str) -> None:
    script = script_of(f"title: A talk\n{words}\n")
    assert script.words is not None
    assert [word.text for word in script.words.known] == ["WLAs", "DFGs"]


def test_a_list_under_coach_is_what_to_let_off() -> None:
    script = script_of("title: A talk\ncoach:\n  - TEC04: members use it\n")
    assert script.coach is not None
    assert [wish.who.text for wish in script.coach.let_me_off if wish.who] == ["TEC04"]


def test_a_line_under_words_or_coach_breaks_nothing() -> None:
    assert script_of("title: A talk\nwords: some words\ncoach: be kind\n").title is not None


def test_a_file_of_unseen_signs_is_no_script() -> None:
    read = read_script(MemoryWorkspace({str(PATH): b"\x01"}), PATH)
    assert read.value is None
    assert read.stopped
