"""What the coach says of a script, for tests: the whole way from the file's text to its findings."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

import yaml

from agendapitch.coach.advising import advise
from agendapitch.coach.model import Talk
from agendapitch.coach.wording import find
from agendapitch.diagnostics import Diagnostic, Span
from agendapitch.house.looks import built_in_house
from agendapitch.pipeline import Wishes, draft_deck
from agendapitch.scene.laying_out import lay_out
from agendapitch.scene.pictures import PictureShelf
from agendapitch.script.model import Script, Text
from agendapitch.script.reading import read_script
from agendapitch.script.variants import for_meeting
from agendapitch.story.planning import plan_story
from agendapitch.yamltext import plain, read_yaml
from tests.conftest import MemoryWorkspace

PATH = Path("/pitch/pitch.yaml")
PLAIN = Path(__file__).parent.parent.parent.parent / "decks" / "examples" / "first.yaml"


def advice_on(text: str) -> tuple[Diagnostic, ...]:
    """Return what the coach finds in a script."""
    workspace = MemoryWorkspace({str(PATH): text})
    talk, before = talk_of(workspace)
    return advise(talk.script, talk.story, talk.scene, workspace=workspace, path=PATH, before=before)


def findings_in(text: str) -> tuple[Diagnostic, ...]:
    """Return all that is found in a script as `make` finds it, its look included."""
    workspace = MemoryWorkspace({str(PATH): text})
    return draft_deck(PATH, workspace, Wishes()).findings


def talk_of(workspace: MemoryWorkspace) -> tuple[Talk, tuple[Diagnostic, ...]]:
    """Return the script in a workspace as rules see it, and what was found while it was read."""
    read = read_script(workspace, PATH)
    assert read.value is not None, read.findings
    meant = for_meeting(read.value, None)
    planned = plan_story(meant, workspace)
    house = built_in_house("civic")
    assert house is not None
    scene = None if read.stopped else lay_out(planned.value, house, PictureShelf(workspace, PATH)).value
    return Talk(meant, planned.value, scene), (*read.findings, *planned.findings)


def laid_over(piece: str, script: str = "") -> str:
    """Return a script (the shortest example unless said) with a piece of another one laid over it.

    The sections come in the order of the reference page, so that an opening that is laid over comes first.
    """
    both = _data(script or PLAIN.read_text(encoding="utf-8")) | _data(piece)
    order = [field.metadata["key"] for field in fields(Script) if "key" in field.metadata]
    in_order = {key: both[key] for key in sorted(both, key=order.index)}
    return yaml.safe_dump(in_order, sort_keys=False, allow_unicode=True, width=10_000)


def rules_in(findings: tuple[Diagnostic, ...]) -> set[str]:
    """Return the codes of findings."""
    return {finding.rule for finding in findings}


def words_at(text: str, span: Span | None) -> str:
    """Return the words of a file that a span covers, blanks folded."""
    assert span is not None
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return " ".join(" ".join(lines).split())


def found(words: str, name: str, *groups: str) -> list[str]:
    """Return the words in a sentence that count by a list."""
    text = Text(words, Span("pitch.yaml", 1, 1, 1, len(words) + 1))
    return [match.words for match in find(text, name, *groups)]



def _data(text: str) -> dict[str, Any]:
    read = read_yaml(text, file="piece.yaml")
    assert not read.findings, read.findings
    data: dict[str, Any] = plain(read.value) if read.value else {}
    return data
