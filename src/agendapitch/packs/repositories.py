"""Deck templates in git repositories, read through the git that is on the machine.

Nothing is checked out: the repository is copied without a working tree and its files are read as they are stored,
so no hook, no filter and no submodule of a stranger has a place to run in.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from agendapitch.errors import DamagedPack, UnreadableFile, WrongUse
from agendapitch.packs.contents import FILE_LIMIT, WHOLE_LIMIT, Files, check_names, is_left_out, too_large
from agendapitch.packs.model import PACK_FILE

PATIENCE = 120  # seconds for one command of git
_THIN = ("--quiet", "--bare", "--no-local", "--depth", "1", "--single-branch", "--no-tags", "--template=")
_QUIET = {
    "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "https:ssh:git:file", "GIT_LFS_SKIP_SMUDGE": "1",
    "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
}  # fmt: skip
_SETTINGS = ("core.hooksPath=/dev/null", "fetch.recurseSubmodules=false", "protocol.ext.allow=never", "gc.auto=0",
             "maintenance.auto=false", "http.followRedirects=false")  # fmt: skip


def is_repository(source: str) -> bool:
    """Return whether a source is an address of git, or a folder that is a repository."""
    if re.match(r"(https|ssh|git|file)://|[\w.-]+@[\w.-]+:", source):
        return True
    folder = Path(source)
    return (folder / ".git").exists() or ((folder / "HEAD").is_file() and (folder / "objects").is_dir())


def repository_contents(source: str, version: str) -> Files:
    """Return the files of a template in a repository: at the tag `version` or `v` and version, or its newest state.

    Raise `UnreadableFile` when git is not there or cannot reach the address, `DamagedPack` when it holds no template.
    """
    if source.startswith("-") or version.startswith("-"):
        raise WrongUse(f"“{source}” is no address of a repository.")
    with TemporaryDirectory(prefix="agendapitch-") as folder:
        copy = Path(folder) / "copy.git"
        _copied(source, version, copy)
        listed = _git("ls-tree", "-r", "-z", "-l", "--full-tree", "HEAD", folder=copy)
        return dict(_files(list(_blobs(listed)), copy))


def _copied(source: str, version: str, copy: Path) -> None:
    address = str(Path(source).absolute()) if Path(source).exists() else source
    tags = (version, f"v{version}") if version else ("",)
    said = ""
    for tag in tags:
        at = ("--branch", tag) if tag else ()
        try:
            _git("clone", *_THIN, *at, "--", address, str(copy))
            return
        except UnreadableFile as error:
            said = str(error)
    wanted = f" at {version}" if version else ""
    raise UnreadableFile(f"{source}{wanted} could not be read. {said}")


def _blobs(listed: bytes) -> Iterator[tuple[str, str, int]]:
    """Yield path, object and size of each file; refuse links and submodules."""
    for line in listed.split(b"\0"):
        if not line:
            continue
        about, _, raw = line.partition(b"\t")
        mode, _, name_of_object, size = about.decode().split()
        path = raw.decode(errors="replace")
        if is_left_out(path):
            continue
        if mode not in ("100644", "100755"):
            raise DamagedPack(f"The template holds a link or another repository, “{path}”, so it is refused.")
        yield path, name_of_object, int(size)


def _files(blobs: Sequence[tuple[str, str, int]], copy: Path) -> Iterator[tuple[str, bytes]]:
    check_names([path for path, _, _ in blobs])
    if PACK_FILE not in {path for path, _, _ in blobs}:
        raise DamagedPack(f"There is no deck template in this repository: it holds no {PACK_FILE} at its top.")
    total = 0
    for path, _, size in blobs:
        total += size
        if size > FILE_LIMIT or total > WHOLE_LIMIT:
            raise too_large(path)
    for path, name_of_object, _ in blobs:
        yield path, _git("cat-file", "blob", name_of_object, folder=copy)


def _git(*arguments: str, folder: Path | None = None) -> bytes:
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    where = ["--git-dir", str(folder)] if folder else []
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _QUIET
    try:
        done = subprocess.run(["git", *settings, *where, *arguments], capture_output=True, check=False, env=environment,
                              timeout=PATIENCE, stdin=subprocess.DEVNULL)  # fmt: skip
    except FileNotFoundError:
        raise UnreadableFile("There is no git on this machine. Ask for the template as a zip file.") from None
    except subprocess.TimeoutExpired:
        raise UnreadableFile(f"It did not answer within {PATIENCE} seconds.") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        told = next((line for line in lines if line.startswith("fatal:")), lines[-1] if lines else "no reason given")
        raise UnreadableFile(f"Git says: {told.removeprefix('fatal: ')}")
    return done.stdout
