"""The pitch script: what the author wrote, every value with its place in the file.

The vocabulary is declared here, in `fields.py` and in `sections.py`. Each class is a section or a point, each field a
key that an author may write; `key(...)` holds its name in the script, its other names, its meaning in one sentence and
an example. The reader, "did you mean", the JSON Schema and the reference page all read these declarations.
"""

from __future__ import annotations

from typing import ClassVar, TypeAlias

from agendapitch.diagnostics import Span
from agendapitch.records import dataclass
from agendapitch.script.fields import (
    CHART_KINDS,
    MANY,
    Chart,
    Image,
    Point,
    Priority,
    Quote,
    Section,
    Series,
    Table,
    Text,
    key,
)
from agendapitch.script.sections import (
    Amount,
    Ask,
    Asset,
    Assets,
    Benefit,
    Benefits,
    Change,
    Changes,
    Choice,
    Closing,
    Evidence,
    Extra,
    Future,
    Loop,
    Money,
    NextSteps,
    Now,
    Opening,
    Options,
    People,
    Person,
    Proof,
    Purpose,
    Question,
    Questions,
    Risk,
    Risks,
    Stage,
    Step,
)

__all__ = [
    "CHART_KINDS",
    "MANY",
    "Amount",
    "Ask",
    "Asset",
    "Assets",
    "Benefit",
    "Benefits",
    "Change",
    "Changes",
    "Chart",
    "Choice",
    "Closing",
    "Coach",
    "Evidence",
    "Extra",
    "Future",
    "Image",
    "Listener",
    "Loop",
    "Meeting",
    "Money",
    "NextSteps",
    "Now",
    "Opening",
    "Options",
    "People",
    "Person",
    "Point",
    "Presenter",
    "Priority",
    "Proof",
    "Purpose",
    "Question",
    "Questions",
    "Quote",
    "Risk",
    "Risks",
    "Script",
    "Section",
    "Series",
    "Stage",
    "Step",
    "Style",
    "Table",
    "TalkSection",
    "Text",
    "Variant",
    "Words",
    "key",
]


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
    place: Text | None = key("place", "Where; name interpreters or live captions here, and the clock allows for them",
                             example="Committee Room 2, with a simultaneous interpreter")
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
    """Words the coach should know. A list is of words that this room knows."""

    LIST: ClassVar[str] = "known"

    span: Span
    known: tuple[Text, ...] = key("known", "Acronyms that this room knows", kind="names", example="WLAs")
    avoid: tuple[Listener, ...] = key("avoid", "Words to avoid, and what to say instead", kind="points", of=Listener)


@dataclass(frozen=True, slots=True, kw_only=True)
class Coach:
    """What the coach should let pass. A list is of rules, each with a reason."""

    LIST: ClassVar[str] = "let_me_off"

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
    image: Image | None = key("image", "A picture for the cover", kind="image", example="photos/bell-lane.jpg")
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
    unread: tuple[tuple[Text, tuple[Text, ...]], ...] = ()  # what stands under names that are no sections


TalkSection: TypeAlias = (
    Opening | Purpose | Now | Future | Evidence | Benefits | Changes | Loop | Assets | Options | Money | People | Risks
    | Ask | NextSteps | Closing | Questions
)
