"""`coach: let me off`: rules that an author has silenced, each with a reason that others can read."""

from __future__ import annotations

from agendapitch.coach.rule import Rule
from agendapitch.coach.rulebook import all_rules, rule_called
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.records import dataclass
from agendapitch.script.model import Listener, Script


@dataclass(frozen=True, slots=True)
class Silence:
    """A rule that is silent in a script, and why."""

    rule: Rule
    reason: str


@dataclass(frozen=True, slots=True)
class Silences:
    """What a script silences, and what is wrong with how it says so."""

    silences: tuple[Silence, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def silences(script: Script) -> Silences:
    """Return the rules that a script silences; one that is unknown, or has no reason, is a finding instead."""
    silent: list[Silence] = []
    findings: list[Diagnostic] = []
    for wish in script.coach.let_me_off if script.coach else ():
        rule = rule_called(wish.who.text) if wish.who else None
        if rule is None:
            findings.append(_unknown(wish))
        elif wish.wants is None or not wish.wants.text.strip():
            findings.append(_without_reason(wish, rule))
        else:
            silent.append(Silence(rule, wish.wants.text.strip()))
    return Silences(tuple(silent), tuple(findings))


def _unknown(wish: Listener) -> Diagnostic:
    from difflib import get_close_matches

    name = wish.who.text if wish.who else ""
    known = {each: rule for rule in all_rules() for each in (rule.code.casefold(), rule.name)}
    near = get_close_matches(name.casefold(), known, n=1)
    meant = f"Did you mean {known[near[0]].code} ({known[near[0]].name})?" if near else (
        "`agendapitch explain` lists the rules; each finding ends with its own.")
    message = f"The coach has no rule called `{name}`, so nothing is let off."
    return _finding("COA01", "unknown-rule", message, meant, wish)


def _without_reason(wish: Listener, rule: Rule) -> Diagnostic:
    return _finding("COA02", "no-reason", f"{rule.code} is not let off yet, because there is no reason.",
                    f"Write one after a colon, for others to read: `{rule.code}: members use this word`.", wish)


def _finding(code: str, name: str, message: str, hint: str, wish: Listener) -> Diagnostic:
    span = wish.who.span if wish.who else wish.span
    return Diagnostic(rule=code, name=name, level=Level.FIX, message=message, hint=hint, span=span, section="coach")
