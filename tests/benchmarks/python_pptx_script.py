"""The floor of the benchmark: the same eleven slides, written by hand with python-pptx.

`python python_pptx_script.py DECK.pptx [N]` makes N decks in one process, and says on standard error what each took.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Inches, Pt

INPUTS = Path(os.environ.get("PERF_IN") or Path(__file__).parent)


class Deck:
    """The slides, in the order of deck.json's notes."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.content = content
        self.made = Presentation()
        self.made.slide_width, self.made.slide_height = Inches(13.333), Inches(7.5)
        self.notes = iter(content["notes"])

    def slide(self, layout: int, title: str) -> Any:
        """Add a slide with its title and its notes."""
        slide = self.made.slides.add_slide(self.made.slide_layouts[layout])
        slide.shapes.title.text = title
        place(slide.shapes.title, 0.6, 0.4, 12.1, 1.1)
        slide.notes_slide.notes_text_frame.text = next(self.notes)
        return slide

    def bullets(self, title: str, items: list[str], size: int = 24) -> None:
        """Add a slide of bullets."""
        body = self.slide(1, title).placeholders[1]
        place(body, 0.6, 1.7, 12.1, 5.2)
        for number, item in enumerate(items):
            paragraph = body.text_frame.add_paragraph() if number else body.text_frame.paragraphs[0]
            run = paragraph.add_run()
            run.text, run.font.size = item, Pt(size)

    def table(self, title: str, rows: list[list[str]]) -> None:
        """Add a slide with a table."""
        shapes = self.slide(5, title).shapes
        size = Inches(0.6), Inches(1.7), Inches(12.1), Inches(0.6 * len(rows))
        table = shapes.add_table(len(rows), len(rows[0]), *size).table
        for down, row in enumerate(rows):
            for across, words in enumerate(row):
                run = table.cell(down, across).text_frame.paragraphs[0].add_run()
                run.text, run.font.size = words, Pt(16)

    def chart(self, title: str, chart: dict[str, Any]) -> None:
        """Add a slide with a column chart."""
        data = CategoryChartData()  # type: ignore[no-untyped-call]  # python-pptx ships no types
        data.categories = chart["categories"]
        for name, values in chart["series"]:
            data.add_series(name, values)  # type: ignore[no-untyped-call]  # nor here
        box = Inches(0.6), Inches(1.7), Inches(12.1), Inches(5.2)
        drawn = self.slide(5, title).shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *box, data).chart
        drawn.has_legend = True
        drawn.legend.position = XL_LEGEND_POSITION.BOTTOM
        drawn.legend.include_in_layout = False


def place(shape: Any, left: float, top: float, width: float, height: float) -> None:
    """Put a shape at a place in inches."""
    shape.left, shape.top, shape.width, shape.height = Inches(left), Inches(top), Inches(width), Inches(height)


def build(content: dict[str, Any], out: str) -> None:
    """Write the deck."""
    deck = Deck(content)
    cover = deck.slide(0, content["title"])
    place(cover.shapes.title, 0.6, 2, 12.1, 1.6)
    place(cover.placeholders[1], 0.6, 3.9, 12.1, 1.5)
    cover.placeholders[1].text = content["subtitle"]
    deck.bullets(content["purpose_title"], [content["purpose"]], 32)
    deck.bullets(content["benefits_title"], [f"{who}: {gain}" for who, gain in content["benefits"]])
    deck.chart(content["chart_title"], content["chart"])
    deck.table(content["change_title"], content["change"])
    deck.table(content["delivery_title"], content["delivery"])
    picture = deck.slide(5, content["picture_title"])
    picture.shapes.add_picture(str(INPUTS / content["picture"]), Inches(2.6), Inches(1.7), height=Inches(5.4))
    deck.bullets(content["quote_title"], [content["quote"], content["quote_by"]], 28)
    deck.bullets(content["evidence_title"], content["evidence"])
    deck.bullets(content["ask_title"], content["ask"])
    deck.bullets(content["close_title"], content["close"].split("\n"))
    deck.made.save(out)


def main(out: str, decks: int = 1) -> None:
    """Write one deck, or `decks` of them and their times."""
    content = json.loads((INPUTS / "deck.json").read_text(encoding="utf-8"))
    times = []
    for number in range(decks):
        start = time.process_time()
        build(content, out if decks == 1 else out.replace(".pptx", f"_{number}.pptx"))
        times.append((time.process_time() - start) * 1000)
    if decks > 1:
        print(f"{decks} decks: median {sorted(times)[decks // 2]:.1f} ms, first {times[0]:.1f} ms", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1)
