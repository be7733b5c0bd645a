"""Where the words stand on the pages of a PDF, as poppler reads them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from agendapitch.units import Box
from tests.components import component

_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """A word of a PDF and the rectangle it covers; its font's ascent and descent are part of the height."""

    text: str
    box: Box

    @property
    def middle(self) -> float:
        return self.box.y + self.box.h / 2


def pages_of(pdf: Path) -> tuple[tuple[Word, ...], ...]:
    """Return the words of each page, in the order in which they were drawn."""
    command = [component("pdftotext"), "-bbox", "-enc", "UTF-8", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return tuple(tuple(_words(page)) for page in done.stdout.split("<page ")[1:])


def _words(page: str) -> Iterator[Word]:
    for left, top, right, bottom, text in _WORD.findall(page):
        x, y = float(left), float(top)
        yield Word(unescape(text), Box(x, y, float(right) - x, float(bottom) - y))
