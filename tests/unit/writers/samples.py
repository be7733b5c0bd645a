"""A small scene that holds every kind of shape, made by hand."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import Literal

from agendapitch.house.looks import built_in_house
from agendapitch.house.model import CompiledHouse, House
from agendapitch.scene.model import (
    Cell,
    ChartSeries,
    ChartShape,
    Group,
    Panel,
    Paragraph,
    PictureShape,
    Rule,
    Run,
    Scene,
    Slide,
    Stroke,
    TableShape,
    TextShape,
)
from agendapitch.scene.pictures import PreparedPicture
from agendapitch.story.model import NoteLine
from agendapitch.units import Box
from agendapitch.writers.pptx.compiling import compile_house


def png(width: int, height: int) -> bytes:
    """Return a grey PNG of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x88" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


PICTURES = {"library": PreparedPicture(png(1200, 1000), "image/png", 1200, 1000)}


Kind = Literal["bar", "stacked bar", "column", "line"]


def house(name: str = "civic") -> House:
    found = built_in_house(name)
    assert found
    return found


def text(name: str, words: str, box: Box, **look: object) -> TextShape:
    style: dict[str, object] = {"size": 20, "leading": 25, "colour": "ink", "ground": "paper"} | look
    return TextShape(name=name, box=box, slot=box, paragraphs=(Paragraph((Run(words),)),), **style)  # type: ignore[arg-type] # the look is spelled out at each call


def headline(words: str) -> TextShape:
    return text(
        "headline",
        words,
        Box(48, 40, 790, 80),
        role="title",
        size=34,
        safe_size=28,
        leading=39,
        tracking=-0.6,
        bold=True,
    )


def furniture(ground: str = "paper") -> tuple[TextShape, TextShape]:
    page = text("page", "", Box(48, 501, 24, 15), role="slide number", size=12, leading=15, bold=True, ground=ground)
    words = "A repairs line that answers, item 7"
    footer = text(
        "footer", words, Box(72, 501, 300, 15), role="footer", size=12, leading=15, colour="muted", ground=ground
    )
    return replace(page, paragraphs=(Paragraph((Run("1", field="slide number"),)),)), footer


FURNITURE = furniture()
MARKER = Group(
    name="slot marker",
    shapes=tuple(Panel(name=f"minute {at + 1}", box=Box(800 + 12 * at, 503, 8, 12), fill="line") for at in range(3)),
    alt="Minute 1 of 3",
)

PANELS = Slide(
    key="tension",
    pattern="tension",
    background="paper",
    title="Four in ten calls chase an answer",
    starts=0,
    ends=45,
    section="The point",
    shapes=(
        Panel(name="now", box=Box(0, 150, 406, 390), fill="tint", fixed=True),
        Panel(name="next", box=Box(406, 150, 554, 390), fill="accent", fixed=True),
        headline("Four in ten calls chase an answer"),
        text(
            "what is",
            "Three teams, three systems & no single view",
            Box(48, 210, 320, 180),
            size=28,
            safe_size=20,
            leading=35,
            colour="ontint",
            ground="tint",
        ),
        TextShape(
            name="what could be",
            box=Box(454, 208, 452, 280),
            slot=Box(454, 208, 452, 280),
            face="voice",
            size=50,
            safe_size=24,
            leading=60,
            tracking=-0.5,
            colour="onaccent",
            ground="accent",
            paragraphs=(Paragraph((Run("One loop that "), Run("listens", emphasis=True), Run(" and answers."))),),
        ),
        Rule(name="rule", x1=48, y1=140, x2=912, y2=140, colour="ink", width=1.5),
        Stroke(
            name="arrow",
            box=Box(380, 300, 28, 18),
            colour="ink",
            width=3,
            paths=(((0, 9), (28, 9)), ((19, 0), (28, 9), (19, 18))),
        ),
        Stroke(
            name="box to tick",
            box=Box(850, 160, 60, 60),
            colour="ink",
            width=5,
            closed=True,
            square=True,
            paths=(((0, 0), (60, 0), (60, 60), (0, 60)),),
            alt="An empty ballot box",
        ),
        MARKER,
        *furniture("tint"),
    ),
)
PHOTOGRAPH = Slide(
    key="people",
    pattern="photo statement",
    background="stage",
    title="Sixty libraries already listen",
    starts=45,
    ends=75,
    section="The people",
    shapes=(
        text(
            "headline",
            "Sixty libraries already listen",
            Box(48, 92, 340, 360),
            role="title",
            face="voice",
            size=48,
            leading=53.3,
            tracking=-0.5,
            colour="onstage",
            ground="stage",
        ),
        PictureShape(
            name="photograph",
            box=Box(400, 0, 560, 540),
            picture="library",
            crop=(0.1, 0, 0.05, 0),
            alt="A librarian and a reader at a counter",
        ),
        Panel(name="plate", box=Box(869.8, 164, 90.2, 100), shape="rounded", radius=12, fill="slat"),
        Panel(name="station", box=Box(700, 400, 40, 40), shape="ellipse", line="onstage", line_width=3),
    ),
)
POINTS = Slide(
    key="points",
    pattern="points",
    background="paper",
    title="What each part gains",
    starts=75,
    ends=75,
    backup=True,
    section="Backup",
    shapes=(
        headline("What each part gains"),
        TextShape(
            name="points",
            box=Box(48, 146, 864, 300),
            slot=Box(48, 146, 864, 300),
            size=24,
            safe_size=20,
            leading=30,
            colour="ink",
            ground="paper",
            paragraphs=(
                Paragraph((Run("Residents", bold=True), Run(" hear back the same day")), bullet=True),
                Paragraph((Run("Officers lose two forms"),), space_before=12, bullet=True),
                Paragraph((Run("From April"),), size=20, leading=25, colour="muted", space_before=12),
            ),
        ),
        *FURNITURE,
    ),
)


def chart_slide(kind: Kind, *series: ChartSeries, plot: tuple[float, float, float, float], **values: object) -> Slide:
    drawn = ChartShape(
        name="chart",
        box=Box(48, 138, 864, 332),
        kind=kind,
        categories=("Chasing an answer", "Paying", "Booking"),
        series=series,
        plot=plot,
        alt=f"Four in ten calls: a {kind} chart",
        **values,  # type: ignore[arg-type] # spelled out at each call
    )
    title = f"Four in ten calls chase an answer, in {kind}s"
    return Slide(
        key=kind,
        pattern="chart",
        background="paper",
        title=title,
        shapes=(headline(title), drawn, *FURNITURE),
        section="Evidence",
    )


CHARTS = (
    chart_slide(
        "bar",
        ChartSeries("Calls", (41, 22.5, 9), "data", (0,), ("41%", "22.5%", "9%")),
        plot=(0.2569, 0, 0.7431, 1),
        maximum=50.8,
    ),
    chart_slide(
        "bar",
        ChartSeries("Before", (41, 22, 9), "data", (), ("41", "22", "9")),
        ChartSeries("After", (12, 20, 8), "hi", (), ("12", "20", "8"), "strong"),
        plot=(0.2569, 0, 0.7431, 1),
        maximum=50.8,
    ),
    chart_slide(
        "column",
        ChartSeries("Calls", (41, 22, 60), "data", (2,), ("41k", "22k", "60k")),
        plot=(0, 0.05, 1, 0.8),
        maximum=66,
        gap=34,
        label_size=28,
        highlight_size=48,
    ),
    chart_slide(
        "stacked bar",
        ChartSeries("Web", (40, 20, 10), "data", (), ("40", "20", "10")),
        ChartSeries("Phone", (60, 80, 90), "hi", (), ("60", "80", "90"), "paper"),
        plot=(0.2569, 0, 0.7431, 1),
        maximum=100,
    ),
    chart_slide(
        "line",
        ChartSeries("Web", (10, 30, 52), "hi", (0, 2), ("10k", "", ""), "strong", 6),
        ChartSeries("Phone", (40, None, 30), "data"),
        plot=(0, 0.02, 1, 0.88),
        maximum=58,
    ),
)
TABLE = Slide(
    key="appendix",
    pattern="appendix",
    background="paper",
    title="What it costs",
    backup=True,
    section="Backup",
    shapes=(
        headline("What it costs"),
        TableShape(
            name="table",
            box=Box(48, 126, 864, 188),
            widths=(432, 216, 216),
            heights=(38, 50, 50, 50),
            total=True,
            alt="What it costs: £120,000 over two years",
            rows=(
                (
                    Cell(text="Item", bold=True, colour="muted"),
                    Cell(text="2026", bold=True, colour="muted", align="right"),
                    Cell(text="2027", bold=True, colour="muted", align="right"),
                ),
                (
                    Cell(text="People", bold=True),
                    Cell(text="£60,000", align="right"),
                    Cell(text="£40,000", align="right"),
                ),
                (Cell(text="Tools", bold=True), Cell(text="£20,000", align="right"), Cell(text="", align="right")),
                (
                    Cell(text="Total", bold=True),
                    Cell(text="£80,000", bold=True, align="right"),
                    Cell(text="£40,000", bold=True, align="right"),
                ),
            ),
        ),
        *FURNITURE,
    ),
)
SLIDES = (PANELS, PHOTOGRAPH, *CHARTS, POINTS, TABLE)
NOTES = tuple(
    (NoteLine("0:00 to 0:45   THE POINT   45 seconds", cue=True), NoteLine(""), NoteLine(f"Say: {slide.title}."))
    for slide in SLIDES
)
SPECIMENS = tuple({slide.pattern: slide for slide in SLIDES}.values())


def scene(*slides: Slide) -> Scene:
    chosen = slides or SLIDES
    names = list(dict.fromkeys(slide.section for slide in chosen))
    return Scene(
        title="A repairs line that answers",
        subject="Cabinet, item 7",
        author="Priya Nair",
        language="en-GB",
        iso_date="2026-10-14",
        slides=chosen,
        sections=tuple((name, tuple(at for at, one in enumerate(chosen) if one.section == name)) for name in names),
        shows=(("5 minutes", (0, len(chosen) - 1)),),
    )


def compiled(name: str = "civic") -> CompiledHouse:
    return compile_house(house(name), SPECIMENS)
