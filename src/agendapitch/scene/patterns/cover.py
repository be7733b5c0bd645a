"""The cover (design 7): the item on the agenda, and the slot as opening slats; in a template, the template's own."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.house.colours import contrast
from agendapitch.house.page import Heading
from agendapitch.records import dataclass, replace
from agendapitch.scene.model import Align, PictureShape, Run
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.slats import BAND, cover_shutters, cover_slats
from agendapitch.scene.type import SMALL, STATEMENT, TITLE
from agendapitch.script.model import Image, Text
from agendapitch.story.model import Cover
from agendapitch.typography.binding import shortened
from agendapitch.units import Box, Points

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

PHOTO = Box(0, 0, 960, BAND)
CLEAR = (0.72, 0.55)  # the slats are closed on the left: what the photograph shows stands right of the middle
FOOT_TOP: Points = 478
MOST_LINES = 3  # for the meeting and the presenter
# Under the item's number: up to 12 slats cover it, more are narrower than the number. It belongs to the
# layout, whose own text would stand dark on dark without it.
PLATE = Box(869.8, 164, 90.2, 100)
ITEM = Box(881, 192, 78, 64)
SMALLEST_ITEM: Points = 20
SUBTITLE = STATEMENT.sized(30, 28, 26, 24, 22, 20)
UNDER_TITLE = SMALL.sized(24, 22, 20, 18)  # in a template, whose place for it is made for a line or two
APART: Points = 4  # between those lines
LONGEST = 60  # characters of a meeting's name, where nothing else is left to leave out
TAB = Box(720, 412, 240, 128)  # under a logo, flush with the bottom right corner (design 4.1)
LOGO = Box(744, 434, 192, 84)
BESIDE_LOGO: Points = TAB.x - 48 - 24


@dataclass(frozen=True, slots=True)
class FootLine:
    """One of the lines at the foot: who meets when, and who presents."""

    name: str
    runs: tuple[Run, ...]
    colour: str
    slot: Box
    align: Align = "left"


def draw(sheet: Sheet, title: str, cover: Cover) -> None:
    """Lay out the cover. With a logo the presenter moves under the meeting."""
    sheet.numbered = False
    if heading := sheet.page.heading:
        _fill(sheet, title, cover, heading)
        return
    sheet.background = "stage"
    logo = sheet.shelf.logo(cover.logo, LOGO, alt=f"Logo of {cover.council or 'the council'}") if cover.logo else None
    photo = sheet.shelf.place(cover.image, PHOTO, at=CLEAR) if cover.image else None
    sheet.pattern = f"cover{' photo' if photo else ''}{' logo' if logo else ''}"
    if cover.item and sheet.width(cover.item, TITLE, size=SMALLEST_ITEM) > ITEM.w:  # a sentence: it has its own line
        cover = replace(cover, item="", date=", ".join(filter(None, (cover.date, f"item {cover.item}"))))
    foot = _foot(sheet, cover, has_logo=logo is not None)
    if not photo:
        sheet.add(cover_slats(min(sheet.minutes, 20)))
        if cover.item:
            sheet.panel("item plate", PLATE, "slat", fixed=True)
    if logo:
        _draw_tab(sheet, logo)
    wide = BESIDE_LOGO if logo else 790
    high = max(40, sheet.height(cover.council, wide, SUBTITLE, size=SUBTITLE.ladder[-1]) if cover.council else 0)
    foot_top = min([TAB.y + 38 if logo else FOOT_TOP, *(line.slot.y for line in foot)])
    headline = sheet.text("headline", title, Box(48, 290, 790, foot_top - 16 - high - 290), TITLE, colour="onstage",
                          ground="stage", role="title")
    if photo:  # after the headline, which is read first
        sheet.add(photo, cover_shutters(min(sheet.minutes, 20)))
        if cover.item:
            sheet.panel("item plate", PLATE, "slat")
    if cover.item:
        _draw_item(sheet, cover.item)
    if cover.council:
        below = 290 + len(headline.paragraphs[0].lines) * headline.leading + 8
        slot = Box(48, round(below, 2), wide, high)
        sheet.text("subtitle", cover.council, slot, SUBTITLE, colour="onstagem", ground="stage")
    for line in foot:
        sheet.text(line.name, line.runs, line.slot, SMALL, colour=line.colour, ground="stage", align=line.align)
    if logo:
        sheet.add(logo)


def specimens() -> tuple[Cover, ...]:
    """Return a cover with everything on it, without and with a photograph, and each of them with a logo."""
    plain = Cover("Title", "Council", "Meeting", "Date", "1", "Presenter", "Job")
    span = Span("", 1, 1, 1, 1)
    picture = Image(span=span, file=Text("logo.png", span))
    covers = plain, replace(plain, image=picture)
    return *covers, *(replace(cover, logo=picture) for cover in covers)


def _fill(sheet: Sheet, title: str, cover: Cover, heading: Heading) -> None:
    """Fill the title and the subtitle of a template's cover, which has its own ground and logo."""
    sheet.pattern = "cover"
    if cover.image:
        sheet.shelf.leave_out(cover.image)
    sheet.headline(title)
    place = sheet.page.body
    lines = _told(sheet, cover, place)
    widest = max((sheet.width(line, UNDER_TITLE, size=100) / 100 for line in lines), default=0)  # in sizes of type
    sizes = [size for size in UNDER_TITLE.ladder if widest * size <= 0.98 * place.w] or UNDER_TITLE.ladder
    if lines:  # each on one line, where there is a size for that
        sheet.paragraphs("subtitle", lines, place, UNDER_TITLE.sized(*sizes), colour="subtitle",
                         ground="subtitleground", align=heading.align, space=APART)


def _told(sheet: Sheet, cover: Cover, place: Box) -> list[str]:
    """Return the lines under the title, as many as fit: the notes give the presenter, the template the council."""
    item = f"Item\u00a0{cover.item}" if cover.item else ""
    date = " · ".join(filter(None, (cover.date.replace(" ", "\u00a0"), item)))
    when = [" · ".join(filter(None, (cover.meeting, date)))]
    if sheet.width(when[0], UNDER_TITLE, size=20) > 0.98 * place.w:
        when = [cover.meeting, date]
    presenter = ", ".join(filter(None, (cover.presenter, cover.job)))
    smallest = UNDER_TITLE.ladder[-1]
    at = [cover.council, *when]
    for told in ([*at, presenter], [*at, cover.presenter], at, when):
        lines = [line for line in told if line]
        if sum(sheet.height(line, place.w, UNDER_TITLE, size=smallest) + APART for line in lines) - APART <= place.h:
            return lines
    return [shortened(line, longest=LONGEST) for line in when if line]


def _draw_tab(sheet: Sheet, logo: PictureShape) -> None:
    """Put a light tab under a logo, or a dark one under a logo that was made for dark grounds."""
    tokens = sheet.house.tokens
    by_light = sorted(("stage", "paper", "ink", "onstage"), key=lambda token: contrast(tokens[token], "000000"))
    pale = sheet.shelf.prepared[logo.picture].pale if logo.picture else False
    ground = by_light[0] if pale else by_light[-1]
    if tokens[ground] != tokens["stage"]:
        sheet.panel("logo tab", TAB, ground)


def _draw_item(sheet: Sheet, item: str) -> None:
    sheet.text("item label", "Item", Box(882, 166, 70, 25), SMALL, colour="onslat", ground="slat")
    sheet.text("item number", item, ITEM, TITLE.sized(60, 48, 40, 32, 26, SMALLEST_ITEM), colour="onslat",
               ground="slat")


def _foot(sheet: Sheet, cover: Cover, *, has_logo: bool) -> tuple[FootLine, ...]:
    """Return the meeting and the presenter: in a row, or one under the other where that is too long."""
    meeting = _meeting(cover)
    presenter = tuple(Run(words) for words in [", ".join(filter(None, (cover.presenter, cover.job)))] if words)
    widths = [round(sheet.width(runs, SMALL, size=20) / 0.98 + 6, 2) if runs else 0 for runs in (meeting, presenter)]
    for shorter in (cover.presenter, ""):  # the notes give name, job and contact as well
        if sum(sheet.height(runs, 864, SMALL, size=20) for runs in (meeting, presenter) if runs) > MOST_LINES * 25:
            presenter = (Run(shorter),) if shorter else ()
    if has_logo or sum(widths) > 864 - 24:
        return _stacked(sheet, meeting, presenter, BESIDE_LOGO if has_logo else 864)
    lines = (FootLine("meeting", meeting, "onstage", Box(48, FOOT_TOP, widths[0] if presenter else 864, 25)),
             FootLine("presenter", presenter, "onstagem", Box(912 - widths[1], FOOT_TOP, widths[1], 25), "right"))
    return tuple(line for line in lines if line.runs)


def _stacked(
    sheet: Sheet, meeting: tuple[Run, ...], presenter: tuple[Run, ...], width: Points
) -> tuple[FootLine, ...]:
    """Return the lines from the foot upwards; a long one is two lines high."""
    lines, foot = [], FOOT_TOP + 25
    for name, runs, colour in (("presenter", presenter, "onstagem"), ("meeting", meeting, "onstage")):
        if runs:
            height = sheet.height(runs, width, SMALL, size=20)
            lines.append(FootLine(name, runs, colour, Box(48, foot - height, width, height)))
            foot -= height + 3
    return tuple(reversed(lines))


def _meeting(cover: Cover) -> tuple[Run, ...]:
    date = cover.date.replace(" ", "\u00a0")
    if not cover.meeting:
        return (Run(date),) if date else ()
    return (Run(cover.meeting, bold=True), Run(f" \u00a0 {date}")) if date else (Run(cover.meeting, bold=True),)
