"""`agendapitch make`: scripts become decks."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from agendapitch.cli.flags import Format, MeetingName, Print, Quiet, Scripts, Slot, StyleName, TemplateName
from agendapitch.cli.making import Order, make_all
from agendapitch.cli.naming import refuse_doubles
from agendapitch.errors import WrongUse
from agendapitch.pipeline import Wishes


def make(
    scripts: Scripts,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE|DIR", readable=False,
                                  help="Where the deck goes; beside the script "
                                  "unless said.")
    ] = None,
    slot: Slot = None,
    meeting: MeetingName = None,
    style: StyleName = None,
    template: TemplateName = None,
    format: Format = Print.TEXT,
    quiet: Quiet = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a deck that was edited since; the old one is kept beside it.")
    ] = False,
    locked: Annotated[
        bool, typer.Option("--locked", help="Refuse a deck template that is not the one in agendapitch.lock.")
    ] = False,
    for_each: Annotated[
        Path | None, typer.Option("--for-each", metavar="TABLE", readable=False,
                                  help="Fill the script's blanks from each row of a "
                                  "CSV or YAML file, and make a deck from each.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, max=256, metavar="N", help="Make so many decks at a time.")
    ] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Make the deck again whenever the script or a file it uses changes.")
    ] = False,
) -> int:
    """Make a PowerPoint deck from each pitch script.

    The deck lies beside its script: council.yaml becomes council.pptx. A deck that somebody has edited since is
    never replaced.

    \b
    Examples:
      agendapitch make council.yaml
      agendapitch make council.yaml --slot 5
      agendapitch make *.yaml -o decks
      agendapitch make council.yaml --watch
      agendapitch make pitch.yaml --for-each councils.csv -o decks
    """
    once = refuse_doubles(scripts, output)
    wishes = Wishes(slot=slot, meeting=meeting, style=style, template=template, locked=locked)
    as_json = format is Print.JSON
    order = Order(wishes=wishes, output=output, keep_old=force, quiet=quiet, as_json=as_json)
    if for_each and watch:
        raise WrongUse("--watch goes with one deck. Run --for-each again: only what has changed is made again.")
    if for_each:
        from agendapitch.cli.each import make_for_each

        return make_for_each(once, for_each, order, jobs=jobs)
    if not watch:
        return make_all(once, order, jobs=jobs)
    if as_json:
        raise WrongUse("--watch goes on until you stop it, so it cannot print one JSON document. Leave --format out.")
    from agendapitch.cli.watching import watch as keep_watching

    return keep_watching(once, order)
