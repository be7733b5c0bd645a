"""Decks as other programs see them: Microsoft's validator, LibreOffice."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from agendapitch.scene.model import TextShape
from agendapitch.writers.pptx.fingerprint import fingerprint, written_fingerprint
from agendapitch.writers.pptx.writing import write_pptx
from tests.components import component, page_texts, schema_errors, to_pdf
from tests.decks import deck_of
from tests.unit.writers import samples

pytestmark = pytest.mark.component


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    return written(tmp_path, "civic")


def written(folder: Path, look: str) -> Path:
    path = folder / f"{look}.pptx"
    path.write_bytes(write_pptx(samples.scene(), samples.NOTES, samples.compiled(look), samples.PICTURES))
    return path


def converted(file: Path, kind: str, folder: Path) -> Path:
    """Return a file converted by LibreOffice."""
    folder.mkdir()
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [component("soffice"), profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    return folder / f"{file.stem}.{kind.partition(':')[0]}"


@pytest.mark.parametrize("version", ["Office2019", "Microsoft365"])
@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_microsofts_validator_finds_nothing(look: str, version: str, tmp_path: Path) -> None:
    assert schema_errors(written(tmp_path, look), version) == []


def test_libreoffice_shows_every_word(deck: Path, tmp_path: Path) -> None:
    (pdf,) = to_pdf([deck], tmp_path)
    pages = page_texts(pdf)
    assert len(pages) == len(samples.SLIDES)
    for page, slide in zip(pages, samples.SLIDES, strict=True):
        shown = " ".join(page.split())
        for shape in slide.shapes:
            if isinstance(shape, TextShape) and shape.role != "slide number":
                assert all(word in shown for word in shape.text.split()), (slide.title, shape.text)


@pytest.mark.parametrize("name", ["samples", "council", "adaptations"])
def test_saving_in_libreoffice_without_a_change_is_no_edit(name: str, deck: Path, tmp_path: Path) -> None:
    if name != "samples":
        deck.write_bytes(deck_of(name, 10))
    saved = converted(deck, "pptx:Impress MS PowerPoint 2007 XML", tmp_path / "saved").read_bytes()
    assert saved != deck.read_bytes()
    assert fingerprint(saved) == written_fingerprint(saved) == fingerprint(deck.read_bytes())


def test_the_workbook_in_a_chart_is_sound(deck: Path, tmp_path: Path) -> None:
    workbook = tmp_path / "numbers.xlsx"
    workbook.write_bytes(ZipFile(BytesIO(deck.read_bytes())).read("ppt/embeddings/Microsoft_Excel_Sheet2.xlsx"))
    assert schema_errors(workbook, "Microsoft365") == []
