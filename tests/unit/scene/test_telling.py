"""Alternative text stays short enough to be heard."""

from agendapitch.scene.telling import LONGEST, told_briefly


def test_all_is_said_where_there_is_room() -> None:
    assert told_briefly("Waits fell.", "Recommended: in-house", "") == "Waits fell. Recommended: in-house."


def test_a_sentence_that_does_not_fit_is_left_out_whole() -> None:
    assert told_briefly("Waits fell", "word " * 60, "By half") == "Waits fell. By half."


def test_a_headline_too_long_is_cut_at_a_word() -> None:
    said = told_briefly("word " * 60)
    assert len(said) <= LONGEST
    assert said.endswith("word…")
