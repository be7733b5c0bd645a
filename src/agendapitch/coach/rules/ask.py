"""Ask: one decision, with all that somebody needs to take it, at the very end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from agendapitch.coach.lists import word_list
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import rule
from agendapitch.coach.wording import Match, find, line_of
from agendapitch.diagnostics import Level
from agendapitch.script.model import Ask, Text

MOST = 4  # recommendations that a meeting can still follow on one slide
_AFTER = ("ask", "next steps", "closing")  # what may follow the ask


@rule(Level.STOP, precision=1.0)
def ask01_no_ask(talk: Talk) -> Iterator[Found]:
    """The talk asks for nothing.

    Why: you got a place on the agenda, and a room of people who can decide. A talk that ends without a question ends
    with "thank you, very interesting".

    Bad:
        ask: ''

    Good:
        ask: Agree a 12-week trial from 10 January 2027 at £900, led by Jo Amis

    Ignore it when: never. If you only want to be heard, ask for a date on which they decide.
    """
    ask = talk.script.ask
    if ask and ask.decision and ask.decision.text.strip():
        return
    if ask and ask.recommendations:
        yield Found(at=ask.span, section="ask", level=Level.FIX, message="There are recommendations, and no decision.",
                    hint="Say the one that matters in a sentence: `decision: Agree a 12-week trial …`.")
        return
    yield Found(at=ask.span if ask else None, section="ask", message="Say what you want them to decide.",
                hint="Finish this sentence after `ask:`: please agree …")


@rule(Level.FIX, precision=0.92)
def ask02_weak_ask(talk: Talk) -> Iterator[Found]:
    """The ask has nothing that anybody could do tomorrow.

    Why: enthusiasm wants somewhere to go. People who have "noted" something go back to what they did before; people
    who have agreed something have begun.

    Bad:
        ask: Note the progress made to date by 1 May 2027 at no cost, Head of Libraries

    Good:
        ask: Agree a 12-week trial from 10 January 2027 at £900, led by Jo Amis

    Ignore it when: the item is on the agenda for information, and everybody knows it.
    """
    decision = talk.script.ask.decision if talk.script.ask else None
    if decision is None or not decision.text.strip() or _asks_for_something(decision):
        return
    weak = find(decision, "claims", "weak asks")
    if weak:
        yield Found(at=weak[0], message=f"“{weak[0].words}” asks for nothing.",
                    hint="What would you do tomorrow if they said yes? Ask for that: agree, approve, choose, release …")
    elif not _VERBLESS.isdisjoint(line_of(decision.text).folded[:1]):
        yield Found(at=decision, level=Level.THINK, message="The ask has no verb that decides something.",
                    hint="Begin with one: agree, approve, choose, release, appoint …")


@rule(Level.FIX, precision=0.93)
def ask03_more_than_one_ask(talk: Talk) -> Iterator[Found]:
    """You ask for several things at once.

    Why: the time is short, and decisions compete. A room that is asked for three things grants the cheapest.

    Bad:
        ask: [Agree the trial, Approve the budget of £900 by May, Name a sponsor]

    Good:
        ask:
          decision: Agree the trial
          money: £900
          by: 10 January 2027
          who: Jo Amis
          recommendations: [That the team agrees a trial., That the team names a sponsor.]

    Ignore it when: the meeting has to vote on each of them, and you have a minute for each.
    """
    ask = talk.script.ask
    if ask is None:
        return
    more = _further_decisions(ask.decision) if ask.decision else ()
    if more:
        yield Found(at=more[0], message=f"You ask for {ask.decisions + len(more)} things, and {len(more) + 1} of them "
                    "in one sentence." if ask.decisions > 1 else f"You ask for {len(more) + 1} things in one sentence.",
                    hint="Which one matters if you get only one? Make it the `decision:`, and put the others under "
                    "`recommendations:`.")
    elif ask.decisions > 1 and ask.recommendations:
        yield Found(at=ask.recommendations[0], message=f"You ask for {ask.decisions} things.",
                    hint="Which one matters if you get only one? Make it the `decision:`, and put the others under "
                    "`recommendations:`.")
    elif len(ask.recommendations) > MOST:
        yield Found(at=ask.recommendations[MOST], level=Level.THINK,
                    message=f"{len(ask.recommendations)} recommendations are more than a slide can ask for.",
                    hint="Show the one or two that carry the decision, and name the page with the others.")


@rule(Level.THINK, precision=0.8)
def ask04_ask_with_a_gap(talk: Talk) -> Iterator[Found]:
    """The ask does not say what it costs, by when, or who acts.

    Why: the time is short. Each gap is a question, and a question that was not answered is a reason to come back next
    month.

    Bad:
        ask: Agree a trial, led by Jo Amis, by 10 January 2027

    Good:
        ask: Agree a trial at £900, led by Jo Amis, by 10 January 2027

    Ignore it when: the paper says it on the page that everybody has open.
    """
    ask = talk.script.ask
    if ask is None or not ask.decision or not ask.decision.text.strip():
        return
    gaps = [gap for gap in _GAPS if not _says(ask, gap)]
    if gaps:
        wanted = " and ".join(filter(None, [", ".join(_GAPS[gap] for gap in gaps[:-1]), _GAPS[gaps[-1]]]))
        yield Found(at=ask.decision, message=f"They will ask {wanted}.",
                    hint="Put it in the ask: " + ", ".join(_WRITE[gap] for gap in gaps) + ".")


@rule(Level.FIX, precision=0.95)
def ask05_ask_is_not_the_end(talk: Talk) -> Iterator[Found]:
    """Something comes after the ask.

    Why: make the most of the time you have. What you ask for should be the last thing they hear before they speak;
    everything after it gives them another thing to talk about.

    Bad:
        running order: [purpose, ask, benefits, people]

    Good:
        running order: [purpose, benefits, people, ask]

    Ignore it when: the answer comes first and is asked for again at the end.
    """
    sections = [beat.section for beat in talk.beats]
    if "ask" not in sections:
        return
    last = len(sections) - 1 - sections[::-1].index("ask")
    after = [section for section in dict.fromkeys(sections[last + 1 :]) if section not in _AFTER]
    if after:
        named = " and ".join(f"`{section}`" for section in after[:2])
        yield Found(at=_in_running_order(talk, after[0]) or talk.beats[last + 1].span, section="ask",
                    message=f"After the ask comes {named}.", hint="After the ask, stop talking: move it before.")


# --- what an ask says -----------------------------------------------------------------------------

_OF_A_THING = frozenset({"the", "a", "an", "this", "that's", "our", "your", "their", "its", "of", "in", "for", "from",
                         "report", "come", "money", "each", "no"})  # fmt: skip
_OPENERS = frozenset({"", "please", "and", "also", "then", "we", "you", "to"})
_JOINING = frozenset({"and", "then", "also", "please"})
_GIVEN = frozenset({"the", "a", "an", "our", "your", "its", "their", "this", "these", "that", "one", "two",
                    "three", "up"})  # fmt: skip
# Of the verbs that decide, those that make a decision of their own; `and let them run it` and `and authorise the
# director to sign` go with the one before.
_DECISIVE = frozenset({"agree", "approve", "release", "appoint", "nominate", "adopt", "fund", "award", "ratify",
                       "endorse", "sponsor", "set aside", "choose", "accept", "allocate", "confirm"})  # fmt: skip
# What opens a wish, and not a decision: `A better bus shelter`, `Approval for the budget`
_VERBLESS = frozenset({"a", "an", "the", "our", "your", "more", "better", "new", "some", "further", "continued",
                       "approval", "support", "agreement", "permission", "funding", "progress"})  # fmt: skip
_GAPS = {"money": "what it costs", "when": "by when", "who": "who acts"}
_WRITE = {"money": "`money: £900`", "when": "`by: 10 January 2027`", "who": "`who: Jo Amis`"}


def _asks_for_something(decision: Text) -> bool:
    """Return whether a decision has a verb that decides, or recommends to another body, or asks plainly."""
    weak = find(decision, "claims", "weak asks")
    strong = (*find(decision, "claims", "strong asks"), *find(decision, "claims", "to another body"))
    if any(_before(match) not in _OF_A_THING for match in strong if not _is_inside(match, weak)):
        return True
    return any(_before(match) in _OPENERS for match in find(decision, "claims", "plain asks"))


def _further_decisions(decision: Text) -> tuple[Match, ...]:
    """Return the verbs after the first that ask for a decision of their own: `Agree the rota and appoint a chair`.

    What an aim or a permission leads to is part of it: `Approve £900 to fund the lamps and appoint a warden`.
    """
    line = line_of(decision.text)
    found: list[Match] = []
    first, aim = True, False
    for match in find(decision, "claims", "strong asks"):
        at = line.starts.index(match.start)
        before = line.folded[at - 1] if at else ""
        if first and before in _OPENERS and before != "to":
            first = False
            continue
        aim = before == "to" or (aim and not any(sign in line.text[: match.start] for sign in ".;"))
        joined = before in _JOINING or line.text[line.ends[at - 1] : match.start].strip() in (",", ";", ".")
        after = line.words[at + 1] if at + 1 < len(line.words) else ""
        thing = after.casefold() in _GIVEN or after[:1].isupper() or after[:1].isdigit()
        if not first and not aim and joined and thing and match.words.casefold() in _DECISIVE:
            found.append(match)
    return tuple(found)


def _before(match: Match) -> str:
    """Return the word before: after `the`, `fund` is a thing; `open` opens an ask when nothing comes before it."""
    line = line_of(match.text.text)
    at = line.starts.index(match.start)
    return line.folded[at - 1] if at else ""


def _is_inside(match: Match, others: Iterable[Match]) -> bool:
    """Return whether a verb is part of a phrase: `give` in `give us a steer`."""
    return any(other.start <= match.start and match.end <= other.end for other in others)


def _says(ask: Ask, gap: str) -> bool:
    """Return whether an ask says one of its details, in a field of its own or in words."""
    given = {"money": ask.money, "when": ask.by, "who": ask.who}[gap]
    if given and given.text.strip():
        return True
    told = (ask.decision, ask.money, ask.who, ask.by, ask.if_not, ask.say, ask.say_in_5, *ask.recommendations)
    return any(_detail(gap).search(text.text) for text in told if text)


@cache
def _detail(gap: str) -> re.Pattern[str]:
    details: dict[str, str] = word_list("claims")["ask details"]
    return re.compile(details[gap])


def _in_running_order(talk: Talk, section: str) -> Text | None:
    return next((text for text in talk.script.running_order if text.text.strip().casefold() == section), None)
