"""The reference of slides: which section of a script gives which kind of slide, and when."""

from __future__ import annotations

import re
from importlib import import_module

WHEN = (
    ("the first lines", "always; with the photograph under `image` and the logo under `style`", "cover"),
    ("agenda", "the slot has 15 minutes or more, or `agenda: yes`", "agenda"),
    ("opening", "always; without a picture the slats stand in for it", "photo"),
    ("today, tomorrow", "either is written; one alone has the whole slide", "tension"),
    ("purpose", "always", "purpose"),
    ("purpose", "fewer than six slides stand between it and the ask", "purpose_on_stage"),
    ("evidence", "a point has a `figure`; after another big number it is a statement", "big_number"),
    ("evidence", "a `chart` of `kind: bar`, two to eight bars", "bar_chart"),
    ("evidence", "a `chart` of `kind: line`, up to twelve moments", "line_chart"),
    ("evidence", "a `chart` of `kind: stacked bar` or `share`, up to four parts", "stacked_bar"),
    ("evidence", "a `chart` of `kind: before and after`, or two to five columns with something to say of them",
     "before_after"),
    ("evidence", "a `quote`, with or without a picture of who said it", "quote"),
    ("evidence", "a `table`, or a chart with more numbers than can be drawn; one statement may stand under four rows",
     "table"),
    ("extra slides", "a table with `backup: yes`", "appendix"),
    ("evidence", "an `image` alone", "photo"),
    ("evidence, extra slides", "statements alone", "points"),
    ("benefits", "one to four to a slide", "benefits"),
    ("changes", "one", "change"),
    ("changes", "two to four to a slide", "changes"),
    ("changes", "there are several, and they say who runs them, or why", "matrix"),
    ("loop", "three to five stages; fewer or more are points", "loop"),
    ("assets", "up to four to a slide", "assets"),
    ("options", "two to four choices by one or two short tests", "delivery"),
    ("options", "more choices or tests, or longer words", "options"),
    ("money", "amounts under `spend` or `save`; one line alone is a statement", "costs"),
    ("people", "who and what they do, with or without a picture", "people"),
    ("people", "a picture alone", "photo"),
    ("risks", "up to four to a slide", "risks"),
    ("ask", "always, with up to four terms; an ask that goes on is points", "ask"),
    ("next steps", "up to five to a slide", "next_steps"),
    ("closing", "always", "close"),
    ("questions", "each has its own slide, after the end", "answer"),
)
"""Section, condition and pattern, in the order of a talk."""

_DESIGN = re.compile(r" \(design [\d.]+(?: and [\d.]+)?(?:, ([^)]*))?\)")


def slides_page() -> str:
    """Return the page as Markdown."""
    rows = "\n".join(f"| {section} | {when} | {_link(name)} |" for section, when, name in WHEN)
    kinds = "\n\n".join(f"### {_title(name)}\n\n{_about(name)}" for name in dict.fromkeys(row[2] for row in WHEN))
    return (
        "# Which section gives which slide\n\n"
        "A script says nothing of layout. The slide follows from the section, from what you wrote in it, and from how "
        "much of it there is.\nWhat one slide cannot hold goes on to another with “(1 of 2)” in its title. Anything "
        "that a slide does not draw itself (a chart\nunder a benefit, say) gets a slide of its own after it.\n\n"
        "A deck has two slides full of colour at most, the purpose and the ask, and six others between them: where "
        "there are\nfewer, the ask alone has it. Two big numbers never follow each other.\n\n"
        f"| section | when | slide |\n|---|---|---|\n{rows}\n\n"
        "`make gallery` draws all of them in every look, into [docs/gallery](../gallery).\n\n"
        f"## The kinds of slide\n\n{kinds}\n"
    )


def _about(name: str) -> str:
    """Return what a pattern's own first words say of it, without the numbers of the design."""
    said = import_module(f"agendapitch.scene.patterns.{name}").__doc__ or ""
    words = " ".join(said.split("\n\n", maxsplit=1)[0].split())
    return _DESIGN.sub(lambda found: f" ({found[1]})" if found[1] else "", words)


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _link(name: str) -> str:
    return f"[{_title(name).lower()}](#{_title(name).lower().replace(' ', '-')})"
