"""Text as it comes off people's machines."""

from __future__ import annotations

import pytest

from agendapitch.textfile import decode, tidy

TEXT = "title: Siân’s £5 plan\npurpose: People can talk to us.\n"


@pytest.mark.parametrize(("name", "data"), [
    ("UTF-8", TEXT.encode()),
    ("UTF-8 with a byte-order mark", b"\xef\xbb\xbf" + TEXT.encode()),
    ("UTF-16 from Notepad", TEXT.encode("utf-16")),
    ("UTF-16, big end first", b"\xfe\xff" + TEXT.encode("utf-16-be")),
    ("UTF-16 without its mark", TEXT.encode("utf-16-le")),
    ("UTF-32", TEXT.encode("utf-32")),
])
def test_each_encoding_gives_the_same_words(name: str, data: bytes) -> None:
    decoded = decode(data, file="script.yaml")
    assert (decoded.value, decoded.findings) == (TEXT, ())


def test_old_windows_text_is_read_and_said() -> None:
    decoded = decode(TEXT.encode("cp1252"), file="script.yaml")
    assert decoded.value == TEXT
    assert [(each.rule, each.span and each.span.line) for each in decoded.findings] == [("TXT02", 1)]
    assert not decoded.stopped


@pytest.mark.parametrize("data", [b"PK\x03\x04...", b"%PDF-1.7", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"a\0b\0\0c",
                                  b"\xff\xd8\xff\xe0"])
def test_what_is_no_text_is_said_in_a_sentence(data: bytes) -> None:
    decoded = decode(data, file="script.yaml")
    assert decoded.stopped
    assert decoded.findings[0].message.startswith("This file is ")


@pytest.mark.parametrize(("pasted", "meant"), [
    ("a: b\r\nc: d\r", "a: b\nc: d\n"),
    ("a:\n\u00a0\u00a0b: c", "a:\n  b: c"),
    ("a:\n• b\n•\tc", "a:\n- b\n- c"),
    ("a:\n  – b\n  – c", "a:\n  - b\n  - c"),
    ("a: b\n  – and c", "a: b\n  – and c"),
    ("a: >\n  – and c\n", "a: >\n  – and c\n"),
    ("- x: |\n    • one\n  y:\n  • two", "- x: |\n    • one\n  y:\n  - two"),
    ("a: b\u2028c", "a: b c"),
    ("a:\n-\tb", "a:\n- b"),
])
def test_pasted_signs_become_those_of_yaml(pasted: str, meant: str) -> None:
    assert tidy(pasted) == meant
