"""Blanks in a starter script: `<council>` and the like, filled in the author's file without a programming language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from agendapitch.diagnostics import Span
from agendapitch.textfile import tidy
from agendapitch.yamltext import MappingNode, Node, ScalarNode, SequenceNode, read_yaml

BLANK_NAME = r"[a-z][a-z0-9]*( [a-z0-9]+){0,5}"
_BLANK = re.compile(rf"<({BLANK_NAME})>")
_STARTS = "-?:,[]{}#&*!|>'\"%@`="  # what YAML takes for more than a letter at the beginning of a plain value
_CONTROLS = dict.fromkeys([*range(32), *range(127, 160), 0x2028, 0x2029, 0xFEFF], " ")


def blanks_in(text: str) -> tuple[str, ...]:
    """Return the names of the blanks in a script, in the order of their first place; comments do not count."""
    names = (name for scalar, _ in _scalars(_root(text)) for name in _BLANK.findall(scalar.text))
    return tuple(dict.fromkeys(match[0] for match in names))


def left_in(root: Node) -> Iterator[tuple[str, Span]]:
    """Yield each blank of a script that nobody has filled, and the text that it stands in; each blank once."""
    seen: set[str] = set()
    for scalar, _ in _scalars(root):
        for name, _ in _BLANK.findall(scalar.text):
            if name not in seen:
                seen.add(name)
                yield name, scalar.span


def values_in(text: str) -> tuple[str, ...]:
    """Return every piece of text in a script."""
    return tuple(scalar.text for scalar, _ in _scalars(_root(text)))


def fill_blanks(text: str, answers: Mapping[str, str]) -> str:
    """Return a script with its blanks filled, every other letter of it kept; blanks without an answer stay.

    Whatever an answer holds, it stays one value of the script: it is quoted where its marks would mean something.
    """
    tidied = tidy(text)
    starts = _line_starts(tidied)
    said = {name: " ".join(answer.translate(_CONTROLS).split()) for name, answer in answers.items() if answer.strip()}
    pieces: list[str] = []
    end = len(tidied)
    scalars = sorted(_scalars(_root(text)), key=lambda each: (each[0].span.line, each[0].span.column), reverse=True)
    for scalar, in_flow in scalars:
        span = scalar.span
        first = starts[span.line - 1] + span.column - 1
        last = starts[span.end_line - 1] + span.end_column - 1
        written = tidied[first:last]
        if first >= end or not any(name[0] in said for name in _BLANK.findall(written)):
            continue
        pieces += [tidied[last:end], _filled(written, scalar, said, in_flow)]
        end = first
    return "".join(reversed([*pieces, tidied[:end]]))


def _filled(written: str, scalar: ScalarNode, said: Mapping[str, str], in_flow: bool) -> str:
    def put(text: str, change: str = "") -> str:
        return _BLANK.sub(lambda found: _as_written(said.get(found[1], found[0]), change), text)

    match scalar.style:
        case "|" | ">":
            return put(written)
        case '"' | "'":
            return put(written, scalar.style)
    whole = put(scalar.text)
    if _is_plain(whole) and not (in_flow and any(sign in whole for sign in "[]{},")):
        return put(written)
    return json.dumps(" ".join(whole.split()), ensure_ascii=False)


def _as_written(answer: str, quote: str) -> str:
    match quote:
        case '"':
            return json.dumps(answer, ensure_ascii=False)[1:-1]
        case "'":
            return answer.replace("'", "''")
        case _:
            return answer


def _is_plain(text: str) -> bool:
    """Return whether YAML reads a text back as it stands, outside of brackets."""
    return bool(text) and not (text[0] in _STARTS or ": " in text or " #" in text or text.endswith(":"))


@lru_cache(maxsize=1)  # each row of a table fills the same script
def _root(text: str) -> Node | None:
    return read_yaml(text, file="").value


def _scalars(node: Node | None, in_flow: bool = False) -> Iterator[tuple[ScalarNode, bool]]:
    """Yield each piece of text, and whether it stands in brackets or braces, where a comma would end it."""
    match node:
        case ScalarNode():
            yield node, in_flow
        case SequenceNode():
            for item in node.items:
                yield from _scalars(item, in_flow or node.flow)
        case MappingNode():
            for name, value in node.entries:
                yield name, in_flow or node.flow
                yield from _scalars(value, in_flow or node.flow)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts
