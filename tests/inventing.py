"""Scripts invented from the vocabulary itself: every section, every field, any number of points.

Hypothesis chooses only the seed: a script has hundreds of parts, and to choose each of them would take it minutes.
"""

from __future__ import annotations

from dataclasses import Field, fields
from random import Random
from typing import Any

from hypothesis import strategies as st

from agendapitch.diagnostics import Span
from agendapitch.script.model import (
    CHART_KINDS,
    Chart,
    Coach,
    Image,
    Point,
    Priority,
    Quote,
    Script,
    Series,
    Style,
    Table,
    Text,
    Words,
)
from agendapitch.script.vocabulary import TALK

SPAN = Span("pitch.yaml", 1, 1, 1, 2)
_WORDS = ("council", "£2.4 million", "34%", "Families", "bins", "2026", "CMT", "(pause)", "answer.", "19 weeks", "Siân")
_NOT_SAID = (Style, Words, Coach)
_CHOSEN_ELSEWHERE = ("storyline", "template", "languages", "nation")


def scripts() -> st.SearchStrategy[Script]:
    """Return whole scripts; what only the tool reads (colours, words for the coach) is left away."""
    return st.integers(0, 2**32).map(invent)


def invent(seed: int) -> Script:
    """Return the script of a seed."""
    return _Inventor(Random(seed)).script()


class _Inventor:
    def __init__(self, random: Random) -> None:
        self._random = random
        self._texts = 0

    def script(self) -> Script:
        given: dict[str, Any] = {}
        for field in fields(Script):
            note = field.metadata
            if not note or note["of"] in _NOT_SAID or note["key"] in _CHOSEN_ELSEWHERE:
                continue
            if self._chance(0.15 if note["kind"] == "sections" else 0.6):
                given[field.name] = self._value(field)
        keys = [field.metadata["key"] for field in fields(Script) if field.name in given]
        self._random.shuffle(keys)
        if self._chance(0.5):
            given["storyline"] = Text("means to an end", SPAN)
        return Script(file="pitch.yaml", span=SPAN, order=tuple(keys), **given)

    def _object(self, cls: Any) -> Any:
        wanted = [field for field in fields(cls) if field.metadata and self._chance(_likely(field))]
        return cls(span=SPAN, **{field.name: self._value(field) for field in wanted})

    def _value(self, field: Field[Any]) -> Any:  # noqa: PLR0912 - one case for each kind of value
        of = field.metadata["of"]
        match field.metadata["kind"]:
            case "text" | "minutes":
                return self._text()
            case "yes or no":
                return self._chance(0.5)
            case "priority":
                return Text(self._random.choice(Priority.ALL), SPAN)
            case "texts" | "cells" | "names":
                return self._several(self._text)
            case "image":
                return self._object(Image)
            case "quote":
                return self._object(Quote)
            case "chart":
                return self._chart()
            case "table":
                return self._table()
            case "point":
                return self._object(of)
            case "points":
                return self._several(lambda: self._object(of))
            case "named points":
                return ()
            case "section":
                return Text(self._random.choice(TALK), SPAN)
            case "sections":
                names = self._random.sample(TALK, self._random.randint(0, 9))
                return tuple(Text(name, SPAN) for name in names)
            case other:
                raise AssertionError(f"a kind of value that is not invented yet: {other}")

    def _text(self) -> Text:
        """Return a few words with one of its own, so that it can be found again."""
        self._texts += 1
        words = self._random.choices(_WORDS, k=self._random.choice((0, 1, 3, 6, 12)))
        return Text(" ".join([*words, f"zq{self._texts}x"]), SPAN)

    def _chart(self) -> Chart:
        count = self._random.randint(1, 5)
        names = tuple(f"category {number}" for number in range(count))
        series = (Series("", tuple(map(float, range(count))), tuple(map(str, range(count)))),)
        return Chart(span=SPAN, kind=self._random.choice(CHART_KINDS), categories=names, series=series)

    def _table(self) -> Table:
        width = self._random.randint(1, 3)
        rows = [tuple(self._text() for _ in range(width)) for _ in range(self._random.randint(2, 4))]
        return Table(span=SPAN, columns=rows[0], rows=tuple(rows[1:]))

    def _several(self, make: Any) -> tuple[Any, ...]:
        return tuple(make() for _ in range(self._random.choice((0, 1, 1, 2, 3))))

    def _chance(self, likely: float) -> bool:
        return self._random.random() < likely


def _likely(field: Field[Any]) -> float:
    """How often a field is there: those of the class itself mostly, those that any point has seldom."""
    shared = {each.name for each in fields(Point)}
    return {"say": 0.5, "say_in_5": 0.25}.get(field.name, 0.12 if field.name in shared else 0.8)
