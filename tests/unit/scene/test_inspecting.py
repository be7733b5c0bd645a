"""Every slide of every deck is inspected. What is wrong on one is our fault: the deck is made, and it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from agendapitch.cli.main import run
from agendapitch.diagnostics import Level
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.scene.choosing import pattern_named
from agendapitch.scene.exhibits import Shown
from agendapitch.scene.inspecting import inspect_slide
from agendapitch.scene.model import PictureShape, Slide, TextShape
from agendapitch.scene.sheet import Sheet
from agendapitch.script.model import Risk, Risks
from agendapitch.units import Box
from tests.conftest import MemoryWorkspace
from tests.unit.scene.drawing import SPAN, Drawn, house, text

SCRIPT = """\
title: A talk
purpose: Families gain.
benefits: [Families: a day more in the library]
risks: [Nobody comes: we ask in the market square]
ask: Agree a trial
"""


def _sound() -> Slide:
    risk = Risk(span=SPAN, risk=text("Nobody comes"), so_we_will=text("We ask in the square"))
    return Drawn(Risks(span=SPAN, points=(risk,)), "What could go wrong").slide


def _with(slide: Slide, **changed: Any) -> Slide:
    """Return the slide with its title changed."""
    title = _title(slide)
    return replace(slide, shapes=tuple(replace(title, **changed) if each is title else each for each in slide.shapes))


def _title(slide: Slide) -> TextShape:
    return next(shape for shape in slide.shapes if isinstance(shape, TextShape) and shape.role == "title")


def _twice(slide: Slide) -> Slide:
    return replace(slide, shapes=(*slide.shapes, replace(_title(slide), name="stray", role="body")))


def _pictured(slide: Slide) -> Slide:
    picture = PictureShape(name="photograph", box=_title(slide).box, picture="", crop=(0, 0, 0, 0), alt="A square")
    return replace(slide, shapes=(*slide.shapes, picture))


def _moved(slide: Slide) -> Slide:
    return _with(slide, box=replace(_title(slide).box, x=-200.0))


def test_a_slide_as_it_should_be_has_no_fault() -> None:
    assert inspect_slide(_sound(), house()) == ()


@pytest.mark.parametrize(("breaking", "fault"), [
    (_twice, "“headline” overlaps “stray”"),
    (_pictured, "“headline” lies on the picture “photograph”"),
    (_moved, "“headline” leaves the slide"),
    (lambda slide: _with(slide, box=Box(64, 300, 600, 5)), "points and has 5"),
    (lambda slide: _with(slide, size=11.0), "“headline” is set in 11 points"),
    (lambda slide: _with(slide, colour="paper"), "“headline” is paper on paper: 1.0 to 1"),
    (lambda slide: _with(slide, role="body"), "has 0 titles instead of one"),
    (lambda slide: _with(slide, name="footer"), "two shapes are called “footer”"),
])  # fmt: skip
def test_what_is_broken_is_seen(breaking: Callable[[Slide], Slide], fault: str) -> None:
    assert fault in "\n".join(inspect_slide(breaking(_sound()), house()))


@pytest.fixture
def broken_risks(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = pattern_named("risks")
    draw = pattern.draw

    def draw_badly(sheet: Sheet, title: str, content: Shown) -> None:
        draw(sheet, title, content)
        first = next(shape for shape in sheet.shapes if isinstance(shape, TextShape))
        sheet.shapes.append(replace(first, name="stray", role="body"))

    monkeypatch.setattr(pattern, "draw", draw_badly)


@pytest.mark.usefixtures("broken_risks")
def test_a_slide_that_came_out_wrong_is_told_and_the_deck_is_made() -> None:
    path = Path("council.yaml")
    drafted = draft_deck(path, MemoryWorkspace({str(path): SCRIPT}), Wishes())
    assert drafted.value
    [told] = [finding for finding in drafted.findings if finding.rule == "FIT03"]
    number = next(at for at, slide in enumerate(drafted.value.scene.slides, 1) if slide.section == "risks")
    assert told.message.startswith(f"Slide {number} is not as it should be: “headline” overlaps “stray”")
    assert (told.level, told.section, told.span and told.span.line) == (Level.THINK, "risks", 4)
    assert "The fault is ours, not yours" in told.hint


@pytest.mark.usefixtures("broken_risks")
def test_it_is_told_also_to_those_who_want_to_hear_little(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.yaml").write_text(SCRIPT, "utf-8")
    assert run(["make", "talk.yaml", "--quiet"]) == 0
    assert Path("talk.pptx").exists()
    assert "“headline” overlaps “stray”" in capsys.readouterr().err
