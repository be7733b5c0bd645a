"""Papers as others open them: valid for Word, and with their words on the pages where they belong."""

from __future__ import annotations

import contextlib
import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from agendapitch.cli.main import run
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.workspace import Workspace
from tests.components import component, page_texts, schema_errors, to_pdf
from tests.decks import SCRIPTS

pytestmark = pytest.mark.component
KINDS = ("cards", "script")
EACH = [(name, kind) for name in ("first", "council", "adaptations", "flood-data") for kind in KINDS]


@cache
def paper(name: str, kind: str, ending: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"paper.{ending}"
        with contextlib.redirect_stdout(io.StringIO()):
            assert run([kind, str(SCRIPTS[name]), "-o", str(path)]) == 0
        return path.read_bytes()


def pages(name: str, kind: str, folder: Path) -> list[str]:
    """Return the words of each page of the PDF."""
    path = folder / "paper.pdf"
    path.write_bytes(paper(name, kind, "pdf"))
    return page_texts(path)


@pytest.mark.parametrize("version", ["Microsoft365", "Office2019"])
@pytest.mark.parametrize(("name", "kind"), EACH)
def test_schema_validator_finds_no_error(name: str, kind: str, version: str, tmp_path: Path) -> None:
    document = tmp_path / "paper.docx"
    document.write_bytes(paper(name, kind, "docx"))
    assert schema_errors(document, version) == []


@pytest.mark.parametrize("name", ["first", "council", "adaptations", "flood-data"])
def test_eight_cards_stand_on_a_sheet(name: str, tmp_path: Path) -> None:
    sheets = pages(name, "cards", tmp_path)
    clocks = [sheet.count(" to ") + sheet.count("Before you start") + sheet.count("For questions") for sheet in sheets]
    assert all(count >= 8 for count in clocks[:-1])
    assert len(sheets) == -(-len(slides(name)) // 8)


@pytest.mark.parametrize("name", ["first", "council", "adaptations", "flood-data"])
def test_no_page_of_the_script_holds_two_slides(name: str, tmp_path: Path) -> None:
    begun = [page.count("\nSlide ") for page in pages(name, "script", tmp_path)]
    assert max(begun) == 1
    assert sum(begun) == len(slides(name))
    assert begun.count(0) <= 2  # a long slide may need a second page


def test_word_papers_take_as_many_pages_in_libreoffice(tmp_path: Path) -> None:
    component("lowriter")
    documents = [tmp_path / f"{name}-{kind}.docx" for name, kind in EACH]
    for document, (name, kind) in zip(documents, EACH, strict=True):
        document.write_bytes(paper(name, kind, "docx"))
    for pdf, (name, kind) in zip(to_pdf(documents, tmp_path), EACH, strict=True):
        ours, theirs = pages(name, kind, tmp_path), page_texts(pdf)
        assert len(theirs) == len(ours) if kind == "cards" else abs(len(theirs) - len(ours)) <= 2, (name, kind)


def slides(name: str) -> list[str]:
    """Return the keys of a script's slides."""
    draft = draft_deck(SCRIPTS[name], Workspace(), Wishes()).value
    assert draft is not None
    return [slide.key for slide in draft.scene.slides]
