"""The door to the outside world: files, the cache, and what the package carries.

Everything that touches a disk goes through one `Workspace`, so that tests can hand in a dictionary
and so that what a stranger's script may reach is decided in one place.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path, PurePath

from agendapitch.errors import CannotWrite, TooLarge, UnreadableFile

PACKAGE = Path(__file__).resolve().parent
# A wheel carries assets and decks inside the package; a checkout has them at its top level.
BUNDLE = PACKAGE if (PACKAGE / "assets").is_dir() else PACKAGE.parent.parent
ON_LINUX = "linux" in sys.platform
CACHE_LIMIT = 256_000_000  # bytes kept for later runs; the oldest go first

_PARTED_ON_WINDOWS = frozenset(" \t&()[]{}^=;!'+,`~%")  # what cmd, or PowerShell, gives a meaning


class Workspace:
    """Files on disk. Paths are absolute or relative to the current folder."""

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return a file's bytes; raise `UnreadableFile` when they cannot be had, `TooLarge` over `limit` bytes."""
        try:
            # A device or a pipe could be read for ever, and opening one could wait for ever.
            kind = path.stat().st_mode
            if stat.S_ISDIR(kind):
                raise UnreadableFile(f"{path} is a folder, not a file.")
            if not stat.S_ISREG(kind):
                raise UnreadableFile(f"{path} is not an ordinary file.")
            with path.open("rb") as file:
                data = file.read(limit + 1)
        except FileNotFoundError:
            raise UnreadableFile(f"There is no file {path}.{_near(path)}") from None
        except PermissionError:
            raise UnreadableFile(f"{path} may not be read: another program holds it, or it is not yours.") from None
        except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
            raise UnreadableFile(f"{path} could not be read: {_reason(error)}.") from None
        if len(data) > limit:
            raise TooLarge(f"{path.name} is larger than {_size(limit)}, which is the limit.")
        return data

    def exists(self, path: Path) -> bool:
        """Return whether there is a file at `path`."""
        try:
            return path.is_file()
        except (OSError, ValueError):  # a name that is too long, or no name at all
            return False

    def beside(self, script: Path, name: str) -> Path | None:
        """Return where a file named in a script lies, or None when that is outside the script's folder."""
        wanted = name.replace("\\", "/")
        if os.name == "nt" and ":" in wanted[2:]:
            return None  # a second stream of a file, which NTFS hides
        try:
            folder = Path(os.path.abspath(script.parent))  # noqa: PTH100 - absolute() keeps "..", resolve() asks the disk
            # First by its letters alone: asking Windows about //server/share would already call that server.
            if not Path(os.path.normpath(folder / wanted)).is_relative_to(folder):
                return None
            real = (folder / wanted).resolve()
            return real if real.is_relative_to(folder.resolve()) else None
        except (OSError, ValueError, RuntimeError):  # RuntimeError: links that run in a circle
            return None

    def files_under(self, folder: Path, *, most: int) -> tuple[str, ...]:
        """Return the files in a folder and the folders in it, by their paths from there with "/", sorted.

        What a dot begins (a repository's own files, leavings of desktops) is not among them. Raise `UnreadableFile`
        where something is a link or no ordinary file, and `TooLarge` at more than `most` files.
        """
        found: list[str] = []
        waiting = [folder]
        while waiting:
            for entry in self._entries(waiting.pop()):
                if entry.name.startswith("."):
                    continue
                if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
                    raise UnreadableFile(f"{entry.path} is a link or no ordinary file, so it is not followed.")
                if entry.is_dir():
                    waiting.append(Path(entry.path))
                    continue
                found.append(Path(entry.path).relative_to(folder).as_posix())
                if len(found) + len(waiting) > most:
                    raise TooLarge(f"{folder} holds more than {most} files, which is the limit.")
        return tuple(sorted(found))

    def names_in(self, folder: Path) -> tuple[str, ...]:
        """Return the names of what is in a folder, sorted; none when it cannot be read."""
        with suppress(UnreadableFile):
            return tuple(sorted(entry.name for entry in self._entries(folder)))
        return ()

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except (OSError, ValueError) as error:
            raise UnreadableFile(f"{folder} could not be read: {_reason(error)}.") from None

    def data_folder(self) -> Path:
        """Return the folder for what the user keeps, such as deck templates: the platform's, or AGENDAPITCH_DATA."""
        chosen = os.environ.get("AGENDAPITCH_DATA")
        if chosen:
            return Path(chosen)
        from platformdirs import user_data_path

        return user_data_path("agendapitch", appauthor=False)

    def deck_folder(self) -> Path:
        """Return the folder of the deck templates that come with agendapitch."""
        return BUNDLE / "decks"

    def asset(self, name: str) -> bytes:
        """Return a file that the engine carries, by its path under `assets/`."""
        return self._carried("assets", name)

    def deck_file(self, name: str) -> bytes:
        """Return a file of a bundled deck template, by its path under `decks/`."""
        return self._carried("decks", name)

    def _carried(self, folder: str, name: str) -> bytes:
        try:
            return (BUNDLE / folder / name).read_bytes()
        except OSError:
            raise UnreadableFile(
                f"agendapitch is not installed whole: {folder}/{name} is missing. Install it again."
            ) from None

    def replace(self, path: Path, data: bytes) -> None:
        """Write `data` beside `path` and rename it into place, so that `path` is always whole, old or new.

        Raise `PermissionError` when `path` itself is held by another program, `CannotWrite` for all else.
        """
        made = _written_beside(path, data)
        try:
            _rename(made, path)
        except PermissionError:
            raise
        except OSError as error:
            raise _not_written(path, error) from None
        finally:
            made.unlink(missing_ok=True)

    def add(self, path: Path, data: bytes) -> bool:
        """Return whether a new file was written; False when `path` is taken. Raise `CannotWrite` as `replace` does."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = path.open("xb")
        except FileExistsError:
            return False
        except (OSError, ValueError) as error:
            raise CannotWrite(f"{path} could not be written: {_reason(error)}.") from None
        try:
            with file:
                file.write(data)
                _settle(file.fileno())
        except BaseException as error:
            path.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise CannotWrite(f"{path} could not be written: {_reason(error)}.") from None
            raise
        return True

    def remove(self, path: Path) -> None:
        """Remove a file; one that cannot be removed stays."""
        with suppress(OSError):
            path.unlink()

    def cached(self, key: str) -> bytes | None:
        """Return what was kept under `key` (a file name), or None."""
        try:
            return (_cache() / key).read_bytes()
        except (OSError, ValueError, RuntimeError):
            return None

    def cached_file(self, key: str) -> Path | None:
        """Return the file that is kept under `key`, or None."""
        try:
            path = _cache() / key
            return path if path.is_file() else None
        except (OSError, ValueError, RuntimeError):
            return None

    def keep(self, key: str, data: bytes) -> None:
        """Keep bytes under `key` for a later run; a cache that cannot be written is no error."""
        with suppress(OSError, ValueError, RuntimeError, CannotWrite):
            folder = _cache()
            folder.mkdir(parents=True, exist_ok=True)
            self.replace(folder / key, data)
            _forget_oldest(folder)


def typed(path: PurePath) -> str:
    """Return a path as it is typed in a command line: in quotation marks where a shell would take it apart."""
    text = str(path)
    if os.name == "nt":
        return text if text and not set(text) & _PARTED_ON_WINDOWS else f'"{text}"'
    from shlex import quote

    return quote(text)


def _written_beside(path: Path, data: bytes) -> Path:
    """Return a new file in the folder of `path` that holds `data` and has the old file's permissions."""
    made = path.parent / f".agendapitch-{os.getpid()}.tmp"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        made.unlink(missing_ok=True)  # left by a crash of a process that had this number
        with made.open("xb") as file:
            file.write(data)
            _settle(file.fileno())
        if os.name == "posix":  # Windows knows only "read-only", and would then refuse the rename
            with suppress(OSError):
                made.chmod(stat.S_IMODE(path.stat().st_mode))
        return made
    except BaseException as error:
        with suppress(OSError):
            made.unlink(missing_ok=True)
        if isinstance(error, (OSError, ValueError)):
            raise _not_written(path, error) from None
        raise


def _not_written(path: Path, error: Exception) -> CannotWrite:
    with suppress(OSError, ValueError):
        if path.exists():
            return CannotWrite(f"{path} could not be written: {_reason(error)}. The old one is as it was.")
    return CannotWrite(f"{path} could not be written: {_reason(error)}.")


def _rename(made: Path, path: Path) -> None:
    # On Windows a virus scanner or OneDrive holds a new file for a moment; PowerPoint holds it for longer.
    for pause in (0.1, 0.3) if os.name == "nt" else ():
        try:
            made.replace(path)
            return
        except PermissionError:
            time.sleep(pause)
    made.replace(path)


def _settle(descriptor: int) -> None:
    """Bring a file's bytes to the disk, where the file system can: a power cut must not leave an empty deck.

    Some network drives notice only here that they are full.
    """
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
            raise


def _cache() -> Path:
    """Return the folder for what is kept between runs: the platform's own, or AGENDAPITCH_CACHE."""
    chosen = os.environ.get("AGENDAPITCH_CACHE")
    if chosen:
        return Path(chosen) / "prepared"
    if ON_LINUX:  # where platformdirs gives the same, and its import costs as much as a picture
        return Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "agendapitch" / "prepared"
    from platformdirs import user_cache_path

    return user_cache_path("agendapitch", appauthor=False) / "prepared"


def _forget_oldest(folder: Path) -> None:
    files = [(entry.stat().st_mtime, entry.stat().st_size, entry.path) for entry in os.scandir(folder)]
    surplus = sum(size for _, size, _ in files) - CACHE_LIMIT
    for _, size, path in sorted(files):
        if surplus <= 0:
            return
        Path(path).unlink(missing_ok=True)
        surplus -= size


def _near(path: Path) -> str:
    """Return which file may have been meant where there is none of that name."""
    from difflib import get_close_matches

    try:
        near = get_close_matches(path.name, [each.name for each in path.parent.iterdir()], n=1, cutoff=0.8)
    except OSError:
        return ""
    return f" Did you mean {path.with_name(near[0])}?" if near else ""


def _size(limit: int) -> str:
    return f"{limit // 1_000_000} MB" if limit >= 1_000_000 else f"{limit // 1000} KB"


def _reason(error: Exception) -> str:
    """Return why an operation failed, in words for someone who has never seen an error number."""
    match error:
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return "the disk is full"
        case OSError(errno=errno.EACCES | errno.EPERM):
            return "this folder or file may not be changed by you"
        case OSError(errno=errno.EROFS):
            return "the disk is read-only"
        case OSError(errno=errno.ENAMETOOLONG):
            return "its name is too long"
        case OSError(errno=errno.ENOTDIR | errno.EEXIST):
            return "a file stands where a folder is needed"
        case OSError():
            return (error.strerror or str(error)).rstrip(".").lower()
        case _:
            return "its name cannot be a file's name"
