"""Reading a pitch script: the author's file in, a `Script` out, with everything that is wrong in it.

Every section can be one line, a list or named fields. `script/model.py` declares which fields those forms fill;
here they are filled. A value that cannot be read is reported and left out, and the reading goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.errors import UnreadableFile
from agendapitch.records import replace
from agendapitch.script.figures import read_cells, read_chart, read_table
from agendapitch.script.files import allowed
from agendapitch.script.forms import fill
from agendapitch.script.model import Ask, Image, Point, Proof, Quote, Script, Stage, Text, Variant
from agendapitch.script.prompts import prompts_in
from agendapitch.script.reader import Reader
from agendapitch.script.values import (
    is_empty,
    joined,
    read_minutes,
    read_names,
    read_priority,
    read_section,
    read_sections,
    read_text,
    read_texts,
    read_yes_or_no,
    text_of,
    with_its_colon,
)
from agendapitch.script.vocabulary import TALK, Key, by_attribute, find, folded
from agendapitch.textfile import tidy
from agendapitch.workspace import Workspace
from agendapitch.yamltext import MappingNode, Node, ScalarNode, SequenceNode, decode, read_yaml

SCRIPT_LIMIT = 2_000_000
"""Bytes; the longest example script has 13 000."""
LONGEST_SENTENCE = 600

Fields: TypeAlias = dict[str, Any]


def read_script(workspace: Workspace, path: Path) -> Outcome[Script | None]:
    """Return the script at `path`, or None when no script can be made out, and what is wrong with it.

    Raise `UnreadableFile` when the file is missing, locked or over 2 MB.
    """
    file = path.name
    _say_where_it_is(workspace, path)
    decoded = decode(workspace.read(path, limit=SCRIPT_LIMIT), file=file)
    if decoded.stopped:
        return Outcome(None, decoded.findings)
    document = read_yaml(decoded.value, file=file)
    reader = Reader(workspace, path, findings=[*decoded.findings, *document.findings])
    script = _script(reader, document.value)
    if document.value and "<" in decoded.value:
        _note_blanks(reader, document.value)
    _note_prompts(reader, decoded.value)
    return Outcome(script, tuple(sorted(_inside(decoded.value, reader.findings), key=_place)))


def _note_blanks(reader: Reader, root: Node) -> None:
    from agendapitch.blanks import left_in

    reader.section = ""
    for name, span in left_in(root):
        reader.fix("KEY10", "blank-left", f"<{name}> is a blank that nobody has filled; it would stand on a slide.",
                   "Write over it, with the < and the >.", span)


def _note_prompts(reader: Reader, text: str) -> None:
    left = [*prompts_in(text, file=reader.path.name)]
    if left:
        reader.section = ""
        lines = "1 line is" if len(left) == 1 else f"{len(left)} lines are"
        reader.fix("KEY11", "starter-words-left", f"{lines} still the words of the starter script.",
                   "Write your own in their place, or take the lines out.", left[0])


def _inside(text: str, findings: list[Diagnostic]) -> list[Diagnostic]:
    """Return findings that can be shown: places inside the text as it was written (mending moves them), plain words."""
    if not findings:
        return findings
    lines = tidy(text).split("\n")
    return [
        replace(finding, span=_clamped(finding.span, lines), message=_shown(finding.message), hint=_shown(finding.hint))
        for finding in findings
    ]


def _shown(words: str) -> str:
    """Return a sentence that quotes the author, fit for a terminal: cut where endless, without control characters."""
    cut = words if len(words) <= LONGEST_SENTENCE else f"{words[:LONGEST_SENTENCE]}…"
    return cut if cut.isprintable() else "".join(sign if sign.isprintable() else " " for sign in cut)


def _clamped(span: Span | None, lines: list[str]) -> Span | None:
    if span is None:
        return None
    last = min(span.end_line, len(lines))
    line = min(span.line, last)
    return Span(span.file, line, min(span.column, len(lines[line - 1]) + 1),
                last, min(span.end_column, len(lines[last - 1]) + 1))


def _say_where_it_is(workspace: Workspace, path: Path) -> None:
    """Raise `UnreadableFile` with the name that Windows hides, when Notepad saved `council.yaml.txt`."""
    hidden = path.parent / f"{path.name}.txt"
    if not workspace.exists(path) and workspace.exists(hidden):
        raise UnreadableFile(f"There is no file {path.name}, but there is {hidden.name}. Windows hides the last "
                             "ending: give the whole name, or rename the file.")


def _place(finding: Diagnostic) -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (0, 0)


def _script(reader: Reader, root: Node | None) -> Script | None:
    if isinstance(root, MappingNode) and root.entries:
        fields, order = _named(reader, root, Script)
        unread = tuple((text_of(name), tuple(_texts_below(value))) for name, value in root.entries
                       if find(Script, name.text) is None)
        return Script(file=reader.path.name, span=root.span, order=tuple(name for name in order if name in TALK),
                      unread=unread, **fields)
    if not any(finding.level is Level.STOP for finding in reader.findings):
        start = Span(reader.path.name, 1, 1, 1, 1)
        reader.stop("KEY00", "no-script", "There is no pitch script in this file." if root else "The script is empty.",
                    "Start with `title:` and `purpose:`; `agendapitch new` writes one to begin with.",
                    root.span if root else start)
    return None


def _texts_below(node: Node) -> Iterator[Text]:
    """Yield the words of a section that nobody knows: they are on no slide, and the coach reads them all the same."""
    match node:
        case ScalarNode():
            yield text_of(node)
        case SequenceNode():
            for item in node.items:
                yield from _texts_below(item)
        case MappingNode():
            for _, value in node.entries:
                yield from _texts_below(value)


def _named(reader: Reader, node: MappingNode, cls: Any) -> tuple[Fields, list[str]]:
    """Return the fields of a class as an author named them, and their keys in the order of the file."""
    fields: Fields = {}
    order: list[str] = []
    lines: dict[str, ScalarNode] = {}
    for name, value in node.entries:
        key = find(cls, name.text)
        if cls is Script:
            reader.section = key.name if key else ""
        if key is None:
            from agendapitch.script.unknown import unknown_key

            unknown_key(reader, cls, name, value)
        elif (earlier := lines.setdefault(key.attribute, name)) is not name:
            _twice(reader, key, earlier, name)
        elif not is_empty(value):
            order.append(key.name)
            fields[key.attribute] = _READ[key.kind](reader, value, key)
    return fields, order


def read_object(reader: Reader, node: Node, cls: Any) -> Any:
    """Return an object of `cls` from one line, a list or named fields; None when nothing of it could be read."""
    match node:
        case ScalarNode():
            fields = _from_line(reader, node, cls)
        case SequenceNode():
            fields = _from_list(reader, node, cls)
        case MappingNode():
            fields = _from_fields(reader, node, cls)
    return cls(span=node.span, **_with_speech(reader, fields, cls)) if fields else None


def _with_speech(reader: Reader, fields: Fields, cls: Any) -> Fields:
    """Return a point's fields with `notes` as what is spoken, when nothing else is: people write it there."""
    notes = fields.get("notes")
    spoken = "say" in fields or any(getattr(point, "say", None) for point in fields.get("points", ()))
    if notes is None or spoken or not issubclass(cls, Point):
        return fields
    reader.think("KEY09", "notes-as-speech", "There is no `say` here, so `notes` was taken as what you say.",
                 "Write `say` for what you speak, and `notes` for a private reminder beside it.", notes.span)
    return {name: value for name, value in fields.items() if name != "notes"} | {"say": notes}


def _from_line(reader: Reader, node: ScalarNode, cls: Any) -> Fields:
    line = getattr(cls, "LINE", None)
    if line:
        return fill(cls, {line: _READ[by_attribute(cls)[line].kind](reader, node, by_attribute(cls)[line])})
    return _from_list(reader, SequenceNode((node,), node.span), cls)


def _from_list(reader: Reader, node: SequenceNode, cls: Any) -> Fields:
    if attribute := getattr(cls, "LIST", None):
        key = by_attribute(cls)[attribute]
        return fill(cls, {attribute: _READ[key.kind](reader, node, key)})
    lines = read_texts(reader, node, by_attribute(cls)[cls.LINE])
    if not lines:
        return {}
    if cls is Ask:
        return {"decision": lines[0], "recommendations": lines[1:], "decisions": len(lines)}
    whole = Text(" ".join(line.text for line in lines), joined(lines[0].span, lines[-1].span))
    return fill(cls, {cls.LINE: whole})


def _from_fields(reader: Reader, node: MappingNode, cls: Any) -> Fields:
    if not any(find(cls, name.text) for name, _ in node.entries) and _all_short(node):
        listed = getattr(cls, "LIST", "")
        of = by_attribute(cls)[listed].of if listed else None
        if of:
            return {listed: _points(reader, node, of)}
    fields, _ = _named(reader, node, cls)
    return fields


def _read_point(reader: Reader, node: Node, key: Key) -> Any:
    return read_object(reader, node, key.of)


def _read_points(reader: Reader, node: Node, key: Key) -> tuple[Any, ...]:
    return _points(reader, node, key.of)


def _points(reader: Reader, node: Node, cls: Any) -> tuple[Any, ...]:
    """Return each point of a list; fields without a dash are one point, or a point for each line with a colon."""
    items: tuple[Node, ...] = node.items if isinstance(node, SequenceNode) else (node,)
    if isinstance(node, MappingNode) and _are_pairs(node, cls):
        items = tuple(MappingNode((entry,), joined(entry[0].span, entry[1].span)) for entry in node.entries)
    points = (_point(reader, item, cls) for item in items if not is_empty(item))
    return tuple(point for point in points if point)


def _point(reader: Reader, node: Node, cls: Any) -> Any:
    if isinstance(node, ScalarNode) and ": " in node.text and hasattr(cls, "PAIR"):  # a pair in quotation marks
        first, _, second = node.text.partition(": ")
        named, said = (ScalarNode(part.strip(), node.span) for part in (first, second))
        return cls(span=node.span, **_from_pair(reader, named, said, cls))
    if not isinstance(node, MappingNode) or not _are_pairs(node, cls):
        return read_object(reader, node, cls)
    if len(node.entries) > 1:  # lines after the first that want a dash of their own
        reader.stop("KEY08", "dash-missing", f"`{node.entries[1][0].text}` has no dash before it.",
                    "Start each line of the list with a dash and a space.", node.entries[1][0].span)
    name, value = node.entries[0]
    if cls is Proof:
        return read_object(reader, _one_line(node), cls)
    return cls(span=node.span, **_from_pair(reader, name, value, cls))


def _are_pairs(node: MappingNode, cls: Any) -> bool:
    """Return whether the keys are the author's own words (`Residents: an answer in 2 days`), not field names."""
    if cls is Stage and len(node.entries) == 1 and _is_a_word(node, cls):
        return True
    if any(find(cls, name.text) for name, _ in node.entries):
        return False
    return hasattr(cls, "PAIR") or (cls is Proof and len(node.entries) == 1 and with_its_colon(node) is not None)


def _is_a_word(node: MappingNode, cls: Any) -> bool:
    """Return whether a stage's only key is a word of the author's: `Say: what we changed`."""
    key = find(cls, node.entries[0][0].text)
    return key is None or key.attribute not in ("stage", "what", "title")


def _one_line(node: MappingNode) -> ScalarNode:
    line = with_its_colon(node)
    return ScalarNode(line.text if line else "", node.span)


def _from_pair(reader: Reader, name: ScalarNode, value: Node, cls: Any) -> Fields:
    first, second = cls.PAIR
    fields: Fields = {first: text_of(name)}
    if isinstance(value, MappingNode):  # `Residents:` with fields of its own under it
        return fields | _named(reader, value, cls)[0]
    if not is_empty(value):
        key = by_attribute(cls)[second]
        fields[second] = _READ[key.kind](reader, value, key)
    return fill(cls, fields)


def _all_short(node: MappingNode) -> bool:
    return all(isinstance(value, ScalarNode) for _, value in node.entries)


def _read_named_points(reader: Reader, node: Node, key: Key) -> tuple[tuple[Text, Any], ...]:
    if not isinstance(node, MappingNode):
        reader.stop("KEY03", "wrong-kind-of-value", f"`{key.name}` wants a name for each, with fields under it.",
                    "Write the name and a colon, and the fields under it, indented.", node.span)
        return ()
    read = ((text_of(name), _variant(reader, value)) for name, value in node.entries)
    return tuple((name, variant) for name, variant in read if variant)


def _variant(reader: Reader, node: Node) -> Variant | None:
    variant: Variant | None = read_object(reader, node, Variant)
    says = isinstance(node, MappingNode) and any(folded(name.text) == "public" for name, _ in node.entries)
    return replace(variant, not_public=says and not variant.public) if variant else None


def _read_image(reader: Reader, node: Node, key: Key) -> Image | None:
    image: Image | None = read_object(reader, node, Image)
    if image and image.file and not allowed(reader, image.file):
        return None
    return image


def _read_quote(reader: Reader, node: Node, key: Key) -> Quote | None:
    quote: Quote | None = read_object(reader, node, Quote)
    return quote


def _twice(reader: Reader, key: Key, earlier: ScalarNode, name: ScalarNode) -> None:
    if earlier.text != name.text:  # the same spelling twice is found where YAML is read
        reader.stop("KEY02", "key-twice", f"`{name.text}` and `{earlier.text}` in line {earlier.span.line} mean the "
                    "same.", "Keep one of the two, or join them into one.", name.span)


_READ: dict[str, Callable[[Reader, Node, Key], Any]] = {
    "text": read_text,
    "texts": read_texts,
    "names": read_names,
    "section": read_section,
    "sections": read_sections,
    "yes or no": read_yes_or_no,
    "priority": read_priority,
    "minutes": read_minutes,
    "image": _read_image,
    "chart": read_chart,
    "table": read_table,
    "quote": _read_quote,
    "cells": read_cells,
    "point": _read_point,
    "points": _read_points,
    "named points": _read_named_points,
}
