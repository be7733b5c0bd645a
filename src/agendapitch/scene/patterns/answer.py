"""The answer to a likely question, kept behind the end of the talk."""

from __future__ import annotations

from agendapitch.diagnostics import Span
from agendapitch.scene.lines import words
from agendapitch.scene.sheet import Sheet
from agendapitch.scene.sources import source_of
from agendapitch.scene.type import STATEMENT
from agendapitch.script.model import Question, Text
from agendapitch.units import Box

MOST = 1
DRAWS: frozenset[str] = frozenset()
DRAWS_IN_POINTS: frozenset[str] = frozenset()

ANSWER = Box(48, 172, 716, 290)


def draw(sheet: Sheet, title: str, question: Question) -> None:
    """Lay out the question as the headline, and its answer in the voice of a person."""
    sheet.pattern = "answer"
    sheet.headline(title)
    page = sheet.page
    sheet.rule("rule", (page.x(48), page.y(138)), (page.x(912), page.y(138)), "ink", width=1.5, fixed=True)
    if question.answer:
        sheet.text("answer", words(question.answer), page.box(ANSWER), STATEMENT.sized(32, 30, 28, 26, 24, 22, 20),
                   colour="ink", ground="paper", try_smaller=True)
    sheet.source(source_of(question))


def specimens() -> tuple[Question, ...]:
    """Return a question with its answer."""
    span = Span("", 1, 1, 1, 1)
    return (Question(span=span, ask=Text("Why now?", span), answer=Text("Because the lease ends in May.", span)),)
