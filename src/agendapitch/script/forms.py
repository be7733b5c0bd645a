"""The short forms that fill more than one field from a line: a meeting, a presenter, a change, some evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from agendapitch.script.model import Amount, Change, Loop, Meeting, Presenter, Proof, Text, Variant

ARROWS = ("->", "→", "=>", "–>", "—>", "➔", "➜", "⟶", "⇒")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

Filled: TypeAlias = dict[str, Any]


def fill(cls: type, filled: Filled) -> Filled:
    """Return the fields of a short form after what the author packed into one of them is unpacked."""
    unpack = _UNPACK.get(cls)
    return unpack(filled) if unpack else filled


def _change(filled: Filled) -> Filled:
    """`closed -> open 11am to 3pm, run by the Friends` is from, to and who runs it."""
    whole = filled.get("to") or filled.get("service")
    if not isinstance(whole, Text):
        return filled
    arrow = next((sign for sign in ARROWS if sign in whole.text), None)
    if arrow is None:
        return filled
    before, _, after = whole.text.partition(arrow)
    to, run_by, who = after.rpartition(", run by ")
    parts = {"from_": before, "to": to if run_by else after, "delivery": who if run_by else ""}
    named = {} if "to" not in filled else {"service": filled["service"]}
    return named | {name: Text(part.strip(), whole.span) for name, part in parts.items() if part.strip()}


def _proof(filled: Filled) -> Filled:
    """`Calls rose from 20 to 80 a week (contact log, May 2026)` is a title and its source."""
    title = filled.get("title")
    if isinstance(title, Text) and title.text.endswith(")"):
        said, bracket, source = title.text[:-1].rpartition(" (")
        if bracket and said.strip() and ")" not in source:
            return {"title": Text(said.strip(), title.span), "source": Text(source.strip(), title.span)}
    return filled


def _presenter(filled: Filled) -> Filled:
    """`Hannah Reyes, Customer and Communities Manager` is a name and a job."""
    name = filled.get("name")
    if isinstance(name, Text) and "job" not in filled and ", " in name.text:
        who, _, job = name.text.partition(", ")
        return {"name": Text(who, name.span), "job": Text(job, name.span)}
    return filled


def _amount(filled: Filled) -> Filled:
    """A sum alone is the amount; words alone say what it is for."""
    what = filled.get("what")
    if isinstance(what, Text) and "amount" not in filled and what.text[:1] in "£€0123456789" and " " not in what.text:
        return {"amount": what}
    return filled


def _loop(filled: Filled) -> Filled:
    """`- again: every two weeks` in the list of stages says how often the loop goes round."""
    *stages, last = filled.get("points") or (None,)
    if last and last.stage and last.what and last.stage.text.casefold() == "again":
        return {"points": tuple(stages), "again": last.what}
    return filled


def _meeting(filled: Filled) -> Filled:
    """`Leadership Team, 3 November 2026, item 4, 10 minutes`, in any order after the name."""
    line = filled.get("name")
    if not isinstance(line, Text):
        return filled
    found: dict[str, str] = {}
    for part in line.text.split(","):
        word = part.strip()
        name = _meant_by(word) if found else "name"
        if word:
            found[name] = f"{found[name]}, {word}" if name in found else word
    if found.get("item", "").casefold().startswith("item "):
        found["item"] = found["item"][5:].strip()
    return {name: Text(words, line.span) for name, words in found.items()}


def _meant_by(part: str) -> str:
    """Return the field of a meeting that a part of its line fills; the place when it is nothing else."""
    said = part.casefold()
    words = said.replace(".", " ").split()
    has_number = any(sign.isdigit() for sign in said)
    if said.startswith(("item", "agenda item")):
        return "item"
    if "question" in said:
        return "questions"
    if has_number and any(word.startswith(("min", "hour")) for word in words):
        return "slot"
    if (words and words[0] in _DAYS) or (has_number and any(word[:3] in _MONTHS for word in words)):
        return "date"
    if has_number and (said.endswith(("am", "pm")) or ":" in said):
        return "time"
    return "place"


_UNPACK: dict[type, Callable[[Filled], Filled]] = {
    Change: _change, Proof: _proof, Presenter: _presenter, Amount: _amount, Loop: _loop, Meeting: _meeting,
    Variant: _meeting,
}  # fmt: skip
