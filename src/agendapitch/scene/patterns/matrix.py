"""Who runs what (design 7): a row for each service, a column for each way to run one, a tick where they meet."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass
from agendapitch.scene.exhibits import Delivery
from agendapitch.scene.lines import sentence, words
from agendapitch.scene.model import Panel
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import BODY_BOLD, SMALL, Style
from agendapitch.script.model import Change, Text
from agendapitch.units import Box, Points

MOST = 6
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

TOP: Points = 204
BOTTOM: Points = 468
RIGHT_OF_LAST: Points = 64  # the middle of the last column
PITCH, NARROW_PITCH = 128, 118  # from column to column; the narrow one for as many columns as there may be
LEAST_WORDS: Points = 230  # the room for the words of a row
HEADING_HEIGHT: Points = 72  # three lines
HEADING = Style("sans", True, (20,), 1.2, 0.0)
MOST_COLUMNS = 5
MOST_AIR: Points = 44  # of a row, over and under its words together
OTHERS = "Others"
# In the order of the columns; each with the words that an author may use for it.
MODELS = {
    "In-house": ("in-house", "in house", "inhouse"),
    "Shared service": ("shared service", "shared"),
    "Social enterprise": ("social enterprise",),
    "Charity": ("charity", "charities"),
    "Private sector": ("private sector", "private", "contractor"),
    "Partnership": ("partnership",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A service, the heading of the column in which its tick stands, and why."""

    service: str
    column: str
    reason: str


def draw(sheet: Sheet, title: str, delivery: Delivery) -> None:
    """Lay out the headings over their rule, then the rows."""
    rows, source = rows_of(sheet, delivery.points), source_of(delivery)
    sheet.pattern = f"matrix {len(rows)}"
    sheet.headline(title)
    if not rows:
        return
    columns = list(dict.fromkeys(sorted((row.column for row in rows if row.column), key=_place)))
    pitch = NARROW_PITCH if len(columns) >= min(MOST_COLUMNS, _most_columns(sheet)) else PITCH
    left, right = sheet.page.x(48), sheet.page.x(912)
    last = right - RIGHT_OF_LAST if sheet.page.is_ours else right - pitch / 2
    centres = {column: last - pitch * at for at, column in enumerate(reversed(columns))}
    heading = HEADING_HEIGHT if sheet.page.is_ours else max(
        (sheet.height(column, pitch - 4, HEADING, size=20) for column in columns), default=0.0
    )
    top = TOP if sheet.page.is_ours else sheet.page.body.y + heading + 8
    for number, column in enumerate(columns, start=1):
        slot = Box(centres[column] - pitch / 2 + 2, top - 8 - heading, pitch - 4, heading)
        sheet.text(f"model {number}", column, slot, HEADING, colour="muted", ground="paper", align="centre",
                   anchor="bottom")
    sheet.rule("rule 1", (left, top), (right, top), "ink", width=1.5, fixed=True)
    bottom = sheet.page.y(BOTTOM)
    bottom = min(bottom, sheet.source_slot(source).y - 6) if source else bottom
    width = last - pitch * (len(columns) - 0.5) - left - 16
    _draw_rows(sheet, rows, centres, Box(left, top, min(width, 620), bottom - top))
    sheet.source(source)


def rows_of(sheet: Sheet, points: tuple[Change, ...]) -> tuple[Row, ...]:
    """Return a row for each service. Whatever no heading says stands in its reason."""
    named = [model_of(words(change.delivery)) for change in points]
    models = sorted({model for model in named if model}, key=_place)
    others, most = [model for model in models if model not in MODELS], _most_columns(sheet)
    if len(others) > 1 or len(models) > most or not all(_fits(sheet, model) for model in others):
        models = [model for model in models if model in MODELS][: most - 1]
    return tuple(_row(change, model if model in models or not model else OTHERS)
                 for change, model in zip(points, named, strict=True))


def model_of(delivery: str) -> str:
    """Return the heading of the model that a text names first; the text itself where it names none."""
    told = delivery.casefold()
    found = [(told.find(alias), model) for model, aliases in MODELS.items() for alias in aliases if alias in told]
    return min(found)[1] if found else delivery[:1].upper() + delivery[1:]


def specimens() -> tuple[Delivery, ...]:
    """Return one to six services, each run in its own way as far as there are columns."""
    span = Span("", 1, 1, 1, 1)
    models = [*list(MODELS)[: MOST_COLUMNS], "in-house"]
    changes = [Change(span=span, service=Text("Missed bins", span), delivery=Text(model, span),
                      why=Text("A reason", span), source=Text("Who found it", span)) for model in models]
    return tuple(Delivery(span=span, points=tuple(changes[:count])) for count in range(1, MOST + 1))


def _place(column: str) -> int:
    return [*MODELS, column].index(column) if column != OTHERS else len(MODELS) + 1


def _most_columns(sheet: Sheet) -> int:
    """Return how many columns leave the words of a row enough room."""
    return min(MOST_COLUMNS, int((sheet.page.body.w - LEAST_WORDS) // NARROW_PITCH))


def _fits(sheet: Sheet, heading: str) -> bool:
    size, width = HEADING.ladder[0], 114
    return sheet.height(heading, width, HEADING, size=size) <= HEADING_HEIGHT and all(
        sheet.width(word, HEADING, size=size) <= width for word in heading.split()
    )


def _row(change: Change, column: str) -> Row:
    told = words(change.delivery)
    said = (column.casefold(), *MODELS.get(column, ()))
    more = "" if told.casefold() in said else told[:1].upper() + told[1:]
    return Row(words(change.service), column, sentence(more, words(change.why), joint=". "))


def _draw_rows(sheet: Sheet, rows: tuple[Row, ...], centres: dict[str, Points], room: Box) -> None:
    """Put the rows under each other in `room`, which is as wide as their words."""
    reasons = [sheet.height(row.reason, room.w, SMALL, size=20) if row.reason else 0 for row in rows]
    heights = _row_heights(reasons, room.h)
    # The reason may take what the service's one line leaves; what is more does not fit, and is divided.
    reasons = [min(reason, max(25, height - 33)) if reason else 0
               for reason, height in zip(reasons, heights, strict=True)]
    services = [(row.service, Box(0, 0, room.w, height - 8 - reason))
                for row, height, reason in zip(rows, heights, reasons, strict=True)]
    size = sheet.common_size(services, BODY_BOLD)
    top = room.y
    for number, (row, height, reason) in enumerate(zip(rows, heights, reasons, strict=True), start=1):
        place = Box(room.x, round(top, 2), room.w, round(height, 2))
        if number > 1:
            sheet.rule(f"rule {number}", (room.x, place.y), (sheet.page.x(912), place.y), "line")
        _draw_words(sheet, number, row, place, size=size, reason=reason)
        if row.column:
            _draw_tick(sheet, number, row, centres[row.column], place)
        top += height


def _row_heights(reasons: list[Points], room: Points) -> list[Points]:
    """Return the rows' heights: all alike, unless a long reason can have what the other rows do not need."""
    count = len(reasons)
    alike = min(88.0, room / count)
    needed = [25 + reason + 9 for reason in reasons]
    spare = room - sum(needed)
    if max(needed) + 8 <= alike or spare < 0:
        return [alike] * count
    return [need + min(spare / count, MOST_AIR) for need in needed]


def _draw_words(sheet: Sheet, number: int, row: Row, place: Box, *, size: Points, reason: Points) -> None:
    height = min(sheet.height(row.service, place.w, BODY_BOLD, size=size), place.h - 8 - reason)
    top = place.y + (place.h - height - reason) / 2
    sheet.text(f"service {number}", row.service, Box(place.x, round(top, 2), place.w, height), BODY_BOLD, size=size,
               colour="ink", ground="paper")
    if row.reason:
        sheet.text(f"reason {number}", row.reason, Box(place.x, round(top + height, 2), place.w, reason), SMALL,
                   colour="muted", ground="paper")


def _draw_tick(sheet: Sheet, number: int, row: Row, x: Points, place: Box) -> None:
    disc, y = min(42.0, place.h - 8), place.y + place.h / 2
    sheet.add(Panel(name=f"disc {number}", box=Box(round(x - disc / 2, 2), round(y - disc / 2, 2), disc, disc),
                    shape="ellipse", fill="accent"))
    size = round(0.48 * disc, 2)
    sheet.tick(f"tick {number}", (round(x - size / 2, 2), round(y - 0.448 * size, 2)), size, "onaccent",
               alt=f"{row.service}: {row.column}")
