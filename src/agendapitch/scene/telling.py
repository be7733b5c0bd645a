"""Alternative text: what a chart or a table says, in as many sentences as a screen reader's user wants to hear."""

from __future__ import annotations

LONGEST = 250  # characters; longer alternative text cannot be paused or searched (A08)


def told_briefly(*sentences: str) -> str:
    """Return the first sentence, cut at a word where it must be, and those of the others that still fit."""
    first, *others = (f"{sentence.strip().rstrip('.')}." for sentence in sentences if sentence.strip())
    said = first if len(first) <= LONGEST else f"{first[: LONGEST - 1].rsplit(' ', 1)[0]}…"
    for sentence in others:
        if len(said) + 1 + len(sentence) <= LONGEST:
            said = f"{said} {sentence}"
    return said
