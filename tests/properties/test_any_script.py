"""Whatever an author or a stranger writes: a deck, or sentences that say where and what, never a traceback."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agendapitch.cli.main import run
from tests.decks import SCRIPTS

TEXTS = {name: SCRIPTS[name].read_text(encoding="utf-8") for name in ("first", "council", "adaptations", "spot")}
WRONG_VALUES = (
    "", "x", "7.10", "no", "- a list", "[a, b]", "{a: b}", "~", ">", "|", "'", "*star", "&x", "!tag x", "@at", "%", "`",
    '"', "2026-02-31", "-1", "1e400", "£5 #1", "a: b: c", "\u0000", "\ud7ff", "😀" * 40, "W" * 4000, "a\u200bb",
    "\u202eevil", "x" * 100 + " " + "y" * 300, "<<: *x", "- - - x", "? x",
)
A_PLACE = re.compile(r"^\S.*:\d+:\d+  (stop|fix|think)$", re.MULTILINE)
unhurried = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True, scope="module")
def _cache() -> Iterator[None]:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("AGENDAPITCH_CACHE", folder)
        yield


def make(data: bytes, *more: str, name: str = "talk.yaml") -> tuple[int, str]:
    """Return the exit code of making a deck from these bytes, and what was said; check that it ended well."""
    with TemporaryDirectory() as folder:
        script = Path(folder, name)
        script.write_bytes(data)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = run(["make", str(script), *more])
        said = out.getvalue() + err.getvalue()
        decks = [path for path in Path(folder).iterdir() if path != script]
        assert code in (0, 1, 4), said
        assert "Traceback" not in said
        if code == 0:
            assert [deck.suffix for deck in decks] == [".pptx"]
            assert zipfile.ZipFile(decks[0]).testzip() is None
        else:
            assert decks == []
        if code == 1:
            assert A_PLACE.search(err.getvalue()), said
        if code == 4:
            assert said.strip().endswith(".")
        return code, said


def keys_of(text: str) -> list[int]:
    """Return the numbers of the lines that hold a key."""
    return [number for number, line in enumerate(text.split("\n")) if re.match(r"\s*(- )?[a-z][a-z ]*:", line)]


@st.composite
def mutated_scripts(draw: st.DrawFn) -> str:
    text = TEXTS[draw(st.sampled_from(sorted(TEXTS)))]
    lines = text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.sampled_from(keys_of("\n".join(lines)) or [0]))
        indent, key, value = re.match(r"(\s*(?:- )?)([^:]*):?(.*)", lines[at]).groups()  # type: ignore[union-attr]
        match draw(st.sampled_from(("remove", "double", "misspell", "retype", "move", "cut", "outdent", "tab"))):
            case "remove":
                del lines[at]
            case "double":
                lines.insert(at, lines[at])
            case "misspell":
                lines[at] = f"{indent}{key[1:]}{key[:1]}:{value}"
            case "retype":
                lines[at] = f"{indent}{key}: {draw(st.sampled_from(WRONG_VALUES))}"
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "cut":
                lines[at] = lines[at][: draw(st.integers(0, len(lines[at])))]
            case "outdent":
                lines[at] = " " * draw(st.integers(0, 5)) + lines[at].lstrip()
            case "tab":
                lines[at] = "\t" + lines[at]
        lines = lines or [""]
    return "\n".join(lines)


@given(mutated_scripts())
@settings(unhurried, max_examples=200)
def test_a_mutated_script_gives_a_deck_or_sentences(text: str) -> None:
    make(text.encode("utf-8", "surrogatepass"))


@given(st.sampled_from(sorted(TEXTS)), st.data())
@unhurried
def test_a_truncated_script_gives_a_deck_or_sentences(name: str, data: st.DataObject) -> None:
    whole = TEXTS[name].encode()
    make(whole[: data.draw(st.integers(0, len(whole)))])


@given(st.binary(max_size=400))
@unhurried
def test_any_bytes_give_sentences(data: bytes) -> None:
    make(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200), st.sampled_from(["opening", "ask"]))
@unhurried
def test_any_words_reach_a_slide_or_sentences(words: str, section: str) -> None:
    make(f"title: A talk\npurpose: People gain.\n{section}: {words}\n".encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_of_a_windows_editor_gives_the_same_deck(encoding: str, line_end: str) -> None:
    text = TEXTS["first"].replace("neighbours", "neighbours’ £")
    code, said = make(text.replace("\n", line_end).encode(encoding))
    assert code == 0, said


BOMBS = {
    "nesting": b"title: " + b"[" * 100_000,
    "nesting in braces": b"{a: " * 50_000,
    "nesting by indentation": b"\n".join(b" " * n + b"a:" for n in range(1500)),
    "aliases": b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
        b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 9)) for n in range(98, 112)),
    "an alias of itself": b"title: &a [*a]\n",
    "two megabytes of keys": b"".join(b"key %d: value\n" % n for n in range(120_000))[:1_999_000],
    "two megabytes of one word": b"title: " + b"x" * 1_900_000,
    "two megabytes of commas": b"title: [" + b"," * 1_900_000,
    "more than the limit": b"# " + b"x" * 2_100_000,
    "a tag that would run code": b"title: !!python/object/apply:os.system ['echo owned > owned.txt']\n",
    "a program": b"\x7fELF" + bytes(range(256)) * 20,
    "a word document": b"PK\x03\x04" + bytes(500),
    "nothing": b"",
    "only comments": b"# nothing\n",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "three hundred slides": TEXTS["first"].encode() + b"extra slides:\n" + b"".join(
        b"  - title: Slide %d\n    say: One.\n" % n for n in range(300)),
    "ten thousand benefits": b"title: A talk\nbenefits:\n" + b"".join(
        b"  - Person %d: gains\n" % n for n in range(10_000)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_stranger_s_file_is_refused_in_a_sentence(name: str) -> None:
    code, said = make(BOMBS[name])
    assert code in (0, 1, 4), said
    assert len(said) < 20_000, "a thousand findings help nobody"


@pytest.mark.parametrize("name", ["council.yaml.txt", "my talk.yaml", "council.YML", "Sir Ŵ.yaml",
                                  "a'b\"c.yaml", "-.yaml"])
def test_any_name_of_a_script_will_do(name: str) -> None:
    assert make(TEXTS["first"].encode(), name=name)[0] == 0
