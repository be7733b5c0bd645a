"""What the commands about deck templates print."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from agendapitch.cli.findings import Sources, counted, finding_text, in_order
from agendapitch.cli.screen import paint, show, tell, width
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.errors import CannotWrite, DeckNotOurs, WrongUse
from agendapitch.packs.contents import digest, folder_contents
from agendapitch.packs.finding import all_packs, find_pack, unknown_pack
from agendapitch.packs.keeping import add_pack, remove_pack, source_of
from agendapitch.packs.model import HOUSE_FILE, WORDS_FILE, Pack
from agendapitch.story.dressing import packs_of
from agendapitch.story.storylines import NAMES
from agendapitch.units import many
from agendapitch.workspace import Workspace, typed

HERE = Path("pitch.yaml")  # what lies in the current folder lies beside a script there


def show_all() -> int:
    """Return 0 after printing a line for each deck template, and what is wrong with those that cannot be used."""
    found = list(all_packs(Workspace(), script=HERE))
    wide = max((len(str(read.value)) for _, read in found if read.value), default=0)
    for place, read in found:
        if read.value:
            show(f"{paint(f'{read.value!s:{wide}}', 'bold')}  {read.value.title} ({place.where})")
        else:
            show(f"{paint(place.folder.name, 'bold')}  cannot be used: {read.findings[0].message} ({place.shown})")
    return 0


def show_one(asked: str) -> int:
    """Return 0 after printing what is in a template."""
    workspace = Workspace()
    pack = found_pack(asked, workspace)
    show(f"{paint(str(pack), 'bold')}  {pack.title}\n  {pack.about}")
    files = folder_contents(workspace, pack.folder)
    built = packs_of(pack, workspace, script=HERE).value
    looks = [(each, each.style or HOUSE_FILE) for each in built
             if each.style or workspace.exists(each.folder / HOUSE_FILE)]  # fmt: skip
    words = [(each, WORDS_FILE) for each in built if workspace.exists(each.folder / WORDS_FILE)]
    rows = {
        "for": pack.suits, "made by": pack.made_by, "licence": pack.licence, "based on": pack.based_on,
        "from": source_of(workspace, pack), "digest": digest(files),
        "starter scripts": ", ".join(pack.pitches), "look": _whose(looks[:1], pack), "words": _whose(words, pack),
        "asks for": ", ".join(blank.name for blank in pack.blanks),
    }  # fmt: skip
    for name, said in rows.items():
        if said:
            show(f"  {name:16}{said}")
    _show_storylines(pack, workspace)
    if pack.pitches:
        show(f"\nStart with: agendapitch new --template {pack.name}")
    return 0


def _whose(held: Sequence[tuple[Pack, str]], pack: Pack) -> str:
    return ", ".join(file if owner == pack else f"{file} (from {owner})" for owner, file in held)


def add(source: str, *, expected: str) -> int:
    """Return 0 after keeping a template."""
    added = add_pack(Workspace(), source, expected=expected)
    word = "is added" if added.new else "was here already, just the same"
    show(f"{paint(str(added.pack), 'bold')} {word}: {added.pack.title}\n  {added.digest}\n"
         f"  What is in it: agendapitch template show {added.pack.name}")
    return 0


def remove(asked: str) -> int:
    """Return 0 after removing a template."""
    show(f"{remove_pack(Workspace(), asked)} is removed.")
    return 0


def update(script: Path, *, agreed: bool) -> int:
    """Return 0 when the lock is as the newest template is; 1 when the deck could not be made with it."""
    from agendapitch.packs.lock import NAME as LOCK
    from agendapitch.packs.lock import write_lock
    from agendapitch.renewal import find_renewal

    workspace = Workspace()
    renewal = find_renewal(workspace, script)
    if not renewal.is_needed:
        if newer := renewal.beyond:
            show(f"{script} names its version, so it stays with {renewal.pack}. Nothing to change. {newer} is here as "
                 "well: write that after `template:`, and run this again.")
        else:
            show(f"{script} is made with {renewal.pack}, the newest that is here. Nothing to change.")
        return 0
    before = f"{renewal.pack.name}@{renewal.before.version}" if renewal.before else "no lock"
    show(f"{paint(str(script), 'bold')}: from {before} to {renewal.pack}")
    if renewal.deck.value is None or renewal.deck.stopped:
        sources = Sources(workspace, script)
        for finding in in_order(renewal.deck.findings):
            show("\n" + finding_text(finding, sources, width=width()))
        show("\nNo deck could be made with it, so the lock stays as it is.")
        return 1
    for line in renewal.changes or ("Nothing in the deck changes.",):
        show(f"  {line}")
    if not agreed and not _agrees():
        show("Nothing is changed. To take it: add --yes.")
        return 0
    write_lock(workspace, script, renewal.packs)
    show(f"{LOCK} says {renewal.pack} now, for every script in its folder that names it. Make the deck again: "
         f"agendapitch make {typed(script)}")
    return 0


def _agrees() -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    import typer

    return typer.confirm("Take it?", default=False, err=True)


def check(folder: Path) -> int:
    """Return 0 when a template can be handed on, 1 after printing what keeps it from that."""
    from agendapitch.contract import check_pack, keeps

    workspace = Workspace()
    checked = check_pack(workspace, folder)
    _show_findings(in_order(checked.findings), workspace)
    if checked.value is None or not keeps(checked.findings):
        show(f"{paint(str(folder), 'bold')}: not ready to be handed on. {counted(checked.findings)}.")
        return 1
    pack = checked.value
    held = [many(len(names), word) for names, word in ((pack.storylines, "storyline"), (pack.pitches, "starter script"))
            if names]  # fmt: skip
    show(f"{paint(str(pack), 'bold')} can be handed on: {' and '.join(held)}, checked at 5, 10 and 20 minutes.")
    return 0


def pack(folder: Path, output: Path | None) -> int:
    """Return 0 after writing a template's zip, 1 when it cannot be read as one."""
    from agendapitch.packs.reading import read_pack
    from agendapitch.packs.zips import zipped

    workspace = Workspace()
    files = folder_contents(workspace, folder)
    read = read_pack(workspace, folder)
    if read.value is None:
        _show_findings(in_order(read.findings), workspace)
        return 1
    name = f"{read.value.name}-{read.value.version}.zip"
    path = output if output and not output.is_dir() else (output or Path()) / name
    if path.suffix != ".zip":
        raise WrongUse(f"{path} does not end in .zip.")
    _write(workspace, path, zipped(files))
    show(f"{paint(str(path), 'bold')}  {many(len(files), 'file')}\n  {digest(files)}\n"
         f"  To add it: agendapitch template add {typed(path)} --digest {digest(files)}")
    return 0


def _write(workspace: Workspace, path: Path, data: bytes) -> None:
    if workspace.exists(path) and workspace.read(path, limit=len(data) + 1_000_000_000) != data:
        raise DeckNotOurs(f"{path} is there already and is left as it is. Use -o for another name, or raise the "
                          "template's version.")
    try:
        workspace.replace(path, data)
    except PermissionError:
        raise CannotWrite(f"{path} could not be written: another program holds it.") from None


def found_pack(asked: str, workspace: Workspace) -> Pack:
    """Return the template that was asked for. Raise `WrongUse` naming those known, or saying what is wrong with it."""
    read = find_pack(workspace, asked, script=HERE)
    if read.value is None:
        wrong = next((each for each in read.findings if each.level is Level.STOP), None)
        said = wrong or unknown_pack(asked, workspace, script=HERE)
        raise WrongUse(f"{said.message} {said.hint}")
    return read.value


def _show_storylines(pack: Pack, workspace: Workspace) -> None:
    """Print each storyline that a script may name, and whose it is: the first template that has it."""
    built = packs_of(pack, workspace, script=HERE)
    owners: dict[str, str] = {}
    for each in built.value:
        for name in each.storylines:
            owner = owners.setdefault(name.replace("-", " "), str(each))
            if owner != str(each):
                owners[name.replace("-", " ")] = f"{owner}, instead of that of {each}"
    for name in NAMES:
        owners.setdefault(name, "agendapitch")
    show("  storylines")
    for name, owner in owners.items():
        usual = ", unless a script names another" if name == pack.storyline else ""
        show(f"    {name} (from {owner}{usual})")
    for finding in built.findings:
        tell(f"  {finding.message} {finding.hint}")


def _show_findings(findings: list[Diagnostic], workspace: Workspace) -> None:
    sources = Sources(workspace, HERE)
    for finding in findings:
        show(finding_text(finding, sources, width=width()) + "\n")
