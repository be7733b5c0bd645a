"""Delivery model: who runs a service, why they do, and what else was considered."""

from __future__ import annotations

from collections.abc import Iterator

from agendapitch.coach.model import At, Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.short_forms import begins_with
from agendapitch.coach.wording import find, has
from agendapitch.diagnostics import Level
from agendapitch.script.model import Change, Options, Text

FEWEST = 3  # options that a committee's report template asks for, doing nothing among them (Maidstone's, for one)
ABOUT_INFORMATION = "open up what we know"
_WHO = "In-house, shared with a neighbour, a social enterprise, a community group, a private firm?"


@rule(Level.FIX, precision=0.9)
def del01_who_runs_it(talk: Talk) -> Iterator[Found]:
    """A change does not say who will run the service.

    Why: each service has a delivery method that suits it: in-house, a social enterprise, a private firm. Somebody
    will ask, and an answer that is on the slide already looks thought through.

    Bad:
        changes:
          - {service: Sundays, from: Closed, to: Open 11am to 3pm}

    Good:
        changes:
          - {service: Sundays, from: Closed, to: Open 11am to 3pm, delivery: community group, why: 14 volunteers asked}

    Ignore it when: the talk is about something else, and who runs the service is not going to change.
    """
    if talk.story.storyline == ABOUT_INFORMATION:
        return
    for change in _changes(talk):
        if not change.delivery and not _says_who(change):
            yield Found(at=change.to or change.span, section="changes", message=f"{_name(change)}: who would run it?",
                        hint=f"Write `delivery:`, and `why:`. {_WHO}")


@rule(Level.THINK, precision=0.8)
def del02_no_reason_for_delivery(talk: Talk) -> Iterator[Found]:
    """A way of running a service has no reason.

    Why: choosing the right delivery method for each service is a choice, and a choice has a reason. Without it the
    first question will be what else you considered.

    Bad:
        changes:
          - {service: Sundays, from: Closed, to: Open, delivery: private contractor}

    Good:
        changes:
          - {service: Sundays, from: Closed, to: Open, delivery: community group, why: 14 volunteers asked}

    Ignore it when: it is run as it always was, and nobody proposes anything else.
    """
    if _one_for_all(talk):
        return
    for change in _changes(talk):
        if change.delivery and not change.why and not _is_one_line(change) and not _says_because(change):
            yield Found(at=change.delivery, message=f"{_name(change)}: why “{change.delivery}”?",
                        hint="Write `why:` in a few words. The first question will be what else you considered.")


@rule(Level.THINK, precision=0.75)
def del03_one_delivery_for_all(talk: Talk) -> Iterator[Found]:
    """Three services or more are run in one way, and no reason is given for any.

    Why: the right way of running a service differs from service to service. The same answer for all of them sounds
    as if it had been there before the question.

    Bad:
        changes:
          - {service: Bins, from: Ring and wait, to: One answer, delivery: private contractor}
          - {service: Parks, from: Ring and wait, to: One answer, delivery: contractor}
          - {service: Streets, from: Ring and wait, to: One answer, delivery: private firm}

    Good:
        changes:
          - {service: Bins, from: Ring and wait, to: One answer, delivery: in-house, why: our crews know the rounds}
          - {service: Parks, from: Ring and wait, to: One answer, delivery: friends group, why: they do half of it}
          - {service: Streets, from: Ring and wait, to: One answer, delivery: contractor, why: four lots of kit}

    Ignore it when: one contract covers them all, and that is the proposal.
    """
    if _one_for_all(talk):
        changes = _changes(talk)
        yield Found(at=changes[0].delivery, message=f"All {len(changes)} services are run in one way, and no reason "
                    "is given.", hint="Say for each who is best placed to run it, and why: `why: they run half of it`.")


@rule(Level.FIX, precision=0.95)
def del04_no_option_to_stay(talk: Talk) -> Iterator[Found]:
    """There are fewer than three options, or none of them is to stay as you are.

    Why: the right delivery method is found by comparing, and members expect three options at least, with doing
    nothing as one of them. A report without it comes back.

    Bad:
        options:
          compare by: [Cost]
          choices: [{Contractor: [£1 million]}, {Shared service: [£2 million]}]
          source: Appendix A

    Good:
        options:
          compare by: [Cost]
          choices: [{Stay as we are: [£3 million]}, {Contractor: [£1 million]}, {Shared service: [£2 million]}]
          source: Appendix A

    Ignore it when: the law says that something must be done by a date, so that staying is no option. Say so aloud.
    """
    options = talk.script.options
    if options is None:
        return
    stays = any(has(choice.choice.text, "claims", "no change") for choice in options.points if choice.choice)
    number = len(options.points)
    few = f"{number} option{'' if number == 1 else 's'}" if number else "No option"
    if not stays:
        message = f"{few} stand{'s' if number < 2 else ''} here, and none is to stay as you are."
        yield Found(at=_first_choice(options), section="options", message=message,
                    hint="Members expect 3 at least, and one of them should be `- Stay as we are: […]`.")
    elif number < FEWEST:
        message = f"{few} stand{'s' if number < 2 else ''} here."
        yield Found(at=_first_choice(options), section="options", message=message,
                    hint="Members expect 3 at least. Add the one that you ruled out first, and let it lose.")


# --- what a change says of who runs it ------------------------------------------------------------


def _first_choice(options: Options) -> At:
    """Return the first of the options, where one more is put in; their section when there is none."""
    return next((choice.choice for choice in options.points if choice.choice), options.span)


def _changes(talk: Talk) -> tuple[Change, ...]:
    return talk.script.changes.points if talk.script.changes else ()


def _name(change: Change) -> str:
    return change.service.text if change.service else "This change"


def _said(change: Change) -> str:
    return " ".join(text.text for text in (change.to, change.why, change.say) if text)


def _says_who(change: Change) -> bool:
    """Return whether a change says who runs the service outside its `delivery`."""
    said = _said(change)
    return "run by" in said.casefold() or has(said, "claims", "delivery kinds")


def _says_because(change: Change) -> bool:
    return bool(change.say) and any(word in str(change.say).casefold() for word in ("because", "so that", "since"))


def _is_one_line(change: Change) -> bool:
    """Return whether a change was written on one line: `- Sundays: closed -> open, run by the Friends`."""
    delivery, to = change.delivery, change.to
    return bool(delivery and to and delivery.span == to.span) or bool(
        change.service and begins_with(change.span, change.service.span))


def _one_for_all(talk: Talk) -> bool:
    """Return whether three services or more are run in one way and none says why."""
    changes = _changes(talk)
    kinds = {_kind(change.delivery) for change in changes if change.delivery}
    silent = all(change.delivery and not change.why and not _says_because(change) for change in changes)
    return len(changes) >= FEWEST and silent and len(kinds) == 1


def _kind(delivery: Text) -> str:
    known = find(delivery, "claims", "delivery kinds")
    return known[0].entry.term if known else delivery.text.casefold()
