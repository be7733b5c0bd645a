"""The door to YAML: text in, nodes with their places out.

Every scalar is text as it is written, whatever YAML makes of it elsewhere (`7.10`, `10:30`, `no`, `2026-10-14`).
No tag is honoured; aliases, depth and size are bounded; everything that is wrong comes back as a finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.records import dataclass, replace
from agendapitch.textfile import decode, tidy

if TYPE_CHECKING:
    from agendapitch.yamltraps.mending import Mended

__all__ = ["MappingNode", "Node", "ScalarNode", "SequenceNode", "decode", "mends", "plain", "read_yaml"]

MAX_DEPTH = 24
MAX_NODES = 50_000  # with what aliases repeat; the longest of the example scripts has about 400
MAX_MENDS = 25
MAX_QUOTED = 60  # characters of a value that a hint repeats
LONG = 100_000  # characters; past these a damaged file is read twice at most


@dataclass(frozen=True, slots=True)
class ScalarNode:
    """A piece of text. `style` is YAML's sign: empty for plain, a quotation mark, `|` or `>`."""

    text: str
    span: Span
    style: str = ""


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """A list. `flow` says that it stands in square brackets."""

    items: tuple[Node, ...]
    span: Span
    flow: bool = False


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys and values in the order of the file, a key that was written twice too. `flow` says: in braces."""

    entries: tuple[tuple[ScalarNode, Node], ...]
    span: Span
    flow: bool = False


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def read_yaml(text: str, *, file: str) -> Outcome[Node | None]:
    """Return the document's root (None when the text is empty or past mending), and all that is wrong with it.

    A line that YAML refuses is reported, mended in memory and read again, so that one slip does not hide the rest.
    """
    from agendapitch.yamltraps.silent import silent

    yaml = _pyyaml()
    text = tidy(text)
    findings: list[Diagnostic] = []
    for _ in range(MAX_MENDS if len(text) < LONG else 2):
        try:
            composer = _Composer(text, file)
            root = composer.root()
        except _Refused as refused:
            return Outcome(None, (*findings, refused.finding))
        except yaml.YAMLError as error:
            from agendapitch.yamltraps.mend import mend

            mended = mend(text, error, file=file)
            findings.append(mended.finding)
            if mended.text is None:
                break
            text = mended.text
        else:
            findings += [*composer.findings, *silent(text, composer.scalars, file=file)]
            return Outcome(root, tuple(findings))
    return Outcome(None, tuple(findings))


def mends(text: str, *, file: str) -> Iterator[tuple[str, Mended]]:
    """Yield each slip that YAML refuses, one after the other: the text as it was read, and how it was mended."""
    import yaml

    from agendapitch.yamltraps.mend import mend

    text = tidy(text)
    for _ in range(MAX_MENDS if len(text) < LONG else 2):
        try:
            _Composer(text, file).root()
        except _Refused:
            return
        except yaml.YAMLError as error:
            mended = mend(text, error, file=file)
            yield text, mended
            if mended.text is None:
                return
            text = mended.text
        else:
            return


def plain(node: Node) -> Any:
    """Return a node as plain data: strings, lists and dictionaries. Of a key that stands twice, the last wins."""
    match node:
        case ScalarNode():
            return node.text
        case SequenceNode():
            return [plain(item) for item in node.items]
        case MappingNode():
            return {key.text: plain(value) for key, value in node.entries}


@cache
def _pyyaml() -> Any:
    """Return PyYAML. Compiling the patterns of its own reader would double its import, and libyaml needs none."""
    import re

    compile_now = re.compile
    re.compile = _Later  # type: ignore[assignment]  # put back at once
    try:
        import yaml
    finally:
        re.compile = compile_now
    return yaml


class _Later:
    """A pattern that is compiled when it is first used."""

    def __init__(self, *pattern: Any) -> None:
        self._pattern = pattern

    def __getattr__(self, name: str) -> Any:
        import re

        return getattr(re.compile(*self._pattern), name)


class _Refused(Exception):
    """YAML that is well formed and that we do not take."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Composer:
    """Nodes from libyaml's events. Events, not its own composer: that one recurses in C without a limit."""

    def __init__(self, text: str, file: str) -> None:
        yaml = _pyyaml()
        self.findings: list[Diagnostic] = []
        self.scalars: list[ScalarNode] = []
        self._alias, self._scalar, self._sequence = yaml.AliasEvent, yaml.ScalarEvent, yaml.SequenceStartEvent
        self._ends = (yaml.SequenceEndEvent, yaml.MappingEndEvent)
        self._stream_end = yaml.StreamEndEvent
        # A wheel of PyYAML always carries libyaml; a build from source may not.
        self._next = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text).get_event
        self._text, self._file, self._depth, self._nodes = text, file, 0, 0
        self._anchored: dict[str, tuple[Node, int]] = {}
        self._unused: dict[str, tuple[str, Span]] = {}

    def root(self) -> Node | None:
        """Return the first document's node; say so when there is a second document."""
        self._next()  # the stream starts
        if isinstance(self._next(), self._stream_end):
            return None
        root = self._node(self._next())
        for words, span in self._unused.values():
            self._sign("&", words, span)
        self._next()  # the document ends
        after = self._next()
        if not isinstance(after, self._stream_end):
            self._stop("YAM23", "second-document", "There is a line of three dashes in the middle, which starts "
                       "a second script.", "Delete the line `---`. A script is one piece.", self._span(after))
        return root

    def _node(self, event: Any) -> Node:
        if isinstance(event, self._alias):
            return self._repeated(event)
        self._count(1, event)
        if isinstance(event, self._scalar):
            node: Node = self._text_node(event)
            nodes = 1
        else:
            before = self._nodes
            node = self._collection(event)
            nodes = self._nodes - before + 1
        if event.anchor:
            self._anchored[event.anchor] = node, nodes
            said = f" {node.text}" if isinstance(node, ScalarNode) and node.text else ""
            self._unused[event.anchor] = f"&{event.anchor}{said}", self._span(event)
        return self._without_tag(event, node) if event.tag else node

    def _text_node(self, event: Any) -> ScalarNode:
        style = event.style or ""
        span = self._block_span(event) if style in ("|", ">") else self._span(event)
        node = ScalarNode(event.value, span, style)
        self.scalars.append(node)
        return node

    def _collection(self, event: Any) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise _Refused(self._finding(
                "YAM24", "too-deep", f"Lists and fields are nested more than {MAX_DEPTH} deep here.",
                "Take out some levels; a pitch script needs six at most.", self._span(event)))
        node = self._list(event) if isinstance(event, self._sequence) else self._fields(event)
        self._depth -= 1
        return node

    def _list(self, start: Any) -> SequenceNode:
        items = []
        while not isinstance(event := self._next(), self._ends):
            items.append(self._node(event))
        return SequenceNode(tuple(items), self._between(start, event, items), bool(start.flow_style))

    def _fields(self, start: Any) -> MappingNode:
        entries: list[tuple[ScalarNode, Node]] = []
        first: dict[str, ScalarNode] = {}
        while not isinstance(event := self._next(), self._ends):
            key = self._node(event)
            value = self._node(self._next())
            if not isinstance(key, ScalarNode):
                self._stop("YAM26", "key-is-a-list", "The words before this colon are a list or have fields of their "
                           "own.", "Put them in straight quotation marks.", key.span)
                continue
            if (earlier := first.setdefault(key.text, key)) is not key:
                self._twice(earlier, key)
            entries.append((key, value))
        return MappingNode(tuple(entries), self._between(start, event, [v for _, v in entries]), bool(start.flow_style))

    def _twice(self, earlier: ScalarNode, key: ScalarNode) -> None:
        self._stop("KEY02", "key-twice", f"`{key.text}` is written twice: in line {earlier.span.line} and here.",
                   "Keep one of the two, or join them into one.", key.span)

    def _repeated(self, event: Any) -> Node:
        """Return what an alias repeats; a word in asterisks at the start of a value reads as an alias, too."""
        if event.anchor in self._anchored:
            node, nodes = self._anchored[event.anchor]
            self._count(nodes, event)
            self._unused.pop(event.anchor, None)
            return node
        span = self._span(event)
        self._sign("*", f"*{event.anchor}", span)
        return ScalarNode(f"*{event.anchor}", span)

    def _without_tag(self, event: Any, node: Node) -> Node:
        """Return a node as plain text; a tag would make YAML build an object of a program's."""
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        words = f"{tag} {node.text}".strip() if isinstance(node, ScalarNode) else tag
        self._sign("!", words, self._span(event))
        return replace(node, text=words) if isinstance(node, ScalarNode) else node

    def _sign(self, sign: str, words: str, span: Span) -> None:
        words = words if len(words) <= MAX_QUOTED else f"{words[:MAX_QUOTED].rstrip()}…"
        self._stop("YAM10", "starts-with-sign", f"A value cannot start with {sign}: YAML keeps that sign for itself.",
                   f'Put the words in straight quotation marks: "{words}".', span)

    def _count(self, nodes: int, event: Any) -> None:
        self._nodes += nodes
        if self._nodes > MAX_NODES:
            raise _Refused(self._finding(
                "YAM25", "too-much", f"The file holds more than {MAX_NODES:,} pieces of text, counting repeats.",
                "Cut it down; a ten-minute pitch has a few hundred.", self._span(event)))

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self._file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _between(self, start: Any, end: Any, inside: list[Node]) -> Span:
        """Return where a collection lies; a block ends with its last value, not where the next key starts."""
        first = start.start_mark
        if start.flow_style or not inside:
            return Span(self._file, first.line + 1, first.column + 1, end.end_mark.line + 1, end.end_mark.column + 1)
        last = inside[-1].span
        return Span(self._file, first.line + 1, first.column + 1, last.end_line, last.end_column)

    def _block_span(self, event: Any) -> Span:
        """Return where a block text lies, without the empty lines that libyaml counts in."""
        start, end = event.start_mark, event.end_mark
        written = self._text[start.index : end.index].rstrip()
        lines = written.count("\n")
        column = len(written) - written.rfind("\n") if lines else start.column + len(written) + 1
        return Span(self._file, start.line + 1, start.column + 1, start.line + 1 + lines, column)

    def _stop(self, rule: str, name: str, message: str, hint: str, span: Span) -> None:
        self.findings.append(self._finding(rule, name, message, hint, span))

    def _finding(self, rule: str, name: str, message: str, hint: str, span: Span) -> Diagnostic:
        return Diagnostic(rule=rule, name=name, level=Level.STOP, message=message, hint=hint, span=span)
