"""Dividing a content that does not fit one slide: between its items, then its sentences, then its words."""

from __future__ import annotations

from itertools import pairwise
from math import ceil
from typing import Any, cast

from agendapitch.records import fields, replace
from agendapitch.scene.charting import table_of
from agendapitch.scene.exhibits import Shown
from agendapitch.script.model import Chart, Evidence, Loop, Money, Options, Proof, Quote, Table, Text
from agendapitch.story.model import Agenda, Cover, Tension

LABEL = 40  # characters: shorter texts are labels, and are repeated on the slide that continues
_UNSEEN = frozenset(["say", "say_in_5", "priority", "notes", "source", "story", "personal_data", "licence", "together",
                     "after"])


def count_items(content: Shown) -> int:
    """Return how many items a content lists: points, amounts, or a table's rows; 1 where it is one statement."""
    if isinstance(content, Money):
        return max(1, len(content.spend) + len(content.save))
    if table := _table_of(content):
        return len(table.rows)
    return max(1, len(_points_of(content)))


def in_groups(content: Shown, most: int) -> tuple[Shown, ...]:
    """Return the content divided between its items, `most` at a time, as evenly as can be."""
    count = count_items(content)
    groups = ceil(count / most)
    cuts = [round(count * at / groups) for at in range(groups + 1)]
    return tuple(_with_items(content, start, end) for start, end in pairwise(cuts))


def in_halves(content: Shown) -> tuple[Shown, ...]:
    """Return the content in two halves: items, else the sentences of its longest text, else its words.

    Returns an empty tuple when there is nothing left to divide.
    """
    if isinstance(content, Money) and content.spend and content.save:
        # Never some of one and some of the other: half of the savings beside all of the costs would mislead.
        return replace(content, save=()), replace(content, spend=())
    if (count := count_items(content)) > 1:
        half = ceil(count / 2)
        return in_groups(content, min(2, half) if isinstance(content, Loop) else half)  # half of a loop is a list
    longest = max(_texts(content), key=lambda text: len(text.text), default=None)
    if longest is None or len(longest.text.split()) < 4:  # three words are too few to halve
        return ()
    first, second = halves_of(longest.text)
    start = cast("Shown", _replaced(content, longest, Text(first, longest.span)))
    rest = cast("Shown", _replaced(_only_labels(content, longest), longest, Text(second, longest.span)))
    return start, rest


def beside(content: Shown) -> tuple[Shown, ...]:
    """Return a table, or options by their tests, with half of its columns each; both keep the first, with the names.

    Returns an empty tuple when there is one column beside the names.
    """
    if isinstance(content, Options):
        count = max(len(content.compare_by), *(len(choice.cells) for choice in content.points))
        cut = ceil(count / 2)
        return tuple(
            replace(content, compare_by=content.compare_by[start:end],
                    points=tuple(replace(choice, cells=choice.cells[start:end]) for choice in content.points))
            for start, end in ((0, cut), (cut, count))
        ) if count > 1 else ()
    if not (table := _table_of(content)) or len(table.columns) < 3:
        return ()
    cut, count = 1 + ceil((len(table.columns) - 1) / 2), len(table.columns)
    proof = cast("Evidence", content).points[0]
    parts = (replace(table, columns=(table.columns[0], *table.columns[start:end]),
                     rows=tuple((row[0], *row[start:end]) for row in table.rows))
             for start, end in ((1, cut), (cut, count)))
    return tuple(replace(cast("Any", content), points=(replace(proof, table=part),)) for part in parts)


def as_table(content: Shown) -> tuple[Shown, ...]:
    """Return evidence with the numbers of its chart in a table."""
    proof = cast("Evidence", content).points[0]
    assert proof.chart
    tabled = replace(proof, chart=None, table=table_of(proof.chart))
    return (replace(cast("Evidence", content), points=(tabled,)),)


def halves_of(text: str) -> tuple[str, str]:
    """Return a text cut near its middle, after a sentence where there is more than one, else between words."""
    words = text.split()
    middle = len(words) / 2
    ends = [at for at, word in enumerate(words[:-1], start=1) if word[-1] in ".?!"]
    cut = min(ends or range(1, len(words)), key=lambda at: abs(at - middle))
    return " ".join(words[:cut]), " ".join(words[cut:])


def _points_of(content: Shown) -> tuple[Any, ...]:
    if isinstance(content, Evidence) and len(content.points) == 1:
        return content.points[0].points
    if isinstance(content, Agenda):
        return content.parts
    return getattr(content, "points", ())


def _table_of(content: Shown) -> Table | None:
    if isinstance(content, Evidence) and len(content.points) == 1:
        return content.points[0].table
    return None


def _with_items(content: Shown, start: int, end: int) -> Shown:
    if isinstance(content, Money):
        spent = len(content.spend)
        saved = content.save[max(0, start - spent) : max(0, end - spent)]
        return replace(content, spend=content.spend[start:end], save=saved)
    if isinstance(content, Evidence) and len(content.points) == 1:
        proof = content.points[0]
        if proof.table:
            table = replace(proof.table, rows=proof.table.rows[start:end])
            return replace(content, points=(replace(proof, table=table),))
        return replace(content, points=(replace(proof, points=proof.points[start:end]),))
    if isinstance(content, Agenda):
        return replace(content, parts=content.parts[start:end])
    return cast("Shown", replace(cast("Any", content), points=_points_of(content)[start:end]))


def _texts(value: object) -> list[Text]:
    """Return every text of a content that stands on its slide."""
    if isinstance(value, Text):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in _texts(item)]
    if value is None or isinstance(value, (str, bool, int, float, Chart, Cover)):
        return []
    if not hasattr(value, "__fields__"):
        return []
    return [text for field in fields(cast("Any", value)) if field.name not in _UNSEEN
            for text in _texts(getattr(value, field.name))]


def _replaced(value: Any, old: Text, new: Text | None) -> Any:
    """Return the same tree with one text (by identity) exchanged."""
    if value is old:
        return new
    if isinstance(value, tuple):  # a cell that goes leaves its place empty
        return tuple(Text("", old.span) if item is old and new is None else _replaced(item, old, new) for item in value)
    if isinstance(value, (Tension, Quote, Proof)) or hasattr(value, "span"):
        if isinstance(value, (Text, Chart)):
            return value
        return replace(value, **{field.name: _replaced(getattr(value, field.name), old, new)
                                 for field in fields(value) if field.name != "span"})
    return value


def _only_labels(value: Any, kept: Text) -> Any:
    """Return the tree without its long texts, but for `kept`: the slide that continues repeats labels alone."""
    for text in _texts(value):
        if text is not kept and len(text.text) > LABEL:
            value = _replaced(value, text, None)
    return value
