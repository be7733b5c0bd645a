"""The reference of slides is what the scene does."""

from __future__ import annotations

from pathlib import Path
from pkgutil import iter_modules

import pytest

from agendapitch.scene import patterns
from agendapitch.scene.choosing import choose, pattern_named
from agendapitch.scene.slide_reference import WHEN, slides_page

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "slides.md"
NAMES = sorted(module.name for module in iter_modules(patterns.__path__))


def test_the_page_is_up_to_date(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        PAGE.write_text(slides_page(), encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == slides_page(), "run pytest --accept"


def test_every_kind_of_slide_has_a_row_and_a_description() -> None:
    assert {name for _, _, name in WHEN} == set(NAMES)
    assert "(design" not in slides_page()


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("purpose_on_stage", "appendix")])
def test_what_a_kind_of_slide_is_made_for_gives_it(name: str) -> None:
    """A pattern's own specimens come to it, or to another that the page names for their section."""
    sections = {section for section, _, pattern in WHEN if pattern == name}
    others = {pattern for section, _, pattern in WHEN if section in sections}
    chosen = {choose(content) for content in pattern_named(name).specimens()}
    assert name in chosen
    assert chosen <= others | {"points"}


def test_a_purpose_that_continues_has_its_own() -> None:
    (purpose,) = pattern_named("purpose_on_stage").specimens()
    assert choose(purpose, before=["cover", "purpose"]) == "purpose_on_stage"
