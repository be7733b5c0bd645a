"""Adding from git, near and far: what is asked of it, what the user reads, and that nobody is ever waited for."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from agendapitch.errors import DamagedPack, UnreadableFile, WrongUse
from agendapitch.packs import git as running
from agendapitch.packs.keeping import add_pack, source_of
from agendapitch.workspace import Workspace
from tests.unit.packs.templates import PACK, put


class Site(SimpleHTTPRequestHandler):
    """A web server that knows nothing of git, with doors that are closed, moved, or never open."""

    def do_GET(self) -> None:
        match self.path.split("/")[1]:
            case "private":
                self.answer(401, ("WWW-Authenticate", 'Basic realm="council"'))
            case "moved":
                self.answer(301, ("Location", self.path.replace("moved", "river.git")))
            case "silent":
                time.sleep(4)
            case _:
                super().do_GET()

    def answer(self, code: int, header: tuple[str, str]) -> None:
        self.send_response(code)
        self.send_header(*header)
        self.end_headers()

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AGENDAPITCH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    put(Path("river"))
    git("init", "-q", ".")
    for version in ("1", "1.2"):
        Path("river/pack.yaml").write_text(PACK.replace('"1"', f'"{version}"'), encoding="utf-8")
        git("add", "-A")
        git("-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "x")
        git("tag", f"v{version}")
    git("clone", "-q", "--bare", ".", "../site/river.git")
    git("--git-dir", "../site/river.git", "update-server-info")
    return tmp_path


@pytest.fixture
def site(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Site, directory=str(folder / "site")))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd="river", check=True, capture_output=True)


def program(name: str, lines: str) -> None:
    """Put a program of that name before all others."""
    path = Path("bin", name).absolute()
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!{sys.executable}\nimport os, sys\n{lines}", encoding="utf-8")
    path.chmod(0o755)


def refused(source: str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        add_pack(Workspace(), source)
    return str(caught.value)


def test_an_ordinary_web_server_gives_a_template_at_its_tag(site: str) -> None:
    source = f"{site}/river.git"
    assert str(add_pack(Workspace(), f"{source}@1").pack) == "quiet-river@1"
    added = add_pack(Workspace(), source)
    assert str(added.pack) == "quiet-river@1.2"
    assert source_of(Workspace(), added.pack) == source


def test_a_tag_that_is_not_there_is_told_with_those_that_are(site: str) -> None:
    for source in (f"{site}/river.git", str(Path("river").absolute())):
        assert "There is no tag 7 or v7 in it. It has v1, v1.2." in refused(f"{source}@7")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nothing.git", "There is no repository at that address."),
        ("private/river.git", "It wants a name and a password"),
        ("moved", "That address leads on to another one"),
    ],
)
def test_what_a_server_refuses_is_one_plain_sentence(path: str, why: str, site: str) -> None:
    said = refused(f"{site}/{path}")
    assert said.startswith(f"{site}/{path} could not be read. {why}")
    assert "fatal" not in said


def test_a_zip_at_an_address_is_to_be_downloaded_first(site: str) -> None:
    with pytest.raises(WrongUse, match="Download"):
        add_pack(Workspace(), f"{site}/quiet-river-1.zip")


def test_a_password_in_an_address_is_not_shown_again(site: str) -> None:
    assert "secret" not in refused(f"{site.replace('//', '//jo:secret@')}/private/river.git")


@pytest.mark.skipif(os.name != "posix", reason="programs are written as scripts")
def test_nobody_is_asked_for_a_password(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program("ask", "open('asked', 'w').close()\n")
    for name in ("GIT_ASKPASS", "SSH_ASKPASS"):
        monkeypatch.setenv(name, str(Path("bin/ask").absolute()))
    monkeypatch.setenv("DISPLAY", ":0")
    assert "wants a name and a password" in refused(f"{site}/private/river.git")
    assert not Path("asked").exists()


def test_a_server_that_says_nothing_is_not_waited_for(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "PATIENCE", 1)
    began = time.monotonic()
    assert "did not answer within 1 seconds" in refused(f"{site}/silent")
    assert time.monotonic() - began < 3


def test_a_repository_that_never_ends_is_left(site: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(running, "LARGEST_COPY", -1)
    monkeypatch.setattr(running, "_STEP", 0.001)
    with pytest.raises(DamagedPack, match="no deck template"):
        add_pack(Workspace(), f"{site}/river.git")
    assert not (folder / "data").exists()


@pytest.mark.skipif(os.name != "posix", reason="programs are written as scripts")
def test_ssh_is_told_never_to_ask(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program("ssh", f"""\
open('said', 'a').write('\\n'.join(sys.argv[1:]))
os.chdir({str(folder / "site")!r})
os.execvp('sh', ['sh', '-c', sys.argv[-1]])
""")
    monkeypatch.setenv("PATH", f"{Path('bin').absolute()}:{os.environ['PATH']}")
    assert str(add_pack(Workspace(), "git@torrow.example:river.git@1").pack) == "quiet-river@1"
    said = Path("said").read_text("utf-8")
    assert "-o\nBatchMode=yes" in said
    assert "git@torrow.example\ngit-upload-pack 'river.git'" in said


@pytest.mark.skipif(os.name != "posix", reason="programs are written as scripts")
@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Host key verification failed.", "does not know that server yet"),
        ("jo@torrow.example: Permission denied (publickey).", "does not let you in"),
        ("ssh: Could not resolve hostname torrow.example: Name not known", "no server called torrow.example"),
        ("ssh: connect to host torrow.example port 22: Connection timed out", "does not answer"),
    ],
)
def test_what_ssh_says_is_one_plain_sentence(said: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program("own-ssh", f"sys.exit({said!r})\n")
    own = Path("bin/own-ssh").absolute()
    monkeypatch.setenv("GIT_SSH_COMMAND", str(own))  # what its user has set is kept
    assert why in refused("ssh://torrow.example/river.git@1")
    monkeypatch.delenv("GIT_SSH_COMMAND")
    Path(".gitconfig").write_text(f"[core]\n\tsshCommand = {own}\n", encoding="utf-8")
    assert why in refused("ssh://torrow.example/river.git@1")


def test_without_git_it_is_said_what_to_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert "There is no git on this machine. Ask for the template as a zip file." in refused("https://torrow.example/r.git")
