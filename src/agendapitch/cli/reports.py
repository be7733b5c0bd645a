"""The one JSON document that `--format json` prints."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from agendapitch.cli.screen import show
from agendapitch.diagnostics import Diagnostic
from agendapitch.pipeline import Draft
from agendapitch.story.report import document, report, unplanned


def report_of(
    script: Path, findings: Sequence[Diagnostic], *, draft: Draft | None = None, deck: Path | None = None
) -> dict[str, Any]:
    """Return what one script became; `deck` is the file that was written."""
    if draft is None:
        return unplanned(findings, script=str(script))
    slides = draft.scene.slides
    return report(
        draft.talk.story, findings, script=str(script), deck=str(deck) if deck else None,
        parts=[slide.beat for slide in slides], titles=[slide.title for slide in slides],
    )  # fmt: skip


def show_reports(reports: Iterable[dict[str, Any]]) -> None:
    """Print the document of a run."""
    show(json.dumps(document(reports), ensure_ascii=False, indent=2))
