"""A box may be narrower than a letter; breaking a text in it still ends."""

from __future__ import annotations

from agendapitch.typography.breaking import Piece, best_rag


def test_the_best_lines_of_a_sum_in_a_box_as_wide_as_a_letter_are_found() -> None:
    rag = best_rag((Piece("£240,000", 4170, 0),), width=9.9, size=28, tracking=-0.84)
    assert "".join(line.text for line in rag.lines) == "£240,000"
