"""A line that says how far the work is, on a terminal, once it has taken more than a second."""

from __future__ import annotations

import sys
from types import TracebackType

PATIENCE = 1.0  # seconds of silence before the line appears
_BACK_AND_CLEAR = "\r\x1b[K"


class Progress:
    """Shows `12 of 400: council.yaml` on standard error, on one line that disappears."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._name = ""
        self._visible = False
        self._ticking = bool(sys.stderr) and sys.stderr.isatty()

    def __enter__(self) -> Progress:
        if self._ticking:
            import threading

            self._over = threading.Event()
            threading.Thread(target=self._tick, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._ticking:
            self._over.set()
            self.pause()

    def at(self, name: str) -> None:
        """Say what is being worked on."""
        self._done += 1
        self._name = name

    def pause(self) -> None:
        """Take the line away, before something else is printed."""
        if self._visible:
            sys.stderr.write(_BACK_AND_CLEAR)
            sys.stderr.flush()
            self._visible = False

    def _tick(self) -> None:
        while not self._over.wait(PATIENCE):
            name = "".join(letter for letter in self._name if letter.isprintable())
            sys.stderr.write(f"{_BACK_AND_CLEAR}{self._done} of {self._total}: {name}")
            sys.stderr.flush()
            self._visible = True
