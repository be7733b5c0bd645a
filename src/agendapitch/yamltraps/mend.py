"""Putting one refused line right, so that the reading can go on and find the rest."""

from __future__ import annotations

from typing import Any

from agendapitch.yamltraps.lines import mend_lines, unseen_signs
from agendapitch.yamltraps.mending import Mended
from agendapitch.yamltraps.values import mend_value


def mend(text: str, error: Any, *, file: str) -> Mended:
    """Return what is wrong where YAML gave up, in plain English, and the text with it put right.

    `error` is a YAML error, with the marks where it gave up and where what it was reading had begun.
    """
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return unseen_signs(text, file=file)
    lines = text.split("\n")
    places = [min(mark.line, len(lines) - 1)]
    if context and any(word in (error.context or "") for word in ("quoted", "flow")):
        places.append(min(context.line, places[0]))  # what was opened and never closed; all else above is sound
    for number in places:
        if found := mend_value(lines, number, problem=error.problem or "", file=file):
            return found
    return mend_lines(lines, places[0], file=file)
