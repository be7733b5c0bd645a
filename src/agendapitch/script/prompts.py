"""The words of a new script that say what to write in their place; where they are left, nobody has written yet."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.diagnostics import Span

ABOUT_YOU = {
    "title": "What this is about, in one sentence",
    "council": "Your council",
    "presenter": "Your name, your job",
}

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

_SHORTEST = 4  # words; a shorter value, such as `Which budget`, may be an author's own


def is_prompt(words: str) -> bool:
    """Return whether a text is still what the starter script says to write there."""
    return words in _PROMPTS


def prompts_in(text: str, *, file: str) -> Iterator[Span]:
    """Yield where a script still has the words of the starter script, line by line."""
    for number, line in enumerate(text.split("\n"), 1):
        words = _value(line)
        if words in _PROMPTS:
            column = line.index(words) + 1
            yield Span(file, number, column, number, column + len(words))


def _value(line: str) -> str:
    """Return what stands after the dash and the key of a line; "" in a note and where only a key stands."""
    bare = line.strip()
    if bare.startswith("#") or bare.endswith((":", ": >")):
        return ""
    before, colon, after = bare.removeprefix("- ").partition(": ")
    return after if colon else before


def _prompts() -> Iterator[str]:
    yield from ABOUT_YOU.values()
    for section in (*SECTIONS.values(), LAST):
        yield from (words for line in section.split("\n") if len((words := _value(line)).split()) >= _SHORTEST)


_PROMPTS = frozenset(_prompts())
