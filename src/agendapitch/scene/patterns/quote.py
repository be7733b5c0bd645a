"""A quotation (design 7): what somebody said, in their voice, beside their face or the slats.

On a template's page the slats are a quiet panel, and the quotation stands beside a bar in the accent.
"""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass, replace
from agendapitch.scene.fitting import runs_of
from agendapitch.scene.lines import words
from agendapitch.scene.model import PictureShape, Run
from agendapitch.scene.sheet import Sheet, Words
from agendapitch.scene.slats import quote_slats
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import HEADLINE, SMALL, STATEMENT, Style
from agendapitch.script.model import Evidence, Image, Proof, Quote, Text
from agendapitch.units import SLIDE_HEIGHT, SLIDE_WIDTH, Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS = frozenset({"quote", "image"})

PHOTO = Box(566, 0, 394, 540)
FACE = (0.5, 0.4)
WHO_TOP: Points = 420
LOWEST: Points = 490
TITLE = HEADLINE.sized(30, 28, 26, 24, 22, 20)
FEW = 7  # so few words may be larger
BAR: Points = 6
BESIDE_BAR: Points = 22
WHO_GAP: Points = 18
LARGE = STATEMENT.sized(56, 52, 48, 44, 40, 36, 32, 30, 28, 26, 24, 22, 20)  # on a template's page
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
    photo = sheet.shelf.place(proof.image, sheet.page.panel(PHOTO), at=FACE) if proof.image else None
    if not sheet.page.is_ours:
        _draw_on_panel(sheet, title, proof, photo)
        return
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


def _draw_on_panel(sheet: Sheet, title: str, proof: Proof, photo: PictureShape | None) -> None:
    """Lay out the words in the middle of a panel that fills a template's room, or what a photograph leaves of it."""
    page, right = sheet.page, PHOTO.x if photo else SLIDE_WIDTH
    sheet.pattern = "quote photo" if photo else "quote"
    sheet.panel("ground", page.panel(Box(0, 0, right, SLIDE_HEIGHT)), "tint")
    sheet.headline(title)
    source = source_of(proof if photo else replace(proof, image=None))
    left, wide = page.x(48) + BAR + BESIDE_BAR, page.wide(right - 96) - BAR - BESIDE_BAR
    source_slot = Box(page.x(48), page.source.y, page.wide(right - 96), page.source.h)
    lowest = sheet.source_slot(source, source_slot).y - 12 if source else page.body.y + page.body.h
    top, said = page.body.y + 8, _in_marks(words(proof.quote.words) if proof.quote else "")
    who = _who(words(proof.quote.who) if proof.quote else "")
    under = sum(sheet.height(line, wide, SMALL, size=20) for line in who) + (WHO_GAP if who else 0)
    room = Box(left, top, wide, lowest - top - under)
    size = sheet.common_size([(said, room)], LARGE)
    high = min(sheet.height(said, wide, LARGE, size=size), room.h)
    top = round(top + (room.h - high) / 2, 2)
    sheet.panel("bar", Box(page.x(48), top, BAR, round(high + under, 2)), "hi")
    sheet.text("quote", said, Box(left, top, wide, round(high, 2)), LARGE, size=size, colour="ontint", ground="tint")
    if who:
        sheet.paragraphs("who", who, Box(left, round(top + high + WHO_GAP, 2), wide, round(under - WHO_GAP + 2, 2)),
                         SMALL, colour="ontint", ground="tint")
    sheet.source(source, colour="ontintm", ground="tint", slot=source_slot)
    if photo:
        sheet.add(photo)


def _in_marks(said: str) -> Words:
    bare = said[1:-1] if len(said) > 2 and said[0] in MARKS and said[-1] in MARKS else said
    return runs_of(f"“{bare}”")


def _who(said: str) -> list[Words]:
    name, _, place = said.partition(", ")
    lines: list[Words] = [(Run(name, bold=True),)] if name else []
    return [*lines, runs_of(place)] if place else lines
