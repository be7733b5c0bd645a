"""The meeting: papers in time, nothing before an election or in public that should not be, and the law on Welsh."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from agendapitch.coach.figures import figures_in
from agendapitch.coach.marking import part
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.wording import Match, sentences
from agendapitch.diagnostics import Level
from agendapitch.script.model import Text
from agendapitch.story.dates import iso_date

if TYPE_CHECKING:
    from datetime import date

BEFORE_ELECTION = 38  # days; in 2024 the notice of election came 37 days before the first Thursday in May
# Clear days between publication and a public meeting: SI 2002/715 (England), the Local Government and Elections (Wales)
# Act 2021, the Local Government (Scotland) Act 1973, the Local Government Act (Northern Ireland) 2014.
CLEAR_DAYS = {"england": 5, "wales": 3, "scotland": 3, "northern ireland": 5}
WELSH = ("welsh", "cymraeg", "cy", "cy-gb")


@rule(Level.FIX, precision=0.99)
def mtg01_papers_too_late(talk: Talk) -> Iterator[Found]:
    """The papers are due after the meeting, or too late for the public to have them in time.

    Why: a spot on a meeting's agenda is lost with the papers. For a public meeting the law says how many clear days
    before it they must be out: five in England and Northern Ireland, three in Wales and Scotland.

    Bad:
        meeting: {name: Cabinet, date: 20 April 2027, papers due: 21 April 2027, slot: 10 minutes}

    Good:
        meeting: {name: Cabinet, date: 20 April 2027, papers due: 6 April 2027, slot: 10 minutes}

    Ignore it when: Democratic Services have agreed to a late paper, with a reason that will be minuted.
    """
    meeting = talk.script.meeting
    due = _date(meeting.papers_due) if meeting else None
    held = _date(meeting.date) if meeting else None
    if meeting is None or due is None or held is None:
        return
    if due >= held:
        yield Found(at=meeting.papers_due, section="meeting", hint="Check both dates with Democratic Services.",
                    message=f"Papers are due {meeting.papers_due}, and the meeting is {meeting.date}.")
    elif meeting.public and _clear_days(due, held) < _wanted(talk):
        yield Found(at=meeting.papers_due, section="meeting", level=Level.THINK,
                    message=f"Papers that come {meeting.papers_due} leave {_days(_clear_days(due, held))} before the "
                    f"meeting; the public should have {_wanted(talk)}.",
                    hint="Ask Democratic Services when the agenda is published. Weekends do not count.")


@rule(Level.THINK, precision=0.6)
def mtg02_run_up_to_an_election(talk: Talk) -> Iterator[Found]:
    """A public meeting falls in the weeks before local elections.

    Why: officers stay neutral. From the notice of an election to the vote, what a council publishes must not help a
    party or a candidate, and a councillor's photograph may.

    Bad:
        meeting: {name: Cabinet, date: 20 April 2027, public: 'yes', slot: 10 minutes}

    Good:
        meeting: {name: Cabinet, date: 20 January 2027, public: 'yes', slot: 10 minutes}

    Ignore it when: there is no election in your area that May.
    """
    meeting = talk.script.meeting
    held = _date(meeting.date) if meeting else None
    if meeting and meeting.public and held and 0 <= (_first_thursday_of_may(held.year) - held).days <= BEFORE_ELECTION:
        message = f"{meeting.date} may fall in the run-up to an election."
        yield Found(at=meeting.date, section="meeting", message=message,
                    hint="Ask the Monitoring Officer before you show anything controversial, or a councillor's photo.")


@rule(Level.FIX, precision=0.87)
def mtg03_exempt_matter_in_public(talk: Talk) -> Iterator[Found]:
    """Something that is not for the public is in the script of a public meeting.

    Why: anybody may film a public meeting, and its slides are published. What is exempt belongs in a separate
    appendix; a hidden slide, the notes and the backup slides are inside the file.

    Bad:
        meeting: {name: Cabinet, date: 20 January 2027, public: 'yes', slot: 10 minutes}
        risks:
          - The firm leaves: its prices are commercially sensitive

    Good:
        meeting: {name: Cabinet, date: 20 January 2027, public: 'yes', slot: 10 minutes}
        risks:
          - The firm leaves: what we would pay is in the exempt appendix

    Ignore it when: you only say that something exists, and not what it is.
    """
    script, meeting = talk.script, talk.script.meeting
    if meeting is None or not meeting.public:
        return
    if script.classification and "sensitive" in script.classification.text.casefold():
        yield Found(at=script.classification, section="classification", message=f"“{script.classification}” and a "
                    "public meeting do not go together.", hint="Take the marking off, or the exempt part out.")
    about = _about(meeting.exempt_appendix)
    for place in talk.places:
        kept_back = [*talk.find(place.text, "exempt", "marks"), *_with_numbers(place.text, about)]
        for match in kept_back[:1]:
            yield Found(at=match, message=f"“{match.words}” in the script of a public meeting?",
                        hint="Keep it in the separate appendix. Notes and backup slides are in the file, too.")


@rule(Level.FIX, precision=0.9)
def mtg04_welsh_council_without_welsh(talk: Talk) -> Iterator[Found]:
    """A council in Wales, and no Welsh in the script.

    Why: what is shown at a public meeting in Wales is shown in Welsh, too; the Welsh Language Standards ask for it. A
    new relationship with the people a council serves is in their language.

    Bad:
        nation: Wales
        meeting: {name: Cabinet, date: 20 January 2027, public: 'yes', slot: 10 minutes}

    Good:
        nation: Wales
        languages: [Welsh, English]
        meeting: {name: Cabinet, date: 20 January 2027, public: 'yes', slot: 10 minutes}

    Ignore it when: your compliance notice lets this meeting off, or the Welsh slides are made elsewhere.
    """
    script = talk.script
    in_wales = _nation(talk) == "wales" or "cyngor" in str(script.council or "").casefold()
    if in_wales and not any(language.text.strip().casefold() in WELSH for language in script.languages):
        level = None if script.meeting and script.meeting.public else Level.THINK
        yield Found(at=script.nation or script.council, section="languages", level=level,
                    message="This is a council in Wales, and there is no Welsh.",
                    hint="Write `languages: [Welsh, English]`, and ask the translation unit early.")


# --- dates ----------------------------------------------------------------------------------------


def _date(text: Text | None) -> date | None:
    from datetime import date

    iso = iso_date(text.text) if text else ""
    return date.fromisoformat(iso) if iso else None


def _clear_days(due: date, held: date) -> int:
    """Return the weekdays between two days; the day of publication and the day of the meeting do not count."""
    from datetime import timedelta

    between = (due + timedelta(days=number) for number in range(1, (held - due).days))
    return sum(day.weekday() < 5 for day in between)


def _first_thursday_of_may(year: int) -> date:
    from datetime import date

    return next(day for day in (date(year, 5, number) for number in range(1, 8)) if day.weekday() == 3)


def _days(number: int) -> str:
    return f"{number or 'no'} clear day{'' if number == 1 else 's'}"


def _nation(talk: Talk) -> str:
    return talk.script.nation.text.strip().casefold() if talk.script.nation else "england"


def _wanted(talk: Talk) -> int:
    return CLEAR_DAYS.get(_nation(talk), CLEAR_DAYS["england"])


def _about(appendix: Text | None) -> str:
    """Return what an exempt appendix is about, in small letters: `tender prices`."""
    return appendix.text.partition(",")[0].strip().casefold() if appendix else ""


def _with_numbers(text: Text, about: str) -> Iterator[Match]:
    """Yield what the exempt appendix is about, where a sentence puts a figure to it."""
    at = text.text.casefold().find(about) if about else -1
    if at < 0 or "appendix" in text.text.casefold():
        return
    start, end = next(each for each in sentences(text.text) if each[0] <= at < each[1])
    if any(start <= each.start < end for each in figures_in(text)):
        yield part(text, at, at + len(about))
