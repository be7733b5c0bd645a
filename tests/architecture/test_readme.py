"""What the README promises is so."""

from __future__ import annotations

import re

from tests.decks import EXAMPLES, ROOT

README = (ROOT / "README.md").read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
COMMANDS = ROOT / "src" / "agendapitch" / "cli" / "commands"


def test_the_script_it_shows_is_the_example() -> None:
    shown = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    lines = (EXAMPLES / "first.yaml").read_text("utf-8").splitlines(keepends=True)
    assert shown is not None
    assert shown[1] == "".join(line for line in lines if not line.startswith("#"))


def test_it_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"^\| `agendapitch ([a-z]+)", README, re.MULTILINE))
    assert named == {file.stem for file in COMMANDS.glob("[a-z]*.py")}


def test_every_page_it_and_the_other_pages_link_to_is_there() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    links = [(page, link) for page in pages for link in LINK.findall(page.read_text("utf-8"))]
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []
