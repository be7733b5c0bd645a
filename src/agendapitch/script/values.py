"""How one value is read, by its kind. Words stay words: nothing here turns text into anything it does not say."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.script.model import Priority, Text
from agendapitch.script.reader import Reader
from agendapitch.script.vocabulary import TALK, Key, closest, section_named
from agendapitch.yamltext import MappingNode, Node, ScalarNode, SequenceNode

YES = ("yes", "y", "true", "on")
NO = ("no", "n", "false", "off", "")


_KEPT = "\u200b\u200c\u200d\u2060\u00ad"
"""What nobody sees and may yet be meant: joiners in names, places where a word may break."""


def text_of(node: ScalarNode) -> Text:
    """Return a scalar's words, blanks folded; curly quotes around the whole of a value are YAML's, not the author's."""
    words = " ".join(node.text.split())
    if node.style == '"' and not words.isprintable():  # "\\0" and its like: no XML may hold what they stand for
        words = " ".join("".join(sign if sign.isprintable() or sign in _KEPT else " " for sign in words).split())
    if words[:1] in ("“", "„") and words[-1:] in ("”", "“") and not node.style and len(words) > 1:
        inside = words[1:-1]
        if not any(mark in inside for mark in "“”„"):
            words = inside.strip()
    return Text(words, node.span)


def is_empty(node: Node) -> bool:
    """Return whether nothing was written after a key."""
    match node:
        case ScalarNode():
            return not node.text.strip()
        case SequenceNode():
            return not node.items
        case MappingNode():
            return not node.entries


def joined(first: Span, last: Span) -> Span:
    """Return the place from one value to another."""
    return Span(first.file, first.line, first.column, last.end_line, last.end_column)


def with_its_colon(node: Node) -> Text | None:
    """Return `key: value` as the words it was written as, or None when it is anything more."""
    match node:
        case MappingNode(entries=((key, ScalarNode() as value),)):
            words = text_of(value).text
            said = f"{text_of(key).text}: {words}" if words else f"{text_of(key).text}:"
            return Text(said, joined(key.span, value.span))
    return None


def read_text(reader: Reader, node: Node, key: Key) -> Text | None:
    """Return one piece of text."""
    if isinstance(node, ScalarNode):
        return text_of(node)
    if isinstance(node, SequenceNode) and node.flow and len(node.items) == 1 and isinstance(node.items[0], ScalarNode):
        word = node.items[0].text
        reader.stop("YAM03", "starts-with-bracket", "Square brackets make a list in YAML.",
                    f'Use round ones for a cue: ({word}). Or put the words in quotation marks: "[{word}]".', node.span)
        return Text(f"[{word}]", node.span)
    kind = "a list" if isinstance(node, SequenceNode) else "fields of its own"
    reader.stop("KEY03", "wrong-kind-of-value", f"`{key.name}` is one piece of text, and here it has {kind}.",
                _how_to_write(key), node.span)
    return None


def read_texts(reader: Reader, node: Node, key: Key) -> tuple[Text, ...]:
    """Return a list of texts; one line is a list of one. A line with a colon is put together again."""
    items = node.items if isinstance(node, SequenceNode) else (node,)
    if isinstance(node, MappingNode):
        items = tuple(MappingNode((entry,), joined(entry[0].span, entry[1].span)) for entry in node.entries)
    texts = []
    for item in items:
        if is_empty(item):
            continue
        words = text_of(item) if isinstance(item, ScalarNode) else with_its_colon(item)
        if words is None:
            reader.stop("KEY03", "wrong-kind-of-value", f"Each line of `{key.name}` is one piece of text.",
                        "Write each as one line that starts with a dash. Put it in quotation marks if it has a colon.",
                        item.span)
        else:
            texts.append(words)
    return tuple(texts)


def read_names(reader: Reader, node: Node, key: Key) -> tuple[Text, ...]:
    """Return a list of names; one line may hold several with commas between them."""
    if isinstance(node, ScalarNode) and "," in node.text:
        return tuple(Text(part.strip(), node.span) for part in text_of(node).text.split(",") if part.strip())
    return read_texts(reader, node, key)


def read_sections(reader: Reader, node: Node, key: Key) -> tuple[Text, ...]:
    """Return keys of sections in the vocabulary's spelling; an unknown one is named, with the likely one."""
    found = (_section(reader, name, key) for name in read_names(reader, node, key))
    return tuple(name for name in found if name)


def read_section(reader: Reader, node: Node, key: Key) -> Text | None:
    """Return the key of one section."""
    name = read_text(reader, node, key)
    return _section(reader, name, key) if name else None


def read_yes_or_no(reader: Reader, node: Node, key: Key) -> bool:
    """Return whether the value says yes."""
    word = node.text.strip().casefold() if isinstance(node, ScalarNode) else "?"
    if word not in YES and word not in NO:
        reader.fix("KEY04", "not-yes-or-no", f"`{key.name}` takes yes or no, and this is neither. It was taken as no.",
                   f"Write `{key.name}: yes` or `{key.name}: no`.", node.span)
    return word in YES


def read_priority(reader: Reader, node: Node, key: Key) -> Text | None:
    """Return must, should or could."""
    said = read_text(reader, node, key)
    if said is None or said.text.casefold() in Priority.ALL:
        return Text(said.text.casefold(), said.span) if said else None
    reader.fix("KEY05", "unknown-priority", f"`{said.text}` is no priority, so it was not used.",
               "Write must (stays in 5 minutes), should (10 minutes) or could (20 minutes).", said.span)
    return None


def read_minutes(reader: Reader, node: Node, key: Key) -> Text | None:
    """Return a length of time as it is written; say so when no number is in it."""
    said = read_text(reader, node, key)
    if said and not any(sign.isdigit() for sign in said.text) and not _NUMBER_WORDS & set(said.text.casefold().split()):
        reader.fix("KEY07", "no-minutes", f"`{said.text}` does not say how many minutes, so 10 were taken.",
                   f"Write a number: `{key.name}: 10 minutes`.", said.span)
    return said


_NUMBER_WORDS = {"three", "four", "five", "six", "seven", "eight", "ten", "twelve", "fifteen", "twenty", "thirty",
                 "half", "quarter", "hour"}


def _section(reader: Reader, name: Text, key: Key) -> Text | None:
    if found := section_named(name.text):
        return Text(found, name.span)
    near = closest(name.text, list(TALK))
    reader.stop("KEY06", "unknown-section-name", f"There is no section called `{name.text}`.",
                (f"Did you mean `{near}`? " if near else "") + f"`{key.name}` takes: {', '.join(TALK)}.", name.span)
    return None


def _how_to_write(key: Key) -> str:
    example = f" For example: `{key.name}: {key.example}`." if key.example else ""
    return f"Write it on one line after the colon.{example}"
