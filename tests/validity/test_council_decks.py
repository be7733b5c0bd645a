"""Decks in templates of real organisations: sound, and every word stands where the scene put it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from unicodedata import normalize

import pytest

from agendapitch.pipeline import Draft, Wishes, draft_deck, write_deck
from agendapitch.scene.model import TextShape
from agendapitch.scene.scaling import scaled
from agendapitch.units import Box
from agendapitch.workspace import Workspace
from tests.components import component, to_pdf
from tests.decks import SCRIPTS
from tests.pdf_words import Word, pages_of
from tests.validity.test_real_templates import FILES, new_faults

SPOKEN = ("first", "council", "adaptations", "flood-data")
SLOTS = (5, 10)
REAL = [file for file in FILES if file.parent.name == "real"]
NEAR = 4.0  # points of our slide: fonts differ a little in where their ink begins
pytestmark = pytest.mark.component


@pytest.mark.parametrize("file", REAL, ids=lambda file: file.stem)
def test_decks_in_it_are_sound_and_every_word_is_in_its_place(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    component("soffice")
    monkeypatch.setenv("AGENDAPITCH_CACHE", str(tmp_path / "cache"))
    drafts = {f"{script}-{slot}": _drafted(script, slot, file) for script in SPOKEN for slot in SLOTS}
    decks = [tmp_path / f"{name}.pptx" for name in drafts]
    for deck, draft in zip(decks, drafts.values(), strict=True):
        deck.write_bytes(write_deck(draft, Workspace()))
        assert new_faults(deck, file) == set()
    faults = [f"{name} {fault}" for (name, draft), pdf in zip(drafts.items(), to_pdf(decks, tmp_path), strict=True)
              for fault in _misplaced(draft, pages_of(pdf))]
    assert not faults, "\n".join(faults)


def _drafted(script: str, slot: int, template: Path) -> Draft:
    draft = draft_deck(SCRIPTS[script], Workspace(), Wishes(style=str(template), slot=slot)).value
    assert draft is not None
    return draft


def _misplaced(draft: Draft, pages: Sequence[Sequence[Word]]) -> Iterator[str]:
    """Yield what leaves its box or the slide, or lies on something else."""
    scale = draft.house.scale
    wide, high = (side * scale for side in draft.house.size)
    # What stands in one place on most slides is the template's, such as what a master prints unseen.
    times = Counter(word for page in pages for word in page)
    furniture = {word for word, count in times.items() if count > len(pages) / 2}
    for slide, page in zip(scaled(draft.scene, scale).slides, pages, strict=True):
        placed: list[tuple[str, Box]] = []
        left = [word for word in page if _letters(word.text) and word not in furniture]  # bullets are the template's
        for shape in slide.shapes:
            if isinstance(shape, TextShape) and shape.role not in ("footer", "slide number"):
                words = _taken(left, shape.text) or _taken(_in_lines(left, shape.box), shape.text)
                if words is None:
                    yield f"{slide.key}: {shape.name} “{shape.text}” is broken in mid-word or is not there"
                    continue
                ink = _around(words)
                if not _inside(ink, shape.box, near=NEAR * scale, below=0.3 * shape.size):
                    yield f"{slide.key}: {shape.name} leaves its box: {ink} of {shape.box}"
                placed.append((shape.name, ink))
        for word in page:
            if word.box.x < -1 or word.box.x + word.box.w > wide + 1 or word.box.y + word.box.h > high + 1:
                yield f"{slide.key}: “{word.text}” leaves the slide"
        for (name, box), (other, other_box) in combinations(placed, 2):
            if _overlap(box, other_box) > 3 * scale:
                yield f"{slide.key}: {name} lies on {other}"


def _taken(left: list[Word], text: str) -> list[Word] | None:
    """Return the words of a text and take them out of those that are left; None where they do not follow each other.

    A line may break at a hyphen, and letters that PDF writers join are one sign: only letters and figures count.
    """
    wanted = _letters(text)
    for start in range(len(left)):
        found, stop = "", start
        while stop < len(left) and len(found) < len(wanted):
            found += _letters(left[stop].text)
            stop += 1
        if found == wanted:
            words = left[start:stop]
            del left[start:stop]
            return words
    return None


def _in_lines(words: Sequence[Word], box: Box) -> list[Word]:
    """Return the words in a box line by line: where something lies behind them poppler mixes their order."""
    inside = [word for word in words if box.x - NEAR <= word.box.x <= box.x + box.w
              and box.y - NEAR <= word.middle <= box.y + box.h + NEAR]
    return sorted(inside, key=lambda word: (round(word.middle), word.box.x))


def _letters(text: str) -> str:
    return "".join(letter for letter in normalize("NFKC", text) if letter.isalnum())


def _around(words: Sequence[Word]) -> Box:
    x, y = min(word.box.x for word in words), min(word.box.y for word in words)
    return Box(x, y, max(word.box.x + word.box.w for word in words) - x,
               max(word.box.y + word.box.h for word in words) - y)


def _inside(ink: Box, box: Box, *, near: float, below: float) -> bool:
    return (ink.x >= box.x - near and ink.x + ink.w <= box.x + box.w + near
            and ink.y >= box.y - near - below and ink.y + ink.h <= box.y + box.h + near + below)


def _overlap(first: Box, second: Box) -> float:
    wide = min(first.x + first.w, second.x + second.w) - max(first.x, second.x)
    high = min(first.y + first.h, second.y + second.h) - max(first.y, second.y)
    return min(wide, high)
