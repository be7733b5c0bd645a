"""`agendapitch check`: what would make the talk better."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from agendapitch.cli.checking import check_scripts, only_of, show_checked, with_strictness
from agendapitch.cli.findings import HELPFUL
from agendapitch.cli.flags import MeetingName, Quiet, Scripts, Slot, StyleName, TemplateName
from agendapitch.pipeline import Wishes


class CheckFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def check(
    scripts: Scripts,
    all: Annotated[bool, typer.Option("--all", help="Show every finding, not the five that help most.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Fail also when there is something to fix.")] = False,
    rule: Annotated[
        list[str] | None,
        typer.Option("--rule", metavar="RULE", help="Show what this rule finds, and no other; as often as you like."),
    ] = None,
    slot: Slot = None,
    meeting: MeetingName = None,
    style: StyleName = None,
    template: TemplateName = None,
    format: Annotated[CheckFormat, typer.Option("--format", help="For people, or for programs.")] = CheckFormat.TEXT,
    quiet: Quiet = False,
) -> int:
    """Read each pitch script and say what would make the talk better. Nothing is written.

    \b
    Examples:
      agendapitch check council.yaml
      agendapitch check council.yaml --all
      agendapitch check council.yaml --rule PUR02
      agendapitch check *.yaml --strict --format github
    """
    wishes = Wishes(slot=slot, meeting=meeting, style=style, template=template)
    rules = _codes(rule or [])
    results = check_scripts(scripts, wishes)
    if rules:
        results = [only_of(rules, result) for result in results]
    if strict:
        results = [with_strictness(result) for result in results]
    match format:
        case CheckFormat.TEXT:
            for result in results:
                if not quiet or result.code:
                    show_checked(result, asked_for=meeting, most=None if all or rules else HELPFUL)
        case CheckFormat.JSON:
            from agendapitch.cli.reports import report_of, show_reports

            show_reports(report_of(result.script, result.findings, draft=result.draft) for result in results)
        case CheckFormat.SARIF:
            from agendapitch.cli.annotations import show_sarif

            show_sarif(results)
        case CheckFormat.GITHUB:
            from agendapitch.cli.annotations import show_github

            show_github(results)
    return max((result.code for result in results), default=0)


def _codes(names: list[str]) -> frozenset[str]:
    """Return the codes of rules; several may stand in one option, parted by commas."""
    if not names:
        return frozenset()
    from agendapitch.cli.rule_names import code_of

    return frozenset(code_of(name.strip()) for named in names for name in named.split(",") if name.strip())
