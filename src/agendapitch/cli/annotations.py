"""Findings for programs that show them beside the script: SARIF, and the annotations of GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from agendapitch import __version__
from agendapitch.cli.checking import Checked
from agendapitch.cli.screen import show
from agendapitch.coach.explaining import explained
from agendapitch.diagnostics import Diagnostic, Level

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SARIF_LEVELS = {Level.STOP: "error", Level.FIX: "warning", Level.THINK: "note"}
GITHUB_LEVELS = {Level.STOP: "error", Level.FIX: "warning", Level.THINK: "notice"}


def show_sarif(results: Sequence[Checked]) -> None:
    """Print all findings as one document in the Static Analysis Results Interchange Format 2.1.0."""
    found = [(result.script, finding) for result in results for finding in result.findings]
    rules = {finding.rule: finding for _, finding in found}
    named = [_sarif_rule(rules[rule]) for rule in sorted(rules)]
    driver = {"name": "agendapitch", "version": __version__, "rules": named}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(script, finding) for script, finding in found],
    }
    show(json.dumps({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2))


def _sarif_rule(finding: Diagnostic) -> dict[str, object]:
    """Return what is known of a rule: GitHub shows its page beside the finding."""
    page = explained(finding.rule)
    rule: dict[str, object] = {"id": finding.rule, "name": finding.name}
    if page is None:
        return rule
    notices = next((line for line in page.split("\n")[1:] if line.strip()), finding.name)
    return rule | {"shortDescription": {"text": notices}, "help": {"text": page}}


def _sarif_result(script: Path, finding: Diagnostic) -> dict[str, object]:
    region = {"startLine": 1}
    if span := finding.span:
        region = {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line,
                  "endColumn": span.end_column}
    place = {"artifactLocation": {"uri": quote(_file(script, finding))}, "region": region}
    return {
        "ruleId": finding.rule,
        "level": SARIF_LEVELS[finding.level],
        "message": {"text": _sentence(finding)},
        "locations": [{"physicalLocation": place}],
    }


def show_github(results: Iterable[Checked]) -> None:
    """Print a workflow command for each finding, which GitHub shows beside its line."""
    for result in results:
        for finding in result.findings:
            place = ",".join(f"{name}={_escaped(str(value))}" for name, value in _github_place(result.script, finding))
            text = _sentence(finding).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
            show(f"::{GITHUB_LEVELS[finding.level]} {place}::{text}")


def _github_place(script: Path, finding: Diagnostic) -> Iterator[tuple[str, object]]:
    yield "file", _file(script, finding)
    if span := finding.span:
        yield "line", span.line
        yield "endLine", span.end_line
        if span.line == span.end_line:  # GitHub takes columns only within one line
            yield "col", span.column
            yield "endColumn", span.end_column
    yield "title", f"{finding.rule} {finding.name}"


def _file(script: Path, finding: Diagnostic) -> str:
    return (script.parent / finding.span.file if finding.span else script).as_posix()


def _sentence(finding: Diagnostic) -> str:
    return f"{finding.message} {finding.hint}".strip()


def _escaped(value: str) -> str:
    return "".join(f"%{ord(letter):02X}" if letter in "%\r\n:," else letter for letter in value)
