"""The pitch script: what the author wrote, every value with its place in the file.

This module *is* the vocabulary. Each class is a section or a point, each field a key that an author
may write; `key(...)` holds its name in the script, its other names, its meaning in one sentence and an
example. The reader, "did you mean", the JSON Schema and the reference page all read these declarations.
"""

from __future__ import annotations

from dataclasses import MISSING, field
from typing import Any, ClassVar, TypeAlias

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words as the author wrote them (blanks folded), and where they stand."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


MANY = ("texts", "names", "sections", "points", "named points", "cells")
"""The kinds of value that hold several."""


def key(
    name: str,
    meaning: str,
    *,
    kind: str = "text",
    example: str = "",
    aliases: tuple[str, ...] = (),
    of: type | None = None,
    default: Any = MISSING,
) -> Any:
    """Return a dataclass field that declares one key of the script.

    `kind` says how a value is read: `text`; `texts` (a list, or one line); `names` and `sections` (a list, or
    one line with commas; `sections` are keys of the script); `yes or no`; `priority`; `minutes`; `image`, `chart`,
    `table`, `quote`, `cells` (see `script/values.py`); `point` (one object of class `of`), `points` (a list of
    them) or `named points` (a key for each).

    A class says what its short forms fill, by attribute: LINE is filled by one line, PAIR by `key: value`,
    LIST by a list.
    """
    if default is MISSING:
        default = () if kind in MANY else None
    metadata = {"key": name, "meaning": meaning, "kind": kind, "example": example, "aliases": aliases, "of": of}
    return field(default=default, metadata=metadata)


# --- what a point may carry ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture. Short form: a file name."""

    LINE: ClassVar[str] = "file"

    span: Span
    file: Text | None = key("file", "The picture's file, beside the script", example="photos/bell-lane.jpg")
    shows: Text | None = key("shows", "What it shows, in a sentence, for people who cannot see it",
                             example="A full green bin on a wet pavement")
    credit: Text | None = key("credit", "Who took or owns it", example="Ashcombe Vale District Council")
    decoration: bool = key("decoration", "yes when the picture says nothing", kind="yes or no", default=False)
    look_at: Text | None = key("look at", "Where the interest lies when the crop goes wrong: left, right, top, "
                               "bottom, centre, or two of them", example="top left")


@dataclass(frozen=True, slots=True)
class Series:
    """One series of a chart: its name and a value for each category (None where there is none)."""

    name: str
    values: tuple[float | None, ...]
    written: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Numbers to draw. `categories` and `series` come from `data`; `kind` is one of CHART_KINDS."""

    span: Span
    kind: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    highlight: str = ""
    mark_at: str = ""
    mark_label: str = ""


CHART_KINDS = ("bar", "line", "stacked bar", "before and after", "share")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Columns and rows of words. Every row has as many cells as there are columns."""

    span: Span
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words somebody said, and who said them."""

    LINE: ClassVar[str] = "words"

    span: Span
    words: Text | None = key("words", "What they said, word for word", example="I needed him home.")
    who: Text | None = key("who", "Who said it", example="Head of Housing, Gresham Borough Council")


class Priority:
    """must, should or could: what stays when the slot is short."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    ALL = (MUST, SHOULD, COULD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The fields that any section or point may have."""

    span: Span
    title: Text | None = key("title", "The slide's headline, as a sentence",
                             example="Everyone in this room gains something")
    say: Text | None = key("say", "What you say, with (cues) in round brackets", example="Here is the point. (pause)")
    say_in_5: Text | None = key("say in 5", "Shorter words for a short slot", example="Here is the point.")
    priority: Text | None = key("priority", "must, should or could: what stays when the slot is short",
                                kind="priority", example="should")
    figure: Text | None = key("figure", "One number worth seeing", example="14 hours")
    source: Text | None = key("source", "Where a fact comes from", example="Contact centre log, April to June 2026")
    image: Image | None = key("image", "A picture: a file name, or file, shows and credit", kind="image",
                              example="photos/bell-lane.jpg")
    chart: Chart | None = key("chart", "Numbers to draw: kind, unit, data, highlight, mark", kind="chart")
    table: Table | None = key("table", "A table: columns and rows", kind="table")
    quote: Quote | None = key("quote", "Words somebody said: words and who", kind="quote")
    notes: Text | None = key("notes", "A private reminder, printed in the notes and not timed",
                             example="look at the Director of Place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Point):
    """A section that holds points. Points with their own `say` get their own slide."""

    LIST: ClassVar[str] = "points"

    together: bool = key("together", "yes to keep all points on one slide", kind="yes or no", default=False)
    one_each: bool = key("one each", "yes to give each point its own slide", kind="yes or no", default=False)


# --- sections, in the order of the reference ----------------------------------------------------


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


# --- the item on the agenda ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The item on the agenda. Short form: `Leadership Team, 3 November 2026, item 4, 10 minutes`."""

    LINE: ClassVar[str] = "name"

    span: Span
    name: Text | None = key("name", "The meeting", example="Corporate Management Team")
    date: Text | None = key("date", "Its date, in words", example="Wednesday 14 October 2026")
    time: Text | None = key("time", "When it starts", example="2:30pm")
    item: Text | None = key("item", "The item's number, as printed", example="7.10")
    slot: Text | None = key("slot", "How long you have", kind="minutes", example="10 minutes")
    questions: Text | None = key("questions", "`5 minutes afterwards`, or `2 minutes of the slot`",
                                 example="5 minutes afterwards")
    place: Text | None = key("place", "Where", example="Committee Room 2, and on Teams")
    papers_due: Text | None = key("papers due", "When the papers must be in", example="Wednesday 7 October 2026")
    public: bool = key("public", "yes when anyone may watch or read", kind="yes or no", default=False)
    report: Text | None = key("report", "The report it belongs to", example="Report of the Director of Housing")
    exempt_appendix: Text | None = key("exempt appendix", "What is kept out of the public papers",
                                       example="Tender prices, Appendix C (paragraph 3)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Who speaks. Short form: a name, or `Hannah Reyes, Customer and Communities Manager`."""

    LINE: ClassVar[str] = "name"
    PAIR: ClassVar[tuple[str, str]] = ("name", "job")

    span: Span
    name: Text | None = key("name", "Their name", example="Hannah Reyes")
    job: Text | None = key("job", "Their job", example="Customer and Communities Manager")
    pace: Text | None = key("pace", "Words a minute", example="130 words a minute")
    contact: Text | None = key("contact", "Where to reach them", example="hannah.reyes@ashcombevale.example")
    says: tuple[Text, ...] = key("says", "The sections a second presenter speaks", kind="sections", example="people")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is in the room and what they care about. Short form: `- Chief executive: wants fewer complaints`."""

    LINE: ClassVar[str] = "who"
    PAIR: ClassVar[tuple[str, str]] = ("who", "wants")

    span: Span
    who: Text | None = key("who", "Who they are", example="Director of Finance")
    wants: Text | None = key("wants", "What they care about", example="needs £310,000 out of next year's budget")


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant(Meeting):
    """One of several meetings for the same pitch: meeting fields, and what differs there."""

    title: Text | None = key("title", "Another title for this meeting")
    audience: tuple[Listener, ...] = key("audience", "Who is in this room", kind="points", of=Listener)
    ask: Ask | None = key("ask", "What you ask of this meeting", kind="point", of=Ask)
    running_order: tuple[Text, ...] = key("running order", "Another order", kind="sections", aliases=("order",))
    leave_out: tuple[Text, ...] = key("leave out", "Sections to leave out", kind="sections", example="money")
    not_public: bool = False  # whether `public: no` is written here, against a `public: yes` in `meeting`


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words the coach should know."""

    span: Span
    known: tuple[Text, ...] = key("known", "Acronyms that this room knows", kind="names", example="WLAs")
    avoid: tuple[Listener, ...] = key("avoid", "Words to avoid, and what to say instead", kind="points", of=Listener)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """What the coach should let pass."""

    span: Span
    let_me_off: tuple[Listener, ...] = key("let me off", "A rule, and your reason", kind="points", of=Listener)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The look. Short form: the name of a house style."""

    LINE: ClassVar[str] = "name"

    span: Span
    name: Text | None = key("name", "civic, chamber, webcast, or a house style you added", example="civic")
    colour: Text | None = key("colour", "Your council's colour", example="#00594C")
    second_colour: Text | None = key("second colour", "Your second colour", example="#F5B400")
    logo: Image | None = key("logo", "Your logo's file", kind="image", example="logo.png")
    font: Text | None = key("font", "Your typeface for headlines and text", example="Arial")


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole pitch script."""

    file: str
    span: Span
    title: Text | None = key("title", "The pitch in a sentence", example="Let residents talk to us")
    council: Text | None = key("council", "The council's name", example="Ashcombe Vale District Council",
                               aliases=("organisation",))
    template: Text | None = key("template", "A deck template, `name` or `name@2`", example="starter")
    style: Style | None = key("style", "The look: a name, or your colours", kind="point", of=Style,
                              aliases=("house style",))
    storyline: Text | None = key("storyline", "One of seven orders for the talk", example="means to an end")
    languages: tuple[Text, ...] = key("languages", "The languages, first shown first", kind="names",
                                      example="English", aliases=("language",))
    nation: Text | None = key("nation", "England, Wales, Scotland or Northern Ireland", example="England")
    classification: Text | None = key("classification", "A marking for the footer", example="Official-Sensitive")
    agenda: bool = key("agenda", "yes for a slide with the parts of the talk", kind="yes or no", default=False)
    meeting: Meeting | None = key("meeting", "The item on the agenda", kind="point", of=Meeting)
    meetings: tuple[tuple[Text, Variant], ...] = key("meetings", "One pitch, several meetings, by name",
                                                     kind="named points", of=Variant)
    presenters: tuple[Presenter, ...] = key("presenters", "Who speaks", kind="points", of=Presenter,
                                            aliases=("presenter", "speaker", "speakers"))
    audience: tuple[Listener, ...] = key("audience", "Who is in the room; never shown", kind="points", of=Listener)
    running_order: tuple[Text, ...] = key("running order", "The sections in your own order", kind="sections",
                                          aliases=("order",))
    opening: Opening | None = key("opening", "A true story", kind="point", of=Opening, aliases=("story",))
    purpose: Purpose | None = key("purpose", "One sentence about people", kind="point", of=Purpose,
                                  aliases=("point", "the point"))
    today: Now | None = key("today", "How things are", kind="point", of=Now)
    tomorrow: Future | None = key("tomorrow", "How things could be", kind="point", of=Future)
    evidence: Evidence | None = key("evidence", "Why this is needed", kind="point", of=Evidence)
    benefits: Benefits | None = key("benefits", "Who gains what", kind="point", of=Benefits)
    changes: Changes | None = key("changes", "What changes in each service", kind="point", of=Changes,
                                  aliases=("service changes",))
    loop: Loop | None = key("loop", "One loop of telling, answering and changing", kind="point", of=Loop)
    assets: Assets | None = key("assets", "Information others can use", kind="point", of=Assets,
                                aliases=("information",))
    options: Options | None = key("options", "The choices side by side", kind="point", of=Options)
    money: Money | None = key("money", "What it costs and what comes back", kind="point", of=Money, aliases=("costs",))
    people: People | None = key("people", "Who has started, who does it", kind="point", of=People)
    risks: Risks | None = key("risks", "What could go wrong", kind="point", of=Risks)
    ask: Ask | None = key("ask", "The one decision", kind="point", of=Ask)
    next_steps: NextSteps | None = key("next steps", "What happens after a yes", kind="point", of=NextSteps)
    closing: Closing | None = key("closing", "One line to remember", kind="point", of=Closing)
    questions: Questions | None = key("questions", "Questions you expect", kind="point", of=Questions,
                                      aliases=("likely questions",))
    extra_slides: tuple[Extra, ...] = key("extra slides", "Any other slide", kind="points", of=Extra)
    sources: tuple[Text, ...] = key("sources", "Full references", kind="texts")
    words: Words | None = key("words", "Words the coach should know", kind="point", of=Words)
    coach: Coach | None = key("coach", "What the coach should let pass", kind="point", of=Coach)
    order: tuple[str, ...] = ()  # section keys in the order of the file
    leave_out: tuple[Text, ...] = ()  # section keys that this meeting leaves out (set by `for_meeting`)


TalkSection: TypeAlias = (
    Opening | Purpose | Now | Future | Evidence | Benefits | Changes | Loop | Assets | Options | Money | People | Risks
    | Ask | NextSteps | Closing | Questions
)
