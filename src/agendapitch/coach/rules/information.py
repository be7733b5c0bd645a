"""Information assets: what the council holds, who could use it, and whether anybody is in it."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.rules.delivery import ABOUT_INFORMATION
from agendapitch.coach.short_forms import begins_with
from agendapitch.coach.wording import find, has
from agendapitch.diagnostics import Level
from agendapitch.script.model import Asset


@rule(Level.FIX, precision=0.97)
def inf01_nobody_to_use_it(talk: Talk) -> Iterator[Found]:
    """Nobody is named who could use the information.

    Why: information is worth something once it is with those who can do useful things with it. A list of datasets
    moves nobody; a care agency that plans its winter visits does.

    Bad:
        assets:
          - Our datasets

    Good:
        assets:
          - {have: Gritting routes, for: Care agencies planning winter visits, personal data: no}

    Ignore it when: you ask the room who could use it. Then say so in `for:`.
    """
    for asset in _assets(talk):
        if asset.have and not (asset.for_ and asset.for_.text.strip()):
            yield Found(at=asset.have, message=f"{asset.have}: who could do something useful with this?",
                        hint="Write `for:` with who they are, and what they would do with it.")


@rule(Level.FIX, precision=0.95)
def inf02_anybody_in_the_data(talk: Talk) -> Iterator[Found]:
    """It is not said whether there is anything about a person in the information.

    Why: a forward-thinking attitude to information is a careful one, too. "Is anybody in it?" is the first question
    that leaders ask, and often the last.

    Bad:
        assets:
          - {have: Missed bin reports, for: Anyone checking their street}

    Good:
        assets:
          - {have: Missed bin reports by street, for: Anyone checking their street, personal data: no}

    Ignore it when: never. One word answers it.
    """
    for asset in _assets(talk):
        if not asset.have or begins_with(asset.span, asset.have.span):
            continue  # a line is a beginning; nobody needs a form to fill in there
        said = asset.personal_data.text.strip().casefold() if asset.personal_data else ""
        if not said:
            yield Found(at=asset.have, message=f"{asset.have}: is there anything about a person in it?",
                        hint="Write `personal data: no`, or say how they are protected.")
        elif said in ("yes", "true"):
            yield Found(at=asset.personal_data, level=Level.THINK, message=f"{asset.have}: there are people in it.",
                        hint="Say how they are protected: `personal data: yes, with names and addresses taken out`.")


@rule(Level.THINK, precision=0.85)
def inf03_openness_without_assets(talk: Talk) -> Iterator[Found]:
    """The talk is about opening up what you know, and names nothing that you hold.

    Why: openness convinces nobody by itself. One list that somebody has asked for twice does.

    Bad:
        storyline: open up what we know

    Good:
        storyline: open up what we know
        assets:
          - Gritting routes: care agencies planning winter visits

    Ignore it when: the evidence tells it already, list by list.
    """
    if talk.story.storyline == ABOUT_INFORMATION and not _assets(talk):
        yield Found(at=talk.script.storyline, section="assets", message="The talk is to open up what you know, and "
                    "names nothing that you hold.",
                    hint="Under `assets:` write a line for each: `- Gritting routes: care agencies planning visits`.")


@rule(Level.THINK, precision=0.9)
def inf04_only_to_look_at(talk: Talk) -> Iterator[Found]:
    """The information comes in a form that people can only look at.

    Why: it should be with those who can do useful things with it. From a PDF somebody has to type it out again.

    Bad:
        assets:
          - {have: PDFs of planning notices, for: Residents, personal data: no}

    Good:
        assets:
          - {have: A list of planning notices with postcodes, for: Residents, personal data: no}

    Ignore it when: people want to read it, and nobody would count or sort it.
    """
    for asset in _assets(talk):
        if asset.have and not has(asset.have.text, "claims", "to work with"):
            for match in find(asset.have, "claims", "only to look at")[:1]:
                yield Found(at=match, message=f"“{match.words}” can be looked at, and nothing else.",
                            hint="Could you share the table behind it?")


def _assets(talk: Talk) -> tuple[Asset, ...]:
    return talk.script.assets.points if talk.script.assets else ()
