"""Reading pack.yaml: a `Pack` out, and all that is wrong with it, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from agendapitch import __version__
from agendapitch.blanks import BLANK_NAME
from agendapitch.diagnostics import Diagnostic, Level, Outcome, Span
from agendapitch.packs.model import (
    FORMAT,
    KEYS,
    LAYOUT_PLACES,
    LAYOUT_ROLES,
    PACK_FILE,
    PITCHES,
    STORYLINES,
    Blank,
    LayoutWish,
    Pack,
    PackKey,
    numbers,
)
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace
from agendapitch.yamltext import MappingNode, Node, ScalarNode, decode, read_yaml

PACK_LIMIT = 100_000  # bytes; the starter's pack.yaml has 500
LONGEST_VALUE = 2000  # letters
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that Windows gives to devices."""
_BY_NAME = {key.name: key for key in KEYS}


def read_pack(workspace: Workspace, folder: Path, *, shown: str = "") -> Outcome[Pack | None]:
    """Return the deck template in a folder; None when its pack.yaml cannot be used.

    `shown` is how findings call the folder. Raise `UnreadableFile` when there is no pack.yaml.
    """
    file = f"{shown or folder.as_posix()}/{PACK_FILE}"
    decoded = decode(workspace.read(folder / PACK_FILE, limit=PACK_LIMIT), file=file)
    if decoded.stopped:
        return Outcome(None, decoded.findings)
    document = read_yaml(decoded.value, file=file)
    reading = _Reading(file, [*decoded.findings, *document.findings])
    values = reading.values(document.value)
    reading.missing(workspace, folder, values.get("style", ""))
    # What a newer format means by its keys is not ours to judge.
    newer = tuple(finding for finding in reading.findings if finding.rule == "PAC04")
    findings = newer or tuple(reading.findings)
    if any(finding.level is Level.STOP for finding in findings):
        return Outcome(None, findings)
    pack = Pack(
        folder=folder, blanks=reading.blanks, layouts=reading.layouts, pitches=_names(workspace, folder / PITCHES),
        storylines=_names(workspace, folder / STORYLINES), **values,
    )  # fmt: skip
    return Outcome(pack, findings)


def _names(workspace: Workspace, folder: Path) -> tuple[str, ...]:
    """Return the names of the YAML files in a folder, without their ending."""
    return tuple(name.removesuffix(".yaml") for name in workspace.names_in(folder) if name.endswith(".yaml"))


@dataclass(slots=True)
class _Reading:
    """The reading of one pack.yaml."""

    file: str
    findings: list[Diagnostic]
    blanks: tuple[Blank, ...] = ()
    layouts: tuple[LayoutWish, ...] = ()

    def values(self, root: Node | None) -> dict[str, str]:
        """Return the values by attribute of `Pack`."""
        start = Span(self.file, 1, 1, 1, 1)
        if not isinstance(root, MappingNode):
            self._stop("PAC01", "no-template", "There is no deck template in this file.",
                       "Write at least name, version, title, about and licence, each with a colon.", start)
            return {}
        found: dict[str, ScalarNode] = {}
        for name, value in root.entries:
            key = _BY_NAME.get(" ".join(name.text.replace("_", " ").replace("-", " ").split()).casefold())
            if key is None:
                self._unknown(name)
            elif key.attribute == "blanks":
                self.blanks = tuple(self._blanks(value))
            elif key.attribute == "layouts":
                self.layouts = tuple(self._layouts(value))
            elif isinstance(value, ScalarNode):
                found[key.attribute] = value
            else:
                self._stop("PAC03", "wrong-value", f"`{key.name}` is one piece of text.",
                           f"Write it like this: `{key.name}: {key.example}`.", value.span)
        return dict(self._checked(found, start))

    def missing(self, workspace: Workspace, folder: Path, style: str) -> None:
        """Note that the template's look is not in its folder, or that layouts are named and no look is."""
        if self.layouts and not style:
            self._stop("PAC03", "wrong-value", "`layouts` names layouts of a PowerPoint template, and none is named.",
                       "Add a line such as `style: house/council.potx`.", Span(self.file, 1, 1, 1, 1))
        if style and not workspace.exists(folder / style):
            self._stop("PAC15", "style-not-there", f"There is no {style} in the template, in whose look its decks are "
                       "to be made.", "Put the file there, or take the line with `style:` out.",
                       Span(self.file, 1, 1, 1, 1))

    def _checked(self, found: dict[str, ScalarNode], start: Span) -> Iterator[tuple[str, str]]:
        for key in KEYS:
            node = found.get(key.attribute)
            text = " ".join(node.text.split()) if node else ""
            if node and text:
                self._check(key, text, node.span)
                yield key.attribute, text
            elif key.needed:
                self._stop("PAC02", "template-key-missing", f"A deck template needs `{key.name}`: "
                           f"{key.meaning[0].lower()}{key.meaning[1:]}.",
                           f"Add a line such as `{key.name}: {key.example}`.", node.span if node else start)

    def _check(self, key: PackKey, text: str, span: Span) -> None:
        if len(text) > LONGEST_VALUE or (key.pattern and not re.fullmatch(key.pattern, text)) or text in RESERVED:
            self._stop("PAC03", "wrong-value", f"`{key.name}` cannot be “{text[:60]}”.",
                       f"Write {key.wanted or 'a shorter text'}.", span)
        elif key.attribute == "format" and int(text) > FORMAT:
            self._stop("PAC04", "newer-template", f"This deck template is of format {text}; I read format {FORMAT}.",
                       "Install a newer agendapitch, or ask for an older version of the template.", span)
        elif key.attribute == "needs" and numbers(text) > numbers(__version__):
            self._stop("PAC04", "newer-template", f"This deck template needs agendapitch {text}; this is "
                       f"{__version__}.", "Install a newer agendapitch, or ask for an older version of the template.",
                       span)

    def _blanks(self, node: Node) -> Iterator[Blank]:
        if not isinstance(node, MappingNode):
            self._stop("PAC03", "wrong-value", "`blanks` wants a name for each, with a question.",
                       "Write the name and a colon, and `ask:` and `example:` under it, indented.", node.span)
            return
        for name, value in node.entries:
            said = {"ask": value} if isinstance(value, ScalarNode) else _fields(value)
            unknown = set(said) - {"ask", "example"}
            texts = {key: text.text for key, text in said.items() if isinstance(text, ScalarNode)}
            if not re.fullmatch(BLANK_NAME, name.text) or unknown or len(texts) < len(said) or not texts.get("ask"):
                self._stop("PAC03", "wrong-value", f"The blank “{name.text[:60]}” cannot be asked for.",
                           "Use small letters for its name; give it `ask:` (a question) and `example:`, and no more.",
                           name.span)
            else:
                yield Blank(name.text, " ".join(texts["ask"].split()), " ".join(texts.get("example", "").split()))

    def _layouts(self, node: Node) -> Iterator[LayoutWish]:
        if not isinstance(node, MappingNode):
            self._stop("PAC03", "wrong-value", "`layouts` wants what a layout is for, a colon, and the layout.",
                       "Write for instance `layouts: {cover: Title dark, picture: none}`.", node.span)
            return
        for name, value in node.entries:
            role = " ".join(name.text.split()).casefold()
            wish = _wish(role, value)
            if role not in LAYOUT_ROLES:
                self._stop("PAC03", "wrong-value", f"A layout cannot be for “{name.text[:60]}”.",
                           f"It may be for: {', '.join(LAYOUT_ROLES)}.", name.span)
            elif wish is None:
                self._stop("PAC03", "wrong-value", f"The layout for {role} cannot be read.",
                           "Write its name, its number in quotes (\"0.3\"), `none`, or `{name: …, body: 13}`; "
                           f"places are {', '.join(LAYOUT_PLACES)}, each a whole number.", value.span)
            else:
                yield wish

    def _unknown(self, name: ScalarNode) -> None:
        from difflib import get_close_matches

        near = get_close_matches(name.text.casefold(), _BY_NAME, n=1)
        hint = f"Did you mean `{near[0]}`?" if near else f"It may hold: {', '.join(_BY_NAME)}."
        self._stop("PAC05", "unknown-template-key", f"`{name.text}` is no key of a deck template.", hint, name.span)

    def _stop(self, rule: str, name: str, message: str, hint: str, span: Span) -> None:
        self.findings.append(
            Diagnostic(rule=rule, name=name, level=Level.STOP, message=message, hint=hint, span=span)
        )


def _wish(role: str, node: Node) -> LayoutWish | None:
    """Return what is said of a layout; None where it cannot be read."""
    if isinstance(node, ScalarNode):
        name = " ".join(node.text.split())
        return LayoutWish(role, "" if name.casefold() == "none" else name) if name else None
    texts = {key: value.text.strip() for key, value in _fields(node).items() if isinstance(value, ScalarNode)}
    name = texts.pop("name", "")
    numbered = all(key in LAYOUT_PLACES and re.fullmatch(r"\d{1,10}", text) for key, text in texts.items())
    if not name or not numbered or len(texts) + 1 < len(_fields(node)):
        return None
    return LayoutWish(role, name, tuple(sorted((key, int(text)) for key, text in texts.items())))


def _fields(node: Node) -> dict[str, Node]:
    return {name.text: value for name, value in node.entries} if isinstance(node, MappingNode) else {"": node}
