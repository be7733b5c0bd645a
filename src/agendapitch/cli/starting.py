"""A new script from a deck template: its starter script, with the blanks filled by flags or by asking."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import typer

from agendapitch.cli.screen import show, tell
from agendapitch.errors import DeckNotOurs, WrongUse
from agendapitch.workspace import Workspace, typed


def answers_given(fill: Iterable[str]) -> dict[str, str]:
    """Return the answers of `--fill river="River Sel"`, by blank."""
    pairs = [each.partition("=") for each in fill]
    for name, sign, _ in pairs:
        if not sign or not name.strip():
            raise WrongUse(f'--fill wants a blank and an answer, such as --fill "river=River Sel", not “{name}”.')
    return {name.strip().casefold(): answer.strip() for name, _, answer in pairs}


def start_from_template(path: Path, template: str, *, pitch: str, answers: Mapping[str, str]) -> int:
    """Return 0 after writing the script, and the template's pictures that it shows, beside it."""
    from agendapitch.blanks import fill_blanks
    from agendapitch.cli.templating import found_pack
    from agendapitch.packs.filling import asked_for, pictures_of, pitch_text

    workspace = Workspace()
    pack = found_pack(template, workspace)
    text = pitch_text(workspace, pack, pitch)
    blanks = asked_for(pack, text)
    _refuse_unknown(answers, [blank.name for blank in blanks])
    said = dict(answers)
    if is_terminal():
        for blank in blanks:
            if not said.get(blank.name):
                said[blank.name] = typer.prompt(blank.ask or blank.name, default="", show_default=False,
                                                prompt_suffix=" ", err=True)
        tell()
    if not workspace.add(path, fill_blanks(text, said).encode()):
        raise DeckNotOurs(f"{path} is there already and is left as it is. Choose another name.")
    for name, data in pictures_of(workspace, pack, text):
        workspace.add(path.parent / name, data)  # a picture of that name that is there already is the author's own
    show(f"{path} is ready, from the deck template {pack}. Write over what is not true for you, then:\n"
         f"  agendapitch make {typed(path)}")
    left = [f"<{blank.name}>" for blank in blanks if not said.get(blank.name, "").strip()]
    if left:
        show(f"Still to fill: {', '.join(left)}.")
    return 0


def is_terminal() -> bool:
    """Return whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _refuse_unknown(answers: Mapping[str, str], blanks: Sequence[str]) -> None:
    unknown = [name for name, answer in answers.items() if answer and name not in blanks]
    if unknown:
        raise WrongUse(f"The starter script has no blank for {', '.join(unknown)}. It asks for: {', '.join(blanks)}.")
