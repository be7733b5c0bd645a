"""The starter script that `agendapitch new` writes: every line of it says what to put in its place."""

from __future__ import annotations

import json
from collections.abc import Sequence

from agendapitch.records import dataclass
from agendapitch.script.prompts import ABOUT_YOU, LAST, SECTIONS
from agendapitch.story.storylines import DEFAULT, Storyline


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What the author has told us; "" where they have not."""

    title: str = ""
    council: str = ""
    meeting: str = ""
    date: str = ""
    slot: str = ""
    presenter: str = ""


def starter_script(answers: Answers, storyline: Storyline, *, file: str) -> str:
    """Return a script with the sections of a storyline in its order; made as it is, it gives a deck of prompts."""
    sections = [section for section in _told(storyline) if section in SECTIONS]
    return "".join([_head(answers, storyline, file), *(SECTIONS[section] for section in sections), LAST])


def _told(storyline: Storyline) -> Sequence[str]:
    """Return the sections of a storyline, each once, with those that no pitch can do without."""
    named = [part.rstrip(" 0123456789") for place in storyline.places for part in place.section.split(" + ")]
    for needed, before in (("purpose", 1), ("benefits", 2), ("people", -1), ("ask", -1)):
        if needed not in named:
            named.insert(before, needed)
    return tuple(dict.fromkeys(named))


def _head(answers: Answers, storyline: Storyline, file: str) -> str:
    order = "" if storyline.name == DEFAULT else f"storyline: {storyline.name}\n"
    return f"""\
# What you will say and show, from the first word to the last. Write over the words after each colon.
# Lines that begin with # are notes to yourself and reach no slide. Any section may go, or stay as one line.
# At any time: agendapitch make {file}

title: {_value(answers.title, ABOUT_YOU["title"])}
council: {_value(answers.council, ABOUT_YOU["council"])}
{order}
meeting:
  name: {_value(answers.meeting, "Leadership Team")}
  date: {_value(answers.date, "1 September 2027")}
  slot: {_value(_minutes(answers.slot), "10 minutes")}
  questions: afterwards

presenter: {_value(answers.presenter, ABOUT_YOU["presenter"])}

# Who is in the room, and what they care about. Never shown.
audience:
  - Chief executive: what they want this year
  - Director of Finance: what they need this year
"""


def _minutes(slot: str) -> str:
    return f"{slot} minutes" if slot.isdigit() else slot


def _value(text: str, otherwise: str) -> str:
    """Return text as YAML reads it back: in quotation marks where its marks would mean something."""
    words = " ".join(text.split()) or otherwise
    risky = words[0] in "-?:,[]{}#&*!|>'\"%@`=" or ": " in words or " #" in words or words.endswith(":")
    return json.dumps(words, ensure_ascii=False) if risky else words
