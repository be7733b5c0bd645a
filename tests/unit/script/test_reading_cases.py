"""The cases that an officer could read: a script, and what is found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.diagnostics import Diagnostic
from agendapitch.script.reading import read_script
from tests.conftest import MemoryWorkspace

CASES = Path(__file__).parents[2] / "cases"
FILES = ("yaml-traps.md", "script-mistakes.md")
UNSEEN = str.maketrans({"⇥": "\t", "⍽": "\u00a0"})
FENCE, FOUND = "```yaml\n", "```findings\n"


def cases_in(file: str) -> list[tuple[str, str]]:
    """Return the name and the text of each case of a file."""
    _, *cases = (CASES / file).read_text(encoding="utf-8").split("\n## ")
    return [(case.partition("\n")[0], case) for case in cases]


def script_of(case: str) -> str:
    return case.partition(FENCE)[2].partition("```")[0].translate(UNSEEN)


def findings_of(script: str) -> str:
    read = read_script(MemoryWorkspace({"script.yaml": script}), Path("script.yaml"))
    return "".join(as_text(finding) for finding in read.findings) or "nothing\n"


def as_text(finding: Diagnostic) -> str:
    assert finding.span is not None
    place = f"{finding.span.line}:{finding.span.column}"
    return f"{place} {finding.level} {finding.rule} {finding.name}\n  {finding.message}\n  {finding.hint}\n"


def with_findings(case: str) -> str:
    """Return a case with the findings that its script gives."""
    head, fence, rest = case.partition(FENCE)
    script = rest.partition("```")[0]
    return f"{head}{fence}{script}```\n\n{FOUND}{findings_of(script_of(case))}```\n"


@pytest.mark.parametrize("file", FILES)
def test_the_findings_are_those_of_the_page(file: str, request: pytest.FixtureRequest) -> None:
    page = (CASES / file).read_text(encoding="utf-8")
    opening = page.partition("\n## ")[0]
    written = "\n## ".join([opening, *(with_findings(case) for _, case in cases_in(file))])
    if request.config.getoption("--accept"):
        (CASES / file).write_text(written, encoding="utf-8", newline="\n")
    assert (CASES / file).read_text(encoding="utf-8") == written


@pytest.mark.parametrize(("file", "case"), [(file, case) for file in FILES for _, case in cases_in(file)],
                         ids=[name for file in FILES for name, _ in cases_in(file)])
def test_each_finding_says_what_to_do_and_where(file: str, case: str) -> None:
    script = script_of(case)
    lines = script.split("\n")
    for finding in read_script(MemoryWorkspace({"script.yaml": script}), Path("script.yaml")).findings:
        assert finding.hint, finding
        assert finding.message.endswith((".", "?")), finding
        span = finding.span
        assert span is not None
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
