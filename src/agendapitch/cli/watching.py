"""`make --watch`: a deck is made again whenever its script, or a file that the script uses, has changed."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from agendapitch.cli.making import Order, make_decks
from agendapitch.cli.screen import tell
from agendapitch.workspace import Workspace

PAUSE = 0.02  # seconds between two looks: a look at a dozen files costs a tenth of a millisecond
PATIENCE = 0.5  # seconds that a file may be missing or empty: editors empty a file before they write it anew

Mark = tuple[int, int] | None
"""When a file was changed, in nanoseconds, and its length; None where there is none."""


class WatchedWorkspace(Workspace):
    """Remembers which files were looked for while decks were made, and how they were just before."""

    def __init__(self) -> None:
        self.seen: dict[Path, Mark] = {}

    def read(self, path: Path, *, limit: int) -> bytes:
        """Return a file's bytes, as `Workspace.read` does."""
        self.seen.setdefault(path, mark_of(path))
        return super().read(path, limit=limit)

    def replace(self, path: Path, data: bytes) -> None:
        """Write a file, as `Workspace.replace` does; what we write ourselves is no change."""
        super().replace(path, data)
        self.seen.pop(path, None)


def watch(scripts: Sequence[Path], order: Order) -> int:
    """Make a deck from each script, again after every change, until Ctrl-C; return 0 then.

    A script that cannot be made into a deck leaves the deck that is there.
    """
    try:
        uses = {script: _make(script, order) for script in scripts}
        if not order.quiet:
            tell(f"Watching {', '.join(script.name for script in scripts)}. Ctrl-C ends it.")
        while True:
            for script in _changed(uses):
                if not order.quiet:
                    tell(f"\n{time.strftime('%H:%M:%S')}  {script.name}")
                uses[script] = _make(script, order)
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        tell("\nNo longer watching. Each deck is whole.")
        return 0


def mark_of(path: Path) -> Mark:
    """Return what tells a changed file from an unchanged one."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size


def _make(script: Path, order: Order) -> Mapping[Path, Mark]:
    """Return the files that a deck was made of, and how each was."""
    workspace = WatchedWorkspace()
    workspace.seen[script] = mark_of(script)
    if make_decks([script], order, workspace=workspace) == 1:
        tell("Save the script when it is mended, and I make it again. Until then a deck from before stays as it is.")
    return workspace.seen


def _changed(uses: Mapping[Path, Mapping[Path, Mark]]) -> list[Path]:
    """Return the scripts whose files are no longer as they were."""
    scripts = []
    for script, files in uses.items():
        changed = [path for path, mark in files.items() if mark_of(path) != mark]
        if changed:
            _wait_for(changed)
            scripts.append(script)
    return scripts


def _wait_for(files: Sequence[Path]) -> None:
    """Wait until files that are being written have something in them, but not for ever."""
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest and not all((mark_of(path) or (0, 0))[1] for path in files):
        time.sleep(PAUSE / 4)
