"""What a deck template brings to a script: storylines, the look, words for the coach, a logo."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.packs.finding import find_pack, split, unknown_pack
from agendapitch.packs.lock import Locked, locked_now, needs_lock, read_lock
from agendapitch.packs.model import HOUSE_FILE, STORYLINES, WORDS_FILE, Pack
from agendapitch.records import replace
from agendapitch.script.model import Script, Style, Text, Words
from agendapitch.script.reader import Reader
from agendapitch.script.reading import read_object
from agendapitch.story.storylines import DEFAULT, NAMES, Storyline, storyline_from
from agendapitch.story.template import PLAIN, Template
from agendapitch.workspace import Workspace, typed
from agendapitch.yamltext import decode, read_yaml

LIMIT = 200_000  # bytes of a template's words or look


def with_template(script: Script, workspace: Workspace, path: Path) -> Outcome[tuple[Script, Template]]:
    """Return a script that names a deck template with its look and words, and what else the template brings.

    The script's own `style` takes the place of the template's; its words are added to the template's.
    Findings: STO04 unknown-template, PAC06 and PAC07 on what it is based on (stop), and those of its files.
    """
    assert script.template
    locked = read_lock(workspace, path)
    found = _packs(script.template, workspace, path, locked)
    if found.stopped:
        return Outcome((script, PLAIN), found.findings)
    packs = found.value
    findings = [*found.findings, *_since_locked(script.template, packs, locked, workspace, path)]
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
    style, lent, styled = look.value
    if styled:
        template = replace(template, style=styled.folder / styled.style, layouts=styled.layouts)
    return Outcome((replace(dressed, style=style), replace(template, lent=lent)), tuple(findings))


def refused_unless_locked(
    dressed: Outcome[tuple[Script, Template]], workspace: Workspace, path: Path
) -> Outcome[tuple[Script, Template]]:
    """Return the same, with a *stop* for each template that is not locked, or not as it was when it was locked."""
    script, template = dressed.value
    locked = read_lock(workspace, path)
    findings = [replace(each, level=Level.STOP) if each.rule == "PAC13" else each for each in dressed.findings]
    findings += [
        Diagnostic(
            rule="PAC14", name="template-not-locked", level=Level.STOP, section="template",
            span=script.template.span if script.template else None,
            message=f"The deck template {pack} is not in agendapitch.lock.",
            hint="Make the deck once without --locked; that writes the lock.",
        )
        for pack in template.packs
        if pack.name not in locked and needs_lock(workspace, pack, path)
    ]  # fmt: skip
    return Outcome(dressed.value, tuple(findings))


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


def _packs(
    name: Text, workspace: Workspace, path: Path, locked: Mapping[str, Locked]
) -> Outcome[tuple[Pack, ...]]:
    """Return the template that was named and what it is based on: the locked version, unless the script says one."""
    found = Outcome[Pack | None](None)
    wanted, version = split(name.text)
    if not version and wanted in locked:
        found = find_pack(workspace, f"{wanted}@{locked[wanted].version}", script=path)
    if found.value is None:
        found = find_pack(workspace, name.text, script=path)
    if found.value is None:
        missing = replace(unknown_pack(name.text, workspace, script=path), span=name.span)
        if then := locked.get(wanted):
            missing = replace(missing, hint=f"agendapitch.lock says {wanted}@{then.version}, from {then.source}. Add "
                              "it from there: agendapitch template add SOURCE")
        return Outcome((), found.findings or (missing,))
    built = packs_of(found.value, workspace, script=path)
    return Outcome(built.value, (*found.findings, *(replace(each, span=name.span) for each in built.findings)))


def _since_locked(
    name: Text, packs: tuple[Pack, ...], locked: Mapping[str, Locked], workspace: Workspace, path: Path
) -> Iterator[Diagnostic]:
    """Yield a finding for each template that is not the one this deck was made with before."""
    for pack in packs:
        then = locked.get(pack.name)
        if then is None or not needs_lock(workspace, pack, path):
            continue
        now = locked_now(workspace, pack)
        if now.digest != then.digest:
            what = f"was {then.version} and is {now.version}" if now.version != then.version else "has other files"
            yield Diagnostic(
                rule="PAC13", name="template-changed", level=Level.THINK, section="template", span=name.span,
                message=f"The deck template {pack.name} has changed since this deck was made with it: it {what}.",
                hint=f"`agendapitch template update {typed(Path(path.name))}` shows what that changes in the deck, and "
                "keeps it.",
            )  # fmt: skip


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


_Look: TypeAlias = tuple[Style | None, Mapping[str, Path], Pack | None]


def _look(packs: tuple[Pack, ...], workspace: Workspace) -> Outcome[_Look]:
    """Return the look of the first template that has one: its style, with the logo by the name that the slides know it
    by, or the template itself where a PowerPoint template is in it.
    """
    for pack in packs:
        if pack.style:
            return Outcome((None, {}, pack))
        path = pack.folder / HOUSE_FILE
        if not workspace.exists(path):
            continue
        read = _read(workspace, path, Style)
        style: Style | None = read.value
        if style is None or style.logo is None or style.logo.file is None:
            return Outcome((style, {}, None), read.findings)
        logo = style.logo.file
        lent = replace(logo, text=f"{pack}: {logo.text}")
        shown = replace(style, logo=replace(style.logo, file=lent))
        return Outcome((shown, {lent.text: path.parent / logo.text}, None), read.findings)
    return Outcome((None, {}, None))


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
