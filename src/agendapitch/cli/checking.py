"""Checking scripts: what would make the talk better, said kindly, and nothing written."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from agendapitch.cli.findings import HELPFUL, counted, in_order, show_most_helpful, show_way_to_repair
from agendapitch.cli.progress import Progress
from agendapitch.cli.screen import paint, show
from agendapitch.cli.summary import talk_summary
from agendapitch.cli.trouble import as_finding, report_trouble
from agendapitch.coach.advising import let_off
from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.pipeline import Draft, Talk, Wishes, draft_deck
from agendapitch.records import dataclass, replace
from agendapitch.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one script; `draft` is None when no deck can be made.

    `told` says that something outside the script failed, and that this was said at once; `unasked` are findings of
    other rules than those that were asked about.
    """

    script: Path
    findings: tuple[Diagnostic, ...] = ()
    draft: Draft | None = None
    told: bool = False
    code: int = 0
    unasked: tuple[Diagnostic, ...] = ()


def check_scripts(scripts: Sequence[Path], wishes: Wishes) -> list[Checked]:
    """Return what was found in each script; what fails with one is told at once and never stops the next."""
    workspace = Workspace()
    with Progress(len(scripts)) as progress:
        return [_guarded(script, workspace, wishes, progress) for script in scripts]


def _guarded(script: Path, workspace: Workspace, wishes: Wishes, progress: Progress) -> Checked:
    progress.at(script.name)
    try:
        drafted = draft_deck(script, workspace, wishes)
    except Exception as error:
        progress.pause()
        return Checked(script, (as_finding(error),), told=True, code=report_trouble(error, about=str(script)))
    return Checked(script, tuple(in_order(drafted.findings)), drafted.value, code=int(drafted.stopped))


def only_of(rules: Collection[str], checked: Checked) -> Checked:
    """Return the same with the findings of some rules alone; a script that stops still fails."""
    kept = tuple(finding for finding in checked.findings if finding.rule in rules)
    rest = tuple(finding for finding in checked.findings if finding.rule not in rules)
    return checked if checked.told else replace(checked, findings=kept, unasked=rest)


def with_strictness(checked: Checked) -> Checked:
    """Return the same, failed when anything is left to fix."""
    to_fix = any(finding.level is Level.FIX for finding in checked.findings)
    return replace(checked, code=checked.code or int(to_fix))


def show_checked(checked: Checked, *, asked_for: str | None, most: int | None = HELPFUL) -> None:
    """Print what was found in one script: `most` findings, or all of them when that is None."""
    if checked.told:
        return
    if checked.draft:
        found = (*checked.findings, *checked.unasked)
        show(talk_summary(checked.draft.talk, script=checked.script, findings=found, asked_for=asked_for))
    else:
        show(f"{paint(str(checked.script), 'bold')}  no deck can be made from this yet")
    said = counted(checked.findings) or "Nothing to mend"
    others = counted(checked.unasked)
    show(f"  {said} here; of other rules {others}." if others else f"  {said}.")
    show_most_helpful(checked.script, checked.findings, Workspace(), most=most)
    show_way_to_repair(checked.script, checked.findings)
    if most is None and checked.draft:
        _show_let_off(checked.draft.talk)


def _show_let_off(talk: Talk) -> None:
    """Print the rules that the script silences, with the reasons."""
    for silence in let_off(talk.script):
        show(f"\n  Let off: {silence.rule.code} ({silence.rule.name}), because: {silence.reason}")
