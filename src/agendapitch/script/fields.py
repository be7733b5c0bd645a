"""What the fields of a pitch script hold, and what any section or point may carry."""

from __future__ import annotations

from typing import Any, ClassVar

from agendapitch.diagnostics import Span
from agendapitch.records import MISSING, dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """Words as the author wrote them (blanks folded), and where they stand."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


MANY = ("texts", "names", "sections", "points", "named points", "cells")
"""The kinds of value that hold several."""


def key(
    name: str,
    meaning: str,
    *,
    kind: str = "text",
    example: str = "",
    aliases: tuple[str, ...] = (),
    of: type | None = None,
    default: Any = MISSING,
) -> Any:
    """Return a dataclass field that declares one key of the script.

    `kind` says how a value is read: `text`; `texts` (a list, or one line); `names` and `sections` (a list, or
    one line with commas; `sections` are keys of the script); `yes or no`; `priority`; `minutes`; `image`, `chart`,
    `table`, `quote`, `cells` (see `script/values.py`); `point` (one object of class `of`), `points` (a list of
    them) or `named points` (a key for each).

    A class says what its short forms fill, by attribute: LINE is filled by one line, PAIR by `key: value`,
    LIST by a list.
    """
    if default is MISSING:
        default = () if kind in MANY else None
    metadata = {"key": name, "meaning": meaning, "kind": kind, "example": example, "aliases": aliases, "of": of}
    return field(default=default, metadata=metadata)




@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture. Short form: a file name."""

    LINE: ClassVar[str] = "file"

    span: Span
    file: Text | None = key("file", "The picture's file, beside the script", example="photos/bell-lane.jpg")
    shows: Text | None = key("shows", "What it shows, in a sentence, for people who cannot see it",
                             example="A full green bin on a wet pavement")
    credit: Text | None = key("credit", "Who took or owns it", example="Ashcombe Vale District Council")
    decoration: bool = key("decoration", "yes when the picture says nothing", kind="yes or no", default=False)
    look_at: Text | None = key("look at", "Where the interest lies when the crop goes wrong: left, right, top, "
                               "bottom, centre, or two of them", example="top left")


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: its name and a value for each category (None where there is none)."""

    name: str
    values: tuple[float | None, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Numbers to draw. `categories` and `series` come from `data`; `kind` is one of CHART_KINDS."""

    span: Span
    kind: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    highlight: str = ""
    mark_at: str = ""
    mark_label: str = ""


CHART_KINDS = ("bar", "line", "stacked bar", "before and after", "share")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns and rows of words. Every row has as many cells as there are columns."""

    span: Span
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words somebody said, and who said them."""

    LINE: ClassVar[str] = "words"

    span: Span
    words: Text | None = key("words", "What they said, word for word", example="I needed him home.")
    who: Text | None = key("who", "Who said it", example="Head of Housing, Gresham Borough Council")


class Priority:
    """must, should or could: what stays when the slot is short."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    ALL = (MUST, SHOULD, COULD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The fields that any section or point may have."""

    span: Span
    title: Text | None = key("title", "The slide's headline, as a sentence",
                             example="Everyone in this room gains something")
    say: Text | None = key("say", "What you say, with (cues) in round brackets", example="Here is the point. (pause)")
    say_in_5: Text | None = key("say in 5", "Shorter words for a short slot", example="Here is the point.")
    priority: Text | None = key("priority", "must, should or could: what stays when the slot is short",
                                kind="priority", example="should")
    figure: Text | None = key("figure", "One number worth seeing", example="14 hours")
    source: Text | None = key("source", "Where a fact comes from", example="Contact centre log, April to June 2026")
    image: Image | None = key("image", "A picture: a file name, or file, shows and credit", kind="image",
                              example="photos/bell-lane.jpg")
    chart: Chart | None = key("chart", "Numbers to draw: kind, unit, data, highlight, mark", kind="chart")
    table: Table | None = key("table", "A table: columns and rows", kind="table")
    quote: Quote | None = key("quote", "Words somebody said: words and who", kind="quote")
    notes: Text | None = key("notes", "A private reminder, printed in the notes and not timed",
                             example="look at the Director of Place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Point):
    """A section that holds points. Points with their own `say` get their own slide."""

    LIST: ClassVar[str] = "points"

    together: bool = key("together", "yes to keep all points on one slide", kind="yes or no", default=False)
    one_each: bool = key("one each", "yes to give each point its own slide", kind="yes or no", default=False)
