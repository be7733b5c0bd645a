"""Papers for the presenter: where they go, and what is said about them."""

from __future__ import annotations

from pathlib import Path

from agendapitch.cli.findings import in_order, show_most_helpful
from agendapitch.cli.making import other_meeting, other_slot
from agendapitch.cli.naming import paper_path
from agendapitch.cli.screen import paint, show, tell
from agendapitch.cli.summary import running_time
from agendapitch.pipeline import Draft, Wishes, draft_deck
from agendapitch.records import dataclass
from agendapitch.scene.showing import on_slides
from agendapitch.workspace import Workspace
from agendapitch.writers.papers.writing import Form, Kind, write_paper
from agendapitch.writers.saving import Saved, save_deck, save_deck_keeping_the_old


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOrder:
    """Which paper is wanted, and how it is made."""

    kind: Kind
    wishes: Wishes
    output: Path | None = None
    keep_old: bool = False
    quiet: bool = False


def make_paper(script: Path, order: PaperOrder) -> int:
    """Return the exit code of writing a paper for a script."""
    workspace, wishes = Workspace(), order.wishes
    drafted = draft_deck(script, workspace, wishes)
    draft = drafted.value
    if draft is None or drafted.stopped:
        tell(f"{script}: nothing can be printed yet.")
        show_most_helpful(script, in_order(drafted.findings), workspace, most=None)
        return 1
    path = paper_path(script, order.output, kind=order.kind, slot=other_slot(draft, wishes),
                      meeting=other_meeting(draft, wishes))
    save = save_deck_keeping_the_old if order.keep_old else save_deck
    saved = save(workspace, path, _paper(draft, order.kind, "docx" if path.suffix.casefold() == ".docx" else "pdf"))
    if not order.quiet:
        _tell(saved, draft)
    return 0


def _paper(draft: Draft, kind: Kind, form: Form) -> bytes:
    slides = draft.scene.slides
    return write_paper(draft.talk.story, [slide.beat for slide in slides], [slide.title for slide in slides],
                       on_slides(draft.scene), kind=kind, form=form)


def _tell(saved: Saved, draft: Draft) -> None:
    show(f"{paint(str(saved.deck), 'bold')}  {running_time(draft.talk.story)}")
    if saved.instead_of:
        show(f"  {saved.instead_of.name} is open in another program (or was when that stopped), so the new one stands "
             f"beside it.")
    if saved.kept:
        show(f"  What was there is kept as {saved.kept.name}.")
