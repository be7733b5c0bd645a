"""The wheel carries all it needs: installed alone, it makes a deck in a folder that has never seen the project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from agendapitch.ooxml.package_check import check_package
from tests.decks import EXAMPLES, ROOT

PYTHON = Path("Scripts/python.exe") if sys.platform == "win32" else Path("bin/python")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the sources without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


def test_wheel_carries_decks_assets_and_licence(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = archive.namelist()
    for wanted in ("assets/houses/", "assets/metrics/", "decks/examples/first.yaml", "decks/starter/pack.yaml",
                   "decks/after-the-flood/pitches/after-the-flood.yaml"):
        assert any(name.startswith(f"agendapitch/{wanted}") for name in names), wanted
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert "agendapitch/py.typed" in names


def test_installed_wheel_makes_a_deck_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    environment, elsewhere = tmp_path / "environment", tmp_path / "a folder of the council"
    venv.create(environment, with_pip=False)
    python = environment / PYTHON
    _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index", "--no-deps", wheel)
    # The other packages are the ones that this test runs with; agendapitch itself comes from the wheel alone.
    libraries = _run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    (Path(libraries) / "dependencies.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    elsewhere.mkdir()
    shutil.copy(EXAMPLES / "first.yaml", elsewhere)

    said = _run(python.with_name("agendapitch"), "make", "first.yaml", folder=elsewhere)
    used = _run(python, "-c", "import agendapitch; print(agendapitch.__file__)", folder=elsewhere)

    assert Path(used.strip()).is_relative_to(environment)
    assert "first.pptx" in said
    assert check_package((elsewhere / "first.pptx").read_bytes()) == ()


def _run(*command: str | Path, folder: Path | None = None) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run(list(map(str, command)), cwd=folder, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
