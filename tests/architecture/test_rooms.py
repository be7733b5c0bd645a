"""The house keeps its shape: rooms know only the rooms before them, and doors are used."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent.parent
SOURCE = ROOT / "src" / "agendapitch"
MODULES = sorted(SOURCE.rglob("*.py"))

DOORS = {
    "pptx": ("ooxml/",),
    "lxml": ("ooxml/",),
    "yaml": ("yamltext.py",),
    "PIL": ("typography/", "scene/pictures.py", "ooxml/template/pixels.py"),
}
LONGEST_MODULE = 400
ONE_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|tmp|opt)/\w")
REGISTRIES = re.compile(r"\b(?:pypi\.org|files\.pythonhosted\.org|registry\.npmjs\.org|npmjs\.com|crates\.io)\b")


def test_each_room_knows_only_the_rooms_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("library", DOORS)
def test_library_comes_in_through_its_door_alone(library: str) -> None:
    users = {str(module.relative_to(SOURCE)) for module in MODULES if library in set(_imported(module))}
    assert {user for user in users if not user.startswith(DOORS[library])} == set()


def test_no_module_tells_two_stories() -> None:
    lengths = {str(m.relative_to(ROOT)): len(m.read_text("utf-8").splitlines()) for m in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


@pytest.mark.parametrize("unwanted", [ONE_MACHINE, REGISTRIES], ids=["path of one machine", "host of a registry"])
def test_no_file_names_a(unwanted: re.Pattern[str]) -> None:
    found = [f"{name}:{line}" for name, number, line in _lines() if unwanted.search(line) and name != _this_file()]
    assert found == []


def _imported(module: Path) -> Iterator[str]:
    """Yield the top-level packages that a module imports, wherever it does."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def _lines() -> Iterator[tuple[str, int, str]]:
    """Yield every line of every text file in the repository."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        try:
            text = (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue
        yield from ((name, number, line) for number, line in enumerate(text.splitlines(), 1))


def _this_file() -> str:
    return str(Path(__file__).relative_to(ROOT))
