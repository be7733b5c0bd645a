"""The door to the outside world: files, the cache, and what the package carries.

Everything that touches a disk goes through one `Workspace`, so that tests can hand in a dictionary
(`tests/conftest.py`) and so that what a stranger's script may reach is decided in one place.
"""

from __future__ import annotations

from pathlib import Path

from agendapitch.errors import UnreadableFile

PACKAGE = Path(__file__).resolve().parent
# A wheel carries assets and decks inside the package; a checkout has them at its top level.
BUNDLE = PACKAGE if (PACKAGE / "assets").is_dir() else PACKAGE.parent.parent


class Workspace:
    """Files on disk. Paths are absolute or relative to the current folder."""

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return a file's bytes; raise `UnreadableFile` when it is missing, unreadable or over `limit` bytes."""
        try:
            if path.stat().st_size > limit:
                raise UnreadableFile(f"{path.name} is larger than {limit // 1_000_000} MB, which is the limit.")
            return path.read_bytes()
        except FileNotFoundError:
            raise UnreadableFile(f"There is no file {path}.") from None
        except IsADirectoryError:
            raise UnreadableFile(f"{path} is a folder, not a file.") from None
        except OSError as error:
            raise UnreadableFile(f"{path} could not be read: {error.strerror or error}.") from None

    def exists(self, path: Path) -> bool:
        """Return whether there is a file at `path`."""
        return path.is_file()

    def beside(self, script: Path, name: str) -> Path | None:
        """Return where a file named in a script lies, or None when that is outside the script's folder."""
        folder = script.parent.resolve()
        wanted = (folder / name.replace("\\", "/")).resolve()
        return wanted if wanted.is_relative_to(folder) else None

    def asset(self, name: str) -> bytes:
        """Return a file that the engine carries, by its path under `assets/`."""
        return (BUNDLE / "assets" / name).read_bytes()

    def deck_file(self, name: str) -> bytes:
        """Return a file of a bundled deck template, by its path under `decks/`."""
        return (BUNDLE / "decks" / name).read_bytes()

    def cached(self, key: str) -> bytes | None:
        """Return what was kept under `key` (a file name), or None."""
        return None

    def keep(self, key: str, data: bytes) -> None:
        """Keep bytes under `key` for a later run; a cache that cannot be written is no error."""
