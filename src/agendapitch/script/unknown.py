"""A key that the vocabulary does not have: what was probably meant, and which keys there are."""

from __future__ import annotations

from typing import Any

from agendapitch.script.model import Image, Point, Script
from agendapitch.script.reader import Reader
from agendapitch.script.values import is_empty
from agendapitch.script.vocabulary import TALK, by_name, closest, find, folded, keys
from agendapitch.yamltext import Node, ScalarNode

_OTHER_WORDS = {
    "title": ("headline", "heading", "header", "subject"),
    "say": ("speech", "script", "narration", "speak", "spoken", "words to say", "speaker notes", "talk"),
    "notes": ("note", "reminder", "comment", "comments"),
    "image": ("picture", "photo", "photograph", "pic", "img", "images", "photos"),
    "shows": ("alt", "alt text", "description", "caption", "shows what"),
    "credit": ("photographer", "copyright"),
    "file": ("path", "src", "filename", "file name"),
    "chart": ("graph", "plot", "data"),
    "figure": ("number", "stat", "statistic", "metric"),
    "source": ("reference", "ref", "citation"),
    "points": ("bullets", "bullet points", "bullet", "items", "list", "content", "body"),
    "slot": ("duration", "length", "minutes", "time limit", "how long"),
    "place": ("location", "venue", "room", "where"),
    "papers due": ("deadline", "due", "papers"),
    "presenter": ("author", "presented by", "by", "officer", "name"),
    "council": ("organization", "authority", "company", "organisation name"),
    "purpose": ("goal", "aim", "aims", "objective", "objectives", "why", "vision"),
    "evidence": ("problem", "need", "background", "context", "facts", "data", "statistics"),
    "ask": ("recommendation", "recommendations", "decision", "decisions", "request", "proposal"),
    "next steps": ("timeline", "timetable", "dates", "next", "plan", "milestones"),
    "questions": ("faq", "faqs", "q&a", "qa", "q and a"),
    "closing": ("conclusion", "end", "close", "thank you", "thanks", "finish"),
    "money": ("budget", "finance", "finances", "savings", "price"),
    "people": ("team", "staff", "who"),
    "extra slides": ("slides", "slide", "more slides", "other slides", "appendix", "other", "backup"),
    "sources": ("references", "bibliography"),
    "so we will": ("mitigation", "action", "response", "we will"),
    "get": ("gain", "gains", "benefit", "what"),
    "who": ("name", "person", "whom"),
    "by": ("when", "deadline", "date"),
    "to": ("after", "tomorrow", "future"),
    "from": ("before", "today", "now"),
    "delivery": ("provider", "run by", "delivered by", "delivery method", "delivery model"),
    "style": ("theme", "look", "design", "brand"),
}
LOOKS = ("layout", "font", "font size", "size", "colour", "color", "background", "position", "theme", "animation",
          "transition", "type", "width", "height", "columns", "align", "pattern", "slide number", "style")  # fmt: skip
NO_LOOKS = "A script has no words for looks: `style` names a house style, which decides them. Leave the line out."
_NAMES = {"Script": "a pitch script", "Now": "`today`", "Future": "`tomorrow`", "Proof": "a piece of evidence",
          "NextSteps": "`next steps`", "Extra": "an extra slide", "Image": "a picture", "Words": "`words`",
          "Coach": "`coach`", "Style": "`style`", "Meeting": "`meeting`", "Variant": "a meeting"}  # fmt: skip


def unknown_key(reader: Reader, cls: Any, name: ScalarNode, value: Node) -> None:
    """Note a key that `cls` does not have, with the likely one."""
    word = folded(name.text)
    if is_empty(value) and word[:3].isdigit():
        return  # the tail of a number that a comma cut in two; it has its own finding
    if cls is Script:
        message, hint = f"There is no section called `{name.text}`.", _hint_for_section(word)
    else:
        message, hint = f"`{name.text}` is not a field of {_place(cls)}.", _hint_for_field(cls, word)
    reader.stop("KEY01", "unknown-key", message, hint, name.span)


def _hint_for_section(word: str) -> str:
    if meant := likely(Script, word):
        return f"Did you mean `{meant}`?"
    if find(Point, word):
        return f"`{word}` belongs to a section: set it in by two spaces under the section's name."
    if word in LOOKS:
        return NO_LOOKS
    return f"For anything that has no section of its own, write `extra slides`. Sections: {', '.join(TALK)}."


def _hint_for_field(cls: Any, word: str) -> str:
    if meant := likely(cls, word):
        return f"Did you mean `{meant}`?"
    if find(Script, word) or word in TALK:
        return f"`{word}` is a section of its own: start its line at the left edge, without spaces before it."
    if word in LOOKS:
        return NO_LOOKS
    if cls is not Image and find(Image, word):
        return f"`{word}` belongs under `image`."
    own = [each.name for each in keys(cls) if not find(Point, each.name)] or [each.name for each in keys(cls)]
    also = " And as everywhere: title, say, figure, source, image, chart, table, quote, notes, priority."
    return f"{_place(cls).capitalize()} has: {', '.join(own)}.{also if find(cls, 'say') else ''}"


def likely(cls: Any, word: str) -> str | None:
    """Return the key of `cls` that an unknown word was probably meant to be, or None."""
    known = by_name(cls)
    meant = next((key for key, words in _OTHER_WORDS.items() if word in words and key in known), None)
    near = closest(word, list(known)) if meant is None else meant
    found = known.get(near) if near else None
    return found.name if found else None


def _place(cls: Any) -> str:
    section = getattr(cls, "KEY", None)
    noun = cls.__name__.lower()
    article = "an" if noun[0] in "aeiou" else "a"
    return _NAMES.get(cls.__name__) or (f"`{section}`" if section else f"{article} {noun}")
