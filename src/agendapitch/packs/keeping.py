"""The templates that the user keeps: added whole or not at all, two versions side by side, removed."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path

from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.errors import CannotWrite, DamagedPack, PitchError, WrongUse
from agendapitch.packs.contents import Files, digest, folder_contents
from agendapitch.packs.finding import BUNDLED, find_pack, kept_folder, place_of, split
from agendapitch.packs.model import PACK_FILE, VERSION, Pack, is_version
from agendapitch.packs.reading import read_pack
from agendapitch.packs.repositories import is_repository, repository_contents, without_password
from agendapitch.packs.zips import zip_contents
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Added:
    """A template that is kept now; `new` is False when it was there already, just the same."""

    pack: Pack
    digest: str
    new: bool


def add_pack(workspace: Workspace, source: str, *, expected: str = "") -> Added:
    """Return the template that was added from SOURCE or SOURCE@VERSION.

    SOURCE is a folder, a zip, an address of git or a local repository; `expected` is the digest that it must have.
    Raise `DamagedPack` or another `PitchError`, with nothing changed, when it cannot be used.
    """
    where, version = _source(source)
    files = _contents(workspace, where, version)
    found = digest(files)
    if expected and found != (expected if ":" in expected else f"sha256:{expected}"):
        raise DamagedPack(f"{without_password(where)} is not the template that was promised: its digest is {found}.")
    return _kept(workspace, files, source=where, asked=version, found=found)


def remove_pack(workspace: Workspace, asked: str) -> Pack:
    """Return the template that is gone now. Raise `WrongUse` when it is not one that the user added."""
    name, version = split(asked)
    folder = kept_folder(workspace) / name
    there = [each for each in workspace.names_in(folder) if workspace.exists(folder / each / PACK_FILE)] if name else []
    meant = [each for each in there if is_version(each, version)]
    if len(meant) != 1:
        have = f" You have added {', '.join(f'{name}@{each}' for each in there)}." if there else ""
        raise WrongUse(f"{asked} is not a deck template that you added.{have}" if not meant else
                       f"There are several versions of {name}. Say which.{have}")
    pack = read_pack(workspace, folder / meant[0]).value or _nameless(folder / meant[0], name, meant[0])
    try:
        shutil.rmtree(folder / meant[0])
        _record(folder, meant[0]).unlink(missing_ok=True)
        with suppress(OSError):
            folder.rmdir()
    except OSError as error:
        raise CannotWrite(f"{asked} could not be removed: {(error.strerror or '').lower()}.") from None
    return pack


def source_of(workspace: Workspace, pack: Pack) -> str:
    """Return where a template came from: what the user typed, or that it comes with agendapitch."""
    where = place_of(workspace, pack)
    if where == BUNDLED:
        return "agendapitch"
    try:
        told = json.loads(workspace.read(_record(pack.folder.parent, pack.version), limit=10_000))
        return str(told["source"])
    except (PitchError, ValueError, KeyError, TypeError):
        return where


def _source(source: str) -> tuple[str, str]:
    """Return a source without the version after its last @, and that version."""
    import re

    before, _, after = source.rpartition("@")
    if before and re.fullmatch(rf"v?{VERSION}", after) and not Path(source).exists():
        return before, after.removeprefix("v")
    return source, ""


def _contents(workspace: Workspace, source: str, version: str) -> Files:
    path = Path(source)
    if path.is_dir() and not (version and is_repository(source)) and workspace.exists(path / PACK_FILE):
        return folder_contents(workspace, path)
    if is_repository(source):
        return repository_contents(source, version)
    if path.is_dir():
        return folder_contents(workspace, path)  # which says what is missing
    return zip_contents(workspace, path)


def _kept(workspace: Workspace, files: Files, *, source: str, asked: str, found: str) -> Added:
    shelf = kept_folder(workspace)
    staging = shelf / f".new-{os.getpid()}"
    try:
        _write(staging, files)
        pack = _usable(workspace, staging, asked)
        folder = shelf / pack.name / pack.version
        if workspace.exists(folder / PACK_FILE):
            if digest(folder_contents(workspace, folder)) != found:
                raise WrongUse(f"{pack} is here already, with other content. Remove it first (agendapitch template "
                               f"remove {pack}), or ask its makers to raise the version.")
            return Added(_moved(pack, folder), found, new=False)
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging.rename(folder)
        told = json.dumps({"source": _lasting(source), "digest": found}, ensure_ascii=False, indent=1)
        workspace.replace(_record(folder.parent, pack.version), told.encode())
        return Added(_moved(pack, folder), found, new=True)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise CannotWrite(f"The template could not be kept in {shelf}: {why}.") from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _write(folder: Path, files: Files) -> None:
    shutil.rmtree(folder, ignore_errors=True)  # left by a crash of a process that had this number
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _usable(workspace: Workspace, folder: Path, asked: str) -> Pack:
    read = read_pack(workspace, folder, shown="")
    if read.value is None:
        raise DamagedPack(f"The template cannot be used. {_told(read.findings)}")
    if workspace.exists(workspace.deck_folder() / read.value.name / PACK_FILE):
        raise DamagedPack(f"A deck template called {read.value.name} comes with agendapitch. Ask its makers to give "
                          "theirs another name.")
    if not is_version(read.value.version, asked):
        raise DamagedPack(f"The template there is {read.value}, not version {asked}.")
    _refuse_circle(workspace, read.value)
    return read.value


def _refuse_circle(workspace: Workspace, pack: Pack) -> None:
    """Raise `DamagedPack` where what a template is based on is here and is itself based on another."""
    name, version = split(pack.based_on)
    is_itself = name == pack.name and is_version(pack.version, version)
    base = pack if is_itself else find_pack(workspace, pack.based_on).value
    if base and base.based_on:
        raise DamagedPack(f"The template {pack} is based on {base}, which is itself based on {base.based_on}. "
                          "A template may be based on one that stands alone, such as starter@1.")


def _told(findings: tuple[Diagnostic, ...]) -> str:
    first = next(finding for finding in findings if finding.level is Level.STOP)
    line = f"{PACK_FILE}, line {first.span.line}: " if first.span else ""
    return f"{line}{first.message} {first.hint}"


def _lasting(source: str) -> str:
    """Return a source as it can be found again from any folder; without a password that stands in an address."""
    path = Path(source)
    return str(path.absolute()) if path.exists() else without_password(source)


def _record(folder: Path, version: str) -> Path:
    return folder / f"{version}.json"


def _moved(pack: Pack, folder: Path) -> Pack:
    from agendapitch.records import replace

    return replace(pack, folder=folder)


def _nameless(folder: Path, name: str, version: str) -> Pack:
    return Pack(folder=folder, name=name, version=version, title="", about="", licence="")
