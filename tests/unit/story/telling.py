"""Scripts and stories for the tests of this room."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from agendapitch.diagnostics import Outcome
from agendapitch.script.model import Script
from agendapitch.script.reading import read_script
from agendapitch.story.model import Beat, Story
from agendapitch.story.planning import plan_story
from agendapitch.workspace import Workspace
from tests.conftest import MemoryWorkspace

EXAMPLES = Path(__file__).parents[3] / "decks" / "examples"

SMALL = """
title: Open the library on Sundays
meeting: Leadership Team, 3 November 2026, item 4, 10 minutes
purpose: Families can use their library on the seventh day.
benefits:
  - Families: a warm place to go
changes:
  - Sundays: closed -> open 11am to 3pm
people:
  - Jo Amis, chair of the Friends: has 14 volunteers
ask: Agree a 12-week trial from 10 January 2027
"""


def script_of(text: str) -> Script:
    """Return the script of a text; it must be readable."""
    read = read_script(MemoryWorkspace({"pitch.yaml": dedent(text)}), Path("pitch.yaml"))
    assert read.value is not None, read.findings
    assert not read.stopped, read.findings
    return read.value


def example(name: str) -> Script:
    """Return one of the example scripts."""
    read = read_script(Workspace(), EXAMPLES / f"{name}.yaml")
    assert read.value is not None
    return read.value


def planned(text: str, *, slot: int | None = None) -> Outcome[Story]:
    return plan_story(script_of(text), MemoryWorkspace(), slot=slot)


def story_of(text: str, *, slot: int | None = None) -> Story:
    return planned(text, slot=slot).value


def spoken(story: Story) -> list[Beat]:
    return [beat for beat in story.beats if not beat.backup]


def keys(story: Story) -> list[str]:
    return [beat.key for beat in spoken(story)]
