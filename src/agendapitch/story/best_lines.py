"""The best line of a slide: what must be heard even when the slide is dropped.

One benefit and one person are always heard, and so is the answer of an options table.
"""

from __future__ import annotations

from agendapitch.script.model import Benefits, Options, People
from agendapitch.story.model import Content


def best_line(content: Content) -> str:
    """Return the first benefit, the first person or the recommended option as a sentence; "" for anything else."""
    match content:
        case Benefits(points=(first, *_)):
            return _sentence(": ".join(str(text) for text in (first.who, first.get) if text))
        case People(points=(first, *_)):
            return _sentence(" ".join(str(text) for text in (first.who, first.does) if text))
        case Options(recommended=recommended) if recommended:
            return _sentence(f"We recommend: {recommended}")
        case _:
            return ""


def _sentence(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
