"""A small deck template, as a council would make it, for the tests of everything that handles one."""

from __future__ import annotations

from pathlib import Path

PACK = """\
name: quiet-river
version: "1"
title: Say when the river rises
about: A pitch for telling people along a river what the council sees.
licence: Open Government Licence v3.0
made by: Torrow Borough Council
based on: starter@1
storyline: river talk
blanks:
  river:
    ask: Which river?
    example: River Sel
"""
STORYLINE = """\
name: river talk
slides:
  - {from: opening, says: One night, at 5: "40", at 10: "90", at 20: "180"}
  - {from: purpose, says: The point, at 5: "40", at 10: "90", at 20: "180"}
  - {from: benefits, says: Who gains, at 5: "60", at 10: "120", at 20: "240"}
  - {from: people, says: Who has begun, at 5: "45", at 10: "90", at 20: "180"}
  - {from: ask, says: One decision, at 5: "65", at 10: "120", at 20: "240"}
pauses: {at 5: "15", at 10: "30", at 20: "60"}
reserve: {at 5: "35", at 10: "60", at 20: "120"}
"""
HOUSE = """\
colour: "#123A7A"
"""
WORDS = """\
known: [TFRA]
avoid:
  - flood event: flood
"""
PITCH = """\
# For <council>: write over what is not true for you.
title: Say when the <river> rises
council: <council>
template: quiet-river
meeting:
  name: <meeting>
  date: <date>
  slot: 10 minutes
presenter: <presenter>
opening:
  title: The water came at two in the morning, and nobody had been told
  story: details changed
  say: >
    In January the <river> came up in the night. Our own gauge had seen it four hours before. (pause)
    The people on Sel Lane had not.
purpose: People along the <river> hear what we see, as soon as we see it
benefits:
  - Residents: four hours to move a car and a grandmother
  - Councillors: fewer calls at two in the morning
people:
  - The wardens of Sel Lane: have a telephone tree of 60 houses
ask: Agree a 12-week trial from 11 January 2027, at no cost, led by the duty engineer
"""
FILES = {
    "pack.yaml": PACK, "storylines/river-talk.yaml": STORYLINE, "house/house.yaml": HOUSE, "words.yaml": WORDS,
    "pitches/river.yaml": PITCH, "README.md": "# Say when the river rises\n",
}  # fmt: skip
SCRIPT = """\
title: Say when the river rises
council: Ashcombe Vale District Council
template: quiet-river
meeting: Leadership Team, 3 November 2026, item 4, 10 minutes
purpose: People along the river hear what we see
benefits:
  - Residents: four hours to move a car
people:
  - The wardens of Sel Lane: have a telephone tree of 60 houses
ask: Agree a 12-week trial from 11 January 2027
"""


def put(folder: Path, **changes: str | None) -> Path:
    """Return a folder with the template in it; a change is named by the file, dots and slashes as underscores."""
    names = {name.replace("/", "_").replace(".", "_").replace("-", "_"): name for name in FILES}
    texts = FILES | {names.get(key, key): text for key, text in changes.items() if text is not None}
    left_out = {names[key] for key, text in changes.items() if text is None}
    for name, text in texts.items():
        if name not in left_out:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    return folder


def beside(name: str = "quiet-river") -> dict[str, bytes | str]:
    """Return the files of the template as they lie beside a script, for a workspace in memory."""
    return {f"{name}/{file}": text for file, text in FILES.items()}
