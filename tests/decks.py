"""The decks that tests look at: the example scripts and the benchmark's, made by the command at three slots."""

from __future__ import annotations

import contextlib
import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from agendapitch.cli.main import run

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "decks" / "examples"
SCRIPTS = {name: EXAMPLES / f"{name}.yaml" for name in ("first", "council", "adaptations", "flood-data")} | {
    "spot": ROOT / "tests" / "benchmarks" / "spot.yaml"
}
SLOTS = (5, 10, 20)
ALL = [(name, slot) for name in SCRIPTS for slot in SLOTS]


@cache
def deck_of(name: str, slot: int) -> bytes:
    """Return the deck that `agendapitch make` writes from a script at a slot."""
    with TemporaryDirectory() as folder:
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = run(["make", str(SCRIPTS[name]), "--slot", str(slot), "-o", folder])
        assert code == 0, said.getvalue()
        (deck,) = Path(folder).glob("*.pptx")
        return deck.read_bytes()
