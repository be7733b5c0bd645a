"""What a deck template brings to a script: storylines, the look, words for the coach, a logo."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.packs.finding import find_pack, unknown_pack
from agendapitch.packs.model import HOUSE_FILE, STORYLINES, WORDS_FILE, Pack
from agendapitch.script.model import Script, Style, Text, Words
from agendapitch.script.reader import Reader
from agendapitch.script.reading import read_object
from agendapitch.story.storylines import DEFAULT, NAMES, Storyline, storyline_from
from agendapitch.story.template import PLAIN, Template
from agendapitch.workspace import Workspace
from agendapitch.yamltext import decode, read_yaml

LIMIT = 200_000  # bytes of a template's words or look


def with_template(script: Script, workspace: Workspace, path: Path) -> Outcome[tuple[Script, Template]]:
    """Return a script that names a deck template with its look and words, and what else the template brings.

    The script's own `style` takes the place of the template's; its words are added to the template's.
    Findings: STO04 unknown-template, PAC06 and PAC07 on what it is based on (stop), and those of its files.
    """
    assert script.template
    found = _packs(script.template, workspace, path)
    if found.stopped:
        return Outcome((script, PLAIN), found.findings)
    packs = found.value
    findings = list(found.findings)
    told = _storyline(script, packs, workspace)
    words = _words(packs, workspace)
    findings += [*told.findings, *words.findings]
    dressed = replace(script, words=_joined(words.value, script.words))
    template = Template(
        storyline=told.value, default=_default(packs), names=storyline_names(packs), packs=packs,
    )  # fmt: skip
    if script.style is not None:
        return Outcome((dressed, template), tuple(findings))
    look = _look(packs, workspace)
    findings += look.findings
    style, lent = look.value
    return Outcome((replace(dressed, style=style), replace(template, lent=lent)), tuple(findings))


def storyline_names(packs: tuple[Pack, ...]) -> tuple[str, ...]:
    """Return the storylines that a script may name: the templates' own, and the seven that are always there."""
    own = [name.replace("-", " ") for pack in packs for name in pack.storylines]
    return tuple(dict.fromkeys([*own, *NAMES]))


def packs_of(pack: Pack, workspace: Workspace, *, script: Path | None = None) -> Outcome[tuple[Pack, ...]]:
    """Return a template and the one it is based on; one level, so that nobody has to search where a name is from."""
    if not pack.based_on:
        return Outcome((pack,))
    base = find_pack(workspace, pack.based_on, script=script)
    if base.value is None:
        missing = unknown_pack(pack.based_on, workspace, script=script)
        stop = replace(missing, rule="PAC06", name="base-missing",
                       message=f"The deck template {pack} is based on {pack.based_on}, which is not here.")
        return Outcome((pack,), (stop, *base.findings))
    if base.value.based_on:
        return Outcome((pack,), (_too_deep(pack, base.value),))
    return Outcome((pack, base.value), base.findings)


def _packs(name: Text, workspace: Workspace, path: Path) -> Outcome[tuple[Pack, ...]]:
    found = find_pack(workspace, name.text, script=path)
    if found.value is None:
        findings = found.findings or (replace(unknown_pack(name.text, workspace, script=path), span=name.span),)
        return Outcome((), findings)
    built = packs_of(found.value, workspace, script=path)
    return Outcome(built.value, (*found.findings, *(replace(each, span=name.span) for each in built.findings)))


def _too_deep(pack: Pack, base: Pack) -> Diagnostic:
    return Diagnostic(
        rule="PAC07", name="base-of-a-base", level=Level.STOP, section="template",
        message=f"The deck template {pack} is based on {base}, which is itself based on {base.based_on}.",
        hint="A template may be based on one that stands alone, such as starter@1.",
    )  # fmt: skip


def _default(packs: tuple[Pack, ...]) -> str:
    return next((pack.storyline for pack in packs if pack.storyline), DEFAULT)


def _storyline(script: Script, packs: tuple[Pack, ...], workspace: Workspace) -> Outcome[Storyline | None]:
    wanted = script.storyline.text if script.storyline else _default(packs)
    file = "-".join(wanted.casefold().replace("-", " ").split())
    for pack in packs:
        if file in pack.storylines:
            path = pack.folder / STORYLINES / f"{file}.yaml"
            return storyline_from(workspace, path, file=path.as_posix())
    return Outcome(None)


def _words(packs: tuple[Pack, ...], workspace: Workspace) -> Outcome[Words | None]:
    words: Words | None = None
    findings: list[Diagnostic] = []
    for pack in packs:
        read = _read(workspace, pack.folder / WORDS_FILE, Words)
        words = _joined(words, read.value)
        findings += read.findings
    return Outcome(words, tuple(findings))


def _joined(first: Words | None, second: Words | None) -> Words | None:
    if first is None or second is None:
        return first or second
    return replace(second, known=(*first.known, *second.known), avoid=(*first.avoid, *second.avoid))


def _look(packs: tuple[Pack, ...], workspace: Workspace) -> Outcome[tuple[Style | None, Mapping[str, Path]]]:
    """Return the look of the first template that has one, and its logo by the name that the slides know it by."""
    for pack in packs:
        path = pack.folder / HOUSE_FILE
        if not workspace.exists(path):
            continue
        read = _read(workspace, path, Style)
        style: Style | None = read.value
        if style is None or style.logo is None or style.logo.file is None:
            return Outcome((style, {}), read.findings)
        logo = style.logo.file
        lent = replace(logo, text=f"{pack}: {logo.text}")
        shown = replace(style, logo=replace(style.logo, file=lent))
        return Outcome((shown, {lent.text: path.parent / logo.text}), read.findings)
    return Outcome((None, {}))


def _read(workspace: Workspace, path: Path, cls: type) -> Outcome[Any]:
    """Return what a file of a template says, read as the script's own section of that class is; None without it."""
    if not workspace.exists(path):
        return Outcome(None)
    file = path.as_posix()
    decoded = decode(workspace.read(path, limit=LIMIT), file=file)
    document = read_yaml(decoded.value, file=file)
    reader = Reader(workspace, path, section="template", findings=[*decoded.findings, *document.findings])
    value = read_object(reader, document.value, cls) if document.value else None
    return Outcome(value, tuple(reader.findings))
