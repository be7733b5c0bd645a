"""Which of the options is the recommended one."""

from __future__ import annotations

from agendapitch.scene.lines import words
from agendapitch.script.model import Options


def recommended_of(options: Options) -> int | None:
    """Return the place of the recommended choice; None where none is named, or none of these."""
    wanted = _folded(words(options.recommended))
    if not wanted:
        return None
    names = [_folded(words(choice.choice)) for choice in options.points]
    same = [at for at, name in enumerate(names) if name == wanted]
    near = [at for at, name in enumerate(names) if name and (name in wanted or wanted in name)]
    return next((found[0] for found in (same, near) if len(found) == 1), None)


def unmatched(options: Options) -> str:
    """Return the recommendation's words where they name none of the choices, so that they are shown."""
    return words(options.recommended) if recommended_of(options) is None else ""


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")
