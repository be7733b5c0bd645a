"""The keyboard, one key at a time, on Windows and elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from agendapitch.story.rehearsing import Key

# Clickers send the page keys, and so does PowerPoint's own remote control.
MEANT: dict[str, Key] = {
    " ": "next", "\r": "next", "\n": "next", "n": "next", "right": "next", "down": "next", "page down": "next",
    "b": "back", "\x7f": "back", "\b": "back", "left": "back", "up": "back", "page up": "back",
    "p": "pause", ".": "pause",
    "q": "stop", "\x1b": "stop", "\x03": "stop",
}  # fmt: skip
_AFTER_ESCAPE = {"[C": "right", "[B": "down", "[6~": "page down", "[D": "left", "[A": "up", "[5~": "page up",
                 "OC": "right", "OB": "down", "OD": "left", "OA": "up"}  # fmt: skip
_AFTER_ZERO = {"M": "right", "P": "down", "Q": "page down", "K": "left", "H": "up", "I": "page up"}


def meaning(key: str) -> Key | None:
    """Return what a key does, None when it does nothing."""
    return MEANT.get(key.lower() if len(key) == 1 else key)


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def listening() -> Iterator[None]:
        """Take single keys from the console, which Windows gives without more ado."""
        yield

    def key_within(seconds: float) -> str | None:
        """Return the key that is pressed within some seconds, None when there is none."""
        until = time.monotonic() + seconds
        while not msvcrt.kbhit():
            if time.monotonic() >= until:
                return None
            time.sleep(0.01)
        first = msvcrt.getwch()
        return _AFTER_ZERO.get(msvcrt.getwch(), "") if first in ("\x00", "\xe0") else first

else:
    import select
    import termios
    import tty

    @contextmanager
    def listening() -> Iterator[None]:
        """Take single keys from the terminal, unseen; it is put back as it was, whatever happens."""
        keyboard = sys.stdin.fileno()
        before = termios.tcgetattr(keyboard)
        try:
            tty.setcbreak(keyboard)
            yield
        finally:
            termios.tcsetattr(keyboard, termios.TCSAFLUSH, before)

    def key_within(seconds: float) -> str | None:
        """Return the key that is pressed within some seconds, None when there is none; "" stands for a lost terminal.

        A special key arrives as Escape and some letters at once, so what comes together is read together.
        """
        keyboard = sys.stdin.fileno()
        if not select.select([keyboard], [], [], seconds)[0]:
            return None
        typed = os.read(keyboard, 32).decode("utf-8", "replace")
        if not typed:
            return "\x1b"  # the terminal was closed
        if typed.startswith("\x1b") and len(typed) > 1:
            return next((name for code, name in _AFTER_ESCAPE.items() if typed[1:].startswith(code)), "")
        return typed[0]
