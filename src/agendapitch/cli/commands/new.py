"""`agendapitch new`: a script to start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli.screen import show, tell
from agendapitch.cli.starter import Answers, starter_script
from agendapitch.cli.starting import answers_given, start_from_template
from agendapitch.errors import DeckNotOurs, WrongUse
from agendapitch.records import replace
from agendapitch.story.storylines import DEFAULT, NAMES, read_storyline
from agendapitch.workspace import Workspace, typed

QUESTIONS = {
    "title": "What is it about, in one sentence?",
    "council": "Which council is it for?",
    "meeting": "Which meeting?",
    "date": "On which day? (such as 14 October 2027)",
    "slot": "How many minutes do you have? (usually 10)",
    "presenter": "Who speaks? (name, job)",
}


def new(
    file: Annotated[Path, typer.Argument(metavar="[FILE]", help="The new script.", show_default=True)] = Path(
        "pitch.yaml"
    ),
    title: Annotated[str, typer.Option(help="What it is about, in one sentence.")] = "",
    council: Annotated[str, typer.Option(help="The council's name.")] = "",
    meeting: Annotated[str, typer.Option(help="The meeting's name.")] = "",
    date: Annotated[str, typer.Option(help="The meeting's date, in words.")] = "",
    slot: Annotated[str, typer.Option(metavar="MINUTES", help="How long you have.")] = "",
    presenter: Annotated[str, typer.Option(help="Who speaks: a name, or a name and a job.")] = "",
    storyline: Annotated[
        str, typer.Option(metavar="NAME", help=f"The order of the talk: {', '.join(NAMES)}.")
    ] = DEFAULT,
    template: Annotated[
        str, typer.Option(metavar="NAME[@VERSION]", help="Start from a deck template's starter script.")
    ] = "",
    pitch: Annotated[str, typer.Option(metavar="NAME", help="Which starter script of the template.")] = "",
    fill: Annotated[
        list[str] | None, typer.Option(metavar="BLANK=ANSWER", help="An answer for a blank of the starter script.")
    ] = None,
) -> int:
    """Write a script to start from, with a note on every part of it.

    On a terminal it asks six short questions, or those of the deck template; press Enter to leave one open. A file
    that is there already is never overwritten.

    \b
    Examples:
      agendapitch new
      agendapitch new library.yaml --title "Open the library on Sundays" --storyline "spend to save"
      agendapitch new talk.yaml --template talk-to-us --council "Ashcombe Vale District Council"
    """
    path = file.with_suffix(".yaml") if file.name.strip(".") and not file.suffix else file
    _refuse_if_there(path, Workspace())
    if template:
        told = {"council": council, "meeting": meeting, "date": date, "slot": slot, "presenter": presenter,
                "title": title}
        return start_from_template(path, template, pitch=pitch, answers=told | answers_given(fill or []))
    if pitch or fill:
        raise WrongUse("--pitch and --fill go with --template, whose starter scripts have blanks to fill.")
    order = read_storyline(Workspace(), _known(storyline))
    given = Answers(title=title, council=council, meeting=meeting, date=date, slot=slot, presenter=presenter)
    text = starter_script(_asked(given), order, file=typed(path))
    if not Workspace().add(path, text.encode()):
        _refuse_if_there(path, Workspace())
    show(f"{path} is ready. Open it in any editor, write over the words after each colon, then:\n"
         f"  agendapitch make {typed(path)}")
    return 0


def _refuse_if_there(path: Path, workspace: Workspace) -> None:
    if path.is_dir():
        raise WrongUse(f"{path} is a folder. Name the new script: agendapitch new {typed(path / 'pitch.yaml')}")
    if workspace.exists(path):
        raise DeckNotOurs(f"{path} is there already and is left as it is. Choose another name.")


def _known(storyline: str) -> str:
    wanted = " ".join(storyline.casefold().replace("-", " ").split())
    if wanted in NAMES:
        return wanted
    from difflib import get_close_matches

    near = get_close_matches(wanted, NAMES, n=1)
    meant = f" Did you mean “{near[0]}”?" if near else ""
    raise WrongUse(f"There is no storyline “{storyline}”.{meant} There are: {', '.join(NAMES)}.")


def _asked(given: Answers) -> Answers:
    """Return the answers, with those that were not given as flags asked for on a terminal."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return given
    for name, question in QUESTIONS.items():
        if not getattr(given, name):
            answer = typer.prompt(question, default="", show_default=False, prompt_suffix=" ", err=True)
            given = replace(given, **{name: answer.strip()})
    tell()
    return given
