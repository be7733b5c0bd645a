"""A deck that somebody worked on in PowerPoint is never lost. python-pptx stands in for the person."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agendapitch.cli.main import run
from tests.decks import EXAMPLES, deck_of


def change_a_title(deck: Any) -> None:
    deck.slides[1].shapes.title.text = "Our own words"


def change_a_note(deck: Any) -> None:
    deck.slides[1].notes_slide.notes_text_frame.text += "\nSmile here."


def move_a_shape(deck: Any) -> None:
    shape = next(shape for shape in deck.slides[1].shapes if shape.shape_type is not None and not shape.is_placeholder)
    shape.left += 127_000


def remove_a_slide(deck: Any) -> None:
    slides = deck.slides._sldIdLst
    slides.remove(slides[2])


def swap_two_slides(deck: Any) -> None:
    slides = deck.slides._sldIdLst
    slides.insert(1, slides[2])


def add_a_slide(deck: Any) -> None:
    deck.slides.add_slide(deck.slide_layouts[0])


def change_a_chart(deck: Any) -> None:
    from pptx.chart.data import CategoryChartData

    chart = next(shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart)
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]  # python-pptx has no types
    data.categories = ["Now", "Then"]
    data.add_series("Calls", (1, 2))
    chart.replace_data(data)


EDITS = (change_a_title, change_a_note, move_a_shape, remove_a_slide, swap_two_slides, add_a_slide, change_a_chart)


@pytest.fixture
def council(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the example script and its deck."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(EXAMPLES / "council.yaml", tmp_path)
    shutil.copytree(EXAMPLES / "photos", tmp_path / "photos")
    (tmp_path / "council.pptx").write_bytes(deck_of("council", 10))
    return tmp_path


def edit(deck: Path, change: Callable[[Any], None]) -> bytes:
    from pptx import Presentation

    presentation = Presentation(str(deck))
    change(presentation)
    presentation.save(str(deck))
    return deck.read_bytes()


@pytest.mark.parametrize("change", EDITS)
def test_an_edited_deck_is_refused_and_with_force_kept(
    change: Callable[[Any], None], council: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited = edit(council / "council.pptx", change)
    assert run(["make", "council.yaml"]) == 3
    assert "has been edited since" in capsys.readouterr().err
    assert (council / "council.pptx").read_bytes() == edited
    assert run(["make", "council.yaml", "--force"]) == 0
    assert (council / "council (kept 1).pptx").read_bytes() == edited
    assert (council / "council.pptx").read_bytes() == deck_of("council", 10)


def test_saving_without_a_change_is_no_edit(council: Path) -> None:
    edit(council / "council.pptx", lambda deck: None)
    assert run(["make", "council.yaml"]) == 0
    assert (council / "council.pptx").read_bytes() == deck_of("council", 10)


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 not a deck", bytes(100_000)])
def test_a_damaged_deck_is_somebody_s_too(damage: bytes, council: Path) -> None:
    (council / "council.pptx").write_bytes(damage)
    assert run(["make", "council.yaml"]) == 3
    assert (council / "council.pptx").read_bytes() == damage


def test_a_truncated_deck_of_ours_is_no_traceback(council: Path) -> None:
    (council / "council.pptx").write_bytes(deck_of("council", 10)[:-2000])
    assert run(["make", "council.yaml"]) == 3
