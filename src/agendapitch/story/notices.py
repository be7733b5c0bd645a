"""Findings about the talk as a whole: what cannot be planned as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from agendapitch.diagnostics import Diagnostic, Level
from agendapitch.script.model import Script, Text
from agendapitch.story.headlines import headline, plain
from agendapitch.story.selection import Chosen, Selection
from agendapitch.story.storylines import NAMES
from agendapitch.units import Seconds, clock


def about_script(script: Script, storylines: Sequence[str] = NAMES) -> list[Diagnostic]:
    """Return what the script asks for that is not there: a storyline, a language."""
    found = [_storyline(script.storyline, storylines), _languages(script.languages)]
    return [finding for finding in found if finding]


def over_budget(selection: Selection, *, slot: Seconds, budget: Seconds) -> Diagnostic:
    """Return the finding that what must be said is longer than the slot, naming the two slides to cut."""
    minutes = slot // 60
    cuts = _cuts(selection.kept, over=selection.seconds - budget)
    titles = [plain(headline(choice.timed.draft.content)) for choice in cuts]
    named = " and ".join(f"“{title}” ({clock(choice.seconds)})" for title, choice in zip(titles, cuts, strict=True))
    hint = f"Mark these as could, or cut them: {named}." if cuts else "Write shorter words in `say in 5`."
    still = selection.seconds - budget - sum(choice.seconds for choice in cuts)
    if cuts and still > 0:
        hint += f" Then shorten the rest by {clock(still)}: write shorter words in `say in 5`."
    return Diagnostic(
        rule="STO01",
        name="musts-over-budget",
        level=Level.FIX,
        message=f"What must be said takes {clock(selection.seconds)}; a {minutes}-minute slot leaves {clock(budget)}.",
        hint=hint,
        span=cuts[0].timed.draft.span if cuts else None,
        section=cuts[0].timed.draft.section if cuts else "",
    )


def _cuts(kept: Sequence[Chosen], *, over: Seconds) -> tuple[Chosen, ...]:
    """Return the two beats to cut: the shortest pair that brings the talk within budget, else the longest two."""
    seen: set[str] = set()
    candidates = []
    for choice in kept:
        section = choice.timed.draft.section
        survives = section in ("purpose", "ask") or (section in ("benefits", "people") and section not in seen)
        seen.add(section)
        if not survives and section != "agenda":
            candidates.append(choice)
    pairs = sorted(combinations(candidates, 2), key=lambda pair: pair[0].seconds + pair[1].seconds)
    enough = next((pair for pair in pairs if pair[0].seconds + pair[1].seconds >= over), None)
    return enough or (pairs[-1] if pairs else tuple(candidates))


def _storyline(name: Text | None, known: Sequence[str]) -> Diagnostic | None:
    if name is None or name.text.lower().strip() in known:
        return None
    from difflib import get_close_matches

    close = get_close_matches(name.text.lower(), known, n=1)
    hint = f"Did you mean `{close[0]}`?" if close else f"Choose from: {', '.join(known)}."
    message = f"There is no storyline called `{name.text}`, so the talk follows `{NAMES[0]}`."
    return Diagnostic(
        rule="STO02",
        name="unknown-storyline",
        level=Level.FIX,
        message=message,
        hint=hint,
        span=name.span,
        section="storyline",
    )


def _languages(languages: Sequence[Text]) -> Diagnostic | None:
    other = [language for language in languages if language.text.strip().lower() not in ("english", "en", "en-gb")]
    if not other:
        return None
    message = f"The deck is made in English; {' and '.join(text.text for text in other)} is not made yet."
    return Diagnostic(
        rule="STO05",
        name="english-only",
        level=Level.THINK,
        message=message,
        hint="Make the deck in English, and have the words of each slide translated beside it.",
        span=other[0].span,
        section="languages",
    )
