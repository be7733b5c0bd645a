"""One pitch for several meetings."""

from __future__ import annotations

from pathlib import Path

import pytest

from agendapitch.errors import WrongUse
from agendapitch.script.model import Script
from agendapitch.script.reading import read_script
from agendapitch.script.variants import for_meeting
from tests.conftest import MemoryWorkspace

SCRIPT = """
title: Let residents talk
meeting:
  name: Corporate Management Team
  date: 14 October 2026
  item: 7
  slot: 10 minutes
  place: Committee Room 2
  public: yes
ask: Agree a trial
money: £900 once
meetings:
  management team:
    public: no
  scrutiny:
    date: 9 November 2026
    slot: 5 minutes
    title: What would you change?
    leave out: [money]
    ask: Tell Cabinet what you would change
"""


@pytest.fixture
def script() -> Script:
    read = read_script(MemoryWorkspace({"script.yaml": SCRIPT}), Path("script.yaml"))
    assert read.findings == ()
    assert read.value
    return read.value


def test_without_a_name_the_first_meeting_is_meant(script: Script) -> None:
    meant = for_meeting(script, None)
    assert str(meant.meeting and meant.meeting.name) == "Management team"


def test_a_meeting_takes_what_it_does_not_say_from_the_script(script: Script) -> None:
    meeting = for_meeting(script, "Management-Team").meeting
    assert meeting
    assert (str(meeting.item), str(meeting.slot), str(meeting.place)) == ("7", "10 minutes", "Committee Room 2")


def test_a_meeting_on_another_day_does_not_take_the_items_number(script: Script) -> None:
    meeting = for_meeting(script, "scrutiny").meeting
    assert meeting
    assert (meeting.item, str(meeting.slot), str(meeting.place)) == (None, "5 minutes", "Committee Room 2")


def test_a_meeting_may_have_its_own_title_ask_and_sections_to_leave_out(script: Script) -> None:
    meant = for_meeting(script, "scrutiny")
    assert str(meant.title) == "What would you change?"
    assert meant.ask
    assert str(meant.ask.decision) == "Tell Cabinet what you would change"
    assert [name.text for name in meant.leave_out] == ["money"]


def test_a_private_meeting_stays_private_beside_a_public_one(script: Script) -> None:
    private, public = (for_meeting(script, name).meeting for name in ("management team", "scrutiny"))
    assert private
    assert not private.public
    assert public
    assert public.public


def test_an_unknown_meeting_names_those_there_are(script: Script) -> None:
    with pytest.raises(WrongUse, match=r"Did you mean “scrutiny”\? It has: management team, scrutiny\."):
        for_meeting(script, "scruntiny")


def test_a_script_for_one_meeting_is_unchanged_and_knows_no_other(script: Script) -> None:
    files = {"script.yaml": "title: A pitch\nmeeting: Leadership Team\n"}
    read = read_script(MemoryWorkspace(files), Path("script.yaml"))
    assert read.value
    assert for_meeting(read.value, None) == read.value
    with pytest.raises(WrongUse, match="it is for the one called “Leadership Team” alone"):
        for_meeting(read.value, "cabinet")
