"""The git that is on the machine: asked for one thing, never waited for, and what it says put in plain words."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from pathlib import Path

from agendapitch.errors import DamagedPack, UnreadableFile
from agendapitch.packs.contents import WHOLE_LIMIT

PATIENCE = 120  # seconds for one command of git
LARGEST_COPY = 4 * WHOLE_LIMIT  # bytes; what git keeps of a template beside its files is far less
_STEP = 0.25  # seconds between two looks at how large a copy has become
_ENVIRONMENT = {
    "GIT_TERMINAL_PROMPT": "0", "GCM_INTERACTIVE": "never",  # whoever would ask is told not to
    "GIT_ALLOW_PROTOCOL": "https:http:ssh:git:file", "GIT_LFS_SKIP_SMUDGE": "1", "LC_ALL": "C",
}  # fmt: skip
_SETTINGS = ("core.askPass=", "core.hooksPath=/dev/null", "fetch.recurseSubmodules=false", "protocol.ext.allow=never",
             "gc.auto=0", "maintenance.auto=false", "http.followRedirects=false")  # fmt: skip
_PLAIN = (
    (r"could not read (Username|Password)|Authentication failed|error: 40[13]",
     "It wants a name and a password: it is private, or there is none of that name. Ask for the template as a zip "
     "file."),
    (r"Permission denied",
     "It does not let you in: your key is not known there, or wants its password typed. Ask for the template as a zip "
     "file."),
    (r"Host key verification failed|REMOTE HOST IDENTIFICATION",
     "Your machine does not know that server yet, or it is another one than before. Ask your IT to check it, or ask "
     "for the template as a zip file."),
    (r"Could not resolve host(?:name)?:? ?([\w.-]*)", "There is no server called {0}, or no connection to it."),
    (r"error: 30[1278]", "That address leads on to another one, and only the one that you type is fetched. Type the "
     "other one; often it ends in .git."),
    (r"repository .* not found|error: 404|does not appear to be a git repository|does not exist",
     "There is no repository at that address."),
    (r"Connection refused|Failed to connect|Connection timed out|Operation timed out|No route to host",
     "That server does not answer."),
    (r"certificate|SSL|TLS|gnutls", "The connection to that server is not safe: {said}"),
    (r"dubious ownership",
     "That repository belongs to somebody else on this machine. Copy its folder, or ask for the template as a zip "
     "file."),
)  # fmt: skip


class GitRefused(UnreadableFile):
    """Git did not do it. `said` is all that it said itself."""

    def __init__(self, said: str) -> None:
        super().__init__(_plainly(said))
        self.said = said


def run_git(*arguments: str, folder: Path | None = None, growing: Path | None = None) -> bytes:
    """Return what git prints; it works in the repository `folder`, and may fill `growing` with LARGEST_COPY bytes.

    Raise `GitRefused` when it fails, `DamagedPack` when it writes too much, `UnreadableFile` when it is not there or
    does not end. It never asks anything: neither the terminal nor a window is open to it.
    """
    settings = [part for setting in _SETTINGS for part in ("-c", setting)]
    where = ["--git-dir", str(folder)] if folder else []
    try:
        with subprocess.Popen(
            ["git", *settings, *where, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, env=_environment(), start_new_session=True,  # without a terminal, ssh cannot ask
        ) as process:  # fmt: skip
            try:
                printed, said = _ended(process, growing)
            except BaseException:
                _stop(process)
                raise
    except FileNotFoundError:
        raise UnreadableFile("There is no git on this machine. Ask for the template as a zip file.") from None
    if process.returncode:
        raise GitRefused(said.decode(errors="replace"))
    return printed


def _ended(process: subprocess.Popen[bytes], growing: Path | None) -> tuple[bytes, bytes]:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return process.communicate(timeout=_STEP)
        except subprocess.TimeoutExpired:
            if time.monotonic() > deadline:
                raise UnreadableFile(f"It did not answer within {PATIENCE} seconds.") from None
            if growing and _size(growing) > LARGEST_COPY:
                raise DamagedPack(f"The repository is larger than {LARGEST_COPY // 1_000_000} MB, so it is no deck "
                                  "template.") from None


def _size(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(place) / name).stat().st_size
            except OSError:
                continue  # a file of git's that is gone already
    return total


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End git and what it has started, such as ssh."""
    if os.name != "posix":
        process.kill()
    elif process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items()
           if name.startswith("GIT_SSL_") or not (name.startswith("GIT_") or name == "SSH_ASKPASS")}  # fmt: skip
    return own | _ENVIRONMENT | {"GIT_SSH_COMMAND": f"{_ssh()} -o BatchMode=yes"}


def _ssh() -> str:
    """Return the ssh that git would use, as its user has set it."""
    told = os.environ.get("GIT_SSH_COMMAND", "")
    if told:
        return told
    try:
        asked = subprocess.run(["git", "config", "--get", "core.sshCommand"], capture_output=True, check=False,
                               stdin=subprocess.DEVNULL, timeout=PATIENCE)  # fmt: skip
    except (FileNotFoundError, subprocess.TimeoutExpired):
        return "ssh"
    return asked.stdout.decode(errors="replace").strip() or "ssh"


def _plainly(said: str) -> str:
    lines = [line for line in said.strip().splitlines() if not line.startswith("warning:")]
    told = next((line for line in lines if line.startswith("fatal:")), lines[-1] if lines else "fatal: no reason given")
    told = told.removeprefix("fatal: ")
    for sign, plain in _PLAIN:
        found = re.search(sign, said)
        if found:
            return plain.format(*found.groups(), said=told)
    return f"Git says: {told}"
