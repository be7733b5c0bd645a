"""The reference page of the pitch script, made from the vocabulary: what may be written, and what it means."""

from __future__ import annotations

from typing import Any

from agendapitch.script.figures import CHART_KEYS, TABLE_KEYS
from agendapitch.script.model import CHART_KINDS, Coach, Image, Point, Quote, Script, Section, Words
from agendapitch.script.schema import meaning_of
from agendapitch.script.vocabulary import TALK, Key, keys

_OPENING = """# The pitch script

This page is made from the program's own vocabulary; `pytest --accept` writes it anew.

A pitch script is a text file that ends in `.yaml`. Each line is a key, a colon, a space and words. Nothing in it says
how a slide looks. The shortest one that makes a deck worth taking into the room has sixteen lines:
[`first.yaml`](../../decks/examples/first.yaml).

- **Every section can be one line, a list, or named fields.** Nothing is learned again when it grows.
- **Words stay as they are written.** `7.10`, `10:30`, `no` and `1 May` are not turned into anything else.
- **Keys may be written your way**: `next steps`, `next-steps`, `next_steps` and `Next steps` are one key.
- **The order of the file is the order of the talk**, unless `storyline` or `running order` says otherwise.
- **A point with its own `say` gets its own slide.** Points without one share the slide of their section.
- **`say` is what you speak**, and it is timed. Cues stand in round brackets: `(pause)`, `(show the chart)`.
- A line that starts with `#` is a note to yourself and reaches no slide.
- Text with a colon in it needs straight quotation marks, or `>` after the key and the text on the next lines.
"""

_SHORT_EXAMPLES = {
    "opening": "opening: One missed bin took 7 contacts, 4 teams and 19 days",
    "purpose": "purpose: Families who work six days a week can use their library on the seventh.",
    "today": "today: We publish. Residents search, phone and wait.",
    "tomorrow": "tomorrow: We ask, we listen, and we show what changed.",
    "evidence": "evidence:\n  - Calls rose from 20 to 80 a week (contact log, May 2026)",
    "benefits": "benefits:\n  - Residents: an answer in 2 days\n  - Councillors: fewer complaints",
    "changes": "changes:\n  - Sundays: closed -> open 11am to 3pm, run by the Friends",
    "loop": "loop:\n  points:\n    - Listen: Customer service hears what goes wrong\n    - Change: The service puts it "
            "right\n    - Tell: We say what we changed\n  again: every two weeks",
    "assets": "assets:\n  - Gritting routes: care agencies planning visits",
    "options": "options:\n  compare by: [Weeks to finish, Cost over 3 years]\n  choices:\n"
               "    - Stay as we are: [31, £2.9 million]\n    - One council team: [14, £2.6 million]\n"
               "  recommended: One council team",
    "money": "money: £900 once, from the library budget",
    "people": "people:\n  - Jo Amis, chair of the Friends: has 14 volunteers",
    "risks": "risks:\n  - People are rude to us: answer facts, ignore abuse",
    "ask": "ask: Agree a 12-week trial from 10 January 2027, at £900, led by Jo Amis",
    "next steps": "next steps:\n  - 10 January 2027: We open",
    "closing": "closing: Kit does not change the world. People do.",
    "questions": "questions:\n  - Why now?: Because the lease ends in May",
    "extra slides": "extra slides:\n  - title: Waiting times by ward\n    table:\n      columns: [Ward, Weeks]\n      "
                    "rows:\n        - [Harbour, 36]\n        - [Castle, 33]\n    backup: yes",
}  # fmt: skip

_FIGURES = """
## Charts

A chart belongs to a point, as a rule one under `evidence`. Its headline is the point's `title`.

```yaml
evidence:
  - title: Four in ten calls are people chasing an answer
    chart:
      kind: bar
      unit: calls, April to June 2026
      data:
        Chasing something already reported: 5,240
        Bins and recycling: 3,110
      highlight: Chasing something already reported
    source: Contact centre log, April to June 2026
```

With several numbers to a name, give each its own: `Now: {Waiting: 11, Working: 3}`. Or name a CSV file beside the
script: `data: figures/calls.csv`. Its first row holds the headings; the first column names the bars, and each further
column is a series.
"""


def reference_page() -> str:
    """Return the page in Markdown."""
    script = {key.name: key for key in keys(Script)}
    about = [key for name, key in script.items() if name not in TALK and key.name != "meetings"]
    parts = [
        _OPENING,
        "\n## The whole pitch\n",
        _table(about, link=True),
        "\n## What any section or point may have\n",
        _table(keys(Point)),
        "\nSections that hold points may also have:\n",
        _table([key for key in keys(Section) if key not in keys(Point)]),
        "\n# Sections\n",
        *(_section(script[name]) for name in TALK),
        "\n# Parts\n",
        *(_part(script[name].of, name) for name in ("meeting", "presenters", "audience", "style")),
        _meetings(script["meetings"]),
        *(_part(cls, name) for cls, name in ((Image, "image"), (Quote, "quote"), (Words, "words"), (Coach, "coach"))),
        _FIGURES,
        _said(CHART_KEYS | {"kind": f"{', '.join(CHART_KINDS[:-1])} or {CHART_KINDS[-1]}"}),
        "\n## Tables\n",
        _said(TABLE_KEYS),
        "\nA table can also be the name of a CSV file. A row may be written `Harbour: [61, 36]`.\n",
    ]
    return "\n".join(part.strip("\n") + "\n" for part in parts)


def _section(key: Key) -> str:
    meaning, short = meaning_of(key.of)
    lines = [f"## {key.name}", "", meaning, ""]
    if key.aliases:
        lines += [f"Also written {_names(key.aliases)}.", ""]
    lines += ["```yaml", _SHORT_EXAMPLES[key.name], "```", ""]
    if short:
        lines += [f"Short form: {_marked(short)}", ""]
    lines += [*_own_fields(key.of)]
    for inner in keys(key.of):
        if inner.kind == "points":
            about, form = meaning_of(inner.of)
            lines += ["", f"Each of its `{inner.name}`: {about[:1].lower()}{about[1:]}"
                      + (f" Short form: {_marked(form)}" if form else ""), "", *_own_fields(inner.of)]
    return "\n".join(lines)


def _part(cls: Any, name: str) -> str:
    meaning, short = meaning_of(cls)
    lines = [f"## {name}", "", meaning, ""] + ([f"Short form: {_marked(short)}", ""] if short else [])
    return "\n".join([*lines, _table(keys(cls))])


def _meetings(key: Key) -> str:
    own = [each for each in keys(key.of) if each.attribute in
           ("title", "audience", "ask", "running_order", "leave_out")]  # fmt: skip
    return "\n".join([
        "## meetings", "", f"{key.meaning}. Each may have the fields of `meeting`, and what differs there:", "",
        _table(own), "", "```yaml", "meetings:", "  management team:", "    date: 14 October 2026", "    item: 7",
        "    slot: 10 minutes", "  scrutiny:", "    date: 9 November 2026", "    slot: 5 minutes", "    public: yes",
        "    leave out: [money]", "    ask: Tell Cabinet what you would change before it decides", "```", "",
        "`agendapitch make council.yaml --meeting scrutiny` makes the deck for one of them; without `--meeting`, the",
        "first is made.",
    ])  # fmt: skip


def _own_fields(cls: Any) -> list[str]:
    own = [key for key in keys(cls) if key not in keys(Point) and key not in keys(Section)]
    return [_table(own)] if own else []


def _table(rows: Any, *, link: bool = False) -> str:
    lines = ["| Key | Means | For example |", "| --- | --- | --- |"]
    for key in rows:
        also = f" (also {_names(key.aliases)})" if key.aliases else ""
        more = " See below." if link and key.kind in ("point", "points") else ""
        example = f"`{_as_typed(key.example)}`" if key.example else ""
        lines.append(f"| `{key.name}`{also} | {key.meaning}.{more} | {example} |")
    return "\n".join(lines) + "\n"


def _marked(short: str) -> str:
    """Return a short form marked as typed, unless it is explained in words and marks what is typed itself."""
    return short if "`" in short else f"`{short}`"


def _as_typed(example: str) -> str:
    """Return an example as it must stand in YAML, where # starts a note."""
    return f'"{example}"' if example.startswith("#") else example


def _said(known: dict[str, str]) -> str:
    rows = (f"| `{name}` | {said} |" for name, said in known.items())
    return "\n".join(["| Key | Means |", "| --- | --- |", *rows]) + "\n"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
