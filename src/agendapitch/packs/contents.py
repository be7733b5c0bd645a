"""The files of a deck template, wherever it comes from: bounded, with names that are safe on every system, digested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeAlias

from agendapitch.digests import sha256
from agendapitch.errors import DamagedPack, TooLarge
from agendapitch.packs.model import PACK_FILE
from agendapitch.packs.reading import RESERVED
from agendapitch.workspace import Workspace

MOST_FILES = 500
FILE_LIMIT, WHOLE_LIMIT = 20_000_000, 50_000_000  # bytes
LONGEST_PATH = 180  # letters; Windows takes 260 with the folder before it
_FORBIDDEN = frozenset('\\:*?"<>|')

Files: TypeAlias = Mapping[str, bytes]
"""The bytes of each file, by its path from the template's folder, with "/"."""


def folder_contents(workspace: Workspace, folder: Path) -> Files:
    """Return the files of a template in a folder. Raise `DamagedPack` or `UnreadableFile` where it breaks a limit."""
    if not workspace.exists(folder / PACK_FILE):
        raise DamagedPack(f"{folder} holds no deck template: there is no {PACK_FILE} in it.")
    names = workspace.files_under(folder, most=MOST_FILES)
    check_names(names)
    files: dict[str, bytes] = {}
    left = WHOLE_LIMIT
    for name in names:
        try:
            files[name] = workspace.read(folder / name, limit=min(FILE_LIMIT, left))
        except TooLarge:
            raise too_large(name) from None
        left -= len(files[name])
    return files


def digest(files: Files) -> str:
    """Return the digest of a template: the same for its folder, its zip and its repository."""
    whole = sha256()
    for name in sorted(files):
        whole.update(f"{len(name.encode())} {name} {len(files[name])}\n".encode())
        whole.update(files[name])
    return f"sha256:{whole.hexdigest()}"


def is_left_out(name: str) -> bool:
    """Return whether a file is no part of a template: what a dot begins, and what macOS adds to zips."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def check_names(names: Iterable[str]) -> None:
    """Raise `DamagedPack` for a path that leads outside, or that not every system can write."""
    seen: set[str] = set()
    for name in names:
        if len(seen) >= MOST_FILES:
            raise DamagedPack(f"The template holds more than {MOST_FILES} files, which is the limit.")
        if not name or name.startswith("/") or ".." in name.split("/") or name[1:2] == ":" or "\\" in name:
            raise DamagedPack(f"The template holds “{_shown(name)}”, which leads outside of its folder.")
        if len(name) > LONGEST_PATH or not all(_is_writable(part) for part in name.split("/")):
            raise DamagedPack(f"The template holds “{_shown(name)}”, a name that not every system can write.")
        if name.casefold() in seen:
            raise DamagedPack(f"The template holds “{_shown(name)}” twice (capitals do not tell files apart).")
        seen.add(name.casefold())


def too_large(name: str) -> DamagedPack:
    """Return the error that a template is larger than it may be."""
    return DamagedPack(f"The template is too large at “{_shown(name)}”: one file may have {FILE_LIMIT // 1_000_000} "
                       f"MB, all together {WHOLE_LIMIT // 1_000_000} MB.")


def _is_writable(part: str) -> bool:
    plain = bool(part) and part.isprintable() and not _FORBIDDEN.intersection(part) and part[-1] not in ". "
    return plain and part.partition(".")[0].casefold() not in RESERVED


def _shown(name: str) -> str:
    return "".join(letter if letter.isprintable() else "�" for letter in name[:80])
