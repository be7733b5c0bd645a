"""Deck templates in git repositories, read through the git that is on the machine.

Nothing is checked out: the repository is copied without a working tree and its files are read as they are stored,
so no hook, no filter and no submodule of a stranger has a place to run in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from agendapitch.errors import DamagedPack, UnreadableFile, WrongUse
from agendapitch.packs.contents import FILE_LIMIT, WHOLE_LIMIT, Files, check_names, is_left_out, too_large
from agendapitch.packs.git import GitRefused, run_git
from agendapitch.packs.model import PACK_FILE

_THIN = ("--quiet", "--bare", "--no-local", "--single-branch", "--no-tags", "--template=")
_SHALLOW = ("--depth", "1")
_MOST_TAGS = 12


def is_repository(source: str) -> bool:
    """Return whether a source is an address of git, or a folder that is a repository."""
    if re.match(r"(https?|ssh|git|file)://|[\w.-]+@[\w.-]+:", source):
        return True
    folder = Path(source)
    return (folder / ".git").exists() or ((folder / "HEAD").is_file() and (folder / "objects").is_dir())


def repository_contents(source: str, version: str) -> Files:
    """Return the files of a template in a repository: at the tag `version` or `v` and version, or its newest state.

    Raise `UnreadableFile` when git is not there or cannot reach the address, `DamagedPack` when it holds no template.
    """
    if source.startswith("-") or version.startswith("-"):
        raise WrongUse(f"“{source}” is no address of a repository.")
    if source.casefold().endswith(".zip"):
        raise WrongUse(f"I fetch from repositories only. Download {source}, and then add the file.")
    with TemporaryDirectory(prefix="agendapitch-") as folder:
        copy = Path(folder) / "copy.git"
        _copied(source, version, copy)
        listed = run_git("ls-tree", "-r", "-z", "-l", "--full-tree", "HEAD", folder=copy)
        return dict(_files(list(_blobs(listed)), copy))


def without_password(source: str) -> str:
    """Return an address without the name and the password that may stand in it."""
    return re.sub(r"//[^/@]*@", "//", source)


def _copied(source: str, version: str, copy: Path) -> None:
    address = str(Path(source).absolute()) if Path(source).exists() else source
    try:
        for tag in (version, f"v{version}") if version else ("",):
            if _clones(address, tag, copy):
                return
        raise UnreadableFile(_no_tag(address, version))
    except UnreadableFile as error:
        wanted = f" at {version}" if version else ""
        raise UnreadableFile(f"{without_password(source)}{wanted} could not be read. {error}") from None


def _clones(address: str, tag: str, copy: Path, depth: Sequence[str] = _SHALLOW) -> bool:
    """Return whether the repository is copied at a tag; False when it has no such tag."""
    at = ("--branch", tag) if tag else ()
    try:
        run_git("clone", *_THIN, *depth, *at, "--", address, str(copy), growing=copy)
    except GitRefused as error:
        if depth and "dumb http" in error.said:  # an ordinary web server can only give all that was ever in it
            return _clones(address, tag, copy, depth=())
        if re.search(r"Remote branch .* not found", error.said):
            return False
        raise
    return True


def _no_tag(address: str, version: str) -> str:
    listed = run_git("ls-remote", "--tags", "--refs", "--", address).decode(errors="replace")
    tags = [line.rpartition("refs/tags/")[2] for line in listed.splitlines()]
    have = f"It has {', '.join(tags[-_MOST_TAGS:])}" if tags else "It has no tags"
    return f"There is no tag {version} or v{version} in it. {have}."


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
        yield path, run_git("cat-file", "blob", name_of_object, folder=copy)
