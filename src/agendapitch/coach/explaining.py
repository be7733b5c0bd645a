"""The pages of rules: what each notices, why, a bad and a good example, and when to let it be.

`explain` prints one, `docs/reference/rules.md` holds all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from textwrap import dedent, indent

from agendapitch.coach import elsewhere
from agendapitch.coach.rule import Rule
from agendapitch.coach.rulebook import families, rule_called
from agendapitch.records import dataclass
from agendapitch.script import pages

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


def code_called(name: str) -> str | None:
    """Return the code of a rule or another finding by its code or name, however it is written; else None."""
    named = rule_called(name) or pages.page_called(name) or pages.page_called(name, elsewhere.PAGES)
    return named.code if named else None


def explained(name: str) -> str | None:
    """Return what `agendapitch explain` prints about a rule or another finding, by its code or name; else None."""
    rule = rule_called(name)
    if rule:
        return _rule_explained(rule)
    page = pages.page_called(name) or pages.page_called(name, elsewhere.PAGES)
    return pages.explained(page) if page else None


def all_names() -> list[str]:
    """Return the codes and names of everything that can be explained."""
    noticed: Iterable[Rule | pages.Page] = (rule for rules in families().values() for rule in rules)
    return [each for item in (*noticed, *pages.PAGES, *elsewhere.PAGES) for each in (item.code, item.name)]


def table_of_rules() -> str:
    """Return each family with a line for each of its rules."""
    parts = []
    for family, rules in families().items():
        parts += [f"\n{family.capitalize()}", *(f"  {rule.code}  {page_of(rule).notices}" for rule in rules)]
    return "\n".join(parts).strip()


def rules_page(said: Mapping[str, str]) -> str:
    """Return the reference page of the coach's rules, in Markdown; `said` is what is printed for each bad example."""
    parts = [_ABOUT]
    for family, rules in families().items():
        parts += [f"## {family.capitalize()}", *(_section(rule, said) for rule in rules)]
    parts += ["## Findings of the other steps", _OTHERS]
    parts += [_other(page, said) for page in (*pages.PAGES, *elsewhere.PAGES)]
    return "\n\n".join(parts) + "\n"


_ABOUT = """\
# The coach's rules

Generated from the rules themselves (`src/agendapitch/coach/rules/`); `agendapitch explain PUR02` prints one of them.

**stop** means that no deck is made, **fix** that the coach is nearly always right, **think** that it is worth a look.
The share of its findings that a fair colleague would accept stands beside each rule; nothing is called *fix* under 85
in 100. A rule that is wrong about your talk is let off in the script, with a reason that others can read:

```yaml
coach:
  let me off:
    TEC04: ICB is what members say
```"""
_OTHERS = "While a script is read, planned and laid out, more can be found. These have no opinion about the talk."


def _other(page: pages.Page, said: Mapping[str, str]) -> str:
    says = f" It says: {said[page.code]}" if page.code in said else ""
    return f"**{page.code}** `{page.name}`: {page.why}{says} Let it be when: {pages.let_be(page.code)}"


def _section(rule: Rule, said: Mapping[str, str]) -> str:
    page = page_of(rule)
    return "\n\n".join([
        f"### {rule.code} {rule.name}",
        f"{page.notices} *{rule.level}, {rule.precision:.0%}*",
        page.why[:1].upper() + page.why[1:],
        f"Write not:\n\n```yaml\n{page.bad}\n```",
        f"It says: {said[rule.code]}",
        f"but:\n\n```yaml\n{page.good}\n```",
        f"Let it be when: {page.ignore}",
    ])


def _rule_explained(rule: Rule) -> str:
    page = page_of(rule)
    parts = [
        f"{rule.code}  {rule.name}  ({rule.level})",
        page.notices,
        f"A fair colleague would accept {rule.precision:.0%} of its findings.",
        f"Why: {page.why}",
        "Write not:\n" + indent(page.bad, "    "),
        "but:\n" + indent(page.good, "    "),
        f"Let it be when: {page.ignore}",
        "Then write in the script, with your reason:\n"
        f"    coach:\n      let me off:\n        {rule.code}: your reason",
    ]
    return "\n\n".join(parts)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _example(text: str) -> str:
    lines = text.split("\n")
    return dedent("\n".join(line for line in lines if line.strip()))
