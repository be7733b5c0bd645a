"""What `make` and `check` say first: slides, time against the slot, what was left out, for whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from agendapitch.cli.screen import paint
from agendapitch.coach.praise import praise
from agendapitch.diagnostics import Diagnostic
from agendapitch.pipeline import Draft, Talk
from agendapitch.story.model import LeftOut, Story
from agendapitch.units import clock
from agendapitch.writers.saving import Saved

TITLE_LENGTH = 60  # letters of a title in a list


def deck_summary(draft: Draft, deck: Path, *, findings: Sequence[Diagnostic], asked_for: str | None) -> str:
    """Return what was made, and what its maker should know; `asked_for` is --meeting."""
    first = f"{paint(str(deck), 'bold')}  {_slides(draft)}, {running_time(draft.talk.story)}"
    about = _about(draft.talk, asked_for=asked_for)
    return "\n".join([first, *_look(draft.talk), *_praise(draft.talk, findings), *about])


def where_else(saved: Saved) -> str:
    """Return why a deck stands under another name, or what became of the one before; "" where all is as usual."""
    if saved.instead_of:
        return (f"{saved.instead_of.name} is open in another program, or was when that stopped. The new deck stands "
                f"beside it: {saved.deck.name}.")
    return f"The deck that was there is kept as {saved.kept.name}." if saved.kept else ""


def talk_summary(talk: Talk, *, script: Path, findings: Sequence[Diagnostic], asked_for: str | None) -> str:
    """Return the running time of a script and what would be left out."""
    lines = [f"{paint(str(script), 'bold')}  {running_time(talk.story)}", *_praise(talk, findings)]
    return "\n".join([*lines, *_about(talk, asked_for=asked_for)])


def running_time(story: Story) -> str:
    """Return the estimate against the budget: `8:10 of 9:00 (likely 7:15 to 9:05) in a 10-minute slot`."""
    low, high = story.likely
    return (f"{clock(story.seconds)} of {clock(story.budget)} (likely {clock(low)} to {clock(high)}) "
            f"in a {_minutes(story.slot)} slot{_rehearsed(story)}")


def _rehearsed(story: Story) -> str:
    """Return the paces that rehearsals measured: `, at the pace you rehearsed: 121 words a minute`."""
    measured = [pace for pace in story.paces if pace.rehearsed]
    if len(story.paces) == 1:
        told = [f"{pace.words_a_minute} words a minute" for pace in measured]
    else:
        told = [f"{pace.presenter} {pace.words_a_minute}" for pace in measured]
    return f", at the pace you rehearsed: {', '.join(told)}" if told else ""


def _look(talk: Talk) -> Iterator[str]:
    """Yield what there is to know of a council's own template."""
    if talk.council:
        yield f"  Laid out in {talk.council.name}."
        for sentence in talk.council.compiled.told:
            yield f"  {sentence}"


def _praise(talk: Talk, findings: Sequence[Diagnostic]) -> Iterator[str]:
    """Yield what the talk does well; those who hear it first mend the rest more gladly."""
    said = praise(talk.script, talk.story, findings)
    if said:
        yield f"  {said}"


def _about(talk: Talk, *, asked_for: str | None) -> Iterator[str]:
    if talk.meetings and not asked_for:
        first, *others = talk.meetings
        other = f"; also in the script: {', '.join(others)} (add --meeting NAME)" if others else ""
        yield f"  For the meeting “{first}”{other}."
    if talk.story.public:
        yield "  This meeting is public: whoever gets the deck can read its notes."
    yield from _left_out(talk.story)


def _left_out(story: Story) -> Iterator[str]:
    if story.left_out:
        yield "  Left out:"
    for item in story.left_out:
        yield f"    {_named(item)}: {item.why}"


def _named(item: LeftOut) -> str:
    title = item.title if len(item.title) <= TITLE_LENGTH else item.title[: TITLE_LENGTH - 1].rstrip() + "…"
    name = f"{item.section}, “{title}”" if title and title != item.section else item.section
    return f"{name} ({clock(item.seconds)})" if item.seconds else name


def _slides(draft: Draft) -> str:
    backup = sum(slide.backup for slide in draft.scene.slides)
    shown = len(draft.scene.slides) - backup
    return f"{shown} {'slide' if shown == 1 else 'slides'}" + (f" and {backup} for questions" if backup else "")


def _minutes(seconds: int) -> str:
    return f"{seconds // 60}-minute" if seconds % 60 == 0 else clock(seconds)
