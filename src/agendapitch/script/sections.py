"""The sections of a pitch script and their points, in the order of the reference."""

from __future__ import annotations

from typing import ClassVar

from agendapitch.records import dataclass
from agendapitch.script.fields import Point, Section, Text, key


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Point):
    """A true story about a person and this council. One line is its title."""

    KEY: ClassVar[str] = "opening"
    LINE: ClassVar[str] = "title"
    story: Text | None = key("story", "`details changed` when names or places were altered", example="details changed")
    point: Text | None = key("point", "A line under the title", example="Nobody was rude to her")


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose(Point):
    """The point of it all, in one sentence about people."""

    KEY: ClassVar[str] = "purpose"
    LINE: ClassVar[str] = "point"
    point: Text | None = key("point", "One sentence about people",
                             example="Families can use their library on the seventh day.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Now(Point):
    """What is, in one line. Together with `tomorrow` it is the tension slide."""

    KEY: ClassVar[str] = "today"
    LINE: ClassVar[str] = "line"
    line: Text | None = key("line", "How things are today", example="We publish. Residents search, phone and wait.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Future(Point):
    """What could be, in one line."""

    KEY: ClassVar[str] = "tomorrow"
    LINE: ClassVar[str] = "line"
    line: Text | None = key("line", "How things could be", example="We ask, we listen, and we show what changed.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Point):
    """One piece of evidence. Short form: `- Calls rose from 20 to 80 a week (contact log, May 2026)`."""

    LINE: ClassVar[str] = "title"
    LIST: ClassVar[str] = "points"

    points: tuple[Text, ...] = key("points", "Statements to show", kind="texts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Section):
    """Why this is needed: a chart, a table, a quotation, a figure, a picture or statements."""

    KEY: ClassVar[str] = "evidence"
    points: tuple[Proof, ...] = key("points", "Each piece of evidence", kind="points", of=Proof)


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit(Point):
    """Who gains, and what. Short form: `- Residents: an answer in 2 days`."""

    LINE: ClassVar[str] = "get"
    PAIR: ClassVar[tuple[str, str]] = ("who", "get")

    who: Text | None = key("who", "Who gains", example="Residents")
    get: Text | None = key("get", "What they gain", example="An answer in 2 working days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefits(Section):
    """What each person in the room gains."""

    KEY: ClassVar[str] = "benefits"
    points: tuple[Benefit, ...] = key("points", "Who gains what", kind="points", of=Benefit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Point):
    """A service, from and to. Short form: `- Sundays: closed -> open 11am to 3pm, run by the Friends`."""

    LINE: ClassVar[str] = "service"
    PAIR: ClassVar[tuple[str, str]] = ("service", "to")

    service: Text | None = key("service", "The service", example="Missed bins")
    from_: Text | None = key("from", "How it is today", example="Ring us, wait, ring us again")
    to: Text | None = key("to", "How it will be", example="Tell us once")
    delivery: Text | None = key("delivery", "Who runs it", example="social enterprise")
    why: Text | None = key("why", "Why they are the right people to run it", example="They run half of it already")
    when: Text | None = key("when", "From when", example="January 2027")


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes(Section):
    """What changes in each service, and who runs it."""

    KEY: ClassVar[str] = "changes"
    points: tuple[Change, ...] = key("points", "Each service that changes", kind="points", of=Change)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Point):
    """One stage of the loop. Short form: `- Listen: Customer service hears what goes wrong`."""

    LINE: ClassVar[str] = "stage"
    PAIR: ClassVar[tuple[str, str]] = ("stage", "what")

    stage: Text | None = key("stage", "One word", example="Listen")
    what: Text | None = key("what", "What happens", example="Customer service hears what goes wrong")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop(Section):
    """Communications, customer service and service design as one loop."""

    KEY: ClassVar[str] = "loop"
    points: tuple[Stage, ...] = key("points", "The stages, in order", kind="points", of=Stage)
    again: Text | None = key("again", "How often it goes round", example="every two weeks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Point):
    """Information others could use. Short form: `- Gritting routes: care agencies planning visits`."""

    LINE: ClassVar[str] = "have"
    PAIR: ClassVar[tuple[str, str]] = ("have", "for_")

    have: Text | None = key("have", "What we hold", example="Bin rounds, street by street")
    for_: Text | None = key("for", "Who could use it, and what for", example="Care agencies planning winter visits")
    personal_data: Text | None = key("personal data", "yes or no", example="no")
    licence: Text | None = key("licence", "On what terms", example="Open Government Licence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets(Section):
    """Information that we hold and others can use."""

    KEY: ClassVar[str] = "assets"
    points: tuple[Asset, ...] = key("points", "What we hold", kind="points", of=Asset)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Point):
    """One option. Short form: `- Stay as we are: ["31", £2.9 million]`."""

    LINE: ClassVar[str] = "choice"
    PAIR: ClassVar[tuple[str, str]] = ("choice", "cells")

    choice: Text | None = key("choice", "The option", example="Stay as we are")
    cells: tuple[Text, ...] = key("cells", "How it does on each test, in order", kind="cells")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Section):
    """The choices side by side, staying as we are among them."""

    KEY: ClassVar[str] = "options"
    compare_by: tuple[Text, ...] = key("compare by", "The tests that any answer must pass", kind="names",
                                       example="Weeks to finish")
    points: tuple[Choice, ...] = key("choices", "Each option", kind="points", of=Choice, aliases=("points",))
    recommended: Text | None = key("recommended", "The option you recommend", example="Staff-led social enterprise")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Point):
    """A sum and what it is for. Short form: `- £90,000: a stock of stairlifts we can refit`."""

    LINE: ClassVar[str] = "what"
    PAIR: ClassVar[tuple[str, str]] = ("amount", "what")

    amount: Text | None = key("amount", "The sum", example="£90,000")
    what: Text | None = key("for", "What it is for", example="A stock of stairlifts we can refit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Money(Section):
    """What it costs and what comes back. One line is its summary."""

    KEY: ClassVar[str] = "money"
    LINE: ClassVar[str] = "line"
    LIST: ClassVar[str] = "spend"
    line: Text | None = key("line", "The money in one line", example="£900 once, from the library budget")
    spend: tuple[Amount, ...] = key("spend", "What it costs", kind="points", of=Amount)
    save: tuple[Amount, ...] = key("save each year", "What comes back each year", kind="points", of=Amount)
    kind: Text | None = key("kind of saving", "cash, or time", example="cash")
    pays_back: Text | None = key("pays back", "When it has paid for itself", example="18 months")
    from_: Text | None = key("from", "Where the money comes from", example="Invest to Save Reserve")
    not_counted: Text | None = key("not counted", "What you left out of the sum",
                                   example="about £280,000 a year in care home fees")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Point):
    """Who, and what they do. Short form: `- Jo Amis, chair of the Friends: has 14 volunteers`."""

    LINE: ClassVar[str] = "who"
    PAIR: ClassVar[tuple[str, str]] = ("who", "does")

    who: Text | None = key("who", "The person or the group", example="Col Dyer, crew supervisor")
    does: Text | None = key("does", "What they have done or will do", example="answers his round already")


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Section):
    """Who has started, who does it, whose life changes."""

    KEY: ClassVar[str] = "people"
    points: tuple[Person, ...] = key("points", "Each person", kind="points", of=Person)
    agreed_to_be_named: Text | None = key("agreed to be named", "yes, no, or details changed", example="yes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Point):
    """A risk and what you do about it. Short form: `- People are rude to us: answer facts, ignore abuse`."""

    LINE: ClassVar[str] = "risk"
    PAIR: ClassVar[tuple[str, str]] = ("risk", "so_we_will")

    risk: Text | None = key("risk", "What could go wrong", example="People are rude to us in public")
    so_we_will: Text | None = key("so we will", "What you will do about it", example="Answer facts within a day")
    owner: Text | None = key("owner", "Who watches it", example="Hannah Reyes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Risks(Section):
    """What could go wrong, and who is watching it."""

    KEY: ClassVar[str] = "risks"
    points: tuple[Risk, ...] = key("points", "Each risk", kind="points", of=Risk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Point):
    """The one decision you want. One line is the decision."""

    KEY: ClassVar[str] = "ask"
    LINE: ClassVar[str] = "decision"
    decision: Text | None = key("decision", "One sentence that starts with a verb",
                                example="Agree a 10-week trial, starting on Monday 11 January 2027")
    money: Text | None = key("money", "What it costs and from where", example="£18,000 from the Transformation Reserve")
    who: Text | None = key("who", "Whom you ask for, or who acts", example="One day a week of Col and Priya")
    by: Text | None = key("by", "By when you need the answer", example="today")
    if_not: Text | None = key("if not", "What happens without it", example="We spend another £26,000 this winter")
    recommendations: tuple[Text, ...] = key("recommendations", "The report's recommendations, word for word",
                                            kind="texts")
    decisions: int = 1  # how many the author listed; those after the first stand in `recommendations`


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Point):
    """A date and what happens. Short form: `- 10 January 2027: We open`."""

    LINE: ClassVar[str] = "what"
    PAIR: ClassVar[tuple[str, str]] = ("date", "what")

    date: Text | None = key("date", "When", example="10 January 2027")
    what: Text | None = key("what", "What happens", example="We open")


@dataclass(frozen=True, slots=True, kw_only=True)
class NextSteps(Section):
    """What happens after a yes, with dates."""

    KEY: ClassVar[str] = "next steps"
    points: tuple[Step, ...] = key("points", "Each date", kind="points", of=Step)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Point):
    """One line to remember."""

    KEY: ClassVar[str] = "closing"
    LINE: ClassVar[str] = "line"
    line: Text | None = key("line", "The line", example="Kit does not change the world. People do.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Point):
    """A likely question and its answer. Short form: `- "Why now?": Because the lease ends in May`."""

    LINE: ClassVar[str] = "ask"
    PAIR: ClassVar[tuple[str, str]] = ("ask", "answer")

    ask: Text | None = key("ask", "The question", example="Who answers at the weekend?")
    answer: Text | None = key("answer", "The answer, in a sentence or two", example="Nobody, and we say so.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(Section):
    """Questions you expect; each becomes a backup slide."""

    KEY: ClassVar[str] = "questions"
    points: tuple[Question, ...] = key("points", "Each question", kind="points", of=Question)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra(Point):
    """Any other slide."""

    KEY: ClassVar[str] = "extra slides"
    LINE: ClassVar[str] = "title"
    PAIR: ClassVar[tuple[str, str]] = ("title", "points")
    LIST: ClassVar[str] = "points"
    points: tuple[Text, ...] = key("points", "Statements to show", kind="texts")
    after: Text | None = key("after", "The section it follows", kind="section", example="evidence")
    backup: bool = key("backup", "yes to keep it for questions, after the end", kind="yes or no", default=False)
