"""The starter script that `agendapitch new` writes: every line of it says what to put in its place."""

from __future__ import annotations

import json
from collections.abc import Sequence

from agendapitch.records import dataclass
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


SECTIONS = {
    "opening": """
# A true story about one person and this council. If you change a name or a place, add: story: details changed
opening:
  title: What happened to one resident, in one sentence
  say: >
    Tell it in the words you would use at home: who it was, what they needed, what they met.
    (pause) Then say what you would like to be different.
""",
    "purpose": """
# The point of it all, in one sentence about people. Say it before you mention how anything works.
purpose: Who will be better off, and what they will be able to do
""",
    "evidence": """
# Why this is needed. A figure, a chart, a table, a quotation or a picture; always with its source.
evidence:
  - title: The one number that shows how big the gap is, as a sentence
    figure: 4 in 10
    source: Where the number comes from, and for which months
""",
    "benefits": """
# What each person in the room gains: who, a colon, what.
benefits:
  - Residents: what gets easier for them, and by how much
  - Councillors: what they will hear less of, or more of
  - The budget: what comes back, and when
""",
    "changes": """
# What changes in each service: how it is -> how it will be. Add who runs it, and why they are the right people.
changes:
  - service: The first service
    from: What people do today
    to: What they will do instead
    delivery: in-house
    why: Why these are the right people to run it
""",
    "loop": """
# One loop, round and round.
loop:
  points:
    - Listen: who hears what people say
    - Answer: who answers, and how soon
    - Change: who changes the service
  again: every two weeks
""",
    "assets": """
# What you know that other people could use, and who they are.
assets:
  - A list you already keep: who would make good use of it
""",
    "options": """
# The choices side by side. Staying as you are is one of them.
options:
  compare by:
    - What it costs
    - Whom it helps
  choices:
    - Stay as we are:
        - what it costs
        - whom it helps
    - What you propose:
        - what it costs
        - whom it helps
    - Another way to do it:
        - what it costs
        - whom it helps
  recommended: What you propose
""",
    "money": """
# What it costs, what comes back, and where the money is.
money:
  spend:
    - £10,000: what it is for
  from: Which budget
  source: Who checked the sum, and when
  pays back: When it has paid for itself
""",
    "people": """
# Who has started already, and who will do it. Ask them first, then write: agreed to be named
people:
  points:
    - A name, their job: what they have done already
  agreed to be named: not asked yet
""",
    "risks": """
# What could go wrong, and what you will do about it.
risks:
  - What worries this room most: what you will do about it
""",
    "ask": """
# One decision that they can make in this meeting. Begin with a verb: agree, approve, name.
ask:
  decision: Agree what, from which day
  money: How much, and from which budget
  who: Who acts on it
  by: today
  if not: What happens if they do nothing
""",
    "next steps": """
# What happens after a yes.
next steps:
  - The first date: what people will see
  - A later date: when you come back and say how it went
""",
    "closing": """
# The last thing they hear, to take home.
closing: One line to remember
""",
}

LAST = """
# Questions you expect; each becomes a slide after the end, in case it is asked.
questions:
  - Why now?: A sentence or two, as you would say it
"""


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

title: {_value(answers.title, "What this is about, in one sentence")}
council: {_value(answers.council, "Your council")}
{order}
meeting:
  name: {_value(answers.meeting, "Leadership Team")}
  date: {_value(answers.date, "1 September 2027")}
  slot: {_value(_minutes(answers.slot), "10 minutes")}
  questions: afterwards

presenter: {_value(answers.presenter, "Your name, your job")}

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
