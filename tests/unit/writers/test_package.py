"""The file as a whole: the same bytes each time, sound for every check of ours, honest about itself."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from pptx import Presentation

from agendapitch.ooxml.package_check import check_package
from agendapitch.writers.pptx.package import deflated, stored, zipped
from agendapitch.writers.pptx.writing import write_pptx
from tests.unit.writers import samples

ROOT = Path(__file__).parents[3]
PRINT_DIGEST = """
import hashlib
from tests.unit.writers import samples
from agendapitch.writers.pptx.writing import write_pptx
print(hashlib.sha256(write_pptx(samples.scene(), samples.NOTES, samples.compiled(), samples.PICTURES)).hexdigest())
"""


def deck(look: str = "civic") -> bytes:
    return write_pptx(samples.scene(), samples.NOTES, samples.compiled(look), samples.PICTURES)


def part(name: str) -> str:
    return ZipFile(BytesIO(deck())).read(name).decode()


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_same_bytes_in_another_process_folder_and_hash_seed(seed: str, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": "Pacific/Auckland"}
    done = subprocess.run(
        [sys.executable, "-c", PRINT_DIGEST], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(deck()).hexdigest()


def test_the_zip_names_no_day_and_keeps_pictures_and_workbooks_as_they_are() -> None:
    with ZipFile(BytesIO(deck())) as archive:
        assert archive.testzip() is None
        entries = archive.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    media = [entry for entry in entries if entry.filename.startswith(("ppt/media", "ppt/embeddings"))]
    assert len(media) == 6
    assert {entry.compress_type for entry in media} == {ZIP_STORED}


def test_a_part_that_deflating_would_lengthen_is_stored() -> None:
    short = b"<a/>"
    assert deflated(short) == stored(short)
    with ZipFile(BytesIO(zipped({"a.xml": deflated(short), "b.xml": deflated(short * 50)}))) as archive:
        assert archive.read("a.xml") == short
        assert archive.read("b.xml") == short * 50


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_our_own_check_finds_nothing(look: str) -> None:
    assert check_package(deck(look)) == ()


def test_the_document_says_what_it_is() -> None:
    about = Presentation(BytesIO(deck())).core_properties
    assert (about.title, about.subject, about.author, about.language) == (
        "A repairs line that answers",
        "Cabinet, item 7",
        "Priya Nair",
        "en-GB",
    )
    assert about.created is not None
    assert about.created.date().isoformat() == "2026-10-14"


def test_without_a_date_that_can_be_read_the_document_names_none() -> None:
    undated = replace(samples.scene(), iso_date="")
    data = write_pptx(undated, samples.NOTES, samples.compiled(), samples.PICTURES)
    assert "dcterms:created" not in ZipFile(BytesIO(data)).read("docProps/core.xml").decode()


def test_sections_cover_every_slide_in_order() -> None:
    names = ["The point", "The people", "Evidence", "Backup"]
    written = part("ppt/presentation.xml")
    assert [name for name in names if f'<p14:section name="{name}"' in written] == names
    assert written.count("<p14:sldId ") == len(samples.SLIDES)


def test_the_shorter_talk_is_a_custom_show() -> None:
    assert '<p:custShow name="5 minutes" id="0"><p:sldLst><p:sld r:id="rId7"/><p:sld r:id="rId15"/>' in part(
        "ppt/presentation.xml"
    )


def test_timings_show_in_the_sorter_and_the_presenter_clicks() -> None:
    assert '<p:transition advTm="45000"/>' in part("ppt/slides/slide1.xml")
    assert "p:transition" not in part("ppt/slides/slide8.xml")
    assert 'useTimings="0"' in part("ppt/presProps.xml")


def test_every_slide_has_notes_with_bold_cues() -> None:
    for slide, title in zip(Presentation(BytesIO(deck())).slides, samples.SLIDES, strict=True):
        assert slide.has_notes_slide
        frame = slide.notes_slide.notes_text_frame
        assert frame is not None
        assert [paragraph.text for paragraph in frame.paragraphs] == [
            "0:00 to 0:45   THE POINT   45 seconds",
            "",
            f"Say: {title.title}.",
        ]
        assert frame.paragraphs[0].runs[0].font.bold


def test_the_slides_picture_on_the_notes_page_has_the_slides_own_shape() -> None:
    image = Presentation(BytesIO(deck())).notes_master.placeholders[2]
    assert image.width / image.height == pytest.approx(16 / 9, abs=0.001)


def test_pictures_are_not_compressed_again_when_powerpoint_saves() -> None:
    assert 'autoCompressPictures="0"' in part("ppt/presentation.xml")
    assert 'val="32767"' in part("ppt/presProps.xml")
