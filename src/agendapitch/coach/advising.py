"""Running the rules: what they find, without what the author was let off, and not too much of it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from agendapitch.coach.locating import Locator
from agendapitch.coach.model import Found, Talk
from agendapitch.coach.rule import Rule
from agendapitch.coach.rulebook import all_rules
from agendapitch.coach.silencing import Silence, silences
from agendapitch.coach.wording import Match
from agendapitch.diagnostics import Diagnostic, Level, Span
from agendapitch.records import dataclass, replace
from agendapitch.scene.model import Scene
from agendapitch.script.model import Script, Text
from agendapitch.story.model import Story
from agendapitch.workspace import Workspace

MOST = 3  # findings of one rule; the last says how many more there are (domain research, 2.5)


@dataclass(frozen=True, slots=True)
class _Noticed:
    """A finding with its rule, before it is placed in the file."""

    rule: Rule
    found: Found
    section: str
    beat: str
    slide: int | None

    @property
    def level(self) -> Level:
        return self.found.level or self.rule.level


def advise(
    script: Script, story: Story, scene: Scene | None, *, workspace: Workspace, path: Path,
    before: Sequence[Diagnostic] = (),
) -> tuple[Diagnostic, ...]:
    """Return what would make a talk better; `before` is what the earlier steps found in the script.

    `scene` is None while something stops the deck from being drawn.
    """
    talk = Talk(script, story, scene)
    let_off = silences(script)
    silent = {silence.rule.code for silence in let_off.silences}
    noticed = [each for rule in all_rules() if rule.code not in silent for each in _notice(rule, talk)]
    noticed = _one_for_one_cause([each for each in noticed if not _said_before(each, before)])
    locator = Locator(workspace, path)
    return (*let_off.findings, *(_placed(each, locator, script) for each in _not_too_many(noticed)))


def let_off(script: Script) -> tuple[Silence, ...]:
    """Return the rules that the author has silenced, with the reasons."""
    return silences(script).silences


def _notice(rule: Rule, talk: Talk) -> Iterator[_Noticed]:
    for found in rule.notices(talk):
        at = found.at.text if isinstance(found.at, Match) else found.at
        place = talk.place_of.get(id(at)) if isinstance(at, Text) else None
        section = found.section or (place.section if place else "")
        beat = found.beat or (place.beat if place else "")
        yield _Noticed(rule, found, section, beat, _slide(talk, beat, place.slide if place else None))


def _slide(talk: Talk, beat: str, known: int | None) -> int | None:
    if known or not beat or talk.scene is None:
        return known
    return next((number for number, slide in enumerate(talk.scene.slides, 1) if slide.beat == beat), None)


def _said_before(noticed: _Noticed, before: Sequence[Diagnostic]) -> bool:
    """Return whether what is missing stands in the file under a name that was not understood."""
    if isinstance(noticed.found.at, Match | Text) or not noticed.section:
        return False
    misspelt = [finding for finding in before if finding.rule == "KEY01"]
    return any(finding.section == noticed.section or f"`{noticed.section}`" in finding.hint for finding in misspelt)


def _one_for_one_cause(noticed: list[_Noticed]) -> list[_Noticed]:
    """Return the findings without those that another one makes needless."""
    spoken_for = {(code, each.beat or each.section) for each in noticed for code in each.rule.instead_of}
    left = [each for each in noticed if (each.rule.code, each.beat or each.section) not in spoken_for]
    kept: dict[int, _Noticed] = {}
    for each in [each for level in Level for each in left if each.level is level]:  # what is graver first
        if not any(_same_words(each, other) for other in kept.values()):
            kept[id(each)] = each
    return [each for each in left if id(each) in kept]


def _same_words(one: _Noticed, other: _Noticed) -> bool:
    """Return whether two findings point at some of the same words in one text."""
    match one.found.at, other.found.at:
        case Match() as here, Match() as there:
            return here.text is there.text and here.start < there.end and there.start < here.end
        case _:
            return False


def _not_too_many(noticed: Iterable[_Noticed]) -> Iterator[_Noticed]:
    by_rule: dict[str, list[_Noticed]] = {}
    for each in noticed:
        by_rule.setdefault(each.rule.code, []).append(each)
    for found in by_rule.values():
        *most, last = found[:MOST]
        yield from most
        more = len(found) - MOST
        if more > 0:
            places = "one more place" if more == 1 else f"{more} more places"
            hint = f"{last.found.hint} It is so in {places}."
            last = replace(last, found=replace(last.found, hint=hint))
        yield last


def _placed(noticed: _Noticed, locator: Locator, script: Script) -> Diagnostic:
    rule, found = noticed.rule, noticed.found
    return Diagnostic(rule=rule.code, name=rule.name, level=noticed.level, message=found.message, hint=found.hint,
                      span=locator.span(found.at, top=_top(script)), section=noticed.section, slide=noticed.slide)


def _top(script: Script) -> Span:
    return script.title.span if script.title else script.span
