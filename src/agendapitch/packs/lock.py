"""agendapitch.lock: which deck templates the scripts of a folder are made with, kept beside them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from agendapitch.errors import CannotWrite, DamagedPack
from agendapitch.packs.contents import digest, folder_contents
from agendapitch.packs.keeping import source_of
from agendapitch.packs.model import Pack
from agendapitch.records import dataclass
from agendapitch.workspace import Workspace
from agendapitch.yamltext import decode, plain, read_yaml

NAME = "agendapitch.lock"
STARTER = "starter"
LIMIT = 200_000  # bytes
_HEAD = (
    "# Which deck templates the scripts in this folder are made with. Written by agendapitch; keep it beside them.\n"
    "# `agendapitch template update SCRIPT` shows what a newer template would change, and then changes this.\n"
)


@dataclass(frozen=True, slots=True)
class Locked:
    """One template as it was when the deck was made."""

    version: str
    source: str
    digest: str


def lock_path(script: Path) -> Path:
    """Return where the lock of a script lies."""
    return script.parent / NAME


def read_lock(workspace: Workspace, script: Path) -> Mapping[str, Locked]:
    """Return the templates that are locked beside a script, by name; none without a lock.

    Raise `DamagedPack` when the file is no lock.
    """
    path = lock_path(script)
    if not workspace.exists(path):
        return {}
    document = read_yaml(decode(workspace.read(path, limit=LIMIT), file=NAME).value, file=NAME)
    said = plain(document.value) if document.value else {}
    try:
        return {name: Locked(each["version"], each["source"], each["digest"]) for name, each in said.items()}
    except (AttributeError, KeyError, TypeError):
        raise DamagedPack(f"{path} is damaged. Delete it, and the next `make` writes it again.") from None


def locked_now(workspace: Workspace, pack: Pack) -> Locked:
    """Return a template as it is now, as a lock would say it."""
    return Locked(pack.version, source_of(workspace, pack), digest(folder_contents(workspace, pack.folder)))


def needs_lock(workspace: Workspace, pack: Pack, script: Path) -> bool:
    """Return whether a template is locked beside a script.

    Not one that the script is a part of, which is being written; and not the starter that comes with agendapitch, whose
    storylines every script has, named or not.
    """
    is_starter = pack.folder == workspace.deck_folder() / STARTER
    return not is_starter and pack.folder not in (script.parent, script.parent.parent)


def lock_missing(workspace: Workspace, script: Path, packs: Sequence[Pack]) -> tuple[Pack, ...]:
    """Return the templates that were not locked yet beside a script, and are now."""
    locked = read_lock(workspace, script)
    missing = tuple(pack for pack in packs if pack.name not in locked and needs_lock(workspace, pack, script))
    if missing:
        write_lock(workspace, script, missing)
    return missing


def write_lock(workspace: Workspace, script: Path, packs: Sequence[Pack]) -> None:
    """Write templates into the lock beside a script, as they are now; what is locked there of others stays."""
    locked = dict(read_lock(workspace, script))
    locked |= {pack.name: locked_now(workspace, pack) for pack in packs if needs_lock(workspace, pack, script)}
    try:
        workspace.replace(lock_path(script), _text(locked).encode())
    except PermissionError:
        raise CannotWrite(f"{lock_path(script)} could not be written: another program holds it.") from None


def _text(locked: Mapping[str, Locked]) -> str:
    rows = [
        f'{name}:\n  version: "{each.version}"\n  source: {json.dumps(each.source, ensure_ascii=False)}\n'
        f"  digest: {each.digest}\n"
        for name, each in sorted(locked.items())
    ]
    return _HEAD + "".join(rows)
