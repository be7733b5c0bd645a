"""Where facts come from: the short source of each slide."""

from __future__ import annotations

from agendapitch.story.content import points_of
from agendapitch.story.model import Content


def sources_of(content: Content) -> tuple[str, ...]:
    """Return lines with the sources and the photographers that a beat names, each once, in order."""
    named = (getattr(part, "source", None) for part in (content, *points_of(content)))
    credited = (getattr(getattr(part, "image", None), "credit", None) for part in (content, *points_of(content)))
    found = [f"Source: {source.text}" for source in named if source]
    found += [f"Photograph: {credit.text}" for credit in credited if credit]
    return tuple(dict.fromkeys(found))
