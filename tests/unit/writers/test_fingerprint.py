"""Was a deck edited? Every edit a person can make to its content shows; saving it again does not."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile
from zlib import crc32

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from agendapitch.errors import UnreadableFile
from agendapitch.writers.pptx import rereading
from agendapitch.writers.pptx.fingerprint import fingerprint, scene_lines, written_fingerprint
from agendapitch.writers.pptx.package import deflated, stored, zipped
from agendapitch.writers.pptx.rereading import deck_lines
from agendapitch.writers.pptx.untouched import digest_if_untouched
from agendapitch.writers.pptx.writing import write_pptx
from tests.unit.writers import samples

DECK = write_pptx(samples.scene(), samples.NOTES, samples.compiled(), samples.PICTURES)


def saved_after(edit: Callable[[Deck], object]) -> bytes:
    deck = Presentation(BytesIO(DECK))
    edit(deck)
    saved = BytesIO()
    deck.save(saved)
    return saved.getvalue()


def shape(deck: Deck, slide: int, name: str):  # type: ignore[no-untyped-def] # python-pptx ships no types
    return next(one for one in deck.slides[slide].shapes if one.name == name)


@pytest.mark.parametrize("look", ["civic", "chamber", "webcast"])
def test_a_deck_reads_back_as_it_was_written(look: str) -> None:
    data = write_pptx(samples.scene(), samples.NOTES, samples.compiled(look), samples.PICTURES)
    layouts = samples.compiled(look).layouts
    scene, checksums = samples.scene(), {key: crc32(picture.data) for key, picture in samples.PICTURES.items()}
    assert list(deck_lines(data)) == list(scene_lines(scene, samples.NOTES, checksums, layouts))


def test_an_untouched_deck_is_known_without_reading_its_slides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rereading, "deck_lines", None)
    monkeypatch.setattr(rereading, "kept_digest", None)
    assert fingerprint(DECK) == written_fingerprint(DECK)


def test_only_a_deck_as_we_wrote_it_counts_as_untouched() -> None:
    assert digest_if_untouched(DECK)
    assert digest_if_untouched(saved_after(lambda deck: None)) is None
    assert digest_if_untouched(DECK[:-30]) is None
    assert digest_if_untouched(b"") is None
    assert digest_if_untouched(b"PK\x05\x06" + bytes(18)) is None


def test_saving_without_a_change_is_no_edit() -> None:
    again = saved_after(lambda deck: None)
    assert fingerprint(again) == written_fingerprint(again) == fingerprint(DECK)


def test_moving_a_shape_by_less_than_half_a_point_is_no_edit() -> None:
    def nudge(deck: Deck) -> None:
        shape(deck, 1, "photograph").left += Pt(0.2)

    assert fingerprint(saved_after(nudge)) == fingerprint(DECK)


def swap(deck: Deck) -> None:
    slides = deck.slides._sldIdLst
    slides.insert(0, slides[1])


def delete(deck: Deck) -> None:
    entry = deck.slides._sldIdLst[2]
    deck.part.rels.pop(entry.rId)
    deck.slides._sldIdLst.remove(entry)


EDITS: dict[str, Callable[[Deck], object]] = {
    "a word in a title": lambda deck: setattr(
        shape(deck, 0, "headline").text_frame.paragraphs[0].runs[0], "text", "New"
    ),
    "a word in the body": lambda deck: setattr(
        shape(deck, 7, "points").text_frame.paragraphs[1].runs[0], "text", "New"
    ),
    "a word in the notes": lambda deck: setattr(
        deck.slides[3].notes_slide.notes_text_frame.paragraphs[2].runs[0], "text", "Mine"
    ),
    "a line added to the notes": lambda deck: setattr(
        deck.slides[3].notes_slide.notes_text_frame.add_paragraph(), "text", "Mine"
    ),
    "a cell": lambda deck: setattr(shape(deck, 8, "table").table.cell(1, 1), "text", "£61,000"),
    "the order of slides": swap,
    "a slide deleted": delete,
    "a shape moved": lambda deck: setattr(shape(deck, 1, "photograph"), "left", Pt(410)),
    "a title moved out of its place": lambda deck: setattr(shape(deck, 0, "headline"), "top", Pt(60)),
    "a shape made wider": lambda deck: setattr(shape(deck, 1, "plate"), "width", Pt(120)),
    "a group moved": lambda deck: setattr(shape(deck, 0, "slot marker"), "left", Pt(500)),
    "a picture cropped": lambda deck: setattr(shape(deck, 1, "photograph"), "crop_left", 0.3),
    "a picture added": lambda deck: deck.slides[0].shapes.add_picture(BytesIO(samples.png(30, 20)), 0, 0),
    "a text box added": lambda deck: deck.slides[4].shapes.add_textbox(0, 0, Pt(90), Pt(20)),
    "a shape deleted": lambda deck: (
        shape(deck, 0, "arrow")._element.getparent().remove(shape(deck, 0, "arrow")._element)
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_an_edit_shows(edit: Callable[[Deck], object]) -> None:
    edited = saved_after(edit)
    assert fingerprint(edited) != written_fingerprint(edited)
    assert written_fingerprint(edited) == written_fingerprint(DECK)


def test_new_numbers_in_a_chart_show() -> None:
    data = CategoryChartData()  # type: ignore[no-untyped-call] # python-pptx ships no types
    data.categories = ["Chasing an answer", "Paying", "Booking"]
    data.add_series("Calls", (40, 22.5, 9))  # type: ignore[no-untyped-call] # python-pptx ships no types
    edited = saved_after(lambda deck: shape(deck, 2, "chart").chart.replace_data(data))
    assert fingerprint(edited) != fingerprint(DECK)


def test_a_deck_of_somebody_elses_has_no_digest() -> None:
    saved = BytesIO()
    Presentation().save(saved)
    assert written_fingerprint(saved.getvalue()) is None
    assert fingerprint(saved.getvalue())


@pytest.mark.parametrize("data", [b"", b"minutes of the meeting", zipped({"word/document.xml": deflated(b"<a/>")})])
def test_a_file_that_is_no_deck_is_not_ours(data: bytes) -> None:
    assert written_fingerprint(data) is None
    with pytest.raises(UnreadableFile):
        fingerprint(data)


def test_a_deck_with_a_doctype_is_not_parsed() -> None:
    bomb = zipped({"_rels/.rels": deflated(b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>')})
    with pytest.raises(UnreadableFile, match="no PowerPoint wrote"):
        fingerprint(bomb)


@pytest.mark.parametrize(("old", "new"), [('cx="4064000"', 'cx="wide"'), ('r:id="rId8"', 'r:id="rId99"')])
def test_a_deck_that_cannot_be_understood_is_damaged(old: str, new: str) -> None:
    with ZipFile(BytesIO(DECK)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    broken = {name: stored(data.replace(old.encode(), new.encode())) for name, data in parts.items()}
    with pytest.raises(UnreadableFile, match="damaged"):
        fingerprint(zipped(broken))
