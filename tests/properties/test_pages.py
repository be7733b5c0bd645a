"""What holds for every slide on a council's own page: it is sound, and stays where the template has room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from pkgutil import iter_modules
from typing import cast

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from agendapitch.house.model import House
from agendapitch.pipeline import Wishes, plan_talk
from agendapitch.scene import patterns
from agendapitch.scene.choosing import pattern_named
from agendapitch.scene.inspecting import inked, inspect_slide
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.model import Group, Panel, Rule, Shape, Slide, TextShape
from agendapitch.scene.pictures import PictureShelf
from agendapitch.scene.specimens import TITLE, BlankShelf
from agendapitch.script.model import Ask, Purpose, Script, Text
from agendapitch.story.model import Beat, Content
from agendapitch.story.planning import plan_story
from agendapitch.units import Box
from agendapitch.workspace import Workspace
from tests.conftest import MemoryWorkspace
from tests.decks import GALLERY, SCRIPTS
from tests.inventing import SPAN, scripts
from tests.pages import BROAD, TEMPLATES
from tests.unit.scene.drawing import STORY

LEADING = ("benefits", "delivery of", "line chart")
"""Kinds of slide of whose peers one leads, in a larger size."""

NOT_YET_BROAD = frozenset({"big number", "change", "change to"})
"""Kinds of slide that do not yet leave broad letters room."""

PATTERNS = sorted(module.name for module in iter_modules(patterns.__path__))
SPOKEN = sorted(set(SCRIPTS) - set(GALLERY) - {"spot"})
OUTSIDE = ("headline", "footer", "slide number")
SIGNATURE = ("slats", "slot marker", "item plate", "logo tab")
SLACK = 1.0  # points
AIR = 12.0  # from a panel's sides to the words on it
on_every_template = pytest.mark.parametrize("template", TEMPLATES)


@on_every_template
def test_every_kind_of_slide_is_sound_and_stays_in_the_room(template: str) -> None:
    slides = _specimens(template)
    assert {_kind(slide) for slide in slides} >= {"cover", "points", "purpose on stage", "quote photo", "ask"}
    assert list(_faults(slides, TEMPLATES[template])) == []


@on_every_template
@pytest.mark.parametrize("script", SPOKEN)
def test_every_slide_of_the_examples_is_sound_and_stays_in_the_room(script: str, template: str) -> None:
    assert list(_faults(_slides(script, template), TEMPLATES[template])) == []


@settings(deadline=None, max_examples=12, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(scripts(), st.sampled_from(sorted(TEMPLATES)))
def test_every_slide_of_any_script_is_sound_and_stays_in_the_room(script: Script, template: str) -> None:
    assert list(_faults(_laid_out(script, TEMPLATES[template]), TEMPLATES[template])) == []


@settings(deadline=None, max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(scripts(), st.sampled_from(sorted(BROAD)))
def test_every_slide_of_any_script_is_sound_in_broad_letters(script: Script, template: str) -> None:
    slides = [slide for slide in _laid_out(script, BROAD[template]) if _kind(slide) not in NOT_YET_BROAD]
    assert list(_faults(slides, BROAD[template])) == []


@on_every_template
def test_the_purpose_beside_the_ask_stands_on_the_stage_there_too(template: str) -> None:
    text = partial(Text, span=SPAN)
    tiny = Script(file="pitch.yaml", span=SPAN, title=text("A bench"), order=("title", "purpose", "ask"),
                  purpose=Purpose(span=SPAN, point=text("People can walk to town again.")),
                  ask=Ask(span=SPAN, decision=text("Agree six benches.")))
    assert [slide.pattern for slide in _laid_out(tiny, TEMPLATES[template])] == ["cover", "purpose on stage", "ask 0"]


@on_every_template
def test_peers_on_a_slide_share_a_size(template: str) -> None:
    slides = [slide for script in SPOKEN for slide in _slides(script, template)
              if _kind(slide) not in LEADING]
    assert [fault for slide in slides for fault in _unlike_peers(slide)] == []


@on_every_template
def test_words_on_a_panel_keep_away_from_its_sides(template: str) -> None:
    slides = [*_specimens(template), *(slide for script in SPOKEN for slide in _slides(script, template))]
    assert [fault for slide in slides for fault in _cramped(slide)] == []


@on_every_template
def test_our_signature_is_not_on_a_councils_page(template: str) -> None:
    slides = [slide for script in SPOKEN for slide in _slides(script, template)]
    assert [f"{slide.key}: {shape.name}" for slide in slides for shape in slide.shapes if shape.name in SIGNATURE] == []


def _laid_out(script: Script, house: House) -> tuple[Slide, ...]:
    workspace = MemoryWorkspace()
    story = plan_story(script, workspace, slot=None).value
    return lay_out(story, house, PictureShelf(workspace, Path("pitch.yaml"))).value.slides


def _specimens(template: str) -> tuple[Slide, ...]:
    """Return the specimens of every pattern as one talk: what a page has no room for is divided as ever."""
    contents = [content for name in PATTERNS for content in pattern_named(name).specimens()]
    beats = tuple(Beat(key=f"slide {number}", section="extra slides", title=TITLE, content=content, priority="must")
                  for number, content in enumerate(cast("list[Content]", contents), start=1))
    story = replace(STORY, beats=beats, presenter="Presenter", job="Job", contact="presenter@council.example")
    return lay_out(story, TEMPLATES[template], BlankShelf(Workspace(), Path("pitch.yaml"))).value.slides


@on_every_template
@pytest.mark.parametrize("script", SPOKEN)
def test_every_slide_of_the_examples_is_sound_in_broad_letters(script: str, template: str) -> None:
    slides = [slide for slide in _slides(script, template, broad=True) if _kind(slide) not in NOT_YET_BROAD]
    assert list(_faults(slides, BROAD[template])) == []


@cache
def _slides(script: str, template: str, *, broad: bool = False) -> tuple[Slide, ...]:
    workspace, file = Workspace(), SCRIPTS[script]
    talk = plan_talk(file, workspace, Wishes()).value
    assert talk
    shelf = PictureShelf(workspace, file, lent=talk.template.lent)
    return lay_out(talk.story, (BROAD if broad else TEMPLATES)[template], shelf).value.slides


def _faults(slides: Iterable[Slide], house: House) -> Iterator[str]:
    for slide in slides:
        yield from (f"{slide.key}: {fault}" for fault in (*inspect_slide(slide, house), *_outside(slide, house)))


def _outside(slide: Slide, house: House) -> Iterator[str]:
    edge = house.page(slide.layout).edge
    for shape in slide.shapes:
        box = _box(shape)
        inside = (
            box.x >= edge.x - SLACK and box.x + box.w <= edge.x + edge.w + SLACK
            and box.y >= edge.y - SLACK and box.y + box.h <= edge.y + edge.h + SLACK
        )
        if not inside and shape.name not in OUTSIDE:
            yield f"“{shape.name}” stands outside the room"


def _box(shape: Shape) -> Box:
    match shape:
        case Rule():
            return Box(shape.x1, shape.y1, shape.x2 - shape.x1, shape.y2 - shape.y1)
        case Group():
            boxes = [_box(each) for each in shape.shapes]
            left, top = min(box.x for box in boxes), min(box.y for box in boxes)
            right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
            return Box(left, top, right - left, bottom - top)
        case _:
            return shape.box


def _unlike_peers(slide: Slide) -> Iterator[str]:
    sizes: dict[str, set[float]] = defaultdict(set)
    for shape in slide.shapes:
        if isinstance(shape, TextShape) and shape.name[-1].isdigit():
            sizes[shape.name.rstrip(" 0123456789")].add(shape.size)
    yield from (f"{slide.key}: “{name}” in {sorted(each)}" for name, each in sizes.items() if len(each) > 1)


def _cramped(slide: Slide) -> Iterator[str]:
    panels = [shape.box for shape in slide.shapes if isinstance(shape, Panel) and shape.fill]
    for shape in slide.shapes:
        if not isinstance(shape, TextShape) or shape.name in OUTSIDE:
            continue
        text = inked(shape)
        across, down = text.x + text.w / 2, text.y + text.h / 2
        under = [panel for panel in panels if panel.x <= across <= panel.x + panel.w
                 and panel.y <= down <= panel.y + panel.h]
        panel = min(under, key=lambda panel: panel.w * panel.h, default=None)
        if panel and min(text.x - panel.x, panel.x + panel.w - text.x - text.w) < AIR - SLACK:
            yield f"{slide.key}: “{shape.name}” is too near its panel's side"
        if panel and (text.y < panel.y or text.y + text.h > panel.y + panel.h):
            yield f"{slide.key}: “{shape.name}” leaves its panel"


def _kind(slide: Slide) -> str:
    return " ".join(word for word in slide.pattern.split() if not word.isdigit())
