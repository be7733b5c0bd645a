"""`agendapitch preview`: pictures of the slides, without PowerPoint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agendapitch.cli.findings import in_order, show_most_helpful
from agendapitch.cli.flags import MeetingName, OneScript, Quiet, Slot, StyleName, TemplateName
from agendapitch.cli.screen import show, tell
from agendapitch.errors import WrongUse
from agendapitch.pipeline import Draft, Wishes, draft_deck
from agendapitch.script.files import stem
from agendapitch.units import many
from agendapitch.workspace import Workspace

if TYPE_CHECKING:  # what draws is loaded once there is something to draw
    from agendapitch.writers.preview.behind import Behind

FILE_ENDINGS = (".pdf", ".png")


def preview(
    script: OneScript,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE|DIR", readable=False,
                                  help="A folder for pictures of all slides, a "
                                  ".png for the contact sheet alone, or a .pdf.")
    ] = None,
    svg: Annotated[bool, typer.Option("--svg", help="Draw the slides as SVG instead of PNG.")] = False,
    slot: Slot = None,
    meeting: MeetingName = None,
    style: StyleName = None,
    template: TemplateName = None,
    quiet: Quiet = False,
) -> int:
    """Draw the slides of a pitch script as pictures, with a contact sheet of all of them.

    \b
    Examples:
      agendapitch preview council.yaml
      agendapitch preview council.yaml -o council.pdf
      agendapitch preview council.yaml -o all-slides.png --style chamber
    """
    workspace = Workspace()
    goal = _goal(script, output)
    drafted = draft_deck(script, workspace, Wishes(slot=slot, meeting=meeting, style=style, template=template))
    findings = in_order(drafted.findings)
    if drafted.value is None:
        tell(f"{script}: nothing could be drawn yet.")
        show_most_helpful(script, findings, workspace, most=None)
        return 1
    from agendapitch.writers.preview.keeping import remove_older, save_pictures

    behind = _behind(drafted.value)
    drawn = _drawn(drafted.value, goal, behind, svg=svg)
    save_pictures(workspace, drawn)
    slides = [path for path in drawn if path.parent == goal and path.stem.isdecimal()]
    if slides:
        remove_older(workspace, slides[-1])
    if not quiet:
        show(f"{many(len(drafted.value.scene.slides), 'slide')} drawn: {goal}")
        for sentence in behind.told:
            show(f"  {sentence}")
    return 0


def _goal(script: Path, output: Path | None) -> Path:
    if output is None:
        return script.parent / f"{stem(script)}-preview"
    if output.suffix and output.suffix.casefold() not in FILE_ENDINGS and not output.is_dir():
        raise WrongUse(f"{output} ends in {output.suffix}. A preview is a folder, a .png or a .pdf.")
    return output


def _behind(draft: Draft) -> Behind:
    """Return what the layouts of a council's own template draw behind the slides."""
    from agendapitch.writers.preview.behind import NOTHING, behind_slides

    council = draft.talk.council
    return behind_slides(council.compiled, draft.scene.slides) if council else NOTHING


def _drawn(draft: Draft, goal: Path, behind: Behind, *, svg: bool) -> dict[Path, bytes]:
    """Return what is to be written, by its path: one file, or a picture of each slide and the contact sheet."""
    from agendapitch.writers.preview.writing import contact_sheet, slide_pdf, slide_pictures

    scene, house, pictures = draft.scene, draft.house, draft.shelf.prepared
    if goal.suffix.casefold() == ".pdf":
        return {goal: slide_pdf(scene, house, pictures, behind=behind)}
    shots = slide_pictures(scene, house, pictures, form="png", behind=behind)
    if goal.suffix.casefold() == ".png":
        return {goal: contact_sheet(scene, house, shots)}
    kept = slide_pictures(scene, house, pictures, form="svg", behind=behind) if svg else shots
    ending = "svg" if svg else "png"
    slides = {goal / f"{number:02d}.{ending}": shot for number, shot in enumerate(kept, 1)}
    return {**slides, goal / "contact-sheet.png": contact_sheet(scene, house, shots)}
