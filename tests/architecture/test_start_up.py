"""`make` with a built-in house prints from what was compiled: the heavy libraries stay on the shelf."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.decks import SCRIPTS

HEAVY = ("pptx", "lxml", "xlsxwriter", "rich", "pydantic", "typer", "click", "dataclasses", "inspect", "xml.etree",
         "email")
AFTER_MAKE = """
import sys
from agendapitch.cli.main import run
code = run(["make", sys.argv[1], "-o", sys.argv[2], "--quiet"])
print(code, *(name for name in sys.argv[3:] if name in sys.modules))
"""


def _loaded_after_make(script: Path, folder: Path, *wanted: str) -> str:
    """Return the exit code of `make` and which of the wanted modules it loaded."""
    places = {name: str(folder / "home") for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME", "LOCALAPPDATA")}
    places["AGENDAPITCH_CACHE"] = str(folder / "cache")
    command = [sys.executable, "-c", AFTER_MAKE, str(script), str(folder), *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | places)
    return done.stdout.splitlines()[-1]


def test_no_heavy_library_is_loaded(tmp_path: Path) -> None:
    assert _loaded_after_make(SCRIPTS["first"], tmp_path, *HEAVY, "PIL") == "0"


def test_pictures_are_decoded_once_and_then_come_from_the_cache(tmp_path: Path) -> None:
    assert _loaded_after_make(SCRIPTS["council"], tmp_path, "PIL", *HEAVY) == "0 PIL"
    assert _loaded_after_make(SCRIPTS["council"], tmp_path, "PIL", *HEAVY) == "0"
