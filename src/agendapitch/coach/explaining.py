"""The page of a rule: what it notices, why, a bad and a good example, and when to let it be."""

from __future__ import annotations

from textwrap import dedent, indent

from agendapitch.coach.rule import Rule
from agendapitch.records import dataclass

_HEADINGS = ("Why:", "Bad:", "Good:", "Ignore it when:")


@dataclass(frozen=True, slots=True)
class Page:
    """A rule's docstring, taken apart. `bad` and `good` are pieces of a script, in YAML."""

    notices: str
    why: str
    bad: str
    good: str
    ignore: str


def page_of(rule: Rule) -> Page:
    """Return the page of a rule."""
    first, _, rest = rule.page.partition("\n")
    parts = dict.fromkeys(_HEADINGS, "")
    heading, lead = "", []
    for line in dedent(rest).split("\n"):
        begun = next((each for each in _HEADINGS if line.startswith(each)), "")
        heading = begun or heading
        if heading:
            parts[heading] += line.removeprefix(begun) + "\n"
        else:
            lead.append(line)
    why, bad, good, ignore = parts.values()
    notices = _folded(first + " " + " ".join(lead))
    return Page(notices, _folded(why), _example(bad), _example(good), _folded(ignore))


def explained(rule: Rule) -> str:
    """Return what `agendapitch explain` prints about a rule."""
    page = page_of(rule)
    parts = [
        f"{rule.code}  {rule.name}  ({rule.level})",
        page.notices,
        f"Why: {page.why}",
        "Write not:\n" + indent(page.bad, "    "),
        "but:\n" + indent(page.good, "    "),
        f"Ignore it when: {page.ignore}",
        "To let it be, write in the script, with your reason:\n"
        f"    coach:\n      let me off:\n        {rule.code}: your reason",
    ]
    return "\n\n".join(parts)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _example(text: str) -> str:
    lines = text.split("\n")
    return dedent("\n".join(line for line in lines if line.strip()))
