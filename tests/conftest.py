"""What all tests share: a workspace in memory, and golden files that are accepted on purpose."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import pytest

from agendapitch.errors import TooLarge, UnreadableFile
from agendapitch.workspace import Workspace

GOLDEN = Path(__file__).parent / "golden"


class MemoryWorkspace(Workspace):
    """Files in a dictionary, under a folder that does not exist; what the package carries comes from the disk."""

    ROOT = Path("/pitch")

    def __init__(self, files: Mapping[str, bytes | str] | None = None) -> None:
        self.files = {self._name(Path(name)): _bytes(data) for name, data in (files or {}).items()}
        self.kept: dict[str, bytes] = {}

    def read(self, path: Path, *, limit: int) -> bytes:
        name = self._name(path)
        if self._is_carried(path):
            return super().read(path, limit=limit)
        if name not in self.files:
            raise UnreadableFile(f"There is no file {path}.")
        if len(self.files[name]) > limit:
            raise TooLarge(f"{path.name} is larger than {limit // 1_000_000} MB, which is the limit.")
        return self.files[name]

    def exists(self, path: Path) -> bool:
        return super().exists(path) if self._is_carried(path) else self._name(path) in self.files

    def names_in(self, folder: Path) -> tuple[str, ...]:
        if self._is_carried(folder):
            return super().names_in(folder)
        lead = f"{self._name(folder)}/"
        return tuple(sorted({name[len(lead) :].split("/")[0] for name in self.files if name.startswith(lead)}))

    def data_folder(self) -> Path:
        return self.ROOT / "kept by the user"

    def _is_carried(self, path: Path) -> bool:
        return path.is_relative_to(self.deck_folder())

    def beside(self, script: Path, name: str) -> Path | None:
        folder = Path(self._name(script)).parent
        wanted = Path(self._name(folder / name.replace("\\", "/")))
        return wanted if wanted.is_relative_to(folder) else None

    def cached(self, key: str) -> bytes | None:
        return self.kept.get(key)

    def keep(self, key: str, data: bytes) -> None:
        self.kept[key] = data

    def _name(self, path: Path) -> str:
        return str(PurePosixPath(os.path.normpath(self.ROOT / path)))


def _bytes(data: bytes | str) -> bytes:
    return data.encode() if isinstance(data, str) else data


def pytest_configure() -> None:
    # A run in the background is told to ignore Ctrl-C, and every command that it starts would be too.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write what the golden tests give into tests/golden")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Iterator[Callable[[str, str], None]]:
    """Return a check that a text is the golden file of that name; `--accept` writes it instead."""
    accept = bool(request.config.getoption("--accept"))

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if accept:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        if not path.exists():
            pytest.fail(f"There is no golden file {name} yet. Read the text, then run pytest --accept.\n\n{text}")
        assert text == path.read_text(encoding="utf-8")

    yield check


@pytest.fixture
def workspace() -> MemoryWorkspace:
    """Return an empty workspace in memory."""
    return MemoryWorkspace()


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is prepared in a folder of this run: what an older version kept would be no proof."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AGENDAPITCH_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield
