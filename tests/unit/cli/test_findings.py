"""Findings as people read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.cli.findings import Sources, columns, counted, finding_text, in_order
from agendapitch.cli.screen import LOOKS
from agendapitch.diagnostics import Diagnostic, Level, Span
from tests.conftest import MemoryWorkspace


def text_of(line: str, *, column: int, end: int, end_line: int = 1, width: int = 0, hint: str = "Say so.") -> str:
    span = Span("council.yaml", 1, column, end_line, end)
    finding = Diagnostic(
        rule="KEY01", name="unknown-key", level=Level.FIX, message="This is unknown.", hint=hint, span=span
    )
    sources = Sources(MemoryWorkspace({"council.yaml": line + "\nanother line\n"}), Path("council.yaml"))
    return without_looks(finding_text(finding, sources, width=width))


def without_looks(text: str) -> str:
    return text.translate({ord(mark): "" for mark, _ in LOOKS.values()} | {0xE000: ""})


def caret_of(text: str) -> tuple[str, str]:
    """Return the quoted line and the line with the caret, without what stands before them."""
    quoted, caret = (line.split("| ", 1)[1] for line in text.split("\n") if " | " in line)
    return quoted, caret


def test_a_finding_has_place_level_message_line_caret_and_hint() -> None:
    assert text_of("puprose: Families", column=1, end=8) == (
        "council.yaml:1:1  fix\n"
        "  This is unknown.\n"
        "     1 | puprose: Families\n"
        "       | ^^^^^^^\n"
        "  Say so. (KEY01)"
    )


def test_the_caret_stands_under_its_words_after_a_tab() -> None:
    quoted, caret = caret_of(text_of("\tpurpose: x", column=2, end=9))
    assert quoted.index("purpose") == caret.index("^")
    assert caret.count("^") == 7


def test_the_caret_counts_wide_letters_twice_and_combining_marks_not_at_all() -> None:
    quoted, caret = caret_of(text_of("会議 e\u0301: purpose", column=8, end=15))
    assert columns(quoted[: quoted.index("purpose")]) == caret.index("^") == 8


def test_a_place_of_no_width_has_one_caret() -> None:
    assert caret_of(text_of("ask: ", column=5, end=5))[1] == "    ^"


def test_a_text_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    assert caret_of(text_of("say: one two", column=6, end=3, end_line=2))[1] == "     ^^^^^^^"


def test_a_long_line_is_cut_round_its_words() -> None:
    line = "say: " + "word " * 100 + "here " + "word " * 100
    quoted, caret = caret_of(text_of(line, column=506, end=510))
    assert len(quoted) < 110
    assert quoted.startswith("… ")
    assert quoted.endswith(" …")
    assert quoted[caret.index("^") :][:4] == "here"


@pytest.mark.parametrize("column", [1, 90, 2_000_000])
def test_a_place_past_the_end_still_gives_a_line(column: int) -> None:
    assert "This is unknown." in text_of("x" * 200, column=column, end=column + 5)


def test_a_file_that_cannot_be_read_again_gives_the_place_alone() -> None:
    finding = Diagnostic(rule="A", name="a", level=Level.STOP, message="Gone.", span=Span("gone.yaml", 3, 1, 3, 2))
    text = without_looks(finding_text(finding, Sources(MemoryWorkspace(), Path("council.yaml")), width=0))
    assert text.split("\n") == ["gone.yaml:3:1  stop", "  Gone.", "  (A)"]


def test_a_finding_without_a_place_is_still_a_sentence() -> None:
    finding = Diagnostic(rule="TIM01", name="too-long", level=Level.FIX, message="It is long.", hint="Cut.")
    text = without_looks(finding_text(finding, Sources(MemoryWorkspace(), Path("council.yaml")), width=0))
    assert text == "fix\n  It is long.\n  Cut. (TIM01)"


def test_messages_are_wrapped_to_the_terminal() -> None:
    text = text_of("ask: x", column=1, end=4, width=30, hint="Put the words in quotation marks, please.")
    assert all(len(line) <= 38 for line in text.split("\n"))
    assert "  Put the words in quotation\n  marks, please. (KEY01)" in text


def test_a_message_that_quotes_a_whole_book_is_cut() -> None:
    assert len(text_of("ask: x", column=1, end=4, hint="x" * 2_000_000)) < 2000


def test_stops_come_in_the_order_of_the_file_and_the_rest_by_what_helps_most() -> None:
    def finding(level: Level, section: str, line: int) -> Diagnostic:
        span = Span("a.yaml", line, 1, line, 2)
        return Diagnostic(rule="A", name="a", level=level, message="", section=section, span=span)

    found = [finding(Level.THINK, "purpose", 1), finding(Level.FIX, "risks", 2), finding(Level.FIX, "ask", 9),
             finding(Level.FIX, "purpose", 8), finding(Level.STOP, "risks", 4), finding(Level.STOP, "purpose", 7)]
    assert [each.span.line for each in in_order(found) if each.span] == [4, 7, 8, 9, 2, 1]


def test_findings_are_counted_in_words() -> None:
    def finding(level: Level) -> Diagnostic:
        return Diagnostic(rule="A", name="a", level=level, message="")

    assert counted([finding(Level.THINK), finding(Level.FIX), finding(Level.THINK)]) == "1 to fix, 2 worth a look"


def test_the_place_names_the_folder_that_was_typed() -> None:
    finding = Diagnostic(rule="A", name="a", level=Level.STOP, message="No.", span=Span("a.yaml", 1, 1, 1, 2))
    text = finding_text(finding, Sources(MemoryWorkspace({"talks/a.yaml": "x: y"}), Path("talks/a.yaml")), width=0)
    assert without_looks(text).startswith("talks/a.yaml:1:1  stop")
    assert " 1 | x: y" in text


def test_windows_line_ends_do_not_move_the_line(tmp_path: Path) -> None:
    sources = Sources(MemoryWorkspace({"a.yaml": b"title: x\r\nask: y\r\n"}), Path("a.yaml"))
    assert sources.line(Span("a.yaml", 2, 1, 2, 4)) == "ask: y"
