"""A quotation (design 7): what somebody said, in their voice, beside their face or the slats."""

from __future__ import annotations

from dataclasses import replace

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import words
from agendapitch.scene.model import Run
from agendapitch.scene.sheet import Sheet, Words
from agendapitch.scene.slats import quote_slats
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import HEADLINE, SMALL, STATEMENT, Style
from agendapitch.script.model import Evidence, Image, Proof, Quote, Text
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = frozenset({"quote", "image"})

PHOTO = Box(566, 0, 394, 540)
FACE = (0.5, 0.4)
WHO_TOP: Points = 420
LOWEST: Points = 490
TITLE = HEADLINE.sized(30, 28, 26, 24, 22, 20)
FEW = 7  # so few words may be larger
MARKS = "\"“”„'‘’«»"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: its surface and colours, the widths of its parts, its top and its type."""

    ground: str
    ink: str
    quiet: str
    headline: Points
    width: Points
    top: Points
    style: Style


BESIDE_PHOTO = Place("paper", "ink", "muted", 444, 460, 160,
                     STATEMENT.sized(44, 40, 36, 32, 30, 28, 26, 24, 22, 20))
BESIDE_SLATS = Place("stage", "onstage", "onstagem", 568, 588, 158,
                     STATEMENT.sized(48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20))


def draw(sheet: Sheet, title: str, evidence: Evidence) -> None:
    """Lay out a quotation and who said it; a photograph of them stands right."""
    proof = evidence.points[0]
    photo = sheet.shelf.place(proof.image, PHOTO, at=FACE) if proof.image else None
    if photo:
        sheet.pattern, sheet.marker_right = "quote photo", 542
        _draw_words(sheet, title, proof, BESIDE_PHOTO)
        sheet.add(photo)
    else:
        sheet.pattern, sheet.background, sheet.marker_right = "quote", "stage", 640
        sheet.left = sheet.right = "stage"
        sheet.add(quote_slats())
        _draw_words(sheet, title, replace(proof, image=None), BESIDE_SLATS)


def specimens() -> tuple[Evidence, ...]:
    """Return a quotation with a photograph and one without."""
    span = Span("", 1, 1, 1, 1)
    quote = Quote(span=span, words=Text("Nobody told me what happened next.", span), who=Text("Name, place", span))
    image = Image(span=span, file=Text("photo.jpg", span))
    return tuple(
        Evidence(span=span, points=(Proof(span=span, quote=quote, image=each, source=Text("Source", span)),))
        for each in (image, None)
    )


def _draw_words(sheet: Sheet, title: str, proof: Proof, place: Place) -> None:
    sheet.headline(title, slot=Box(48, 40, place.headline, 80), style=TITLE, colour=place.ink, ground=place.ground)
    source, source_slot = source_of(proof), Box(48, 474, place.width, 17.5)
    lowest = sheet.source_slot(source, source_slot).y - 14 if source else LOWEST
    who = _who(words(proof.quote.who) if proof.quote else "")
    high = sum(sheet.height(line, place.width, SMALL, size=20) for line in who)
    top = min(WHO_TOP, lowest - high)
    if said := words(proof.quote.words) if proof.quote else "":
        room = min(240, top - 20 - place.top) if who else lowest - place.top
        style = place.style if len(said.split()) > FEW else place.style.sized(72, 64, 56, *place.style.ladder)
        sheet.text("quote", _in_marks(said), Box(48, place.top, place.width, round(room, 2)), style,
                   colour=place.ink, ground=place.ground, try_smaller=True)
    if who:
        sheet.paragraphs("who", who, Box(48, round(top, 2), place.width, round(high + 2, 2)), SMALL,
                         colour=place.ink, ground=place.ground)
    sheet.source(source, colour=place.quiet, ground=place.ground, slot=source_slot)


def _in_marks(said: str) -> Words:
    bare = said[1:-1] if len(said) > 2 and said[0] in MARKS and said[-1] in MARKS else said
    return runs_of(f"“{bare}”")


def _who(said: str) -> list[Words]:
    name, _, place = said.partition(", ")
    lines: list[Words] = [(Run(name, bold=True),)] if name else []
    return [*lines, runs_of(place)] if place else lines
