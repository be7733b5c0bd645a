"""A paper from a talk and the slides it has: cue cards or the script, as PDF or as Word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from agendapitch.story.cards import cue_cards
from agendapitch.story.model import OnSlide, Story
from agendapitch.story.notes import note_pages
from agendapitch.writers.papers.fitting import fitted
from agendapitch.writers.papers.sheet import about

Kind: TypeAlias = Literal["cards", "script"]
Form: TypeAlias = Literal["pdf", "docx"]


def write_paper(
    story: Story, parts: Sequence[str], titles: Sequence[str], shown: Sequence[OnSlide] = (), *, kind: Kind, form: Form
) -> bytes:
    """Return a paper's bytes; `parts[i]` is the key of the beat that slide `i` belongs to, `titles[i]` its title."""
    if kind == "cards":
        cards = [fitted(card) for card in cue_cards(story, parts, titles, shown)]
        cover = about(story, "Cue cards")
        if form == "pdf":
            from agendapitch.writers.papers.pdf import cards_pdf

            return cards_pdf(cards, cover)
        from agendapitch.writers.papers.cards_word import cards_word

        return cards_word(cards, cover)
    pages, cover = note_pages(story, parts, shown), about(story, "Script")
    if form == "pdf":
        from agendapitch.writers.papers.pdf import script_pdf

        return script_pdf(pages, titles, cover)
    from agendapitch.writers.papers.script_word import script_word

    return script_word(pages, titles, cover)
