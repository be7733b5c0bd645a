"""Headlines: a sentence for each beat, the author's own or made from what the beat shows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from agendapitch.script.model import (
    Ask,
    Assets,
    Benefits,
    Changes,
    Closing,
    Evidence,
    Extra,
    Loop,
    Money,
    NextSteps,
    Opening,
    Options,
    People,
    Point,
    Proof,
    Purpose,
    Question,
    Risks,
    Text,
)
from agendapitch.story.content import points_of
from agendapitch.story.cues import words_said
from agendapitch.story.model import Agenda, Content, Cover, Tension
from agendapitch.story.number_words import cardinal

_LONGEST = 60  # characters of a value that a headline of ours quotes
_WHEN = ("in", "within", "after", "by", "before", "from", "over", "during")
_COMMON = frozenset({
    "The", "A", "An", "Our", "Your", "All", "Each", "Every", "Those", "Staff", "People", "Children", "Residents",
    "Families", "Parents", "Women", "Men", "Older", "Younger", "Young", "Disabled", "Anyone", "Anybody", "Everyone",
    "Everybody", "Someone", "Somebody",
})  # fmt: skip
_MONEY = "What it costs and what comes back"


def headline(content: Content) -> str:
    """Return a beat's headline, never empty.

    For purpose, ask and closing the sentence itself is the headline; elsewhere it is the author's title, the title of
    a point that stands alone, or a sentence made from the content.
    """
    match content:
        case Cover():
            return content.title
        case Agenda():
            return _agenda(content)
        case Purpose():
            return _first(content.point, content.title, spoken=content.say) or "The point"
        case Ask():
            return _first(content.decision, content.title, spoken=content.say) or "One decision"
        case Closing():
            return _first(content.line, content.title, spoken=content.say) or "One line to remember"
        case Question():
            return _first(content.ask, content.title, content.answer) or "A likely question"
        case Tension():
            return _tension(content)
        case _:
            return _titled(content) or _made(content)


def unused_titles(content: Content) -> tuple[str, ...]:
    """Return the titles of points that are not the headline, for the notes: a slide shows its points without them."""
    used = headline(content)
    points = () if isinstance(content, Question) else points_of(content)
    titles = [point.title.text for point in points if point.title]
    if isinstance(content, Closing | Question) and content.title:
        titles.append(content.title.text)
    return tuple(f"Heading: {title}" for title in titles if title != used)


def plain(text: str) -> str:
    """Return a text without the stars that mark emphasis, blanks folded."""
    return " ".join((re.sub(r"\*([^*]+)\*", r"\1", text) if "*" in text else text).split())


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its full stop."""
    folded = " ".join(text.split())
    sentence = re.split(r"(?<=[.!?])\s+(?=[^a-z])", folded, maxsplit=1)[0]
    return sentence.removesuffix(".")


def distinct(titles: list[str]) -> list[str]:
    """Return titles made unique: a second of the same name says so."""
    counts: dict[str, int] = {}
    unique: set[str] = set()
    result = []
    for title in titles:
        counts[title] = counts.get(title, 0) + 1
        candidate = title if title not in unique else f"{title} ({_ordinal_slide(counts[title])})"
        while candidate in unique:
            counts[title] += 1
            candidate = f"{title} ({_ordinal_slide(counts[title])})"
        unique.add(candidate)
        result.append(candidate)
    return result


def _ordinal_slide(number: int) -> str:
    from agendapitch.story.number_words import ordinal

    return f"{' '.join(ordinal(number))} slide"


def _titled(content: Content) -> str:
    title = getattr(content, "title", None)
    if title:
        return str(title)
    points = points_of(content)
    return str(points[0].title) if len(points) == 1 and points[0].title else ""


def _first(*texts: Text | None, spoken: Text | None = None) -> str:
    found = next((text.text for text in texts if text and text.text.strip()), "")
    return found or (first_sentence(words_said(spoken.text)) if spoken else "")


def _made(content: Content) -> str:  # noqa: PLR0912 - one case for each kind of section
    match content:
        case Opening():
            return _first(content.point, spoken=content.say) or "A true story"
        case Evidence():
            return _evidence(content) or "Why this is needed"
        case Benefits():
            return _benefits(content)
        case Changes():
            return _changes(content)
        case Loop():
            stages = [point.stage.text.lower() for point in content.points if point.stage]
            return _quoting(f"{_capital(_list(stages))}: one loop" if len(stages) > 1 else "",
                            *stages, else_="One loop, round and round")
        case Assets():
            return _assets(content)
        case Options():
            return _options(content)
        case Money():
            return _money(content)
        case People():
            return _people(content)
        case Risks():
            return "What could go wrong, and what we will do"
        case NextSteps():
            return "What happens after a yes"
        case Extra():
            return (content.points[0].text if content.points else _from_proof(content)) or "More detail"
        case _:
            return "More detail"


def _agenda(content: Agenda) -> str:
    minutes = sum(content.minutes) or max(1, content.slot)
    noun = "minute" if minutes == 1 else "minutes"
    decision = any(part.decision for part in content.parts)
    told = " ".join(cardinal(minutes)) if minutes <= 20 or minutes % 10 == 0 else str(minutes)
    return f"{_capital(told)} {noun}{', and one decision' if decision else ''}"


def _tension(content: Tension) -> str:
    lines = [line for line in (content.now, content.future) if line]
    titled = next((line.title.text for line in lines if line.title), "")
    if titled or len(lines) == 1:
        return titled or (lines[0].line.text if lines[0].line else "How things are")
    return "How things are today, and how they could be"


def _evidence(content: Evidence) -> str:
    return _capital(next((made for made in map(_from_proof, (content, *content.points)) if made), ""))


def _from_proof(proof: Point) -> str:
    if isinstance(proof, Proof) and proof.points:
        first = proof.points[0].text
        return first if len(proof.points) == 1 else _quoting(first, first, else_="")
    if proof.chart:
        return _from_chart(proof)
    if proof.quote and proof.quote.words:
        who = proof.quote.who
        return f"{who.text.split(',')[0]} has seen it work" if who else first_sentence(proof.quote.words.text)
    if proof.figure:
        return proof.figure.text
    if proof.table:
        first, *others = [column.text for column in proof.table.columns]
        return _quoting(f"{_list(others)}, by {_lower(first)}" if others else first, *others, first, else_="")
    if proof.image and proof.image.shows:
        return proof.image.shows.text
    return first_sentence(words_said(proof.say.text)) if proof.say else ""


def _from_chart(proof: Point) -> str:
    chart = proof.chart
    if chart is None or not chart.series or not chart.categories:
        return ""
    series = chart.series[0]
    values = [value or 0 for value in series.values]
    at = chart.categories.index(chart.highlight) if chart.highlight in chart.categories else values.index(max(values))
    unit = f" {chart.unit}" if chart.unit else ""
    found = f"{chart.categories[at]}: {series.written[at]}"
    return _quoting(f"{found}{unit}", f"{found}{unit}", else_=_quoting(found, found, else_=""))


def _benefits(content: Benefits) -> str:
    names = _names(point.who for point in content.points)
    if len(content.points) == 1:
        return _quoting(f"What this means for {_lower(names[0])}" if names else "", *names, else_="Who gains, and what")
    if not 2 <= len(names) <= 4:
        return "Who gains, and what"
    return _quoting(f"{_capital(_list(names))} {'both' if len(names) == 2 else 'all'} gain", *names,
                    else_="Who gains, and what")


def _changes(content: Changes) -> str:
    names = _names(point.service for point in content.points)
    if len(content.points) > 1:
        return f"{_capital(_number(len(content.points)))} services will work differently"
    point = content.points[0] if content.points else None
    if point is None or not names or not (point.from_ or point.to):  # one line alone is a sentence, not a service
        return "What changes"
    when = f" from {point.when.text}" if point.when else ""
    differently = "will be done differently" if names[0].split()[-1] in ("work", "works") else "will work differently"
    return _quoting(f"{_capital(names[0])} {differently}{when}", names[0], when, else_="What changes")


def _assets(content: Assets) -> str:
    if len(content.points) == 1 and content.points[0].have:
        have = content.points[0].have.text
        return _quoting(f"{have}: others could use it", have, else_="Others could use what we know")
    if not content.points:
        return "What we know could help other people"
    return f"{_capital(_number(len(content.points)))} things we know could help other people"


def _options(content: Options) -> str:
    if content.recommended:
        recommended = content.recommended.text
        return _quoting(f"We recommend: {recommended}", recommended, else_="What we recommend")
    if len(content.points) < 2:
        return "The option we have looked at" if content.points else "What we have looked at"
    return f"{_capital(_number(len(content.points)))} options, side by side"


def _money(content: Money) -> str:
    if content.line and not (content.spend or content.save):
        return "What it costs"
    if content.pays_back:
        when = content.pays_back.text
        if when.split()[0].casefold() in _WHEN:
            return _quoting(f"It pays for itself {when[:1].lower()}{when[1:]}", when, else_=_MONEY)
        return _quoting(f"It pays for itself in {when}" if when[0].isdigit() else "", when, else_=_MONEY)
    return _MONEY


def _people(content: People) -> str:
    return "Who makes this happen" if len(content.points) == 1 else "The people who make this happen"


def _quoting(made: str, *values: str, else_: str) -> str:
    """Return a headline made of an author's values, or the plain one where there is none or a value is long."""
    return made if made and all(len(value) <= _LONGEST for value in values) else else_


def _names(texts: Iterable[Text | None]) -> list[str]:
    found = [text.text for text in texts if text]
    return [name if index == 0 else _lower(name) for index, name in enumerate(found)]


def _lower(name: str) -> str:
    """Return a name for the middle of a sentence: `The budget` and `Volunteers` lose their capital, names keep it."""
    words = name.split()
    # A plural of small letters names a kind of people: `Staff`, `Ward councillors`, `Families by a stream`.
    plural = name[1:].islower() and (words[0].endswith("s") or (len(words) <= 2 and words[-1].endswith("s")))
    common = plural or words[0] in _COMMON
    return name[:1].lower() + name[1:] if common else name


def _list(names: list[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _number(number: int) -> str:
    return " ".join(cardinal(number)) if number <= 12 else str(number)
