"""The best rag: lines that read well, in a box whose width a renderer that kerns cannot upset."""

from __future__ import annotations

import pytest

from agendapitch.typography.breaking import best_rag, break_lines, pieces_of
from agendapitch.typography.metrics import face

KERNED = 0.985  # of its measured width a line may take once its letters are kerned
STATEMENTS = (
    "He rang four times to tell us that his mother had died",
    "People who cannot walk far can walk to town again.",
    "“I did not want an app. I wanted one person to tell me what happened next.”",
    "People who use a street every day tell us what is wrong with it while it can still be mended cheaply",
    "A list of every street and what happened to it",
)


@pytest.mark.parametrize("text", STATEMENTS)
@pytest.mark.parametrize("width", [340, 460, 790])
def test_kerning_does_not_change_the_lines(text: str, width: float) -> None:
    pieces = pieces_of([(text, face("Georgia"))])
    rag = best_rag(pieces, width=width, size=40)
    narrower = break_lines(pieces, width=rag.width / KERNED, size=40)
    assert not rag.sure or [line.text for line in narrower] == [line.text for line in rag.lines]


def test_a_set_that_only_one_width_gives_is_a_last_resort() -> None:
    pieces = pieces_of([(STATEMENTS[2], face("Georgia"))])
    rag = best_rag(pieces, width=460, size=44, tracking=-0.44)
    assert rag.sure and len(rag.lines) == 4
    assert rag.lines[-1].text != "next.”"


def test_a_line_does_not_end_with_a_single_letter() -> None:
    rag = best_rag(pieces_of([(STATEMENTS[2], face("Georgia"))]), width=700, size=40)
    assert not any(line.text.endswith(" I") for line in rag.lines)


def test_one_line_takes_the_whole_width() -> None:
    rag = best_rag(pieces_of([("Short", face("Arial"))]), width=400, size=24)
    assert rag.sure and rag.width == 400
