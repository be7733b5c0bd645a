"""What a content says, as lines: a bold lead and the words after it. The fallback of every section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from agendapitch.records import dataclass
from agendapitch.scene.exhibits import Delivery, Shown
from agendapitch.script.model import (
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
    Loop,
    Money,
    NextSteps,
    Opening,
    Options,
    People,
    Person,
    Point,
    Proof,
    Purpose,
    Question,
    Risk,
    Risks,
    Stage,
    Step,
    Text,
)
from agendapitch.story.model import Agenda, Cover, Tension
from agendapitch.typography.binding import curled


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: a lead, set in bold, and the rest. Either may be empty."""

    lead: str
    text: str = ""


def lines_of(content: Shown) -> tuple[Line, ...]:
    """Return every statement of a content, in the author's order, without its title and exhibits."""
    return tuple(line for line in _lines(content) if line.lead or line.text)


def words(value: Text | None) -> str:
    """Return a value's words, with curly quotes, or "" where it was not written."""
    return curled(value.text) if value else ""


def sentence(*parts: str, joint: str = " ") -> str:
    """Return the parts that are not empty, joined."""
    return joint.join(part for part in parts if part)


def from_when(when: str) -> str:
    """Return the label of what will be from a date on: "From January 2027"; other words stand as they were written."""
    if not when or when.casefold().startswith(("from ", "by ", "after ", "in ", "on ", "at ", "once ", "when ", "now")):
        return when[:1].upper() + when[1:]
    return f"From {when}"


def _lines(content: Shown) -> Iterator[Line]:  # noqa: PLR0912 - one branch for each section
    match content:
        case Benefits() | Changes() | Loop() | Assets() | People() | Risks() | NextSteps():
            for point in content.points:
                yield _point_line(point)
            if isinstance(content, Loop):
                yield Line("Again" if content.again else "", words(content.again))
        case Evidence():
            for proof in content.points:
                yield Line(words(proof.figure))
                if len(content.points) > 1:  # the title of a single one is the headline
                    yield _proof_line(proof)
                else:
                    yield from (Line("", text.text) for text in proof.points)
        case Delivery():
            for change in content.points:
                yield Line(words(change.service), sentence(words(change.delivery), words(change.why), joint=": "))
        case Options():
            for choice in content.points:
                yield _point_line(choice)
        case Money():
            yield Line("", words(content.line))
            for amount in (*content.spend, *content.save):
                yield _point_line(amount)
            yield from (Line(label, text) for label, text in money_terms(content))
        case Extra():
            yield from (Line("", text.text) for text in content.points)
        case Question():
            yield Line("", words(content.answer))
        case Opening() | Purpose():
            yield Line("", words(content.point))
        case Tension():
            yield Line("Now", words(content.now.line) if content.now else "")
            yield Line("Next", words(content.future.line) if content.future else "")
        case Ask():
            yield from (Line(label, text) for label, text in terms_of(content))
        case Closing():
            yield Line("", words(content.line))
        case Agenda():
            yield from (Line(part.name) for part in content.parts)
        case Cover():
            yield Line(content.title)
        case _:
            assert_never(content)


def terms_of(ask: Ask) -> tuple[tuple[str, str], ...]:
    """Return what the decision needs: a label and its detail, for each that the author wrote."""
    named = (("Money", ask.money), ("Who", ask.who), ("By", ask.by), ("If not", ask.if_not))
    return tuple((label, text.text) for label, text in named if text)


def money_terms(money: Money) -> tuple[tuple[str, str], ...]:
    """Return what the sums need to be understood: a label and its detail, for each that the author wrote."""
    named = (("Pays back", money.pays_back), ("Saving", money.kind), ("From", money.from_),
             ("Not\u00a0counted", money.not_counted))
    return tuple((label, text.text) for label, text in named if text)


def _proof_line(proof: Proof) -> Line:
    said = sentence(*(text.text for text in proof.points))
    return Line(words(proof.title), said) if said else Line("", words(proof.title))


def _point_line(point: Point) -> Line:
    match point:
        case Benefit():
            return Line(words(point.who), sentence(words(point.figure), words(point.get), joint=": "))
        case Change():
            told = sentence(words(point.from_), words(point.to), joint=" → ")
            return Line(words(point.service), sentence(told, words(point.delivery), words(point.when), joint=", "))
        case Stage():
            return Line(words(point.stage), words(point.what))
        case Asset():
            return Line(words(point.have), words(point.for_))
        case Choice():
            return Line(words(point.choice), ", ".join(cell.text for cell in point.cells))
        case Amount():
            return Line(words(point.amount), words(point.what))
        case Person():
            return Line(words(point.who), words(point.does))
        case Risk():
            return Line(words(point.risk), sentence(words(point.so_we_will), words(point.owner), joint=" · "))
        case Step():
            return Line(words(point.date), words(point.what))
        case Proof():
            return Line("", sentence(*(text.text for text in point.points)))
        case _:
            return Line("", words(point.title))
