"""The decks that tests look at: every example script and the benchmark's, made by the command."""

from __future__ import annotations

import contextlib
import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import pytest

from agendapitch.cli.main import run
from agendapitch.house.looks import LOOKS

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "decks" / "examples"
SCRIPTS = {file.stem: file for file in sorted(EXAMPLES.glob("*.yaml"))} | {
    "spot": ROOT / "tests" / "benchmarks" / "spot.yaml"
}
GALLERY = [name for name in SCRIPTS if name.startswith("gallery-")]  # every kind of slide, in every built-in look

Made: TypeAlias = tuple[str, int, str]
"""A script's name, a slot in minutes, and a look ("" for the script's own)."""

ALL: list[Made] = [(name, slot, "") for name in SCRIPTS if name not in GALLERY for slot in (5, 10, 20)]
ALL += [(name, 20, look) for name in GALLERY for look in LOOKS]
every_deck = pytest.mark.parametrize("made", ALL, ids=lambda made: "-".join(str(part) for part in made if part))


@cache
def deck_of(name: str, slot: int, look: str = "") -> bytes:
    """Return the deck that `agendapitch make` writes; `look` is a built-in one, or "" for the script's own."""
    with TemporaryDirectory() as folder:
        said = io.StringIO()
        style = ["--style", look] if look else []
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = run(["make", str(SCRIPTS[name]), "--slot", str(slot), "-o", folder, *style])
        assert code == 0, said.getvalue()
        (deck,) = Path(folder).glob("*.pptx")
        return deck.read_bytes()
