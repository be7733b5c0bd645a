"""`agendapitch cards` and `agendapitch script`: where papers go, and that nobody's work is written over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agendapitch.cli.main import run
from tests.components import component
from tests.unit.cli.test_commands import FIRST, MISSPELT

COMMANDS = ("cards", "script")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path.parent / "cache"))
    Path("first.yaml").write_text(FIRST, encoding="utf-8")
    Path("misspelt.yaml").write_text(MISSPELT, encoding="utf-8")


def papers() -> list[str]:
    return sorted(str(path) for path in Path().rglob("first*") if path.suffix != ".yaml")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_paper_is_a_pdf_beside_its_script(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "first.yaml"]) == 0
    assert papers() == [f"first-{command}.pdf"]
    assert Path(f"first-{command}.pdf").read_bytes().startswith(b"%PDF-")
    assert capsys.readouterr().out.startswith(f"first-{command}.pdf  ")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_ending_chooses_word(command: str) -> None:
    assert run([command, "first.yaml", "-o", "first.docx"]) == 0
    assert Path("first.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("command", COMMANDS)
def test_another_slot_has_its_own_paper_and_a_folder_is_made(command: str) -> None:
    assert run([command, "first.yaml", "--slot", "5", "-o", "to-print"]) == 0
    assert papers() == [str(Path("to-print") / f"first-5-minutes-{command}.pdf")]


@pytest.mark.parametrize("command", COMMANDS)
def test_another_ending_is_refused(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "first.yaml", "-o", "first.odt"]) == 2
    assert "a .pdf or a .docx" in capsys.readouterr().err
    assert papers() == []


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_paper_of_ours_is_replaced_and_one_that_was_changed_is_not(
    ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = Path(f"first-cards.{ending}")
    for _ in range(2):
        assert run(["cards", "first.yaml", "-o", str(paper)]) == 0
    changed = paper.read_bytes() + b"a note of mine"
    paper.write_bytes(changed)
    assert run(["cards", "first.yaml", "-o", str(paper)]) == 3
    assert paper.read_bytes() == changed
    assert run(["cards", "first.yaml", "-o", str(paper), "--force"]) == 0
    assert Path(f"first-cards (kept 1).{ending}").read_bytes() == changed
    assert f"kept as first-cards (kept 1).{ending}" in capsys.readouterr().out


def test_cards_do_not_replace_the_deck() -> None:
    assert run(["make", "first.yaml"]) == 0
    deck = Path("first.pptx").read_bytes()
    assert run(["cards", "first.yaml", "-o", "first.pptx"]) == 2
    assert Path("first.pptx").read_bytes() == deck


@pytest.mark.parametrize("command", COMMANDS)
def test_a_script_that_cannot_be_read_gives_no_paper(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "misspelt.yaml"]) == 1
    said = capsys.readouterr()
    assert "puprose" in said.out + said.err
    assert not list(Path().glob("*.pdf"))


def test_the_heavy_libraries_stay_on_the_shelf() -> None:
    heavy = ("pptx", "lxml", "PIL", "docx", "rich")
    code = (
        "import sys; from agendapitch.cli.main import run; "
        "code = run(['script', 'first.yaml', '-q', '-o', 'first.docx']); "
        f"print(code, [name for name in {heavy} if name in sys.modules], 'typst' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0 [] False"


@pytest.mark.component
def test_pages_of_the_pdf_are_eight_cards_each_and_one_slide_each() -> None:
    component("pdfinfo")
    for command, pages in (("cards", 1), ("script", 5)):
        assert run([command, "first.yaml"]) == 0
        told = subprocess.run(["pdfinfo", f"first-{command}.pdf"], capture_output=True, text=True, check=True).stdout
        assert f"Pages:           {pages}\n" in told
        assert "(A4)" in told
        assert "Tagged:          yes" in told
