"""Whether an author wrote a short form (`- Gritting routes: care agencies`) or named the fields.

A short form is a beginning: a rule that asks for one more field lets it off.
"""

from __future__ import annotations

from agendapitch.diagnostics import Span

_BRACE_AND_QUOTE = 3  # characters that may stand before the first word of a short form: {"…


def begins_with(whole: Span, part: Span) -> bool:
    """Return whether a part stands at the very start of the whole, with no name of a field before it."""
    return whole.line == part.line and part.column - whole.column <= _BRACE_AND_QUOTE
