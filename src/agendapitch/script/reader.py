"""What the reading of one script carries along: where the files are, and what was found so far."""

from __future__ import annotations

from pathlib import Path

from agendapitch.diagnostics import Diagnostic, Level, Span
from agendapitch.records import dataclass, field, replace
from agendapitch.workspace import Workspace


@dataclass(slots=True)
class Reader:
    """The workspace, the script's path, the findings, and the section that is being read."""

    workspace: Workspace
    path: Path
    section: str = ""
    findings: list[Diagnostic] = field(default_factory=list)

    def stop(self, rule: str, name: str, message: str, hint: str, span: Span) -> None:
        """Note that no deck can be made until this is put right."""
        self._note(Diagnostic(rule=rule, name=name, level=Level.STOP, message=message, hint=hint, span=span))

    def fix(self, rule: str, name: str, message: str, hint: str, span: Span) -> None:
        """Note something that is nearly always wrong."""
        self._note(Diagnostic(rule=rule, name=name, level=Level.FIX, message=message, hint=hint, span=span))

    def think(self, rule: str, name: str, message: str, hint: str, span: Span) -> None:
        """Note something worth a look."""
        self._note(Diagnostic(rule=rule, name=name, level=Level.THINK, message=message, hint=hint, span=span))

    def _note(self, finding: Diagnostic) -> None:
        self.findings.append(replace(finding, section=self.section))
