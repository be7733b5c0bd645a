"""What reaches the terminal."""

from __future__ import annotations

import io
import os
import sys

import pytest

from agendapitch.cli import screen


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def use_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return terminal


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    screen.show(screen.paint("stop", "red"))
    assert terminal.getvalue() == "\x1b[1;31mstop\x1b[0m\n"


def test_no_color_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    monkeypatch.setenv("NO_COLOR", "1")
    screen.show(screen.paint("stop", "red"))
    assert terminal.getvalue() == "stop\n"


def test_a_pipe_gets_no_colour(capsys: pytest.CaptureFixture[str]) -> None:
    screen.show(screen.paint("stop", "red"))
    assert capsys.readouterr().out == "stop\n"


def test_a_script_cannot_command_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = use_terminal(monkeypatch)
    screen.show(screen.paint("\x1b]0;owned\x07 \x9b2J \u202eevil", "bold"))
    assert "\x1b]" not in terminal.getvalue()
    assert not set("\x07\x9b\u202e") & set(terminal.getvalue())


def test_output_is_utf8_whatever_the_console(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="cp1252"))
    screen.speak_utf8()
    screen.show("Ŵy “now” → ok \udce9")
    sys.stdout.flush()
    assert pipe.getvalue().decode("utf-8") == f"Ŵy “now” → ok \\udce9{os.linesep}"
