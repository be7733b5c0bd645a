"""What people see: results on standard output, talk on standard error, in UTF-8, coloured on terminals only."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import NamedTuple, TextIO

# A look is marked with a private-use character until the text reaches a stream: at that door control
# characters from somebody's script become harmless, and only our own marks become colours.
_END = "\ue000"
LOOKS = {"bold": ("\ue001", "1"), "dim": ("\ue002", "2"), "red": ("\ue003", "1;31"), "yellow": ("\ue004", "33"),
         "cyan": ("\ue005", "36"), "green": ("\ue006", "32")}

_CONTROLS = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160), 0x2028, 0x2029, 0xFEFF,
                           *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
_PLAIN = _CONTROLS | {ord(_END): ""} | {ord(mark): "" for mark, _ in LOOKS.values()}
_COLOURED = _CONTROLS | {ord(_END): "\x1b[0m"} | {ord(mark): f"\x1b[{code}m" for mark, code in LOOKS.values()}


def show(text: str = "") -> None:
    """Print a result."""
    _print(text, sys.stdout)


def tell(text: str = "") -> None:
    """Print talk: what happened, what went wrong, how far the work is."""
    flush(sys.stdout)  # so that both streams stay in order on a terminal
    _print(text, sys.stderr)


def flush(stream: TextIO | None) -> None:
    """Hand on what was printed."""
    if stream:
        with _heard(stream):
            stream.flush()


class Said(NamedTuple):
    """Something that was printed: as a result, or else as talk."""

    text: str
    is_result: bool


_kept: list[Said] | None = None


@contextmanager
def kept() -> Iterator[list[Said]]:
    """Keep what is printed, to be said later by a process that knows the order."""
    global _kept  # noqa: PLW0603 - what a process prints goes one way at a time
    said: list[Said] = []
    _kept = said
    try:
        yield said
    finally:
        _kept = None


def say(said: Sequence[Said]) -> None:
    """Print what was kept."""
    for each in said:
        (show if each.is_result else tell)(each.text)


@contextmanager
def full_screen() -> Iterator[None]:
    """Use the whole terminal for a while; what was on it comes back afterwards."""
    if os.name == "nt":
        _windows_can()
    sys.stdout.write("\x1b[?1049h\x1b[?25l")  # a second screen, no cursor
    try:
        yield
    finally:
        sys.stdout.write("\x1b[?25h\x1b[?1049l")
        sys.stdout.flush()


def draw(lines: Sequence[str]) -> None:
    """Fill the whole terminal with lines, without flicker: each is written over and then cleared to its end."""
    looks = _COLOURED if _wants_colour(sys.stdout) else _PLAIN
    drawn = "\x1b[K\r\n".join(line.translate(looks) for line in lines)
    sys.stdout.write(f"\x1b[H{drawn}\x1b[J")
    sys.stdout.flush()


def screen_size() -> tuple[int, int]:
    """Return the columns and rows of the terminal as it is now."""
    import shutil

    size = shutil.get_terminal_size()
    return size.columns, size.lines


def paint(text: str, look: str) -> str:
    """Return text that will have a look (a key of LOOKS) where colours are welcome."""
    return f"{LOOKS[look][0]}{text}{_END}"


def speak_utf8() -> None:
    """Make both streams UTF-8, also where a console or a pipe would choose an older code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def width(stream: TextIO | None = None) -> int:
    """Return how many columns a paragraph may take; 0 means that lines are not wrapped."""
    chosen = stream or sys.stdout
    if not chosen or not chosen.isatty():
        return 0
    import shutil

    return min(shutil.get_terminal_size().columns, 100)


def _print(text: str, stream: TextIO | None) -> None:
    if stream is None:  # closed by whoever started us (`>&-`, or a program without a console)
        return
    if _kept is not None:
        _kept.append(Said(text, stream is sys.stdout))
        return
    with _heard(stream):
        stream.write(text.translate(_COLOURED if _wants_colour(stream) else _PLAIN) + "\n")


@contextmanager
def _heard(stream: TextIO) -> Iterator[None]:
    """Let a stream whose reader has seen enough (`| head`) swallow the rest, so that the work goes on."""
    try:
        yield
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _wants_colour(stream: TextIO) -> bool:
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return False
    return os.name != "nt" or _windows_can()


def _windows_can() -> bool:
    """Return whether this console understands colours; that of Windows 10 does once it was asked."""
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the name exists on Windows alone
    handle, mode = kernel.GetStdHandle(-11), ctypes.c_ulong()
    return bool(kernel.GetConsoleMode(handle, ctypes.byref(mode)) and kernel.SetConsoleMode(handle, mode.value | 4))
