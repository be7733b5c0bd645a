"""Where deck templates are found: beside the script, in the user's folder, among those that come with agendapitch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from agendapitch.diagnostics import Diagnostic, Level, Outcome
from agendapitch.packs.model import PACK_FILE, PITCHES, Pack, is_version, numbers
from agendapitch.packs.reading import read_pack
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace

BESIDE, KEPT, BUNDLED = "beside the script", "added by you", "comes with agendapitch"


@dataclass(frozen=True, slots=True)
class Shelved:
    """A place where a deck template lies: its folder, how findings call it, and who put it there."""

    folder: Path
    shown: str
    where: str


def find_pack(workspace: Workspace, asked: str, *, script: Path | None = None) -> Outcome[Pack | None]:
    """Return the template that `name` or `name@version` means; None when there is none, or it cannot be used.

    Of several versions the newest is meant. What lies beside the script goes before what the user added, and
    that before what comes with agendapitch.
    """
    name, version = split(asked)
    for place in _places(workspace, name, script):
        read = read_pack(workspace, place.folder, shown=place.shown)
        if read.value is None or (read.value.name == name and is_version(read.value.version, version)):
            return read
    return Outcome(None)


def split(asked: str) -> tuple[str, str]:
    """Return name and version of what an author wrote after `template:`; the version may be empty."""
    name, _, version = asked.strip().casefold().partition("@")
    return name.strip().replace(" ", "-"), version.strip().removeprefix("v")


def kept_folder(workspace: Workspace) -> Path:
    """Return the folder of the templates that the user added."""
    return workspace.data_folder() / "templates"


def all_packs(workspace: Workspace, *, script: Path | None = None) -> Iterator[tuple[Shelved, Outcome[Pack | None]]]:
    """Yield every template that can be found and where it lies; those that come with agendapitch are the last."""
    for name in known_names(workspace, script=script):
        for place in _places(workspace, name, script):
            yield place, read_pack(workspace, place.folder, shown=place.shown)


def known_names(workspace: Workspace, *, script: Path | None = None) -> tuple[str, ...]:
    """Return the names of the templates that can be found, sorted."""
    folders = [kept_folder(workspace), workspace.deck_folder(), *([script.parent] if script else ())]
    names = {name for folder in folders for name in workspace.names_in(folder)}
    return tuple(sorted(name for name in names if next(_places(workspace, name, script), None)))


def place_of(workspace: Workspace, pack: Pack) -> str:
    """Return who put a template where it lies."""
    if pack.folder.is_relative_to(workspace.deck_folder()):
        return BUNDLED
    return KEPT if pack.folder.is_relative_to(kept_folder(workspace)) else BESIDE


def unknown_pack(asked: str, workspace: Workspace, *, script: Path | None = None) -> Diagnostic:
    """Return the *stop* that there is no such template, naming those that there are."""
    known = known_names(workspace, script=script)
    name, version = split(asked)
    message, hint = f"There is no deck template called “{asked}”.", f"Deck templates here: {', '.join(known)}."
    if version and name in known:
        have = [read.value.version for _, read in all_packs(workspace, script=script)
                if read.value and read.value.name == name]  # fmt: skip
        message = f"Of the deck template {name} there is no version {version}, but there is {' and '.join(have)}."
        hint = f"Name one of those, or add the other: agendapitch template add SOURCE@{version}"
    return Diagnostic(
        rule="STO04", name="unknown-template", level=Level.STOP, message=message, hint=hint,
        section="template",
    )  # fmt: skip


def _places(workspace: Workspace, name: str, script: Path | None) -> Iterator[Shelved]:
    if not name or set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-"):
        return
    if script:
        own = script.parent.parent if script.parent.name == PITCHES else script.parent
        if _is_own(workspace, own, name):
            yield Shelved(own, ".." if script.parent.name == PITCHES else ".", BESIDE)
        if workspace.exists(script.parent / name / PACK_FILE):
            yield Shelved(script.parent / name, name, BESIDE)
    kept = kept_folder(workspace) / name
    for version in sorted(workspace.names_in(kept), key=numbers, reverse=True):
        if workspace.exists(kept / version / PACK_FILE):
            yield Shelved(kept / version, (kept / version).as_posix(), KEPT)
    bundled = workspace.deck_folder() / name
    if workspace.exists(bundled / PACK_FILE):
        yield Shelved(bundled, bundled.as_posix(), BUNDLED)


def _is_own(workspace: Workspace, folder: Path, name: str) -> bool:
    """Return whether a folder holds the template of that name, or one that cannot be read."""
    if not workspace.exists(folder / PACK_FILE):
        return False
    read = read_pack(workspace, folder)
    return read.value is None or read.value.name == name
